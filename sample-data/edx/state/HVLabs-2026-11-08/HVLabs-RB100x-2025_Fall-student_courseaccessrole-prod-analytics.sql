org	course_id	user_id	role
