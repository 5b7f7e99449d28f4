id	course_id	verify_uuid	download_uuid	download_url	grade	key	distinction	status	mode	name	created_date	modified_date	error_reason	user_id
703681	course-v1:LakesideX+ART2x+1T2026	b9fd6c0cfc829d40ebf4b8f74c41080d		https://certificates.example.org/downloads/b9fd6c0cfc829d40ebf4b8f74c41080d/Certificate.pdf	0.67		0	downloadable	verified	Kofi Lindqvist	2026-04-18 22:06:46	2026-04-18 22:06:46		2107293
703679	course-v1:LakesideX+ART2x+1T2026				0.74		0	audit_passing	audit	Selma Hosseini	2026-04-18 04:38:17	2026-04-18 04:38:17		2123442
703690	course-v1:LakesideX+ART2x+1T2026	eb705bc67619e8c68ac4dd878a8fc98b		https://certificates.example.org/downloads/eb705bc67619e8c68ac4dd878a8fc98b/Certificate.pdf	0.69		0	downloadable	verified	Thuy Hosseini	2026-04-18 23:11:47	2026-04-18 23:11:47		2163676
