id	user_id	name	language	location	meta	courseware	gender	mailing_address	year_of_birth	level_of_education	goals	country	city	bio	profile_image_uploaded_at	state
2412094	2102089	Hugo Souza			{}	course.xml	m	NULL	1991	b	NULL	IN	NULL	NULL	NULL	
2415650	2105644	Miriam Zhang				course.xml	f	NULL	1987	b	NULL	US	NULL	NULL	NULL	
2417296	2107293	Kofi Lindqvist				course.xml	m	NULL	1996	b	NULL	IN	NULL	NULL	NULL	
2417983	2107981	Rosa Wójcik		Recife	{}	course.xml	m	NULL	1992	m	NULL	US	Recife	NULL	NULL	
2431153	2121151	Maria Rossi		Lagos		course.xml	f	NULL	1982	b	NULL	US	Lagos	NULL	NULL	
2433443	2123442	Selma Hosseini				course.xml	m	NULL	1990	m	NULL	US	NULL	NULL	NULL	
2452420	2142415	Łukasz van der Meer		Recife		course.xml	m	NULL	1995	b	NULL	GB	Recife	NULL	NULL	
2473680	2163676	Thuy Hosseini		New Orleans	{}	course.xml	f	NULL	1997	m	NULL	US	New Orleans	NULL	NULL	
2485100	2175097	Thuy Lindqvist			{"old_names": [["Thuy Lindqvist-2q0", "Marriage", "2025-03-09T10:11:12.131415+00:00"]], "old_emails": [["lindqvist2q0@old.example.com", "2025-03-09T10:11:12.131415+00:00"]]}	course.xml	m	NULL	1994	m	NULL	US	NULL	NULL	NULL	
2491685	2181685	Viola Moreau		Leipzig		course.xml	NULL	NULL	NULL	NULL	NULL	NULL	Leipzig	NULL	NULL	
2494894	2184893	Mei Iyer		Porto Alegre	{}	course.xml	m	NULL	2003	hs	NULL	US	Porto Alegre	NULL	NULL	
2496996	2186992	Asha Łęcki		Leipzig		course.xml	f	NULL	1999	b	A new job, says AshaLecki2pu\nand "time" to learn\tmore	BR	Leipzig	NULL	NULL	
