id	current_revision_id	created	modified	owner_id	group_id	group_read	group_write	other_read	other_write
11	12	2026-02-03 22:41:17.708	2026-02-03 22:41:17.708	2100399	NULL	NULL	NULL	NULL	NULL
