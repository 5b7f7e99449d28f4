id	user_id	download_url	grade	course_id	key	distinction	status	verify_uuid	download_uuid	name	created_date	modified_date	error_reason	mode
705489	2106978	https://certificates.example.org/downloads/90827f0bc461de27e8d9f5be3251ef25/Certificate.pdf	0.99	HVLabs/RB100x/2025_Fall		0	downloadable	90827f0bc461de27e8d9f5be3251ef25		Tomás Chen	2025-10-23 05:14:21	2025-10-23 05:14:21		verified
705480	2112867	https://certificates.example.org/downloads/58095994826978089babf02bce624d59/Certificate.pdf	0.71	HVLabs/RB100x/2025_Fall		0	downloadable	58095994826978089babf02bce624d59		Sofia Okafor	2025-10-23 22:27:13	2025-10-23 22:27:13		verified
705492	2120867		0.79	HVLabs/RB100x/2025_Fall		0	audit_passing			Gita Patel	2025-10-23 16:30:45	2025-10-23 16:30:45		audit
705494	2167048		0.0	HVLabs/RB100x/2025_Fall		0	notpassing			محمد Novák	2025-10-23 19:37:19	2025-10-23 19:37:19		audit
705462	2174510		0.72	HVLabs/RB100x/2025_Fall		0	audit_passing			Selma Đặng	2025-10-23 12:06:45	2025-10-23 12:06:45		audit
705495	2184294	https://certificates.example.org/downloads/18cca35f14303db0de22ac911503c690/Certificate.pdf	0.99	HVLabs/RB100x/2025_Fall		0	downloadable	18cca35f14303db0de22ac911503c690		Θάνος Okafor	2025-10-23 03:51:11	2025-10-23 03:51:11		verified
