id	username	first_name	last_name	email	password	is_staff	is_active	is_superuser	last_login	date_joined	status	email_key	avatar_type	country	show_country	date_of_birth	interesting_tags	ignored_tags	email_tag_filter_strategy	display_tag_filter_strategy	consecutive_days_visit_count
2105081	rossi.a.41g			amina.rossi41g@example.net		0	1	0	2025-03-04 06:25:51.287	2025-03-04 06:25:11.287		NULL	n		0	NULL			1	0	0
2119868	MartaThorsdottir3ph			marta.thorsdottir3ph@example.org		0	1	0	2025-06-27 19:50:33.197	2025-06-27 19:49:53.197		NULL	n		0	NULL			1	0	0
2125949	mi_417			Miriam+MOOC.saleh417@mail.example.com		0	1	0	2025-06-03 12:36:45.812	2025-06-03 12:36:05.812		NULL	n		0	NULL			1	0	0
2129894	AshaVargas2f3			asha.vargas2f3@example.net		0	1	0	2025-06-28 11:19:27.148	2025-06-28 11:18:47.148		NULL	n		0	NULL			1	0	0
2135684	TomasNgugi41f			tomas.ngugi41f@mail.example.com		0	1	0	2024-11-22 03:30:06	2024-11-22 03:29:26		NULL	n		0	NULL			1	0	0
2136328	ke_41e			kenji.nair41e@example.org		0	1	0	2025-05-19 06:46:26.954	2025-05-19 06:45:46.954		NULL	n		0	NULL			1	0	0
2146616	LeilaRahmanz7			leila.rahmanz7@example.org		0	1	0	2025-06-11 10:31:53.89	2025-06-11 10:31:13.89		NULL	n		0	NULL			1	0	0
2149114	ah_419			ahmed.haddad419@mail.example.com		0	1	0	2025-07-07 23:18:55.199	2025-07-07 23:18:15.199		NULL	n		0	NULL			1	0	0
2157258	me_41a			mei.moreau41a@uni.example.edu		0	1	0	2025-02-03 09:23:41.39	2025-02-03 09:23:01.39		NULL	n		0	NULL			1	0	0
2162437	wojcik.p.38y			paulo.wojcik38y@uni.example.edu		0	1	0	2024-10-22 15:49:24.895	2024-10-22 15:48:44.895		NULL	n		0	NULL			1	0	0
2166728	NoorVandermeer41d			noor.vandermeer41d@uni.example.edu		0	1	0	2025-01-07 19:39:33.41	2025-01-07 19:38:53.41		NULL	n		0	NULL			1	0	0
2183613	olga_castillo41b			olga.castillo41b@example.org		0	1	0	2024-10-27 21:11:18.81	2024-10-27 21:10:38.81		NULL	n		0	NULL			1	0	0
2186517	fatima_lecki3qz			fatima.lecki3qz@example.net		0	1	0	2025-04-01 14:52:02.017	2025-04-01 14:51:22.017		NULL	n		0	NULL			1	0	0
2187708	petra_horvat41c			petra.horvat41c@uni.example.edu		0	1	0	2024-09-28 00:08:23.661	2024-09-28 00:07:43.661		NULL	n		0	NULL			1	0	0
2188220	WeiNowak418			wei.nowak418@mail.example.com		0	1	0	2025-02-22 05:30:22.254	2025-02-22 05:29:42.254		NULL	n		0	NULL			1	0	0
