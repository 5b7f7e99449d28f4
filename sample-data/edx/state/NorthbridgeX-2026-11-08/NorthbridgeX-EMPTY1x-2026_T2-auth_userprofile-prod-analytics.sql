id	user_id	name	language	location	meta	courseware	gender	mailing_address	year_of_birth	level_of_education	goals	country	city	bio	profile_image_uploaded_at	state
