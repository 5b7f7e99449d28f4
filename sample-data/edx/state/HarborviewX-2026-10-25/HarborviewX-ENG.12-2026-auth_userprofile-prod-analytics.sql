id	user_id	name	language	location	meta	courseware	gender	mailing_address	year_of_birth	level_of_education	goals	country	city	bio	profile_image_uploaded_at	state
2413829	2103824	Noor Okafor				course.xml	f	NULL	1995	m	NULL	US	NULL	NULL	NULL	
2417201	2107199	Mateo Fernandez		Porto Alegre		course.xml	m	NULL	1999	m	A new job, says ma_409\nand "time" to learn\tmore	US	Porto Alegre	NULL	NULL	
2417482	2107479	Kwame Sharma		Accra		course.xml	m	NULL	1996	hs	NULL	UA	Accra	NULL	NULL	
2417873	2107869	Miriam Kovács				course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2418671	2108671	Ingrid Hosseini				course.xml	m	NULL	1993	m	NULL	NULL	NULL	NULL	NULL	
2418912	2108909	Ivo Iyer			{}	course.xml	m	NULL	1992	b	NULL	NULL	NULL	NULL	NULL	
2421892	2111890	Ahmed Patel		Toronto		course.xml	m	NULL	2005	hs	NULL	PE	Toronto	NULL	NULL	
2425006	2115001	Björn Aziz				course.xml	m	NULL	1993	m	NULL	NULL	NULL	NULL	NULL	
2426210	2116208	Eszter Berg			{}	course.xml	m	NULL	1993	m	NULL	IN	NULL	NULL	NULL	
2426926	2116926	Paulo Okafor			{}	course.xml	m	NULL	1999	b	NULL	US	NULL	NULL	NULL	
2433631	2123627	Pavel O'Connor				course.xml	f	NULL	1994	b	NULL	US	NULL	NULL	NULL	
2442414	2132409	Olu O'Connor			{}	course.xml	m	NULL	1994	b	NULL	IN	NULL	NULL	NULL	
2443395	2133391	Lucía Sato			{}	course.xml	m	NULL	1958	b	NULL	IN	NULL	NULL	NULL	
2446962	2136957	Pavel Wójcik				course.xml	m	NULL	1998	b	NULL	IN	NULL	NULL	NULL	
2448586	2138580	Thuy Vargas				course.xml	f	NULL	1996	m	NULL	BR	NULL	NULL	NULL	
2450831	2140831	Pavel Gupta		Lagos	{}	course.xml	f	81 Harbour Lane, box 2140831	1996	b	NULL	US	Lagos	Hi, I am Pavel Gupta, call me: +1-555-487-6536	NULL	
2463352	2153351	Deepa Nowak				course.xml	m	NULL	1997	m	NULL	US	NULL	NULL	NULL	
2468576	2158570	Linh Ortega			{}	course.xml	f	NULL	1998	m	NULL	US	NULL	NULL	NULL	
2469600	2159599	Wei Mensah				course.xml	m	NULL	2000	b	NULL	JP	NULL	NULL	NULL	
2470146	2160140	Ewa Castillo				course.xml		NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2471101	2161098	Jan Suzuki		Porto Alegre		course.xml	f	NULL	1992	b	NULL	GB	Porto Alegre	NULL	NULL	
2476150	2166149	김민준 Dubois			{}	course.xml	m	NULL	1993	b	NULL	DE	NULL	NULL	NULL	
2477594	2167588	Hana Saleh		Lagos		course.xml	f	39 Harbour Lane, box 2167588	1992	b	NULL	US	Lagos	Hi, I am Hana Saleh, call me: +1-555-363-5545	NULL	
2483752	2173752	Maria Wójcik				course.xml		NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2486204	2176200	Fatima Saleh			{}	course.xml	f	NULL	1987	b	A new job, says fa_404\nand "time" to learn\tmore	CA	NULL	NULL	NULL	
2492703	2182703	김민준 Zhang			{}	course.xml	f	NULL	2002	m	NULL	US	NULL	NULL	NULL	
2493596	2183592	Θάνος de la Cruz		Recife		course.xml	m	NULL	1997	m	NULL	CO	Recife	NULL	NULL	
2493837	2183836	Ольга Menon				course.xml	o	NULL	1994	b	NULL	US	NULL	NULL	NULL	
2493851	2183845	Amina Sharma				course.xml	f	NULL	1993	b	NULL	IN	NULL	NULL	NULL	
2498221	2188218	Pavel Tran				course.xml	f	NULL	1991	b	NULL	CA	NULL	NULL	NULL	
