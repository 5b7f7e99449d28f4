id	current_revision_id	created	modified	owner_id	group_id	group_read	group_write	other_read	other_write
11	12	2026-02-10 12:30:15	2026-02-10 12:30:15	2103556	NULL	NULL	NULL	NULL	NULL
