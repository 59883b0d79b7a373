LINK: le, la, les, l, de, du, des, d, en, dans, sur, un, une, environ, courant, vers, aux, prevu, prevue, prevus, prevu en, prevu pour, date, delai, mois de, au mois de, du mois de, pour le mois de, civile, civil
NUM=1: un an et, 1
NUM=2: deux
NUM=3: trois
NUM=4: quatre
NUM=5: cinq
NUM=6: six
NUM=7: sept
NUM=8: huit
NUM=9: neuf
NUM=10: dix
NUM=11: onze
NUM=12: douze
NUM=15: quinze
NUM=18: dix-huit
NUM=20: vingt
NUM=24: vingt-quatre
NUM=30: trente
NUM=60: soixante
NUM=90: quatre-vingt-dix
ORD=1: premier, premiere, premiers, premieres, 1er, 1ere, 1re, ier
ORD=2: deuxieme, second, seconde, 2e, 2eme, 2nd, 2nde, iie
ORD=3: troisieme, 3e, 3eme, iiie
ORD=4: quatrieme, 4e, 4eme, ive
ORD=5: cinquieme, 5e, 5eme
ORD=6: sixieme, 6e, 6eme
ORD=7: septieme, 7e
ORD=8: huitieme, 8e
ORD=9: neuvieme, 9e
ORD=10: dixieme, 10e
ORD=12: douzieme, 12e
MONTH=1: janvier, janv, jan
MONTH=2: fevrier, fevr, fev
MONTH=3: mars
MONTH=4: avril, avr
MONTH=5: mai
MONTH=6: juin
MONTH=7: juillet, juil
MONTH=8: aout
MONTH=9: septembre
MONTH=10: octobre, oct
MONTH=11: novembre, nov
MONTH=12: decembre, dec
UNIT=D: jour{|s}, jours ouvrables, jours ouvres, journee{|s}, jours calendaires, jours francs
UNIT=W: semaine{|s}, sem
UNIT=F: quinzaine{|s}
UNIT=M: mois
UNIT=Y: an{|s}, annee{|s}, annee{|s} civile{|s}
UNIT=B: biennium
UNIT=X: decennie{|s}
QUARTER=Q: trimestre{|s}, trim
HALF=H: semestre{|s}, moitie
SEASON=1: printemps
SEASON=2: ete, l'ete
SEASON=3: automne, l'automne
SEASON=4: hiver, l'hiver
PART=mid: mi, milieu, milieu de
PART=begin: debut, debut de, debut du mois de, commencement de
PART=end: fin, fin de, la fin de, cloture de, la cloture de, fin du mois de, la fin du mois de
PART=late: courant du second semestre
FISCAL: exercice{|s}, annee budgetaire, exercice{|s} budgetaire{|s}, annee financiere, exercice financier, annee fiscale, ef
ACADEMIC: annee scolaire, annee universitaire, annee academique
BY: d'ici, d'ici a, d'ici au, ici, ici a, a l'horizon, horizon, a horizon, au plus tard, au plus tard le, au plus tard en, au plus tard au, au plus tard a, et au plus tard, mais au plus tard, pour, pour le, a echeance, a l'echeance de, a l'echeance, echeance, avant ou au plus tard, date limite, date butoir, et au plus tard le, d'ici le, en vue de
BEFORE: avant, avant le, avant la, prealablement a, anterieurement a, precedant, en amont de
AFTER: apres, suivant, suivants, a l'issue de, au terme de, a la suite de, posterieurement a, une fois que, suivant la, qui suit, qui suivent, apres la, des reception de
NOTBEFORE: pas avant, au plus tot, au plus tot le, au plus tot en
FROM: a partir de, a partir du, a partir d, a compter de, a compter du, a compter d, depuis, debutant, debutant en, commencant en, debut en, lancement en, demarrage en, a dater de, a dater du, depuis le, des le, demarrage, lancement, a partir de l'annee, a commencer par, entree en vigueur le, debute en, commence en
TO: a, au, a la, aux, a l
UNTIL: jusqu'en, jusqu'a, jusqu'au, jusque, jusqu'a la, jusqu'aux, jusqu'a l, jusqu
WITHIN: dans un delai de, dans les, dans un delai maximum de, dans un delai maximal de, sous, en moins de, au cours des, sous un delai de, delai de, endeans, dans le delai de, dans un delai n'excedant pas, au plus, dans un maximum de, dans les premiers, au maximum, dans un delai d, sous delai de
DURING: pendant, durant, pour une duree de, pour une periode de, sur une periode de, duree, duree de, sur, au cours de, au cours du, pour la periode, sur la periode, periode, pendant la periode, tout au long de, pour les annees, dans la periode, au cours de la periode, courant, au cours de l'annee, durant l'annee, courant de l'annee, les annees, sur une duree de, en, dans le courant de, dans le courant du, annees
BETWEEN: entre, entre le, entre les
THEN: puis, et puis, ensuite
AND: et, ou, ainsi que, et/ou, &
ONWARD: et au-dela, au-dela, et suivants, et suivantes, et plus, et apres, et annees suivantes, et ulterieurement, et ensuite, et les annees suivantes, - en cours, a ce jour, et en continu
EVERY: tous les, toutes les, chaque, chacun des, chacune des, une fois tous les, une fois toutes les, 1 fois tous les
PER: par, l
TIMES=1: une fois, 1 fois
TIMES=2: deux fois, 2 fois
TIMES=3: trois fois, 3 fois
TIMESWORD: fois, rapports
ATLEAST: au moins, au minimum, minimum, a tout le moins, pas moins de
ATMOST: au plus, au maximum, maximum, pas plus de
FREQ=YEARLY/1: annuel, annuelle, annuels, annuelles, annuellement, chaque annee, tous les ans, par an, par annee, sur une base annuelle, toutes les annees, l'an, a chaque annee, par exercice
FREQ=YEARLY/2: biennal, biennale, biennaux, biennales, bisannuel, bisannuelle, bisannuels, bisannuellement, tous les deux ans, une annee sur deux, un an sur deux, bisanuel
FREQ=YEARLY/3: triennal, triennale, triennaux, triennalement, trisannuel
FREQ=YEARLY/4: quadriennal, quadriennale
FREQ=YEARLY/5: quinquennal, quinquennale, quinquennaux, quinquennalement
FREQ=YEARLY/10: decennal, decennale
FREQ=MONTHLY/6: semestriel, semestrielle, semestriels, semestrielles, semestriellement, chaque semestre, tous les semestres, par semestre, biannuelle, biannuellement, semi-annuel, semi-annuelle
FREQ=MONTHLY/3: trimestriel, trimestrielle, trimestriels, trimestrielles, trimestriellement, chaque trimestre, tous les trimestres, par trimestre
FREQ=MONTHLY/2: bimestriel, bimestrielle, bimestriels, bimestriellement, tous les deux mois
FREQ=MONTHLY/1: mensuel, mensuelle, mensuels, mensuelles, mensuellement, tous les mois, chaque mois, par mois
FREQ=WEEKLY/2: bimensuel, bimensuelle, tous les quinze jours, par quinzaine
FREQ=WEEKLY/1: hebdomadaire, hebdomadaires, hebdomadairement, chaque semaine, toutes les semaines, par semaine
FREQ=DAILY/1: quotidien, quotidienne, quotidiennement, journalier, journaliere, chaque jour, tous les jours, par jour
REGULAR: regulier, reguliere, reguliers, regulieres, regulierement, periodique, periodiques, periodiquement, de facon reguliere, de maniere reguliere, a intervalles reguliers, sur une base reguliere, ponctuellement et regulierement, de temps en temps, recurrent, recurrente, frequemment, toutes les quelques annees, tous les quelques annees, a intervalle regulier, de facon periodique, a chaque cycle de rapports, chaque cycle
ONGOING: en cours, continu, continue, en continu, permanent, permanente, permanents, en permanence, de facon continue, de maniere continue, au fil de l'eau, continuellement, sans interruption, toute l'annee, tout au long de l'annee, tout au long du projet, tout au long du programme, activite continue, action continue, constant, constamment, sur une base continue, de maniere permanente, de facon permanente, a titre permanent, se poursuit, continuel, perpetuel, pendant toute la duree du projet, durant tout le projet, duree du projet, duree du plan, tout le projet, en tout temps, poursuite, indetermine, indeterminee, perenne, pour une duree indeterminee
ASAP: des que possible, le plus tot possible, le plus rapidement possible, aussitot que possible, dans les meilleurs delais, dans les plus brefs delais, au plus vite, sans delai, immediat, immediate, immediatement, urgent, d'urgence, dans les delais les plus brefs, dans le meilleur delai, sans tarder, au plus tot possible, de suite
TERM=short: court terme, a court terme, ct
TERM=medium: moyen terme, a moyen terme, mt
TERM=long: long terme, a long terme, lt
NEXT: prochain, prochaine, prochains, prochaines, a venir, au cours des prochaines, au cours des prochains, dans les prochaines, dans les prochains, d'ici les, suivantes
THIS: cette, ce, en cours d, present, presente, courante
LAST: dernier, derniere, derniers, dernieres, passe, passee
COND: au besoin, si besoin, selon les besoins, selon besoin, selon le besoin, en fonction des besoins, en tant que de besoin, autant que de besoin, en cas de besoin, si necessaire, le cas echeant, sur demande, a la demande, a la demande de, sous reserve de, sous reserve d, sous reserve des, sous reserve du, sous condition de, en fonction de, en fonction des, en fonction du, en fonction d, selon les, selon la, selon le, selon, a condition que, a condition de, si, lorsque, quand, suivant les besoins, selon disponibilite, en cas de, au cas par cas, ponctuel, ponctuelle, ponctuellement, occasionnel, si possible, des que les fonds, des que les moyens, des que les ressources, des que necessaire, chaque fois que, a chaque fois que, selon les opportunites, variable, lorsque necessaire, dans la mesure du possible, tributaire de, autant que necessaire, en fonction de la
NONE: voir ci-dessus, voir ci-dessous, sans objet, s/o, n/a, na, nd, n.d, non applicable, a determiner, a definir, a preciser, a confirmer, a fixer, non defini, non definie, non precise, non precisee, neant, idem, voir annexe, voir tableau, inconnu, voir, a etablir, a planifier, pas de date, non determine, non determinee, non renseigne, sans echeance
EVENT: reunion{|s}, session{|s}, conference{|s}, atelier{|s}, assemblee, congres, sommet, conference des parties, assemblee generale, comite de pilotage, cop, cdp, seance{|s}, forum, colloque, seminaire{|s}, conseil d'administration, copil
UPON=at: a la ~fin du projet, a la ~fin de la, a la ~fin du programme, lors de, lors de la, lors du, lors d, lors des, a l'occasion de, a l'occasion du, a l'occasion de la, au moment de, au moment du, en parallele de, en parallele avec, parallelement a, simultanement a, en marge de
UPON=after: des ~la, des ~l, des ~reception, a la ~signature, a la ~cloture, a ~l'achevement
AT: pendant, durant, au cours de
CENTURY: siecle
FREQ=MONTHLY/6: biannuel, biannuels
UPON=after: a compter de ~l, a compter de ~la, a partir de ~l, a partir de ~la, a compter du ~lancement, a compter de ~sa
FROM: a partir de ~l annee, a compter de ~l annee, a partir de ~la fin, a partir de ~la mi
ONGOING: pendant la mise en oeuvre du projet, pendant la duree du projet, durant le projet, pendant le projet
EVERY: tous les mois de ~{janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre}, tous les mois d ~{avril|aout|octobre}, chaque mois d ~{avril|aout|octobre}, chaque mois de ~{janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre}, chaque ~{janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre}
WEEKOF: semaine du, la semaine du, semaine de
LATEST: ou avant, ou plus tot
ORD=11: onzieme, 11e
ORD=13: treizieme, 13e
ORD=14: quatorzieme, 14e
ORD=15: quinzieme, 15e
ORD=16: seizieme, 16e
ORD=17: dix-septieme, 17e
ORD=18: dix-huitieme, 18e
ORD=19: dix-neuvieme, 19e
ORD=20: vingtieme, 20e
ORD=21: vingt et unieme
ORD=22: vingt-deuxieme
ORD=23: vingt-troisieme
ORD=24: vingt-quatrieme
ORD=25: vingt-cinquieme
ORD=26: vingt-sixieme
ORD=27: vingt-septieme
ORD=28: vingt-huitieme
ORD=29: vingt-neuvieme
ORD=30: trentieme
NUM=1: une ~{a deux|ou deux}
NUM=14: quatorze
NUM=16: seize
NUM=40: quarante
NUM=45: quarante-cinq
NUM=50: cinquante
NUM=100: cent
NUM=120: cent vingt
NUM=180: cent quatre-vingts, cent quatre-vingt
DUR=P1Y: un an, une annee
DUR=P1M: un mois
DUR=P1W: une semaine
DUR=P1D: un jour
DUR=P3M: un trimestre
DUR=P6M: un semestre
WITHIN: dans l ~{annee qui suit|annee suivant}, dans le ~{mois qui suit|mois suivant}, dans la ~{semaine qui suit|semaine suivant}, au cours de l ~annee suivant, dans un delai n'excedant pas, dans un delai maximum d
SESSION: intersession, periode intersessions, entre les sessions
W: comite permanent, commission permanente, secretariat permanent, groupe permanent, instance permanente, representation permanente, formation continue, amelioration continue
AFTER: suite a, suite a la, suite a l, suite au, suite aux, une fois ~{le|la|les}, a la suite du, a la suite de la, a la suite de l, depuis le debut de, au terme du, au terme de la, a l'issue du, a l'issue de la, a l'issue de l, a l'issue des, consecutivement a
BEFORE: en prevision de, au plus tard avant, en amont du, en amont de la, prealablement au
TIMES=1: une fois ~{la semaine|le mois|l an|l annee}
UPON=at: au ~{demarrage|lancement|debut|commencement|moment}, a la ~mi-parcours
UPON=after: des ~{le demarrage|le lancement|le debut|demarrage|lancement}
ONGOING: {pendant|durant|sur|tout au long de|au cours de|pour} {toute la|la|l'ensemble de la} {duree|mise en oeuvre|vie|execution|realisation|periode|periode de mise en oeuvre|periode d'execution} {du projet|du programme|du plan|de la strategie|du plan d'action|de l'accord|de la convention|de l'initiative|du partenariat|du mandat|du contrat|du quinquennat|de la politique|des travaux}, toute la {duree|mise en oeuvre|vie|execution|realisation|periode|periode de mise en oeuvre|periode d'execution} {du projet|du programme|du plan|de la strategie|du plan d'action|de l'accord|de la convention|de l'initiative|du partenariat|du mandat|du contrat|du quinquennat|de la politique|des travaux}, {duree|vie|periode} {du projet|du programme|du plan|de la strategie|du plan d'action|de l'accord|de la convention|de l'initiative|du partenariat|du mandat|du contrat|du quinquennat|de la politique|des travaux}, tout au long {du projet|du programme|du plan|de la strategie|du plan d'action|de l'accord|de la convention|de l'initiative|du partenariat|du mandat|du contrat|du quinquennat|de la politique|des travaux}
ONGOING: {pendant|durant} {tout le|le} {projet|programme|plan|mandat|quinquennat}, pendant {toute la duree|la duree}, sur la {duree|mise en oeuvre|vie|execution|realisation|periode|periode de mise en oeuvre|periode d'execution} {du projet|du programme|du plan|de la strategie|du plan d'action|de l'accord|de la convention|de l'initiative|du partenariat|du mandat|du contrat|du quinquennat|de la politique|des travaux}, durant {toute la|la} {strategie|periode}, tout au long de {l'annee|la mise en oeuvre|la duree|la periode|l'execution}, pendant la {mise en oeuvre|periode de mise en oeuvre}, au fil du temps, sur toute la {duree|periode}, au fil de l'annee
COND: au fur et a mesure, suivant disponibilite, suivant les disponibilites, selon disponibilites, selon le calendrier, selon les moyens, autant que possible, en fonction de l, lorsque l, lorsqu, quand l, si les, si la, si le, a la discretion de, selon opportunites, selon opportunite, suivant opportunite
ASAP: urgence, au plus tot, des maintenant, dans les delais les plus courts, aussi rapidement que possible, aussi vite que possible, en urgence
FREQ=YEARLY/1: une fois l an, une fois l annee, une fois par an, 1 fois par an, bilan annuel
FREQ=WEEKLY/2: une semaine sur deux, toutes les deux semaines
REGULAR: sur base reguliere, de maniere periodique, de maniere recurrente, de facon recurrente, action recurrente, recurrente{|s}
REF: natura, agenda, iso, reglement{|s}, directive{|s}, decret{|s}, resolution{|s}, decision, loi{|s}, arrete{|s}, norme{|s}, ordonnance, salle, version, programme horizon, projets horizon, projet horizon, europe, vision, circulaire, recommandation
NUMBERSIGN: n, n°, no, nº, numero
