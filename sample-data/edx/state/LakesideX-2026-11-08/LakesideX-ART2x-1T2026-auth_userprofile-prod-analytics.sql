id	name	meta	courseware	language	location	year_of_birth	gender	level_of_education	mailing_address	city	country	goals	bio	profile_image_uploaded_at	phone_number	state	user_id
2412094			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2102089
2415650			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2105644
2417296			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2107293
2417983			course.xml			NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2107981
2431153	Maria Rossi		course.xml		Lagos	1982	f	b	NULL	Lagos	US	NULL	NULL	NULL	NULL		2121151
2433443			course.xml			NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2123442
2452420	Łukasz van der Meer		course.xml		Recife	1995	m	b	NULL	Recife	GB	NULL	NULL	NULL	NULL		2142415
2473680	Thuy Hosseini	{}	course.xml		New Orleans	1997	f	m	NULL	New Orleans	US	NULL	NULL	NULL	NULL		2163676
2485100	Thuy Lindqvist	{"old_names": [["Thuy Lindqvist-2q0", "Marriage", "2025-03-09T10:11:12.131415+00:00"]], "old_emails": [["lindqvist2q0@old.example.com", "2025-03-09T10:11:12.131415+00:00"]]}	course.xml			1994	m	m	NULL	NULL	US	NULL	NULL	NULL	NULL		2175097
2491685	Viola Moreau		course.xml		Leipzig	NULL	NULL	NULL	NULL	Leipzig	NULL	NULL	NULL	NULL	NULL		2181685
2494894	Mei Iyer	{}	course.xml		Porto Alegre	2003	m	hs	NULL	Porto Alegre	US	NULL	NULL	NULL	NULL		2184893
2496996			course.xml			NULL	NULL	b	NULL	NULL	NULL	A new job, says AshaLecki2pu\nand "time" to learn\tmore	NULL	NULL	NULL		2186992
