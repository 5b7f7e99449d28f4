id	user_id	name	language	location	meta	courseware	gender	mailing_address	year_of_birth	level_of_education	goals	country	city	bio	profile_image_uploaded_at	state
2411754	2101751					course.xml	NULL	NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	
2412324	2102320					course.xml	NULL	NULL	NULL	hs	A new job, says novak.e.1f6\nand "time" to learn\tmore	NULL	NULL	NULL	NULL	
2414225	2104223	Yuki Diallo		Pune	{}	course.xml	NULL	NULL	NULL	NULL	NULL	NULL	Pune	NULL	NULL	
2415729	2105726	Hana Moreau				course.xml	m	NULL	1991	b	NULL	US	NULL	NULL	NULL	
2416567	2106565	Renée Suzuki				course.xml	m	NULL	1983	b	A new job, says renee_suzuki1fb\nand "time" to learn\tmore	US	NULL	NULL	NULL	
2421617	2111617	Priya Nowak				course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2423549	2113548	Chloe Berg				course.xml	f	NULL	1998	b	NULL	US	NULL	NULL	NULL	
2426074	2116072					course.xml	NULL	NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	
2426315	2116313	Tomás Petrov				course.xml	m	NULL	1994	b	NULL	US	NULL	NULL	NULL	
2426406	2116403					course.xml	NULL	NULL	NULL	none	A new job, says petrov.d.1ey\nand "time" to learn\tmore	NULL	NULL	NULL	NULL	
2426895	2116889					course.xml	NULL	NULL	NULL	hs	NULL	NULL	NULL	NULL	NULL	
2430535	2120530					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2432505	2122504	Mei Aziz		Göteborg		course.xml	f	NULL	2001	b	NULL	PL	Göteborg	NULL	NULL	
2432722	2122716					course.xml	NULL	NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	
2433615	2123611	Kenji Moreau				course.xml	f	NULL	1998	m	NULL	CN	NULL	NULL	NULL	
2434172	2124171					course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2437169	2127168					course.xml	NULL	NULL	NULL	b	A new job, says ReneeMansour1ew\nand "time" to learn\tmore	NULL	NULL	NULL	NULL	
2438915	2128915	Carlos Đặng			{}	course.xml	f	NULL	1989	b	A new job, says carlos_dang1fg\nand "time" to learn\tmore	IN	NULL	NULL	NULL	
2452549	2142549	Kofi Aziz				course.xml	f	NULL	2002	b	NULL	IT	NULL	NULL	NULL	
2454077	2144073					course.xml	NULL	NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	
2454602	2144597	Ольга Dubois				course.xml	m	NULL	1992	b	NULL	IN	NULL	NULL	NULL	
2455792	2145788					course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2457580	2147580	Linh Weber			{}	course.xml	m	NULL	1992	m	NULL	US	NULL	NULL	NULL	
2459015	2149012	Andre Volkov				course.xml	f	NULL	1994	b	NULL	IN	NULL	NULL	NULL	
2462833	2152832	Linh Petrov			{}	course.xml	m	NULL	1998	b	NULL	US	NULL	NULL	NULL	
2464577	2154577					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2465866	2155863					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2468887	2158881	Anaïs Đặng		Chandigarh		course.xml	f	NULL	1997	b	NULL	US	Chandigarh	NULL	NULL	
2471098	2161095					course.xml	NULL	NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	
2472929	2162924	Θάνος van der Meer		Springfield		course.xml	m	NULL	1996	b	NULL	US	Springfield	NULL	NULL	
2473133	2163127	Amina Wójcik			{}	course.xml	f	NULL	1991	m	NULL	MX	NULL	NULL	NULL	
2481307	2171304	Omar Fernandez			{}	course.xml	f	NULL	1986	hs	NULL	US	NULL	NULL	NULL	
2481895	2171891	王芳 Zielinski			{}	course.xml	m	NULL	2000	b	NULL	US	NULL	NULL	NULL	
2483696	2173696					course.xml	NULL	NULL	NULL	hs	NULL	NULL	NULL	NULL	NULL	
2486230	2176228					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2488163	2178162	Leila de la Cruz		Recife		course.xml	m	92 Calle Mayor, box 2178162	1988	a	NULL	US	Recife	Hi, I am Leila de la Cruz, call me: +1-555-796-3749	NULL	
2493764	2183760					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2495384	2185379					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2497322	2187319	Gita Jensen				course.xml	f	NULL	1996	b	NULL	BR	NULL	NULL	NULL	
2497418	2187412					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2497830	2187825					course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
