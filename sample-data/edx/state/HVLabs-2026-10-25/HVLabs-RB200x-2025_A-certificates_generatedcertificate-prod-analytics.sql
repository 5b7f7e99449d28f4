id	user_id	download_url	grade	course_id	key	distinction	status	verify_uuid	download_uuid	name	created_date	modified_date	error_reason	mode
705469	2125949		0.0	course-v1:HVLabs+RB200x+2025_A		0	notpassing			Miriam Saleh	2025-11-06 06:28:09	2025-11-06 06:28:09		audit
