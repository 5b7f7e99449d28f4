id	name	meta	courseware	language	location	year_of_birth	gender	level_of_education	mailing_address	city	country	goals	bio	profile_image_uploaded_at	phone_number	state	user_id
2436908			course.xml			NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2126904
2449013	Miriam Haddad		course.xml		Chandigarh	1986	m	b	NULL	Chandigarh	US	NULL	NULL	NULL	NULL		2139012
2450686			course.xml			NULL	NULL	b	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2140681
2451467	Priya Reddy		course.xml		New Orleans	2000	f	hs	NULL	New Orleans	GB	NULL	NULL	NULL	NULL		2141462
2452912			course.xml			NULL	NULL	m	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2142910
2453775	Miriam Gupta		course.xml		New Orleans	1999	m	b	NULL	New Orleans	CA	NULL	NULL	NULL	NULL		2143769
2454420			course.xml			NULL	NULL	hs	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2144419
2462963	Kenji Fernandez		course.xml			1993	m	b	NULL	NULL	IN	NULL	NULL	NULL	NULL		2152960
2469070			course.xml			NULL	NULL	a	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2159070
2473528			course.xml			NULL	NULL	hs	NULL	NULL	NULL	NULL	NULL	NULL	NULL		2163522
2486409	Diego Kowalski	{}	course.xml			1996	m	b	NULL	NULL	US	NULL	NULL	NULL	NULL		2176405
2491325	Björn Eriksson	{}	course.xml			1994	m	b	NULL	NULL	CN	NULL	NULL	NULL	NULL		2181325
