id	user_id	name	language	location	meta	courseware	gender	mailing_address	year_of_birth	level_of_education	goals	country	city	bio	profile_image_uploaded_at	state
2411703	2101699	Isha Blanc				course.xml	m	NULL	1991	b	first "second	IN	NULL	NULL	NULL	
2417368	2107368	Dmitri Berg				course.xml	f	NULL	2003	b	NULL	AU	NULL	NULL	NULL	
2418209	2108208	Deepa Levi				course.xml	m	NULL	1998	hs	NULL	US	NULL	NULL	NULL	
2419046	2109041	王芳 Costa				course.xml	f	NULL	1986	hs	NULL	US	NULL	NULL	NULL	
2420015	2110012	שרה Zielinski				course.xml		NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2423229	2113223	Omar Oliveira				course.xml	f	NULL	1999	m	A new job, says oliveira.o.3ze\nand "time" to learn\tmore	IN	NULL	NULL	NULL	
2425647	2115647	Deepa Mansour				course.xml	m	NULL	1993	b	A new job, says mansour.d.3zt\nand "time" to learn\tmore	US	NULL	NULL	NULL	
2429541	2119539	Søren Rahman			{}	course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2432922	2122916	Björn Rossi				course.xml	f	NULL	1996	m	NULL	US	NULL	NULL	NULL	
2435540	2125537	Petra Tanaka				course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2442294	2132292	Aarav Wójcik				course.xml	m	NULL	1999	b	first "second	US	NULL	NULL	NULL	
2447615	2137611	Noor Eriksson			{}	course.xml	m	NULL	1966	hs	A new job, says no_3zj\nand "time" to learn\tmore	US	NULL	NULL	NULL	
2451900	2141894	Deepa de la Cruz		Springfield	{}	course.xml	f	NULL	1986	b	first "second	DE	Springfield	NULL	NULL	
2453230	2143229	Eszter Murphy			{}	course.xml	f	NULL	1993	b	NULL	US	NULL	NULL	NULL	
2453280	2143280	Nasser Rossi				course.xml	f	33 Harbour Lane, box 2143280	1992	hs	NULL	US	NULL	Hi, I am Nasser Rossi, call me: +1-555-606-7851	NULL	
2453675	2143669	Hana Adeyemi			{}	course.xml	f	NULL	1985	hs	NULL	US	NULL	NULL	NULL	
2454424	2144423	Gita Gupta				course.xml	m	NULL	1991	b	NULL	IN	NULL	NULL	NULL	
2458330	2148326	Carlos van der Meer				course.xml	m	NULL	1962	m	NULL	CO	NULL	NULL	NULL	
2459891	2149888	Wei Iyer				course.xml	m	NULL	1996	b	NULL	US	NULL	NULL	NULL	
2462528	2152528	Samir Blanc		Recife	{}	course.xml	f	NULL	1995	b	A new job, says samir_blanc3zm\nand "time" to learn\tmore	US	Recife	NULL	NULL	
2462629	2152629	Renée Berg				course.xml	m	NULL	1988	b	NULL	US	NULL	NULL	NULL	
2463178	2153175	Nasser van der Meer		San Sebastián	{}	course.xml	m	NULL	1999	m	NULL	US	San Sebastián	NULL	NULL	
2463919	2153913	Olu Weber				course.xml	f	NULL	1997	m	NULL	IN	NULL	NULL	NULL	
2464198	2154196	Lucía Eriksson				course.xml	m	NULL	2006	b	NULL	US	NULL	NULL	NULL	
2466592	2156587	Kofi Moreau			{}	course.xml	f	NULL	1994	hs	NULL	IN	NULL	NULL	NULL	
2467705	2157700	Lucía Mensah			{}	course.xml	m	NULL	1991	b	first "second	IN	NULL	NULL	NULL	
2472475	2162471	Emeka Mensah		Chandigarh		course.xml	m	24 Rua das Flores, box 2162471	1992	b	NULL	US	Chandigarh	Hi, I am Emeka Mensah, call me: +1-555-583-6024	NULL	
2474744	2164738	Lucía Eze			{}	course.xml	m	NULL	1999	b	NULL	BR	NULL	NULL	NULL	
2475631	2165630	Chloe Sharma			{}	course.xml	f	NULL	1989	m	NULL	BR	NULL	NULL	NULL	
2477014	2167012	Ivo Diallo				course.xml	m	NULL	2004	b	NULL	US	NULL	NULL	NULL	
2480388	2170387	Olu Rossi				course.xml		NULL	1993	p	first "second	IN	NULL	NULL	NULL	
2483938	2173936	Olu Eriksson			{}	course.xml	m	NULL	1994	b	first "second	US	NULL	NULL	NULL	
2488839	2178837	Renée Adeyemi				course.xml	m	NULL	2000	hs	NULL	IN	NULL	NULL	NULL	
2491485	2181480	Zoë O'Connor		Porto Alegre		course.xml	NULL	NULL	NULL	NULL	NULL	NULL	Porto Alegre	NULL	NULL	
2493154	2183154	Noor Blanc				course.xml	m	NULL	1986	hs	NULL	US	NULL	NULL	NULL	
2498251	2188248	שרה Ngũgĩ				course.xml	f	NULL	1997	m	first "second	US	NULL	NULL	NULL	
2498950	2188946	Jan Murphy		Toronto		course.xml	m	NULL	1999	m	NULL	US	Toronto	NULL	NULL	
