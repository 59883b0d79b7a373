KIND=training: capacita*, formacion, formaciones, formar, formamos, formador*, curso{|s}, taller, talleres, ensen*, aprender, aprendizaje, seminario{|s}, webinario{|s}, diplomado{|s}, pasantia{|s} formativa{|s}, fortalec* .. capacidades, fortalec* de capacidades, desarrollo de capacidades, cupos, plazas, escuela{|s} de campo, escuela de verano, clases, instruct*, entren*, tutoria{|s}, beca{|s}, maestr{o|a}, alguien que nos ensene
KIND=expertise: expert*, especialista{|s}, asesor*, consultor*, consulta, asistencia tecnica, apoyo tecnico, ayuda tecnica, mentor*, ingenier*, hidrolog*, glaciolog*, geolog*, agronom*, forestal{|es} con, ecolog{o|a|os}, botanic{o|a|os}, economista{|s}, veterinari*, facilitador*, acompan*, alguien que sepa, alguien que, alguien con, una persona que, profesional{|es}, saber hacer, diagnostic*, estudio{|s} de factibilidad, evalua*, auditor*, dias de trabajo, dias - persona, dias de experto, ayuda para disenar, {enviamos|nuestros|nuestras|como} {voluntarios|voluntarias}, {expertos|ingenieros|medicos|docentes|abogados} voluntarios, peritaje, tecnico que, orientacion
KIND=exchange: visita{|s} de estudio, viaje{|s} de estudio, gira{|s} de estudio, gira{|s}, pasantia{|s}, intercambio{|s}, intercambi*, hermanamiento{|s}, entre pares, pares, de campesino a campesino, campesino a campesino, ver como, visitar, visita de campo, visitas de campo, delegacion*, ir a ver, venir a ver, conocer la experiencia, conocer experiencias, conocer a otr*, aprender de otr*
KIND=technology: equipo{|s} de, equipos, equipamiento, tecnolog*, dispositivo{|s}, maquina*, software, programa informatico, prestamo de, repuesto{|s}, prototip*, instalar, aplicacion movil
THING=technology: sensor{|es}, kit, kits, estacion* meteorologica*, estaciones, bomba{|s}, dron{|es}, instrument*, panel{|es}, cocina{|s} mejorada{|s}, secador{|es|a}, instalacion*, herramienta{|s}, sirena{|s}, turbina{|s}, plantones, plantines, telar{|es}, invernadero{|s}, camara{|s} de frio, antena{|s}, radios, plataforma
KIND=training: alguien que .. ensen*, alguien que .. capacit*, alguien que .. form*
KIND=finance: alguien que .. financi*, alguien que .. pag*
KIND=data: datos, base{|s} de datos, conjunto{|s} de datos, imagenes satelital*, imagenes de satelite, imagenes, estadistic*, series de tiempo, series temporales, registros de, geodatos
THING=data: mapa{|s}, cartograf*, sig, capas, inventario{|s}, atlas, teledeteccion, archivo{|s}, modelos de, linea de base
KIND=finance: fondo{|s}, financi*, cofinanci*, subvencion*, dinero, plata para, recursos economicos, recursos financieros, credito{|s}, microcredito{|s}, donante{|s}, donacion*, donativo{|s}, convocatoria{|s} de proyectos, fondo concursable, capital semilla, presupuesto, inversion*, inversor*, premio{|s}, subsidio{|s}, pagar, costea*, sufrag*, cubr* los costos, cubr* los gastos
KIND=hosting: sede para, hospedar, hospedaje, alojar, alojamiento, local para, salon para, sala{|s} de reuniones, lugar para, acoger, acogemos, anfitrion*, recibir pasantes, practicas profesionales
KIND=policy: asesoria legal, asesoria juridica, apoyo legal, ayuda legal, proyecto de ley, ley, leyes, redactar, redaccion, legislac*, normativ*, reglament*, ordenanza{|s}, texto{|s} legal*, politica publica, politicas publicas, asesoria en politica*, reforma legal, incidencia politica
KIND=partnership: busqueda de socios, buscamos socios, buscamos un socio, buscar socios, consorcio, carta{|s} de apoyo, propuesta conjunta, socios para, socio para, unirse a una red, aliados para
HAVE: ya tenemos, ya contamos, ya hay, ya esta, ya existe, no falta, no nos falta, asegurad*, gracias a, el ano pasado, anteriormente, pagamos, nosotros pagamos, nosotros cubrimos, cubrimos, despues de la, despues del, desde la, ya recibi*, recibimos, tuvimos, a cambio, podemos alojar, podemos hospedar, nuestro aporte, ofrecemos alojamiento, ofrecemos hospedaje, contamos con
NOT: no, ningun*, sin, nunca, jamas, ni, nada, tampoco, en lugar de, en vez de, mas que
NEED: necesit*, busc*, solicit*, pedi*, pide*, quer*, quisi*, quier*, desea*, hace falta, hacen falta, nos falta*, faltan, requer*, requier*, ayud*, apoyo, alguien, quien puede, quien podria, nos gustaria, precis*, urge, podrian, pueden, por favor
GIVE: ofrec*, brind*, entreg*, damos, da, dan, dar, pone* a disposicion, ponemos a disposicion, disponib*, envia*, envi*, prest*, compart*, apoy*, financi*, otorg*, adjudic*, organiz*, impart*, capacit*, invit*, abiert*, suministr*, proporcion*, podemos ayudar, ayud*, asesor*, acoge*, gratuit*, sin costo, a su disposicion, facilit*
BODY=government: gobierno{|s} nacional*, gobierno{|s} central*, gobierno, gobiernos, ministerio{|s}, organismo{|s} del estado, instituciones estatales, entidad{|es} estatal{|es}, agencia{|s} nacional*, servicio nacional, autoridad{|es} nacional*, estado, estatal{|es}
BODY=subnational: municip*, alcald*, gobierno{|s} local*, gobierno{|s} regional*, gobierno{|s} provincial*, autoridad{|es} local*, prefectura{|s}, provincia{|s}, ayuntamiento{|s}, gobernacion*, intendencia{|s}, junta{|s} parroquial*, distrito{|s}, administracion* local*, mancomunidad*
BODY=igo: intergubernamental*, organismo{|s} internacional*, organizacion{|es} internacional*, agencia{|s} de naciones unidas, agencia{|s} de la onu
BODY=ngo: ong, ongs, no gubernamental*, asociacion civil, asociaciones civiles, sociedad civil, fundacion*, sin fines de lucro, sin animo de lucro, osc
BODY=academic: universi*, academi*, instituto{|s} de investigacion, instituto{|s}, centro{|s} de investigacion, facultad*, investigador*, estudiante{|s}
BODY=private: empresa{|s}, empresari*, sector privado, pyme{|s}, mipyme{|s}, emprendedor*, emprendimiento{|s}, compania{|s}, con fines de lucro, start - up*, startup*, firma{|s}
BODY=cooperative: cooperativa{|s}, asociacion* de productor*, organizacion* de productor*, productor*, agrupacion* de productor*, asociacion* de ganaderos, asociacion* de criadores, gremio{|s}
BODY=community: comunidad*, comunitari*, comunal{|es}, comuneros, organizacion{|es} de base, junta{|s} de agua, junta{|s} de regantes, regantes, vecin*, pobladores, comite{|s} comunal*, comite{|s} de agua, usuarios
BODY=indigenous: indigena{|s}, originari*, nativ*, campesin*
BODY=women: asociacion de mujeres, grupo{|s} de mujeres, organizacion* de mujeres, colectivo de mujeres, cooperativa de mujeres, asociacion* de tejedoras, tejedoras, artesanas, mujeres rurales, mujeres indigenas, productoras
BODY=youth: jovenes, juventud*, juvenil*
BODY=individual: persona{|s} natural{|es}, persona{|s} fisica{|s}, particulares, individu*
BODY=school: escuela{|s}, colegio{|s}
BODY=any: cualquier organizacion, toda organizacion, todas las organizaciones, cualquier entidad, toda entidad, cualquier miembro, todos los miembros, cualquier persona juridica, abierto a todos, cualquier forma juridica, todo tipo de organizacion*, cualquier tipo de organizacion
ELIG: elegible{|s}, elegibilidad, pueden postular, puede postular, postul*, pueden presentar*, puede presentar*, abiert{o|a|os|as} a, reservad* a, reservad* para, destinad* a, dirigid* a, limitad* a, beneficiari*, aceptamos, se aceptan, exclusiv*, solo para, solamente para, unicamente, solo pueden, trabajamos con, atendemos a, apoyamos a, solicitante{|s}, pueden participar, pueden solicitar, para
NOTELIG: no elegible{|s}, no son elegibles, no es elegible, inelegible{|s}, excluid*, excluye*, se excluye*, no pueden, no puede, no se aceptan, no aceptamos, no se admiten, no admit*, no financia*, no financiamos, no apoyamos, no apoya, no se financia*, no abierto, no trabajamos con, no atendemos, no esta{|n} abiert*, quedan fuera, no para, no podemos financiar, no podemos apoyar, no podran
SELF: somos, soy, nuestr*, en nombre de, como, trabajo en, mi, nosotr*
MODE=remote: a distancia, en linea, virtual*, por videoconferencia, videoconferencia*, remot*, por internet, en remoto, por zoom, online
MODE=onsite: presencial*, en persona, en el terreno, en terreno, en campo, mision{|es} de campo, venga, vengan, venir a nuestr*, in situ, aqui en, en nuestra comunidad, se desplace*, viajar a
MODE=hybrid: hibrid*, semipresencial*, mixt*, en parte virtual, presencial y virtual, presencial o virtual, virtual o presencial
INTERP: interpret*, traduc*, bilingue{|s}, multilingue{|s}
SEAT: con sede en, sede en, sede esta en, nuestra sede, basad* en, con base en, ubicad* en, nuestra oficina, oficina en, oficinas en, registrad* en, inscrit* en, domiciliad* en, universidad de, instituto de, fundacion de, ong de, empresa de, radicad* en, secretaria en, equipo de, desde nuestra base
SERVE: trabajamos, trabaja, trabajan, atend*, activ* en, opera, operamos, operan, cubr*, valid*, disponible{|s} en, disponible{|s} para, restringid* a, limitad* a, se realiza en, tiene lugar, solo en, solamente en, unicamente en, paises elegibles, proyectos en, comunidades de, comunidades en, misiones a, misiones en, destinad* a, dirigid* a, abiert{o|a|os|as} a, organizaciones de, postulaciones de, para los, para las, para, viaja* a, se desplaza*, sitios en
NOTPLACE: no en, no para, fuera de, fuera del, excepto, salvo, excluy*, excluid*, menos, sin, no cubr*, no trabaj*, ya no trabaj*, no atend*, no opera*, pero no, ya no, no puede viajar, no viaj*, no incluye*, no llega
PAST: fue, era, eran, tenia, tuv*, el ano pasado, anos atras, hace, experiencia en, desarrollad* en, probad* en, piloto en, aprendid* en, nacid* en, nacio en, ejemplo de, proviene*, viene de, vienen de, anteriormente, surgid*, empezo en, se probo
WORLD: todo el mundo, cualquier pais, todos los paises, mundial*, a nivel global, global, toda region de montana, cualquier region, todas las regiones, todos los continentes, sin importar el pais, sin restriccion geografica, sin limites geograficos, todas las montanas, cualquier parte, paises en desarrollo
ADAPT: abiert* a la adaptacion, puede adaptarse, adaptable{|s}, adaptar*, adaptacion en otr*, replic*, transfer*, reutiliz*, retomar*, en otras regiones, en otros paises
CLOSED: convocatoria cerro, convocatoria se cerro, convocatoria ha cerrado, convocatoria cerrada, convocatoria esta cerrada, convocatoria ya cerro, cerro el, esta{|n} cerrad*, ha{|n} cerrado, ya no se acept*, ya no se recib*, no se aceptan mas, no se reciben mas, ya no acept*, ya no recib*, ya no se ofrece*, ya no ofrec*, ya no esta{|n} disponib*, ya no disponib*, ya no quedan, plazo vencido, plazo vencio, vencio el plazo, plazo ha vencido, plazo expiro, plazo concluyo, plazo termino, plazo paso, plazo ya paso, ha expirado, ha finalizado, ha terminado, ha concluido, cupos completos, cupos llenos, cupo completo, cupos .. ocupad*, plazas .. ocupad*, plazas .. cubiertas, todas las plazas, todos los cupos, totalmente comprometid*, totalmente asignad*, totalmente adjudicad*, ya fueron asignad*, ya fueron adjudicad*, ya se asignar*, han sido adjudicad*, han sido asignad*, se suspendio, descontinuad*, discontinuad*, ganadores .. anunciad*, ganadores .. seleccionad*, ya fueron seleccionad*, seleccion terminada, seleccion concluyo, se conserva como referencia, solo como referencia, como archivo, dejamos de, dejo de, dejaron de
OPENAGAIN: reabr*, reabierta, se amplio, ampliad*, prorrog*, sigue abiert*, siguen abiert*, permanece abiert*, todo el ano, en cualquier momento, permanente, continua abiert*, nueva convocatoria esta abierta, ventanilla abierta, no se cierra
DEADLINE: fecha limite, plazo, cierre, cierra el, cierra en, vence el, vence, postular hasta, postulaciones hasta, solicitudes hasta, a mas tardar, presentar antes, valid{o|a} hasta, abiert{o|a} hasta, termina el, inscripcion* hasta, vigente hasta, se reciben hasta, responder antes
LAW: por ley, ley prohibe, la ley, ley, legalmente, estatuto{|s}, nuestros estatutos, sancion*, nuestro mandato, prohib*, prohibe, no esta permitido, no permit*, no autoriza, razones legales, reglamento financiero, normativa, embargo
CONFLICT: conflicto{|s} de interes*, nuestra junta directiva, integra* nuestr* .. directorio, mismo grupo, nuestras filiales, filial{|es}, evaluador*, jurado, afiliad*, organizacion hermana
ATLEAST: al menos, por lo menos, minimo, como minimo, desde, a partir de, no menos de, mas de, de, bastaria*, nos bastaria*, alcanzaria*, superior a, minima
ATMOST: hasta, como maximo, maximo, a lo sumo, no mas de, tope, techo, menos de, inferior a, no super*, no exced*, maxima, limitado a
OWN: aporte propio, nuestro aporte, contribucion propia, contrapartida, aportamos, ponemos, nosotros ponemos, tenemos, nuestra parte, recursos propios, en especie, podemos aportar, podemos poner, contamos con
COFIN: cofinanci*, co - financi*, contrapartida, aporte propio, contribucion propia, recursos propios, fondos propios, aportar, debe aportar, contraparte
# What who asks bears of the whole, in per cent
OWNPART: aporte propio, nuestro aporte, contribucion propia, contrapartida, aportamos, ponemos, nuestra parte, recursos propios, podemos aportar, podemos poner, cubrimos, asumimos, cofinanciamos
POOL: presupuesto total, monto total, en total, fondo total, bolsa total, bolsa de, dotacion, fondo de, presupuesto global, cuenta con
SCALE=1000: mil, miles, k
SCALE=1000000: millon{|es}, mln
SCALE=100: cientos
CUR=USD: usd, dolar{|es}, us
CUR=EUR: eur, euro{|s}
CUR=CHF: chf, franco{|s} suizo{|s}, francos
CUR=PEN: pen, sol, soles
CUR=BOB: bob, boliviano{|s}
CUR=COP: cop, pesos colombianos
CUR=ARS: ars, pesos argentinos
CUR=CLP: clp, pesos chilenos
CUR=MXN: mxn, pesos mexicanos
UNIT=1: dia{|s}, jornada{|s}, dias habiles, dias - persona
UNIT=5: semana{|s}
UNIT=20: mes, meses
UNIT=0.125: hora{|s}
NUMBER=1: un, una, uno
NUMBER=2: dos, par de
NUMBER=3: tres
NUMBER=4: cuatro
NUMBER=5: cinco
NUMBER=6: seis
NUMBER=7: siete
NUMBER=8: ocho
NUMBER=9: nueve
NUMBER=10: diez, decena
NUMBER=12: doce, docena
NUMBER=15: quince, quincena
NUMBER=20: veinte
NUMBER=30: treinta
NUMBER=40: cuarenta
NUMBER=50: cincuenta
NUMBER=60: sesenta
NOTDAYS: aviso, hace, anticipacion, edad, anos, cada, respuesta, respond*, plazo de, experiencia
MONTH=1: enero
MONTH=2: febrero
MONTH=3: marzo
MONTH=4: abril
MONTH=5: mayo
MONTH=6: junio
MONTH=7: julio
MONTH=8: agosto
MONTH=9: septiembre, setiembre
MONTH=10: octubre
MONTH=11: noviembre
MONTH=12: diciembre
SEASON=3: primavera
SEASON=6: verano
SEASON=9: otono
SEASON=12: invierno
PART=1: primer trimestre
PART=2: segundo trimestre
PART=3: tercer trimestre
PART=4: cuarto trimestre, ultimo trimestre
PARTY=begin: inicios de, principios de, comienzos de, inicio de
PARTY=mid: mediados de
PARTY=end: fines de, finales de, fin de
FROM: de, del, desde, a partir, entre, despues
TO: a, al, hasta, y, e
BYDATE: antes, hasta, a mas tardar, para
NEXTYEAR: proximo ano, el ano que viene, ano entrante
THISYEAR: este ano
YEARLY: cada ano, anual*, todos los anos
URGENT: urgen*, lo antes posible, cuanto antes, de inmediato, emergencia
TONGUE=en: ingles
TONGUE=fr: frances
TONGUE=es: espanol, castellano, hispanohablante{|s}
TONGUE=ru: ruso
TONGUE=pt: portugues
TONGUE=ar: arabe
TONGUE=zh: chino, mandarin
TONGUE=de: aleman
TONGUE=it: italiano
TONGUE=qu: quechua, kichwa, runasimi
TONGUE=ay: aymara, aimara
TONGUE=gn: guarani
TONGUE=ne: nepali
TONGUE=ky: kirguis{|a|es}
TONGUE=tg: tayik{|o|a}
TONGUE=arn: mapudungun
SPEAK: habl*, idioma{|s}, en, lengua{|s}, idioma de trabajo, fluido, interpret*, comunic*, entend*, escrib*, hablante{|s}
NOTCALL: piloto, fase*, primera ronda, convocatoria anterior, carretera{|s}, paso, mina{|s}, frontera{|s}, brecha{|s}, circuito, encuesta, sequia, invierno, temporada, estudio, proyecto, primera edicion, edicion anterior, estacion
BUT: pero, sin embargo, aunque
ONLY: solo, solamente, unicamente, exclusivamente, restringid* a, limitad* a, reservad* a
BODY=community: nuestra comunidad, nuestro pueblo, nuestro caserio, nuestros pueblos
KIND=exchange: nos gustaria visitar, queremos visitar
CLOSED: convocatoria .. cerrad*, convocatoria .. cerro, convocatoria .. finalizad*, convocatoria .. finalizo, convocatoria .. termino, convocatoria .. terminad*, convocatoria .. concluyo, convocatoria .. concluid*, convocatoria .. vencid*, convocatoria .. vencio, inscripcion* .. cerrad*, inscripcion* .. cerro, inscripcion* .. cerraron, inscripcion* .. finalizo, inscripcion* .. finalizaron, inscripcion* .. terminaron, postulacion* .. cerrad*, postulacion* .. cerraron, postulacion* .. cerro, postulacion .. termino, plazo .. termino, plazo .. finalizo, plazo .. vencio, plazo .. concluyo, plazo .. cerro, plazo .. vencido, programa .. termino, programa .. finalizo, programa .. concluyo, programa .. cerro, programa .. terminado, curso .. termino, curso .. finalizo, fondo .. cerro, fondo .. agoto, fondos .. agotaron, fondos .. agotad*, presupuesto .. agoto, presupuesto .. agotad*, recursos .. agotaron, recursos .. agotad*, cupos .. agotad*, cupos .. agotaron, plazas .. agotad*, plazas .. agotaron, becas .. agotad*, oferta .. vencio, oferta .. vencid*, oferta .. expiro, oferta .. cerro, oferta .. retirad*, oferta .. termino, esta suspendid*, fue suspendid*, fue cancelad*, esta cancelad*, esta archivad*, ya no hay cupos, ya no hay fondos, ya no hay plazas, ya no hay vacantes, no quedan cupos, no quedan fondos, no quedan plazas, no quedan vacantes, no hay mas cupos, ya no esta vigente, no esta vigente, ya no rige, ya no vigente, cerramos la recepcion, cerramos la convocatoria, cerramos las postulaciones, se recibieron hasta, se aceptaron hasta, se recibian hasta, estuvo abiert* hasta, no se renovara, no se repetira, no habra otra, no se volvera a abrir, es demasiado tarde, seleccion .. cerrada, quedo cerrad*, han cerrado, ha vencido, ya vencio, ya termino, ya concluyo, ya finalizo, ya se cerro, ya cerro, cerraron en, cerro en
OVER: ya encontramos, hemos encontrado, ya no necesit*, necesidad cubierta, solicitud .. retirada, pedido .. retirado, ya se resolvio
ALONE: cerrado, cerrada, cerradas, cerrados, vencido, vencida, finalizado, finalizada, terminado, terminada, agotado, agotados, concluida, concluido, suspendida, suspendido, cancelada, expirado
OPENAGAIN: segunda empieza, segunda comienza, segunda edicion, segunda convocatoria
PART=1-6: primer semestre
PART=7-12: segundo semestre
NEXT: proximo, proxima
ORG: fundacion*, equipo de, empresa{|s}, universidad*, asociacion*, institut*, ong, ongs, agencia{|s}, ministerio, embajada, expert*, especialista{|s}, ingenier*, fondo, banco, cooperacion, organiz*, cooperativa{|s}, capacitador*, donante{|s}, red de, investigador*, voluntari*, consultor*, soci{o|os}
KIND=exchange: conocer como, como lo hacen, como hacen
KIND=policy: texto de ley, ley modelo, textos legales
CLOSED: fondo .. ha agotado, fondos .. han agotado, presupuesto .. ha agotado, plazo .. ha terminado, plazo .. ha concluido
THING=technology: colmena{|s}, extractor{|es|a}, manguera{|s}, tuberia{|s}, tanque{|s}, malla{|s}, lampara{|s} solar*, computadora{|s}, vehiculo{|s}, camara{|s} trampa, termometro{|s}, maquina{|s} de coser, tractor*, motocultor*, prensa
CLOSED: ya se entrego, ya se entregaron, ya fueron entregad*, han sido entregad*, fueron distribuid*, ya se repartieron, gracias por su interes, pagina queda, ya no tenemos dias, sin dias disponibles, no tenemos mas cupos
BODY=government: parlamento, congreso de la republica, asamblea nacional
KIND=policy: abogad*, jurista{|s}, respaldo legal
ATLEAST: comienzan en, empiezan en
SELF: escribo desde, en nombre del, le escribo, les escribo
# Those who know are asked for, in the words of who has a trouble
KIND=expertise: quien ya, quienes ya, quien sabe, quien sepa, quien conoce, quien tenga, quien nos oriente, nos explique, nos expliquen, nos oriente, nos diga, gente que ya, personas que ya
# What an offer consists of, and the words that say that it is no more: together they end it
CALL: convocatoria{|s}, postulacion, postulaciones, inscripcion, inscripciones, solicitud, solicitudes, matricula, cupo{|s}, plaza{|s}, vacante{|s}, puesto{|s}, beca{|s}, curso{|s}, taller, talleres, capacitacion, capacitaciones, diplomado{|s}, seminario{|s}, sesion, sesiones, edicion, ediciones, programa{|s}, fondo{|s}, presupuesto{|s}, bolsa, dinero, plata, recursos, subvencion, subvenciones, credito{|s}, stock, existencias, servicio{|s}, oferta{|s}, ventanilla{|s}, lista de espera, lista, concurso{|s}, seleccion, viaje{|s}, visita{|s}, intercambio{|s}, gira{|s}, pasantia{|s}, kit{|s}, equipos, aparatos, prestamo{|s}, produccion, acceso, mecanismo, hospedaje, casa, salon, dias, ganadores, apoyo, asesoria{|s}, acompanamiento, llamado, grupo
CALL=weak: proyecto, equipo, equipo tecnico, laboratorio, oficina, ingenieros, expertos, especialistas, capacitadores, consorcio, alianza, cooperante
GONE=state: llen{o|a|os|as}, complet{o|a|os|as}, ocupad{o|a|os|as}
GONE: cerrad{o|a|os|as}, cubiert{o|a|os|as}, agotad{o|a|os|as}, terminad{o|a|os|as}, finalizad{o|a|os|as}, concluid{o|a|os|as}, cancelad{o|a|os|as}, anulad{o|a|os|as}, aplazad{o|a|os|as}, pospuest{o|a|os|as}, postergad{o|a|os|as}, suspendid{o|a|os|as}, congelad{o|a|os|as}, paralizad{o|a|os|as}, en pausa, interrumpid{o|a|os|as}, disuelt{o|a|os|as}, retirad{o|a|os|as}, archivad{o|a|os|as}, vencid{o|a|os|as}, expirad{o|a|os|as}, caducad{o|a|os|as}, sin vigencia, caduc{o|a|os|as}, desiert{o|a|os|as}, descontinuad{o|a|os|as}, se acab{o|aron}, se agot{o|aron}, se llen{o|aron}, se vendi{o|eron}, se disolvi{o|eron}, se pospuso, se aplazo, se posterg{o|aron}, se suspendi{o|eron}, se cancel{o|aron}, se cerr{o|aron}, se termin{o|aron}, se ocup{o|aron}, se cubri{o|eron}, se congel{o|aron}, termino, terminaron, finalizo, finalizaron, concluyo, concluyeron, cerro, cerraron, cerro sus puertas, caduco, expiro, vencio, llego a su fin, llegaron a su fin, se conocen
GONE=given: asignad{o|a|os|as}, adjudicad{o|a|os|as}, otorgad{o|a|os|as}, entregad{o|a|os|as}, repartid{o|a|os|as}, distribuid{o|a|os|as}, vendid{o|a|os|as}, comprometid{o|a|os|as}, elegid{o|a|os|as}, seleccionad{o|a|os|as}, concedid{o|a|os|as}, usad{o|a|os|as}, gastad{o|a|os|as}, ejecutad{o|a|os|as}, reservad{o|a|os|as}
WHEN: cuando, una vez, hasta que, si, siempre que, mientras, cuyo, cuya, cuyos, cuyas
OPENAGAIN: segunda .. recibe, segunda .. acepta, segunda .. abiert*, quedan, queda todavia, segunda .. abre*, segundo .. abre*, proxim* .. abre*, nuev* .. abre*, otra .. abre*, otro .. abre*, las de .. abren, tercera .. abre*, proxim* .. empieza*, proxim* .. comienza*, nuev* .. empieza*, nuev* .. comienza*, nuevo grupo, nunca cierra
CLOSED: ya no podemos, ya no prestamos, ya no financiamos, ya no hacemos, ya no respondemos, ya no atendemos, ya no damos, ya no entreg*, ya no produc*, ya no existe*, no queda ningun*, no quedan, no queda cupo, no podemos tomar, no podemos atender mas, no podemos recibir mas, no tomamos mas, no aceptamos nuev*, no aceptamos mas, no recibimos mas, no recibimos nuev*, fue la ultima, fue el ultimo, fueron las ultimas, fueron los ultimos, no habra mas, no habra otr*, no habra nuev*, no se preve otr*, no se preven mas, no hay otra fecha, no continua, no tiene continuidad, no sera retomad*, hasta nuevo aviso, sin fecha, sine die, indefinidamente, por tiempo indefinido, ya fue otorgad*, ya fueron otorgad*, ya se adjudic*, ya se otorg*, ya se entreg*, ya se asign*, ya esta{|n} comprometid*, ya esta{|n} ocupad*, estuvieron abiertas hasta, nadie responde, quebro, pagina de archivo, no tienen dias libres, no tiene dias libres, sin dias libres
KIND=none: curso del rio, curso de agua, cursos de agua, campo de golf, tipo de cambio, casa de cambio, mineria de datos, taller de carpinteria, taller textil, plaza de mercado, plaza de armas, plaza central, plazas de estacionamiento, plaza mayor, clases sociales, equipo de futbol, formacion rocosa, formaciones rocosas, formacion geologica, redes de pesca
KIND=technology: alojamiento web, hospedaje web, hosting web, alojamiento de sitios
KIND=expertise: no sabemos como, no sabemos por donde, no se como, no se por donde, nadie sabe como, no tenemos idea
# A text among the offers that itself seeks
SEEK: buscamos, busca, buscan, se busca{|n}, en busca de, necesitamos, necesita, necesitan, requerimos, se requiere{|n}, nos hace falta, se necesita{|n}, solicitamos, solicita
HELPER: expert*, especialista{|s}, capacitador*, formador*, profesor*, maestr{o|a|os|as}, consultor*, asesor{|a|es|as}, instructor*, ingenier*, facilitador*, evaluador*, mentor*, abogad*, veterinari*, agronom*, medic{o|a|os|as}, partera{|s}, albanil*, carpinter*, donante{|s}, financiador*, patrocinador*, inversionista{|s}, financiamiento, financiacion, subvencion*, dinero, plata, alguien, quien, quienes, persona{|s}, equipamiento, asesoria, ayuda, apoyo
OFFERING: ofrecemos, brindamos, damos, entregamos, compartimos, capacitamos, formamos, ensenamos, podemos, ayudamos, apoyamos, prestamos, enviamos, pagamos, financiamos, acogemos, asesoramos, acompanamos, se ofrece{|n}, gratuit*, sin costo, ofrece, brinda, da, entrega, financia, apoya, capacita, invita, acoge, comparte, hasta, aportes de, nuestro equipo, a disposicion, imparte, organiza
# What money is not for
COST=equipment: equipos, equipamiento, maquinaria, maquinas, vehiculos, herramientas, aparatos, compra{|s}, adquisicion*, materiales
COST=works: construccion, construcciones, obras, edificio{|s}, infraestructura{|s}, reparacion*, renovacion, rehabilitacion, obra civil
COST=salaries: salario{|s}, sueldo{|s}, honorarios, personal, gastos de personal, gastos corrientes, gastos de funcionamiento, alquiler{|es}, planilla{|s}
COST=studies: estudio{|s}, investigacion, investigaciones, planes, mapeo{|s}
COST=training: capacitacion, capacitaciones, talleres, eventos, congresos, reuniones, sensibilizacion, simulacros
COST=travel: viajes, pasajes, viaticos
NOTPAID: no financia, no financiamos, no se financia{|n}, no cubre, no cubrimos, no se cubre{|n}, no paga, no pagamos, no se paga{|n}, no elegible{|s}, no son elegibles, inelegible{|s}, excluid{o|a|os|as}, excluye*, quedan fuera, salvo, excepto, a excepcion, nada para, no para, ningun apoyo para, no incluye, no se incluye{|n}, no podra{|n} usarse, no puede{|n} usarse, no se puede{|n} comprar, nunca, no reconoce*, no se reconoce{|n}
# Lowlands, and mountains left out
LOWLAND: llanura{|s}, llano{|s}, tierras bajas, litoral, coster{o|a|os|as}, costa{|s}, delta{|s}, valle bajo, pantano{|s}, islas, selva baja, grandes rios, planicie{|s}
HIGHLAND: montana{|s}, montanos*, sierra{|s}, cordillera{|s}, ladera{|s}, altiplano, altiplanic*, altoandin*, alpin*, altura{|s}, paramo{|s}, puna, cerros, pendiente{|s}, tierras altas, zonas altas, serran*, cumbre{|s}
LEFTOUT: no cubre, no cubrimos, no se cubre{|n}, no elegible{|s}, no son elegibles, excluid{o|a|os|as}, quedan fuera, fuera de nuestro mandato, fuera del mandato, fuera de alcance, no atendemos, no se atiende{|n}, no se incluye{|n}, no incluye, salvo, excepto, no para, no trabajamos en, no llega*, no forman parte, no corresponde{|n}, no es nuestro mandato, no abarca
# Whom the circle of the offerer holds, and who stands outside it
CIRCLE: miembros, soci{o|a|os|as}, asociados, afiliad{o|a|os|as}, personal, empleados, funcionarios, militares, ejercito, policia{|s}, egresados, exalumnos, universidades socias, nuestros socios, instituciones socias, suscriptores, clientes, beneficiarios actuales, filiales, abonados
CIRCLE=outside: no socios, no miembros, no afiliados, personas externas, externos, nuevos postulantes, nuevos solicitantes, nuevos socios, civiles, publico en general, postulantes nuevos, solicitantes nuevos, nuevas adhesiones
CIRCLE=only: por invitacion, solo por invitacion, uso interno, solo para socios, solo socios, solo miembros, solo para miembros, exclusivo para socios, exclusivo para miembros, reservado a miembros, reservado a socios, deben haber recibido, debe haber recibido, ya deben ser
CIRCLE=none: miembros de la alianza, miembros de la alianza para las montanas, paises miembros, estados miembros, miembros de la comunidad, miembros de la familia, miembros del comite, miembros del grupo, personal de salud, personal tecnico municipal, socios de cooperativas, socios comerciales
NOTELIG: no podemos atender, no sera{|n} considerad*, fuera de nuestro mandato, fuera del mandato, no pueden participar, no puede participar, no pueden inscribirse, no se atiende{|n}, no son atendid*, no se toman, no estan invitad*, no se consideran, no destinad*, no pensad*, ningun apoyo a, nada para, no damos a, no entregamos a, no otorgamos a, abstenerse
BODY=public: entidad{|es} publica{|s}, organismo{|s} publico{|s}, sector publico, institucion{|es} publica{|s}, autoridades publicas, poderes publicos, entes publicos, administracion publica, administraciones publicas
# A stake in what is to be judged
WARY: independiente{|s}, sin vinculo{|s}, sin relacion con, ningun vinculo, no vinculad*, neutral{|es}, imparcial{|es}, segunda opinion, contraperitaje, evalua*, revision de medio termino, revisar el estudio, auditor*, verific*, denuncia{|s}, queja{|s}, conflicto con, litigio{|s}, impugn*, recurso legal, tribunal*, juicio, oponer*, oposicion, defensa, defender*, contamin*, envenen*, contra la mina, contra la represa, contra la empresa, frente a la, no confiamos, no creemos, responder a la
HOLDER: la empresa, la compania, el operador, la operadora, operador de la, el dueno, dueno de la, duenos de la, el propietario, el promotor, la promotora, el concesionario, la concesionaria, titular de la concesion, titular del proyecto, la minera, la empresa minera, empresa minera, compania minera, la hidroelectrica, el inversionista, la constructora, el fabricante, la mina, la petrolera, la forestal, la cementera
HOLDER=own: nuestra mina, nuestra represa, nuestra planta, nuestra concesion, nuestro parque eolico, nuestra cantera, operamos la mina, operamos la, somos duenos de, como operadores, como duenos, como titulares
AGENT: financiad{o|a|os|as} por, pagad{o|a|os|as} por, contratad{o|a|os|as} por, encargad{o|a|os|as} por, patrocinad{o|a|os|as} por, apoyad{o|a|os|as} por, con dinero de, con fondos de, en nombre de, por cuenta de, por encargo de, representamos, representamos a, representa, representa a, representan, somos, ingenieros de, abogados de, equipo de, filial de, fundacion de, trabajamos para, asesoramos a, designad{o|a|os|as} por
AUTHOR: redactamos, escribimos, elaboramos, elaboro, preparamos, disenamos, realizamos, realizo, ejecutamos, ejecuta, implementamos, implementa, dirigimos, dirige, gestionamos, administramos, construimos, supervisamos, supervisa, hicimos, condujimos, llevamos adelante, autores de, autores del, autora de, que elaboro, que redacto, que ejecuta, que implementa, que hizo, nuestro estudio, nuestro informe, unidad ejecutora, ejecutores de, ejecutores del, a cargo de, a cargo del, hemos realizado, hemos elaborado, hemos ejecutado, hemos implementado, hemos disenado, hemos dirigido
WORK: estudio{|s}, evaluacion de impacto, informe{|s}, plan, planes, proyecto, programa, diseno{|s}, capitulo{|s}, encuesta, represa, presa, dique, estrategia
ABROAD: al extranjero, en el extranjero, del extranjero, extranjer{o|a|os|as}, de otros paises, fuera del pais, al exterior, en el exterior
HELD: tuvo lugar, tuvieron lugar, se realizo, se realizaron, se llevo a cabo, se celebro, se dicto, fue realizado, fue realizada, se hizo
NOKIND=hosting: alojamiento web, hospedaje web, hosting web, alojamiento de sitios
NOKIND=training: campo de golf, cursos de agua, curso de agua, curso del rio, taller de reparacion, plaza de mercado, plaza de armas
NOKIND=exchange: casa de cambio, tipo de cambio
LAW: control de exportaciones, legislacion, restricciones legales, leyes, acta constitutiva, acta de constitucion, carta organica
HAVE: ya estan capacitad*, ya esta capacitad*, ya capacitad*, ya formad*, ya compr*, estan capacitad*
WORLD: otros paises de montana, otras montanas del mundo, otros paises, de otros paises montanosos
OPENAGAIN: cada ano, todos los anos, se repetira, volvera a dictarse, se repite
PLACEOUT: queda fuera, quedan fuera, no participa*, no elegible*, no es elegible, no son elegibles, excluid*, no esta inclu*, no estan inclu*, no entra*, no puede{|n} postular, no cubiert*, no forma parte, no forman parte, no se atiende, ya no participa*
NOTPLACE: ningun proyecto en, sin financiamiento en, no financiamos en, nunca en, no enviamos a, no entregamos en, no operamos en, no hay apoyo en, a excepcion de, con excepcion de, no disponible{|s} en, no disponible{|s} para, nada en
# The same in rarer words
GONE: culmin{o|aron}, copad{o|a|os|as}
CLOSED: no tiene reemplazo, sin reemplazo, no fue reemplazad*, temporalmente no disponible*, por ahora no disponible*, no disponible hasta, no disponible por ahora, tuvimos que abandonar, tuvimos que cerrar, tuvimos que dejar, no habra desembolso*, donante se retiro, financiador se retiro, cooperante se retiro, rigio hasta, estamos copados, estamos completos, inutil escribir, no escriban mas, todo esta entregado, mandato termino, mandato concluyo, retiramos esta oferta, participantes ya fueron elegidos, se fusiono con
NOTPAID: por cuenta del, por cuenta de, a cargo del solicitante, no es elegible, no son elegible*, no esta cubiert*, no estan cubiert*, no se reembolsa{|n}, no reembolsable*, fuera de esta convocatoria, fuera de la convocatoria, corre por, corren por, hay que buscar*, no admisible*, no son admisibles
ITEM=works: albanileria, caminos, pozos, cercas, cerco{|s}, galpon*, muros, local, locales, techo
ITEM=equipment: vehiculo, computadoras, mobiliario, bombas, sensores
LEFTOUT: no califica*, no llegamos a, fuera de nuestro alcance, no alcanzamos, no podemos llegar
ONLY: estrictamente, exclusiv{o|a|os|as} de, exclusiv{o|a|os|as} para, nadie mas, privilegio de
CIRCLE=only: recibido antes una subvencion, haber recibido .. nuestr*, socios actuales solamente, ya son socios, con contrato vigente
SEEK=sure: quien nos puede, quien nos podria, quien puede prestarnos, alguien nos puede, alguien puede, agradeceriamos, agradecemos a quien, ayudennos, nos gustaria recibir, quisieramos recibir, requiere un, requiere una
HELPER: contador*, traductor*, interprete*, voluntari*, enfermer*, topograf*, guia
LAW: reglas del donante, normas del donante, reglamento del donante, nuestro reglamento, reglas de financiamiento, normas del banco
CONFLICT: evaluamos, auditamos, como evaluador*, como auditor*, miembro{|s} del jurado, comite de seleccion, mismo director, misma directora, mismos duenos, mismo fundador, juez y parte, presidida por nuestr*, presidido por nuestr*, seleccionamos a
THING=technology: refrigerador*, congelador*, camilla{|s}, ambulancia{|s}, generador*, bateria{|s}, cuerdas, estacas, mantas, frazadas, basureros, baldes, bidones, frascos, balanza{|s}, cascos, carretilla{|s}, lona{|s}, motosierra{|s}, incubadora{|s}, microscopios, cables, tubos
KIND=data: registros de lluvia, registros de nieve, registros de helada{|s}, registros de temperatura, registros meteorologicos, mediciones de, observaciones de, fotos antiguas, mapas antiguos
KIND=hosting: camas para, un salon y camas, donde dormir
KIND=expertise: hacemos mal, estamos haciendo mal, que anda mal, que esta fallando
# Busy for long, sale and hire, outsiders of a circle
BUSY: ocupad{o|a|os|as} hasta, comprometid{o|a|os|as} hasta, reservad{o|a|os|as} hasta, copad{o|a|os|as} hasta, tomad{o|a|os|as} hasta
SALE: vende, venden, mayorista*
CIRCLE=outside: ajenos a la federacion, ajenas a la federacion, ajenos a la red, ajenos al consorcio, fuera de la federacion, fuera de la red, fuera del consorcio, externos a la red
KIND=exchange: ir a mirar, venir a mirar, ir y ver, que nos reciban
KIND=none: taller mecanico, talleres mecanicos, taller de reparacion, taller de pintura, estudio de grabacion
# What a fresh set showed
NOTELIG: no tomamos, no admitimos, nunca actuamos, no actuamos para, no representamos, nunca para, no tienen acceso, no tiene acceso
BODY=community: comite de padres, asociacion de padres, padres de familia, junta de la comunidad, junta vecinal, junta comunal
ITEM=works: reparar, reconstruir, rehacer, construir, puente, puentes, sendero, senderos, camino, muro, molino, edificio
SALE: tour, tours, excursiones, safaris, fotografos, paseos guiados, al detalle, minorista*
WARY: sin lazos, sin ningun vinculo, sin ataduras, no pagad*, leer el estudio, examinar el estudio, ningun interes en
RECIPIENT: comunidades, comunidad, pueblos, municipios, municipalidades, escuelas, escuela, participantes, postulantes, candidatos, candidatas, socios, aliados, proyectos, grupos, campesinos, pastores, jovenes, mujeres, familias, cooperativas, organizaciones, sitios, beneficiarios, estudiantes, pasantes, anfitriones, quienes quieran, asociaciones, clubes, refugios, parques
SALE=none: gira{|s} de estudio, viaje{|s} de estudio, comercio justo
SALE=free: gratis, gratuit*, sin costo, sin cobro, a precio de costo, donamos, prestamos, subvenciones, a nuestro cargo
SALE=trade: vender, compradores, mercado, mercados, clientes, tiendas, turistas, turismo, visitantes
# Leyes que se ayuda a escribir o a aplicar
LAWWORK: redact*, reform{a|an|ar|amos}, revisar, revisan, modific*, enmend*, aplicar, aplican, aplicacion, explic*, ensen*, formacion en, formacion sobre, capacita* en, capacita* sobre, asesoria en, asesoria sobre, poner en practica, elaborar, elaboran
# En venta o en alquiler, y pequeños productores
SALE: alquiler{|es}, arrendamos, nuestra tienda, nuestro catalogo, descuento{|s}
HOUSEHOLD=community: pequenos productores, pequenas productoras, productor{es|as} familiares, pequenos agricultores, agricultores familiares, pequenos ganaderos, familias, hogares, explotaciones familiares
# Quién no puede o solo puede pedir, dónde no o solo, quién habla: las maneras sencillas de decirlo
NOTELIG: no participan, no participa, sin apoyo para, ningun apoyo para, no hay apoyo para, no hay fondos para, salvo, excepto, a excepcion de, con excepcion de
NOTPLACE: no interven*, ya no interven*
PLACEOUT: no esta cubiert*, no estan cubiert*, queda excluid*, quedan excluid*, ya no trabajamos
ONLY: en ningun otro pais, en ningun otro lugar, en ninguna otra parte
SELF: dirijo, presido, encabezo, represento
# Lo que piden los mensajes sencillos
KIND=technology: nos prestan, nos presten, nos preste, pedir prestad*
KIND=training: ensenennos, ensenenos, nos ensenen, muestrennos, nos muestren
KIND=expertise: {puede|pueda|pueden|podria} venir a ver, que venga a ver, que vengan a ver, venir a ver {nuestro|nuestra|nuestros|nuestras}
KIND=exchange: conocer un pueblo, conocer un lugar, conocer una comunidad
KIND=finance: nos paga, nos pague, nos paguen, quien paga
# Cuándo abre, hasta cuándo se pide, a quién se busca
FROM: abre en, abrira en, abre el, abrira el, reabre en, se abre en, se abre el
DEADLINE: postulaciones antes d{e|el}, solicitudes antes d{e|el}, postular antes d{e|el}
HELPER: un tecnico, una tecnica
# Campos que comparten palabras con el desarrollo de las montañas: ALIEN basta sola, STRANGE a pares
ALIEN=investing: fondo{|s} de inversión, fondo{|s} de pensiones, bolsa de valores, mercado bursátil, gestión de patrimonios, gestión de activos, empresas cotizadas, cotiza en bolsa, capital de riesgo privado, cripto*, banca de inversión, banca privada
STRANGE=investing: cartera{|s}, acciones, accionistas, bonos, dividendo*, inversionistas, inversores, rentabilidad, corredor de bolsa, suscribir, ahorristas
ALIEN=business: clima de negocios, clima de inversión, clima de inversiones, clima laboral, ventanilla única, centro de llamadas, centros de llamadas, préstamo{|s} puente, crédito{|s} puente, capital de trabajo, consultoría empresarial, declaración de impuestos, deslizamiento de precios, deslizamiento cambiario, deslizamiento del tipo
STRANGE=business: facturas, facturación, ejecutivos, gerentes, directivos, recursos humanos, marca comercial, licencias, trámites, sede central, junta directiva, consumidor*, retail, empresas cotizantes
ALIEN=computing: centro{|s} de datos, caja{|s} registradora{|s}, punto de venta, puntos de venta, ciberseguridad, minería de datos, computación en la nube, almacenamiento en la nube, alojamiento web, hosting, motor de búsqueda, código fuente, videojuego*, migración de datos, migración de servidores, árboles de decisión, banco de imágenes
STRANGE=computing: servidores, nube, respaldos, programadores, contraseñas, navegador web, algoritmos, cuentas de usuario
ALIEN=beauty: peluquer*, salón de belleza, salones de belleza, secador{|es} de pelo, secador{|es} de cabello, planchas de pelo, maquillaje, manicur*, barber*
STRANGE=beauty: cabello, pelo, belleza, uñas, perfume*, estética
ALIEN=garage: amortiguador*, taller mecánico, taller automotriz, automotriz, escuela de manejo, escuela de conducción, autoescuela*, licencia de conducir, caja de cambios, concesionario de autos, estacionamiento*, carreras de autos, colchones, choferes
STRANGE=garage: frenos, neumáticos, motores, autos, carros, camión, conductores, mecánico{|s}, muelles, ballestas, bus
ALIEN=weapons: arma{|s} de fuego, polígono{|s} de tiro, campo{|s} de tiro, municiones, desminado, minas antipersonal, minas antipersona, campo minado, campos minados, artefactos sin explotar, seguridad privada, guardaespaldas
STRANGE=weapons: armas, tiro, fusiles, ejército, soldados, policía*, explosivos, guardias, combate
ALIEN=politics: campaña{|s} electoral{|es}, encuesta{|s} electoral{|es}, victoria aplastante, victoria arrolladora, votantes, electores, mesas de votación
STRANGE=politics: elecciones, electo{|s}, candidat{o|a|os|as} a, sufragio, partido político, primeros cien días
ALIEN=clinic: dental*, dentista*, odontol*, ortodon*, rayos x, radiolog*, cirugía estética, cirugía plástica, catarata{|s} ocular{|es}, prótesis, células madre, cultivo{|s} celular{|es}, cuello uterino, columna vertebral, banco de sangre
STRANGE=clinic: cirujan*, cirugía, pacientes, implantes, dientes, clínicas, lengua
ALIEN=kitchen: helader*, helado{|s}, sorbete*, clase{|s} de cocina, curso{|s} de cocina, repostería, coctel*, comida rápida, pizzer*
STRANGE=kitchen: chef{|s}, postres, recetas, restaurante*, menú{|s}, platos, cocinero{|s}, catering
ALIEN=sport: golf, fútbol, maratón*, baloncesto, olímpic*, campeonato*, torneo*, tenis, atletismo, gimnasio{|s}, ajedrez, artes marciales, hipódromo*, motociclismo
STRANGE=sport: atletas, liga, medalla{|s}, corredores de, entrenador deportivo, jugadores, copa mundial, estadio{|s}, carrera de
ALIEN=customs: facilitación del comercio, trámites aduaneros, procedimientos aduaneros, despacho aduanero, aranceles, agente{|s} de aduana{|s}
STRANGE=customs: aduan*, exportadores, importadores, flete{|s}, comercio exterior
ALIEN=property: inmobili*, hipoteca{|s}, departamentos de lujo, piscina{|s}, diseño de interiores, decoración de interiores, terraza de café, terrazas de café, terrazas de restaurantes, terrazas para restaurantes, muebles de jardín, muebles de terraza, aire acondicionado, bienes raíces
STRANGE=property: apartamentos, mobiliario, muebles, sombrillas, metro cuadrado, inquilinos, hoteles y restaurantes, villas, oficinas
ALIEN=pets: perro{|s} guía{|s}, perro{|s} lazarillo{|s}, mascotas, adiestramiento canino, criadero de perros, acuario{|s}, tienda de animales
STRANGE=pets: ciegos, personas ciegas, canin{o|a|os|as}
ALIEN=stage: banda{|s} de rock, guitarra*, piano{|s}, estudio{|s} de grabación, boda{|s}, telenovela*, ballet*, orquesta*, discoteca{|s}, estrellas de cine
STRANGE=stage: concierto{|s}, canciones, escenario{|s} de, actores de cine, álbum*
ALIEN=aviation: aerolínea{|s}, tarjeta de embarque, pista de aterrizaje, estación espacial, astronauta{|s}
STRANGE=aviation: vuelos, aeropuerto{|s}, pasajeros
ALIEN=sea: submarin*, fondo marino, alta mar, puerto marítimo, crucero{|s} por, coral{|es}, plataforma petrolera, balneario*, velero{|s}, astillero{|s}
STRANGE=sea: mar, océano*, buques, puertos, barcos, marineros, costa
ALIEN=gambling: casino{|s}, lotería{|s}, apuestas, póquer, club de bridge, juego{|s} de naipes, juegos de cartas
ALIEN=fashion: desfile{|s} de moda, alta costura, colección de primavera, pasarela{|s} de moda
STRANGE=fashion: moda, colección, vestidos, modelos de
ALIEN=industry: nuclear{|es}, refinería{|s}, central{|es} eléctrica{|s}, central{|es} térmica{|s}, planta{|s} industrial{|es}, petroquímic*, cementera{|s}, siderúrgic*, línea de montaje, planta química
STRANGE=industry: fábrica{|s}, vibraciones, industrial{|es}, calderas, planta de ensamblaje
ALIEN=careers: coach de vida, crecimiento personal, desarrollo personal, feria de empleo, plan de carrera, retiro de bienestar, cima de tu carrera, cima del éxito
STRANGE=careers: carrera profesional, talento{|s}, graduados, cv, estrés, felicidad, liderazgo empresarial
ALIEN=childcare: jardín de infantes, jardín infantil, jardines infantiles, guardería{|s}, preescolar{|es}
STRANGE=childcare: juguetes, sillitas, bebés, parque infantil
ALIEN=optics: fibra{|s} óptica{|s}, fibra{|s} de vidrio, fibra{|s} de carbono
ALIEN=vehicles: vallas publicitarias, agencia{|s} de publicidad, publicidad exterior
ALIEN=stars: horóscopo{|s}, astrolog*, planetario{|s}
ALIEN=anatomy: pista{|s} de hielo, hockey sobre hielo, patinaje*, canal de televisión, canal de YouTube
ALIEN=sport: carreras de motos, carrera de motos, rally{|s} de autos
ALIEN=aviation: pistas de aterrizaje, vuelos privados, vuelos comerciales
ALIEN=business: equipo{|s} de ventas, fuerza de ventas
ALIEN=gambling: clases de bridge

