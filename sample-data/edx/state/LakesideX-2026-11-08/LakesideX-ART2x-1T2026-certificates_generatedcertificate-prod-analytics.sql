id	course_id	verify_uuid	download_uuid	download_url	grade	key	distinction	status	mode	name	created_date	modified_date	error_reason	user_id
