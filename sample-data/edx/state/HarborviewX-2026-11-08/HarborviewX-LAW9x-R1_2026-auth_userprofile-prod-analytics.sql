id	name	meta	courseware	language	location	year_of_birth	gender	level_of_education	mailing_address	city	country	goals	bio	profile_image_uploaded_at	phone_number	state	user_id
2411703	Isha Blanc		course.xml			1991	m	b	NULL	NULL	IN	first "second	NULL	NULL	NULL		2101699
2417368	Dmitri Berg		course.xml			2003	f	b	NULL	NULL	AU	NULL	NULL	NULL	NULL		2107368
2418209	Deepa Levi		course.xml			1998	m	hs	NULL	NULL	US	NULL	NULL	NULL	NULL		2108208
2419046			course.xml			NULL	NULL	hs	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2109041
2420015	שרה Zielinski		course.xml			NULL		NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2110012
2423229			course.xml			NULL	NULL	m	NULL	NULL	NULL	A new job, says oliveira.o.3ze\nand "time" to learn\tmore	NULL	NULL	NULL		2113223
2425647	Deepa Mansour		course.xml			1993	m	b	NULL	NULL	US	A new job, says mansour.d.3zt\nand "time" to learn\tmore	NULL	NULL	NULL		2115647
2429541	Søren Rahman	{}	course.xml			NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2119539
2432922	Björn Rossi		course.xml			1996	f	m	NULL	NULL	US	NULL	NULL	NULL	NULL		2122916
2435540			course.xml			NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2125537
2442294	Aarav Wójcik		course.xml			1999	m	b	NULL	NULL	US	first "second	NULL	NULL	NULL		2132292
2447615			course.xml			NULL	NULL	hs	NULL	NULL	NULL	A new job, says no_3zj\nand "time" to learn\tmore	NULL	NULL	NULL		2137611
2451900			course.xml			NULL	NULL	b	NULL	NULL	NULL	first "second	NULL	NULL	NULL		2141894
2453230			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2143229
2453280			course.xml			NULL	NULL	hs	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2143280
2453675	Hana Adeyemi	{}	course.xml			1985	f	hs	NULL	NULL	US	NULL	NULL	NULL	NULL		2143669
2454424			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2144423
2458330			course.xml			NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2148326
2459891			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2149888
2462528			course.xml			NULL	NULL	b	NULL	NULL	NULL	A new job, says samir_blanc3zm\nand "time" to learn\tmore	NULL	NULL	NULL		2152528
2462629			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2152629
2463178	Nasser van der Meer	{}	course.xml		San Sebastián	1999	m	m	NULL	San Sebastián	US	NULL	NULL	NULL	NULL		2153175
2463919			course.xml			NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2153913
2464198	Lucía Eriksson		course.xml			2006	m	b	NULL	NULL	US	NULL	NULL	NULL	NULL		2154196
2466592			course.xml			NULL	NULL	hs	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2156587
2467705	Lucía Mensah	{}	course.xml			1991	m	b	NULL	NULL	IN	first "second	NULL	NULL	NULL		2157700
2472475	Emeka Mensah		course.xml		Chandigarh	1992	m	b	24 Rua das Flores, box 2162471	Chandigarh	US	NULL	Hi, I am Emeka Mensah, call me: +1-555-583-6024	NULL	+1-555-583-6024		2162471
2474744			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2164738
2475631	Chloe Sharma	{}	course.xml			1989	f	m	NULL	NULL	BR	NULL	NULL	NULL	NULL		2165630
2477014			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2167012
2480388	Olu Rossi		course.xml			1993		p	NULL	NULL	IN	first "second	NULL	NULL	NULL		2170387
2483938			course.xml			NULL	NULL	b	NULL	NULL	NULL	first "second	NULL	NULL	NULL		2173936
2488839			course.xml			NULL	NULL	hs	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2178837
2491485	Zoë O'Connor		course.xml		Porto Alegre	NULL	NULL	NULL	NULL	Porto Alegre	NULL	NULL	NULL	NULL	NULL		2181480
2493154			course.xml			NULL	NULL	hs	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2183154
2498251			course.xml			NULL	NULL	m	NULL	NULL	NULL	first "second	NULL	NULL	NULL		2188248
2498950	Jan Murphy		course.xml		Toronto	1999	m	m	NULL	Toronto	US	NULL	NULL	NULL	NULL		2188946
