course_id	user_id	grading_policy_hash	percent_grade	letter_grade	passed_timestamp	created	modified
course-v1:LakesideX+ART2x+1T2026	2126904	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 16:11:52.996	2026-04-15 00:18:07
course-v1:LakesideX+ART2x+1T2026	2139012	cf8a1P0licyHash0fTheSample0=	0.47		NULL	2026-03-11 15:30:12.563	2026-04-15 01:38:33
course-v1:LakesideX+ART2x+1T2026	2140681	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 16:35:27.386	2026-04-15 00:09:47
course-v1:LakesideX+ART2x+1T2026	2142910	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 11:16:18.246	2026-04-15 02:23:52
course-v1:LakesideX+ART2x+1T2026	2143769	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 21:05:08.014	2026-04-15 02:10:37
course-v1:LakesideX+ART2x+1T2026	2144419	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 09:19:08.915	2026-04-15 00:48:55
course-v1:LakesideX+ART2x+1T2026	2152960	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 21:26:13.137	2026-04-15 00:03:29
course-v1:LakesideX+ART2x+1T2026	2159070	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 00:10:26.852	2026-04-15 01:15:25
course-v1:LakesideX+ART2x+1T2026	2163522	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 20:23:06.171	2026-04-15 00:33:42
course-v1:LakesideX+ART2x+1T2026	2176405	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 18:11:06.076	2026-04-15 00:01:33
course-v1:LakesideX+ART2x+1T2026	2181325	cf8a1P0licyHash0fTheSample0=	0.34		NULL	2026-03-11 09:12:22	2026-04-15 00:47:10
