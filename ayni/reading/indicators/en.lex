COUNT: number of, number and quality of, no of, no. of, the number of, total number of, # of, count of, quantity of, how many, numbers of, nr of, nb of
MANY: a number of, several, series of, multiple
SHARE: percentage of, percent of, per cent of, proportion of, share of, % of, percentage, proportion, the percentage of, pct of, percentage point, fraction of, as a percentage of, as a proportion of, as a share of, as % of
RATIO: ratio of, ratio
AVERAGE: average, mean, median, avg
RATE: rate of, rate, frequency of, mortality, prevalence, incidence, density of, per capita
TREND: trend in, trends in, trend of, trends of, trends, change in, changes in
AMOUNT: amount of, volume of, total amount of, total, quantity, size of, level of, value of, sum of, expenditure on, expenditure, cost of, emissions, consumption, production of, litres of, liters of, m3 of, cubic metres of, weight of
INDEX: index, score, rating
GE: at least, minimum of, a minimum of, minimum, not less than, no less than, no fewer than, min, or more, up from
GT: more than, over, greater than, above, in excess of, exceeding
LE: at most, no more than, not more than, maximum, up to, a maximum of
LT: less than, fewer than, below, under
INCREASE: increase in, increase of, increase, increased, increases, increasing, growth in, growth of, improvement in, improvement of, improved, more, rise in, higher, enhanced, greater, expansion of, expanded, strengthened
DECREASE: reduction in, reduction of, reduction, reduced, reduce, decrease in, decrease of, decrease, decreased, decline in, fewer, lower, lowered, fall in, drop in, declining
EXIST: existence of, presence of, availability of, establishment of, inclusion of, completion of, development of, adoption of, creation of, preparation of, publication of, evidence of
UNIT=area_ha: ha, hectare{|s}, km2, square kilometres, square kilometers, acres, m2, square metres, sq km
UNIT=length_km: km, kilometre{|s}, kilometer{|s}, metres, meters, miles
UNIT=currency: $, us$, €, £, euro{|s}, eur, usd, us$, dollar{|s}, gbp, chf, $, million usd, m€, pounds, in monetary terms, budget allocated, funds mobilized, funds mobilised, amount of funding, expenditure, funding allocated, money
UNIT=mass: kg, tonne{|s}, ton, tons, tco2e, tco2, tco2eq, mt, kilograms, co2 equivalent, metric tons, greenhouse gas emissions, ghg emissions
UNIT=energy: kwh, mwh, gwh, mw, gw, twh, gj, toe, ktoe, kw, megawatt{|s}, energy consumption, joules
UNIT=days: days, person-days, working days, hours
UNIT=index: index, score
UNIT=ratio: ratio
PERSONS: people, persons, individuals, farmers, smallholders, women, men, students, beneficiaries, participants, employees, trainees, experts, specialists, officers, staff, youth, children, teachers, professionals, practitioners, citizens, residents, technicians, trainers, fishers, volunteers, members of staff, officials, graduates, inhabitants, workers, patients, girls, boys, users, researchers, visitors, policymakers, leaders, stakeholders trained, person, population, jobs, migrants, refugees, scientists, managers, rangers, attendees
EACH: all countries, each country, every country, all members, each member, every member, all parties, each party, all cps, all states, all member states, each member state, country member, each country member, all contracting parties, all governments, all range states, countries nfp, all partners, members, member countries, all nfps, all country parties, each participating country, per country, all regions, each region, in each country, all agencies, all ministries, all institutions
SCOPE=region: at regional level, in the region, region has, regional level, at the regional level, regionally, subregional level, across the region
SCOPE=global: globally, worldwide, at global level, global level, at the global level
SCOPE=national: at national level, at the national level, nationwide, nationally, national level
SCOPE=site: at site level, project sites, pilot sites, in selected sites, demonstration sites
SCOPE=project: project level, by the project
TO: to, and, -, or, from
PERENTITY: per, for each, for every
EVERY: each, every
NOUNS: y/n, yes/no
STOPAT: that, which, by, including, in order to, aimed, through, as a, as part of, such as, within, during, under, who, where, disaggregated, based on, so that, so as to, according to, to be
ASSIGNED: target, baseline
CODE: article, sdg, target, goal, phase, annex, activity, output, outcome, indicator, component, regulation, directive, resolution, decision, version, level, tier, objective, table, section, iso, covid, grade, agenda, vision, strategy, horizon, result, category, appendix, priority, no
HOLD: hold, conduct, organise, organize, develop, prepare, produce, establish, create, train, publish, complete, adopt, conclude, deliver, implement, draft, submit, forward, test, launch, set up, have held, have, has, held, to hold, be
DONE: established, adopted, drafted, developed, conducted, prepared, published, disseminated, in place, implemented, completed, identified, produced, held, formed, signed, approved, launched, delivered, organised, organized, created, operational, available, installed, communicated, submitted, endorsed, finalised, finalized, updated, set up, carried out, ratified, appointed, agreed, have been conducted, have been held, is in place, are in place, exists, functioning, undertaken, designed, trained, reached, posted, issued, built
PCT: %, percent, per cent, pct
MULT=1000: thousand
MULT=1000000: million, mln
MULT=1000000000: billion, bn
NUMBER=1: one, a single
NUMBER=2: two
NUMBER=3: three
NUMBER=4: four
NUMBER=5: five
NUMBER=6: six
NUMBER=7: seven
NUMBER=8: eight
NUMBER=9: nine
NUMBER=10: ten
NUMBER=12: twelve
NUMBER=20: twenty
EXTENT=length_km: length of, total length of, km of ~coastline
EXTENT=area_ha: area of, total area of, surface area of, surface of, land area, extent of
FRACTION=50: half of, half the, one half of
FRACTION=75: three quarters of, three-quarters of
FRACTION=66.7: two thirds of, two-thirds of
FRACTION=33.3: one third of, a third of
FRACTION=25: one quarter of, a quarter of
BASELINE: compared to, compared with, relative to, against, as in, from the level of, in comparison with, in comparison to, vs, versus, over the, from a, level{|s}, baseline
NUMBER=0: zero, nil
ONE: a, an
LINK: the, of, a, an, all, each, every, in, on, to, has, have, been, were, was, is, are, its, their, by
COVER: coverage of
REGULAR: regular, regularly, periodic, periodically, on a regular basis
LINK: these, this, those, that are
PERSONS: wardens, guides, herders, firefighters, midwives, nurses, artisans, entrepreneurs, householders, villagers, tourists, journalists, judges, lawyers, pupils, elders
EACH: every {party|state|government|region|member state|ministry|agency|municipality}, each {state|government|ministry|agency|municipality}
OFTHESE: % of them, % of whom, % of which, % of these, per cent of them, percent of them, per cent of whom, percent of whom, of them, of whom, of which, of these, among them
WAYS: language{|s}, format{|s}, copies, volumes
UNIT=mass: t/yr, t/year, t/ha
