id	user_id	name	language	location	meta	courseware	gender	mailing_address	year_of_birth	level_of_education	goals	country	city	bio	profile_image_uploaded_at	state
2412396	2102395					course.xml	NULL	NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	
2413447	2103447	Mateo Costa				course.xml	NULL	NULL	NULL	NULL	A new job, says mateo_costa3q3\nand "time" to learn\tmore	NULL	NULL	NULL	NULL	
2419470	2109469	Liam Ortega			{"old_names": [["Liam D'Angelo-1g2", "Marriage", "2025-03-02T10:11:12.131415+00:00"]], "old_emails": [["ortega1g2@old.example.com", "2025-03-02T10:11:12.131415+00:00"]]}	course.xml	f	NULL	1997	p_oth	NULL	DE	NULL	NULL	NULL	
2423195	2113189	王芳 Gupta		Pune		course.xml	f	NULL	1998	p	NULL	IN	Pune	NULL	NULL	
2424521	2114519	Nina Farouk				course.xml	m	NULL	1993	b	NULL	US	NULL	NULL	NULL	
2429286	2119282	Viola Novák				course.xml	m	NULL	1992	b	NULL	US	NULL	NULL	NULL	
2441601	2131601	Mateo Kowalski				course.xml	m	NULL	1997	b	NULL	IN	NULL	NULL	NULL	
2442696	2132690	Jorge Þórsdóttir			{"old_names": [["Jorge Zhang-2t", "Marriage", "2025-03-02T10:11:12.131415+00:00"]], "old_emails": [["thorsdottir2t@old.example.com", "2025-03-02T10:11:12.131415+00:00"]]}	course.xml	m	NULL	2003	b	NULL	US	NULL	NULL	NULL	
2445916	2135914					course.xml	NULL	NULL	NULL	m	A new job, says miriam_zhangnb\nand "time" to learn\tmore	NULL	NULL	NULL	NULL	
2445932	2135927	김민준 Oliveira				course.xml	m	NULL	1993	hs	NULL	IN	NULL	NULL	NULL	
2447410	2137405					course.xml	NULL	NULL	NULL	none	NULL	NULL	NULL	NULL	NULL	
2450415	2140409					course.xml	NULL	NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	
2451334	2141331	Samir Kovács			{}	course.xml	f	NULL	1997	hs	NULL	PH	NULL	NULL	NULL	
2456954	2146951					course.xml	NULL	NULL	NULL	hs	NULL	NULL	NULL	NULL	NULL	
2458204	2148200					course.xml	NULL	NULL	NULL	hs	NULL	NULL	NULL	NULL	NULL	
2462946	2152942					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2465396	2155391	Hana Wójcik			{}	course.xml	f	NULL	1999	b	NULL	IN	NULL	NULL	NULL	
2465962	2155956	Tariq Kovács		Springfield	{}	course.xml	m	NULL	1991	b	A new job, says ta_3v4\nand "time" to learn\tmore	GB	Springfield	NULL	NULL	
2479790	2169784	Hana Sharma		Leipzig	{}	course.xml	NULL	NULL	NULL	NULL	A new job, says hana_sharma1g7\nand "time" to learn\tmore	NULL	Leipzig	NULL	NULL	
2480402	2170399	Łukasz Chen			{}	course.xml	m	90 Calle Mayor, box 2170399	1997	b	NULL	IN	NULL	Hi, I am Łukasz Chen, call me: +1-555-782-5062	NULL	
2486329	2176327					course.xml	NULL	NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	
2489486	2179486	Nasser Gupta			{}	course.xml	m	NULL	1985	b	NULL	IN	NULL	NULL	NULL	
2490068	2180063					course.xml	NULL	NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	
2492442	2182442					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2498399	2188397	Thuy Levi		Göteborg	{}	course.xml	m	NULL	2003	b	NULL	IN	Göteborg	NULL	NULL	
