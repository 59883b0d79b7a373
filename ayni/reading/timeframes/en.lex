LINK: the, of, a, an, in, on, this is, approximately, approx, about, around, calendar, planned for, scheduled for, expected, circa, c, o'clock, for completion, complete{|d}, to be completed, timeline, time frame, timeframe, close of business on, cob on, close of business
NUM=1: one
NUM=2: two, couple of
NUM=3: three
NUM=4: four
NUM=5: five
NUM=6: six
NUM=7: seven
NUM=8: eight
NUM=9: nine
NUM=10: ten
NUM=11: eleven
NUM=12: twelve
NUM=15: fifteen
NUM=18: eighteen
NUM=20: twenty
NUM=24: twenty-four
NUM=25: twenty-five
NUM=30: thirty
NUM=36: thirty-six
NUM=60: sixty
NUM=90: ninety
ORD=1: first, 1st
ORD=2: second
ORD=3: third
ORD=4: fourth
ORD=5: fifth
ORD=6: sixth
ORD=7: seventh
ORD=8: eighth
ORD=9: ninth
ORD=10: tenth
ORD=11: eleventh
ORD=12: twelfth
ORD=15: fifteenth
ORD=20: twentieth
MONTH=1: january, jan
MONTH=2: february, feb, febr
MONTH=3: march, mar
MONTH=4: april, apr
MONTH=5: may
MONTH=6: june, jun
MONTH=7: july, jul
MONTH=8: august, aug
MONTH=9: september, sept, sep
MONTH=10: october, oct
MONTH=11: november, nov
MONTH=12: december, dec
UNIT=D: day{|s}, calendar day{|s}, working day{|s}, business day{|s}
UNIT=W: week{|s}, wk{|s}
UNIT=M: month{|s}, mth{|s}, mo, mos
UNIT=Y: year{|s}, yr{|s}, calendar year{|s}, twelvemonth, annum
UNIT=B: biennium, biennia
UNIT=H: semester{|s}, half-year{|s}, half year{|s}
UNIT=X: decade{|s}
UNIT=T: triennium
QUARTER=Q: quarter{|s}, qtr{|s}
HALF=H: half, halves
SEASON=1: spring
SEASON=2: summer
SEASON=3: autumn, fall
SEASON=4: winter
PART=early: early, early in
PART=mid: mid, middle, midway through
PART=late: late, later in, late in
PART=begin: beginning of, the beginning of, start of, the start of, outset of, early part of
PART=end: end, end of, close of, ending, conclusion of
YEAREND: year-end, year end, eoy, end-of-year
FISCAL=10: fiscal year{|s}, fy, fys, federal fiscal year
FISCAL: financial year{|s}, budget year{|s}, fin year
ACADEMIC: academic year{|s}, school year{|s}, ay
BY: by, due, no later than, not later than, no later, latest by, at the latest by, at latest by, by no later than, and no later than, but no later than, but not later than, on or before, not exceeding, by the end of the day on, by or before, prior to or by, due by, due, to be completed by, completed by, achieved by, deadline, by the deadline of, by the latest, at the very latest by, by about, by around
BEFORE: before, prior to, ahead of, in advance of, before or during, before / during, preceding, until after, earlier than
AFTER: after, following, subsequent to, past, thereafter from, once the
AFTER: post
NOTBEFORE: not before, no earlier than, not earlier than, no sooner than
FROM: from, since, beginning, starting, starting from, starting in, starting on, beginning in, beginning on, beginning from, beginning with, starting with, starting at, commencing, commencing in, commencing on, commencing from, as of, as from, effective, with effect from, start, started, started in, launch in, start in, start date, from around, effective from, to start in, to begin in, will begin in, initiated in, begin in, begun in
TO: to, through, thru, till
UNTIL: until, up to, up until, lasting until, running until, valid until, til, continuing until, extending to, through to, expires, ends
WITHIN: within, in the first, not to exceed, in less than, in under, inside, less than, within the first, within a period of, within a maximum of, no later than within, within about, in no more than
THROUGH: throughout
W: due date, mid-term review, mid term review, midterm review, mid-term evaluation, mid term evaluation, midterm evaluation
DURING: for, over, during, lasting, for a period of, for a term of, over a period of, over the period, for the period, over the course of, in the course of, for up to, for at least, for the duration of, period, period of, duration, for about, across, for years, for the years, in the period, during the period
BETWEEN: between
AND: and, or, &, as well as, and/or
ONWARD: onward, onwards, on, forward, and beyond, and onward, and onwards, and thereafter, thereafter, and after, and ongoing, and continuing, and later, and following years, and subsequent years, and thereafter, going forward, to present, to date, to the present, - present, - ongoing, to ongoing, - onwards, and on
EVERY: every, each, once every, once each, every single, once in every
PER: per, a, in a, in any, per each, in each
TIMES=1: once, one time, 1 time, 1x
TIMES=2: twice, two times, 2x
TIMES=3: thrice, 3x
TIMESWORD: times, time, reports, events, trainings, reviews, updates, occasions, visits, campaigns, issues, calls, rounds
ATLEAST: at least, a minimum of, minimum, no less than, not less than, no fewer than, not fewer than, min, no less often than, at minimum, at a minimum, at the very least
ATMOST: at most, no more than, not more than, a maximum of, maximum, max, up to
OTHER: other, alternate
FREQ=YEARLY/1: annual, annually, yearly, per annum, year on year, each and every year, every year, p.a, pa, year after year, every calendar year, on an annual basis, on a yearly basis, annual basis, each year, yearly basis
FREQ=YEARLY/2: biennial, biennially, every other year, every second year, each two years, bi-ennial, two-yearly, 2-yearly, bi-yearly, each other year, biannual report
FREQ=YEARLY/3: triennial, triennially, three-yearly, 3-yearly
FREQ=YEARLY/4: quadrennial, quadrennially, four-yearly
FREQ=YEARLY/5: quinquennial, quinquennially, five-yearly, 5-yearly
FREQ=YEARLY/10: decennial, decennially, ten-yearly
FREQ=MONTHLY/6: semi-annual, semi-annually, semiannual, semiannually, half-yearly, half yearly, biannual, biannually, bi-annual, bi-annually, twice-yearly, six-monthly, 6-monthly, six monthly, every semester, each semester, every half year, every half-year
FREQ=MONTHLY/3: quarterly, every quarter, each quarter, three-monthly, 3-monthly, on a quarterly basis, per quarter, trimestral
FREQ=MONTHLY/4: four-monthly, trimester-ly, every four months, 4-monthly, tri-annual, tri-annually, triannually
FREQ=MONTHLY/2: bi-monthly, bimonthly, two-monthly, every other month, every second month
FREQ=MONTHLY/1: monthly, every month, each month, per month, on a monthly basis
FREQ=WEEKLY/2: fortnightly, biweekly, bi-weekly, every fortnight, every other week, every second week
FREQ=WEEKLY/1: weekly, every week, each week, per week, on a weekly basis
FREQ=DAILY/1: daily, every day, each day, per day, on a daily basis
REGULAR: once every reporting cycle, once each reporting cycle, every reporting cycle, each reporting cycle, regular, regularly, on a regular basis, periodic, periodically, from time to time, every few years, every few months, every few weeks, every several years, at regular intervals, frequent, frequently, occasionally, intermittent, intermittently, at intervals, recurring, recurrent, on a rolling basis at intervals, at periodic intervals, cyclical, each cycle, every cycle, every now and then, repeatedly, every reporting cycle, each reporting cycle, every reporting period, each reporting period, every reporting round, each programming cycle, every programming cycle
ONGOING: ongoing, on-going, on going, continuing, continuous, continuously, continual, continually, continued, permanent, permanently, on a continuous basis, on a continuing basis, on an ongoing basis, on an on-going basis, ongoing basis, constant, constantly, throughout the project, throughout the life of the project, throughout project, throughout the programme, throughout project duration, always, at all times, perpetual, in progress, underway, under way, continuing activity, continuing activities, continue, continues, rolling, on a rolling basis, all year, all year round, year-round, year round, throughout the year, indefinite, indefinitely, duration of project, current and ongoing, whole project, entire project, open-ended, in perpetuity, long-standing, ongoing activity, ongoing activities, already ongoing, all the time, full project duration
ASAP: as soon as possible, asap, as soon as practicable, as soon as practical, as soon as feasible, as early as possible, as soon as reasonably practicable, at the earliest opportunity, without delay, promptly, immediate, immediately, at the earliest, soonest, forthwith, with immediate effect, right away, at once, urgent, urgently, at the earliest possible date, at the earliest convenience, as quickly as possible, in a timely manner as soon as possible, straight away, as a matter of urgency
TERM=short: short term, short-term, near term, near-term, in the short run, short
TERM=medium: medium term, medium-term, mid-term, mid term, intermediate term, medium, middle term
TERM=long: long term, long-term, longer term, longer-term, long run, long
NEXT: next, coming, upcoming, forthcoming, over the next, in the next, within the next, during the next, for the next, following, in the coming, over the coming, subsequent
THIS: this, current, present, the current
LAST: last, past, previous, over the last, in the last, in the past, over the past
COND: as needed, as-needed, if needed, when needed, as and when needed, as and when required, as necessary, if necessary, where necessary, when necessary, as required, if required, when required, where required, upon request, on request, at the request of, at request of, subject to, depending on, dependent on, dependent upon, depending upon, contingent on, contingent upon, conditional on, conditional upon, provided that, provided, if, unless, as appropriate, where appropriate, when appropriate, if appropriate, as applicable, as decided by, as determined by, as agreed by, as agreed with, as agreed, as opportunities arise, as opportunity arises, as funding permits, as resources permit, as resources allow, as funds become available, as funding becomes available, as resources become available, pending, based on availability, based on need, based on demand, on demand, ad hoc, ad-hoc, on an ad hoc basis, on an as-needed basis, on an as needed basis, when available, if available, when funding, when resources, when requested, if requested, whenever, as and when, as the need arises, where possible, if possible, when possible, as possible, as feasible, as time permits, opportunistic, opportunistically, by request, when funds, once funding, upon availability, according to need, in line with need, in case of, in the event of, in the event that, case by case, on a case-by-case basis, varies, variable, as they arise, when the opportunity arises, when opportunities arise, when opportunity arises, when conditions permit, when conditions allow, as conditions permit, as conditions allow, where funding allows, as circumstances, as budget allows, when there is, where there is, as called for, as directed
NONE: see above, see below, not applicable, n/a, na, tbd, tbc, tba, to be determined, to be decided, to be confirmed, to be defined, to be announced, to be agreed, to be set, to be established, to be advised, unknown, none, not specified, unspecified, see timeline, see text, see notes, see note, see comments, same as above, as above, nil, not known, no date, no deadline, not set, not yet determined, no timeline, ditto, see annex, see table, refer to, see section, date to be, timing to be, undetermined, no time frame, no timeframe, not available, not stated, not yet known
EVENT: meeting{|s}, session{|s}, conference{|s}, workshop{|s}, assembly, congress, summit, conference of the parties, meeting of the parties, cop, mop, plenary, committee meeting, council meeting, board meeting, general assembly, steering committee meeting, annual general meeting, agm, forum, standing committee, seminar, retreat, round table, roundtable, dialogue, triennium meeting, symposium
UPON=at: on the occasion of, in conjunction with, concurrent with, concurrently with, alongside, in parallel with, parallel to, to coincide with, coinciding with, simultaneously with, back-to-back with, back to back with, at the time of, at the ~end of the, at the ~start of the, at the ~beginning of the
UPON=after: upon, immediately after, immediately following, right after, on ~completion, on ~adoption, on ~approval, on ~receipt, on ~signature, on ~signing, on ~ratification, on ~publication, on ~acceptance, on ~establishment, on ~entry into force, at ~completion, at ~project, at ~the launch
AT: at, during
UNIT=M: project month{|s}
UNIT=Y: project year{|s}
ONGOING: during project implementation, during the project, during the project period, during implementation, during the life of the project, for the duration of the project, over the life of the project
COND: as soon as ~funding, as soon as ~funds, as soon as ~resources, once ~funds, once ~funding, once ~resources
AFTER: as soon as
ASAP: a.s.a.p
FROM: commenced, commenced in, launched in, initiated in, commence in
FREQ=MONTHLY/6: bi annual, bi annually, semi annual, semi annually
ATLEAST: not less frequently than, no less frequently than, not less often than
CENTURY: century
THEN: then, and then, followed by, after that
UPON=after: from ~adoption, from ~approval, from ~signature, from ~the date of, from ~the start of the, from ~publication
AFTER: beyond
BEFORE: pre, by the time, by the time of, by the date of, no later than when, not later than when, before the date of
LATEST: or sooner, or earlier, or before, at the latest, at latest, latest
NOTBEFORE: at the earliest in
WEEKOF: week of, week commencing, week beginning, week starting, week of the, w/c, wc
ORD=13: thirteenth
ORD=14: fourteenth
ORD=16: sixteenth
ORD=17: seventeenth
ORD=18: eighteenth
ORD=19: nineteenth
ORD=30: thirtieth
ORD=21: twenty-first, twenty first
ORD=22: twenty-second, twenty second
ORD=23: twenty-third, twenty third
ORD=24: twenty-fourth, twenty fourth
ORD=25: twenty-fifth, twenty fifth
ORD=26: twenty-sixth, twenty sixth
ORD=27: twenty-seventh, twenty seventh
ORD=28: twenty-eighth, twenty eighth
ORD=29: twenty-ninth, twenty ninth
NUM=13: thirteen
NUM=14: fourteen
NUM=16: sixteen
NUM=40: forty
NUM=45: forty-five, forty five
NUM=50: fifty
NUM=100: one hundred, a hundred, hundred
NUM=120: one hundred and twenty, one hundred twenty
NUM=180: one hundred and eighty, one hundred eighty
SESSION: intersessional period, intersessionally, intersessional
W: permanent secretariat, permanent committee, permanent forum, permanent mission
ONGOING: {during|throughout|over|for|within|across} the {duration|life|lifetime|lifespan|course|term|implementation|execution} of {the|this} {project|programme|program|plan|strategy|action plan|initiative|agreement|framework|work programme|mandate|grant}
ONGOING: {during|throughout|over|for|within|across} {the|this} {project|programme|program|plan|strategy|project's|programme's|plan's} {period|duration|lifetime|life|implementation|cycle}
ONGOING: {project|programme|program|plan|strategy} {duration|lifetime|period}, {life|duration|lifetime} of {project|programme|program|plan|strategy|the project|the programme|the plan|the strategy}, throughout {implementation|the implementation|the period|the programme|the plan|the strategy|plan period|the plan period|the implementation period}
COND: on a needs basis, if feasible, where feasible, when feasible, when appropriate, as identified, as budget permits, as funding allows, as resources become, as circumstances allow, as demand arises, whenever necessary, whenever possible, when necessary, opportunity dependent, as opportunities occur, as opportunities allow, when opportunities occur
FREQ=YEARLY/1: year-round annual, once per year, once a year, once each year, once yearly, once annually
REF: natura, agenda, iso, regulation{|s}, directive{|s}, decree, resolution{|s}, decision, rule, act, law, standard, room, hall, building, version, horizon, europe, vision, convention no, agreement no, order, circular, recommendation, protocol
NUMBERSIGN: no ~{1|2|3|4|5|6|7|8|9|10|11|12}, number, nr, no.
