id	user_id	download_url	grade	course_id	key	distinction	status	verify_uuid	download_uuid	name	created_date	modified_date	error_reason	mode
703641	2105961		0.24	course-v1:LakesideX+ECON5x+1T2026		0	notpassing			Eszter Blanc	2026-04-09 09:59:03	2026-04-09 09:59:03		audit
701465	2113406		0.0	course-v1:LakesideX+ECON5x+1T2026		0	notpassing			Linh Tanaka	2026-04-09 06:29:06	2026-04-09 06:29:06		audit
703677	2119067	https://certificates.example.org/downloads/9985c7fc2110a802af872bd654b2f857/Certificate.pdf	0.96	course-v1:LakesideX+ECON5x+1T2026		0	downloadable	9985c7fc2110a802af872bd654b2f857		Asha Saleh	2026-04-09 15:39:36	2026-04-09 15:39:36		verified
703660	2140171		0.82	course-v1:LakesideX+ECON5x+1T2026		0	audit_passing			Hugo Hansen	2026-04-09 05:35:07	2026-04-09 05:35:07		audit
703644	2140914	https://certificates.example.org/downloads/392f973455d404eb6ac97fea380674d4/Certificate.pdf	0.87	course-v1:LakesideX+ECON5x+1T2026		0	downloadable	392f973455d404eb6ac97fea380674d4		Ravi Fernandez	2026-04-09 14:08:03	2026-04-09 14:08:03		verified
703653	2148058		0.72	course-v1:LakesideX+ECON5x+1T2026		0	audit_passing			Gita Saleh	2026-04-09 06:27:05	2026-04-09 06:27:05		audit
703674	2151093		0.97	course-v1:LakesideX+ECON5x+1T2026		0	audit_passing			Hugo Rahman	2026-04-09 13:48:04	2026-04-09 13:48:04		audit
703669	2153456	https://certificates.example.org/downloads/7637b9362061c9959f3c8cc87b0e8d1d/Certificate.pdf	1.0	course-v1:LakesideX+ECON5x+1T2026		0	downloadable	7637b9362061c9959f3c8cc87b0e8d1d		Thuy Dekker	2026-04-09 04:15:52	2026-04-09 04:15:52		verified
