id	user_id	name	language	location	meta	courseware	gender	mailing_address	year_of_birth	level_of_education	goals	country	city	bio	profile_image_uploaded_at	state
2410652	2100646	Viola Vargas		Pune		course.xml	m	78 Rua das Flores, box 2100646	1993	b	NULL	IN	Pune	Hi, I am Viola Vargas, call me: +1-555-397-5729	NULL	
2413597	2103595	Hana Sato				course.xml	f	NULL	1996	m	NULL	IN	NULL	NULL	NULL	
2418873	2108871	Kofi Morales				course.xml	f	NULL	1996	b	NULL	DE	NULL	NULL	NULL	
2419575	2109572	Sofia van der Meer			{}	course.xml	m	NULL	1993	b	NULL	IN	NULL	NULL	NULL	
2420946	2110946	Mateo Costa				course.xml	NULL	NULL	NULL	NULL	A new job, says mateo_costa3q3\nand "time" to learn\tmore	NULL	NULL	NULL	NULL	
2423037	2113037	Priya Nowak				course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2428252	2118246	Chloe Suzuki				course.xml	m	NULL	1997	m	NULL	US	NULL	NULL	NULL	
2428780	2118775	Chloe Volkov			{}	course.xml	m	NULL	1971	b	NULL	TR	NULL	NULL	NULL	
2428858	2118857	Sofia Đặng			{}	course.xml	f	NULL	1999	m	NULL	US	NULL	NULL	NULL	
2430698	2120697	Björn Morales				course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2433418	2123413	Søren Souza			{}	course.xml	f	NULL	1997	a	NULL	US	NULL	NULL	NULL	
2434027	2124023	Łukasz Nair		Recife		course.xml	m	NULL	1995	m	NULL	DE	Recife	NULL	NULL	
2442865	2132864	Lucía Dekker		Accra		course.xml	m	NULL	1993	b	NULL	IN	Accra	NULL	NULL	
2446366	2136362	Asha de la Cruz			{}	course.xml	f	NULL	1994	b	A new job, says AshaDelacruz1fd\nand "time" to learn\tmore	US	NULL	NULL	NULL	
2448499	2138496	Ahmed Suzuki				course.xml	f	NULL	1994	m	NULL	DE	NULL	NULL	NULL	
2450599	2140594	Kenji Costa				course.xml	f	NULL	1997	b	NULL	IN	NULL	NULL	NULL	
2452123	2142120	김민준 Saleh			{}	course.xml	m	NULL	1996	b	NULL	EG	NULL	NULL	NULL	
2452563	2142561	Eszter Đặng		Recife	{}	course.xml	m	NULL	1999	b	NULL	US	Recife	NULL	NULL	
2466768	2156766	Linh Moreau				course.xml	m	NULL	1998	m	A new job, says LinhMoreau1fb\nand "time" to learn\tmore	IN	NULL	NULL	NULL	
2467379	2157373	Diego Mansour		Accra	{"old_names": [["Diego \\u00de\\u00f3rsd\\u00f3ttir-3v4", "Marriage", "2025-03-04T10:11:12.131415+00:00"]], "old_emails": [["mansour3v4@old.example.com", "2025-03-04T10:11:12.131415+00:00"]]}	course.xml	m	NULL	1991	b	NULL	IN	Accra	NULL	NULL	
2474258	2164252	Wei Rossi				course.xml	m	NULL	1998	b	NULL	IN	NULL	NULL	NULL	
2474567	2164567	Yuki Nowak		Recife	{}	course.xml	m	NULL	1995	m	NULL	IN	Recife	NULL	NULL	
2485321	2175318	Ольга Kowalski				course.xml	f	NULL	1993	b	NULL	GB	NULL	NULL	NULL	
2494224	2184220	Viola Morales		Recife		course.xml	f	NULL	1995	b	A new job, says viola_morales1f6\nand "time" to learn\tmore	BR	Recife	NULL	NULL	
2496490	2186488	Mei Þórsdóttir			{}	course.xml	m	NULL	1980	m	NULL	US	NULL	NULL	NULL	
