id	module_type	module_id	student_id	state	grade	created	modified	max_grade	done	course_id
