id	team_id	name	course_id	topic_id	date_created	description	country	language	discussion_topic_id	last_activity_at	team_size	organization_protected
1	friends-1	Friends of Maria Gupta	course-v1:LakesideX+CHEM3x+1T2026	NULL	2026-01-26 00:00:00	led by MariaGupta2o3	NULL	NULL	NULL	NULL	2	NULL
