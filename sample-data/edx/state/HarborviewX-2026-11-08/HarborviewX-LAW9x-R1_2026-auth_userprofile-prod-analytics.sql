id	name	meta	courseware	language	location	year_of_birth	gender	level_of_education	mailing_address	city	country	goals	bio	profile_image_uploaded_at	phone_number	state	user_id
2415001			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2104997
2415273	Deepa Eriksson		course.xml		Recife	1989	m	m	92 MG Road, box 2105273	Recife	US	NULL	Hi, I am Deepa Eriksson, call me: +1-555-984-3240	NULL	+1-555-984-3240		2105273
2423955	Deepa Hosseini	{"old_names": [["Deepa Jensen-3z5", "Marriage", "2025-03-05T10:11:12.131415+00:00"]], "old_emails": [["hosseini3z5@old.example.com", "2025-03-05T10:11:12.131415+00:00"]]}	course.xml		Toronto	1991	f	b	NULL	Toronto	US	NULL	NULL	NULL	NULL		2113951
2426327			course.xml			NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2116325
2427272	Hugo Bianchi		course.xml			1996	m	m	NULL	NULL	TR	NULL	NULL	NULL	NULL		2117268
2428188			course.xml			NULL	NULL	b	NULL	NULL	NULL	first "second	NULL	NULL	NULL		2118182
2430940	Agnes Zhang	{"old_names": [["Agnes Nguyen-3z4", "Marriage", "2025-03-04T10:11:12.131415+00:00"]], "old_emails": [["zhang3z4@old.example.com", "2025-03-04T10:11:12.131415+00:00"]]}	course.xml			1998	m	m	NULL	NULL	US	NULL	NULL	NULL	NULL		2120937
2436846	Sven Berg	{}	course.xml			1989	f	m	NULL	NULL	US	first "second	NULL	NULL	NULL		2126844
2439933			course.xml			NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2129932
2441083	Olu Lefèvre	{}	course.xml		Recife	1991	m	b	NULL	Recife	US	NULL	NULL	NULL	NULL		2131078
2442402	Deepa O'Connor		course.xml			2000	m	hs	NULL	NULL	BR	first "second	NULL	NULL	NULL		2132401
2445824			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2135820
2446988	Agnes Volkov		course.xml			NULL		NULL	NULL	NULL	NULL	first "second	NULL	NULL	NULL		2136983
2449106	Diego Eriksson		course.xml			NULL		NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2139100
2450279	Carlos Aziz		course.xml			1997	m	m	NULL	NULL	US	NULL	NULL	NULL	NULL		2140275
2450623			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2140617
2451182			course.xml			NULL	NULL	p	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2141179
2453370	Sven Lindqvist	{}	course.xml			NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2143370
2457404			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2147402
2461374			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2151369
2463564			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2153562
2464730			course.xml			NULL	NULL	m	NULL	NULL	NULL	first "second	NULL	NULL	NULL		2154730
2465049			course.xml			NULL	NULL	b	NULL	NULL	NULL	first "second	NULL	NULL	NULL		2155043
2465087	Thuy Haddad		course.xml		San Sebastián	1998	m	a	NULL	San Sebastián	IN	first "second	NULL	NULL	NULL		2155081
2465875			course.xml			NULL	NULL	hs	NULL	NULL	NULL	first "second	NULL	NULL	NULL		2155871
2471956	Wei Müller		course.xml			1997	m	b	36 Harbour Lane, box 2161955	NULL	US	NULL	Hi, I am Wei Müller, call me: +1-555-962-3195	NULL	+1-555-962-3195		2161955
2474949	Sven Horvat		course.xml			1993	f	b	83 Linden Street, box 2164944	NULL	CN	NULL	Hi, I am Sven Horvat, call me: +1-555-814-2992	NULL	+1-555-814-2992		2164944
2479750	Deepa Sato		course.xml			2005	f	hs	NULL	NULL	US	NULL	NULL	NULL	NULL		2169750
2482912	Amina Kowalski		course.xml			1993	f	b	NULL	NULL	IN	NULL	NULL	NULL	NULL		2172910
2483293			course.xml			NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2173290
2483619			course.xml			NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2173619
2483875			course.xml			NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2173874
2485005			course.xml			NULL	NULL	b	NULL	NULL	NULL	first "second	NULL	NULL	NULL		2175002
2490663			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2180658
2491116	Fatima Moreau	{}	course.xml			1991	m	b	NULL	NULL	GB	NULL	NULL	NULL	NULL		2181110
2495531			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2185528
2498608	Θάνος Oliveira		course.xml			2005	f	hs	NULL	NULL	US	NULL	NULL	NULL	NULL		2188605
