id	submission_uuid	scored_at	scorer_id	score_type	feedback	rubric_id
503636	a8745045-3677-4565-ab43-cc19dc763739	2026-02-14 08:00:17.564	6b1b357b923f3ba03173694f7b663bc9	PE	Well argued, Gita Nowak, above all the end	1
503623	eb495992-3549-4672-ae86-756e2b6373e0	2026-01-21 10:57:10.359	e691b6a619e3ca5d397ed824ab9f33e2	PE	Well argued, Carlos Popov, above all the end	1
503620	2c1987bb-99d0-426c-af49-b7b2c84eda0a	2026-02-05 11:36:36.88	ac34970b48368fcb885a00c06bf312dd	PE	Well argued, Liam Ortega, above all the end	1
502458	f1e19f02-f319-4f6d-a16f-fd8afd5a0852	2026-02-04 06:00:03.191	975badb741adadb02e41680b0562438d	PE	Well argued, Isha Berg, above all the end	1
501751	180f1c5f-46f2-4578-acf9-778f4d954724	2026-01-27 23:42:55.353	f36f1dac1c4e2231e99f05f2724831fc	PE	Well argued, Ольга Berg, above all the end	1
503633	76e3a255-7626-4492-a96e-a914c9debaac	2026-02-25 08:49:21.51	f2c3b949c2794620d0c597892c7b3680	PE	Well argued, Kwame Jensen, above all the end	1
