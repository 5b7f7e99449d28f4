id	user_id	download_url	grade	course_id	key	distinction	status	verify_uuid	download_uuid	name	created_date	modified_date	error_reason	mode
701465	2111196		0.0	course-v1:LakesideX+ECON5x+1T2026		0	notpassing			Sofia Novák	2026-04-09 06:29:06	2026-04-09 06:29:06		audit
703673	2112795		0.82	course-v1:LakesideX+ECON5x+1T2026		0	audit_passing			Ольга Bianchi	2026-04-09 14:39:50	2026-04-09 14:39:50		audit
703681	2127456		0.74	course-v1:LakesideX+ECON5x+1T2026		0	audit_passing			Diego Souza	2026-04-09 00:35:48	2026-04-09 00:35:48		audit
704041	2172954	https://certificates.example.org/downloads/017b96efc296c230149070d5ea530b7c/Certificate.pdf	0.82	course-v1:LakesideX+ECON5x+1T2026		0	downloadable	017b96efc296c230149070d5ea530b7c		Nina Rossi	2026-04-09 03:26:39	2026-04-09 03:26:39		verified
703698	2188172		0.84	course-v1:LakesideX+ECON5x+1T2026		0	audit_passing			Eszter Müller	2026-04-09 06:28:36	2026-04-09 06:28:36		audit
