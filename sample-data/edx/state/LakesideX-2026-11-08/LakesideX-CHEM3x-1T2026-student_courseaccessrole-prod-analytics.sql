org	course_id	user_id	role
LakesideX	course-v1:LakesideX+CHEM3x+1T2026	2111194	instructor
