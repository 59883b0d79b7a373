# Words that decide how an indicator is measured, and for whom.
ABLE: informed, well informed, aware, fully aware, able, capable, knowledgeable, well trained, well prepared, familiar with, competent, confident, satisfied, skilled, equipped to
PLANNED: developed, drafted, prepared, elaborated, designed, formulated, adopted, approved
CARRIED: implemented, executed, carried out, under implementation, put into practice, applied, enforced
REGULAR: regular, regularly, periodic, periodically, on a regular basis
MANY: a number of, several, series of, multiple
SPREAD: published, disseminated, distributed, circulated
BEARER=country: country, countries, country member, country members, member country, member countries, government, governments, nfp, nfps, state, states, member state, member states, focal point, focal points
BEARER=member: member, members, party, parties, partner, partners
BEARER=region: region, regions, subregion, subregions, sub-region, sub-regions
LEVEL=national: national, nationally
LEVEL=regional: regional, regionally
LEVEL=subregional: sub-regional, subregional
LEVEL=local: local, community, municipal
WORKSHOP: workshop, workshops, seminar, seminars
SUPPLY: supplying, supply, supplies, supplier, suppliers, provider, providers, offering, offer, offers
DEMAND: demanding, demand, demands, requesting, request, requests, needing, user, users
