id	username	first_name	last_name	email	password	is_staff	is_active	is_superuser	last_login	date_joined	status	email_key	avatar_type	country	show_country	date_of_birth	interesting_tags	ignored_tags	email_tag_filter_strategy	display_tag_filter_strategy	consecutive_days_visit_count
2106927	zielinski.i.420			ivo.zielinski420@example.org		0	1	0	2025-07-22 04:20:22.15	2025-07-22 04:19:42.15		NULL	n		0	NULL			1	0	0
2112744	soren_reddy423			soren.reddy423@example.net		0	1	0	2025-07-25 00:36:56.049	2025-07-25 00:36:16.049		NULL	n		0	NULL			1	0	0
2114898	dang.y.41v			yuki.dang41v@example.net		0	1	0	2024-11-27 17:20:14.615	2024-11-27 17:19:34.615		NULL	n		0	NULL			1	0	0
2115230	liam_costa41y			liam.costa41y@example.net		0	1	0	2025-05-14 22:02:51.533	2025-05-14 22:02:11.533		NULL	n		0	NULL			1	0	0
2123254	AshaVargas2f3			asha.vargas2f3@example.net		0	1	0	2025-06-28 11:19:27.148	2025-06-28 11:18:47.148		NULL	n		0	NULL			1	0	0
2123658	ReneePetrov41w			renee.petrov41w@example.org		0	1	0	2025-08-12 19:32:27.961	2025-08-12 19:31:47.961		NULL	n		0	NULL			1	0	0
2130472	LeilaOconnor422			leila.oconnor422@uni.example.edu		0	1	0	2025-03-25 03:14:20.073	2025-03-25 03:13:40.073		NULL	n		0	NULL			1	0	0
2133229	IvoHorvat3ph			ivo.horvat3ph@mail.example.com		0	1	0	2025-05-30 21:20:29.428	2025-05-30 21:19:49.428		NULL	n		0	NULL			1	0	0
2137288	deepa_garcia38y			deepa.garcia38y@example.org		0	1	0	2024-11-07 06:58:17.031	2024-11-07 06:57:37.031		NULL	n		0	NULL			1	0	0
2153564	hana_rossi424			hana.rossi424@example.org		0	1	0	2024-10-29 10:40:23.155	2024-10-29 10:39:43.155		NULL	n		0	NULL			1	0	0
2164279	nasser_nowakz7			nasser.nowakz7@mail.example.com		0	1	0	2025-06-11 10:31:53.89	2025-06-11 10:31:13.89		NULL	n		0	NULL			1	0	0
2166588	JorgeEze41z			jorge.eze41z@example.net		0	1	0	2025-02-03 16:09:56.685	2025-02-03 16:09:16.685		NULL	n		0	NULL			1	0	0
2173387	wei_mansour3qz			wei.mansour3qz@example.org		0	1	0	2025-03-18 10:23:23.527	2025-03-18 10:22:43.527		NULL	n		0	NULL			1	0	0
2183529	eszter_yilmaz421			eszter.yilmaz421@uni.example.edu		0	1	0	2025-03-18 14:09:23.242	2025-03-18 14:08:43.242		NULL	n		0	NULL			1	0	0
2186663	tu_41x			tunde.chen41x@mail.example.com		0	1	0	2024-10-05 21:30:15.208	2024-10-05 21:29:35.208		NULL	n		0	NULL			1	0	0
