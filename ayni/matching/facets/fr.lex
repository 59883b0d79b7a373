# What is needed or given
KIND=training: form{ation|ations}, former, formateur*, formatrice*, formons, forme des, forment, cours, atelier*, stage{|s} de formation, enseign*, apprendre, apprentissage, seminaire*, webinaire*, curricul*, renforcement .. capacites, renforcer .. capacites, renforcer .. competences, places, universite d'ete, ecole d'ete, ecole de terrain, ecoles de terrain, champ ecole, classes, instruct*, tutorat, bourse{|s} d'etudes, initiation, perfectionnement, nous montrer comment
KIND=expertise: expert*, specialiste*, conseil{|s|ler|lers|lere}, consult*, assistance technique, appui technique, aide technique, appui conseil, appui - conseil, mentor*, ingenieur*, hydrologue*, glaciolog*, geolog*, agronome*, forestier*, ecologue*, botaniste*, economiste*, veterinaire*, facilitateur*, accompagn*, quelqu'un qui, quelqu'un pour, une personne qui, praticien*, professionnel*, savoir - faire, savoir faire, diagnostic*, etude de faisabilite, etudes de faisabilite, evalu*, audit*, jours de travail, jours - personne, jours d'expert*, detachement, aide a concevoir, benevole*, volontaire*, expertise
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
BODY=government: gouvernement*, ministere*, agence{|s} nationale{|s}, agence{|s} publique{|s}, organisme{|s} public{|s}, organisme{|s} d'etat, autorite{|s} publique{|s}, autorites nationales, institution{|s} publique{|s}, institution{|s} d'etat, service{|s} national, services nationaux, service{|s} de l'etat, services publics, secteur public, administration{|s} publique{|s}, administration{|s} nationale{|s}, direction nationale, etat, etats
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
NOTPLACE: pas en, pas au, pas dans, pas aux, pas pour, hors de, hors du, hors des, en dehors, sauf, excepte, a l'exception, a l'exclusion, exclu*, sans, autre{|s} que, ne couvr*, ne couvre pas, ne travaillons pas, ne travaillons plus, ne travaille pas, ne travaille plus, n'intervenons pas, n'intervenons plus, ne peut pas, mais pas, ne sert pas, ne se deplace, non dans, non en
PAST: etait, etaient, avait, avions, l'an dernier, annees passees, il y a, a travaille, experience acquise, experience en, experience au, developp* en, developp* au, teste{|e|s|es}, pilote en, mis au point en, mis au point au, ne en, ne au, exemple de, vient de, viennent de, issu*, precedemment, autrefois, apprise en, experimente*, connu*
WORLD: monde entier, partout, tout pays, tous les pays, tous pays, n'importe quel pays, mondial*, toutes les regions de montagne, toute region de montagne, tous les continents, quel que soit le pays, sans restriction geographique, sans limite geographique, toutes les montagnes, toute montagne, pays en developpement
ADAPT: ouvert* a l'adaptation, peut etre adapte*, adaptable*, adapter, adaptation ailleurs, reprendre, reutilis*, repliqu*, transfer*, a reproduire, reproductible*, ailleurs, libre de reprendre
CLOSED: appel clos, appel est clos, appel a ete clos, appel cloture, appel est cloture, appel a ete cloture, est clos{|e}, sont clos{|es}, close{|s} depuis, clos depuis, a ete cloture*, est cloture*, sont cloture*, candidatures closes, candidatures sont closes, inscriptions closes, inscriptions sont closes, est ferme{|e}, sont ferme{|s|es}, ferme{|e|s|es} depuis, a ferme, a pris fin, ont pris fin, sont termine{|s|es}, s'est termine*, s'est acheve*, est acheve*, est arrive{|e} a son terme, arrive{|e} a echeance, a expire, est expire*, n'accept* plus, n'accepte plus, ne prend plus, ne prenons plus, ne recoit plus, ne recevons plus, n'offre plus, n'offrons plus, n'est plus disponible, plus aucune place, plus de place{|s}, est complet, est complete, entierement attribue*, entierement engage*, entierement alloue*, entierement reserve*, ont ete attribue*, ont toutes ete attribue*, toutes les places .. prises, toutes les places .. attribue*, toutes les places .. pourvues, places sont prises, sont pourvues, delai est passe, delai est depasse, delai a expire, date limite est passee, date limite etait, date limite est depassee, selection est terminee, laureats .. designe*, laureats .. choisis, laureats .. annonce*, beneficiaires .. choisis, ont ete retenus, conserve{|e} pour memoire, pour memoire, a titre d'archive, a cesse, ont cesse, nous avons cesse, avons arrete, il ne reste plus, ne reste plus, depuis longtemps fini*, programme termine, projet termine, fini{|e} depuis
OPENAGAIN: rouvr*, rouvert*, prolong*, reste{|nt} ouvert*, toujours ouvert*, encore ouvert*, en continu, a tout moment, toute l'annee, au fil de l'eau, pas clos, nouvel appel est ouvert
DEADLINE: date limite, delai, echeance, cloture le, clot le, cloture des, ferme le, jusqu'au, au plus tard, postuler avant, candidatures avant, candidatures jusqu*, candidater avant, depot avant, a deposer avant, expire le, valable jusqu*, ouvert jusqu*, ouverte jusqu*, se termine le, prend fin le, inscription{|s} jusqu*, inscription{|s} avant, offre valable, repondre avant
LAW: loi interdit, la loi, loi, legalement, statuts, nos statuts, sanction*, notre mandat, interdi*, interdit, interdiction, n'est pas autorise*, pas autorise*, acte fondateur, droit, reglement financier, raisons legales, raisons juridiques, embargo
CONFLICT: conflit d'interet*, conflits d'interet*, notre conseil d'administration, siege* .. conseil, meme groupe, nos filiales, filiale{|s}, evaluateur*, jury, affilie*, organisation soeur
ATLEAST: au moins, minimum, au minimum, a partir de, pas moins de, plus de, de, des, minimal*, suffirait, suffiraient, nous suffirait, au - dessus, superieur*, ou plus, des
ATMOST: jusqu'a, au plus, maximum, au maximum, pas plus de, plafond*, plafonne*, moins de, inferieur*, maximal*, n'excede, ne depass*, limite{|e|s} a, dans la limite
OWN: apport propre, notre apport, contribution propre, notre contribution, nous apportons, nous ajoutons, nous mettons, nous avons, nous contribuons, de notre poche, fonds propres, en nature, contrepartie, quote - part, notre part
COFIN: cofinanc*, co - financ*, apport propre, contribution propre, fonds propres, contrepartie, quote - part, autofinancement, apporter, part du demandeur, participation du
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
SERVE: pour, pour l, pour le, pour la
BODY=community: notre village, nos villages, notre hameau, notre vallee
KIND=exchange: visiter, aller voir
CLOSED: desormais ferme*, desormais clos*, maintenant ferme*, maintenant clos*, est deja clos*, est deja ferme*, appel .. clos, appel .. cloture, candidatures .. closes, candidatures .. fermees, inscriptions .. closes, inscriptions .. fermees, inscriptions .. terminees, guichet ferme, c'est complet, affiche complet, sont complets, sont completes, est complete, complet depuis, fonds .. epuises, enveloppe .. epuisee, budget .. epuise, credits .. epuises, places .. epuisees, est epuise*, sont epuises, est suspendu*, sont suspendu*, appel .. suspendu, offre .. suspendue, programme .. suspendu, programme .. interrompu, offre .. retiree, est retire*, programme .. supprime, est archive*, a ete archive*, dissous, dissoute, plus de candidatures, plus de demandes, plus de dossiers, plus aucune demande, plus aucune candidature, n'est plus valable, n'est plus ouvert*, n'est plus propose*, n'est plus possible, n'est plus en vigueur, n'est plus d'actualite, n'est plus disponible, ne sont plus acceptees, ne sont plus recues, ne sont plus disponibles, ne sont plus ouvertes, n'existe plus, etaient acceptees jusqu, etait ouvert jusqu, etaient ouvertes jusqu, etaient recues jusqu, appel est termine, programme est termine, formation est terminee, campagne est terminee, inscriptions sont terminees, selection est terminee, a expire, est trop tard, ne sera pas renouvele*, ne sera pas reconduit*, ne sera pas rouvert*, delai .. expire, delai .. ecoule, est echu*, fini{|e} depuis
OVER: avons trouve, deja trouve, n'avons plus besoin, besoin est couvert, demande .. retiree, demande .. annulee, a trouve preneur, probleme est resolu, demande .. close
ALONE: clos, close, ferme, fermee, complet, termine, terminee, expire, expiree, epuise, suspendu, cloture, cloturee, annule, annulee
OPENAGAIN: second commence, deuxieme commence, seconde commence, second cycle, deuxieme edition, seconde edition
NOTCALL: premier cycle, premiere campagne, premiere phase
PART=1-6: premier semestre
PART=7-12: second semestre, deuxieme semestre
NEXT: prochain*, prochaine*
ORG: fondation{|s}, equipe{|s}, entreprise{|s}, universit*, association{|s}, institut*, ong, agence{|s}, ministere{|s}, ambassade, expert*, specialiste*, ingenieur*, societe{|s}, fonds, banque, cooperation, organis*, cooperative{|s}, formateur*, bailleur*, reseau, chercheur*, benevole*, consultant*, partenaire*
KIND=exchange: voir comment, comment font, comment d'autres
KIND=policy: texte de loi, textes de loi, loi type, modele de loi
THING=technology: ruche{|s}, extracteur*, tuyau*, citerne*, grillage{|s}, lampe{|s} solaire{|s}, ordinateur*, vehicule*, piege{|s} photo*, thermometre*, machine{|s} a coudre, tracteur*, motoculteur*, presse
CLOSED: ont ete distribue*, a ete distribue*, ont ete remis*, tout a ete distribue, merci de votre interet, page reste en ligne, reste en ligne pour, plus de jours disponibles, plus de capacite, aucune nouvelle demande
BODY=government: parlement*, assemblee nationale
BODY=subnational: prefecture*, sous - prefecture*
KIND=policy: juriste*, avocat*, soutien juridique
ATLEAST: commencent a, commence a, a compter de
SELF: au nom du, au nom des, j'ecris, pour le compte
# Those who know are asked for, in the words of who has a trouble
KIND=expertise: qui a deja, qui ont deja, qui sait, qui saurait, qui connait, qui pourrait nous expliquer, nous expliquer, nous dire, nous aider a comprendre, des gens qui, personnes qui ont, l'experience de, ce qui marche
