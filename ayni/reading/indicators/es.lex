COUNT: numero de, el numero de, no de, nro de, n de, cantidad de, numero total de, nº de, n° de, num de, nro. de, numero
MANY: un numero de, varios, varias, una serie de, serie de, algunos
SHARE: porcentaje de, porcentaje del, porcentaje, proporcion de, proporcion, el porcentaje de, % de, % del, participacion de
RATIO: razon de, razon, relacion entre, cociente
AVERAGE: promedio, media, promedio de, mediana
RATE: tasa de, tasa, frecuencia de, prevalencia, incidencia, densidad de, indice de mortalidad
TREND: tendencia{|s}, evolucion de, evolucion del, variacion de, tendencias en, cambio en, cambios en
AMOUNT: monto de, monto, volumen de, cantidad total,  gasto, gasto en, costo de, consumo de, consumo, emisiones, produccion de, total de, suma de, valor de, nivel de
INDEX: indice, puntaje, puntuacion
GE: al menos, por lo menos, minimo, como minimo, no menos de, un minimo de, cuando menos
GT: mas de, superior a, mayor a, mayor de, por encima de
LE: a lo sumo, como maximo, maximo, no mas de, hasta
LT: menos de, inferior a, menor a, por debajo de
INCREASE: aumento de, aumento del, aumento en, aumento, incremento de, incremento del, incremento en, incremento, incrementado, crecimiento de, mejora de, mejora en, mejorado, aumentado, incrementar, aumentar, mayor, mejoramiento de, ampliacion de
DECREASE: reduccion de, reduccion del, reduccion en, reduccion, disminucion de, disminucion del, disminucion en, disminucion, reducido, reducida, reducir, disminuir, descenso de, baja de, menor
EXIST: existencia de, presencia de, disponibilidad de, establecimiento de, elaboracion de, adopcion de, creacion de, publicacion de, desarrollo de, implementacion de
UNIT=area_ha: ha, has, hectarea{|s}, km2, kilometros cuadrados, m2, metros cuadrados
UNIT=length_km: km, kilometro{|s}, kms, metros
UNIT=currency: $, us$, €, £, euro{|s}, eur, usd, dolar, dolares, us$, pesos, $, soles, bolivianos, bs, millones de pesos, gasto, monto, presupuesto asignado, inversion, mdp
UNIT=mass: kg, tonelada{|s}, ton, tco2, tco2e, tn, toneladas de co2, emisiones de gei
UNIT=energy: kwh, mwh, gwh, mw, gw, kw, tep, consumo de energia
UNIT=days: dias, horas
UNIT=index: indice, puntaje
UNIT=ratio: razon
PERSONS: persona{|s}, agricultores, productores, mujeres, hombres, estudiantes, beneficiarios, beneficiarias, participantes, empleados, funcionarios, expertos, especialistas, jovenes, ninos, docentes, ciudadanos, habitantes, tecnicos, capacitadores, individuos, servidores publicos, trabajadores, usuarios, visitantes, familias beneficiadas, profesionales, lideres, pobladores, alumnos, poblacion, maestros, empleos, servidores, gestores
EACH: todos los paises, cada pais, todos los miembros, cada miembro, todas las partes, cada parte, todos los estados, todos los gobiernos, por pais, en cada pais, todos los municipios, cada municipio, cada region, todas las regiones, paises miembros, todas las entidades, cada entidad, cada departamento, todos los departamentos, todas las instituciones
SCOPE=region: a nivel regional, en la region, nivel regional
SCOPE=global: a nivel mundial, a nivel global, en el mundo
SCOPE=national: nivel nacional, a escala nacional, en todo el pais, a nivel pais
SCOPE=site: sitios piloto
TO: a, y, -, o
PERENTITY: por
EVERY: cada
NOUNS: si/no
STOPAT: que, incluyendo, a fin de, para, segun, mediante, a traves de, en el marco de, incorporando, por, durante, del total
CODE: articulo, ods, meta, objetivo, fase, anexo, actividad, resultado, indicador, componente, directiva, resolucion, decision, version, nivel, eje, agenda, ley, decreto, conpes, iso, linea, n
HOLD: realiza, realizan, organiza, organizan, celebra, celebran, realizar, organizar, elaborar, producir, establecer, crear, capacitar, publicar, adoptar, implementar, desarrollar, conformar, lanzar
DONE: establecid{o|a|os|as}, adoptad{o|a|os|as}, elaborad{o|a|os|as}, desarrollad{o|a|os|as}, realizad{o|a|os|as}, preparad{o|a|os|as}, publicad{o|a|os|as}, difundid{o|a|os|as}, implementad{o|a|os|as}, completad{o|a|os|as}, identificad{o|a|os|as}, producid{o|a|os|as}, celebrad{o|a|os|as}, firmad{o|a|os|as}, aprobad{o|a|os|as}, cread{o|a|os|as}, operativ{o|a|os|as}, disponible{|s}, instalad{o|a|os|as}, formulad{o|a|os|as}, ajustad{o|a|os|as}, conformad{o|a|os|as}, suscrit{o|a|os|as}, actualizad{o|a|os|as}, organizad{o|a|os|as}, capacitad{o|a|os|as}, priorizad{o|a|os|as}, ejecutad{o|a|os|as}, en funcionamiento, constituid{o|a|os|as}, diseñad{o|a|os|as}, validad{o|a|os|as}, finalizad{o|a|os|as}, en marcha, existe{|n}, relevad{o|a|os|as}
PCT: %, por ciento, porciento
MULT=1000: mil, miles
MULT=1000000: millon, millones
NUMBER=2: dos
NUMBER=3: tres
NUMBER=4: cuatro
NUMBER=5: cinco
NUMBER=6: seis
NUMBER=7: siete
NUMBER=8: ocho
NUMBER=9: nueve
NUMBER=10: diez
NUMBER=12: doce
NUMBER=20: veinte
ONE: un, una
EXTENT=length_km: longitud de, longitud total de, longitud
EXTENT=area_ha: superficie de, superficie, area de, area total de, extension de
EXTENT=mass: tonelaje de
FRACTION=50: la mitad de, la mitad de los, la mitad de las
FRACTION=75: las tres cuartas partes de, tres cuartas partes de
FRACTION=66.7: dos tercios de, las dos terceras partes de
FRACTION=33.3: un tercio de, la tercera parte de
FRACTION=25: un cuarto de, la cuarta parte de
BASELINE: respecto a, respecto al, respecto de, con respecto a, con relacion a, en comparacion con, comparado con, frente a, nivel{|es} de, linea de base, vs
NUMBER=0: cero, ningun, ninguna
STOPAT: por {sexo|genero|edad|tipo|categoria|region|departamento y sexo|grupo etario|nivel educativo}
LT: inferior al, menor al, inferiores a, menores a
GT: superior al, mayor al, superiores a, mayores a
LINK: el, la, los, las, del, de, un, una, todos, todas, al, a, en, se, ha, han, sido, son, es, y
COVER: cobertura de
REGULAR: regular{|es}, regularmente, periodic{o|a|os|as}, periodicamente
LINK: estos, estas, este, esta
PERSONS: guardaparques, guardabosques, guias, ganaderos, pastores, bomberos, enfermer{o|a}s, artesan{o|a}s, emprendedores, turistas, periodistas, jueces, pescadores, autoridades capacitadas, comuneros
EACH: cada {gobierno|estado|ministerio|institucion}, todos los ministerios
OFTHESE: de ellos, de ellas, de los cuales, de las cuales, entre ellos, entre ellas
WAYS: idioma{|s}, lengua{|s}, formato{|s}, ejemplares, volumenes
UNIT=mass: t/ano, t/ha
