id	user_id	name	language	location	meta	courseware	gender	mailing_address	year_of_birth	level_of_education	goals	country	city	bio	profile_image_uploaded_at	state
2415084	2105081	Amina Rossi			{}	course.xml	f	NULL	1994	m	NULL	NULL	NULL	NULL	NULL	
2429874	2119868	Marta Þórsdóttir				course.xml	f	NULL	2005	hs	NULL	US	NULL	NULL	NULL	
2435950	2125949					course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2439896	2129894	Asha Vargas				course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2445686	2135684	Tomás Ngũgĩ				course.xml	m	NULL	1998	b	A new job, says TomasNgugi41f\nand "time" to learn\tmore	IN	NULL	NULL	NULL	
2446329	2136328	Kenji Nair		Springfield		course.xml	f	NULL	2003	hs	NULL	US	Springfield	NULL	NULL	
2456619	2146616	Leila Rahman			{}	course.xml	f	99 Linden Street, box 2146616	1992	b	NULL	PK	NULL	Hi, I am Leila Rahman, call me: +1-555-413-5407	NULL	
2459117	2149114					course.xml	NULL	NULL	NULL	m	A new job, says ah_419\nand "time" to learn\tmore	NULL	NULL	NULL	NULL	
2467262	2157258					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2472443	2162437					course.xml	NULL	NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	
2476728	2166728	Noor van der Meer			{}	course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2493618	2183613					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
2496521	2186517	Fatima Łęcki				course.xml	f	18 Linden Street, box 2186517	1999	b	NULL	IN	NULL	Hi, I am Fatima Łęcki, call me: +1-555-884-4356	NULL	
2497714	2187708	Petra Horvat				course.xml	m	NULL	1996	b	NULL	IN	NULL	NULL	NULL	
2498222	2188220					course.xml	NULL	NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	
