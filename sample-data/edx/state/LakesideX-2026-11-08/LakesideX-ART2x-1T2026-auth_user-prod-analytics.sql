id	username	first_name	last_name	email	password	is_staff	is_active	is_superuser	last_login	date_joined	status	email_key	avatar_type	country	show_country	date_of_birth	interesting_tags	ignored_tags	email_tag_filter_strategy	display_tag_filter_strategy	consecutive_days_visit_count
2102089	retired__user_daf8e77ebdfc7b3002de0bbf0f1b648af91471a8			retired__user_daf8e77ebdfc7b3002de0bbf0f1b648af91471a8@retired.invalid		0	0	0	2025-04-08 19:48:40.606	2025-04-08 19:48:00.606		NULL	n		0	NULL			1	0	0
2105644	retired__user_75aa657f48928725a2d614180da864356b9ced42			retired__user_75aa657f48928725a2d614180da864356b9ced42@retired.invalid		0	0	0	2026-02-02 04:50:59.588	2026-02-02 04:50:19.588		NULL	n		0	NULL			1	0	0
2107293	retired__user_159c5d487f8ab20c505d86f02e6a8c7e9b20f3c9			retired__user_159c5d487f8ab20c505d86f02e6a8c7e9b20f3c9@retired.invalid		0	0	0	2025-11-12 09:49:01.892	2025-11-12 09:48:21.892		NULL	n		0	NULL			1	0	0
2107981	retired__user_6891875b0a1906e37b777e4992e411204750648c			retired__user_6891875b0a1906e37b777e4992e411204750648c@retired.invalid		0	0	0	2025-09-30 23:57:41.747	2025-09-30 23:57:01.747		NULL	n		0	NULL			1	0	0
2121151	rossi.m.2pz			Maria+MOOC.rossi2pz@example.net		0	1	0	2025-09-19 22:57:31.368	2025-09-19 22:56:51.368		NULL	n		0	NULL			1	0	0
2123442	retired__user_190a44245482c7387c01f9d5ac0472ed56613e78			retired__user_190a44245482c7387c01f9d5ac0472ed56613e78@retired.invalid		0	0	0	2025-05-28 05:11:27.025	2025-05-28 05:10:47.025		NULL	n		0	NULL			1	0	0
2142415	lu_2q2			lukasz.vandermeer2q2@uni.example.edu		0	1	0	2025-07-13 22:38:29.96	2025-07-13 22:37:49.96		NULL	n		0	NULL			1	0	0
2163676	hosseini.t.2q1			thuy.hosseini2q1@uni.example.edu		0	1	0	2025-07-02 20:06:59.412	2025-07-02 20:06:19.412		NULL	n		0	NULL			1	0	0
2175097	lindqvist.t.2q0			thuy.lindqvist2q0@mail.example.com		0	1	0	2025-12-05 18:22:01	2025-12-05 18:21:21		NULL	n		0	NULL			1	0	0
2181685	moreau.v.2px			viola.moreau2px@example.net		0	1	0	2025-03-12 15:21:02.823	2025-03-12 15:20:22.823		NULL	n		0	NULL			1	0	0
2184893	iyer.m.2py			mei.iyer2py@example.net		0	1	0	2025-07-27 15:36:53.759	2025-07-27 15:36:13.759		NULL	n		0	NULL			1	0	0
2186992	retired__user_762fdb472116858faf25ee26e1c74216162d8ddd			retired__user_762fdb472116858faf25ee26e1c74216162d8ddd@retired.invalid		0	0	0	2026-03-01 22:01:06	2026-03-01 22:00:26		NULL	n		0	NULL			1	0	0
