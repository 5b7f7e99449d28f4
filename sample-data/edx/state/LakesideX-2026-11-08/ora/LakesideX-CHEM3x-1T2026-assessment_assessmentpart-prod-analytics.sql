id	feedback	assessment_id	criterion_id	option_id
603636		503636	2	3
603623	Clear from start to end	503623	2	3
603620	Clear from start to end	503620	2	3
602458		502458	2	3
601751	Clear from start to end	501751	2	3
603633	Clear from start to end	503633	2	3
