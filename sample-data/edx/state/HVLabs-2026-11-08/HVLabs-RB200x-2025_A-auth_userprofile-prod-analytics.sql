id	user_id	name	language	location	meta	courseware	gender	mailing_address	year_of_birth	level_of_education	goals	country	city	bio	profile_image_uploaded_at	state
2416929	2106927	Ivo Zielinski				course.xml	m	NULL	1990	m	NULL	CA	NULL	NULL	NULL	
2422749	2112744	Søren Reddy				course.xml	m	NULL	2000	hs	NULL	US	NULL	NULL	NULL	
2424902	2114898					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2425230	2115230					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2433256	2123254	Asha Vargas				course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2433663	2123658					course.xml	NULL	NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	
2440476	2130472	Leila O'Connor				course.xml		NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2443235	2133229	Ivo Horvat				course.xml	m	51 Linden Street, box 2133229	1991	m	NULL	IN	NULL	Hi, I am Ivo Horvat, call me: +1-555-802-2576	NULL	
2447294	2137288					course.xml	NULL	NULL	NULL	hs	NULL	NULL	NULL	NULL	NULL	
2463570	2153564	Hana Rossi			{}	course.xml	m	NULL	2002	b	NULL	IN	NULL	NULL	NULL	
2474282	2164279	Nasser Nowak		Recife	{}	course.xml	m	NULL	1985	hs	NULL	CN	Recife	NULL	NULL	
2476589	2166588					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2483391	2173387	Wei Mansour			{"old_names": [["Wei W\\u00f3jcik-3qz", "Marriage", "2025-03-08T10:11:12.131415+00:00"]], "old_emails": [["mansour3qz@old.example.com", "2025-03-08T10:11:12.131415+00:00"]]}	course.xml	m	NULL	1991	hs	NULL	BR	NULL	NULL	NULL	
2493532	2183529	Eszter Yılmaz		Leipzig	{}	course.xml	NULL	NULL	1995	m	A new job, says eszter_yilmaz421\nand "time" to learn\tmore	US	Leipzig	NULL	NULL	
2496669	2186663					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
