"""The year's calendar: what falls where, who sees which day, as iCalendar, by subscription."""

import re
from datetime import date

import pytest
from icalendar import Calendar

from ayni.brokerage.tests.factories import make_offer, make_request
from ayni.core.calendar import day_kinds
from ayni.home.pages.calendar import Asked, calendar_page
from ayni.members.models import Member, Reaffirmation
from ayni.members.tests.factories import make_government, make_member, make_reaffirmation
from ayni.monitoring.tests.factories import make_evidence
from ayni.publishing.actions import adopt_edition
from ayni.publishing.tests.factories import make_plan
from ayni.reporting.tests.factories import make_cycle
from ayni.workplans.actions import adopt_workplan
from ayni.workplans.tests.factories import make_annex
from tests.kept import kept, on_day
from tests.visiting import client_of

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 27)


@kept
def year_made(cast):
    """A year with a day of every kind, of two members in two regions."""
    with on_day(TODAY):
        by, kgz, order = cast.secretariat, make_government("KGZ", name="Kyrgyzstan"), make_member("Order of Springs")
        Member.objects.filter(pk=kgz.pk).update(term_ends=date(2026, 12, 20))
        Member.objects.filter(pk=order.pk).update(term_ends=date(2026, 12, 21))
        for member in (kgz, order):
            make_reaffirmation(member, date(2026, 1, 10))
        agreed = {"kind": "agreement", "parties": [], "starts": date(2026, 1, 5), "expires": date(2026, 12, 1)}
        make_evidence(kgz, by=cast.focal_point, **{**agreed, "title": "Understanding on springs"})
        make_evidence(kgz, by=cast.focal_point, **{**agreed, "title": "Quokkapact", "visibility": "secretariat"})
        make_request(kgz, by=by, title="Course on springs", expires_on=date(2026, 12, 5))
        make_offer(order, by=by, title="Quokkaoffer", visibility="secretariat", expires_on=date(2026, 12, 6))
        annex = make_annex(by=by)
        annex.refresh_from_db()
        adopt_workplan(annex, by=by, reason="Agreed", expected=annex.version)
        plan = make_plan(by, sections=1)
        adopt_edition(plan, by=by, reason="Agreed by all", expected=plan.version)
        make_cycle(by=by)
    return cast


@pytest.fixture
def year(year_made, set_clock):
    """The cast in that year, on a day near its end."""
    set_clock(TODAY)
    return year_made


def shown(viewer, year=2026, **asked):
    """Return what a viewer's year holds: (month, kind, title) of each line."""
    page = calendar_page(viewer, Asked(year, **asked), "en", TODAY)
    return {(month.first.month, line.kind, line.day.title) for month in page["months"] for line in month.lines}


def test_the_year_holds_the_days_of_every_room_for_the_secretariat(year):
    found = shown(year.secretariat)
    for line in (
        (11, "Reporting cycles", "Reports on 2026"),
        (12, "Memberships that end", "Kyrgyzstan"),
        (12, "Memberships that end", "Order of Springs"),
        (12, "Agreements that end", "Understanding on springs"),
        (12, "Agreements that end", "Quokkapact"),
        (12, "Requests that end", "Course on springs"),
        (11, "Editions of the plan", "Edition 1 of the plan"),
        (12, "Days of the world", "International Mountain Day"),
    ):
        assert line in found, line
    assert {kind for _month, kind, _title in found} >= {"Workplans adopted", "Activities that fall due"}
    lapses = Reaffirmation.objects.values_list("lapses_on", flat=True)[0]
    later = {title for _month, kind, title in shown(year.secretariat, year=lapses.year) if kind.startswith("Re-aff")}
    assert later == {"Kyrgyzstan", "Order of Springs"}


