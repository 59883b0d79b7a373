from django.urls import path, register_converter

from ayni.brokerage.views import (
    directory,
    engagements,
    exchange,
    gatherings,
    items,
    matches,
    preparing,
    roster,
    rounds,
    thesaurus,
    timetables,
    weightings,
    writing,
)


class SideConverter:
    """The two lists: requests and offers."""

    regex = "requests|offers"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(SideConverter, "side")

app_name = "brokerage"
urlpatterns = [
    path("exchange/", exchange.exchange, name="exchange"),
    path("exchange/gaps/", exchange.gaps, name="gaps"),
    path("exchange/mine/", items.mine, name="mine"),
    path("exchange/weights/", weightings.weights, name="weights"),
    path("exchange/weights/measure/", weightings.weights_measure, name="weights-measure"),
    path("exchange/weights/back/", weightings.weights_back, name="weights-back"),
    path("exchange/weights/<slug:code>/adopt/", weightings.weights_adopt, name="weights-adopt"),
    path("thesaurus/", thesaurus.thesaurus, name="thesaurus"),
    path("thesaurus/<slug:concept>/", thesaurus.concept, name="concept"),
    path("exchange/thesaurus/", thesaurus.extending, name="extending"),
    path("exchange/thesaurus/new/<slug:kind>/", thesaurus.addition_new, name="addition-new"),
    path("exchange/thesaurus/aside/", thesaurus.words_aside, name="words-aside"),
    path("exchange/thesaurus/<slug:code>/", thesaurus.addition, name="addition"),
    path("exchange/thesaurus/<slug:code>/measure/", thesaurus.addition_measure, name="addition-measure"),
    path("exchange/thesaurus/<slug:code>/take-in/", thesaurus.addition_take_in, name="addition-take-in"),
    path("exchange/thesaurus/<slug:code>/withdraw/", thesaurus.addition_withdraw, name="addition-withdraw"),
    path("exchange/followed/", engagements.engagements, name="engagements"),
    path("exchange/followed/<slug:code>/", engagements.engagement, name="engagement"),
    path("exchange/followed/<slug:code>/accept/", engagements.engagement_accept, name="engagement-accept"),
    path("exchange/followed/<slug:code>/end/", engagements.engagement_end, name="engagement-end"),
    path("exchange/followed/<slug:code>/agree/", engagements.engagement_agree, name="engagement-agree"),
    path("exchange/followed/<slug:code>/begin/", engagements.engagement_begin, name="engagement-begin"),
    path("exchange/followed/<slug:code>/deliver/", engagements.engagement_deliver, name="engagement-deliver"),
    path("exchange/followed/<slug:code>/evaluate/", engagements.engagement_evaluate, name="engagement-evaluate"),
    path("exchange/followed/<slug:code>/evidence/", engagements.engagement_evidence, name="engagement-evidence"),
    path("exchange/roster/", roster.roster, name="roster"),
    path("exchange/roster/new/", roster.specialist_new, name="specialist-new"),
    path("exchange/roster/<slug:code>/", roster.specialist, name="specialist"),
    path("exchange/roster/<slug:code>/edit/", roster.specialist_edit, name="specialist-edit"),
    path("exchange/roster/<slug:code>/drop/", roster.specialist_drop, name="specialist-drop"),
    path("rounds/", rounds.rounds, name="rounds"),
    path("rounds/new/", preparing.round_new, name="round-new"),
    path("rounds/<slug:code>/", rounds.round, name="round"),
    path("rounds/<slug:code>/choose/", preparing.round_choose, name="round-choose"),
    path("rounds/<slug:code>/inputs/", preparing.round_inputs, name="round-inputs"),
    path("rounds/<slug:code>/stop/", rounds.round_stop, name="round-stop"),
    path("rounds/<slug:code>/requests/<slug:request_code>/", rounds.round_change, name="round-change"),
    path("rounds/<slug:code>/reopen/", rounds.round_reopen, name="round-reopen"),
    path("rounds/<slug:code>/decide/", rounds.round_decide, name="round-decide"),
    path("rounds/<slug:code>/drop/", rounds.round_drop, name="round-drop"),
    path("rounds/<slug:code>/propose/", rounds.round_propose, name="round-propose"),
    path("exchange/services/", directory.services, name="services"),
    path("exchange/services/new/", directory.service_new, name="service-new"),
    path("exchange/services/<slug:code>/", directory.service, name="service"),
    path("exchange/services/<slug:code>/edit/", directory.service_edit, name="service-edit"),
    path("exchange/services/<slug:code>/check/", directory.service_check, name="service-check"),
    path("exchange/services/<slug:code>/withdraw/", directory.service_withdraw, name="service-withdraw"),
    path("exchange/gatherings/", gatherings.gatherings, name="gatherings"),
    path("exchange/gatherings/new/", gatherings.gathering_new, name="gathering-new"),
    path("exchange/gatherings/<slug:code>/", gatherings.gathering, name="gathering"),
    path("exchange/gatherings/<slug:code>/edit/", gatherings.gathering_edit, name="gathering-edit"),
    path("exchange/gatherings/<slug:code>/open/", gatherings.gathering_open, name="gathering-open"),
    path("exchange/gatherings/<slug:code>/cancel/", gatherings.gathering_cancel, name="gathering-cancel"),
    path("exchange/gatherings/<slug:code>/hold/", gatherings.gathering_hold, name="gathering-hold"),
    path("exchange/gatherings/<slug:code>/join/", gatherings.participant_new, name="participant-new"),
    path(
        "exchange/gatherings/<slug:code>/participants/<slug:participant>/", gatherings.participant, name="participant"
    ),
    path(
        "exchange/gatherings/<slug:code>/participants/<slug:participant>/edit/",
        gatherings.participant_edit,
        name="participant-edit",
    ),
    path(
        "exchange/gatherings/<slug:code>/participants/<slug:participant>/leave/",
        gatherings.participant_leave,
        name="participant-leave",
    ),
    path("exchange/gatherings/<slug:code>/participants/<slug:participant>/wish/", gatherings.wish_new, name="wish-new"),
    path(
        "exchange/gatherings/<slug:code>/participants/<slug:participant>/wishes/<slug:wish>/drop/",
        gatherings.wish_drop,
        name="wish-drop",
    ),
    path(
        "exchange/gatherings/<slug:code>/participants/<slug:participant>/meetings.ics",
        timetables.participant_calendar,
        name="participant-calendar",
    ),
    path("exchange/gatherings/<slug:code>/arrange/", timetables.gathering_arrange, name="gathering-arrange"),
    path("exchange/gatherings/<slug:code>/publish/", timetables.gathering_publish, name="gathering-publish"),
    path("exchange/gatherings/<slug:code>/timetable/", timetables.gathering_timetable, name="gathering-timetable"),
    path("exchange/gatherings/<slug:code>/timetable.ics", timetables.gathering_calendar, name="gathering-calendar"),
    path("exchange/gatherings/<slug:code>/meetings/new/", timetables.meeting_new, name="meeting-new"),
    path("exchange/gatherings/<slug:code>/meetings/<slug:meeting>/move/", timetables.meeting_move, name="meeting-move"),
    path(
        "exchange/gatherings/<slug:code>/meetings/<slug:meeting>/settle/",
        timetables.meeting_settle,
        name="meeting-settle",
    ),
    path("exchange/gatherings/<slug:code>/meetings/<slug:meeting>/drop/", timetables.meeting_drop, name="meeting-drop"),
    path(
        "exchange/gatherings/<slug:code>/meetings/<slug:meeting>/outcome/",
        timetables.meeting_outcome,
        name="meeting-outcome",
    ),
    path("requests/<slug:code>/answer/", matches.request_answer, name="request-answer"),
    path("matches/<slug:request_code>/<slug:offer_code>/propose/", matches.match_propose, name="match-propose"),
    path("matches/<slug:request_code>/<slug:offer_code>/decline/", matches.match_decline, name="match-decline"),
    path("matches/<slug:request_code>/<slug:offer_code>/conflict/", matches.match_conflict, name="match-conflict"),
    path("conflicts/<slug:code>/lift/", matches.conflict_lift, name="conflict-lift"),
    path("<side:side>/", items.items, name="items"),
    path("<side:side>/new/", writing.item_new, name="item-new"),
    path("<side:side>/<slug:code>/", items.item, name="item"),
    path("<side:side>/<slug:code>/words/", writing.item_words, name="item-words"),
    path("<side:side>/<slug:code>/facts/", writing.item_facts, name="item-facts"),
    path("<side:side>/<slug:code>/send/", writing.item_send, name="item-send"),
    path("<side:side>/<slug:code>/screen/", items.item_screen, name="item-screen"),
    path("<side:side>/<slug:code>/endorse/", items.item_endorse, name="item-endorse"),
    path("<side:side>/<slug:code>/renew/", items.item_renew, name="item-renew"),
    path("<side:side>/<slug:code>/close/", items.item_close, name="item-close"),
]
