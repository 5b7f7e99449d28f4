id	user_id	download_url	grade	course_id	key	distinction	status	verify_uuid	download_uuid	name	created_date	modified_date	error_reason	mode
705511	2153564		0.9	course-v1:HVLabs+RB200x+2025_A		0	audit_passing			Hana Rossi	2025-11-06 10:18:38	2025-11-06 10:18:38		audit
