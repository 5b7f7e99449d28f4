id	user_id	course_id	created	is_active	mode
