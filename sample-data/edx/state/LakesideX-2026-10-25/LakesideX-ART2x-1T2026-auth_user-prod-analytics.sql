id	username	first_name	last_name	email	password	is_staff	is_active	is_superuser	last_login	date_joined	status	email_key	avatar_type	country	show_country	date_of_birth	interesting_tags	ignored_tags	email_tag_filter_strategy	display_tag_filter_strategy	consecutive_days_visit_count
2102089	HugoSouza2pv			hugo.souza2pv@example.org		0	1	0	2025-04-08 19:48:40.606	2025-04-08 19:48:00.606		NULL	n		0	NULL			1	0	0
2105644	MiriamZhang2pw			miriam.zhang2pw@mail.example.com		0	1	0	2026-02-02 04:50:59.588	2026-02-02 04:50:19.588		NULL	n		0	NULL			1	0	0
2107293	kofi_lindqvist2pt			kofi.lindqvist2pt@mail.example.com		0	1	0	2025-11-12 09:49:01.892	2025-11-12 09:48:21.892		NULL	n		0	NULL			1	0	0
2107981	RosaWojcik2ps			rosa.wojcik2ps@uni.example.edu		0	1	0	2025-09-30 23:57:41.747	2025-09-30 23:57:01.747		NULL	n		0	NULL			1	0	0
2121151	rossi.m.2pz			Maria+MOOC.rossi2pz@example.net		0	1	0	2025-09-19 22:57:31.368	2025-09-19 22:56:51.368		NULL	n		0	NULL			1	0	0
2123442	SelmaHosseini2pr			selma.hosseini2pr@example.net		0	1	0	2025-05-28 05:11:27.025	2025-05-28 05:10:47.025		NULL	n		0	NULL			1	0	0
2142415	lu_2q2			lukasz.vandermeer2q2@uni.example.edu		0	1	0	2025-07-13 22:38:29.96	2025-07-13 22:37:49.96		NULL	n		0	NULL			1	0	0
2163676	hosseini.t.2q1			thuy.hosseini2q1@uni.example.edu		0	1	0	2025-07-02 20:06:59.412	2025-07-02 20:06:19.412		NULL	n		0	NULL			1	0	0
2175097	lindqvist.t.2q0			thuy.lindqvist2q0@mail.example.com		0	1	0	2025-12-05 18:22:01	2025-12-05 18:21:21		NULL	n		0	NULL			1	0	0
2181685	moreau.v.2px			viola.moreau2px@example.net		0	1	0	2025-03-12 15:21:02.823	2025-03-12 15:20:22.823		NULL	n		0	NULL			1	0	0
2184893	iyer.m.2py			mei.iyer2py@example.net		0	1	0	2025-07-27 15:36:53.759	2025-07-27 15:36:13.759		NULL	n		0	NULL			1	0	0
2186992	AshaLecki2pu			asha.lecki2pu@mail.example.com		0	1	0	2026-03-01 22:01:06	2026-03-01 22:00:26		NULL	n		0	NULL			1	0	0
