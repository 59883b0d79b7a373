import re

import brotli
import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ayni.core.stamps import bump
from ayni.core.stored_pages import forget_kept, kept_answer
from ayni.publishing.actions import adopt_edition, edit_section
from ayni.publishing.models import Edition, PlanSection
from ayni.publishing.queries import content
from ayni.publishing.tests.factories import make_plan, make_workplan
from ayni.workplans.actions import adopt_workplan
from tests.kept import kept

pytestmark = pytest.mark.django_db


@kept
def plan(cast):
    """A plan with two sections, an adopted workplan of two foci and one edition."""
    made = make_plan(cast.secretariat)
    workplan = make_workplan(cast.secretariat, activities=3, foci=2)
    adopt_workplan(workplan, by=cast.secretariat, reason="Agreed", expected=workplan.version)
    adopt_edition(made, by=cast.secretariat, reason="Agreed by all", expected=made.version)
    return made


def cost(client, address, **headers):
    """Return the answer and how many queries it took."""
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address, **headers)
    return answer, len(captured)


def words(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


READING = [
    "/plan/",
    "/plan/?focus=F1",
    "/plan/matrix/",
    "/plan/sections/section-1/",
    "/editions/",
    "/editions/1/",
    "/editions/compare/?old=1&new=living",
]


@pytest.mark.parametrize("address", READING)
@pytest.mark.parametrize("language", ["", "/fr", "/es", "/ru"])
def test_everybody_reads_every_page_in_every_language(client, plan, address, language):
    assert client.get(language + address).status_code == 200


@pytest.mark.parametrize("address", READING)
def test_nobody_outside_reads_a_plan_that_is_not_public(client, cast, plan, signed_in, address):
    from ayni.publishing.actions import edit_plan

    edit_plan(plan, {"visibility": "secretariat"}, by=cast.secretariat, expected=plan.version)

    assert client.get(address).status_code == 404
    assert signed_in(cast.focal_point).get(address).status_code == 404
    assert signed_in(cast.secretariat).get(address).status_code == 200


WRITING = ["plan/sections/section-1/edit/", "plan/sections/add/", "editions/adopt/"]


@pytest.mark.parametrize("address", WRITING)
def test_only_the_secretariat_opens_the_forms(client, cast, plan, signed_in, address):
    assert client.get(f"/{address}").status_code == 302
    for role, person in cast.people().items():
        if role != "stranger":
            expected = 200 if role == "secretariat" else 403
            assert signed_in(person).get(f"/{address}").status_code == expected, role


@pytest.mark.parametrize("act", ["move", "withdraw"])
def test_only_the_secretariat_acts_on_sections_and_only_by_post(client, cast, plan, signed_in, act):
    address = f"/plan/sections/section-1/{act}/"
    sent = {"version": 1, "reason": "Said twice", "down": "1"}
    assert client.post(address, sent).status_code == 403
    for role, person in cast.people().items():
        if role not in ("stranger", "secretariat"):
            assert signed_in(person).post(address, sent).status_code == 403, role
    assert PlanSection.objects.filter(version=1, withdrawn_at=None).count() == 2
    assert signed_in(cast.secretariat).get(address).status_code == 405
    assert signed_in(cast.secretariat).post(address, sent).status_code == 302


def test_plan_shows_body_annex_rows_and_what_is_read_of_them(client, plan):
    page = client.get("/plan/")
    text = words(page)
    for expected in ("Members agree on point 1:", "Annex 1: Common workplan", "Hold meeting 1", "NFPs and Secretariat"):
        assert expected in text
    activity = reverse("workplans:activity", kwargs={"slug": "common-workplan", "code": "F1-1.1"})
    assert f'<a href="{activity}">F1-1.1</a>' in page.content.decode()


def test_filter_leaves_the_rows_that_fit(client, cast, plan):
    text = words(client.get("/plan/?focus=F2&mechanism=networking"))
    assert ("Hold meeting 2" in text, "Hold meeting 1" in text, "1 of 3 activities." in text) == (True, False, True)
    assert "0 of 3 activities." in words(client.get("/plan/?mechanism=none"))


def test_matrix_counts_and_leads_to_the_rows(client, plan):
    page = client.get("/plan/matrix/").content.decode()
    assert 'href="/plan/?focus=F1&amp;mechanism=networking#rows">2</a>' in page
    assert 'href="/plan/?focus=F2&amp;mechanism=networking#rows">1</a>' in page


def test_saving_a_section_shows_at_once(client, cast, plan, signed_in):
    assert "Section 1" in words(client.get("/plan/"))
    signed_in(cast.secretariat)
    sent = {"title": "Purpose", "level": "1", "text": "One <b>bold</b> word.\n\n- an item", "version": "1"}
    answer = client.post("/plan/sections/section-1/edit/", sent)
    assert (answer.status_code, answer["Location"]) == (302, "/plan/sections/section-1/")
    client.logout()
    page = client.get("/plan/").content.decode()
    assert ("Purpose" in page, "One &lt;b&gt;bold&lt;/b&gt; word." in page) == (True, True)


def test_stale_form_keeps_both_texts(client, cast, plan, signed_in):
    section = PlanSection.objects.get(slug="section-1")
    edit_section(section, {"title": "Theirs", "level": 1}, by=cast.secretariat, expected=1)
    sent = {"title": "Mine", "level": "1", "text": "My words", "version": "1"}

    answer = signed_in(cast.secretariat).post("/plan/sections/section-1/edit/", sent)

    page = answer.content.decode()
    assert answer.status_code == 409
    assert ("My words" in page, "Theirs" in page, 'name="version" value="2"' in page) == (True, True, True)
    assert PlanSection.objects.get(slug="section-1").title == "Theirs"
    assert client.post("/plan/sections/section-1/edit/", {**sent, "version": "2"}).status_code == 302


def test_empty_heading_is_refused_and_the_text_kept(cast, plan, signed_in):
    sent = {"title": "", "level": "1", "text": "Long thought out", "version": "1"}
    answer = signed_in(cast.secretariat).post("/plan/sections/section-1/edit/", sent)
    assert (answer.status_code, "Long thought out" in answer.content.decode()) == (422, True)


def test_new_section_sent_twice_is_made_once(cast, plan, signed_in):
    sent = {"title": "Third", "level": "2", "text": "Words", "after": "section-1", "key": "abc"}
    client = signed_in(cast.secretariat)
    answers = [client.post("/plan/sections/add/", sent) for _ in range(2)]
    assert [a["Location"] for a in answers] == ["/plan/sections/third/"] * 2
    assert list(PlanSection.objects.values_list("slug", flat=True)) == ["section-1", "third", "section-2"]


def test_adoption_in_the_browser(client, cast, plan, signed_in):
    signed_in(cast.secretariat)
    section = PlanSection.objects.get(slug="section-1")
    edit_section(section, {"title": "Renamed"}, by=cast.secretariat, expected=1)
    form = client.get("/editions/adopt/").content.decode()
    seen = re.search(r'name="seen" value="([^"]+)"', form)[1]

    stale = client.post("/editions/adopt/", {"reason": "Agreed", "version": "1", "seen": "sha256:other"})
    assert (stale.status_code, Edition.objects.count(), "Agreed" in stale.content.decode()) == (409, 1, True)
    done = client.post("/editions/adopt/", {"reason": "Agreed", "version": "1", "seen": seen})
    assert (done.status_code, done["Location"]) == (302, "/editions/2/")
    again = client.post("/editions/adopt/", {"reason": "Agreed", "version": "1", "seen": seen})
    assert (again.status_code, Edition.objects.count()) == (403, 2)
    compared = client.get("/editions/compare/?old=1&new=2").content.decode()
    assert "<del>Section 1</del><ins>Renamed</ins>" in compared


def test_edition_page_is_frozen_and_says_its_hash(client, cast, plan):
    before = words(client.get("/editions/1/"))
    edit_section(PlanSection.objects.get(slug="section-1"), {"title": "Later"}, by=cast.secretariat, expected=1)
    after = words(client.get("/editions/1/"))
    assert ("Section 1" in after, "Later" in after, Edition.objects.get().content_hash in after) == (True, False, True)
    assert before == after


@pytest.mark.parametrize("address", ["/editions/7/", "/editions/compare/?old=7&new=living", "/plan/sections/nowhere/"])
def test_what_is_not_there_is_not_found(client, plan, address):
    assert client.get(address).status_code == 404


def test_before_there_is_a_plan_pages_are_not_found(client, db):
    assert client.get("/plan/").status_code == 404


@pytest.mark.parametrize("address", ["/plan/", "/plan.json", "/plan/matrix/", "/plan/sections/section-1/"])
def test_pages_cost_one_query_warm_and_the_same_few_cold_whatever_the_size(client, cast, plan, address):
    costs = []
    for activities in (20, 60):
        make_workplan(cast.secretariat, activities=activities, title=f"Draft {activities}")
        forget_kept()
        content._frozen.clear()
        _first, cold = cost(client, address)
        _second, warm = cost(client, address)
        costs.append((cold, warm))
    assert costs[0] == costs[1]
    assert costs[0][0] <= 8
    assert costs[0][1] == 1


def test_plan_of_seventeen_activities_weighs_at_most_fourteen_kilobytes(client, cast):
    make_plan(cast.secretariat, sections=8)
    make_workplan(cast.secretariat, activities=17, foci=5)
    answer = client.get("/plan/", headers={"Accept-Encoding": "br"})
    assert len(answer.content) <= 14 * 1024
    assert len(brotli.decompress(answer.content)) > 10_000


def test_known_page_is_not_sent_again(client, plan):
    first = client.get("/plan/")
    assert client.get("/plan/", headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_kept_page_is_served_to_strangers_before_anything_else_and_to_nobody_else(client, cast, plan, signed_in):
    request = RequestFactory()
    first = client.get("/plan/")
    with CaptureQueriesContext(connection) as captured:
        second = kept_answer(request.get("/plan/"))
    headers = ("Content-Type", "ETag", "Cache-Control", "Content-Language", "X-Frame-Options")
    assert [first[name] for name in headers] == [second[name] for name in headers]
    assert (first.content, len(captured)) == (second.content, 1)

    for other in (request.get("/plan/?focus=IS"), request.post("/plan/"), request.get("/fr/plan/")):
        assert kept_answer(other) is None
    with_session = request.get("/plan/", headers={"Cookie": "sessionid=x"})
    assert kept_answer(with_session) is None
    assert "Adopt an edition" in signed_in(cast.secretariat).get("/plan/").content.decode()
    bump("plan")
    assert kept_answer(request.get("/plan/")) is None


def test_a_plan_with_many_rows_shows_the_first_workplan_whole_and_leads_to_the_others(cast, client):
    make_plan(cast.secretariat)
    for title, activities in (("First", 30), ("Second", 31), ("Third", 2)):
        workplan = make_workplan(cast.secretariat, activities=activities, title=title)
        adopt_workplan(workplan, by=cast.secretariat, reason="Agreed", expected=workplan.version)
    page = client.get("/plan/").content.decode()
    rows = {slug: page.count(f'href="/workplans/{slug}/activities/') for slug in ("first", "second", "third")}
    assert rows == {"first": 30, "second": 0, "third": 0}
    assert 'href="/workplans/second/"' in page and "31 activities." in page
    assert len(brotli.compress(page.encode(), quality=5)) < 14 * 1024
