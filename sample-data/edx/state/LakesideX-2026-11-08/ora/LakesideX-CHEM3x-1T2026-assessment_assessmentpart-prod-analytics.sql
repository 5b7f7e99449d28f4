id	feedback	assessment_id	criterion_id	option_id
603636		503636	2	3
603623	Clear enough, as number 1 of us says	503623	2	3
603620	Clear enough, as number 2 of us says	503620	2	3
602458		502458	2	3
601751	Clear enough, as number 4 of us says	501751	2	3
603633	Clear enough, as number 5 of us says	503633	2	3
