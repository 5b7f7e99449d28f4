id	course_id	verify_uuid	download_uuid	download_url	grade	key	distinction	status	mode	name	created_date	modified_date	error_reason	user_id
703641	course-v1:LakesideX+ECON5x+1T2026				0.24		0	notpassing	audit	Eszter Blanc	2026-04-09 09:59:03	2026-04-09 09:59:03		2105961
701465	course-v1:LakesideX+ECON5x+1T2026				0.0		0	notpassing	audit	Linh Tanaka	2026-04-09 06:29:06	2026-04-09 06:29:06		2113406
703677	course-v1:LakesideX+ECON5x+1T2026	9985c7fc2110a802af872bd654b2f857		https://certificates.example.org/downloads/9985c7fc2110a802af872bd654b2f857/Certificate.pdf	0.96		0	downloadable	verified	Asha Saleh	2026-04-09 15:39:36	2026-04-09 15:39:36		2119067
703660	course-v1:LakesideX+ECON5x+1T2026				0.82		0	audit_passing	audit	Hugo Hansen	2026-04-09 05:35:07	2026-04-09 05:35:07		2140171
703644	course-v1:LakesideX+ECON5x+1T2026	392f973455d404eb6ac97fea380674d4		https://certificates.example.org/downloads/392f973455d404eb6ac97fea380674d4/Certificate.pdf	0.87		0	downloadable	verified	Ravi Fernandez	2026-04-09 14:08:03	2026-04-09 14:08:03		2140914
703653	course-v1:LakesideX+ECON5x+1T2026				0.72		0	audit_passing	audit	Gita Saleh	2026-04-09 06:27:05	2026-04-09 06:27:05		2148058
703674	course-v1:LakesideX+ECON5x+1T2026				0.97		0	audit_passing	audit	Hugo Rahman	2026-04-09 13:48:04	2026-04-09 13:48:04		2151093
703669	course-v1:LakesideX+ECON5x+1T2026	7637b9362061c9959f3c8cc87b0e8d1d		https://certificates.example.org/downloads/7637b9362061c9959f3c8cc87b0e8d1d/Certificate.pdf	1.0		0	downloadable	verified	Thuy Dekker	2026-04-09 04:15:52	2026-04-09 04:15:52		2153456
