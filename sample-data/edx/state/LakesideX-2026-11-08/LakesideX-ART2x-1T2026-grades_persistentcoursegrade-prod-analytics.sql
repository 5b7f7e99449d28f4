course_id	user_id	grading_policy_hash	percent_grade	letter_grade	passed_timestamp	created	modified
course-v1:LakesideX+ART2x+1T2026	2102089	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 15:48:00.606	2026-04-15 00:26:09
course-v1:LakesideX+ART2x+1T2026	2105644	cf8a1P0licyHash0fTheSample0=	0.06		NULL	2026-03-11 07:50:19.588	2026-04-15 02:23:46
course-v1:LakesideX+ART2x+1T2026	2107293	cf8a1P0licyHash0fTheSample0=	0.67	Pass	2026-04-15 01:15:15	2026-03-11 15:48:21.892	2026-04-15 01:15:15
course-v1:LakesideX+ART2x+1T2026	2107981	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 11:57:01.747	2026-04-15 00:24:04
course-v1:LakesideX+ART2x+1T2026	2121151	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 20:56:51.368	2026-04-15 01:32:36
course-v1:LakesideX+ART2x+1T2026	2123442	cf8a1P0licyHash0fTheSample0=	0.74	Pass	2026-04-15 00:21:10	2026-03-11 00:10:47.025	2026-04-15 00:21:10
course-v1:LakesideX+ART2x+1T2026	2142415	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 16:37:49.96	2026-04-15 01:53:08
course-v1:LakesideX+ART2x+1T2026	2163676	cf8a1P0licyHash0fTheSample0=	0.69	Pass	2026-04-15 01:34:46	2026-03-11 04:06:19.412	2026-04-15 01:34:46
course-v1:LakesideX+ART2x+1T2026	2184893	cf8a1P0licyHash0fTheSample0=	0.0		NULL	2026-03-11 03:36:13.759	2026-04-15 01:34:33
course-v1:LakesideX+ART2x+1T2026	2186992	cf8a1P0licyHash0fTheSample0=	0.25		NULL	2026-03-11 19:00:26	2026-04-15 01:03:46
