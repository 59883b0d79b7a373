LINK: le, la, les, l, des, du, de, d, un, une, autres, concernes, concernees, leurs, leur
each_member: membre{|s}, tous les membres, chaque membre, les parties, parties, parties contractantes, organisations membres, signataires, membres nationaux et regionaux, etats de l'aire de repartition, tous les partenaires
each_government: gouvernement{|s}, pays, etats, etats membres, pays membres, tous les pays, chaque pays, autorites nationales, ministeres, gouvernements nationaux, chaque gouvernement, etats parties
each_nfp: point{|s} focal national, points focaux nationaux, points focaux, point focal, pfn
secretariat: secretariat, secretariat du partenariat, unite de coordination, cellule de coordination
steering_committee: comite directeur, comite de pilotage, groupe consultatif, copil, bureau, comite consultatif, conseil consultatif, comite executif
implementing_agencies: agence{|s} d'execution, organismes d'execution, organismes de mise en oeuvre, agences de mise en oeuvre, partenaires de mise en oeuvre, agences executantes
donors: bailleur{|s}, bailleur{|s} de fonds, donateur{|s}, partenaires techniques et financiers, ptf, organismes de financement, institutions financieres, partenaires financiers
universities: universite{|s}, instituts de recherche, institutions de recherche, milieu universitaire, etablissements d'enseignement superieur, centres de recherche, chercheurs, institutions academiques
technology_suppliers: fournisseurs de technologie, fournisseurs de technologies, agences fournissant des technologies
regional_organisations: organisations regionales, organismes regionaux, organisations regionales et sous-regionales, organisations sous-regionales, institutions regionales, organisations intergouvernementales
national_institutions: institutions nationales, organismes nationaux, agences nationales
civil_society: ong, societe civile, organisations de la societe civile, osc, organisations non gouvernementales, associations
local_communities: communautes locales, collectivites locales, collectivites territoriales, communes, populations autochtones, peuples autochtones, collectivites
private_sector: secteur prive, entreprises, industrie
initiatives: initiatives, initiatives du partenariat
institutions_as_appropriate: institutions competentes, institutions concernees, institutions appropriees, institutions selon le cas, institutions, parties prenantes, organismes competents, acteurs concernes, toutes les parties prenantes, autorites competentes, partenaires, institutions nationales ou internationales selon le cas
ROLE=coordinating: en coordination avec, coordonne par, coordonnee par, sous la coordination de, sous la coordination du, coordination, coordonnateur, coordinateur, sous la supervision de, sous l'egide de, sous la direction de
ROLE=supporting: en cooperation avec, en collaboration avec, en partenariat avec, avec l'appui de, avec l'appui du, avec l'appui des, avec le soutien de, avec le soutien du, avec le soutien des, appuye par, soutenu par, avec l'aide de, en concertation avec, en consultation avec, conjointement avec, en lien avec, avec, appui, soutien, avec le concours de, avec le concours des, en association avec
ROLE=funding: finance par, financee par, avec le financement de, avec un financement de, financement, avec l'appui financier de, avec l'appui financier des
ROLE=lead: pilote par, chef de file, pilote, responsable, dirige par, conduit par, porte par, sous la responsabilite de, mene par, organisme responsable, porteur
AND: et, ou, &, et/ou, ainsi que, notamment, en particulier, y compris
APPROPRIATE: selon le cas, selon les besoins, le cas echeant, s'il y a lieu, etc
ADJ: national{|es|e|s}, nationaux, regional{|es|e|s}, regionaux, local{|es|e|s}, locaux, international{|es|e|s}, internationaux, sous-regional{|es|e}, mondial{|es|e}
ROLE=supporting: partenaires :, partenaire :, appui :, collaborateurs :
