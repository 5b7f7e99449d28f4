id	date_joined	last_activity_at	team_id	user_id
3613	2026-02-03 22:41:17.708	NULL	1	2100399
3617	2025-12-31 11:11:47.567	NULL	1	2106581
