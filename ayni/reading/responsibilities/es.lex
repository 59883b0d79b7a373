LINK: el, la, los, las, del, de, un, una, otros, otras, pertinentes, respectivos, respectivas, sus, correspondientes
each_member: miembro{|s}, todos los miembros, cada miembro, las partes, partes, partes contratantes, organizaciones miembros, signatarios, miembros nacionales y regionales, todos los socios, todas las partes
each_government: gobierno{|s}, paises, estados, estados miembros, paises miembros, todos los paises, cada pais, autoridades nacionales, ministerios, gobiernos nacionales, cada gobierno, estados parte
each_nfp: punto{|s} focal nacional, puntos focales nacionales, puntos focales, punto focal, pfn
secretariat: secretaria, secretariado, la secretaria, secretaria de la alianza, unidad de coordinacion, secretaria ejecutiva, secretaria tecnica
steering_committee: comite directivo, grupo asesor, grupo consultivo, comite asesor, comite consultivo, consejo directivo, comite de direccion, mesa directiva, comite ejecutivo, junta directiva
implementing_agencies: agencia{|s} de ejecucion, agencias ejecutoras, organismos de ejecucion, agencia ejecutora, organismos ejecutores, entidades ejecutoras, agencias implementadoras, socios ejecutores
donors: donante{|s}, organismos de financiamiento, agencias de financiamiento, cooperantes, cooperacion internacional, instituciones financieras, agencias financieras, financiadores, agencias de cooperacion
universities: universidad, universidades, academia, instituciones academicas, institutos de investigacion, instituciones de investigacion, centros de investigacion
technology_suppliers: proveedores de tecnologia, agencias proveedoras de tecnologia, suministradores de tecnologia
regional_organisations: organizaciones regionales, organismos regionales, organizaciones regionales y subregionales, organizaciones subregionales, instituciones regionales, organizaciones intergubernamentales
national_institutions: instituciones nacionales, organismos nacionales, entidades nacionales, agencias nacionales
civil_society: ong, ongs, sociedad civil, organizaciones de la sociedad civil, osc, organizaciones no gubernamentales
local_communities: comunidades locales, comunidades, gobiernos locales, municipios, municipalidades, pueblos indigenas, autoridades locales, gobiernos autonomos
private_sector: sector privado, empresas, industria
initiatives: iniciativas, iniciativas de la alianza
institutions_as_appropriate: instituciones segun corresponda, instituciones pertinentes, instituciones competentes, instituciones, partes interesadas, actores relevantes, autoridades competentes, organismos competentes, socios, instituciones nacionales o internacionales segun corresponda, actores clave, entidades competentes
ROLE=coordinating: en coordinacion con, coordinado por, coordinada por, bajo la coordinacion de, bajo la coordinacion del, coordinacion, coordinador, coordinadora, bajo la supervision de, bajo la direccion de, a traves de
ROLE=supporting: en cooperacion con, en colaboracion con, en alianza con, con apoyo de, con el apoyo de, con el apoyo del, con apoyo del, apoyado por, apoyada por, con la ayuda de, en consulta con, conjuntamente con, junto con, con, apoyo, con asistencia de, con la asistencia de, en asociacion con, con la participacion de, con el acompanamiento de, colaboradores
ROLE=funding: financiado por, financiada por, con financiamiento de, con fondos de, financiamiento, con financiacion de, financia, con el financiamiento de
ROLE=lead: liderado por, liderada por, lider, lidera, responsable, dirigido por, encabezado por, a cargo de, bajo la responsabilidad de, entidad responsable, bajo el liderazgo de
AND: y, e, o, u, &, y/o, asi como, en particular, incluyendo, especialmente
APPROPRIATE: segun corresponda, segun proceda, cuando corresponda, si procede, etc, segun sea necesario
ADJ: nacional{|es}, regional{|es}, local{|es}, internacional{|es}, subregional{|es}, mundial{|es}, global{|es}
ROLE=supporting: socios :, aliados :, colaboradores :, apoyo :
