id	user_id	download_url	grade	course_id	key	distinction	status	verify_uuid	download_uuid	name	created_date	modified_date	error_reason	mode
705548	2109701		0.6	course-v1:ElsewhereX+OUT1x+2026_T1		0	audit_passing			Samir Hosseini	2026-02-12 13:30:05	2026-02-12 13:30:05		audit
705533	2145712		0.0	course-v1:ElsewhereX+OUT1x+2026_T1		0	notpassing				2026-02-12 15:52:03	2026-02-12 15:52:03		audit
705545	2147032	https://certificates.example.org/downloads/3da522082071b77d2e909141b1d11cce/Certificate.pdf	0.7	course-v1:ElsewhereX+OUT1x+2026_T1		0	downloadable	3da522082071b77d2e909141b1d11cce		Agnes Castillo	2026-02-12 18:25:24	2026-02-12 18:25:24		verified
705538	2157340		0.74	course-v1:ElsewhereX+OUT1x+2026_T1		0	audit_passing			Gita Haddad	2026-02-12 02:15:22	2026-02-12 02:15:22		audit
705521	2159473	https://certificates.example.org/downloads/a9f5bf7011462a893f3e809948a23c22/Certificate.pdf	0.93	course-v1:ElsewhereX+OUT1x+2026_T1		0	downloadable	a9f5bf7011462a893f3e809948a23c22			2026-02-12 19:25:12	2026-02-12 19:25:12		verified
703221	2175537		0.0	course-v1:ElsewhereX+OUT1x+2026_T1		0	notpassing			محمد Oliveira	2026-02-12 05:36:32	2026-02-12 05:36:32		
703190	2186330	https://certificates.example.org/downloads/ca13ebf462ce78e4f16dd11c0c9a0d40/Certificate.pdf	0.96	course-v1:ElsewhereX+OUT1x+2026_T1		0	downloadable	ca13ebf462ce78e4f16dd11c0c9a0d40		Kwame Zielinski	2026-02-12 23:29:47	2026-02-12 23:29:47		verified
705551	2186382		0.85	course-v1:ElsewhereX+OUT1x+2026_T1		0	audit_passing			Hugo O'Connor	2026-02-12 00:49:50	2026-02-12 00:49:50		audit