# Ends, more of them: who is gone, what is gone, what was decided.
CALL: donacion, donaciones, recepcion, recepcion de propuestas, plazo{|s}, financiamiento, financiacion, convenio{|s}, contrato{|s}, especialista, experto, experta, mentor{|es}, mentora{|s}, lote{|s}, premio{|s}, base de datos, almacen, ciclo, cohorte, lista de seleccionados, resultados, ayuda{|s}, equipo de medicion, vigencia
CALL=weak: fundacion, asociacion, centro
GONE: sin efecto, de baja, se gast{o|aron}, se don{o|aron}, se entreg{o|aron}, se reparti{o|eron}, se asign{o|aron}, se adjudic{o|aron}, se anul{o|aron}, se retir{o|aron}, se elimin{o|aron}, se jubil{o|aron}, dej{o|aron} de funcionar, qued{o|aron} sin efecto, extinguid{o|a|os|as}, liquidad{o|a|os|as}, eliminad{o|a|os|as}, robad{o|a|os|as}, quebr{o|aron}
GONE=given: donad{o|a|os|as}
CLOSED: se nos termino, se nos terminaron, se nos acabo, se nos acabaron, se nos agoto, se nos agotaron, dado de baja, dada de baja, dimos de baja, queda cancelad{o|a}, quedan cancelad{os|as}, queda anulad{o|a}, queda suspendid{o|a}, queda sin efecto, ya tiene{|n} duen{o|a|os|as}, ya no atend*, no atendemos solicitudes, no atendemos pedidos, no atendemos mas, fue repartid{o|a}, todo fue repartido, no se renovo, no fue renovad{o|a}, no lo hemos reemplazado, no la hemos reemplazado, no fue reemplazad{o|a}, nadie lo reemplaz*, no habra otra edicion, no habra nueva edicion, no habra mas ediciones, no volvera a dictarse, no postul{e|en} mas, favor de no postular, comprometido en su totalidad, comprometid{o|a} todo el ano, comprometid{o|a} por todo el ano, se cerro la recepcion, se cerro la convocatoria, se cerro la inscripcion, se cerraron las inscripciones, se dono a, se donaron a, se entrego a, se entregaron a, ya se reparti*, ya se don*, ya no trabaja con nosotros, ya no es{|ta} con nosotros, solo como archivo, queda como registro, se conserva como registro, encontro duen{o|a}, cambio de duen{o|a}
# Cosas que se dan, trabajos que se hacen, visitas, y lo que solo suena a dinero
THING=technology: escaner*, camara{|s}, baliza{|s}, sonda{|s}, pala{|s}, trineo{|s}, tina{|s}, molde{|s}, cuajo, contenedor*, compactador*, tableta{|s}, ecografo{|s}, cargador{|es}, enrutador*, router*, modem{|s}, proyector*, impresora*, telefonos, binoculares, gps, pluviometro{|s}, cable de acero, alambre, postes, cemento, madera, semilla{|s}, arbolitos, regadera{|s}, fumigador*, goteo, aspersor*, filtro{|s}, kit{|s} solar{|es}, panel{|es} solar{|es}, inversor{|es} de corriente, focos, biodigestor*, horno{|s}, molino{|s}, peladora{|s}, trilladora{|s}, rueca{|s}, tijeras, porongos, conservadora{|s}, vacuna{|s}, medicina{|s}, medicamentos, silla{|s} de ruedas, camas, libros, textos escolares, pupitres, pizarras, arnes*, raquetas, carreta{|s}, remolque{|s}, moto{|s}, batefuego{|s}, bomba{|s} de mochila, rastrillo{|s}, azadon*, picos, ariete{|s} hidraulico{|s}, trampas, collares, cerco{|s} electrico{|s}, trituradora{|s}, compostera{|s}, reactivos, transmisor{|es}, microfono{|s}, grabadora{|s}, consola{|s}
GIVE: don{a|amos|an|ar}, regal*, cedemos, ceden, repart*, equip{a|amos|an}
KIND=technology: equipo usado, equipos usados, de segunda mano, reacondicionad*, donarnos, equipar
THING=expertise: inspeccion{|es}, inspeccionar, inspeccionamos, muestreo{|s}, tomar muestras, tomamos muestras, tomen muestras, analizar, analizamos, analisis de, monitoreo de, revisar, revisamos, verificar, verificamos, moderar, facilitar la reunion, disenar, mapear con, ayudar a redactar
KIND=expertise: topograf{o|a|os}, hidrogeolog*, edafolog*, antropolog*, sociolog*, estadistic{o|a|os}, arquitect{o|a|os}, nutricionista{|s}, ornitolog*, entomolog*, linguista{|s}, arqueolog*
KIND=training: tallerista{|s}, aprendan, aprenden, matronas que, ensenanza practica, dias practicos, ejercicios practicos, escuela para, formadoras
KIND=exchange: recibe{|n} a, recibimos a, recibimos visitas, recibe visitas, reciben a, visitar a otra, visitas mutuas, hombro a hombro, conocer de cerca, una semana con, nos visiten, visiten
KIND=data: cobertura del suelo, cobertura de la tierra, modelo{|s} de elevacion, ortofoto*, datos abiertos, descarga libre, descarga gratuita, series de observacion*, censo de, mapas digitales
THING=none: alto atlas, el atlas
NOKIND=finance: educacion financiera, presupuesto familiar, fondo{|s} de agua, fideicomiso{|s} de agua, gestion financiera, clima de inversion*, fondo del valle, al fondo
KIND=none: educacion financiera, presupuesto familiar, fondo{|s} de agua, fideicomiso{|s} de agua, gestion financiera, clima de inversion*, al fondo, a fondo, precio justo
# Quien construye, vende, perfora o tiene una patente también tiene interés; lo que se pide revisar, medir o negociar
WARY: inspeccion*, inspeccionar, revisar el agua, revisen, muestre{o|os|ar}, tomar muestras, tomen muestras, analicen el agua, es segur{o|a}, danos causados, indemniza*, compensacion*, negociar con, negociacion con, negociaciones con, reclam*, nuestros derechos frente, no hayan participado, no participaron, no hayan tenido parte, ajenos a, ajenas a, ajeno a, ajena a, sin interes*, nada que vender, nada que ganar, sin relacion
HOLDER: camara minera, camara de mineria, camara de mineros, gremio minero, gremio de mineros, sociedad minera, sociedad de mineria, asociacion de mineras, contratista de, contratista del, el contratista, la contratista, constructora de, proveedor de, el proveedor, fabricante de, la embotelladora, la maderera, la semillera, la importadora, el consorcio constructor, los duenos, los propietarios, la estacion de esqui, la cantera, laboratorio de la empresa, laboratorio que ha presentado
HOLDER=own: como contratista*, como constructora*, como constructores, como proveedor*, como fabricantes, como fabricante, como concesionari*, como propietari*, como empresa que, nuestro contrato de construccion, construimos la, construimos el, construimos los, construimos las, ganamos la licitacion, que gano el concurso, que gano la licitacion, que construye la, que construye el, que construyo la, que construyo el, que opera la, que opera el, que explota la, que explota el, ha presentado patentes, hemos presentado patentes, ha patentado, hemos patentado, tenemos las patentes, tenemos patentes, titulares de patentes, titulares de las patentes, titular de la patente, patentes sobre, perforamos, nuestros accionistas, nuestra estacion de esqui, nuestras canteras, nuestras minas, nuestras represas, nuestro teleferico, nuestro aserradero, empresa que explota, empresa que construye, empresa que opera, empresa que extrae
AGENT: laboratorio de la, laboratorio del, geologos de, expertos de, especialistas de, tecnicos de, juristas de, propiedad de, pertenece a, perteneciente a, creado por, creada por, a sueldo de, bufete de, defiende a, defendemos a, oficina de relaciones comunitarias, relaciones comunitarias de, a pedido de
DISPUTE: en su disputa con, en su litigio con, en litigio con, en juicio contra, demanda contra, en su conflicto con, en el pleito con, en su pleito con, contra las comunidades, contra la comunidad, contra el municipio, contra el ministerio, defiende a la empresa, defendemos a la empresa
GIVE: pone .. a disposicion, ponemos .. a disposicion, pag{a|amos|an}
WORLD: cualquier cordillera, cualquier sierra, cualquier montana, cualquier continente, cualquier lugar, otras sierras, otras cordilleras, otras montanas, otros continentes, todas las cordilleras, todas las sierras, {tres|cuatro|varios} continentes, donde haga falta, donde nos llamen, donde nos pidan, a donde .. llamen, paises de bajos ingresos, paises de renta baja
BEEN: hemos trabajado en, hemos estado en, ya estuvimos en, estuvimos en, hemos formado en, hemos capacitado en, hemos acompanado en, hemos ido a, ultimas misiones, misiones anteriores, hasta ahora en, ya trabajamos en
NUMBER=100: cien
WORDED=500000: medio millon
WORDED=1500000: millon y medio
ATMOST: por debajo de, menores a
RECURS: cada, todos los anos, todos los inviernos, los lunes, los martes, los miercoles, los jueves, los viernes, los sabados, los domingos, en invierno, en verano, de noche, durante el invierno, durante las lluvias, en epoca de lluvias
NEED: quien nos, quienes nos, quien sabe, saben de alguien, conocen a, hay alguien, habra alguien, alguna organizacion que, nos contaron que hay, sonamos con, echar una mano, nos echen una mano
KIND=expertise: leer con nosotros, lean con nosotros, lea con nosotros, decirnos la verdad, nos diga la verdad, ayudarnos a escribir, ayudarnos a decidir, ayudarnos a entender, ayudarnos a elegir, orientarnos, nos acompane, revise con nosotros
WORLD: otros pueblos de montana, otros pueblos montaneses
KIND=none: alguien que regale, alguien que done, alguien que de, alguien que regala, alguien que dona, alguien que preste
# Dónde solamente, para quién solamente: modos menos comunes de decirlo
ONLYHERE: nada mas que, nomas, unicamente, en ningun otro pais, ningun otro pais, ninguna otra region, dentro del, dentro de, se limita a, se limita al, limitado al, limitada al, limitad{o|a|os|as} a, restringid{o|a|os|as} al, restringid{o|a|os|as} a, atad{o|a|os|as} al, atad{o|a|os|as} a, destinad{o|a|os|as} al, termina en, terminan en, acaba en, no salimos de{|l}, no sale de{|l}, no salen de{|l}, nunca salimos de{|l}, y de nadie mas, y en ninguna otra parte, y de ningun otro, no pasamos de{|l}, cubre solo, abarca solo
ABROAD: otros paises, de otras partes, en otra parte, de fuera, otras regiones, otras provincias
NOTELIG: no se atienden, no se atiende, no son atendid{o|a|os|as}, no los atendemos, no las atendemos, no las podemos recibir, no los podemos recibir, no podemos recibir, no se reciben, se devuelven, se rechazan, son rechazad{o|a|os|as}, quedan sin respuesta, no respondemos, no pueden usarse
CIRCLE=only: sus propios socios, sus propias socias, nuestros propios socios, nuestro propio personal, quienes pagan su cuota, con cuota al dia, portadores de nuestro carnet, propios asociados, propios miembros
CIRCLE=outside: no son soci{o|a|os|as}, no sean soci{o|a|os|as}, que no pertenecen a la red, que no pertenecen, no pertenezcan a, no son miembros, gente de fuera, personas de fuera
CIRCLE: asociad{o|a|os|as}, accionistas
CIRCLE=none: miembros de nuestro equipo, miembros del equipo, funcionarios de ministerio{|s}, funcionarios de los ministerios, funcionarios de municip*, funcionarios de alcaldia{|s}, funcionarios publicos, personal de municip*, personal de parques, personal de los ministerios, personal de ministerios
ONLY: y a nadie mas, y para nadie mas, y de nadie mas, nada mas que
BODY=government: funcionarios de ministerio{|s}, funcionarios de los ministerios, entidades del estado, ministerios
CLOSED: ganadores ya fueron, seleccionados ya fueron, beneficiarios ya fueron, beneficiarios fueron designados, beneficiarios fueron elegidos, municipios ya fueron elegidos, comunidades ya fueron elegidas, postulantes no seleccionados, entro en liquidacion, en liquidacion, se declaro en quiebra, ya no asesor*, ya no financi*, ya no capacit*, ya no dict*, ya no prest*, ya no presta*, ya no otorg*, ya no suscrib*, ya no viaj*, ya no tom*, ya no dispon*, ya no existe, ya no funciona, ya no esta disponible, ya no estan disponibles, ya no hay plata, ya no hay dinero, ya no hay presupuesto, no hay presupuesto para mas, no hay presupuesto para otr*, no hay fondos para mas, no hay mas dinero, no hay mas fondos, no queda presupuesto, no queda dinero, no queda plata, no quedan becas, no queda nada, no queda ninguna, no queda ninguno, ultimo taller se realizo, ultimo curso se dicto, ultima edicion se realizo, ultima edicion fue, ultima entrega se hizo, no enviar mas, no mandar mas, no nos envien, abstenerse de enviar, abstenganse, agradecemos no, no se leeran, no seran leid*, no seran atendid*, no seran consideradas las nuevas, se devolveran sin, se disperso, se dispersaron, se disolvio, se desintegro, termino todo, todo termino, con eso termino, concluyo tambien, convenio .. concluyo, puso termino, llego a su termino, llego al final, se dio por terminad*, se dio por concluid*, damos por terminad*, damos por concluid*, dimos por terminad*, dado por terminad*, no se prolongo, no se extendio, no sera renovad*, no se retomara, no se reanudara, no pensamos reanudar, no esta previsto reanudar, no esta prevista otra, no esta prevista una nueva, no hay prevista, sin fecha nueva, sin nueva fecha, se jubilo y no, se jubilo sin, nadie lo reemplaza, nadie la reemplaza, sin reemplazante, encontramos socio, hemos encontrado ya, ya tenemos socio, ya se asigno, ya se asignaron, ya esta asignad*, ya estan asignad*, ya esta adjudicad*, ya estan adjudicad*, ya esta comprometid*, ya estan comprometid*, ya esta entregad*, ya estan entregad*, ya esta ocupad*, ya estan ocupad*, fue adjudicad* a, fue vendid*, se vendio, se vendieron, cupo se lleno, cupo esta lleno, se alcanzo el cupo, se alcanzo el tope, tope alcanzado, se alcanzo el maximo, lista definitiva, grupo esta completo, gracias a todas las postulantes, gracias a los .. equipos que, agradecemos a los .. que postularon, agradecemos a quienes participaron, al ultimo participante, salida del donante, ganadores fueron notificados, ganadores fueron anunciados, ganadores fueron elegidos, puso fin al programa, puso fin a este, puso fin al curso, ya es demasiado tarde, se realizo por ultima vez, se dicto por ultima vez
NOTEND: papel, formularios, cobramos, proxima se abre, proxima convocatoria abre, buscamos un{o|a}
NOMORE: ya no, no .. mas
CLOSED: {beneficiarios|ganadores} ya {estan|fueron|se}, ya se conocen, ya se eligio, ya se escogio, ya fueron {elegidos|elegidas|escogidos|escogidas|seleccionados|seleccionadas|designados|designadas}, fueron {elegidos|elegidas|escogidos|escogidas|designados|designadas} el, se escogieron en, se eligieron en, grupo esta conformado, grupo ya esta, lista aprobada, lista esta aprobada, lista esta cerrada, ningun{|a} .. {nuevo|nueva} podra, ningun{|a} {nuevo|nueva} .. podra, no hay presupuesto para, ultim{o|a} .. se entrego, ultim{o|a} .. fue entregad{o|a}, ultim{o|a} {turno|cupo|plaza|lugar|lote} fue, no envien mas, no manden mas, agradecemos no enviar, rogamos no enviar, queda como constancia, como constancia, para constancia, queda la biblioteca, no firma convenios, no suscrib*, debian hacerse antes, debia hacerse antes, debian {enviarse|presentarse|entregarse|gastarse} antes, concluyo .. convenio, concluyo tambien el convenio, convenio .. termino, unica convocatoria, unica edicion, unica vez, no recibiremos otr*, no se recibiran otr*, no se anotan, no se anota, esta comprometido hasta, estan comprometidos hasta, habiendo entregado el informe final, entregado el informe final
# Lo que está claramente en venta, compre quien compre
SALE=sure: vendemos, venta de, ventas de, venta y, en venta, a la venta, al por mayor, al contado, lista de precios, precios a consultar, consultar precio, en cuotas, a plazos, alquiler de, se alquila{|n}, alquilamos, por noche, la noche, por cabeza, dolares la hora, dolares por hora, euros por hora, entrega a domicilio, con garantia de fabrica, sala de exhibicion, compramos, para compradores de
GIVE: explica{|n|mos}, responde{|n|mos}, examina{|n|mos}, revisa{|n|mos}, verifica{|n|mos}, inspecciona{|n|mos}, orienta{|n|mos}
WARY: nada .. vender, nada .. ganar, que no venda nada, contra una represa, contra una mina, impugna*
CIRCLE=outside: equipos externos, grupos externos, otras instituciones, otras universidades
CIRCLE=only: estudiantes de nuestra, nuestros propios estudiantes, nuestros propios equipos
KIND=training: no saben usar, no sabemos usar, no saben manejar, no sabemos manejar, no saben leer, que nos ensene, aprender a, nos expliquen como, nos explique como
KIND=expertise: venga a ver, vengan a ver, venga a mirar, venga a revisar, pueda venir a ver, echar un vistazo, que revise, armar el proyecto, armar la propuesta, armar el expediente, escribir el proyecto, escribir la propuesta, llenar el formulario, redactar la propuesta, redactar el proyecto, un veterinario, una veterinaria, traducir nuestr*, revisar el contrato, leer el contrato
KIND=finance: nos faltan .. dolares, nos faltan .. soles, nos falta .. para, faltan .. mil, quien puede pagar, no alcanza la plata, no nos alcanza, no podemos pagar, una beca, becas, aporte economico, ayuda economica
KIND=technology: se nos malogro, se nos dano, se nos rompio, se nos descompuso, se malogro, que nos preste
KIND=data: registros de caudal, donde conseguir, donde encontrar, caudales, serie de caudales
KIND=hosting: recibir a dos, recibir a nuestr*, recibir a un, recibir a una, hacer practicas, hospedar a, alojar a
KIND=partnership: universidad socia, socio academico, escuela hermana, municipio hermano, investigar juntos, proyecto conjunto, estudio conjunto, buscamos una universidad
KIND=exchange: hermanamiento*, hermanar, escuela hermana, municipio hermano, comunidad hermana, conocer como lo hacen, como lo hacen en otr*, como lo hacen otr*, ver como lo hacen
# Buscar con palabras propias; lo que tenía que llegar hasta un día
SEEK=sure: busco quien, buscamos quien, busca quien, buscan quien, quien ponga, quien pague los, quien pagaria, quien daria, quien prestaria, quien vendria, quien vendra a, le falta un padrino, nos falta un padrino, nos falta un donante, espera encontrar, esperamos encontrar, esperan encontrar, a la espera de un donante, padrino para nuestr*, seria bienvenido un, seria bienvenida una
SEEK: busco
HELPER: padrino{|s}, patrocinador{|es}, agronomo{|s}, agronoma{|s}, apicultor{|es}, carpintero{|s}, albanil{|es}, veterinari{o|a|os|as}, abogad{o|a|os|as}, ingenier{o|a|os|as}
DEADLINE: debian llegar hasta, debian llegar antes, debian presentarse hasta, debian presentarse antes, debian enviarse hasta, tenian que llegar antes, tenian que llegar hasta, deben llegar hasta, deben llegar antes, deben presentarse hasta
SALE=interest: tasa de interes, interes anual, de interes, a una tasa
SALE=free: ayudas de, pequenas ayudas, becas, donaciones, no cobramos, sin cargo
PRICE: cobran, cobra, cotizacion de, la empresa pide, la agencia pide, nos cobra, nos cobran
NOTGIVEN: no estan incluid*, no esta incluid*, no se incluy*, no se entregan, no se entrega, no se dicta*, no forma parte, no forman parte, no se presta*, no se ofrec*, no se financia*, no se dan, no incluid*
NOTDONE: no trabajamos con, no trabajamos en temas, no hacemos, no atendemos temas, no ensenamos, no ofrecemos, no entregamos, no prestamos, no damos, no nos ocupamos, no incluye, no incluyen, no cubre
PLACEOUT: no podemos recibir, no pueden venir, no se reciben, no recibimos
ABROAD: salir de estos, salir de estas, salir de los, salir del pais, salir del territorio, cruzar la frontera
ONLY: deben instalarse en, debe instalarse en, deben gastarse en, debe gastarse en, deben ejecutarse en, debe ejecutarse en, deben usarse en, en territorio
CLOSED: fueron adjudicad* a, fueron asignad* a, fueron otorgad* a, no habra segunda, no habra otra vuelta, no habra nueva vuelta
NOTPLACE=none: sin fines de lucro, sin fines, sin fin de lucro, sin costo, sin animo de lucro, sin cobrar
FROMYOU: de usted, de ustedes, de su parte, de la comunidad, del municipio, del anfitrion
GONE=none: becas completas, beca completa, formacion completa, cobertura completa, apoyo completo, programa completo, curso completo, cursos completos, kit completo, kits completos, equipo completo, equipos completos, juegos completos, temporada completa, dia completo, jornada completa
KIND=none: presupuesto participativo, presupuestos participativos, presupuesto municipal, presupuestos municipales
NOTPLACE: impedid* de trabajar en, inhabilitad* para, no tenemos licencia en
KIND=training: capacite a, capaciten a, que capacite, nos capacite, nos capaciten, ensene a, ensenen a, forme a nuestr*
KIND=none: equipos municipales, equipo municipal, equipos tecnicos, equipos de trabajo, equipos docentes, equipos locales, equipos comunales, equipos de salud, equipos directivos
OPENAGAIN=none: quedan en linea, quedan en la web, quedan en la pagina, quedan los materiales, quedan los informes, quedan las guias, quedan publicad{o|a}s, quedan como archivo
