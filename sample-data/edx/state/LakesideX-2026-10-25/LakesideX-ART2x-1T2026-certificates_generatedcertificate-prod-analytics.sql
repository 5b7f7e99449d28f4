id	user_id	download_url	grade	course_id	key	distinction	status	verify_uuid	download_uuid	name	created_date	modified_date	error_reason	mode
703681	2107293	https://certificates.example.org/downloads/b9fd6c0cfc829d40ebf4b8f74c41080d/Certificate.pdf	0.67	course-v1:LakesideX+ART2x+1T2026		0	downloadable	b9fd6c0cfc829d40ebf4b8f74c41080d		Kofi Lindqvist	2026-04-18 22:06:46	2026-04-18 22:06:46		verified
703679	2123442		0.74	course-v1:LakesideX+ART2x+1T2026		0	audit_passing			Selma Hosseini	2026-04-18 04:38:17	2026-04-18 04:38:17		audit
703690	2163676	https://certificates.example.org/downloads/eb705bc67619e8c68ac4dd878a8fc98b/Certificate.pdf	0.69	course-v1:LakesideX+ART2x+1T2026		0	downloadable	eb705bc67619e8c68ac4dd878a8fc98b		Thuy Hosseini	2026-04-18 23:11:47	2026-04-18 23:11:47		verified
