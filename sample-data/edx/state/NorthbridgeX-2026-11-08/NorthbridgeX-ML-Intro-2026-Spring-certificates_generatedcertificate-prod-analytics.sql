id	user_id	download_url	grade	course_id	key	distinction	status	verify_uuid	download_uuid	name	created_date	modified_date	error_reason	mode
701867	2111868	https://certificates.example.org/downloads/159ca78eb47c25b8e54bea70615a324f/Certificate.pdf	0.92	course-v1:NorthbridgeX+ML-Intro+2026-Spring		0	downloadable	159ca78eb47c25b8e54bea70615a324f			2026-03-12 19:02:21	2026-03-12 19:02:21		verified
701891	2121604		0.87	course-v1:NorthbridgeX+ML-Intro+2026-Spring		0	audit_passing			Linh Suzuki	2026-03-12 21:02:58	2026-03-12 21:02:58		audit
701869	2165306	https://certificates.example.org/downloads/10a308cb17de64cd3d461907b3705529/Certificate.pdf	0.87	course-v1:NorthbridgeX+ML-Intro+2026-Spring		0	downloadable	10a308cb17de64cd3d461907b3705529			2026-03-12 13:54:41	2026-03-12 13:54:41		verified
703357	2173388		0.6	course-v1:NorthbridgeX+ML-Intro+2026-Spring		0	audit_passing			王芳 Rossi	2026-03-12 20:09:38	2026-03-12 20:09:38		audit
701861	2183217	https://certificates.example.org/downloads/625cdba58fd9c91cdf04d279d2074104/Certificate.pdf	0.77	course-v1:NorthbridgeX+ML-Intro+2026-Spring		0	downloadable	625cdba58fd9c91cdf04d279d2074104			2026-03-12 23:31:29	2026-03-12 23:31:29		verified
