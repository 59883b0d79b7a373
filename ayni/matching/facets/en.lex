# What is needed or given
KIND=training: train*, course*, workshop*, teach, teaches, teaching, taught, teacher*, trainer*, seminar*, webinar*, curricul*, capacity building, build .. capacity, build .. skills, capacity development, seats, summer school*, field school*, learn how, classes, instruct*, masterclass*, coaching, coach, upskill*, tutor*, show us how, to learn, lessons on, apprentice*, bootcamp*, fellowship*, scholarship*
KIND=expertise: expert*, specialist*, advis*, advice*, consult*, technical assistance, technical support, technical help, mentor*, engineer*, hydrologist*, glaciolog*, geologist*, agronomist*, forester*, ecologist*, botanist*, economist*, veterinarian*, facilitator*, backstopping, someone who knows, somebody who knows, someone who has, someone who can, somebody who can, someone to, person who, practitioner*, professional*, know - how, knowhow, know how, second opinion, diagnos*, feasibility stud*, assess*, audit*, working days, person - days, person days, days of work, expert days, secondment*, guidance, help us design, help design, accompany*, accompanies, skilled volunteers, volunteer {experts|doctors|engineers|teachers|lawyers|specialists|advisers|vets}, {send|sends|sending|our|as} volunteers, to volunteer {for|with|at}
KIND=exchange: study visit*, study tour*, study trip*, exchange visit*, exchange of experience*, experience exchange*, exchange programme*, exchange program*, exchange between, exchanges between, exchange with, exchange*, twinning, twin, peer*, learn from, see how others, visit others, visit .. community, visit .. communities, visit .. village*, visit .. project*, visiting, come and see, see with our own eyes, field visit*, farmer - to - farmer, delegation*, go and see, meet others, meet people
KIND=technology: equipment, technolog*, device*, machine*, machinery, hardware, software, loan of, spare part*, appliance*, prototype*, install*, toolkit*
THING=technology: sensor*, kit, kits, weather station*, gauge*, pump*, drone*, instrument*, panel*, stove*, dryer*, drier*, installation, tool, tools, stations, loggers, radios, siren*, turbine*, seedlings, looms, greenhouse*, cold store*, antenna*, routers, app, platform
KIND=training: someone to {teach|train|show}, somebody to {teach|train}, someone who can {teach|train}, someone who teaches
KIND=finance: someone to {fund|pay|finance}, someone who can {fund|pay|finance}
KIND=data: data, dataset*, database*, satellite imag*, imagery, statistics, time series, records of, model outputs, geodata, bibliograph*, library of
THING=data: maps, mapping, map of, gis, layers, inventory, inventories, atlas, baseline*, models of, remote sensing, archive*, survey results
KIND=finance: fund, funds, funding, funded, funder*, co - fund*, cofund*, grant*, money, financ*, co - financ*, cofinanc*, seed money, credit*, loans, microcredit, donor*, donation*, subsid*, call for proposals, call for projects, pay for, sponsor*, budget, investment*, investor*, cash, prize*, award*, pays for, cover the cost*, covers the cost*, cover .. costs
KIND=hosting: host, hosts, hosting, venue*, premises, meeting place, conference room*, accommodat*, placement*, internship*, place to hold, welcome a group
KIND=policy: policy advice, legal advice, legal help, draft law*, drafting, draft a, draft the, bill, legislat*, bylaw*, by - law*, regulations, legal text*, policy brief*, law reform, legal expert*, policy support, policy expert*, strategy paper*, legal counsel*, regulatory
KIND=partnership: find partner*, partner search, looking for partner*, seek* partner*, looking for a partner, consortium, letter of support, letters of support, joint proposal*, network partner*, partners for, partner for, join a network, join forces
# Kinds spoken of as already there, over, or as nothing
HAVE: we already have, already have, have already, we have enough, we have had, there is already, is in place, already secured, is secured, already funded, money is there, we had, thanks to, last year, in the past, previously, are paid by, is paid by, we pay, we cover, we can pay, can cover, after the, since the, was given, were given, already received, already got, follows, in addition to our, we can host, we will host, we offer in return, we provide, contribution is
NOT: not, no, none, without, never, neither, nor, cannot, can't, don, doesn, won, isn, aren, instead of, rather than, nothing, un -, unable
NEED: need, needs, needed, look for, looking for, seek*, request*, want, wants, wanted, would like, ask, asks, asking, search*, wish*, require*, hope to, help us, help with, help to, can anyone, could anyone, could someone, can someone, who can, we lack, lack, lacks, missing, support for, assist us, please, is there anyone, does anyone, anybody, interested in
GIVE: offer*, provide*, give, gives, giving, make available, makes available, available, can send, sends, lend*, share, shares, support*, finance*, fund*, award*, run, runs, teach*, train*, welcome*, invite*, open for, deliver*, supply, supplies, can help, help*, advise*, host*, propose*, free of charge, at your disposal, place* at, we do, second, seconds
# Who
BODY=government: government*, ministry, ministries, state agenc*, national agenc*, public agenc*, state institution*, national service, department of, national authorit*, hydromet*, governmental, state service*
BODY=subnational: municipal*, local government*, local authorit*, district administration*, region* government*, province*, provincial*, town council*, city council*, canton*, subnational*, sub - national, village council*, local council*, commune*, mayor*, county, aiyl okmotu, jamoat*, region* administration*
BODY=igo: intergovernmental*, international organi{s|z}ation*, un agenc*, united nations agenc*, igo, igos
BODY=ngo: ngo, ngos, non - governmental, nongovernmental, nonprofit*, non - profit*, not - for - profit, civil society, charit*, association*, foundation*, public foundation*, public association*, cso, csos
BODY=academic: universit*, academi*, research institut*, research organi{s|z}ation*, research cent*, research group*, scientific institut*, institute*, college*, faculty, researchers, scholars, phd, students
BODY=private: compan{y|ies}, private sector, business*, enterprise*, entrepreneur*, sme, smes, start - up*, startup*, firm, firms, for - profit, corporation*, commercial
BODY=cooperative: cooperative*, co - operative*, co - op*, coop, coops, producer group*, producer* organi{s|z}ation*, farmer group*, farmer* organi{s|z}ation*, farmer* association*, producers, farmers' group*, herder* association*, beekeepers' association, growers
BODY=community: communit*, community - based, cbo, cbos, village association*, village group*, grassroots, villagers, local people, pasture user*, pasture committee*, user group*, water user*, neighbourhood, self - help group*, village committee*
BODY=indigenous: indigenous*, native communit*, aboriginal, tribal, first nation*, campesin*
BODY=women: women's, women s group*, women group*, group of women, women - led, women farmers, women artisans, women weavers
BODY=youth: youth*, young people, young farmers, young professionals
BODY=individual: individual*, natural person*, private person*
BODY=school: school*, lyceum*
BODY=any: any organi{s|z}ation, all organi{s|z}ations, anyone, anybody, everyone, all members, any member, any legal form, every kind of organi{s|z}ation, any kind of organi{s|z}ation, any applicant, all types, all kinds of organi{s|z}ation*, open to all, any legal entity, legal entities of any
ELIG: eligible, eligibility, may apply, can apply, apply, applicants, applicant, open to, open only to, reserved for, intended for, restricted to, limited to, beneficiar*, recipient*, for use by, are accepted, accept, accepts, we serve, admitted, we work with, work only with, qualif*, addressed to, exclusively for, we support, aimed at, meant for, target*, entitled, grantee*, are welcome, funds only, go to, goes to, supports only, is for, are for, serve only
NOTELIG: ineligible, not eligible, not open to, not for, cannot apply, may not apply, can not apply, excluded, exclude*, are not accepted, not accepted, not admitted, cannot be funded, not funded, are not funded, barred, cannot receive, cannot support, cannot fund, may not receive, must not apply, do not fund, do not support, does not fund, does not support, don t fund, not entitled, no applications from, do not accept, does not accept, cannot accept, cannot serve, do not serve, do not work with, closed to, never for, unable to fund, unable to support
SELF: we are, we re, i am, i m, i work for, i work at, we work as, our, my, us, on behalf of, from the, the applicant is, as a, we
# How
MODE=remote: remote, remotely, online, on - line, virtual*, by video*, by zoom, distance, over the internet, web - based, from afar, via internet
MODE=onsite: on site, on - site, onsite, in person, in - person, face to face, face - to - face, in the field, field mission*, come here, come to us, come to our, on the spot, physically, travel to, visit us, presence, must come, be present, in our village
MODE=hybrid: hybrid, blended, partly online, mixed format, online and in person, on site and online, remote and on site, either online
INTERP: interpret*, translat*, bilingual, multilingual
# Place
SEAT: based in, seat in, seated in, headquartered in, headquarters in, head office, our office, office in, offices in, registered in, located in, from our base in, with our office in, we sit in, our base, is based, are based, secretariat in, institute in, university of, organi{s|z}ation from, company from, team from, ngo from, come from, foundation in, foundation from, agency from
SERVE: work in, work only in, works in, works only in, serve*, active in, operate in, operates in, operate only in, cover, covers, available in, available for, applicants from, applications from, organi{s|z}ations from, projects in, communities in, countries of, valid for, restricted to, limited to, takes place in, for the, only in, only for, missions to, travel to, travel in, eligible countries, intended for, open to, reserved for, delivered in, sites in, villages in, members in, partners in, support to, carried out in
NOTPLACE: not in, not for, outside, except, excluding, without, other than, not available in, does not cover, do not cover, do not work in, cannot work in, no longer work in, no longer in, cannot travel to, not serve, but not, left out, excluded, not eligible, do not serve, does not extend to, not cover, stopped working in, not to
PAST: was, were, had, used to, last year, years ago, worked, experience in, experience from, developed in, tested in, piloted in, learnt in, learned in, born in, example from, comes from, past, previously, earlier, since then, came from, successful in, practised in, practiced in, known from, tried in, proved in, proven in, began in, started in
WORLD: worldwide, world wide, world - wide, anywhere, any country, all countries, all mountain countries, any mountain country, every country, globally, global, all mountain regions, all mountain regions of the world, any mountain region, any region, around the world, all continents, any continent, every mountain region, no matter where, wherever, regardless of country, from all over the world, across the world, no geographic* restriction*, no restriction* on country, all regions, any place, developing countries, everywhere
ADAPT: open for adaptation, can be adapted, adaptable, adapt it, to adapt, ready to adapt, adapted elsewhere, reuse, replicat*, transfer*, take it over, other regions may, free to copy, share our experience, shares its experience, adaptation elsewhere
# Is it over?
CLOSED: applications are closed, applications closed, application is closed, application closed, applications have closed, applications now closed, now closed, call closed, call is closed, call has closed, call was closed, call is now closed, calls are closed, is closed, are closed, has closed, have closed, been closed, closed since, closed on, we have closed, closed the call, no longer accept*, no longer available, no longer on offer, no longer offer*, no longer open, no longer take*, no longer taking, no longer run*, not accepting, not currently accept*, currently not accept*, accept* no more, accept* no new, no new applications, taking no new, take no new, not taking, no more applications, no further applications, no further requests, has ended, have ended, has expired, have expired, expired, came to an end, come to an end, has been discontinued, been discontinued, discontinued, been withdrawn, is withdrawn, fully booked, fully allocated, fully committed, fully subscribed, fully used, fully taken, fully spent, all seats .. taken, all seats .. filled, all places .. taken, all places .. filled, seats are taken, seats are gone, places are gone, nothing left, no seats left, no places left, no days left, no money left, no funds left, funds are exhausted, budget is exhausted, been spent, is spent, all .. been given, all .. been allocated, all .. been awarded, deadline .. passed, deadline has passed, deadline passed, deadline was, deadline is over, call is over, window closed, window is closed, intake is closed, intake closed, registration closed, registration is closed, registration has closed, enrolment is closed, enrolment closed, submissions closed, submission closed, on hold, wound up, already finished, selection is finished, selection is complete, already been chosen, winners .. announced, grantees .. announced, fund is empty, programme ended, program ended, project ended, kept here for reference, kept for reference, for the archive, for information only, is no longer active, not active any more, not available any more, not available anymore, stopped accepting, stopped taking, ceased, we have stopped, shut down, closed its doors
OPENAGAIN: reopen*, re - open*, opens again, open again, extended, still open, remains open, remain open, rolling, any time, at any time, all year, year - round, continuously, not closed, never closed, new call is open, now open
DEADLINE: deadline, closing date, closes on, closes, apply by, apply before, apply until, applications until, applications by, applications before, applications due, application deadline, submit by, submit before, submission by, submissions by, submissions until, due by, due on, no later than, until, open until, valid until, expires on, expires, expire on, ends on, last day, received by, register by, register before, registration until, accepted until, available until, answer by, offer stands until, stands until, runs until, on offer until, reply by, good until
LAW: by law, law forbids, law prohibits, the law, statutes, statutory, legally, legal reasons, sanction*, our mandate, charter, founding act, forbid*, forbidden, prohibit*, prevented by law, not allowed, not permitted, may not by law, our law, funder's law, national law, budget law, donor law, legislation does not, legislation bars, our rules, regulations do not allow, embargo*
CONFLICT: conflict of interest, conflicts of interest, conflicting interest*, sit* on .. board, on our board, on its board, same group, our own members, our subsidiaries, evaluator*, jury, affiliated, affiliate*, sister organi{s|z}ation*, parent organi{s|z}ation*, related part*
# Money
ATLEAST: at least, minimum, minimum of, not less than, no less than, from, starting at, or more, no smaller than, above, more than, over, smallest, cannot start below, below that, viable, would do, would be enough, could start with, can start with, less than that, minimum grant, nothing below, nothing under
ATMOST: up to, at most, maximum, max, not more than, no more than, no larger than, not exceed*, ceiling*, below, under, cap, capped at, less than, largest, limit of, upper limit, or less, limited to
OWN: own contribution, our own contribution, own share, we contribute, we can contribute, we put in, we bring, we add, we ourselves, contribute, contribution of, counterpart, from our side, of our own, our share, we pay, we cover, we have, we will add, in kind, own funds, matching contribution
COFIN: co - financ*, cofinanc*, co - fund*, cofund*, own share, own contribution, applicant* contribut*, contribute at least, matching fund*, match funding, own funds, counterpart*, must bring, must contribute, share of the cost*, from own, from their own, own means, co - pay*
# What who asks bears of the whole, in per cent
OWNPART: own contribution, own share, we contribute, we can contribute, we put in, we can put in, we will put in, we bring, we bring in, we add, our share, we pay, we cover, we bear, we take over, matching contribution, we co - finance, we cofinance, from our side
POOL: total budget, total envelope, total of, envelope, overall budget, altogether, in total, whole programme, programme budget, pool of, all together, fund has, our budget, facility has, endowment, fund of
SCALE=1000: thousand, thousands, k
SCALE=1000000: million, millions, mln, mio, m
SCALE=100: hundred
CUR=USD: usd, us dollar*, dollar*, u s dollar*
CUR=EUR: eur, euro, euros
CUR=CHF: chf, swiss franc*, francs, franc
CUR=GBP: gbp, pound*, sterling
# Days
UNIT=1: day, days, working days, person - days, person days, expert days, man - days
UNIT=5: week, weeks
UNIT=20: month, months, person - months
UNIT=0.125: hour, hours
NUMBER=1: one, single, a
NUMBER=2: two, couple of
NUMBER=3: three
NUMBER=4: four
NUMBER=5: five
NUMBER=6: six
NUMBER=7: seven
NUMBER=8: eight
NUMBER=9: nine
NUMBER=10: ten
NUMBER=12: twelve, dozen
NUMBER=15: fifteen
NUMBER=20: twenty
NUMBER=30: thirty
NUMBER=40: forty
NUMBER=50: fifty
NUMBER=60: sixty
NOTDAYS: notice, ago, old, within, later, every, working days to answer, per year old, reply, answer, respond, response, duration of the project, project of, experience
# Time
MONTH=1: january, jan
MONTH=2: february, feb
MONTH=3: march
MONTH=4: april, apr
MONTH=5: may
MONTH=6: june
MONTH=7: july
MONTH=8: august, aug
MONTH=9: september, sept, sep
MONTH=10: october, oct
MONTH=11: november, nov
MONTH=12: december, dec
SEASON=3: spring
SEASON=6: summer
SEASON=9: autumn, fall
SEASON=12: winter
PART=1: first quarter
PART=2: second quarter
PART=3: third quarter
PART=4: fourth quarter, last quarter
PARTY=begin: beginning of, early, start of
PARTY=mid: middle of, mid
PARTY=end: end of, late
FROM: from, starting, beginning, as of, as from, since, after, between, not before, no earlier than, start in, starts in, earliest, onwards from
TO: to, until, till, through, and, by, up to, before
BYDATE: by, before, until, no later than, not later than, till, up to, latest
NEXTYEAR: next year
THISYEAR: this year
YEARLY: every year, each year, yearly, annual*
URGENT: urgent*, as soon as possible, asap, emergency, immediately, at once, right away, very soon
TONGUE=en: english
TONGUE=fr: french
TONGUE=es: spanish
TONGUE=ru: russian
TONGUE=pt: portuguese
TONGUE=ar: arabic
TONGUE=zh: chinese, mandarin
TONGUE=de: german
TONGUE=it: italian
TONGUE=ky: kyrgyz
TONGUE=tg: tajik
TONGUE=uz: uzbek
TONGUE=kk: kazakh
TONGUE=ne: nepali
TONGUE=hi: hindi
TONGUE=ur: urdu
TONGUE=fa: persian, farsi, dari
TONGUE=ps: pashto
TONGUE=ka: georgian
TONGUE=hy: armenian
TONGUE=az: azerbaijani, azeri
TONGUE=mn: mongolian
TONGUE=qu: quechua
TONGUE=ay: aymara
TONGUE=am: amharic
TONGUE=sw: swahili, kiswahili
TONGUE=rw: kinyarwanda
TONGUE=ro: romanian
TONGUE=uk: ukrainian
TONGUE=dz: dzongkha
TONGUE=tr: turkish
TONGUE=bo: tibetan
TONGUE=st: sesotho
SPEAK: speak*, spoken, language*, in, fluent, working language*, taught in, conducted in, interpret*, communicat*, - speaking, speaking, understand, write in, only
# Things that end without ending an offer
NOTCALL: pilot*, phase*, first round, last round, previous call, previous round, earlier call, road*, pass, mine, mines, border*, mill, gap, gaps, loop, canopy, clinic, war, drought, winter, season, our first, study, survey*, project, station
BUT: but, however, yet, although
ONLY: only, solely, exclusively, restricted to, limited to, none but, just in, reserved for
SERVE: for
BODY=community: our village*, our hamlet*, our valley
KIND=exchange: like to visit, want to visit, wish to visit, to visit a place, visit a place
CLOSED: cannot take any, cannot take new, cannot accept any, cannot accept new, can t accept, can not accept, no more requests, window .. shut, shut on, none left, no longer possible, been awarded, funds .. exhausted, budget .. exhausted, money .. exhausted, allocation .. exhausted, funds .. used up, money .. used up, programme is over, program is over, offer is over, is now over, offer withdrawn, offer is withdrawn, is suspended, are suspended, been suspended, applications suspended, has been archived, kept in the archive, were accepted until, were due, were accepted by, was open until, were open until, do not plan another, no further round, no new round, not be repeated, last intake was, last round was, last call was, already selected, has now finished, has been filled, been filled, scheme ended, programme finished, course ended, not accepting .. any longer, does not exist any more, is history, came and went, too late, offer ended, have run out, has run out, ran out, been fully
OVER: have found, already found, we found, been met, no longer needed, no longer need*, request .. withdrawn, request is withdrawn, need is covered, has been resolved, has been solved, somebody was found, partner was found, thank you all, request closed, is closed, is settled
ALONE: closed, expired, filled, full, ended, finished, withdrawn, archived, suspended, cancelled, over
OPENAGAIN: second starts, second begins, second round, second call is open, new round is open
PART=1-6: first half
PART=7-12: second half
PART=1: q 1
PART=2: q 2
PART=3: q 3
PART=4: q 4
NEXT: next, coming
ORG: foundation*, team*, compan*, universit*, association*, institut*, ngo, ngos, agency, agencies, ministry, embassy, expert*, specialist*, engineer*, firm*, fund, bank, cooperation, organi*, cooperative*, development agency, trainer*, donor*, network, scientist*, researcher*, volunteer*, consultan*, partner*, trust, federation
KIND=exchange: see how other*, see how they, see how it, see how people, how others do, how other*
KIND=policy: law text*, text of .. law, laws from, model law, model text*, legal advisor*, legal adviser*
CLOSED: registration ended, registrations ended, applications ended, application period .. ended, enrolment ended
SERVE: travels to, travels in, go to, goes to
THING=technology: hive, hives, smokers, extractor*, pipes, hoses, hose, water tank*, fence*, wire mesh, solar lamp*, laptop*, computer*, tent, tents, boots, vehicle*, snowmobile*, camera trap*, thermometer*, scales, beehive*, mill stones, sewing machine*, tractor*, tiller*, press
CLOSED: been handed out, been given out, been given away, been distributed, all .. handed out, all .. distributed, all .. gone, been allocated, been used, thank you for your interest, page stays online, kept online, page remains, no further, no free days, no days free, no capacity, fully engaged
BODY=government: parliament*, cabinet of ministers, state committee*
BODY=subnational: district office*, district government*, ward member*, rural municipalit*
KIND=policy: lawyer*, legal support, legal aid, paralegal support, solicitor*
ATLEAST: start at, starts at, begin at, begins at
COFIN: applicants bring, applicant brings, bring at least, brings at least
SELF: i write for, i write from, writing for, writing on behalf
# Those who know are asked for, in the words of who has a trouble
KIND=expertise: who can explain, explain to us, someone who organi{s|z}ed, someone who did, somebody who did, people who did, who has done it, who have done it, who has done this, who did this, who has set up, someone experienced, somebody experienced, people with experience, who has experience, who have experience, who knows how, look at our, help us begin, help to begin, help us start, find out why, tell us why, tell us whether, tell us what, nobody can tell, independent people
# What an offer consists of, and the words that say that it is no more: together they end it
CALL: call, calls, application*, proposals, requests, nominations, registration*, enrolment*, enrollment*, intake*, admission*, places, seats, slots, spots, programme*, program, programs, scheme, schemes, fund, funds, funding, budget, money, envelope, allocation, grant, grants, scholarship*, fellowship*, vacanc*, position, positions, post, posts, stock, stocks, service, services, offer, offers, course, courses, workshop*, training*, seminar*, webinar*, summer school, session*, edition*, intake, window, waiting list, list, competition, contest, selection, exchange, exchanges, visit, visits, study tour*, kit, kits, equipment, devices, production, access, facility, loan, loans, internship*, placement*, mentoring, helpdesk, hotline, free days, capacity, hostel, venue, lodge, rooms, beds, group
CALL=weak: project, team, lab, laboratory, unit, office, support, engineers, experts, specialists, trainers, advisers, staff, consortium, partnership
GONE=none: full of, full time, taken into account, taken care, filled with, over the, over a, over 10, over time, closed to
GONE=state: full, booked, booked up, busy
GONE: closed, closed down, shut, shut down, filled, taken, gone, over, ended, finished, completed, exhausted, booked out, cancelled, canceled, called off, postponed, postponed indefinitely, suspended, paused, frozen, discontinued, stopped, halted, dissolved, disbanded, wound up, wound down, withdrawn, lapsed, expired, archived, run dry, ran dry, run out, ran out, found .. home, shelved, dropped, abandoned, put off, put on hold, on hold, interrupted, terminated, out of stock, sold out, closed for good, shut for good, come to .. end, came to .. end, been mothballed
GONE=given: awarded, assigned, allocated, committed, distributed, given, given away, handed out, handed over, promised, used, used up, disbursed, engaged, reserved, sold, spent, chosen, selected, announced
WHEN: when, once, until, if, unless, whenever, as soon as, in case, whose
OPENAGAIN: are left, is left, still left, remain available, remains available, second .. open*, next .. open*, new .. open*, another .. open*, third .. open*, those for .. open*, new .. start*, next .. start*, second .. start*, another .. start*, next .. begin*, new .. begin*, next one .. open*
CLOSED: no longer be considered, no longer be accepted, no longer be taken, no longer be answered, no longer be processed, no longer answer*, no longer deliver*, no longer do this, no longer exist*, no longer produced, no longer fund*, no longer support*, no longer lend*, not accept new, not accept any new, not take new, not take any new, not take on new, not taking on new, cannot take on, cannot take more, cannot take further, can take no more, can take no further, can take no new, no new .. until, was the last, were the last, last of its kind, no other is planned, will be no other, will be no further, will be no more, no further edition*, no more edition*, no further intake*, no repeat, not to be repeated, no successor, not be continued, not be resumed, without a date, already taken, already gone, used to {offer|lend|provide|run|train|fund|give|host|teach|finance}, have stopped this, stopped this, gave up this, given up this, gone out of business, went out of business, went bankrupt, ended its support, ended their support, nobody answers, is discontinued, was discontinued, archived page, archive page, historical page, page of the archive, spent what it had, until further notice
CLOSED: does not accept new, do not accept new, does not accept further, do not accept further, does not take new, do not take new, have paused, has paused, paused this, paused our, was possible until, were possible until, could be sent until, could apply until, was due by, was due on, were due on, were due by, closed its books
KIND=none: golf course*, race course*, racecourse*, river course*, water course*, watercourse*, main course*, course of the, course of a, stock exchange, exchange rate*, currency exchange, exchange office*, telephone exchange, heat exchange*, advisory board, data mining, bank transfer, host of, hosts of, train station*, train driver*, by train, train line*, train ticket*, business class, first class
KIND=technology: web hosting, website hosting, server hosting, domain hosting, cloud hosting, cloud storage
KIND=expertise: do not know how, don t know how, do not know where to, don t know where to, no idea how, no idea where, nobody knows how, nobody here knows, not sure how, we wonder how
# A text among the offers that itself seeks
SEEK: looking for, look for, looks for, seek, seeks, seeking, in search of, searching for, search for, wanted, we need, needs, in need of, is needed, are needed, urgently need
HELPER: expert*, specialist*, trainer*, teacher*, consultant*, advis{er|ers|or|ors}, instructor*, engineer*, facilitator*, evaluator*, mentor*, lawyer*, veterinarian*, agronomist*, doctor*, midwi*, builder*, mason*, carpenter*, donor*, funder*, sponsor*, investor*, funding, grant, grants, money, finance, financing, someone, somebody, anyone, anybody, person, equipment, advice, help, assistance
OFFERING: we offer, we provide, we give, we share, we train, we teach, we can, we help, we support, we lend, we send, we pay, we fund, we finance, we host, we advise, is offered, are offered, free of charge, offers, provides, gives, grants of, grants up, up to, our experts, our team, at no cost, we run, we come, we travel, we work with, finances, funds, supports, helps, lends, trains, teaches, invites, welcomes
# What money is not for
COST=equipment: equipment, machinery, machines, vehicles, hardware, tools, devices, instruments, purchase*, capital goods, capital items, gear, supplies
COST=works: construction, works, buildings, building, infrastructure, repairs, repair, renovation, rehabilitation, civil engineering
COST=salaries: salar*, wages, staff cost*, personnel cost*, running cost*, operating cost*, overhead*, rent
COST=studies: studies, study, research, assessments, plans, mapping
COST=training: training, trainings, courses, workshops, events, conferences, drills, meetings, awareness
COST=travel: travel, flights, airfare*, per diem*
NOTPAID: not financed, not funded, not covered, not paid, not eligible, not eligible costs, ineligible, ineligible costs, not included, not supported, excluded, excluding, exclude*, do not finance, does not finance, do not fund, does not fund, do not pay, does not pay, do not cover, does not cover, cannot finance, cannot fund, cannot pay, cannot cover, no funding for, no money for, no support for, never for, never pay, never fund, nothing for, not for, cannot be bought, cannot be paid, cannot be financed, may not be spent, may not be used, must not be spent, except for, other than
# Lowlands, and mountains left out
LOWLAND: lowland*, plains, plain of, the plain, coastal, coast, coasts, delta, deltas, floodplain*, terai, islands, marsh*, wetlands of the plain, seaside, valley floors, low country, great rivers
HIGHLAND: mountain*, highland*, upland*, hills, hill, hilly, slopes, slope, alpine, altitude, plateau*, above 1000 m, high valley*, high - altitude, summit*, peaks
LEFTOUT: not covered, not served, not eligible, ineligible, excluded, not included, outside our mandate, outside our remit, not in our remit, beyond our remit, out of scope, outside the scope, do not cover, does not cover, do not serve, does not serve, not part of, left out, except, not for, do not work in, does not work in, not concerned, cannot be served, not considered, beyond our reach, not our field, not our business
# Whom the circle of the offerer holds, and who stands outside it
CIRCLE: members, member institutions, member organi{s|z}ations, paying members, our members, affiliated, affiliates, staff, employees, personnel, military, soldiers, army, border police, police, civil servants, officials, alumni, former students, partner universities, our partners, partner institutions, grantees, our grantees, shareholders, subscribers, subsidiaries, franchise*, customers, our clients
CIRCLE=outside: non - members, non members, nonmembers, outsiders, newcomers, new applicants, new partners, external applicants, those outside, first - time applicants, first time applicants, civilians, the general public, the public, unaffiliated, external participants
CIRCLE=only: by invitation only, invitation only, invited applicants only, members only, members - only, internal use only, for internal use, staff only, must be a member, must be members, must already be, must already hold, must already have, who already hold, must have received
CIRCLE=none: members of the partnership, members of the mountain partnership, partnership members, member countries, member states, family members, members of the community, community members, board members, committee members, group members, members of cooperatives, local police
NOTELIG: cannot be considered, will not be considered, cannot be admitted, cannot be served, outside our mandate, outside our remit, outside the mandate, beyond our mandate, not in our remit, beyond our remit, cannot take part, may not take part, cannot participate, may not participate, cannot join, are not served, not served, are not taken, cannot be taken, are not invited, need not apply, not considered, are excluded, are ineligible, not meant for, not intended for, not designed for, can t apply, no support to, no funding to, no grants to, no money to, nothing to, refrain from applying
BODY=public: public bod*, public authorit*, public sector, public institution*, state bod*, any government, governments at any level, public entities, tax - funded bodies, authorities at any level
# A stake in what is to be judged
WARY: independent*, no tie, no ties, not tied, no link, no links, not linked, no connection, no interest in, neutral, impartial, unbiased, disinterested, second opinion, evaluat*, mid - term review, midterm review, final review, review of our, audit*, verify, verification, double - check, complain*, dispute*, contest, contests, challenge the, object to, objection*, court, lawsuit, protest*, resist, defend, defence against, polluted, pollution, poison*, against the company, against the mine, against the dam, respond to the, not trust, do not trust, don t believe, do not believe, what the company says, what the mine says, whether it is true
HOLDER: the company, the firm, the operator, operator of the, the owner, owner of the, the developer, developer of the, the concessionaire, concession holder, the concession holder, the mining company, the mine operator, the mine owner, the power company, the investor, the promoter, the builder, the contractor, mining company, the mine, the combine, the corporation, the logging company, the dam owner, the plant owner, the licence holder, the manufacturer, the hydropower company, the utility
HOLDER=own: our mine, our dam, our plant, our concession, our wind farm, our quarry, our hydropower, we operate the, we own the, we run the mine, we mine, we hold the concession, we hold the licence, we build the dam, as operator of, as owner of, as the operator, as the owner, as the developer
AGENT: funded by, financed by, paid by, paid for by, sponsored by, commissioned by, mandated by, hired by, employed by, contracted by, retained by, supported by, with money from, money comes from, on behalf of, in the name of, we represent, represent, represents, representing, we are, we act for, acting for, work for, works for, working for, appointed by, advise, engineers of, lawyers of, consultants of, staff of, hydrologists of, team of, subsidiary of, foundation of
AUTHOR: we wrote, we have written, we prepared, we have prepared, we drafted, we designed, we have designed, we carried out, we have carried out, we implemented, we have implemented, we implement, we ran, we have run, we run, we have been running, we built, we led, we have led, we lead, we manage, we managed, we have managed, we supervised, we have supervised, has supervised, we developed, we conducted, we have conducted, we authored, author of, authors of, our firm prepared, our firm wrote, our office wrote, who wrote, who prepared, who designed, that wrote, that prepared, that designed, that runs, that ran, that implements, that implemented, which wrote, which prepared, which runs, which implements, which implemented, our report, our study, our own study, implementer of, implementing agency of, executing agency of, implementing partner of, has been implementing, has implemented, has run, has managed, in charge of, responsible for the project, responsible for the programme
WORK: stud{y|ies}, assessment*, report*, plan, plans, project, programme, program, design*, chapter*, eia, survey, dam, strategy, scheme, works, impact statement*
ABROAD: abroad, overseas, foreign, foreigners, from other countries, to other countries, across borders, across the border
HELD: took place, was held, were held, held in, ran in, ran from, was organi{s|z}ed, was given in, came together, was carried out
NOKIND=hosting: web hosting, website hosting, server hosting, domain hosting, cloud hosting
NOKIND=training: golf course*, race course*, racecourse*, river course*, main course*, train driver*, train line*
NOKIND=exchange: stock exchange, exchange rate*, currency exchange, exchange office*, telephone exchange, heat exchange*
LAW: laws, export control*, control law, trade law, trade restriction*, legal restriction*, legislation, constitution of, act under which, by our deed, deed of trust
HAVE: trained already, already trained, are trained, is trained, have been trained, bought already, already bought, is already, are already, already done
WORLD: other mountain countries, mountain countries of the world, other mountains of the world, other countries, of other countries, countries of any
OPENAGAIN: repeat it, repeat the course, run it again, will be repeated, again in, every year, each year, next start
PLACEOUT: not covered, not served, not eligible, ineligible, excluded, not included, left out, not concerned, out of scope, not part of, cannot apply, may not apply, not possible, cannot be served, cannot be reached, not on the list, not supported, no longer covered, no longer served, no longer eligible
NOTPLACE: no funding in, no grants in, no support in, no work in, no projects in, no longer fund, no longer support, never in, nothing in, no activities in, do not travel to, does not travel to, do not deliver to, does not deliver to, cannot deliver to, do not ship to, cannot ship to, not available to, do not operate in, does not operate in, does not work in, excepting, apart from, all but, no money to, no funds to
# The same in rarer words
CLOSED: left the store, left our store, do not write any more, had to end this, had to give up, had to stop, had to close, donor pulled out, funder pulled out, sponsor pulled out, will not be paid, is no replacement, not been replaced, merged into another, takes no application*, take no application*, mandate ended, mandate has ended, can consider no, can take nobody, can help nobody else, temporarily unavailable, currently unavailable, unavailable until, unavailable for the time being, at full capacity, are at capacity, is at capacity, working at capacity, intake .. complete, selection .. complete, recruitment .. complete, list is complete, group is complete, candidates .. chosen, participants .. chosen, grantees .. chosen, winners .. chosen, partners .. chosen, villages .. chosen, cohort .. chosen, all days .. given away, not running this year, does not run any more, retired without, have withdrawn this, we withdraw this
NOTPAID: borne by the applicant, paid by the applicant, by the applicant, at the applicant's, at your own expense, at own expense, fall outside, falls outside, outside this call, outside the call, outside the scope, must be paid by, are up to the applicant, no bricks, has to be found elsewhere, must be found elsewhere, cannot be claimed, are not allowable, not allowable, not reimbursed, never reimbursed
COST=works: bricks and mortar
ITEM=works: masonry, roads, wells, pipelines, fence, fences, fencing, shed, sheds, walls, premises, roof
ITEM=equipment: vehicle, laptops, computers, furniture, spare parts, machine, pumps, sensors
LEFTOUT: do not qualify, does not qualify, out of our reach, beyond our powers, cannot reach, do not reach, does not reach
ONLY: strictly for, strictly, nobody else, no one else, none other than, privilege of, no other than
CIRCLE=only: received a grant from us, received our grant, been our grantee, been our partner, hold a contract with us, already work with us, already working with us, existing partners only, current partners only
SEEK=sure: can anyone, could anyone, could somebody, could someone, can somebody, can someone, help wanted, be grateful for, grateful to anyone, does anybody have, does anyone have, who could lend us, who can lend us, who could help us, who can help us, who can come, please help us, we would like to receive, we would like to borrow
HELPER: accountant*, bookkeep*, translator*, interpreter*, volunteer*, nurse*, surveyor*, pilot, guide
LAW: donor rules, donor's rules, our regulations, funding rules, rules of the donor, funder's rules, rules of our donor, articles of association, by - laws, our constitution, bank rules, money laundering
CONFLICT: we evaluate, we are evaluating, we audit, we are auditing, as evaluator*, as auditor*, we sit on, sits on the, on the panel, panel member*, reviewer*, selection committee, assessor*, we assess applications, same director, run by the same, same owner, shares its director, founder of both, same founder, recuse*, judge in our own, we select, our director chairs, chaired by our
THING=technology: fridge*, refrigerator*, freezer*, stretcher*, ambulance*, generator*, batter{y|ies}, ropes, poles, blankets, bins, buckets, barrels, jars, helmets, uniforms, bicycles, wheelbarrow*, tarpaulin*, chainsaw*, incubator*, microscopes, test kits, cables
KIND=data: rainfall record*, weather record*, snow record*, climate record*, temperature record*, station record*, keep records, old photographs, historical photographs, measurements of, observations of
KIND=hosting: a hall, hall for, beds for, beds and, hall and beds, roof over, place to sleep
KIND=expertise: doing wrong, what is wrong with, what went wrong, why they die, why it fails
# Busy for long, sale and hire, outsiders of a circle
BUSY: committed until, booked until, busy until, engaged until, occupied until, taken until, reserved until, committed through, booked through, booked up until, tied up until, committed to the end, booked to the end
CLOSED: new cases cannot, new requests cannot, new projects cannot, new sites cannot, new applications cannot, new clients cannot, new villages cannot, no new case, no new cases, no new projects, no new sites
SALE: sell, retail, cash payment, dealer*
CIRCLE=outside: outside the federation, outside the network, outside the consortium, outside the association, outside the alliance, outside the union, outside our network, outside our federation, outside our group, outside the group, outside the club
BODY=cooperative: farmers ' association*, farmers ' group*, farmers ' union*, growers ' association*, herders ' association*, herders ' group*, producers ' group*, farmers ' organi{s|z}ation*, farmers ' cooperative*
KIND=exchange: come and look, go and look, have a look at how, let us come, come to see, go to see, look at theirs
KIND=none: film review*, budget airline*, budget flight*, budget hotel*, bridges and crowns
NOKIND=exchange: holiday exchange
BODY=subnational: county government*, provincial government*, regional government*, state government*, municipal government*, city government*
# What a fresh set showed
NOTELIG: do not take, does not take, do not admit, does not admit, do not deal with, never act for, do not act for, never work for, do not work for, do not represent
BODY=community: parents ' committee*, parents ' association*, parent committee*, residents ' association*, residents ' committee*, residents' group*
ITEM=works: repair, repairs, repairing, rebuild, rebuilding, build, bridge, bridges, trail, trails, road, wall, mill
SALE: tour, tours, safari*, photo tours, excursions, guided walks, trips with
WARY: without ties, without any tie*, without links, without any link*, unconnected, free of ties, no stake, not in the pay, not paid by, review the, check the study, examine the study, re - read
RECIPIENT: villages, village, communities, community, municipalit*, communes, schools, school, participants, applicants, candidates, partners, partner, projects, proposals, groups, farmers, herders, young people, women, families, cooperatives, organi*, sites, beneficiaries, students, trainees, interns, hosts, host, those who, towns, districts, people who want, members, associations, clubs, huts, parks, testers, pilots
KIND=expertise: somebody who, someone who, anybody who, anyone who knows, people who know
NOTPLACE: beyond the borders of
SALE=none: study tour*, field tour*, exchange tour*, tour of duty, not for sale, fair trade buyers
SALE=free: free of charge, for free, free, at no cost, no fee, without charge, at cost price, donate*, lend*, grants, funded by us
SALE=trade: to sell, selling our, buyers, market, markets, customers, clients, to the shops, guests, tourists, tourism, visitors
# Laws that somebody is helped to write or to apply
LAWWORK: draft, drafts, drafting, drafted, amend*, revise, revises, revising, rewrite, rewriting, reform, reforms, reforming, write, writing, apply, applies, applying, explain*, teach*, taught, train* in, train* on, advise on, advises on, advice on, put into practice, bring into line
# For sale or hire, and small producers
SALE: rental, rentals, on hire, hire of, we hire out, leasing, our catalogue, discount{|s}
HOUSEHOLD=community: smallholder*, small farmer*, small - scale farmer*, small producer*, small - scale producer*, family farm*, family producer*, peasant farmer*, families, households
# Who may not or alone may ask, where not or alone, who speaks: the plain ways to say it
NOTELIG: cannot consider, do not consider, does not consider, are ruled out, is ruled out, no support for, no funding for, no grants for, no money for, except, excepting, with the exception of, with exception of
NOTPLACE: with the exception of, with exception of
PLACEOUT: we no longer work, we no longer operate
ONLY: nowhere else
SELF: i run a, i run the, i lead a, i lead the, i head a, i head the, i chair a, i chair the, i represent
# What is asked in plain messages
KIND=technology: borrow, lend us, lend me
KIND=training: show us, show me
# When it opens, until when one asks, who is sought
FROM: opens in, opens on, opens again in, open from, reopens in
DEADLINE: application before, send .. before, apply not later
HELPER: technician*
# Fields that share words with mountain development and are none of it: one phrase of ALIEN tells, of STRANGE two do
ALIEN=investing: hedge fund*, stock exchange*, stock market*, bull market, bear market, share price*, mutual fund*, pension fund*, pension scheme*, investment fund*, investment bank*, private equity, asset manage*, wealth manage*, day trading, crypto*, open - end, listed compan*, listed utilit*
STRANGE=investing: portfolio*, shares, bonds, equity, investors, dividend*, stocks, broker*, private clients, savers, subscribe, listed, securities, ticket
ALIEN=business: investment climate, business climate, business environment, one - stop, call cent{re|er}*, contact cent{re|er}*, payroll, tax return*, sales forecast*, business forecast*, chamber of trade, bridge loan*, bridging loan*, bridge finance, working capital, corporate client*, business consult*
STRANGE=business: licensing, invoices, turnover, chief executives, managers, executives, corporate, boardroom, human resources, head office, board of directors, trade fair, business plan for companies, corporations, consumer*, brand*, sales team*, start - up*, company owners, retail*
ALIEN=computing: data cent{re|er}*, cash register*, point of sale, point - of - sale, cybersecurity, cyber security, data mining, cloud storage, cloud computing, cloud service*, web hosting, search engine*, source code, computer game*, video game*, app store, blockchain, server migration, data migration, machine translation, decision trees, our cloud, social media market*
STRANGE=computing: servers, cloud, hosting, backup*, developers of software, programmers, coders, java, python, passwords, hackers, browser*, algorithms, e - mail addresses, user accounts
ALIEN=beauty: hairdress*, hair dryer*, hair salon*, beauty salon*, barber*, beauty parlo*, manicure*, make - up, cosmetic surg*
STRANGE=beauty: hair, salon*, beauty, nails, skin care, perfume*, spa
ALIEN=garage: shock absorber*, leaf spring*, car repair*, car mechanic*, car dealer*, gearbox*, engine oil, brake pad*, car wash*, tyre shop*, driving school*, driving licen*, driving lesson*, racing car*, used cars, car park*, bed springs, mattress*
STRANGE=garage: garage*, jeeps, brakes, tyres, engines, dampers, chassis, diesel, cars, drivers, motor{s|ists}
ALIEN=weapons: firearm*, shooting range*, ammunition, pistol*, riot police, private security, bodyguard*, unexploded, landmine*, land mine*, minefield*, demining, mine clearance, sniper*, military exercise*, war museum*
STRANGE=weapons: weapon*, shooting, rifle*, guards, army, soldiers, police, explosive*, bomb*, combat
ALIEN=politics: elected by a landslide, landslide victory, landslide win, election campaign*, campaign data, opinion poll*, spin doctor*, voter*, party congress, electoral campaign*, polling station*, by - election*
STRANGE=politics: election*, elected, candidates for office, ballot*, campaign team*, political part{y|ies}, vote{|s}, hundred days
ALIEN=clinic: dental*, dentist*, orthodon*, x - ray*, radiolog*, plastic surg*, cataract*, prosthes*, tooth, teeth, bone marrow, stem cell*, cell culture*, hearing aid*, herniated, blood bank*
STRANGE=clinic: surgeons, surgery, patients, implants, radiograph*, tongue, spine, clinic guests
ALIEN=kitchen: ice cream*, ice - cream, cooking class*, cooking course*, cookery*, pastry chef*, sushi, kitchen range*, cocktail*, fast food, gourmet*, recipe book*, pizza*
STRANGE=kitchen: chef*, dessert*, recipes, restaurant*, cook, menu*, dishes, bakery, catering, sorbet*
ALIEN=sport: golf, football*, marathon*, basketball, olympic*, championship*, tournament*, ski race*, ski jump*, tennis, cricket team*, athletics, bodybuilding, fitness studio*, gym, national title, chess, motor race*, race track*, martial arts, horse race*
STRANGE=sport: athletes, league, metres, medal{|s}, race{|s}, runners, trophy, entry fee, players, coaches for, sprint*, world cup, downhill
ALIEN=customs: customs clear*, customs procedure*, import dut{y|ies}, freight forward*, trade facilitation, container ship*, customs broker*
STRANGE=customs: customs, exporters, importers, border crossing*, freight, tariffs on goods
ALIEN=property: real estate*, mortgage*, apartment*, swimming pool*, interior design*, roof terrace*, garden furniture, terrace furniture, luxury villa*, property developer*, property valuation, kitchen furniture, timeshare
STRANGE=property: villas, decks, furniture, hotels and restaurants, square metre, penthouse*, tenants, landlord*, parasols, lounge*
ALIEN=pets: guide dog*, dog show*, pet owner*, pet shop*, cat owner*, dog train*, dog handler*, aquarium*, kennel*, pet food
STRANGE=pets: pets, blind people, pedigree, breeders of dogs
ALIEN=stage: rock band*, rock concert*, guitar*, piano*, comedy, film studio*, recording studio*, film star*, wedding*, television series, night club*, ballet*, orchestra*, magician*
STRANGE=stage: concert*, band, songs, stage, actors, film director*, album*, studio{|s}
ALIEN=aviation: airline*, boarding pass*, runway*, airport lounge*, cabin crew, spacecraft, astronaut*, space station*
STRANGE=aviation: flights, airport*, passengers, pilots, fleet
ALIEN=sea: submarine*, deep sea, offshore, seabed, sea port*, seaport*, cruise ship*, yacht*, coral*, dockyard*, oil rig*, beach resort*, sailing boat*
STRANGE=sea: marine, at sea, by the sea, ocean*, ships, harbour, port, vessels, sailors, coast
ALIEN=gambling: casino*, lotter{y|ies}, betting, poker, bridge club*, card game*, card players, slot machine*
ALIEN=fashion: catwalk*, spring collection*, fashion show*, wardrobe*, fashion week, spring sale*
STRANGE=fashion: fashion, collection, models, outfit*, dresses, season's
ALIEN=industry: nuclear*, refiner{y|ies}, power station*, assembly line*, petrochemical*, cement plant*, steel works, pumping plant*, machine tool*, chemical plant*, boiler{|s} room, steel mill*, conveyor*
STRANGE=industry: vibration, factory, factories, industrial, power plants, plants and pumps, welding robots, forklift*
ALIEN=careers: life coach*, job fair*, motivational*, career plan*, dating app*, online dating, personal growth, talent manage*, wellness retreat*, speaker for, team building, leadership retreat*, executive coach*
STRANGE=careers: talent*, career*, jobs, graduates, toolkit, cv, stress, happiness, ambition*, top of your, climb the ladder
ALIEN=childcare: nursery for children, nursery school*, kindergarten*, toddlers, day nurser*, babysit*
STRANGE=childcare: toys, small chairs, picture books, children of three, babies, playground*
ALIEN=optics: fib{re|er} optic*, optical fib{re|er}*, glass fib{re|er}*, fib{re|er}glass, carbon fib{re|er}*
ALIEN=vehicles: aerial advert*, billboards, advertising agenc*, advertising screen*, billboard advert*
ALIEN=stars: horoscope*, astrolog*, telescope*, star party, planetarium*
ALIEN=anatomy: glacier ice for drinks, bottled ice, ice rink*, ice hockey, figure skat*
ALIEN=gambling: card play, bridge lesson*, bridge for beginners
ALIEN=business: sales team*, retail bank*, sales training, telephone sales
ALIEN=aviation: airport slot*, cabin staff
ALIEN=sport: car rall{y|ies}, motor rall{y|ies}, ski club race*

