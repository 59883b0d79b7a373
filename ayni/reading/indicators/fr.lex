COUNT: nombre de, nombre d, le nombre de, nombre total de, nombre des, nb de, nbre de, nombre, nb d, nb
MANY: un certain nombre de, plusieurs, une serie de, serie de
SHARE: pourcentage de, pourcentage d, pourcentage des, part de, part des, part d, part du, proportion de, proportion des, proportion d, taux de couverture, % de, % des, % d, la part, pourcentage, proportion
RATIO: ratio, rapport entre
AVERAGE: moyenne, moyen, mediane
RATE: taux de, taux d, taux, frequence, prevalence, incidence, densite
TREND: tendance{|s}, evolution de, evolution des, evolution du, evolution, evolution d
AMOUNT: montant, montant des, volume de, volume d, volume des, quantite de, quantite d, depenses, cout de, cout, consommation, emissions, production de, total, somme, valeur
INDEX: indice, score, note
GE: au moins, au minimum, minimum, pas moins de, min, a minima
GT: plus de, superieur a, superieure a, au-dela de
LE: au plus, au maximum, maximum, pas plus de, jusqu'a
LT: moins de, inferieur a, inferieure a
INCREASE: augmentation de, augmentation du, augmentation des, augmentation d, augmentation, hausse, hausse de, croissance, amelioration de, amelioration, accroissement, accroissement de, augmente, augmenter, ameliore, progression, de plus, renforcement
DECREASE: reduction de, reduction des, reduction du, reduction d, reduction, baisse de, baisse, diminution de, diminution des, diminution du, diminution, diminue, reduit, reduire, reduits
EXIST: existence de, existence d, presence de, disponibilite de, mise en place de, mise en place d, elaboration de, elaboration d, adoption de, adoption d, creation de, creation d, publication de, realisation de, realisation d, la realisation
UNIT=area_ha: ha, hectare{|s}, km2, km carres, m2, metres carres
UNIT=length_km: km, kilometre{|s}, metres, ml
UNIT=currency: $, us$, €, £, euro{|s}, eur, usd, dollar{|s}, fcfa, francs, €, k€, m€, xof, depenses, montant, $, budget alloue, chf
UNIT=mass: kg, tonne{|s}, tco2, teq, tep, emissions de ges, teqco2, tco2e, t co2
UNIT=energy: kwh, mwh, gwh, mw, gw, kw, tep, consommation d'energie, energie consommee
UNIT=days: jours, heures, jours-hommes, journees
UNIT=index: indice, score
UNIT=ratio: ratio
PERSONS: personne{|s}, agriculteurs, agricultrices, femmes, hommes, eleves, etudiants, beneficiaires, participants, participantes, employes, agents, experts, specialistes, jeunes, enfants, enseignants, citoyens, habitants, techniciens, formateurs, individus, producteurs, salaries, usagers, visiteurs, stagiaires, professionnels, cadres, emplois, menages touches, populations, migrants, refugies, chercheurs, decideurs, agents formes
EACH: tous les pays, chaque pays, tous les membres, chaque membre, toutes les parties, chaque partie, tous les etats, tous les gouvernements, par pays, dans chaque pays, toutes les communes, chaque commune, les pays membres, tous les etats membres, chaque etat, toutes les institutions
SCOPE=region: au niveau regional, dans la region, a l'echelle regionale
SCOPE=global: au niveau mondial, a l'echelle mondiale
SCOPE=national: au niveau national, a l'echelle nationale
SCOPE=site: sites pilotes, au niveau des sites
TO: a, et, -, ou
PERENTITY: par
EVERY: chaque
NOUNS: oui/non, o/n
STOPAT: qui, que, dont, ayant, incluant, y compris, dans le cadre, grace, afin, pour, selon, par, dans
CODE: article, odd, cible, objectif, phase, annexe, activite, resultat, indicateur, composante, directive, resolution, decision, version, niveau, axe, action, agenda, n, horizon
HOLD: tient, tiennent, organise, organisent, tenir, organiser, elaborer, produire, etablir, creer, former, publier, adopter, realiser, mettre en place, conclure, lancer, la realisation
DONE: etabli{|e|s|es}, adopte{|e|s|es}, elabore{|e|s|es}, mis en place, mise en place, mises en place, mis en oeuvre, mise en oeuvre, mises en oeuvre, realise{|e|s|es}, organise{|e|s|es}, publie{|e|s|es}, diffuse{|e|s|es}, signe{|e|s|es}, forme{|e|s|es}, cree{|e|s|es}, produit{|e|s|es}, tenu{|e|s|es}, approuve{|e|s|es}, valide{|e|s|es}, acheve{|e|s|es}, identifie{|e|s|es}, finalise{|e|s|es}, lance{|e|s|es}, operationnel{|le|s|les}, disponible{|s}, existe{|nt}, installe{|e|s|es}, developpe{|e|s|es}, effectue{|e|s|es}, conclu{|e|s|es}, ratifie{|e|s|es}
PCT: %, pour cent, pourcent
MULT=1000: mille, milliers
MULT=1000000: million{|s}
MULT=1000000000: milliard{|s}
NUMBER=2: deux
NUMBER=3: trois
NUMBER=4: quatre
NUMBER=5: cinq
NUMBER=6: six
NUMBER=7: sept
NUMBER=8: huit
NUMBER=9: neuf
NUMBER=10: dix
NUMBER=12: douze
NUMBER=20: vingt
ONE: un, une
EXTENT=length_km: longueur, longueur de, longueur des, longueur d, lineaire, lineaire de, kilometrage
EXTENT=area_ha: superficie, superficie de, superficie des, surface, surface de, surfaces de, surface des, surface d
EXTENT=mass: tonnage, tonnage d, tonnage de, tonnages de, masse de, poids de
SHARE: part modale, part modale de, part modale du, part modale des
FRACTION=50: la moitie des, la moitie de, la moitie du, moitie des
FRACTION=75: les trois quarts des, trois quarts des, les trois quarts de
FRACTION=66.7: les deux tiers des, deux tiers des
FRACTION=33.3: un tiers des, le tiers des
FRACTION=25: un quart des, le quart des
BASELINE: par rapport a, par rapport au, par rapport aux, comparativement a, compare a, comparee a, comparees a, compares a, au regard de, niveau de, niveau, vs
NUMBER=0: zero, aucun
STOPAT: par {sexe|genre|age|type|categorie|tranche d'age|groupe d'age}
LT: inferieurs a, inferieures a, en dessous de, sous le seuil de
GT: superieurs a, superieures a, au-dessus de
LINK: le, la, les, l, du, de, des, d, un, une, tous, toutes, au, aux, a, en, sont, est, ont, ete, et
REGULAR: regulier{|e|s|es}, regulierement, periodique{|s}
LINK: ces, cette, ce, cet
PERSONS: gardes, guides, eleveurs, bergers, pompiers, infirmiers, infirmieres, artisans, entrepreneurs, villageois, touristes, journalistes, juges, pecheurs, elus, fonctionnaires, responsables formes
EACH: chaque {gouvernement|region|ministere|institution}, tous les ministeres, toutes les regions
OFTHESE: dont, parmi eux, parmi elles, parmi lesquels, parmi lesquelles, d’entre eux
WAYS: langue{|s}, format{|s}, exemplaires, volumes
UNIT=mass: t/an, t/hab, t/ha
