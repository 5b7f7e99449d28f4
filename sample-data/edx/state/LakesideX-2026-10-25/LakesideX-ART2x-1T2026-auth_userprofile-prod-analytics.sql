id	user_id	name	language	location	meta	courseware	gender	mailing_address	year_of_birth	level_of_education	goals	country	city	bio	profile_image_uploaded_at	state
2436908	2126904	Kwame Mensah				course.xml	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	
2449013	2139012	Miriam Haddad		Chandigarh		course.xml	m	NULL	1986	b	NULL	US	Chandigarh	NULL	NULL	
2450686	2140681	Søren van der Meer		San Sebastián	{}	course.xml	m	NULL	2001	b	NULL	CA	San Sebastián	NULL	NULL	
2451467	2141462	Priya Reddy		New Orleans		course.xml	f	NULL	2000	hs	NULL	GB	New Orleans	NULL	NULL	
2452912	2142910	Liam Reddy		New Orleans		course.xml	f	NULL	1996	m	NULL	US	New Orleans	NULL	NULL	
2453775	2143769	Miriam Gupta		New Orleans		course.xml	m	NULL	1999	b	NULL	CA	New Orleans	NULL	NULL	
2454420	2144419	Pavel Aziz		Lagos	{}	course.xml	f	NULL	1981	hs	NULL	US	Lagos	NULL	NULL	
2462963	2152960	Kenji Fernandez				course.xml	m	NULL	1993	b	NULL	IN	NULL	NULL	NULL	
2469070	2159070	Jorge Zhang				course.xml	m	NULL	1995	a	NULL	IN	NULL	NULL	NULL	
2473528	2163522	Petra Aziz				course.xml	m	17 Calle Mayor, box 2163522	2002	hs	NULL	US	NULL	Hi, I am Petra Aziz, call me: +1-555-807-8528	NULL	
2486409	2176405	Diego Kowalski			{}	course.xml	m	NULL	1996	b	NULL	US	NULL	NULL	NULL	
2491325	2181325	Björn Eriksson			{}	course.xml	m	NULL	1994	b	NULL	CN	NULL	NULL	NULL	
