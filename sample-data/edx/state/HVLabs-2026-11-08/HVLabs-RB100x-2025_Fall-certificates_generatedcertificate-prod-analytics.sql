id	user_id	download_url	grade	course_id	key	distinction	status	verify_uuid	download_uuid	name	created_date	modified_date	error_reason	mode
705445	2112994	https://certificates.example.org/downloads/18f1c0b51196046fcbd9ad3796a225e3/Certificate.pdf	0.65	HVLabs/RB100x/2025_Fall		0	downloadable	18f1c0b51196046fcbd9ad3796a225e3			2025-10-23 06:47:20	2025-10-23 06:47:20		verified
705452	2116159	https://certificates.example.org/downloads/a751942efc4b9ce222a87e4eadbf6ba6/Certificate.pdf	0.98	HVLabs/RB100x/2025_Fall		0	downloadable	a751942efc4b9ce222a87e4eadbf6ba6		Olu Gupta	2025-10-23 15:25:50	2025-10-23 15:25:50		verified
705462	2146885		0.72	HVLabs/RB100x/2025_Fall		0	audit_passing			Deepa Levi	2025-10-23 13:27:44	2025-10-23 13:27:44		audit
705434	2153284		0.84	HVLabs/RB100x/2025_Fall		0	audit_passing				2025-10-23 12:05:38	2025-10-23 12:05:38		audit
705430	2156023	https://certificates.example.org/downloads/e37133d72a591dc9c54fc916bf940bab/Certificate.pdf	0.61	HVLabs/RB100x/2025_Fall		0	downloadable	e37133d72a591dc9c54fc916bf940bab			2025-10-23 07:02:39	2025-10-23 07:02:39		verified
705432	2156056		0.81	HVLabs/RB100x/2025_Fall		0	audit_passing				2025-10-23 17:13:07	2025-10-23 17:13:07		audit
705449	2171162	https://certificates.example.org/downloads/34db27e46e488a351c9efe7d7e53b595/Certificate.pdf	0.66	HVLabs/RB100x/2025_Fall		0	downloadable	34db27e46e488a351c9efe7d7e53b595			2025-10-23 04:40:46	2025-10-23 04:40:46		verified