@pytest.mark.parametrize("role", ["focal_point", "seat_holder", "coordinator", "member"])
def test_others_see_days_of_what_they_look_after_and_nothing_hidden(year, role):
    found = shown(getattr(year, role))
    terms = {title for _month, kind, title in found if kind == "Memberships that end"}
    assert terms == ({"Kyrgyzstan"} if role in ("focal_point", "seat_holder") else set())
    assert "Quokkaoffer" not in {title for _month, _kind, title in found}
    assert ("Quokkapact" in {title for _month, _kind, title in found}) == (role == "focal_point")
    assert (12, "Days of the world", "International Mountain Day") in found


def test_an_offer_for_the_secretariat_alone_is_in_nobodys_calendar(year):
    assert "Quokkaoffer" not in {title for _month, _kind, title in shown(year.secretariat)}


def test_kind_and_region_narrow_and_what_has_no_region_concerns_all(year):
    assert shown(year.secretariat, kind="term", region="central-asia") == {(12, "Memberships that end", "Kyrgyzstan")}
    titles = {title for _month, _kind, title in shown(year.secretariat, region="sub-saharan-africa")}
    assert {"Order of Springs", "International Mountain Day"} <= titles
    assert "Kyrgyzstan" not in titles


def test_a_crowded_month_says_how_many_more_there_are(year):
    for number in range(30):
        member = make_member(f"Crowded {number:02d}")
        Member.objects.filter(pk=member.pk).update(term_ends=date(2026, 4, 1))
    (april,) = [one for one in calendar_page(year.secretariat, Asked(2026), "en", TODAY)["months"] if one.more]
    assert (april.total, april.more) == (30, [("term", "Memberships that end", 5)])
    page = client_of(year.secretariat).get("/calendar/?year=2026&kind=term").content.decode()
    assert "Crowded 29" in page


def test_the_page_and_the_desk_of_the_secretariat_show_what_comes(year):
    client = client_of(year.secretariat)
    page = client.get("/calendar/?year=2026").content.decode()
    for words in ("The year 2026", "December 2026", "International Mountain Day", "Course on springs"):
        assert words in page, words
    desk = client.get("/desk/").content.decode()
    assert "The next thirty days" in desk and "Understanding on springs" in desk
    assert "The next thirty days" not in client_of(year.focal_point).get("/desk/").content.decode()
    assert "Nothing falls into this year" in client.get("/calendar/?year=1990&kind=term").content.decode()
    assert client.get("/calendar/?year=x&kind=quokka&region=x").status_code == 200


def test_the_calendar_as_a_file_holds_the_days_of_the_page(year):
    answer = client_of(year.focal_point).get("/calendar.ics?year=2026&kind=request")
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    assert [(str(event["SUMMARY"]), event["DTSTART"].dt) for event in events] == [
        ("Requests that end: Course on springs", date(2026, 12, 5))
    ]
    whole = Calendar.from_ical(client_of(year.secretariat).get("/calendar.ics?year=2026").content).walk("VEVENT")
    uids = [str(event["UID"]) for event in whole]
    assert len(uids) == len(set(uids)) == len(shown(year.secretariat)) > 10


def test_a_subscription_opens_with_its_key_alone_until_its_owner_signs_out_everywhere(year):
    page = client_of(year.focal_point).get("/calendar/").content.decode()
    key = re.search(r"key=([\w.%-]+)", page)[1]
    stranger = client_of(year.stranger)
    assert stranger.get("/calendar.ics").status_code == 302
    body = stranger.get(f"/calendar.ics?key={key}").content.decode()
    assert "Course on springs" in body and "Order of Springs" not in body
    code = key.partition(".")[0]
    for wrong in (f"{key}x", code, f"{code}.", "x.y"):
        assert stranger.get("/calendar.ics", {"key": wrong}).status_code == 404, wrong
    year.focal_point.session_salt = "another"
    year.focal_point.save()
    assert stranger.get(f"/calendar.ics?key={key}").status_code == 404


def test_each_kind_has_a_name_of_its_own():
    assert len({str(kind.label) for kind in day_kinds()}) == len(day_kinds()) >= 11
