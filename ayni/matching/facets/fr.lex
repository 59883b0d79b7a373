# What is needed or given
KIND=training: form{ation|ations}, former, formateur*, formatrice*, formons, forme des, forment, cours, atelier*, stage{|s} de formation, enseign*, apprendre, apprentissage, seminaire*, webinaire*, curricul*, renforcement .. capacites, renforcer .. capacites, renforcer .. competences, places, universite d'ete, ecole d'ete, ecole de terrain, ecoles de terrain, champ ecole, classes, instruct*, tutorat, bourse{|s} d'etudes, initiation, perfectionnement, nous montrer comment
KIND=expertise: expert*, specialiste*, conseil{|s|ler|lers|lere}, consult*, assistance technique, appui technique, aide technique, appui conseil, appui - conseil, mentor*, ingenieur*, hydrologue*, glaciolog*, geolog*, agronome*, forestier*, ecologue*, botaniste*, economiste*, veterinaire*, facilitateur*, accompagn*, quelqu'un qui, quelqu'un pour, une personne qui, praticien*, professionnel*, savoir - faire, savoir faire, diagnostic*, etude de faisabilite, etudes de faisabilite, evalu*, audit*, jours de travail, jours - personne, jours d'expert*, detachement, aide a concevoir, {nos|des|envoie|envoyons|envoient|comme} {benevoles|volontaires}, {experts|ingenieurs|medecins|enseignants|juristes} {benevoles|volontaires}, expertise
KIND=exchange: visite{|s} d'etude{|s}, voyage{|s} d'etude{|s}, visite{|s} d'echange, echange{|s} d'experience{|s}, echange*, jumelage*, jumel*, pair{|s} a pair{|s}, pairs, voir comment, visite de terrain, visites de terrain, visiter, rendre visite, delegation*, aller voir, venir voir, rencontrer, apprendre d'autres, accueillir une visite
KIND=technology: equipement*, materiel, materiels, technolog*, appareil*, machine*, logiciel*, pret de, piece{|s} detachee*, prototype*, installer, application mobile
THING=technology: capteur*, kit, kits, station{|s} meteo*, pompe*, drone*, instrument*, panneau*, poele*, foyer{|s} ameliore*, sechoir*, installation*, outil*, sirene*, turbine*, plants, metier{|s} a tisser, serre{|s}, chambre froide, antenne*, radio{|s}, plateforme
KIND=training: quelqu'un pour .. former, quelqu'un pour .. enseigner, quelqu'un pour .. apprendre, quelqu'un qui .. form*, quelqu'un qui .. appren*, quelqu'un qui .. enseign*
KIND=finance: quelqu'un qui .. finance*, quelqu'un qui .. pay*
KIND=data: donnees, jeu{|x} de donnees, base{|s} de donnees, imagerie, images satellit*, statistiques, series temporelles, serie{|s} chronologique{|s}, releves, geodonnees, resultats d'enquete{|s}
THING=data: carte{|s}, cartograph*, sig, couches, inventaire*, atlas, modelisation, teledetection, archives
KIND=finance: financ*, cofinanc*, fonds, subvention*, argent, dotation*, credit{|s}, microcredit*, bailleur*, donateur*, don, dons, appel a projets, appels a projets, appel a propositions, budget*, investiss*, prix, somme, aide financiere, prise en charge, prend en charge, prenons en charge, payer
KIND=hosting: accueillir, accueil, accueille*, heberg*, salle{|s}, locaux, lieu pour, lieu de reunion, stage{|s}, stagiaire*, residence*
KIND=policy: conseil{|s} juridique{|s}, aide juridique, appui juridique, projet de loi, loi, lois, redaction, rediger, legislat*, reglement*, texte{|s} juridique{|s}, note d'orientation, politique publique, politiques publiques, conseil{|s} en politique*, appui aux politiques, reforme juridique, expert{|s} juridique{|s}, arrete{|s}, charte
KIND=partnership: recherche de partenaire*, cherch* .. partenaire*, trouver .. partenaire*, consortium, lettre{|s} de soutien, proposition commune, partenaires pour, partenaire pour, rejoindre un reseau
HAVE: nous avons deja, avons deja, deja, ne manque pas, en place, est acquis, sont acquis, est assure*, est finance*, grace a, l'an dernier, l'annee derniere, par le passe, auparavant, sont payes par, est paye par, nous payons, nous prenons en charge, apres la, apres le, apres une, depuis la, depuis le, a recu, avons recu, avions, en contrepartie, en echange, nous pouvons accueillir, nous pouvons loger, notre apport, nous offrons
NOT: pas, non, aucun*, sans, jamais, ni, rien, plutot que, au lieu, ne, n
NEED: besoin*, cherch*, recherch*, demand*, souhait*, voudrions, voudrais, aimerions, aimerait, aimerais, manqu*, requerons, requiert, il faut, il faudrait, faut, sollicit*, appui, aider, aidez, quelqu'un, qui peut, qui pourrait, qui saurait, necessit*, attend*, il nous faut, pouvez - vous, s'il vous plait
GIVE: offr*, propos*, fourn*, donn*, met a disposition, mettons a disposition, mise a disposition, disponib*, envoy*, pret*, partag*, appui*, soutien*, financ*, attribu*, organis*, form*, invit*, ouvert*, livr*, peut aider, pouvons aider, aid*, conseill*, heberg*, accueill*, gratuit*, a votre disposition, octroi*, accord*, dispens*
BODY=government: gouvernement*, ministere*, agence{|s} nationale{|s}, agence{|s} publique{|s}, organisme{|s} d'etat, autorites nationales, institution{|s} d'etat, service{|s} national, services nationaux, service{|s} de l'etat, services publics, administration{|s} publique{|s}, administration{|s} nationale{|s}, direction nationale, etat, etats
BODY=subnational: municip*, commune{|s}, communal*, collectivite{|s} locale{|s}, collectivite{|s} territoriale{|s}, collectivites, autorite{|s} locale{|s}, autorites locales, gouvernement{|s} local, gouvernements locaux, province{|s}, canton{|s}, mairie{|s}, prefecture*, conseil{|s} regiona*, conseil{|s} municipa*, district{|s}, region{|s} administrative{|s}, administration{|s} locale{|s}, maire{|s}
BODY=igo: intergouvernementa*, organisation{|s} internationale{|s}, agence{|s} des nations unies, agence{|s} de l'onu, oig
BODY=ngo: ong, non gouvernemental*, association{|s}, associatif*, societe civile, fondation{|s}, sans but lucratif, a but non lucratif, osc, organisation{|s} de la societe
BODY=academic: universit*, academi*, institut{|s} de recherche, institut{|s}, centre{|s} de recherche, organisme{|s} de recherche, laboratoire{|s}, faculte*, chercheu*, etudiant*, doctorant*
BODY=private: entreprise{|s}, societes commerciales, societe{|s} privee{|s}, secteur prive, pme, start - up*, startup*, entrepreneu*, societe{|s} a but lucratif, a but lucratif, firme{|s}
BODY=cooperative: cooperative*, groupement{|s} de producteur*, groupement{|s}, organisation{|s} de producteur*, organisation{|s} paysanne{|s}, producteur*, productrice*, association{|s} d'eleveurs, association{|s} de producteurs, union{|s} paysanne{|s}
BODY=community: communaut*, organisation{|s} communautaire{|s}, comite{|s} de village, comite{|s} villageois, association{|s} villageoise{|s}, villageois*, habitant{|s}, usager*, comite de paturage, association{|s} d'usagers, riverain*
BODY=indigenous: autochtone*, indigene*
BODY=women: association de femmes, groupe{|s} de femmes, groupement{|s} de femmes, groupement{|s} feminin{|s}, organisation{|s} de femmes, collectif de femmes, cooperative de femmes, femmes rurales, agricultrices
BODY=youth: jeunes, jeunesse
BODY=individual: particulier{|s}, personne{|s} physique{|s}, individu{|s}
BODY=school: ecole{|s}, lycee{|s}, college{|s}
BODY=any: toute organisation, toutes les organisations, tout organisme, tous les membres, tout membre, toute structure, toutes structures, toute entite, toute personne morale, ouvert a tous, toutes les formes juridiques, tous types, toute forme juridique, quel que soit leur statut, quel que soit le statut
ELIG: eligible{|s}, eligibilite, peuvent postuler, peut postuler, postul*, candidat*, ouvert{|e|s|es} aux, ouvert{|e|s|es} a, reserve{|e|s|es} aux, reserve{|e|s|es} a, destine*, limite{|e|s|es} aux, beneficiaire*, s'adress*, acceptons, acceptees, exclusivement, uniquement aux, seulement aux, seul{|s|es} les, seul{|s|es}, nous travaillons avec, nous servons, nous soutenons, demandeur*, peuvent deposer, peuvent demander, peuvent participer, sont admis*, l'intention
NOTELIG: ineligible*, pas eligible{|s}, non eligible{|s}, pas ouvert*, exclu{|s|e|es}, exclus, a l'exclusion, sont exclu*, pas admis*, pas accept*, ne peuvent pas, ne peut pas, ne peuvent postuler, ne peuvent etre, ne peut etre, ne peut financer, ne finance pas, ne financons pas, ne financons aucun*, ne soutenons pas, ne soutient pas, n'acceptons pas, pas aux, ne s'adresse pas, ne travaillons pas avec, aucune candidature, interdit aux
SELF: nous sommes, je suis, notre, nos, au nom de, en tant que, je travaille, mon, ma, nous
MODE=remote: a distance, en ligne, virtuel*, par visioconference, visioconference*, par video*, teletravail, par internet, distanciel
MODE=onsite: sur place, en presentiel, presentiel*, en personne, sur le terrain, mission{|s} de terrain, venir chez nous, venir ici, chez nous, se deplacer, deplacement{|s} sur, dans notre village
MODE=hybrid: hybride*, mixte*, en partie en ligne, partiellement en ligne, a distance et sur place, sur place et a distance, sur place ou a distance
INTERP: interpret*, traduc*, tradui*, bilingue*, multilingue*
SEAT: base{|e|s|es} a, base{|e|s|es} en, base{|e|s|es} au, siege a, siege en, siege au, siege est, siege social, siege se, notre bureau, bureau{|x} a, bureau{|x} en, bureau{|x} au, situe{|e|s|es} a, situe{|e|s|es} en, situe{|e|s|es} au, installe{|e|s|es} a, installe{|e|s|es} en, enregistre{|e|s|es} a, enregistre{|e|s|es} en, institut de, universite de, fondation de, entreprise de, ong de, equipe de, secretariat a, secretariat est
SERVE: travaillons, travaille, travaillent, intervenons, interven*, actif{|s}, active{|s}, operons, opere, couvr*, valable, disponible{|s} en, disponible{|s} au, disponible{|s} pour, reserve{|e|s|es} a, limite{|e|s|es} a, a lieu, se deroule, uniquement en, uniquement au, uniquement dans, seulement en, seulement au, seulement dans, pays eligibles, projets en, projets au, projets dans, communautes de, missions en, missions au, missions dans, se deplacent, destine{|e|s|es} a, ouvert{|e|s|es} aux, candidatures de, candidatures d, pour les, pour le, dans les, sites en, sites au
NOTPLACE: pas en, pas au, pas dans, pas aux, pas pour, hors de, hors du, hors des, en dehors, sauf, excepte, a l'exception, a l'exclusion, exclu{|s|e|es}, exclut, exclure, excluons, excluant, excluent, sans, autre{|s} que, ne couvr*, ne couvre pas, ne travaillons pas, ne travaillons plus, ne travaille pas, ne travaille plus, n'intervenons pas, n'intervenons plus, ne peut pas, mais pas, ne sert pas, ne se deplace, non dans, non en
PAST: etait, etaient, avait, avions, l'an dernier, annees passees, il y a, a travaille, experience acquise, experience en, experience au, developp* en, developp* au, teste{|e|s|es}, pilote en, mis au point en, mis au point au, ne en, ne au, exemple de, vient de, viennent de, issu*, precedemment, autrefois, apprise en, experimente*, connu*
WORLD: monde entier, partout, tout pays, tous les pays, tous pays, n'importe quel pays, mondial*, toutes les regions de montagne, toute region de montagne, tous les continents, quel que soit le pays, sans restriction geographique, sans limite geographique, toutes les montagnes, toute montagne, pays en developpement
ADAPT: ouvert* a l'adaptation, peut etre adapte*, adaptable*, adapter, adaptation ailleurs, reprendre, reutilis*, repliqu*, transfer*, a reproduire, reproductible*, ailleurs, libre de reprendre
CLOSED: appel clos, appel est clos, appel a ete clos, appel cloture, appel est cloture, appel a ete cloture, est clos{|e}, sont clos{|es}, close{|s} depuis, clos depuis, a ete cloture*, est cloture*, sont cloture*, candidatures closes, candidatures sont closes, inscriptions closes, inscriptions sont closes, est ferme{|e}, sont ferme{|s|es}, ferme{|e|s|es} depuis, a ferme, a pris fin, ont pris fin, sont termine{|s|es}, s'est termine*, s'est acheve*, est acheve*, est arrive{|e} a son terme, arrive{|e} a echeance, a expire, est expire*, n'accept* plus, n'accepte plus, ne prend plus, ne prenons plus, ne recoit plus, ne recevons plus, n'offre plus, n'offrons plus, n'est plus disponible, plus aucune place, plus de place{|s}, est complet, est complete, entierement attribue*, entierement engage*, entierement alloue*, entierement reserve*, ont ete attribue*, ont toutes ete attribue*, toutes les places .. prises, toutes les places .. attribue*, toutes les places .. pourvues, places sont prises, sont pourvues, delai est passe, delai est depasse, delai a expire, date limite est passee, date limite etait, date limite est depassee, selection est terminee, laureats .. designe*, laureats .. choisis, laureats .. annonce*, beneficiaires .. choisis, ont ete retenus, conserve{|e} pour memoire, pour memoire, a titre d'archive, a cesse, ont cesse, nous avons cesse, avons arrete, il ne reste plus, ne reste plus, depuis longtemps fini*, programme termine, projet termine, fini{|e} depuis
OPENAGAIN: rouvr*, rouvert*, prolong*, reste{|nt} ouvert*, toujours ouvert*, encore ouvert*, en continu, a tout moment, toute l'annee, au fil de l'eau, pas clos, nouvel appel est ouvert
DEADLINE: date limite, delai, echeance, cloture le, clot le, cloture des, ferme le, jusqu'au, au plus tard, postuler avant, candidatures avant, candidatures jusqu*, candidater avant, depot avant, a deposer avant, expire le, valable jusqu*, ouvert jusqu*, ouverte jusqu*, se termine le, prend fin le, inscription{|s} jusqu*, inscription{|s} avant, offre valable, repondre avant
LAW: loi interdit, la loi, loi, legalement, statuts, nos statuts, sanction*, notre mandat, interdi*, interdit, interdiction, n'est pas autorise*, pas autorise*, acte fondateur, droit, reglement financier, raisons legales, raisons juridiques, embargo
CONFLICT: conflit d'interet*, conflits d'interet*, notre conseil d'administration, siege* .. conseil, meme groupe, nos filiales, filiale{|s}, evaluateur*, jury, affilie*, organisation soeur
ATLEAST: au moins, minimum, au minimum, a partir de, pas moins de, plus de, de, des, minimal*, suffirait, suffiraient, nous suffirait, au - dessus, superieur*, ou plus
ATMOST: jusqu'a, au plus, maximum, au maximum, pas plus de, plafond*, plafonne*, moins de, inferieur*, maximal*, n'excede, ne depass*, limite{|e|s} a, dans la limite
OWN: apport propre, notre apport, contribution propre, notre contribution, nous apportons, nous ajoutons, nous mettons, nous avons, nous contribuons, de notre poche, fonds propres, en nature, contrepartie, quote - part, notre part
COFIN: cofinanc*, co - financ*, apport propre, contribution propre, fonds propres, contrepartie, quote - part, autofinancement, apporter, part du demandeur, participation du
# What who asks bears of the whole, in per cent
OWNPART: apport propre, notre apport, contribution propre, notre contribution, nous apportons, nous ajoutons, nous mettons, nous contribuons, notre part, quote - part, nous prenons en charge, nous cofinancons, nous pouvons apporter, fonds propres
POOL: budget total, enveloppe, montant total, au total, dotation totale, budget global, fonds doit, dispose de, dote de, dotee de
SCALE=1000: mille, millier{|s}, k
SCALE=1000000: million{|s}, mio, mln
SCALE=100: centaine{|s}
CUR=USD: usd, dollar{|s}
CUR=EUR: eur, euro{|s}
CUR=CHF: chf, franc{|s} suisse{|s}
CUR=XOF: fcfa, cfa
CUR=GBP: gbp, livre{|s} sterling
UNIT=1: jour{|s}, journee{|s}, jours ouvrables, jours - personne
UNIT=5: semaine{|s}
UNIT=20: mois
UNIT=0.125: heure{|s}
NUMBER=1: un, une
NUMBER=2: deux
NUMBER=3: trois
NUMBER=4: quatre
NUMBER=5: cinq
NUMBER=6: six
NUMBER=7: sept
NUMBER=8: huit
NUMBER=9: neuf
NUMBER=10: dix, dizaine
NUMBER=12: douze, douzaine
NUMBER=15: quinze, quinzaine
NUMBER=20: vingt, vingtaine
NUMBER=30: trente, trentaine
NUMBER=40: quarante
NUMBER=50: cinquante
NUMBER=60: soixante
NOTDAYS: preavis, il y a, age*, sous, delai, chaque, toutes les, reponse, repond*, ans, experience
MONTH=1: janvier
MONTH=2: fevrier
MONTH=3: mars
MONTH=4: avril
MONTH=5: mai
MONTH=6: juin
MONTH=7: juillet
MONTH=8: aout
MONTH=9: septembre
MONTH=10: octobre
MONTH=11: novembre
MONTH=12: decembre
SEASON=3: printemps
SEASON=6: ete
SEASON=9: automne
SEASON=12: hiver
PART=1: premier trimestre, premier semestre
PART=2: deuxieme trimestre
PART=3: troisieme trimestre, second semestre, deuxieme semestre
PART=4: quatrieme trimestre, dernier trimestre
PARTY=begin: debut
PARTY=mid: mi
PARTY=end: fin
FROM: de, du, des, depuis, a partir, entre, apres, des le, a compter, d
TO: a, au, jusqu'a, jusqu'au, jusque, et, jusqu'en, jusqu'
BYDATE: avant, d'ici, jusqu*, au plus tard, pour
NEXTYEAR: l'annee prochaine, l'an prochain
THISYEAR: cette annee
YEARLY: chaque annee, annuel*, tous les ans
URGENT: urgen*, le plus vite possible, des que possible, au plus vite, immediat*
TONGUE=en: anglais*, anglophone*
TONGUE=fr: francais*, francophone*
TONGUE=es: espagnol*, hispanophone*
TONGUE=ru: russe{|s}, russophone*
TONGUE=pt: portugais*
TONGUE=ar: arabe{|s}
TONGUE=zh: chinois*
TONGUE=de: allemand*
TONGUE=it: italien*
TONGUE=ky: kirghiz{|e|es}
TONGUE=tg: tadjik{|e|es}
TONGUE=uz: ouzbek{|e|es}
TONGUE=kk: kazakh{|e|es}
TONGUE=ne: nepalais*
TONGUE=hi: hindi
TONGUE=ur: ourdou
TONGUE=fa: persan*, farsi, dari
TONGUE=ka: georgien*
TONGUE=hy: armenien*
TONGUE=mn: mongol{|e|es|s}
TONGUE=qu: quechua
TONGUE=ay: aymara
TONGUE=am: amharique
TONGUE=sw: swahili, kiswahili
TONGUE=rw: kinyarwanda
TONGUE=rn: kirundi
TONGUE=ro: roumain*
TONGUE=mg: malgache
TONGUE=ber: berbere, amazigh, tamazight
SPEAK: parl*, langue{|s}, en, couramment, langue de travail, francophone*, anglophone*, hispanophone*, russophone*, interpret*, communiqu*, comprend*, ecri*
NOTCALL: pilote, phase*, premier tour, appel precedent, route{|s}, col, mine{|s}, frontiere{|s}, moulin, ecart{|s}, circuit, enquete, secheresse, hiver, saison, etude, projet, premiere edition, edition precedente, station, dossier complet, cycle complet, appui complet, cours complet, programme complet, kit complet, formation complete, inventaire complet
BUT: mais, cependant, toutefois
ONLY: uniquement, seulement, exclusivement, limite{|e|s|es} a{|ux}, reserve{|e|s|es} a{|ux}, seul{|s|es}, ne .. que
SERVE: pour, pour l, pour la
BODY=community: notre village, nos villages, notre hameau, notre vallee
CLOSED: desormais ferme*, desormais clos*, maintenant ferme*, maintenant clos*, est deja clos*, est deja ferme*, appel .. clos, appel .. cloture, candidatures .. closes, candidatures .. fermees, inscriptions .. closes, inscriptions .. fermees, inscriptions .. terminees, guichet ferme, c'est complet, affiche complet, sont complets, sont completes, complet depuis, fonds .. epuises, enveloppe .. epuisee, budget .. epuise, credits .. epuises, places .. epuisees, est epuise*, sont epuises, est suspendu*, sont suspendu*, appel .. suspendu, offre .. suspendue, programme .. suspendu, programme .. interrompu, offre .. retiree, est retire*, programme .. supprime, est archive*, a ete archive*, dissous, dissoute, plus de candidatures, plus de demandes, plus de dossiers, plus aucune demande, plus aucune candidature, n'est plus valable, n'est plus ouvert*, n'est plus propose*, n'est plus possible, n'est plus en vigueur, n'est plus d'actualite, ne sont plus acceptees, ne sont plus recues, ne sont plus disponibles, ne sont plus ouvertes, n'existe plus, etaient acceptees jusqu, etait ouvert jusqu, etaient ouvertes jusqu, etaient recues jusqu, appel est termine, programme est termine, formation est terminee, campagne est terminee, inscriptions sont terminees, est trop tard, ne sera pas renouvele*, ne sera pas reconduit*, ne sera pas rouvert*, delai .. expire, delai .. ecoule, est echu*
OVER: avons trouve, deja trouve, n'avons plus besoin, besoin est couvert, demande .. retiree, demande .. annulee, a trouve preneur, probleme est resolu, demande .. close
ALONE: clos, close, ferme, fermee, complet, termine, terminee, expire, expiree, epuise, suspendu, cloture, cloturee, annule, annulee
OPENAGAIN: second commence, deuxieme commence, seconde commence, second cycle, deuxieme edition, seconde edition
NOTCALL: premier cycle, premiere campagne, premiere phase
PART=1-6: premier semestre
PART=7-12: second semestre, deuxieme semestre
NEXT: prochain*, prochaine*
ORG: fondation{|s}, equipe{|s}, entreprise{|s}, universit*, association{|s}, institut*, ong, agence{|s}, ministere{|s}, ambassade, expert*, specialiste*, ingenieur*, societe{|s}, fonds, banque, cooperation, organis*, cooperative{|s}, formateur*, bailleur*, reseau, chercheur*, benevole*, consultant*, partenaire*
KIND=exchange: comment font, comment d'autres
KIND=policy: texte de loi, textes de loi, loi type, modele de loi
THING=technology: ruche{|s}, extracteur*, tuyau*, citerne*, grillage{|s}, lampe{|s} solaire{|s}, ordinateur*, vehicule*, piege{|s} photo*, thermometre*, machine{|s} a coudre, tracteur*, motoculteur*, presse
CLOSED: ont ete distribue*, a ete distribue*, ont ete remis*, tout a ete distribue, merci de votre interet, page reste en ligne, reste en ligne pour, plus de jours disponibles, plus de capacite, aucune nouvelle demande
BODY=government: parlement*, assemblee nationale
BODY=subnational: sous - prefecture*
KIND=policy: juriste*, avocat*, soutien juridique
ATLEAST: commencent a, commence a, a compter de
SELF: au nom du, au nom des, j'ecris, pour le compte
# Those who know are asked for, in the words of who has a trouble
KIND=expertise: qui a deja, qui ont deja, qui sait, qui saurait, qui connait, qui pourrait nous expliquer, nous expliquer, nous dire, nous aider a comprendre, des gens qui, personnes qui ont, l'experience de, ce qui marche
# What an offer consists of, and the words that say that it is no more: together they end it
CALL: appel{|s}, recrutement, candidature{|s}, inscription{|s}, dossiers, depot{|s}, demandes, place{|s}, formation{|s}, cours, atelier{|s}, stage{|s}, session{|s}, edition{|s}, programme{|s}, fonds, budget{|s}, enveloppe{|s}, credits, argent, subvention{|s}, bourse{|s}, poste{|s}, stock{|s}, service{|s}, offre{|s}, guichet{|s}, liste, liste d'attente, concours, selection, voyage{|s}, visite{|s}, echange{|s}, kit{|s}, materiel, appareils, pret{|s}, pret d'appareils, production, acces, dispositif, mecanisme, accueil, gite, laureats, aide, aides, accompagnement, seminaire{|s}, conseil, maison, salle{|s}, jours
CALL=weak: projet, equipe, laboratoire, bureau, ingenieurs, experts, specialistes, formateurs, formatrices, consortium, partenariat, association
GONE=none: pris{|e|s|es} en charge, pris{|e|s|es} en compte, remis{|e|es} a neuf, remis{|e|es} en etat, partie de
GONE=state: complet{|s}, complete{|s}, occupe{|e|s|es}, pris, prise{|s}
GONE: clos, close{|s}, ferme{|e|s|es}, pourvu{|e|s|es}, parti{|e|s|es}, epuise{|e|s|es}, consomme{|e|s|es}, depense{|e|s|es}, annule{|e|s|es}, reporte{|e|s|es}, ajourne{|e|s|es}, suspendu{|e|s|es}, gele{|e|s|es}, interrompu{|e|s|es}, arrete{|e|s|es}, a l'arret, en pause, abandonne{|e|s|es}, dissous, dissoute{|s}, termine{|e|s|es}, acheve{|e|s|es}, fini{|e|s|es}, caduc, caduque{|s}, expire{|e|s|es}, retire{|e|s|es}, archive{|e|s|es}, cloture{|e|s|es}, supprime{|e|s|es}, trouve preneur, trouve preneurs, prend fin, connu{|s|e|es}, faite
GONE=given: attribue{|e|s|es}, engage{|e|s|es}, alloue{|e|s|es}, distribue{|e|s|es}, affecte{|e|s|es}, remis, remise{|s}, octroye{|e|s|es}, accorde{|e|s|es}, vendu{|e|s|es}, choisi{|e|s|es}, retenu{|e|s|es}, reserve{|e|s|es}, utilise{|e|s|es}, decerne{|e|s|es}
WHEN: quand, lorsque, lorsqu, une fois, si, tant que, jusqu'a ce, des que, dont
OPENAGAIN: deuxieme .. ouvert*, second .. ouvert*, seconde .. ouvert*, nouvel .. ouvert*, il en reste, restent {libres|disponibles|deux|trois|quatre|cinq|six|quelques|encore}, restent a {prendre|pourvoir|placer}, reste encore, deuxieme .. ouvr*, seconde .. ouvr*, second .. ouvr*, prochain* .. ouvr*, nouve* .. ouvr*, autre .. ouvr*, celles de .. ouvr*, troisieme .. ouvr*, prochain* .. commenc*, prochain* .. debut*, nouve* .. commenc*, nouve* .. debut*, nouveau groupe, restons joignables
CLOSED: ne pouvons plus, ne peut plus, n'acceptons plus, ne traitons plus, ne traite plus, ne repondons plus, ne repond plus, ne faisons plus, ne fait plus, ne finance plus, ne finançons plus, ne pretons plus, ne propose plus, ne proposons plus, ne delivrons plus, ne produit plus, n'a plus cours, n'a plus lieu, n'ont plus lieu, n'est plus assure*, n'est plus produit*, n'est plus finance*, pas de nouveaux dossiers, pas de nouvelles demandes, avons mis fin, a mis fin, mis un terme, mettons fin, etait la derniere, etait le dernier, etaient les derniers, etaient les dernieres, n'y aura pas d'autre*, n'y aura plus, pas d'autre session, pas d'autre edition, pas d'autre depart, pas d'autre date, aucune autre session, aucune autre edition, aucune suite, n'a pas de suite, sans suite, sans lendemain, jusqu'a nouvel ordre, sine die, sans date de reprise, reporte{|e|s|es} sans date, devaient parvenir, devait parvenir, devaient etre deposes, pouvaient s'inscrire jusqu, pouvait s'inscrire jusqu, deja attribue*, deja pourvu*, deja pris*, plus personne ne repond, a fait faillite, page d'archive*, depot .. acheve, depot .. termine, gele jusqu
KIND=none: cours d'eau, cours de la riviere, cours du fleuve, cours de change, taux de change, bureau de change, echangeur*, terrain{|s} de golf, parcours de golf, golf, extraction de donnees, conseil municipal, conseil communal, conseil regional, formation geologique, formation rocheuse, formations rocheuses, places de parking, en formation
KIND=technology: hebergement web, hebergement de sites, hebergement internet, hebergement de site
KIND=training: apprennent, apprend, apprenne, apprenons, apprenant*
KIND=expertise: ne savons pas comment, ne sait pas comment, ne sais pas comment, ne savons pas par ou, ne sais pas par ou, personne ne sait comment, on ne sait pas comment
# A text among the offers that itself seeks
SEEK: cherchons, cherche, cherchent, recherchons, recherche, recherchent, a la recherche, avons besoin, a besoin, il nous faut, besoin de
HELPER: expert*, specialiste*, formateur*, formatrice*, enseignant*, consultant*, conseiller*, instructeur*, ingenieur*, facilitateur*, evaluateur*, mentor*, juriste*, avocat*, veterinaire*, agronome*, medecin*, sage - femme*, macon*, charpentier*, bailleur*, donateur*, sponsor*, mecene*, investisseur*, financement*, subvention*, argent, quelqu'un, une personne, des personnes, equipement*, materiel, conseil, aide, appui
OFFERING: nous offrons, nous proposons, nous fournissons, nous donnons, nous partageons, nous formons, nous enseignons, nous pouvons, nous aidons, nous soutenons, nous pretons, nous envoyons, nous payons, nous financons, nous accueillons, nous conseillons, est offert*, sont offert*, gratuit*, offre, propose, fournit, donne, finance, soutient, forme, accompagne, invite, accueille, jusqu'a, subventions de, aides de, nos experts, notre equipe, a disposition
# What money is not for
COST=equipment: equipement{|s}, materiel, machines, vehicules, outils, outillage, appareils, achat{|s}
COST=works: construction{|s}, travaux, ouvrages, batiment{|s}, infrastructure{|s}, reparation{|s}, renovation, rehabilitation, genie civil
COST=salaries: salaires, salaire, frais de personnel, charges de personnel, frais de fonctionnement, loyer{|s}, frais generaux
COST=studies: etudes, etude, recherche, plans, cartographie
COST=training: formation, formations, ateliers, colloques, conferences, reunions, sensibilisation, exercices
COST=travel: voyages, deplacements, billets, per diem
NOTPAID: ne finance pas, ne financons pas, ne finance ni, ne financons ni, ne prend pas en charge, ne prenons pas en charge, ne couvre pas, ne couvrons pas, ne paie pas, ne payons pas, pas pris en charge, pas prises en charge, pas pris{|es} en compte, pas finance*, pas couvert*, pas eligible{|s}, ineligible{|s}, exclu{|s|e|es}, a l'exclusion, hors, sauf, a l'exception, aucun financement, jamais, pas de financement, ne sont pas eligibles, rien pour, pas pour, ne peuvent etre finance*, ne peut servir, ne peuvent servir
# Lowlands, and mountains left out
LOWLAND: plaine{|s}, basses terres, littoral*, cotier*, cotiere*, cote{|s}, delta{|s}, marais, iles, bas - fonds, zone cotiere, grands fleuves
HIGHLAND: montagne*, montagnard*, hautes terres, hauts plateaux, haut plateau, colline{|s}, pente{|s}, versant{|s}, alpin*, altitude, massif{|s}, sommet{|s}, hautes vallees
LEFTOUT: pas couvert*, pas desservi*, pas eligible{|s}, ineligible{|s}, exclu{|s|e|es}, hors mandat, hors de notre mandat, pas de notre mandat, pas notre mandat, ne relev*, ne couvr*, ne desser*, sauf, excepte, pas pour, ne travaillons pas, pas concerne*, ne concern*, pas compris*, a l'exclusion, n'intervenons pas, pas pris en compte, pas retenu*
# Whom the circle of the offerer holds, and who stands outside it
CIRCLE: membres, adherents, adherentes, affilie{|e|s|es}, personnel, salaries, employes, militaires, armee, gendarmes, police, policiers, fonctionnaires, agents de l'etat, anciens eleves, universites partenaires, nos partenaires, institutions partenaires, instituts membres, abonnes, clients, titulaires d'une, beneficiaires actuels, filiales
CIRCLE=outside: non - membres, non membres, personnes exterieures, exterieurs, nouveaux candidats, nouveaux demandeurs, nouveaux partenaires, nouveaux venus, civils, grand public, nouvelle adhesion, nouvelles adhesions, non - adherents, non adherents
CIRCLE=only: sur invitation, uniquement sur invitation, sur invitation seulement, usage interne, reserve aux membres, reservee aux membres, reserves aux membres, reservees aux membres, doivent deja avoir, doit deja avoir, deja beneficiaires, membres uniquement
CIRCLE=none: membres du partenariat, membres du partenariat de la montagne, pays membres, etats membres, membres de la communaute, membres de la famille, membres du comite, membres du groupe, membres des cooperatives, membres de cooperatives
NOTELIG: ne peuvent etre pris*, ne peuvent pas etre pris*, hors de notre mandat, hors mandat, pas de notre mandat, ne relevent pas, ne releve pas, ne peuvent participer, ne peut participer, ne peuvent pas participer, ne sont pas servi*, pas servi*, pas pris en compte, ne sont pas prises, pas destine*, pas concu*, pas invite*, aucune aide aux, aucun financement aux, aucune subvention aux, rien pour les, ne sont pas retenu*
BODY=public: organisme{|s} public{|s}, autorite{|s} publique{|s}, secteur public, institution{|s} publique{|s}, pouvoirs publics, entites publiques, administrations publiques, personnes publiques
# A stake in what is to be judged
WARY: independant*, sans lien*, aucun lien, pas lie{|e|s|es}, neutre{|s}, impartia*, desinteresse*, deuxieme avis, second avis, contre - expertise, contre expertise, avis independant, evalu*, revue a mi - parcours, examiner l'etude, audit*, verifi*, plainte{|s}, litige{|s}, contest*, recours, tribunal, s'oppos*, opposition*, defendre, pollu*, empoisonn*, contre la mine, contre le barrage, contre l'entreprise, pas confiance, ne croyons pas, repondre a la
HOLDER: l'entreprise, la societe, l'exploitant, exploitant de la, l'operateur, le proprietaire, proprietaire de la, le promoteur, promoteur du, le concessionnaire, titulaire de la concession, la compagnie, la compagnie miniere, compagnie miniere, la societe miniere, societe miniere, l'investisseur, le constructeur, le maitre d'ouvrage, la mine, le fabricant, la cimenterie, l'electricien
HOLDER=own: notre mine, notre barrage, notre usine, notre concession, notre parc eolien, notre carriere, nous exploitons la, nous exploitons le, proprietaires de la mine, en tant qu'exploitant
AGENT: finance{|e|s|es} par, paye{|e|s|es} par, mandate{|e|s|es} par, commande{|e|s|es} par, engage{|e|s|es} par, employe{|e|s|es} par, recrute{|e|s|es} par, parraine{|e|s|es} par, soutenu{|e|s|es} par, au nom de, au nom du, pour le compte de, pour le compte du, nous representons, represente, representant, nous sommes, ingenieurs de, avocats de, equipe de, filiale de, fondation de, travaillons pour, agissons pour, conseillons, charge{|e|s|es} par, avec l'argent de
AUTHOR: avons redige, avons realise, a realise, a redige, avons prepare, avons concu, a concu, avons conduit, avons mis en oeuvre, mettons en oeuvre, met en oeuvre, avons execute, avons gere, gerons, avons dirige, dirigeons, avons construit, avons supervise, avons mene, auteurs de, auteur de, qui a redige, qui ont redige, qui a realise, qui ont realise, qui met en oeuvre, qui execute, notre etude, notre rapport, conduit depuis, mene depuis, gere depuis, maitre d'oeuvre, agence d'execution, charges du projet, accompagne depuis
WORK: etude{|s}, evaluation d'impact, rapport{|s}, plan{|s}, projet, programme, conception, chapitre{|s}, enquete, barrage, digue, strategie
ABROAD: a l'etranger, de l'etranger, etranger, etrangere*, etrangers, d'autres pays, outre - mer, hors frontieres
HELD: a eu lieu, ont eu lieu, s'est tenu{|e}, s'est deroule{|e}, s'est deroulee, a ete organise{|e}, ont ete organises, a ete donne{|e}
NOKIND=hosting: hebergement web, hebergement de sites, hebergement internet, hebergement de site
NOKIND=training: terrain{|s} de golf, parcours de golf, cours d'eau, cours de la riviere, formation geologique, formation rocheuse, places de parking
NOKIND=exchange: bureau de change, taux de change, echangeur*
LAW: controle des exportations, legislation, restrictions legales, lois, acte constitutif, reglement interieur
HAVE: sont deja, est deja, deja formes, deja formees, sont formes, sont formees, deja achete*
WORLD: d'autres pays de montagne, autres pays de montagne, d'autres pays, autres montagnes du monde
OPENAGAIN: chaque annee, tous les ans, sera repete*, nous le refaisons, sera reconduit*
CLOSED: n'y en aura pas d'autre*, n'y en aura plus, y en aura plus
PLACEOUT: pas concerne*, pas couvert*, pas eligible*, exclu{|s|e|es}, pas compris*, pas inclus*, pas desservi*, ne peuvent postuler, pas partie, hors programme, hors zone, plus couvert*, plus eligible*, n'en fait pas partie, n'en font pas partie
NOTPLACE: pas de financement en, pas de financement au, aucun financement en, aucun financement au, aucun projet en, aucun projet au, pas de projets en, pas de projets au, jamais en, jamais au, ne livrons pas, ne livre pas, pas disponible{|s} en, pas disponible{|s} au, n'operons pas, n'opere pas, ne financons pas en, ne financons pas au, ne soutenons pas en, hormis, a part
# The same in rarer words
GONE: boucle{|e|s|es}, au complet
CLOSED: n'est pas remplace*, pas de remplacant*, pas ete remplace*, momentanement indisponible*, temporairement indisponible*, actuellement indisponible*, indisponible jusqu, avons du renoncer, avons du arreter, avons du fermer, tout est parti, inutile d'ecrire, bailleur .. retire, donateur .. retire, sommes au complet, plus aucun versement, retirons cette offre, avons retire cette offre, mandat .. pris fin, mandat a expire, ne tourne plus, les participants sont choisis, les participants ont ete choisis, n'est plus monte*
NOTPAID: a la charge du, a la charge de, a vos frais, aux frais du, ne porte pas sur, ne portent pas sur, hors du champ, ne sont pas rembourse*, n'est pas rembourse*, pas rembourse*, pas admis*, pas admissible*, non admissible*, doit etre trouve ailleurs, ne peut etre achete, ne peuvent etre achetes
ITEM=works: maconnerie, routes, puits, cloture{|s}, hangar{|s}, murs, local, locaux, toit
ITEM=equipment: vehicule, ordinateurs, mobilier, machine, pompes, capteurs
LEFTOUT: pas d'intervention*, ne remplissent pas, hors de portee, hors d'atteinte, ne pouvons atteindre
ONLY: strictement, privilege de, privilege des, personne d'autre, nul autre
CIRCLE=only: deja recu une subvention, deja recu une aide, deja recu une bourse, partenaires actuels uniquement, deja partenaire*, sous contrat avec nous
SEEK=sure: qui pourrait nous, qui peut nous, pouvez - vous nous, aurait besoin, aurions besoin, reconnaissants a, reconnaissant a, quelqu'un peut - il, quelqu'un pourrait - il, merci de nous aider, aidez - nous, nous aimerions recevoir, nous aimerions emprunter
HELPER: comptable*, traducteur*, traductrice*, interprete*, benevole*, infirmier*, geometre*, pilote, guide
LAW: regles du bailleur, reglement du bailleur, regles de notre bailleur, notre reglement, regles de financement, regles de la banque
CONFLICT: nous evaluons, nous auditons, en tant qu'evaluat*, en tant qu'auditeur*, membre du jury, membres du jury, comite de selection, siegeons, siege au comite, meme directeur, meme directrice, memes dirigeants, meme fondateur, juge et partie, presidee par notre, preside par notre, nous selectionnons
THING=technology: frigo*, refrigerateur*, congelateur*, brancard*, ambulance*, groupe{|s} electrogene{|s}, batterie{|s}, cordes, piquets, couvertures, poubelles, seaux, bidons, bocaux, balances, casques, brouette*, bache{|s}, tronconneuse*, couveuse*, microscopes, cables
KIND=data: releves de pluie, releves de temperature, releves de neige, releves meteo*, mesures de, observations de, cartes anciennes, photos anciennes, photographies anciennes
KIND=hosting: une salle et des lits, des lits pour, couchages pour
KIND=expertise: faisons mal, ce qui ne va pas, qu'est - ce qui ne va pas, pourquoi elles meurent
# Busy for long, sale and hire, outsiders of a circle
BUSY: pris{|e|es} jusqu, occupe{|e|s|es} jusqu, engage{|e|s|es} jusqu, reserve{|e|s|es} jusqu, complet{|s|e|es} jusqu, mobilise{|e|s|es} jusqu
SALE: vend, vendons, vendent, vente, en gros, grossiste*, revendeur*, par lots
CIRCLE=outside: exterieurs a la federation, exterieures a la federation, hors de la federation, hors federation, hors du reseau, hors reseau, hors du consortium, exterieurs au reseau, exterieurs au consortium
KIND=none: mon conseil, notre conseil, son conseil, conseil du village, conseil d'administration, conseil de village, membres du conseil
KIND=exchange: aller .. voir, venir .. voir, aller les voir, les voir avec
# What a fresh set showed
NOTELIG: ne prenons pas, ne prend pas, n'admettons pas, n'admet pas, n'agissons jamais, ne representons pas, jamais pour, n'y ont pas acces, n'ont pas acces
BODY=community: comite de parents, parents d'eleves, association de parents, comite de quartier, comite de riverains
ITEM=works: reparer, reconstruire, refaire, construire, pont, ponts, sentier, sentiers, route, mur, moulin, batiment, batiments
SALE: circuit{|s} touristique{|s}, excursions, safaris, photographes, tarif sur demande, au detail
WARY: sans attache*, sans aucun lien, pas paye{|e|s|es} par, relire l'etude, verifier l'etude, aucun interet dans
RECIPIENT: villages, village, communautes, communaute, communes, commune, ecoles, ecole, participants, participantes, candidats, candidates, partenaires, partenaire, projets, groupes, paysans, bergers, jeunes, femmes, familles, cooperatives, organisations, sites, beneficiaires, etudiants, stagiaires, hotes, celles et ceux, associations, clubs, refuges, parcs, vallees
SALE=none: voyage{|s} d'etude, sejour{|s} d'etude, sejour{|s} d'echange, commerce equitable
SALE=free: gratuit*, sans frais, sans cout, a prix coutant, offert{|s|es}, pretons, subventions, a nos frais
SALE=trade: vendre, acheteurs, marche, marches, clients, boutiques, touristes, tourisme, visiteurs
# Lois que l'on aide à écrire ou à appliquer
LAWWORK: rediger, redige{|nt}, redaction, redigeons, reviser, revise{|nt}, revision, modifier, modifient, reformer, reforme{|nt}, amender, appliquer, applique{|nt}, application, expliqu*, enseign*, former a, formation a, formation sur, conseil sur, conseils sur, mettre en oeuvre
# À vendre ou à louer, et petits producteurs
SALE: location de, location d', en location, louons, tarifs degressifs, prix catalogue, en mensualites, mensualites, remise de, remises, rabais
HOUSEHOLD=community: petits exploitants, petites exploitations, petits producteurs, petites productrices, petits paysans, petits eleveurs, exploitation familiale, exploitations familiales, producteurs familiaux, agriculteurs familiaux, eleveurs familiaux, familles, foyers, menages
# Ceux qui ne le peuvent plus
NOTELIG: plus admis*, plus accept*, plus eligible{|s}, plus financ*, plus soutenu{|e|s|es}
# Qui ne peut pas ou peut seul demander, où seulement ou pas, qui parle : les façons simples de le dire
NOTELIG: pas concern*, ne peuvent en beneficier, ne peut en beneficier, ne peuvent beneficier, ne peut beneficier, n'y ont pas droit, n'ont pas droit, pas de subvention{|s} pour, pas de financement{|s} pour, pas d'aide pour, pas de soutien pour, pas de subvention{|s} aux, pas de financement{|s} aux, pas d'aide aux, sauf, excepte{|s|es}, hormis
PLACEOUT: nous ne travaillons plus, nous n'intervenons plus
ONLY: ne .. qu', n'acceptons qu{e|'}, n'admettons qu{e|'}, n'aidons qu{e|'}, n'intervenons qu{e|'}, n'operons qu{e|'}, n'intervient qu{e|'}, n'accepte qu{e|'}, n'est ouvert{|e} qu{e|'}, reserve{|e|s|es} au, limite{|e|s|es} au, nulle part ailleurs
SELF: on est, je dirige, je preside, je represente, nous representons
# Ce que demandent les messages simples
KIND=technology: nous preter, me preter, emprunter
KIND=training: montrez - nous, montrez nous, nous montrer, apprenez - nous
KIND=expertise: {peut|pourrait|pourraient|peuvent} venir voir, qui vienne voir, venir voir {notre|nos|chez}
# Quand cela ouvre, qui est cherché
FROM: ouvre en, ouvrira en, ouvre le, ouvrira le, rouvre en, rouvrira en, s'ouvre en, s'ouvre le
HELPER: technicien, technicienne
# Domaines qui partagent des mots avec le développement des montagnes : ALIEN suffit seul, STRANGE à deux
ALIEN=investing: fonds de placement*, fonds d'investissement*, fonds spéculatif*, gestion de fortune, gestion d'actifs, bourse de paris, bourse des valeurs, marché boursier, marchés boursiers, cours de bourse, actions cotées, société{|s} cotée{|s}, caisse de retraite, caisses de retraite, capital - investissement, crypto*, plus - value{|s}
STRANGE=investing: portefeuille*, actionnaires, obligations, dividende*, investisseurs, courtier*, épargnants, titres, souscrire, clients privés, rendement{|s} financier{|s}
ALIEN=business: climat des affaires, climat d'investissement, climat de l'investissement, guichet unique, centre d'appels, centres d'appels, prêt relais, prêts relais, crédit - relais, crédit relais, fonds de roulement, fonds de commerce, grande distribution, conseil en gestion, déclaration d'impôts, coaching de dirigeants, bassin d'emploi
STRANGE=business: factures, chiffre d'affaires, dirigeants, cadres, siège social, conseil d'administration, ressources humaines, marque{|s}, agréments, licences, actionnariat, commerciaux, management, consommateur*, entreprises cotées
ALIEN=computing: centre de données, centres de données, caisse{|s} enregistreuse{|s}, logiciel{|s} de caisse, cybersécurité, fouille de données, informatique en nuage, stockage en nuage, hébergement web, moteur{|s} de recherche, code source, jeux vidéo, jeu vidéo, migration de données, migration informatique, migration de serveurs, réseaux de neurones, arbres de décision, développeur{|s} web
STRANGE=computing: serveurs, nuage, sauvegardes, programmeurs, mots de passe, navigateur*, algorithmes, logiciel de gestion, comptes utilisateurs
ALIEN=beauty: coiffeu*, coiffure, sèche - cheveux, salon{|s} de beauté, manucure*, maquillage, institut{|s} de beauté
STRANGE=beauty: cheveux, salon{|s}, beauté, ongles, parfum*, soins du visage
ALIEN=garage: amortisseur*, garagiste*, carrosserie*, auto - école*, permis de conduire, boîte de vitesses, concessionnaire{|s} automobile{|s}, parking*, lavage auto, course{|s} automobile{|s}, ressorts à lames, matelas
STRANGE=garage: garage*, freins, pneus, moteurs, voitures, chauffeurs, mécanicien*, ressorts, conducteurs
ALIEN=weapons: armes à feu, arme à feu, stand{|s} de tir, champ{|s} de tir, munitions, démineur*, déminage, mines antipersonnel, champ de mines, engins non explosés, sécurité privée, garde{|s} du corps, gendarmerie
STRANGE=weapons: armes, tir, fusils, armée, soldats, police, explosifs, agents de sécurité, combat
ALIEN=politics: raz - de - marée électoral, campagne{|s} électorale{|s}, sondage{|s} d'opinion, électeur*, bureaux de vote, victoire écrasante
STRANGE=politics: élections, élu, candidat{|s} à, scrutin, bulletin{|s} de vote, parti politique, cent premiers jours
ALIEN=clinic: dentaire*, dentiste*, orthodont*, rayons x, radiolog*, chirurgie esthétique, cataracte*, prothèse*, cellules souches, culture cellulaire, cultures cellulaires, col du fémur, vertèbres cervicales, banque du sang
STRANGE=clinic: chirurgien*, chirurgie, patients, implants, dents, langue chargée, cervical*
ALIEN=kitchen: crème glacée, crèmes glacées, sorbet*, maître glacier, cours de cuisine, cuisine au, cocktail*, pâtissier*, turbine{|s} à glace{|s}, gastronomique{|s} étoilé{|s}, pizzeria*
STRANGE=kitchen: chef cuisinier, un chef, desserts, recettes, restaurant*, menu{|s}, plats, école{|s} de cuisine, traiteur*, glaces
ALIEN=sport: golf, football*, marathon*, basket - ball, olympique*, championnat*, tournoi*, saut à ski, tennis, rugby, athlétisme, musculation, salle{|s} de sport, échecs et dames, arts martiaux, courses hippiques
STRANGE=sport: athlètes, ligue, médaille*, coureurs, entraîneur{|s} sportif{|s}, joueurs, coupe du monde, stade*
ALIEN=customs: facilitation des échanges, facilitation du commerce, procédures douanières, dédouanement, droits de douane, transitaire*, porte - conteneurs
STRANGE=customs: douan*, exportateurs, importateurs, fret, commerce extérieur
ALIEN=property: immobili*, hypothécaire*, appartement*, piscine*, décoration intérieure, architecte{|s} d'intérieur, toit - terrasse, terrasses de café, terrasse de café, terrasses de restaurant, mobilier de jardin, mobilier de terrasse, salon{|s} de jardin, villas de luxe
STRANGE=property: villas, mobilier, meubles, parasols, mètre carré, locataires, hôtels et restaurants, bois exotique
ALIEN=pets: chien{|s} guide{|s}, chiens - guides, chien - guide, animaux de compagnie, animalerie*, chenil*, dressage de chiens, éducation canine, aquarium*
STRANGE=pets: aveugles, malvoyants, canin{|e|s|es}, toilettage
ALIEN=stage: groupe{|s} de rock, guitare*, piano*, studio{|s} d'enregistrement, mariages, série télévisée, ballet*, orchestre*, boîte de nuit, vedette{|s} de cinéma
STRANGE=stage: concert*, chansons, scène, comédiens, réalisateur*, album*
ALIEN=aviation: compagnie{|s} aérienne{|s}, carte d'embarquement, piste d'atterrissage, station spatiale, astronaute*, hôtesses de l'air
STRANGE=aviation: vols, aéroport*, passagers, pilotes de ligne
ALIEN=sea: sous - marin*, fonds marins, en haute mer, port maritime, paquebot*, corail, coraux, plateforme pétrolière, station balnéaire, voilier*, chantier naval
STRANGE=sea: mer, océan*, navires, ports, bateaux, marins, littoral
ALIEN=gambling: casino*, loterie*, paris sportifs, poker, club de bridge, jeux de cartes, jeu de cartes
ALIEN=fashion: défilé{|s} de mode, haute couture, collection de printemps, mannequins, prêt - à - porter
STRANGE=fashion: mode, collection, robes, garde - robe
ALIEN=industry: nucléaire*, raffinerie*, centrale{|s} électrique{|s}, centrale{|s} thermique{|s}, chaîne{|s} de montage, pétrochimi*, cimenterie*, sidérurgi*, machines - outils, grue{|s} de chantier, usine{|s} chimique{|s}
STRANGE=industry: usine{|s}, vibrations, industriel{|s}, ateliers mécaniques, chaudière{|s}
ALIEN=careers: coach de vie, développement personnel, salon de l'emploi, plan de carrière, cohésion d'équipe, séminaire{|s} d'entreprise, chasseur{|s} de têtes, sommet de votre carrière
STRANGE=careers: carrière{|s}, talents, diplômés, cv, stress, bonheur, réussite personnelle
ALIEN=childcare: jardin d'enfants, jardins d'enfants, école maternelle, crèche{|s}, puériculture, pépinière d'entreprises, pépinières d'entreprises
STRANGE=childcare: jouets, petites chaises, bébés, aire de jeux, tout - petits
ALIEN=optics: fibre{|s} optique{|s}, fibre{|s} de verre, fibre{|s} de carbone
ALIEN=vehicles: panneaux publicitaires, agence{|s} de publicité, régie publicitaire, affichage publicitaire
ALIEN=stars: horoscope*, astrolog*, planétarium*
ALIEN=anatomy: patinoire*, hockey sur glace, patinage*
ALIEN=sport: course{|s} de voitures, rallye{|s} automobile{|s}, course{|s} de motos
ALIEN=business: force de vente, équipes commerciales, banque de détail
ALIEN=gambling: cours de bridge

# Ends, more of them: who is gone, what is gone, what was decided.
CALL: don{|s}, ligne, ligne budgetaire, convention, contrat, date limite, delai{|s}, poste de conseiller, mentor{|s}, parrain{|s}, lot{|s}, prix, base de donnees, entrepot, cycle, promotion, cohorte, jury, resultats, equipements, instruments, appareil
CALL=weak: fondation, centre
GONE: ecoule{|e|s|es}, depasse{|e|s|es}, echu{|e|s|es}, denonce{|e|s|es}, rompu{|e|s|es}, resilie{|e|s|es}, a sec, liquide{|e|s|es}, tari{|e|s|es}, vole{|e|s|es}, trouve acquereur, trouve une autre maison
CLOSED: ne sont plus recevable*, n'est plus recevable, ne seront plus recevable*, ne sont plus examine*, ne sont plus traite*, ne sont plus recu*, ne sont plus accept*, n'est pas reconduit*, n'est plus reconduit*, ne sera plus reconduit*, n'a pas ete reconduit*, n'a pas ete renouvele*, n'est pas renouvele*, n'est plus renouvele*, a deja ete remis*, ont deja ete remis*, a deja ete donne*, ont deja ete donne*, pas ete reconduit{|e|s|es}, rien ne reste, ne reste rien, ne reste plus rien, plus rien a donner, plus rien a distribuer, ne sera pas remplac*, n'a pas ete remplac*, personne ne l'a remplac*, n'y en aura pas d'autre, n'y aura pas d'autre, pas de nouvelle edition, pas de prochaine edition, merci de ne plus, ne plus postuler, ne postulez plus, gardee pour memoire, cette page pour memoire, page pour memoire, reponses ont ete envoyees, resultats ont ete envoyes, plus en mesure d'aid*, plus en mesure d'accueil*, plus en mesure de repondre, plus en mesure de financ*, ne travaille plus chez nous, ne fait plus partie de, a quitte l'equipe sans, a trouve un nouveau, ont trouve un nouveau, a change de proprietaire
# Des choses qu'on donne, des travaux qu'on fait, des visites, et ce qui n'a de l'argent que le nom
THING=technology: scanner*, camera{|s}, appareil{|s} photo, balise{|s}, sonde{|s}, pelle{|s}, traineau*, cuve{|s}, moule{|s}, presure, bacs, conteneur*, compacteur*, tablette{|s}, echographe*, chargeur*, routeur*, modem*, imprimante*, telephones, jumelles, gps, pluviometre*, cable d'acier, fil de fer, grillage, poteaux, ciment, bois de construction, semences, graines, arbustes, arrosoir*, pulverisateur*, goutte - a - goutte, asperseur*, filtre{|s}, kit{|s} solaire{|s}, panneau{|x} solaire{|s}, onduleur*, ampoules, biodigesteur*, four{|s}, broyeur*, moulin{|s}, decortiqueuse*, rouet{|s}, cardeuse*, tondeuse*, bidons a lait, glaciere*, vaccin{|s}, medicament{|s}, fauteuil{|s} roulant{|s}, lits, livres, manuels scolaires, pupitres, tableaux noirs, baudrier*, raquettes, skis, charrette{|s}, remorque{|s}, moto{|s}, bateau, pompe{|s} dorsale{|s}, rateau{|x}, beches, houes, pioches, belier hydraulique, pieges, colliers, cloture electrique, clotures, broyeuse, composteur*, humidimetre*, reactifs, emetteur*, micros, enregistreur*, table de mixage, argile, moules
GIVE: ced{e|ons|ent|er}, remet{s|tons|tent}, offrons, laissons, distribu*, equip{e|ons|ent}, faisons don
KIND=technology: d'occasion, de seconde main, reconditionne*, usage{|s} mais, equiper, du materiel
THING=expertise: inspection*, inspecter, inspectons, examiner, prelever, prelevements, echantillonnage, analyser, analyses d'eau, analyses de sol, relire, relisent, relecture, animer, animation de, preparer et animer, verifier, controle de, surveillance de, cartographi{er|ons} avec, aider a ecrire, aider a rediger
KIND=expertise: geometre*, hydrogeologue*, pedologue*, anthropologue*, sociologue*, statisticien*, architecte{|s}, nutritionniste*, ornithologue*, entomologue*, linguiste{|s}, archeologue*, personne d'experience
KIND=training: apprend a, apprennent a, apprenons a, apprend aux, chantier{|s} - ecole{|s}, chantiers - ecoles, pratique guidee, formatrices, formateurs, journees pratiques, exercices pratiques, academie d'ete
KIND=exchange: recoit {des|une|les}, recevons {des|une|les}, accueille {des|une|chaque} {delegation|visiteurs|collegues|elus|eleveurs|groupe}, visites croisees, cote a cote, chez nous pour voir, rencontrer des collegues, rencontrer leurs, une semaine chez
KIND=data: occupation du sol, modele{|s} numerique{|s}, orthophoto*, donnees ouvertes, telechargement libre, series d'observations, recensement de, cartes numeriques
THING=none: haut atlas, moyen atlas, de l'atlas, l'atlas
NOKIND=finance: education financiere, budget familial, budget du menage, fonds d'eau, fonds pour l'eau, gestion financiere, climat d'investissement, fond de vallee, fond de la vallee
KIND=none: education financiere, budget familial, budget du menage, fonds d'eau, fonds pour l'eau, gestion financiere, climat d'investissement, a fond, artisanat et accueil, forme de
# Qui construit, vend, fore ou tient un brevet a aussi un intérêt ; ce qu'on demande de contrôler, mesurer ou régler
WARY: inspect{er|ion|ions}, examine{|e|s|es} par, controler, controle{|e|s|es} par, faire analyser, analyse de l'eau, prelevements, mesurer la, est - elle sure, est - il sur, dommages, degats causes, indemnis*, negocier avec, negociation avec, negociations avec, doleances, nos droits face, n'ont pas participe, n'a pas participe, pas implique*, sans interet*, rien a vendre, rien a gagner, hors de la societe
HOLDER: entreprise qui construit, constructeur de, constructeurs de, entrepreneur du, l'entrepreneur, fournisseur de, fournisseur du, le fournisseur, fabricant de, fabricants de, chambre des mines, chambre miniere, federation des mines, syndicat des exploitants, les proprietaires, la station de ski, station de ski qui, le domaine skiable, la carriere, exploitant{|s} de carriere*, la scierie, la societe forestiere, societe forestiere, la compagnie forestiere, la societe d'embouteillage, le semencier, la societe semenciere, l'importateur, le titulaire, titulaire du brevet, le laboratoire de l'entreprise
HOLDER=own: en tant que constructeur*, en tant que concessionnaire*, en tant que fournisseur*, en tant que proprietaire*, en tant que fabricant*, en tant qu'entrepreneur*, en tant qu'entreprise, notre contrat de construction, nous construisons l{e|a|es}, nous avons remporte le marche, titulaires du marche, qui construit l{e|a|es}, qui a construit l{e|a|es}, qui exploite l{e|a|es}, qui possede l{e|a|es}, depose un brevet, depose des brevets, avons brevete, a brevete, detenons les brevets, detient les brevets, titulaires des brevets, nous forons, nos actionnaires, notre station de ski, notre domaine skiable, nos carrieres, nos mines, nos barrages, notre scierie, notre telepherique, entreprise qui exploite, societe qui exploite, societe qui construit, societe qui extrait, bureau qui construit
AGENT: laboratoire de, laboratoire du, geologues de, experts de, specialistes de, juristes de, propriete de, appartient a, appartenant a, cree par, cree{|e|s|es} par, a la solde de, salarie{|s} de, cabinet de, defend, defendons, bureau de liaison de, a la demande de
DISPUTE: dans leur litige avec, dans son litige avec, en litige avec, en proces contre, en justice contre, proces contre, dans le differend avec, dans leur differend avec, defend la societe, defend l'entreprise, defend le promoteur, contre les villages, contre les communautes, contre la commune, contre le ministere, face aux riverains
GIVE: met .. a la disposition, mettons .. a la disposition, met .. a votre disposition, pay{e|ons|ent}
WORLD: toute montagne du monde, n'importe quelle montagne, n'importe quelle chaine, n'importe ou, n'importe quel continent, tout continent, {trois|quatre|plusieurs} continents, autres continents, d'autres continents, d'autres massifs, autres massifs, tous les massifs, toutes les chaines, ou qu{e|'} .. vous soyez, la ou on nous appelle, la ou l'on nous demande, la ou il n'existe, pays a faible revenu, toutes montagnes
BEEN: nous avons travaille, avons deja travaille, a deja travaille, avons forme en, avons forme au, avons deja forme, nous sommes alle{|e|s|es}, sommes deja alle{|e|s|es}, avons reconstruit, avons accompagne en, avons accompagne au, dernieres missions, missions precedentes, recentes missions, jusqu'ici en, jusqu'ici au
NUMBER=100: cent
WORDED=500000: demi - million, un demi - million
WORDED=1500000: un million et demi
ATMOST: en dessous de, au - dessous de
RECURS: chaque, tous les ans, tous les hivers, le lundi, le mardi, le mercredi, le jeudi, le vendredi, le samedi, le dimanche, en hiver, en ete, la nuit, pendant l'hiver, pendant la mousson, pendant les vacances
NEED: connaissez - vous, avez - vous entendu, savez - vous, revons de, quelqu'un a, y a - t - il quelqu'un, qui voudrait, qui veut bien, coup de pouce, coup de main
KIND=expertise: relire, lire avec nous, nous dire la verite, nous aider a ecrire, nous aider a decider, nous aider a choisir, nous aider a monter, nous aider a organiser, un avis
WORLD: autres peuples montagnards, d'autres peuples de montagne
KIND=none: quelqu'un qui donne, quelqu'un qui prete, quelqu'un qui donnerait, quelqu'un pour nous donner
# Où seulement, pour qui seulement : façons plus rares de le dire
ONLYHERE: seul{|e|s|es}, le seul, la seule, les seuls, les seules, nulle part ailleurs, aucun autre pays, aucune autre region, nul autre pays, a l'interieur, dans les frontieres, s'arrete, s'arretent, lie{|e|s|es} a{|u|ux}, affecte{|e|s|es} a{|u|ux}, reserve{|e|s|es} a{|u|ux}, jamais quitt*, quittons jamais, ne quitt*, se limit* a{|u|ux}, limite{|e|s|es} a{|u|ux}, restreint{|e|s|es} a{|u|ux}, circonscrit{|e|s|es} a{|u|ux}, ne couvr* que, couvre que, couvrent que, n'agissons qu{e|'|}, agissons qu{e|'}, travaillons qu{e|'}, a l'exclusion de tout autre
ABROAD: autres pays, d'ailleurs, ailleurs, autre pays, hors du pays, autres regions, autres provinces
NOTELIG: restent sans reponse, reste sans reponse, sans reponse, ne sont pas acceptees, ne sont pas acceptes, renvoye{|e|s|es}, sont refuses, sont refusees, est refuse{|e}, prie{|s|es} de ne pas, ecarte{|e|s|es}, ne peuvent servir, inutile d'ecrire
CIRCLE=only: cotisants, a jour de cotisation, porteurs de notre carte, nos propres agents, nos propres membres, nos propres adherents, ses propres membres, leurs propres membres, propres salaries, societaires
CIRCLE=outside: groupes non membres, personnes d'ailleurs
CIRCLE=none: agents d{es|e} ministere{|s}, agents publics, fonctionnaires d*, agents d{es|e} collectivite*, agents d{es|e} parcs, agents d{es|e} communes, membres de notre equipe, membres de l'equipe, personnel d{es|e} ministere{|s}, personnel d{es|e} commune{|s}, personnel d{es|e} parc{|s}
ONLY: a elles seules, a eux seuls, a l'exclusion de tout autre, et a personne d'autre, et personne d'autre
BODY=government: agents d{es|e} ministere{|s}, services de l'etat, administrations centrales
CLOSED: laureats ont ete designes, laureats ont ete informes, laureats ont ete prevenus, gagnants ont ete, beneficiaires ont ete designes, beneficiaires ont ete choisis, communes ont ete choisies, candidats retenus ont ete, candidats non retenus ont ete, tous les candidats ont ete informes, aucune nouvelle .. ne pourra, aucun nouveau .. ne pourra, aucun nouveau dossier, aucune nouvelle commune, aucun autre projet, aucun autre village, plus de budget pour, plus de credits pour, plus de moyens pour, plus de credits, pas de budget pour d'autres, pas de budget pour de nouve*, fini par fermer, c'est fini, tout est fini, appartient au passe, ne sera plus vers*, ne seront plus vers*, ne sera plus donn*, ne sera plus propos*, ne sera plus organis*, n'est plus propos*, n'est plus organis*, n'est plus assur*, ne l'assurons plus, n'organisons plus, ne finan* plus, ne formons plus, n'accueillons plus, ne conseillons plus, ne repondons plus qu, ne plus envoyer, de ne plus nous ecrire, ne plus candidater, inutile de postuler, inutile de candidater, ne seront pas lus, ne seront pas lues, ne sera pas lu, ne seront plus lues, ne seront plus lus, s'est dispersee, s'est dissoute, s'est dissous, s'est separee, a ete dissoute, a ete dissous, s'est retire et, s'est retire{|e}, bailleur s'est retire, ont mis fin, met un terme, est arrive{|e|s|es} a son terme, sont arrives a leur terme, arrive a echeance, venu{|e} a echeance, venue a expiration, ne rouvrira pas, ne reprendra pas, ne reprendront pas, n'est pas prevu{|e} de suite, debranche{|e}, mis{|e} hors service, parti{|e} a la retraite sans, retraite sans etre remplace*, sans etre remplace*, n'a pas de successeur, a trouve preneur, ont trouve preneur, est deja parti, sont deja parti*, deja distribue*, deja donne*, dernier stage a eu lieu, derniere session a eu lieu, derniere edition a eu lieu, dernier cours a eu lieu, eu lieu pour la derniere fois, quota est atteint, quota atteint, plafond est atteint, plafond atteint, nombre maximal .. atteint, liste definitive, liste est close, liste est arretee, groupe est complet, remis au dernier, remise au dernier, reportee sine die, reporte sine die, en liquidation, cessation d'activite, a depose le bilan, depot de bilan, faillite, merci aux .. candidats, merci aux .. equipes, d'avoir participe, d'avoir candidate, n'y a plus d'argent pour, n'avons plus d'argent pour, a ete mise hors ligne, arrive a son terme en 2025, merci a tous ceux qui ont, merci a toutes celles qui ont, il est trop tard
NOTEND: formulaires papier, papier, ne reste plus qu, prochaine s'ouvre, prochain appel s'ouvre, nouveau tirage
NOMORE: ne .. plus, n ' .. plus
CLOSED: {beneficiaires|laureats} ont ete {designes|choisis|retenus|selectionnes|annonces|informes}, choix est fait, choix a ete fait, liste arretee, groupe est constitue, candidats ont ete prevenus, candidats ont ete informes, aucune autre .. ne pourra, aucun autre .. ne pourra, aucune nouvelle .. ne sera, aucun nouveau .. ne sera, budget ne permet pas, budget ne permet plus, enveloppe ne permet pas, moyens ne permettent plus, {derniere|dernier} .. {a|ont} ete {remis|remise|livre|livree|pose|posee|installe|installee|vendu|vendue|distribue|distribuee}, merci de ne pas envoyer, inutile d'envoyer, ne nous envoyez, s'est disperse, equipe .. dispersee, mise en liquidation, ne signe plus, devaient etre {faits|faites|envoyes|envoyees|deposes|deposees|regles} avant, devait etre {fait|faite|envoye|envoyee|depose|deposee} avant, cesse d'examiner, consomme{|e} en totalite, entierement consomme*, integralement consomme*, convention .. pris fin, sera debranche*, seule session, seule edition
# Ce qui est clairement à vendre, quel que soit l'acheteur
SALE=sure: nous vendons, vente de, vente d', vente et, en vente, vente en gros, prix sur demande, tarif{|s} sur demande, tarifs par, prix par, sur devis, notre boutique, notre catalogue, par mensualites, a louer, la nuit, par nuit, nuits a partir, par tete, euros l'heure, livraison a domicile, garantie deux ans, sous garantie, salle d'exposition, nous achetons
GIVE: expliqu{e|ent|ons}, repond{|ent|ons}, examin{e|ent|ons}, reli{t|sent|sons}, verifi{e|ent|ons}, inspect{e|ent|ons}, chiffr{e|ent|ons}
WARY: rien .. vendre, rien .. gagner, ne vend{|e} rien, contre un barrage, contre une mine, aucune affaire avec
CIRCLE=outside: equipes exterieures, groupes exterieurs, autres etablissements, autres universites
CIRCLE=only: nos propres etudiants, etudiants de notre, nos propres equipes
SALE: a vendre
KIND=training: apprendre a, nous apprendre, nous explique comment, ne savent pas, ne savons pas, ne sait pas se servir, ne savent pas lire, ne savent pas utiliser, initiation a, initier nos, initier les
KIND=expertise: venir voir, venir regarder, venir examiner, passer voir, jeter un oeil, jeter un coup d'oeil, monter le dossier, monter un dossier, monter notre dossier, rediger le dossier, rediger la demande, rediger un dossier, remplir le dossier, un veterinaire, une veterinaire, traduire nos, traduire notre, verifier notre
KIND=finance: il nous manque .. euros, il nous manque .. dirhams, il manque .. euros, manque .. francs, qui paie, qui peut payer, pas les moyens, n'avons pas les moyens, une bourse, bourse pour, bourses, reste a payer, somme manquante, coup de pouce financier
KIND=data: ou trouver les, ou trouver des, debits, archives de mesures, chroniques de debit*, anciennes cartes, vieilles cartes
KIND=hosting: accueillir deux, accueillir nos, accueillir un, accueillir une, heberger nos, prendre en stage, prendre deux stagiaires, une place pour
KIND=partnership: laboratoire partenaire, universite partenaire, ecole partenaire, commune partenaire, projet commun, etude commune, recherche commune, monter ensemble
KIND=exchange: jumeler, voir comment font, comment font les autres, ecole partenaire, commune partenaire, correspondants, aller voir chez, venir chez vous voir
# Chercher en ses propres mots ; ce qui devait arriver avant un jour
SEEK=sure: cherchons qui, cherche qui, cherchent qui, qui paierait, qui donnerait, qui preterait, qui viendrait, il manque un mecene, il nous manque un, manque a notre, espere trouver, esperons trouver, esperent trouver, en attente d'un mecene, serions heureux de recevoir, serait bienvenu, mecene pour notre, parrain pour notre
HELPER: mecene{|s}, parrain{|s}, donateur{|s}, agronome{|s}, apiculteur{|s}, charpentier{|s}, macon{|s}, veterinaire{|s}, medecin{|s}, avocat{|s}, ingenieur{|s}
DEADLINE: devaient nous parvenir avant, devaient nous parvenir jusqu'au, devait nous parvenir avant, devaient arriver avant, devaient etre deposes avant, devaient etre deposees avant, doivent nous parvenir avant, doivent arriver avant
SALE=interest: taux d'interet, a un taux de, taux annuel, d'interets
SALE=free: aides de, petites aides, bourses, dons, nous ne demandons rien
PRICE: devis de, agence demande, entreprise demande, societe demande, bureau demande, nous demande
NOTGIVEN: ne sont pas compris*, n'est pas compris*, ne sont pas inclus*, n'est pas inclus*, ne fait pas partie, ne font pas partie, n'est pas propose*, ne sont pas propose*, n'est pas assure*, ne sont pas assure*, n'est pas fourni*, ne sont pas fourni*, ne sont pas prete*, n'est pas prete*, non compris, non compris*, non fourni*
NOTDONE: ne traitons pas, ne travaillons pas sur, ne nous occupons pas, ne faisons pas, n'enseignons pas, n'offrons pas, ne proposons pas, ne fournissons pas, ne pretons pas, ne couvre pas, ne comprend pas, n'inclut pas, pas de conseil
PLACEOUT: ne peuvent pas venir, ne peuvent etre recu*, ne peuvent pas etre recu*, ne sont pas recu*
ABROAD: sortir de ces, sortir du pays, sortir du territoire, quitter le territoire, quitter ces, quitter le pays, passer la frontiere
ONLY: doivent etre depense* en, doivent etre depense* au, doivent etre installe* en, doivent etre installe* au, doit etre depense en, sur le sol
CLOSED: ne sera pas repete*, pas de second tour, pas de deuxieme tour, il n'y aura pas de second
NOTPLACE=none: sans but lucratif, sans frais, sans contrepartie
FROMYOU: de vous, de votre part, de la commune, du village, de l'hote
GONE=none: bourses completes, bourse complete, prise en charge complete, journee complete, kits complets, serie complete, jeux complets, equipement complet
KIND=none: budget participatif, budgets participatifs, budget communal, budgets communaux
NOTPLACE: interdits de travailler en, n'avons pas le droit de travailler
KIND=training: qu'on apprenne a, qu'on apprenne au, qui apprenne a, qui forme nos, qui forme les, qu'on forme
KIND=none: equipes municipales, equipe municipale
OPENAGAIN=none: restent en ligne, reste en ligne
