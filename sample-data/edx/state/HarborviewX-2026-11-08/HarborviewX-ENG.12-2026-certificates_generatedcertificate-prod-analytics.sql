id	course_id	verify_uuid	download_uuid	download_url	grade	key	distinction	status	mode	name	created_date	modified_date	error_reason	user_id
705417	course-v1:HarborviewX+ENG.12+2026	30b8fad84b9f1917bf36482876db8966		https://certificates.example.org/downloads/30b8fad84b9f1917bf36482876db8966/Certificate.pdf	0.86		0	downloadable	verified	Tariq Iyer	2026-06-13 02:31:42	2026-06-13 02:31:42		2105152
705406	course-v1:HarborviewX+ENG.12+2026	4bddc2f2af35fb7b774e2f349c8ed93b		https://certificates.example.org/downloads/4bddc2f2af35fb7b774e2f349c8ed93b/Certificate.pdf	0.74		0	downloadable	verified		2026-06-13 22:21:15	2026-06-13 22:21:15		2110159
705423	course-v1:HarborviewX+ENG.12+2026	384996438be5fcf193b9333178a80a7a		https://certificates.example.org/downloads/384996438be5fcf193b9333178a80a7a/Certificate.pdf	0.75		0	downloadable	verified	Sofia O'Connor	2026-06-13 20:49:34	2026-06-13 20:49:34		2119196
705428	course-v1:HarborviewX+ENG.12+2026	5f793f07ab14ecdff44b61ccfac3e9d6		https://certificates.example.org/downloads/5f793f07ab14ecdff44b61ccfac3e9d6/Certificate.pdf	0.88		0	downloadable	verified	Kofi Yılmaz	2026-06-13 06:21:28	2026-06-13 06:21:28		2120109
705418	course-v1:HarborviewX+ENG.12+2026				0.98		0	audit_passing	audit	Zoë Rossi	2026-06-13 11:17:07	2026-06-13 11:17:07		2120533
705415	course-v1:HarborviewX+ENG.12+2026				0.89		0	audit_passing	audit		2026-06-13 08:18:15	2026-06-13 08:18:15		2127328
705407	course-v1:HarborviewX+ENG.12+2026				0.64		0	audit_passing	audit		2026-06-13 19:08:36	2026-06-13 19:08:36		2130753
705419	course-v1:HarborviewX+ENG.12+2026	8fe9c6b4d3ee69a670476c46637deb82		https://certificates.example.org/downloads/8fe9c6b4d3ee69a670476c46637deb82/Certificate.pdf	0.76		0	downloadable	verified	Pavel Castillo	2026-06-13 21:39:26	2026-06-13 21:39:26		2171769
