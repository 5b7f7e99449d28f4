id	date_joined	last_activity_at	team_id	user_id
3661	2026-02-10 12:30:15	NULL	1	2103556
57	2026-01-27 21:35:15.19	NULL	1	2104522