# Ends, more of them: who is gone, what is gone, what was decided.
CALL: shortlist, short list, warehouse, database, licence, license, contract, mandate, mentors, mentor, batch, lot, stipend{|s}, award{|s}, donation{|s}, cohort, this pilot, the pilot is, page, laboratory service
CALL=weak: organisation, organization, association, foundation
GONE: abolished, complete, taken offline, deleted, scrapped, axed, closed its doors, no more, run its course, fallen through, fell through, wound to a close, drawn to a close, drew to a close
GONE=given: taken up, snapped up, placed, matched, paired
CLOSED: handed out the last, given away the last, gave away the last, given out the last, sold the last, next one is not planned, no next edition, no further edition, no other edition, warehouse is empty, store is empty, shelves are empty, no new partners, no new members are, nobody has taken over, no one has taken over, nobody took over, to withdraw this offer, to withdraw our offer, to withdraw the offer, withdrew this offer, withdrew our offer, had to cancel, had to call off, went within a, went within days, were gone within, gone within a, not able to help any more, not able to help any further, cannot help any more, decision letters have, decisions have been sent, results have been sent, answers have been sent, offer falls away, offer no longer stands, offer has lapsed, offer does not stand, please do not apply, do not apply any more, kept as a record, kept for the record, kept as an archive, kept as a memory, for the record only, no longer serv*, no longer work* with, no longer host*, no longer train*, no longer send*, paused the, are paused until, is paused until, was taken offline, been taken offline, grounded for good, found a new owner, has a new owner, found new owners, nothing is left, nothing left of, nothing remains of, nothing remains, went with it, this round is finished, round is over, will not return, will not be back, will not be repeated, will not run again, not be offered again, not be held again, been stolen, was stolen in, burnt down, burned down, wrecked in, was abolished by, were abolished by, been abolished by
# What is given as things, done as work, shown as a visit, and what only sounds like money
THING=technology: scanner*, camera{|s}, transceiver*, beacon*, probes, shovel*, sledge*, vat, vats, mo{|u}ld{|s}, rennet, cheese press, baler*, container*, tablet{|s}, ultrasound*, ecg, charger{|s}, router*, modem*, projector*, printer*, phones, smartphone*, binoculars, gps, theodolite*, total station*, rain gauge*, tarp, steel cable*, wire, posts, cement, timber, tarps, seed, seeds, saplings, tubes, watering cans, sprayer*, drip lines, drip kits, sprinkler*, filters, water filter*, chlorinator*, solar kit*, solar panel*, inverter*, bulbs, biogas digester*, biodigester*, oven{|s}, grinder*, mill, mills, huller*, presses, spinning wheel*, carding machine*, shears, milk cans, cooler*, cold box*, vaccine*, medicine{|s}, wheelchair*, beds, mattresses, books, textbook*, toys, desks, blackboards, life jackets, harness*, snowshoe*, skis, saddle{|s}, carts, cart, trailer{|s}, minibus, motorbike*, boat{|s}, chain saw*, backpack pump*, fire beater*, rakes, hoes, spades, pickaxe*, handpump*, hydraulic ram*, ram pump*, spare parts, traps, trap, collars, kennels, electric fence*, shredder*, compactor*, composter*, weighing scale*, moisture meter*, test strips, reagents, server for, transmitter*, mast, microphones, recorders, mixer
GIVE: pass on, passes on, passing on, hand over, hands over, handed over, give away, to give away, giving away, donate, donates, donating, ship, ships, equip, equips, hand out, hands out, can spare, to spare
KIND=technology: second - hand, secondhand, refurbished, used gear, used equipment, starter kit*, to equip, equip {our|the|a|nine|ten|us|with}, gear, supplies
THING=expertise: inspection*, inspect{|s}, examine{|s|d}, sampling, take samples, takes samples, take water samples, water testing, soil testing, test the, analyse{|s}, analyze{|s}, measurement campaign, comment on, comments on, review our draft, look over, check our, check the, monitoring of, laboratory analys{i|e}s, lab analys{i|e}s, facilitate the, facilitation of, moderat{e|or|ing}, help us write, help write, help us prepare, help to set up, set up with us, installs with, map with, mapping with, trouble - shoot
KIND=expertise: surveyor*, geophysicist*, soil scientist*, hydrogeologist*, anthropologist*, sociologist*, statistician*, architect{|s}, nutritionist*, zoologist*, ornithologist*, entomologist*, linguist{|s}, curator{|s}, conservator{|s}, archaeologist*
KIND=training: learn to, learn by doing, summer academ*, school for, hands - on, certificate course*, study programme*, practical days, exercises with, drill{|s} with, how to use, taught to, be trained, training of trainers, learning by
KIND=exchange: receive{|s} {visitors|guests|delegations|colleagues|members|groups|farmers|officials|mayors|herders|villages|communities}, host{|s} {visitors|guests|delegations|colleagues|farmers|officials|mayors|herders|villages}, invites {youth|farmers|herders|visitors|guests|colleagues|mayors|women}, come to us and see, be our guests, a week with, two weeks of working side by side, side by side, learn from each other, peer visit*, return visit*, visits by, visits from, see how our, see what they, talk to their, home and away
KIND=data: land cover, elevation model*, orthophoto*, open data, free to download, data series, free download*, observation series, species records, census of, gridded, shapefile*, map series, digital maps
NOKIND=finance: financial literacy, household budget*, family budget*, bookkeeping, water fund*, fund for the record, money management, grant writing, writing of grant, financial management, financial education, budgeting, investment climate, to cost
KIND=none: financial literacy, household budget*, family budget*, water fund*, money management, grant writing, financial management, financial education, investment climate, high atlas, middle atlas, anti - atlas, peer - reviewed, cost - free
# Who builds, sells, drills, hunts or holds a patent has a stake too; what is asked to be checked, measured or settled
WARY: inspect*, examined by, be examined, be checked, to check, check on, check whether, tested by, have .. tested, test our water, sampling, samples, measure the, is it safe, how safe, whether the water, damage caused, damages, compensation, negotiate with, negotiation with, negotiations with, grievance*, bargain with, our rights against, no part in, had no part, has no part, not involved in, without interests, free from interests, nothing to gain, nothing to sell, outside the company, not the company's
HOLDER: contractor of, contractor for, the contractor for, builder of, builders of, the builders, supplier of, the supplier, manufacturer of, the makers of, a manufacturer of, mining chamber, chamber of mines, chamber of mining, the industry association, association of mining companies, association of developers, the resort, owners of the, the owners, the dealer, the importer, the drilling company, the quarry, quarry owner*, the refinery, the plantation company, plantation company, timber company, the dam company, the cable car company, the bottling company, the concession, the licensee, the seed company, the pesticide company, the laboratory of the company, the airline, the airport
HOLDER=own: as the contractor, as contractor, as contractors, as the builder, as builder*, as the supplier, as supplier*, as the manufacturer, as manufacturer*, as the concessionaire, as concessionaire, as operators, as operator, as owners, as licensee*, our contract to build, our contract with the company, we hold the contract, we won the contract, we won the tender, we are building the, we build the, who builds the, which builds the, that builds the, which built the, that built the, which operates the, that operates the, which owns the, that owns the, who own the, we filed the patent*, filed patents on, filed a patent, have patented, has patented, we hold patents, holds patents, patents on, our company sells, our firm sells, we sell the, we supply the, we drill for, as shareholder*, our shareholders, our resort, our ski area, our hotel chain, our cable car, our quarries, our mines, our dams, our timber licence, we log the, company that mines, company that drills, company that builds, company that logs, firm that builds, company which builds, company which mines
AGENT: laboratory of, lab of, geologists of, experts of, specialists of, inspectors of, doctors of, biologists of, foresters of, trainers of, institute of the company, owned by, belongs to, belonging to, set up by, run by, on the payroll of, salaried by, in the pay of, as partner of, at the request of, liaison office of, community relations of, public relations of, law firm of, lawyers for, counsel for, counsel to
DISPUTE: in their dispute with, in its dispute with, in a dispute with, in their case against, in its case against, in court against, lawsuit against, sue, sues, suing, defends the company, defend the company, defend the owners, defend the developer*, litigation against, in litigation with, before the court*, opposing the communit{y|ies}, against the villag*, against the communit{y|ies}, against the ministry, against the municipality
HOLDER=own: community relations of the, community liaison of the, outreach of the mine, outreach of the company
WORLD: any range, any mountain range, any mountain, any mountains, other ranges, other mountain ranges, other mountains, all mountains, every range, every continent, {two|three|four|five|several} continents, other continents, mountain countries everywhere, low - income mountain countries, lower - income mountain countries, low - income countries, lower - income countries, wherever you are, wherever we are asked, wherever people ask
BEEN: we have worked, have worked in, has worked in, so far we have worked, so far in, we have been to, we have been in, we have helped in, we have trained in, we have taught in, we went to, recent hosts, earlier hosts, recent missions, earlier missions, recent clients, last missions, previous missions, our missions so far, have rebuilt in
WORDED=500000: half a million, half - a - million
WORDED=1500000: one and a half million
ATMOST: smaller than, cheaper than
CLOSED: not being accepted, winners have been, winners were notified, no budget for further, no budget for more, no money for further, reached its end, came to its end, put an end to, was dissolved by, were dissolved by, do not run this, no second edition, no new edition, already taken place, switched off, takes no new, take nothing new, taken down, unsuccessful applicants have been, unsuccessful candidates have been, nothing more can be added, unable to help further, unable to help any, and was not replaced, was never replaced, has retired and was not, have been no courses, cut from the budget, not given any more, not offered any more, not lent any more, has lapsed, have lapsed, not being rebuilt, will not be replaced, without a new date, had to be called off, stopped issuing, lends to nobody, has been exhausted, returned to the donor, decided not to continue, voted to end, decided to stop, halt all payments, all payments are frozen, payments are frozen, winding down, been given up, was given up, not send further requests, not send further applications, not send any more, refrain from sending, will not be read, returned unread, goes unread, go unread, answered only to say so, answer letters only to say, we have found our partner, have found the village, have found the partner, partner has been found, only the manual can, the advice does not, nothing further is planned, no latecomers, takes no fourth, takes no further, has been given to a colleague, awarded to a firm, permit was revoked, made us stop, cancelled the scheme, cancelled the programme, was not extended, were not extended, not extended beyond, extension was refused, no longer travel*, become inactive, been dormant, address is dead, valid through, offer stood until, offer was valid, advise no new, team broke up, nobody is left, have dispersed, do not intend to resume, no plans to resume, is not planned, no new intake, not continued in, offer no longer valid, no more places, no vacancies remain, no longer lent, no longer copies, rented out for good, only those already, no new school can, nobody else, only current grantees, new clients are not accepted, new villages cannot be added, were turned away, quota was reached, quota has been reached, ceiling has been reached, maximum number .. reached, contingent is used up, been redeemed, went out with the last, will not take place, will be no camp, will be no course, will be no courses, camp site was given up, no longer guided, so we no longer come, hung up their boots, give no more courses, take this offer back, took this offer back, my free days are used up, the chance is gone, disappoint all further, say goodbye to this, build no more, to the last participant
CALL: pilot ended, trip, sale, helpline, tranche, quota, list of participants, calendar for, days of, vouchers, credit line
RECURS: each, every, on mondays, on tuesdays, on wednesdays, on thursdays, on fridays, on saturdays, on sundays, at weekends, at night, in winter, in summer, during the monsoon, during the winter, during the rains, in july and august
WHEN: should, should the, should places, once the, until the, until all
GONE=none: been used in, were used in, was used for, committed until, closed 30, closed cases, repaired and
NEED: who could, who would, who knows, would anyone, would anybody, would somebody, is there somebody, is there someone, is there anybody, has anyone, has anybody, has somebody, does anybody, does somebody, any group that, we dream of
KIND=training: show our, show us what, show us the
KIND=expertise: help us make, help us write, help us decide, help us plan, help us understand, help us set up, help us organi{s|z}e, help us find out, read our, tell us the truth, an honest opinion, sit with us, sit down with us, go through it with us, second pair of eyes
WORLD: other mountain peoples, mountain peoples everywhere
KIND=none: {someone|somebody|anyone|anybody} who {gives|donates|lends}, {someone|somebody|anyone|anybody} who could give, {someone|somebody} giving
# Where alone, for whom alone: rarer ways to say it
ONLYHERE: alone, nowhere but, nowhere else, and nowhere else, and no other country, and no other countries, no other country, no other region, no other province, nobody elsewhere, inside, within the borders of, within the boundaries of, ends at, ends with, stops at, end at, stop at, tied to, bound to, earmarked for, never leave, never leaves, do not leave, does not leave, do not go beyond, does not go beyond, not beyond, confined to, is confined, restricted to, limited to, is limited, exclusively, purely for, valid in, valid for, is where we work
ABROAD: from elsewhere, elsewhere, other countries, anywhere else, outside the country, beyond the border, beyond our borders, other provinces, other regions
NOTELIG: asked not to apply, need not write, cannot be answered, are not answered, go unanswered, remain unanswered, stay unanswered, are turned away, is turned away, turned down, cannot be seated, are sent back, not dealt with, are refused, is refused, are rejected, are declined, will be declined
CIRCLE=only: who pay dues, pays dues, dues - paying, holders of our, club card, paid - up, our own staff, our own members, our own people, its own members, their own members, our own branches, own employees
CIRCLE=outside: non - member, nonmember, people from elsewhere
CIRCLE: shareholders of the, card holders, our own
CIRCLE=none: officers of, serving officers, officials of, civil servants of, staff of ministr*, staff of state, staff of municipal*, staff of ngos, staff of local, staff of parks, staff of associations, staff of NGOs, employees of municipal*, staff of protected
ONLY: and no others, and no other, and nobody else, and no one else, alone may, alone can
BODY=government: state department{|s}, government department{|s}, line departments, government agenc{y|ies}, serving officers
BODY=academic: university department{|s}, research institute{|s}
ONLY: {departments|ministries|universities|schools|ngos|villages|communities|cooperatives|municipalities|authorities|associations|governments|companies} alone
NOTEND: paper forms, paper form, no longer only, no longer charg*, no longer requir*, no longer necessary, no longer limited, the next one opens, the next opens, follows in
NOMORE: no longer
CLOSED: selection was made, selection has been made, selection was announced, choice has been made, everybody has been informed, applicants have been informed, list of participants has been, list has been approved, no second intake, no budget for, no budget left, last {one|kit|lot|unit|set|stove|mill|pump|place|seat} was {handed|given|placed|delivered|installed|sold}, the last .. was handed over, do not send any, is left for the record, left for the record, here for reference only, kept for reference only, remains for reference, for reference only, the team broke up, team has broken up, gone into liquidation, went into liquidation, in liquidation, being liquidated, signs no new, sign no new, takes on no new, take on no new, had to be {made|spent|submitted|ordered|completed|claimed} before, had to be {made|spent|submitted|ordered|completed|claimed} by, agreement that paid .. ended, contract that paid .. ended, money that paid .. ended, window was a single one, was a single one, was the only one, a one - off that, left the project and nobody
# What is plainly for sale, whoever else buys or sells
SALE=sure: we sell, for sale, on sale, sale of, sales of, sale and, wholesale, cash on delivery, price list, prices on request, price on request, by the truck, our online shop, order from our, in instal{|l}ments, for rent, to rent, for hire, nights from, per night, a night, per head, dollars an hour, euros an hour, dollars per hour, euros per hour, delivered to your, delivery to your, discount from, we buy, buys dried, buying agent*, sold by, warranty, showroom*, spare parts and service
SALE=free: free of fee, fees waived, fees are waived, not for profit, gift{|s} of, give away, pass on, passes on
GIVE: explain{|s}, answer{|s}, examine{|s}, review{|s}, check{|s}, inspect{|s}, orient{|s}, speak for
WARY: nothing .. sell, nothing .. gain, must not sell, does not sell, anything to sell, no business with, against a dam, against a mine, contest the
CIRCLE=outside: outside teams, outside groups, outside users, outside organi{s|z}ations, other institutions, students from elsewhere, other universities
CIRCLE=only: students of our own, our own university, our own students, our own teams, our own units
KIND=training: walk us through, walk me through, talk us through, take us through, never used a, never been shown, cannot read the, do not know how to use, don t know how to use, cannot use the, learn for a, practise with
KIND=expertise: come and look at, come and check, come look at, take a look at, have a look at the, have a look at our, write a proposal, write the proposal, write a project, put together a proposal, fill in the application, application form, a vet, vets, two weeks of a, who can translate, translate a, translate our, read through the, check the contract, check our
KIND=finance: are short for, short of money, we are .. short, who pays, can pay for, cannot afford, can t afford, could not afford, help with the cost*, missing sum, remaining sum, last thousand, a bursary, bursaries, stipend{|s}
KIND=data: where can we get, where do we find, where can we find, daily flow*, river flow*, flow records, flow data, discharge data, old maps, old map
KIND=hosting: a place where our, can stay and, could stay and, stay with you for, take in two, take in our, place for two, place for our, room for our
KIND=partnership: seeking a university, seek a university, looking for a university, partner school{|s}, partner village{|s}, partner university, partner town{|s}, partner organi{s|z}ation, joint study, joint research, co - author*, work together on
KIND=exchange: partner school{|s}, partner village{|s}, partner town{|s}, sister school{|s}, sister city, sister cities, sister village{|s}, pen friend*, visit yours, visit your, come to yours, our herders visit, see yours
NEED: is there a place, where can, can our, could our, seeking, who pays, we are short, are short
# Seeking in a person's own words; what had to come in by a day
SEEK=sure: whoever would, whoever could, whoever can, seek whoever, still lacks a, lacks a sponsor, lack a sponsor, hopes to find, hope to find, hoping to find, who would come, who would pay, who would give, who would lend, who would teach, who would help, who pays for our, we would be glad of, would be glad of a, would welcome a, dream of a, sponsor for our, sponsors for our, sponsor for its, donor for our, waiting for a sponsor, waiting for a donor
HELPER: sponsor{|s}, donor{|s}, benefactor*, patron{|s}, beekeeper*, mason{|s}, vet{|s}, doctor{|s}, lawyer{|s}, engineer{|s}
DEADLINE: had to reach us by, had to reach us before, had to be in by, had to arrive by, had to arrive before, had to be sent by, had to be submitted by, were to be sent by, must reach us by, must arrive by, must be in by
CLOSED: team has disbanded, team disbanded, group has disbanded, team has dissolved, team has dispersed
SALE=interest: interest rate, rate of interest, per cent interest, % interest, interest of
SALE=free: small grants, we charge nothing, at our own cost
PRICE: charges us, quoted, quotes, quote of, agency asks, agency wants, firm asks, company asks, dealer asks, asks us
NOTGIVEN: is not part of, are not part of, is not included, are not included, not included, is not given, are not given, is not provided, are not provided, is not offered, are not offered, is not covered, are not covered, is not our, are not our, not supplied, not handed out, not lent
NOTDONE: we do not work on, we do not work with, we do not deal with, we do not do, we do not teach, we do not offer, we do not cover, we do not give, we do not supply, we do not lend, does not include, do not include, does not cover, no advice on, we leave
PLACEOUT: cannot be received, cannot be admitted, cannot come, are not received
ABROAD: leave these countries, leave the country, leave these three, leave these two, leave the region, cross the border
ONLY: must be spent in, must be used in, must be installed in, must be carried out in, may be spent in, may be installed in
CLOSED: shall not repeat, will not repeat, shall not be repeated, has been committed and, have been committed and, been committed and the, no second round, no second call
NOTPLACE=none: without charge, without cost, without profit
FROMYOU: from you, from the community, from the village, from the host, from your side, of you
KIND=none: participatory budget*, municipal budget*, council budget*, gender budget*
NOTPLACE: barred from, barred from serving, banned from, not allowed to work in, no licence in, no license in
OPENAGAIN=none: remains open to read, remains available for download, remain available for download, remain available online, remains available online
