id	username	first_name	last_name	email	password	is_staff	is_active	is_superuser	last_login	date_joined	status	email_key	avatar_type	country	show_country	date_of_birth	interesting_tags	ignored_tags	email_tag_filter_strategy	display_tag_filter_strategy	consecutive_days_visit_count
2126904	kwame_mensah2qf			kwame.mensah2qf@example.org		0	1	0	2025-12-01 00:12:32.996	2025-12-01 00:11:52.996		NULL	n		0	NULL			1	0	0
2139012	haddad.m.2qq			miriam.haddad2qq@mail.example.com		0	1	0	2025-06-04 10:30:52.563	2025-06-04 10:30:12.563		NULL	n		0	NULL			1	0	0
2140681	soren_vandermeer2qg			soren.vandermeer2qg@example.net		0	1	0	2025-05-12 21:36:07.386	2025-05-12 21:35:27.386		NULL	n		0	NULL			1	0	0
2141462	reddy.p.2qn			priya.reddy2qn@example.org		0	1	0	2025-04-26 09:26:49.116	2025-04-26 09:26:09.116		NULL	n		0	NULL			1	0	0
2142910	liam_reddy2qk			liam.reddy2qk@example.net		0	1	0	2025-06-20 03:16:58.246	2025-06-20 03:16:18.246		NULL	n		0	NULL			1	0	0
2143769	gupta.m.2qo			miriam.gupta2qo@example.org		0	1	0	2026-01-14 02:05:48.014	2026-01-14 02:05:08.014		NULL	n		0	NULL			1	0	0
2144419	aziz.p.2qj			pavel.aziz2qj@example.net		0	1	0	2026-02-18 02:19:48.915	2026-02-18 02:19:08.915		NULL	n		0	NULL			1	0	0
2152960	kenji_fernandez2ql			kenji.fernandez2ql@uni.example.edu		0	1	0	2025-11-05 00:26:53.137	2025-11-05 00:26:13.137		NULL	n		0	NULL			1	0	0
2159070	JorgeZhang2qi			jorge.zhang2qi@example.org		0	1	0	2025-09-11 17:11:06.852	2025-09-11 17:10:26.852		NULL	n		0	NULL			1	0	0
2163522	PetraAziz2qh			petra.aziz2qh@example.net		0	1	0	2025-06-03 00:23:46.171	2025-06-03 00:23:06.171		NULL	n		0	NULL			1	0	0
2176405	diego_kowalski2qm			diego.kowalski2qm@example.net		0	1	0	2025-06-11 05:11:46.076	2025-06-11 05:11:06.076		NULL	n		0	NULL			1	0	0
2181325	BjornEriksson2qp			bjorn.eriksson2qp@example.org		0	1	0	2026-01-27 22:13:02	2026-01-27 22:12:22		NULL	n		0	NULL			1	0	0
