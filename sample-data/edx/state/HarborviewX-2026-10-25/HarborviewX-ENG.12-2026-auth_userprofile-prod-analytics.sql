id	user_id	name	language	location	meta	courseware	gender	mailing_address	year_of_birth	level_of_education	goals	country	city	bio	profile_image_uploaded_at	state
2410044	2100041	שרה Zielinski				course.xml		NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2413072	2103072	Ольга Morales				course.xml	m	NULL	1996	b	NULL	EG	NULL	NULL	NULL	
2414671	2104667	Miriam Kovács				course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2415158	2105152	Tariq Iyer			{}	course.xml	m	NULL	1990	m	NULL	US	NULL	NULL	NULL	
2420162	2110159	Tariq Horvat		Göteborg		course.xml	m	NULL	1991	b	NULL	US	Göteborg	NULL	NULL	
2423367	2113362	Ольга Dubois			{"old_names": [["\\u041e\\u043b\\u044c\\u0433\\u0430 Eze-3zk", "Marriage", "2025-03-02T10:11:12.131415+00:00"]], "old_emails": [["dubois3zk@old.example.com", "2025-03-02T10:11:12.131415+00:00"]]}	course.xml	m	NULL	2006	hs	NULL	US	NULL	NULL	NULL	
2429201	2119196	Sofia O'Connor			{}	course.xml	f	NULL	1996	m	NULL	IN	NULL	NULL	NULL	
2430112	2120109	Kofi Yılmaz				course.xml	m	NULL	1996	m	NULL	IN	NULL	NULL	NULL	
2430533	2120533	Zoë Rossi				course.xml	f	NULL	1993	b	NULL	IN	NULL	NULL	NULL	
2430847	2120845	Deepa Zhang				course.xml	m	NULL	1991	b	NULL	IN	NULL	NULL	NULL	
2437332	2127328	Gita Hansen			{"old_names": [["Gita Lef\\u00e8vre-3zq", "Marriage", "2025-03-08T10:11:12.131415+00:00"]], "old_emails": [["hansen3zq@old.example.com", "2025-03-08T10:11:12.131415+00:00"]]}	course.xml	m	NULL	1985	b	NULL	US	NULL	NULL	NULL	
2440757	2130753	Kenji Diallo			{}	course.xml	m	NULL	1994	b	NULL	IN	NULL	NULL	NULL	
2443972	2133968	Anaïs Rossi		Toronto	{"old_names": [["Ana\\u00efs Lef\\u00e8vre-3zx", "Marriage", "2025-03-06T10:11:12.131415+00:00"]], "old_emails": [["rossi3zx@old.example.com", "2025-03-06T10:11:12.131415+00:00"]]}	course.xml	f	NULL	1999	b	NULL	US	Toronto	NULL	NULL	
2446338	2136338	Amina Souza		Toronto	{}	course.xml	m	NULL	1994	b	NULL	IN	Toronto	NULL	NULL	
2447072	2137071	Tomás Kovács			{}	course.xml	m	NULL	1989	b	NULL	BR	NULL	NULL	NULL	
2448415	2138409	Hugo Tanaka		Leipzig		course.xml	f	NULL	2004	hs	NULL	GB	Leipzig	NULL	NULL	
2452635	2142629	Emeka Blanc				course.xml	f	NULL	1995	b	NULL	IN	NULL	NULL	NULL	
2454998	2144993	Zoë O'Connor				course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2457094	2147092	Søren Rahman			{}	course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2457634	2147632	Gita Dubois				course.xml	m	NULL	1991	m	NULL	US	NULL	NULL	NULL	
2460265	2150264	Isha Dekker			{"old_names": [["Isha Boateng-3zg", "Marriage", "2025-03-07T10:11:12.131415+00:00"]], "old_emails": [["dekker3zg@old.example.com", "2025-03-07T10:11:12.131415+00:00"]]}	course.xml	m	NULL	2000	hs	NULL	US	NULL	NULL	NULL	
2463943	2153939	Ingrid Reddy			{}	course.xml	f	NULL	1997	b	NULL	CA	NULL	NULL	NULL	
2465693	2155693	שרה Lefèvre		Springfield		course.xml	m	NULL	2006	hs	A new job, says sara_lefevre3zf\nand "time" to learn\tmore	US	Springfield	NULL	NULL	
2473120	2163118	Elif Mensah				course.xml	m	NULL	1992	b	NULL	IN	NULL	NULL	NULL	
2477941	2167941	Liam Chen			{}	course.xml	f	36 Calle Mayor, box 2167941	1999	b	NULL	US	NULL	Hi, I am Liam Chen, call me: +1-555-469-4101	NULL	
2481770	2171769	Pavel Castillo		San Sebastián		course.xml	m	NULL	1995	a	NULL	US	San Sebastián	NULL	NULL	
2488154	2178151	Priya García		San Sebastián	{}	course.xml	m	NULL	2004	jhs	NULL	US	San Sebastián	NULL	NULL	
2491794	2181793	Samir D'Angelo				course.xml	m	NULL	1994	m	NULL	US	NULL	NULL	NULL	
2493502	2183496	Ewa Castillo				course.xml		NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2495642	2185641	Liam Farouk				course.xml	m	NULL	1996	m	NULL	US	NULL	NULL	NULL	
