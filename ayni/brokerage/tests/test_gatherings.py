"""Gatherings: from the call to the timetable and what came of it, and who sees which wish."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail
from icalendar import Calendar

from ayni.accounts.models import RoleKind
from ayni.accounts.tests.cast import give_role, make_person
from ayni.brokerage.actions import (
    add_meeting,
    ask_for_timetable,
    call_gathering,
    drop_meeting,
    edit_gathering,
    edit_participant,
    hold_gathering,
    join_gathering,
    leave_gathering,
    make_timetable,
    move_meeting,
    open_gathering,
    publish_timetable,
    say_outcome,
    settle_meeting,
    wish_to_meet,
)
from ayni.brokerage.models import Engagement, Gathering, Meeting, Participant, Wish
from ayni.brokerage.queries.gatherings import meetings_of, placed, plan_of, visible_gatherings
from ayni.brokerage.reminders import outcomes_near, wishes_near
from ayni.brokerage.tests.factories import make_offer, make_request
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.matching.timetable import clashes
from ayni.members.tests.factories import make_government, make_member
from ayni.monitoring.reminding.sending import send_digests
from tests.visiting import client_of

CALLED = date(2027, 2, 1)
DAYS = [["2027-03-04", "09:00", "10:10"]]
SAID = {"title": "Springs and snow", "text": "Those who need and those who give", "place": "Bishkek", "country": "KGZ"}


@pytest.fixture
def gathering(cast, set_clock):
    set_clock(CALLED)
    return called(cast)


@pytest.fixture
def three(gathering, kgz, tjk, institute, asking, giving, cast):
    """A delegate of each of three members."""
    people = {"KGZ": (kgz, cast.focal_point), "TJK": (tjk, asking), "NPL": (institute, giving)}
    return {code: (join(gathering, member, by), by) for code, (member, by) in people.items()}


def called(cast, state="open", **values):
    times = {"days": DAYS, "minutes": 20, "pause": 5, "tables": 2, "time_zone": "Asia/Bishkek"}
    more = {"wishes_until": date(2027, 2, 28), "visibility": "public"}
    made = call_gathering(by=cast.secretariat, **{**SAID, **times, **more, **values})
    return open_gathering(made, by=cast.secretariat, expected=made.version) if state == "open" else made


def join(gathering, member, by, name="Delegate", **values):
    return join_gathering(gathering, by=by, member=member, name=name, **values)


def wish(three, wisher, wanted, strength=2, because=""):
    (one, by), (other, _by) = three[wisher], three[wanted]
    return wish_to_meet(one, other, by=by, strength=strength, because=because)


def arranged(gathering, cast, publish=True):
    gathering.refresh_from_db()
    ask_for_timetable(gathering, by=cast.secretariat, expected=gathering.version)
    gathering.refresh_from_db()
    if publish:
        publish_timetable(gathering, by=cast.secretariat, expected=gathering.version)
    return meetings_of(gathering)


def page(person, address):
    answer = client_of(person).get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.content.decode()


def test_days_give_slots_in_the_time_of_the_place(gathering):
    slots = gathering.slots()
    assert [slot.code for slot in slots] == ["2027-03-04T09:00", "2027-03-04T09:25", "2027-03-04T09:50"]
    assert slots[0].starts.isoformat() == "2027-03-04T09:00:00+06:00"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"days": []}, "days"),
        ({"days": [["2027-03-04", "09:00", "12:00"], ["2027-03-04", "11:00", "13:00"]]}, "days"),
        ({"days": [["2027-03-04", "09:00", "09:10"]]}, "days"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"place": ""}, "place"),
        ({"wishes_until": date(2027, 3, 5)}, "wishes_until"),
        ({"tables": 0}, "tables"),
    ],
)
def test_wrong_calls_are_refused_with_their_field(cast, values, field):
    with pytest.raises(Invalid) as caught:
        called(cast, state="prepared", **values)
    assert list(caught.value.data["fields"]) == [field]


def test_it_is_the_secretariat_s_until_it_is_open_and_then_seen_by_its_level(cast):
    first = called(cast, state="prepared")
    hidden = called(cast, visibility="members")
    assert [one.code for one in visible_gatherings(cast.stranger)] == []
    assert [one.code for one in visible_gatherings(cast.member)] == [hidden.code]
    assert {one.code for one in visible_gatherings(cast.secretariat)} == {first.code, hidden.code}
    with pytest.raises(Refused):
        call_gathering(by=cast.focal_point, **SAID)


def test_members_send_delegates_with_what_they_bring_while_it_is_open(gathering, kgz, tjk, cast):
    mine = make_request(kgz, by=cast.focal_point, screener=cast.secretariat, title="Lakes")
    hidden = make_request(kgz, by=cast.focal_point, screener=cast.secretariat, visibility="secretariat")
    made = join(gathering, kgz, cast.focal_point, brings=[f"request:{mine.code}"], away=["2027-03-04T09:00"])
    join(gathering, kgz, cast.focal_point, name="Second delegate")
    for values in ({"brings": [f"request:{hidden.code}"]}, {"away": ["2027-03-05T09:00"]}, {"name": "Delegate"}):
        with pytest.raises(Invalid):
            join(gathering, kgz, cast.focal_point, **{"name": "Third", **values})
    for person in (cast.member, cast.contributor, cast.coordinator):
        with pytest.raises(Refused):
            join(gathering, kgz, person)
    with pytest.raises(Refused):
        edit_participant(made, {"name": "Other"}, by=cast.member, expected=1)
    assert "Lakes" in page(cast.member, f"/exchange/gatherings/{gathering.code}/")
    assert "Second delegate" not in page(cast.stranger, f"/exchange/gatherings/{gathering.code}/")


def test_no_wishes_are_taken_after_their_last_day_but_by_the_secretariat(three, gathering, cast, set_clock):
    set_clock(date(2027, 3, 1))
    with pytest.raises(Refused):
        wish(three, "KGZ", "TJK")
    wish_to_meet(three["KGZ"][0], three["TJK"][0], by=cast.secretariat, strength=1)


def test_facts_and_what_to_do_come_before_who_takes_part(three, gathering, cast):
    shown = page(cast.focal_point, f"/exchange/gatherings/{gathering.code}/")
    places = [shown.index(word) for word in ("Wishes until", "Our meetings: Delegate", "Take part", "Who takes part")]
    assert places == sorted(places)


def test_when_wishes_have_ended_pages_say_so_and_the_secretariat_what_it_may_do(three, gathering, cast, set_clock):
    address = f"/exchange/gatherings/{gathering.code}/"
    ended, late = "Wishes have ended, the timetable follows", "only the Secretariat can still enter"
    assert (ended in page(cast.secretariat, address), late in page(cast.secretariat, address)) == (False, False)
    set_clock(date(2027, 3, 1))
    assert (ended in page(cast.member, address), late in page(cast.member, address)) == (True, False)
    assert (ended in page(cast.secretariat, address), late in page(cast.secretariat, address)) == (True, True)
    set_clock(date(2027, 3, 5))
    assert (ended in page(cast.member, address), "Its days are over" in page(cast.member, address)) == (False, True)


def test_nobody_is_wished_for_by_overlooking_the_field(three, gathering, cast):
    own = f"/exchange/gatherings/{gathering.code}/participants/{three['KGZ'][0].code}/"
    assert '<option value="" selected>–</option>' in page(cast.focal_point, f"{own}wish/")
    answer = client_of(cast.focal_point).post(f"{own}wish/", {"wanted": "", "strength": "2"})
    assert (answer.status_code, Wish.objects.count()) == (422, 0)


def test_who_said_what_came_of_a_meeting_goes_on_to_the_next_of_their_own(three, gathering, asking, cast):
    wish(three, "KGZ", "TJK")
    (meeting,) = arranged(gathering, cast)
    address = f"/exchange/gatherings/{gathering.code}/"
    sent = {"outcome": "later", "said": "In May", "pair": ""}
    ways = {asking: f"{address}participants/{three['TJK'][0].code}/", cast.secretariat: f"{address}timetable/"}
    for person, way in ways.items():
        version = Meeting.objects.get().version
        answer = client_of(person).post(f"{address}meetings/{meeting.code}/outcome/", {**sent, "version": version})
        assert (answer.status_code, answer["Location"]) == (302, way)


def test_a_timetable_without_wishes_claims_nothing_and_leads_back(three, gathering, cast):
    ask_for_timetable(gathering, by=cast.secretariat, expected=gathering.version)
    address = f"/exchange/gatherings/{gathering.code}/"
    shown = page(cast.secretariat, address)
    assert ("There was no wish yet that it could meet." in shown, "Proven" in shown) == (True, False)
    assert f'<a class="button" href="{address}">' in page(cast.secretariat, f"{address}timetable/")


def test_a_wish_is_seen_by_its_side_and_the_secretariat_until_it_is_mutual(three, gathering, asking, cast):
    word = "quokkareason"
    wish(three, "KGZ", "TJK", because=word)
    own, other = (
        f"/exchange/gatherings/{gathering.code}/participants/{three[code][0].code}/" for code in ("KGZ", "TJK")
    )
    for person, address in ((cast.focal_point, own), (cast.contributor, own), (cast.secretariat, own)):
        assert word in page(person, address)
    everywhere = [f"/exchange/gatherings/{gathering.code}/", "/exchange/gatherings/", other, "/desk/"]
    assert not any(word in client_of(asking).get(address).content.decode() for address in everywhere)
    assert client_of(asking).get(own).status_code == 404
    assert client_of(cast.member).get(own).status_code == 404
    assert not any(word in letter.body for letter in mail.outbox)
    wish(three, "TJK", "KGZ")
    mutual = page(asking, other)
    assert word in mutual and "Mutual" in mutual


def test_wishing_again_changes_the_wish_and_nobody_wishes_their_own(three, gathering, kgz, cast):
    wish(three, "KGZ", "TJK", 1)
    wish(three, "KGZ", "TJK", 3)
    assert [one.strength for one in Wish.objects.all()] == [3]
    second = join(gathering, kgz, cast.focal_point, name="Second delegate")
    with pytest.raises(Invalid):
        wish_to_meet(three["KGZ"][0], second, by=cast.focal_point, strength=1)


def test_timetable_is_made_kept_and_shown_once_it_is_out(three, gathering, asking, cast):
    wish(three, "KGZ", "TJK")
    wish(three, "TJK", "KGZ")
    wish(three, "KGZ", "NPL")
    own = f"/exchange/gatherings/{gathering.code}/participants/{three['KGZ'][0].code}/"
    arranged(gathering, cast, publish=False)
    assert "Our meetings" in page(cast.focal_point, own) and "09:00" not in page(cast.focal_point, own)
    assert client_of(cast.focal_point).get(f"/exchange/gatherings/{gathering.code}/timetable/").status_code == 404
    mail.outbox.clear()
    meetings = arranged(gathering, cast)
    assert len(meetings) == 2 and gathering.found["proven"] is True
    assert clashes(plan_of(gathering, ()), [placed(one) for one in meetings]) == []
    assert len(mail.outbox) == 3 and all("/participants/" in letter.body for letter in mail.outbox)
    assert "09:00" in page(cast.focal_point, own)
    whole = page(asking, f"/exchange/gatherings/{gathering.code}/timetable/")
    assert "Tajikistan: Delegate" in whole and "Wishes that are not met" not in whole
    assert client_of(cast.member).get(f"/exchange/gatherings/{gathering.code}/timetable/").status_code == 404
    before = [(one.code, one.version) for one in meetings]
    make_timetable(Gathering.objects.get())
    assert [(one.code, one.version) for one in meetings_of(gathering)] == before


def test_every_wish_that_is_not_met_says_why(three, gathering, kgz, cast):
    edit_participant(
        three["TJK"][0], {"away": [slot.code for slot in gathering.slots()]}, by=cast.secretariat, expected=1
    )
    wish(three, "KGZ", "TJK")
    wish(three, "KGZ", "NPL")
    arranged(gathering, cast)
    text = page(cast.focal_point, f"/exchange/gatherings/{gathering.code}/participants/{three['KGZ'][0].code}/")
    assert "The two are never there at the same time." in text
    assert "never there" in page(cast.secretariat, f"/exchange/gatherings/{gathering.code}/timetable/")


def test_what_people_move_stays_and_every_clash_is_refused(three, gathering, cast):
    wish(three, "KGZ", "TJK")
    wish(three, "KGZ", "NPL")
    first, second = arranged(gathering, cast)
    last = gathering.slots()[2].code
    mail.outbox.clear()
    move_meeting(first, by=cast.secretariat, slot=last, table=2, expected=first.version)
    assert len(mail.outbox) == 2
    with pytest.raises(Invalid) as caught:
        move_meeting(second, by=cast.secretariat, slot=last, table=1, expected=second.version)
    assert list(caught.value.data["fields"]) == ["slot"]
    with pytest.raises(Invalid):
        add_meeting(gathering, first.first, first.second, by=cast.secretariat, slot="2027-03-04T09:00", table=1)
    with pytest.raises(Conflict):
        settle_meeting(first, by=cast.secretariat, settled=False, expected=1)
    with pytest.raises(Refused):
        move_meeting(first, by=cast.focal_point, slot=last, table=1, expected=first.version)
    arranged(gathering, cast, publish=False)
    kept = Meeting.objects.get(code=first.code)
    assert (kept.slot, kept.table, kept.settled, kept.withdrawn_at) == (last, 2, True, None)
    second.refresh_from_db()
    drop_meeting(second, by=cast.secretariat, expected=second.version)
    assert [one.code for one in meetings_of(gathering)] == [first.code]


def test_days_and_tables_that_meetings_need_cannot_go(three, gathering, cast):
    wish(three, "KGZ", "TJK")
    arranged(gathering, cast)
    gathering.refresh_from_db()
    with pytest.raises(Invalid) as caught:
        edit_gathering(
            gathering, {"days": [["2027-03-05", "09:00", "10:10"]]}, by=cast.secretariat, expected=gathering.version
        )
    assert list(caught.value.data["fields"]) == ["days"]


def test_who_leaves_takes_wishes_and_meetings_along(three, gathering, cast):
    wish(three, "KGZ", "TJK")
    arranged(gathering, cast, publish=False)
    leave_gathering(three["KGZ"][0], by=cast.focal_point, expected=1)
    assert meetings_of(gathering) == []
    assert Wish.objects.filter(withdrawn_at=None).count() == 0


def test_what_came_of_a_meeting_is_said_and_followed(three, gathering, kgz, tjk, asking, cast, set_clock):
    asked = make_request(tjk, by=asking, screener=cast.secretariat, title="Lakes")
    given = make_offer(kgz, by=cast.focal_point, screener=cast.secretariat, title="Course")
    edit_participant(three["TJK"][0], {"brings": [f"request:{asked.code}"]}, by=asking, expected=1)
    edit_participant(three["KGZ"][0], {"brings": [f"offer:{given.code}"]}, by=cast.focal_point, expected=1)
    wish(three, "KGZ", "TJK")
    wish(three, "KGZ", "NPL")
    by_pair = {frozenset({one.first.member.code, one.second.member.code}): one for one in arranged(gathering, cast)}
    set_clock(date(2027, 3, 6))
    met, other = by_pair[frozenset({"KGZ", "TJK"})], by_pair[frozenset({"KGZ", "institute"})]
    with pytest.raises(Refused):
        say_outcome(met, by=cast.member, outcome="nothing", said="No", language="en", expected=1)
    with pytest.raises(Invalid):
        say_outcome(other, by=cast.focal_point, outcome="nothing", language="en", expected=1)
    say_outcome(other, by=cast.focal_point, outcome="nothing", said="Another field", language="en", expected=1)
    client = client_of(cast.focal_point)
    address = f"/exchange/gatherings/{gathering.code}/meetings/{met.code}/outcome/"
    assert "Lakes – Course" in client.get(address).content.decode()
    given_pair = {"outcome": "followed", "pair": f"request:{asked.code}|offer:{given.code}", "said": "", "version": 1}
    answer = client.post(address, given_pair)
    made = Engagement.objects.get()
    assert answer.url == f"/exchange/followed/{made.code}/"
    assert (made.request, made.offer, made.giver_at is not None, made.asker_at) == (asked, given, True, None)
    met.refresh_from_db()
    assert met.engagement == made


def test_held_gathering_proposes_the_record_that_the_plan_counts(three, gathering, cast, set_clock):
    wish(three, "KGZ", "TJK")
    arranged(gathering, cast)
    gathering.refresh_from_db()
    with pytest.raises(Refused):
        hold_gathering(gathering, by=cast.secretariat, expected=gathering.version)
    set_clock(date(2027, 3, 4))
    made = hold_gathering(gathering, by=cast.secretariat, expected=gathering.version)
    assert (made.kind, made.details, made.state) == ("meeting", {"purpose": "supply_demand"}, "draft")
    assert (made.starts, made.ends, made.place, made.country, made.total) == (
        date(2027, 3, 4),
        None,
        "Bishkek",
        "KGZ",
        3,
    )
    assert sorted(party.member.code for party in made.parties.all()) == ["KGZ", "TJK", "institute"]
    gathering.refresh_from_db()
    assert (gathering.state, gathering.evidence) == ("held", made)
    with pytest.raises(Refused):
        ask_for_timetable(gathering, by=cast.secretariat, expected=gathering.version)


def test_calendars_hold_the_meetings_in_universal_time(three, gathering, asking, cast):
    wish(three, "KGZ", "TJK")
    wish(three, "KGZ", "NPL")
    base = f"/exchange/gatherings/{gathering.code}"
    arranged(gathering, cast, publish=False)
    own = f"{base}/participants/{three['TJK'][0].code}/meetings.ics"
    assert [one.name for one in Calendar.from_ical(client_of(asking).get(own).content).subcomponents] == []
    arranged(gathering, cast)
    entries = Calendar.from_ical(client_of(asking).get(own).content).walk("VEVENT")
    assert [str(one["summary"]) for one in entries] == ["Kyrgyzstan: Delegate – Tajikistan: Delegate"]
    assert entries[0]["dtstart"].dt.isoformat() in {f"2027-03-04T03:{minute}:00+00:00" for minute in ("00", "25", "50")}
    whole = Calendar.from_ical(client_of(asking).get(f"{base}/timetable.ics").content)
    assert len(whole.walk("VEVENT")) == 2
    assert client_of(cast.member).get(f"{base}/timetable.ics").status_code == 404


def reminded_of(gathering, days):
    """Return who is written to on these days, with how many mails that name the gathering."""
    mail.outbox.clear()
    for day in days:
        send_digests(day)
    return sorted(one.to[0] for one in mail.outbox if f"/gatherings/{gathering.code}/participants/" in one.body)


def test_what_waits_stands_in_the_queue_and_each_is_reminded_once_in_the_one_mail(
    three, gathering, asking, giving, cast, set_clock
):
    wish(three, "KGZ", "TJK")
    assert reminded_of(gathering, [date(2027, 2, 10)]) == []
    assert reminded_of(gathering, [date(2027, 2, 19), date(2027, 2, 27)]) == sorted([asking.email, giving.email])
    assert gathering.title not in page(cast.secretariat, "/queue/?kind=gatherings")
    set_clock(date(2027, 3, 1))
    assert "make the timetable" in page(cast.secretariat, "/queue/?kind=gatherings")
    arranged(gathering, cast)
    set_clock(date(2027, 3, 5))
    assert "close it and record it" in page(cast.secretariat, "/queue/?kind=gatherings")
    later = [date(2027, 3, 7), date(2027, 3, 15)]
    assert reminded_of(gathering, later) == sorted([asking.email, cast.focal_point.email])


def test_many_delegates_cost_as_many_queries_as_one(three, gathering, cast, set_clock, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert len(list(wishes_near(date(2027, 2, 20)))) == 3
    wish(three, "KGZ", "TJK")
    arranged(gathering, cast)
    with django_assert_num_queries(2):
        assert len(list(outcomes_near(date(2027, 3, 5)))) == 2
    for one in meetings_of(gathering):
        say_outcome(one, by=cast.secretariat, outcome="later", said="In May", language="en", expected=one.version)
    assert list(outcomes_near(date(2027, 3, 5))) == []


def test_matches_suggest_whom_to_meet(three, gathering, kgz, tjk, asking, cast):
    text = "We need a course on mapping glacial lakes."
    asked = make_request(tjk, by=asking, screener=cast.secretariat, text=text, kinds=["training"])
    given = make_offer(
        kgz,
        by=cast.focal_point,
        screener=cast.secretariat,
        text="A course on mapping glacial lakes.",
        kinds=["training"],
    )
    edit_participant(three["TJK"][0], {"brings": [f"request:{asked.code}"]}, by=asking, expected=1)
    edit_participant(three["KGZ"][0], {"brings": [f"offer:{given.code}"]}, by=cast.focal_point, expected=1)
    text = page(asking, f"/exchange/gatherings/{gathering.code}/participants/{three['TJK'][0].code}/")
    assert "Who may suit you" in text and "Kyrgyzstan: Delegate" in text


def test_a_gathering_from_the_call_to_the_timetable_in_the_browser(kgz, tjk, asking, cast, set_clock):
    set_clock(CALLED)
    secretariat, focal, other = client_of(cast.secretariat), client_of(cast.focal_point), client_of(asking)
    given = {
        **SAID,
        "language": "en",
        "time_zone": "Asia/Bishkek",
        "days": "2027-03-04 9:00-10:10",
        "minutes": 20,
        "pause": 5,
        "tables": 2,
        "wishes_until": "2027-02-28",
        "visibility": "public",
        "key": "once",
    }
    wrong = secretariat.post("/exchange/gatherings/new/", {**given, "days": "on Thursday"})
    assert wrong.status_code == 422 and "on Thursday" in wrong.content.decode()
    first = secretariat.post("/exchange/gatherings/new/", given)
    assert secretariat.post("/exchange/gatherings/new/", given).url == first.url
    assert secretariat.post(f"{first.url}open/", {"version": 1}).status_code == 302
    for client, code in ((focal, "KGZ"), (other, "TJK")):
        joined = client.post(f"{first.url}join/", {"member": code, "name": "Water", "key": code})
        assert joined.status_code == 302, joined.content.decode()
    one, two = Participant.objects.get(member=kgz), Participant.objects.get(member=tjk)
    wished = {"wanted": two.code, "strength": 3, "because": "Lakes"}
    assert focal.post(f"{first.url}participants/{one.code}/wish/", wished).status_code == 302
    for act in ("arrange", "publish"):
        version = Gathering.objects.get().version
        assert secretariat.post(f"{first.url}{act}/", {"version": version}).status_code == 302
    made = Meeting.objects.get(withdrawn_at=None)
    moved = {"slot": "2027-03-04T09:50", "table": 2, "version": made.version}
    assert secretariat.post(f"{first.url}meetings/{made.code}/move/", moved).status_code == 302
    text = other.get(f"{first.url}participants/{two.code}/").content.decode()
    assert re.search(r"09:50–10:10.*Kyrgyzstan: Water", text, re.S) and "Lakes" not in text
    busy = {"first": one.code, "second": two.code, "slot": "2027-03-04T09:00", "table": 1}
    refused = secretariat.post(f"{first.url}meetings/new/", busy)
    assert refused.status_code == 422 and "These two meet already." in refused.content.decode()


def test_many_delegates_cost_no_more_queries(gathering, cast, django_assert_max_num_queries):
    for number in range(4):
        member = make_member(f"Order {number}") if number else make_government("CHE", name="Switzerland")
        give_role(make_person(f"Person {number}"), RoleKind.FOCAL_POINT, member.code)
        join(gathering, member, cast.secretariat)
    people = list(Participant.objects.all())
    for one in people:
        for other in people:
            if one != other:
                wish_to_meet(one, other, by=cast.secretariat, strength=1)
    arranged(gathering, cast)
    base, secretariat = f"/exchange/gatherings/{gathering.code}/", client_of(cast.secretariat)
    for address in (base, f"{base}timetable/", f"{base}participants/{people[0].code}/"):
        secretariat.get(address)
        with django_assert_max_num_queries(20):
            assert secretariat.get(address).status_code == 200
    with django_assert_max_num_queries(8):
        client_of(cast.stranger).get(base)
    assert timedelta(minutes=20) == gathering.slots()[0].ends - gathering.slots()[0].starts
