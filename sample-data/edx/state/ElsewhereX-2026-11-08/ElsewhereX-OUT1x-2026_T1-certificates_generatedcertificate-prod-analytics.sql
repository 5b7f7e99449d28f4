id	user_id	download_url	grade	course_id	key	distinction	status	verify_uuid	download_uuid	name	created_date	modified_date	error_reason	mode
705521	2126309	https://certificates.example.org/downloads/a9f5bf7011462a893f3e809948a23c22/Certificate.pdf	0.93	course-v1:ElsewhereX+OUT1x+2026_T1		0	downloadable	a9f5bf7011462a893f3e809948a23c22		Søren Eriksson	2026-02-12 19:25:12	2026-02-12 19:25:12		verified
705494	2139259		0.0	course-v1:ElsewhereX+OUT1x+2026_T1		0	notpassing				2026-02-12 19:37:19	2026-02-12 19:37:19		audit
705489	2144365	https://certificates.example.org/downloads/90827f0bc461de27e8d9f5be3251ef25/Certificate.pdf	0.99	course-v1:ElsewhereX+OUT1x+2026_T1		0	downloadable	90827f0bc461de27e8d9f5be3251ef25			2026-02-12 05:14:21	2026-02-12 05:14:21		verified
703190	2151494	https://certificates.example.org/downloads/ca13ebf462ce78e4f16dd11c0c9a0d40/Certificate.pdf	0.96	course-v1:ElsewhereX+OUT1x+2026_T1		0	downloadable	ca13ebf462ce78e4f16dd11c0c9a0d40		Paulo Sharma	2026-02-12 23:29:47	2026-02-12 23:29:47		verified
705492	2151538		0.79	course-v1:ElsewhereX+OUT1x+2026_T1		0	audit_passing				2026-02-12 16:30:45	2026-02-12 16:30:45		audit
705524	2158814		0.94	course-v1:ElsewhereX+OUT1x+2026_T1		0	audit_passing			Søren Rahman	2026-02-12 10:08:24	2026-02-12 10:08:24		audit
705511	2162771		0.9	course-v1:ElsewhereX+OUT1x+2026_T1		0	audit_passing			Rosa Moreau	2026-02-12 10:18:38	2026-02-12 10:18:38		audit
705495	2164356	https://certificates.example.org/downloads/18cca35f14303db0de22ac911503c690/Certificate.pdf	0.99	course-v1:ElsewhereX+OUT1x+2026_T1		0	downloadable	18cca35f14303db0de22ac911503c690			2026-02-12 18:37:20	2026-02-12 18:37:20		verified
703221	2169112		0.0	course-v1:ElsewhereX+OUT1x+2026_T1		0	notpassing			Marta Rahman	2026-02-12 05:36:32	2026-02-12 05:36:32		
705482	2171298	https://certificates.example.org/downloads/dfa99844dba74bee5b412d30ceafbcda/Certificate.pdf	0.65	course-v1:ElsewhereX+OUT1x+2026_T1		0	downloadable	dfa99844dba74bee5b412d30ceafbcda			2026-02-12 22:24:15	2026-02-12 22:24:15		verified
