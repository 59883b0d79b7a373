LINK: el, la, los, las, de, del, en, un, una, aproximadamente, aprox, alrededor de, previsto, prevista, previsto para, mes de, en el mes de, al mes de, del mes de, para el mes de, fecha, fecha de, plazo, plazo de, lo, fecha programada
NUM=1: uno
PERYEAR: al ano
NUM=2: dos
NUM=3: tres
NUM=4: cuatro
NUM=5: cinco
NUM=6: seis
NUM=7: siete
NUM=8: ocho
NUM=9: nueve
NUM=10: diez
NUM=11: once
NUM=12: doce
NUM=15: quince
NUM=18: dieciocho
NUM=20: veinte
NUM=24: veinticuatro
NUM=30: treinta
NUM=60: sesenta
NUM=90: noventa
ORD=1: primer, primero, primera, primeros, primeras, 1er, 1ero, 1era, 1ra, 1ro
ORD=2: segundo, segunda, 2do, 2da
ORD=3: tercer, tercero, tercera, 3er, 3ero, 3ra, 3era
ORD=4: cuarto, cuarta, 4to, 4ta
ORD=5: quinto, quinta, 5to, 5ta
ORD=6: sexto, sexta, 6to, 6ta
ORD=7: septimo, septima
ORD=8: octavo, octava
ORD=9: noveno, novena
ORD=10: decimo, decima
MONTH=1: enero, ene
MONTH=2: febrero, feb
MONTH=3: marzo, mar
MONTH=4: abril, abr
MONTH=5: mayo
MONTH=6: junio, jun
MONTH=7: julio, jul
MONTH=8: agosto, ago
MONTH=9: septiembre, setiembre, sept, sep, set
MONTH=10: octubre, oct
MONTH=11: noviembre, nov
MONTH=12: diciembre, dic
UNIT=D: dia{|s}, dia{|s} habil, dias habiles, dias calendario, dias naturales, dias corridos
UNIT=W: semana{|s}
UNIT=F: quincena{|s}
UNIT=M: mes, meses
UNIT=Y: ano{|s}, anualidad{|es}, gestion, vigencia{|s}, ano{|s} calendario
UNIT=B: bienio{|s}
UNIT=X: decada{|s}, decenio{|s}
UNIT=L: bimestre{|s}
UNIT=C: cuatrimestre{|s}
QUARTER=Q: trimestre{|s}, trim
HALF=H: semestre{|s}, mitad
SEASON=1: primavera
SEASON=2: verano
SEASON=3: otono
SEASON=4: invierno
PART=early: principios, a principios, inicios, a inicios, comienzos, a comienzos, a principios de, a inicios de, a comienzos de
PART=mid: mediados, a mediados, mediados de, a mediados de, medio ano, mitad de ano
PART=late: finales, fines, a finales, a fines, finales de, fines de, a finales de, a fines de
PART=begin: inicio de, comienzo de, principio de
PART=end: fin, fin de, final, final de, cierre de, termino de, finalizar, fin del
FISCAL: ano fiscal, ejercicio, ejercicio fiscal, ejercicios, ejercicio presupuestario, ejercicio presupuestal, anos fiscales, ejercicio economico
ACADEMIC: curso, curso academico, curso escolar, ano escolar, ano academico, ano lectivo, cursos academicos
BY: para, para el, para el ano, a mas tardar, a mas tardar el, a mas tardar en, no mas tarde de, no mas tarde del, a mas tardar para, a mas tardar a, y a mas tardar, pero a mas tardar, con plazo hasta, a mas tardar al, con fecha limite, fecha limite, plazo maximo, de aqui a, en el horizonte, horizonte, al termino de, vence, vencimiento, a mas tardar hasta, como maximo el, como maximo en, a la fecha de, con fecha maxima
BEFORE: antes, antes de, antes del, antes del dia, antes que, previo a, previamente a, con anterioridad a, previo al, anterior a, anteriores a, previos a, previa a, de antelacion a, antes de que
AFTER: despues, despues de, despues del, tras, posterior a, posteriores a, luego de, a partir de la fecha de, siguientes a, siguiente a, una vez que, contados desde, contados a partir de, desde la fecha de, posterior al, posteriores al, contado desde, contado a partir de, contados a partir del, con posterioridad a, luego del, siguientes al
NOTBEFORE: no antes de, no antes del
FROM: desde, desde el, a partir de, a partir del, a contar de, a contar del, con inicio en, inicia en, comenzando en, empezando en, inicio, a contar desde, iniciando en, a partir del ano, inicio en, desde el ano, con efectos desde, con efecto a partir de, comienza en, partiendo de, empezando
TO: a, al, a la
UNTIL: hasta, hasta el, hasta la, vigente hasta, hasta el ano, hasta que
WITHIN: al cabo de, a los, a las, transcurridos, dentro de, dentro de los, dentro del plazo de, en un plazo de, en un plazo maximo de, en el plazo de, en un plazo no mayor a, en un plazo no mayor de, en menos de, en un maximo de, en el lapso de, en un termino de, en el termino de, plazo maximo de, en un plazo no superior a, no mayor a, en un periodo no mayor a, en un plazo, en un periodo maximo de, dentro de las, dentro de un plazo de
DURING: durante, por, por un periodo de, por un plazo de, en un periodo de, a lo largo de, en el periodo, periodo, para el periodo, durante el periodo, duracion, duracion de, en el transcurso de, en el curso de, por el periodo, por espacio de, durante los anos, durante el ano, en los anos, en el transcurso del, para los anos, plazo de, por un termino de, con una duracion de, anos, para el bienio, en el bienio, para vigencias, para cada vigencia
BETWEEN: entre, entre el, entre los
AND: y, e, o, u, asi como, y/o, &
ONWARD: en adelante, y en adelante, y siguientes, y posteriores, y anos siguientes, y anos posteriores, y mas alla, - en adelante, hacia adelante, a la fecha, hasta la fecha, y sucesivos, - actualidad
EVERY: cada, cada uno de los, todos los, todas las, una vez cada, una vez todos los, 1 vez cada
PER: por, al, a la
TIMES=1: una vez, 1 vez
TIMES=2: dos veces, 2 veces
TIMES=3: tres veces, 3 veces
TIMESWORD: veces, vez, informes
ATLEAST: al menos, por lo menos, como minimo, minimo, cuando menos, un minimo de, a lo menos, no menos de
ATMOST: como maximo, a lo sumo, maximo, no mas de, hasta un maximo de
FREQ=YEARLY/1: anual, anuales, anualmente, cada ano, todos los anos, por ano, cada anualidad, por anualidad, de forma anual, de manera anual, con periodicidad anual, con frecuencia anual, cada vigencia, por vigencia
FREQ=YEARLY/2: bienal, bienales, bienalmente, cada dos anos, cada bienio
FREQ=YEARLY/3: trienal, trienales, trienalmente
FREQ=YEARLY/4: cuatrienal, cuatrienalmente, cuadrienal
FREQ=YEARLY/5: quinquenal, quinquenales, quinquenalmente
FREQ=YEARLY/10: decenal
FREQ=MONTHLY/6: semestral, semestrales, semestralmente, cada semestre, bianual, bianuales, bianualmente, por semestre, al semestre, todos los semestres
FREQ=MONTHLY/4: cuatrimestral, cuatrimestrales, cuatrimestralmente, cada cuatrimestre
FREQ=MONTHLY/3: trimestral, trimestrales, trimestralmente, cada trimestre, por trimestre, al trimestre, todos los trimestres
FREQ=MONTHLY/2: bimestral, bimestrales, bimestralmente, cada bimestre, bimensual
FREQ=MONTHLY/1: mensual, mensuales, mensualmente, cada mes, todos los meses, por mes, al mes
FREQ=WEEKLY/2: quincenal, quincenales, quincenalmente, cada quincena, cada quince dias
FREQ=WEEKLY/1: semanal, semanales, semanalmente, cada semana, todas las semanas, por semana, a la semana
FREQ=DAILY/1: diario, diaria, diarios, diariamente, cada dia, todos los dias, por dia, al dia
REGULAR: regular, regulares, regularmente, periodico, periodica, periodicos, periodicas, periodicamente, de forma regular, de manera regular, con regularidad, de forma periodica, de manera periodica, a intervalos regulares, recurrente, frecuentemente, cada cierto tiempo, cada pocos anos, cada tanto, cada algunos anos, con frecuencia, cada ciclo de informes, en cada ciclo
ONGOING: en curso, continuo, continua, continuos, continuas, continuamente, permanente, permanentes, permanentemente, en forma continua, de forma continua, de manera continua, en forma permanente, de forma permanente, de manera permanente, constante, constantemente, actividad continua, accion continua, todo el ano, durante todo el ano, a lo largo del ano, durante todo el proyecto, todo el proyecto, a lo largo del proyecto, duracion del proyecto, en ejecucion, en proceso, en marcha, indefinido, indefinida, indefinidamente, en desarrollo, sin interrupcion, en todo momento, actividad permanente, con caracter permanente, siempre, durante toda la vigencia, todo el periodo, en todo el periodo, sin fecha de termino, actividades permanentes, actividades continuas
ASAP: lo antes posible, tan pronto como sea posible, cuanto antes, a la brevedad, a la brevedad posible, a la mayor brevedad, a la mayor brevedad posible, inmediato, inmediata, inmediatamente, de inmediato, urgente, con urgencia, en el menor tiempo posible, lo mas pronto posible, sin demora, en el plazo mas breve posible, en el mas breve plazo, con caracter urgente, de manera inmediata, de forma inmediata, tan pronto sea posible
TERM=short: corto plazo, a corto plazo, cp
TERM=medium: mediano plazo, medio plazo, a mediano plazo, a medio plazo, mp
TERM=long: largo plazo, a largo plazo, lp
NEXT: proximo, proxima, proximos, proximas, en los proximos, en las proximas, durante los proximos, dentro de los proximos, siguiente, siguientes, en los siguientes, durante los siguientes, venidero, venidera
THIS: este, esta, presente, actual, el presente
LAST: ultimo, ultima, ultimos, ultimas, pasado, pasada, en los ultimos
COND: segun necesidad, segun necesidades, segun se requiera, segun sea necesario, segun corresponda, segun demanda, segun, a demanda, a solicitud, a solicitud de, a peticion, a peticion de, previa solicitud, sujeto a, sujeta a, supeditado a, supeditada a, en funcion de, dependiendo de, dependiendo del, depende de, condicionado a, condicionada a, siempre que, siempre y cuando, si es necesario, de ser necesario, en caso de ser necesario, en caso necesario, en caso de, cuando sea necesario, cuando se requiera, cuando corresponda, cuando proceda, cuando, cuando se disponga, cuando exista, cuando lo, si procede, si, en la medida de lo posible, de acuerdo a, de acuerdo al, de acuerdo con, conforme a, bajo demanda, eventual, eventualmente, puntual, ocasional, ad hoc, cada vez que, toda vez que, de ser posible, a requerimiento, variable, conforme, por demanda, por solicitud, en la medida en que, en la medida que, salvo
NONE: ver arriba, ver abajo, no aplica, n/a, na, n.a, por determinar, por definir, por confirmar, por establecer, a definir, a determinar, a convenir, sin definir, sin fecha, sin especificar, no definido, no definida, no especificado, no especificada, no determinado, desconocido, ninguno, ninguna, idem, vease, ver anexo, ver cuadro, ver tabla, ver nota, s/d, s/f, no disponible, no se especifica, no corresponde, pendiente, por acordar, igual que arriba, nd
EVENT: reunion, reuniones, sesion, sesiones, conferencia{|s}, taller, talleres, asamblea{|s}, congreso{|s}, cumbre{|s}, conferencia de las partes, asamblea general, comite directivo, cop, periodo de sesiones, foro{|s}, seminario{|s}, encuentro{|s}, junta directiva, consejo directivo
UPON=at: al ~final del proyecto, al momento de, en el momento de, con motivo de, en ocasion de, junto con, en paralelo con, paralelamente a
UPON=after: de ~aprobado, de ~aprobada, de ~firmado, de ~firmada, de ~finalizado, de ~iniciado, al ~inicio de la, al ~inicio del proyecto, al ~finalizar la, al ~termino de la, al ~concluir, al ~completar, al ~firmar, al ~aprobar, a la ~firma, a la ~entrada en vigor, a la ~aprobacion, al ~cierre del, al ~finalizar el proyecto, al ~termino del proyecto
AT: durante, en el marco de
CENTURY: siglo
THEN: luego, y luego, despues, posteriormente
UPON=after: desde ~la aprobacion, desde ~la firma, desde ~la adopcion, desde ~la entrada, a partir de ~la aprobacion, a partir de ~la firma, a partir de ~la adopcion, a partir de ~la entrada, a partir de ~su
ONGOING: durante la ejecucion del proyecto, durante la implementacion del proyecto, durante el proyecto, durante la vida del proyecto, durante toda la ejecucion
AFTER: tan pronto, tan pronto como, una vez ~aprobado, una vez ~aprobada, una vez ~que, una vez ~se, una vez ~finalizado, una vez ~finalizada
EVERY: cada mes de ~{enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre}
WEEKOF: semana del, la semana del
LATEST: o antes, como maximo
ORD=13: decimotercero, decimotercera, decimotercer
ORD=14: decimocuarto, decimocuarta
ORD=15: decimoquinto, decimoquinta
ORD=16: decimosexto, decimosexta
ORD=17: decimoseptimo, decimoseptima
ORD=18: decimooctavo, decimooctava
ORD=19: decimonoveno, decimonovena
ORD=20: vigesimo, vigesima
ORD=11: decimo primero, decima primera, decimo primera
ORD=12: decimo segundo, decima segunda, decimo segunda
ORD=13: decimo tercero, decima tercera, decimo tercera
ORD=14: decimo cuarto, decima cuarta, decimo cuarta
ORD=15: decimo quinto, decima quinta, decimo quinta
ORD=16: decimo sexto, decima sexta, decimo sexta
ORD=17: decimo septimo, decima septima, decimo septima
ORD=18: decimo octavo, decima octava, decimo octava
ORD=19: decimo noveno, decima novena, decimo novena
ORD=21: vigesimo primero, vigesima primera, vigesimoprimero, vigesimoprimera
ORD=22: vigesimo segundo, vigesima segunda, vigesimosegundo, vigesimosegunda
ORD=23: vigesimo tercero, vigesima tercera, vigesimotercero, vigesimotercera
ORD=24: vigesimo cuarto, vigesima cuarta, vigesimocuarto, vigesimocuarta
ORD=25: vigesimo quinto, vigesima quinta, vigesimoquinto, vigesimoquinta
ORD=26: vigesimo sexto, vigesima sexta, vigesimosexto, vigesimosexta
ORD=27: vigesimo septimo, vigesima septima, vigesimoseptimo, vigesimoseptima
ORD=28: vigesimo octavo, vigesima octava, vigesimooctavo, vigesimooctava
ORD=29: vigesimo noveno, vigesima novena, vigesimonoveno, vigesimonovena
ORD=11: undecim{o|a}, decimoprimer{o|a}
ORD=12: duodecim{o|a}, decimosegund{o|a}
NUM=14: catorce
NUM=16: dieciseis
NUM=40: cuarenta
NUM=45: cuarenta y cinco
NUM=50: cincuenta
NUM=100: cien, ciento
NUM=120: ciento veinte
NUM=180: ciento ochenta
DUR=P1Y: un ano
DUR=P1M: un mes
DUR=P1W: una semana
DUR=P1D: un dia
DUR=P3M: un trimestre
DUR=P6M: un semestre
WITHIN: dentro del ~{ano|mes|trimestre|semestre} {siguiente|posterior}, en el ~{ano|mes|trimestre|semestre} {siguiente|posterior}
PART=end: terminar, finalizar el, finalice, finalice el, termine, termine el, concluir, concluya, culminar, culmine, que finalice, terminar el, que termine, que concluya, concluir el, vencimiento de
SESSION: periodo entre sesiones, entre periodos de sesiones
W: comite permanente, comision permanente, secretaria permanente, mision permanente, foro permanente, consejo permanente, grupo permanente, mejora continua, formacion continua
AFTER: una vez ~{firmad|suscrit|concluid|iniciad|terminad|publicad|adoptad|completad|establecid|constituid|validad|elaborad|aprobad|finalizad|entregad|recibid|conformad}{o|a|os|as}, una vez ~{el|la|los|las|concluya|finalice|termine|entre|sea|sean}, al cabo ~de, posteriormente a, posterior a la, seguido a
UPON=at: al ~{inicio|comienzo|arranque} {del|de la}, a la ~mitad del, a ~mitad del
ONGOING: {durante|en|a lo largo de} {la|el|toda la|todo el} {ejecucion|implementacion|vida|vigencia|duracion|realizacion|puesta en marcha|aplicacion|desarrollo|periodo de ejecucion|periodo de implementacion|periodo de vigencia} {del proyecto|del programa|del plan|de la estrategia|del plan de accion|del acuerdo|del convenio|del contrato|de la iniciativa|de la politica|del mandato}, toda la {ejecucion|vigencia|vida|duracion} {del proyecto|del programa|del plan|de la estrategia|del plan de accion|del acuerdo|del convenio|del contrato|de la iniciativa|de la politica|del mandato}, {duracion|vigencia|vida} {del proyecto|del programa|del plan|de la estrategia|del plan de accion|del acuerdo|del convenio|del contrato|de la iniciativa|de la politica|del mandato}, durante todo el {programa|plan|periodo|convenio|cuatrienio}, durante toda la {vigencia|ejecucion|implementacion}, durante la {ejecucion|implementacion}, durante el periodo de {ejecucion|implementacion|vigencia}, {durante|a lo largo} {del proyecto|del programa|del plan|de la estrategia|del plan de accion|del acuerdo|del convenio|del contrato|de la iniciativa|de la politica|del mandato}, a lo largo de {la vigencia|toda la vigencia|la ejecucion|la implementacion|todo el periodo|todo el ano|toda la ejecucion}, en {forma|modo} continuo, ininterrumpid{o|a}, ininterrumpidamente, en todo tiempo, todo el tiempo, durante el transcurso del {proyecto|programa|plan}
COND: de acuerdo con la, segun la disponibilidad, conforme se, cuando exista, cuando haya, cuando se presente, cuando se presenten, cuando se necesite, cuando aplique, a necesidad, en caso que, a medida que, a medida de, en tanto, conforme a la, segun requerimiento, segun requerimientos, segun convocatoria, segun programacion, de acuerdo a la, por evento, segun cronograma
ASAP: prioridad inmediata, con la mayor brevedad, con caracter inmediato, en el plazo mas corto posible, tan pronto sea, en forma inmediata, urgentemente, de urgencia
NONE: sin fecha definida, sin plazo, sin plazo definido, sin definir, no establecido, no se establece, por precisar
FREQ=YEARLY/1: una vez al ano, una vez por ano, una vez anual
REGULAR: de forma recurrente, de manera recurrente, de manera regular, con periodicidad, a lo largo de distintas ocasiones
UPON=after: desde ~el inicio {del proyecto|del programa|del plan|de la}, desde ~el comienzo {del proyecto|del programa|del plan|de la}
REF: natura, agenda, iso, reglamento{|s}, directiva{|s}, decreto{|s}, resolucion{|es}, decision, ley{|es}, orden, norma{|s}, ordenanza{|s}, sala, version, conpes, acuerdo no, circular, recomendacion, ntc, europa, vision
NUMBERSIGN: n, no, nº, nro, numero, num
