id	course_id	verify_uuid	download_uuid	download_url	grade	key	distinction	status	mode	name	created_date	modified_date	error_reason	user_id
705418	course-v1:HarborviewX+LAW9x+R1_2026				0.98		0	audit_passing	audit	Isha Blanc	2026-04-02 11:22:41	2026-04-02 11:22:41		2101699
705414	course-v1:HarborviewX+LAW9x+R1_2026	e38831b86d6053833f60eda3b217aeba		https://certificates.example.org/downloads/e38831b86d6053833f60eda3b217aeba/Certificate.pdf	0.86		0	downloadable	verified	Deepa Levi	2026-04-02 05:28:27	2026-04-02 05:28:27		2108208
705404	course-v1:HarborviewX+LAW9x+R1_2026				0.88		0	audit_passing	audit		2026-04-02 14:27:12	2026-04-02 14:27:12		2113223
704367	course-v1:HarborviewX+LAW9x+R1_2026	61b641b4fd47685b4b3f7ef725a40afb		https://certificates.example.org/downloads/61b641b4fd47685b4b3f7ef725a40afb/Certificate.pdf	0.89		0	downloadable	verified		2026-04-02 20:25:43	2026-04-02 20:25:43		2125537
705430	course-v1:HarborviewX+LAW9x+R1_2026	e37133d72a591dc9c54fc916bf940bab		https://certificates.example.org/downloads/e37133d72a591dc9c54fc916bf940bab/Certificate.pdf	0.61		0	downloadable	verified	Aarav Wójcik	2026-04-02 07:02:39	2026-04-02 07:02:39		2132292
705406	course-v1:HarborviewX+LAW9x+R1_2026	4bddc2f2af35fb7b774e2f349c8ed93b		https://certificates.example.org/downloads/4bddc2f2af35fb7b774e2f349c8ed93b/Certificate.pdf	0.74		0	downloadable	verified		2026-04-02 22:21:15	2026-04-02 22:21:15		2143229
705415	course-v1:HarborviewX+LAW9x+R1_2026				0.89		0	audit_passing	audit	Lucía Eriksson	2026-04-02 08:18:15	2026-04-02 08:18:15		2154196
704789	course-v1:HarborviewX+LAW9x+R1_2026				0.73		0	audit_passing	audit	Emeka Mensah	2026-04-02 21:19:33	2026-04-02 21:19:33		2162471
705396	course-v1:HarborviewX+LAW9x+R1_2026	24771692e87586b786f97959e09aed6b		https://certificates.example.org/downloads/24771692e87586b786f97959e09aed6b/Certificate.pdf	0.77		0	downloadable	verified		2026-04-02 06:25:33	2026-04-02 06:25:33		2164738
705419	course-v1:HarborviewX+LAW9x+R1_2026	8fe9c6b4d3ee69a670476c46637deb82		https://certificates.example.org/downloads/8fe9c6b4d3ee69a670476c46637deb82/Certificate.pdf	0.76		0	downloadable	verified	Zoë O'Connor	2026-04-02 21:39:26	2026-04-02 21:39:26		2181480
