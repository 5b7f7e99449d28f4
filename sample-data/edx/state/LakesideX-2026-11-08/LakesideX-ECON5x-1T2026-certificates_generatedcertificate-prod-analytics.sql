id	course_id	verify_uuid	download_uuid	download_url	grade	key	distinction	status	mode	name	created_date	modified_date	error_reason	user_id
701465	course-v1:LakesideX+ECON5x+1T2026				0.0		0	notpassing	audit	Sofia Novák	2026-04-09 06:29:06	2026-04-09 06:29:06		2111196
703673	course-v1:LakesideX+ECON5x+1T2026				0.82		0	audit_passing	audit	Ольга Bianchi	2026-04-09 14:39:50	2026-04-09 14:39:50		2112795
703681	course-v1:LakesideX+ECON5x+1T2026				0.74		0	audit_passing	audit	Diego Souza	2026-04-09 00:35:48	2026-04-09 00:35:48		2127456
704041	course-v1:LakesideX+ECON5x+1T2026	017b96efc296c230149070d5ea530b7c		https://certificates.example.org/downloads/017b96efc296c230149070d5ea530b7c/Certificate.pdf	0.82		0	downloadable	verified	Nina Rossi	2026-04-09 03:26:39	2026-04-09 03:26:39		2172954
703698	course-v1:LakesideX+ECON5x+1T2026				0.84		0	audit_passing	audit	Eszter Müller	2026-04-09 06:28:36	2026-04-09 06:28:36		2188172
