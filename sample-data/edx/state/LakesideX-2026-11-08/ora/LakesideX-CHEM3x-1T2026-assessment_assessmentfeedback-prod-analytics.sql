id	submission_uuid	feedback_text
703636	76e3a255-7626-4492-a96e-a914c9debaac	This helped, thanks. Yours, @KwameJensen2oo
703623	a8745045-3677-4565-ab43-cc19dc763739	This helped, thanks. Yours, @gita_nowak2oc
703620	eb495992-3549-4672-ae86-756e2b6373e0	This helped, thanks. Yours, @carlos_popov2oa
701751	f1e19f02-f319-4f6d-a16f-fd8afd5a0852	This helped, thanks. Yours, @IshaBerg1b9
703633	180f1c5f-46f2-4578-acf9-778f4d954724	This helped, thanks. Yours, @ol_2ol
