LINK: the, a, an, all relevant, relevant, other, respective, their
each_member: member{|s}, all members, partner{|s} of the partnership, all partnership members, member organizations, member organisations, each member, regional members, national members, all parties, parties, signatories, contracting parties, range states, participating institutions, all partners, national and regional members
each_government: governments, government, national governments, member states, member countries, countries, all countries, each country, country members, states, states parties, national authorities, government agencies, ministries, national government, each government, member governments
each_nfp: national focal points, national focal point, nfp, nfps, focal points, focal point, country focal points
secretariat: secretariat, mps, the partnership secretariat, mountain partnership secretariat, sec, coordination unit, coordinating unit
steering_committee: steering committee, advisory group, steering group, management committee, executive committee, bureau, governing body, sc, advisory committee, advisory board, board
implementing_agencies: implementing agency, implementing agencies, executing agencies, executing agency, implementing partners, implementing organisations, implementing organizations
donors: donor{|s}, donor agencies, funding organizations, funding organisations, funders, funding agencies, development partners, financial institutions, donor countries, international financial institutions, donor community
universities: universit{y|ies}, academia, academic institutions, research institutions, research institutes, academic sector, scientific institutions, research centres, scientific community
technology_suppliers: technology supplying agencies, technology suppliers, technology providers, different technology supplying agencies
regional_organisations: regional organizations, regional organisations, regional and sub-regional organizations, regional and subregional organizations, regional and sub-regional organisations, regional bodies, sub-regional organizations, subregional organizations, intergovernmental organizations, regional institutions
national_institutions: national institutions, national agencies, national organizations, national organisations, national bodies
civil_society: ngos, ngo, civil society, civil society organisations, civil society organizations, cso, csos, community-based organizations, non-governmental organizations, major groups, cbos
local_communities: local communities, communities, local authorities, local governments, municipalities, indigenous peoples, local community
private_sector: private sector, business, businesses, companies, industry
initiatives: initiatives, partnership initiatives, initiative coordinators, multilateral initiatives, sub-regional and multilateral initiatives
institutions_as_appropriate: national or international institutions as appropriate, institutions as appropriate, relevant institutions, institutions, appropriate institutions, relevant agencies, relevant organizations, relevant stakeholders, stakeholders, all stakeholders, other stakeholders, relevant bodies, competent authorities, international institutions, foreign institutions, relevant partners, partners, relevant authorities
ROLE=coordinating: in coordination with, in co-ordination with, coordinated by, coordinating, coordination, coordinator, under the coordination of, with coordination by, under the guidance of, under the supervision of, overseen by, facilitated by, through
ROLE=supporting: in cooperation with, in co-operation with, in collaboration with, in partnership with, with support from, with the support of, with support of, supported by, support, supporting, with assistance from, with assistance of, assisted by, in consultation with, working with, together with, with help from, jointly with, along with, with input from, with, using, through alliance with, with technical support from, partners include, with partners, in association with, in conjunction with, contributors, contributing
ROLE=funding: funded by, with funding from, with financial support from, financed by, funding, with financing from, paid by, funder
ROLE=lead: led by, lead, leads, leading, lead agency, lead organisation, lead organization, under the leadership of, headed by, under the lead of, responsible, primary, main responsibility
AND: and, or, &, and/or, as well as, in particular, including, especially, particularly
APPROPRIATE: as appropriate, where appropriate, as necessary, as relevant, as applicable, etc, et al
ADJ: national, regional, global, sub-regional, subregional, local, international, multilateral, provincial, federal
ROLE=supporting: partners :, partner :, supporting partners :, supporting :, support :, collaborators :, partners -, others :
