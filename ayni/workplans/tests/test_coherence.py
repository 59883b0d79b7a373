"""Own actions beside the objectives of adopted workplans: suggesting, confirming, and who serves what."""

import csv
import io
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ayni.core.errors import NotVisible, Refused
from ayni.core.stored_pages import forget_kept
from ayni.members.actions import merge_members
from ayni.members.actions.own_actions import edit_own_action, withdraw_own_action
from ayni.members.models import Member
from ayni.members.tests.factories import make_government, make_member, make_own_action
from ayni.workplans.actions import adopt_workplan, edit_objective, open_amendment
from ayni.workplans.actions.tags import tag_own_action, untag_own_action
from ayni.workplans.models import Objective, ObjectiveTag, Workplan
from ayni.workplans.queries.tags import (
    adopted_objectives,
    objective_to_tag,
    served_counts,
    serving_nothing,
    suggested_objectives,
)
from ayni.workplans.tests.factories import make_activity, make_initiative, make_objective, make_workplan
from tests.visiting import client_of

pytestmark = pytest.mark.django_db
WATER = "Protect springs and manage watersheds with their communities"
TRADE = "Open markets for handicrafts and mountain products"


def adopted(by, *texts, title="Water and trade", **values):
    """Return an adopted public workplan with an objective, and an activity, for each text."""
    workplan = make_workplan(by=by, title=title, visibility="public", **values)
    for text in texts:
        make_activity(make_objective(workplan, by=by, text=text), by=by, text=f"{text}: pilot sites")
    workplan.refresh_from_db()
    adopt_workplan(workplan, by=by, reason="Agreed", expected=workplan.version)
    workplan.refresh_from_db()
    return workplan


@pytest.fixture
def kgz(cast):
    return make_government("KGZ", name="Kyrgyzstan")


@pytest.fixture
def plan(cast):
    return adopted(cast.secretariat, WATER, TRADE)


def objective(viewer, plan, number=0):
    return [one for one in adopted_objectives(viewer) if one.slug == plan.slug][number]


def test_an_own_action_is_suggested_what_it_speaks_of_with_the_reason(kgz, plan, cast):
    mine = make_own_action(kgz, title="Springs protected by communities", description="Management of watersheds.")
    found = suggested_objectives(cast.focal_point, mine)
    assert [one.objective.text for one in found] == [WATER]
    assert "watershed" in found[0].subjects
    page = client_of(cast.focal_point).get(f"/workplans/tags/KGZ/{mine.code}/").content.decode()
    assert "Both speak of:" in page
    other = make_own_action(kgz, title="A new opera house")
    assert suggested_objectives(cast.focal_point, other) == []


def test_words_in_another_language_and_places_are_compared(kgz, cast):
    make_initiative()
    country = adopted(cast.secretariat, WATER, title="Kyrgyz plan", owner_kind="country", owner_code="KGZ")
    mine = make_own_action(
        kgz, title="Управление водосборными бассейнами и родниками", language="ru", countries=["KGZ"]
    )
    found = suggested_objectives(cast.focal_point, mine)
    assert [(one.objective.slug, one.place) for one in found] == [(country.slug, "KGZ")]
    assert suggested_objectives(cast.focal_point, mine, {found[0].objective.ref}) == []


def test_only_adopted_objectives_that_one_may_see_are_offered_in_the_words_in_force(plan, cast):
    draft = make_workplan(by=cast.secretariat, title="Draft", visibility="public")
    make_objective(draft, by=cast.secretariat, text="Not adopted")
    hidden = adopted(cast.secretariat, "Hidden", title="Hidden")
    Workplan.objects.filter(pk=hidden.pk).update(visibility="secretariat")
    open_amendment(plan, by=cast.secretariat, reason="A year on", expected=plan.version)
    row = Objective.objects.get(workplan=plan, text=WATER)
    edit_objective(row, {"text": "Drafted otherwise"}, by=cast.secretariat, expected=row.version)
    assert [one.text for one in adopted_objectives(cast.stranger)] == [WATER, TRADE]
    assert [one.text for one in adopted_objectives(cast.secretariat)] == [WATER, TRADE, "Hidden"]
    with pytest.raises(NotVisible):
        objective_to_tag(cast.stranger, f"{hidden.slug}/{objective(cast.secretariat, hidden).code}")


def test_tagging_is_done_once_by_those_who_speak_for_the_member(kgz, plan, cast):
    mine, one = make_own_action(kgz), objective(cast.stranger, plan)
    for person in (cast.member, cast.contributor, cast.coordinator, cast.stranger):
        with pytest.raises(Refused):
            tag_own_action(mine, one, by=person)
    tags = {tag_own_action(mine, one, by=by, reason="Springs").pk for by in (cast.focal_point, cast.alternate)}
    assert len(tags) == 1
    untag_own_action(ObjectiveTag.objects.get(), by=cast.focal_point)
    tag_own_action(mine, one, by=cast.focal_point)
    assert ObjectiveTag.objects.filter(withdrawn_at=None).count() == 1


def test_each_member_counts_once_and_only_what_stands(kgz, plan, cast):
    first, second = (objective(cast.stranger, plan, number) for number in (0, 1))
    uganda, double = make_member("Springs"), make_member("Springs again")
    rows = [make_own_action(kgz, title=f"K{number}") for number in range(2)]
    rows += [make_own_action(uganda), make_own_action(double)]
    for row in rows:
        tag_own_action(row, first, by=cast.secretariat)
    untagged = make_own_action(uganda, title="Untagged")
    gone, hidden, cancelled = (make_own_action(uganda, title=name) for name in ("Gone", "Hidden", "Cancelled"))
    for row in (gone, hidden, cancelled):
        tag_own_action(row, second, by=cast.secretariat)
    withdraw_own_action(gone, by=None, reason="Twice", expected=1)
    edit_own_action(hidden, {"visibility": "secretariat"}, by=None, expected=1)
    edit_own_action(cancelled, {"status": "5"}, by=None, expected=1)
    key = (plan.pk, first.code)
    assert served_counts(cast.stranger, "category") == {key: {"gov": 1, "mg": 2}}
    merge_members(double, uganda, by=cast.secretariat, ground="Same", expected=1)
    assert served_counts(cast.stranger, "category") == {key: {"gov": 1, "mg": 1}}
    assert served_counts(cast.stranger, "region", category="gov") == {key: {"central-asia": 1}}
    assert served_counts(cast.stranger, "category", region="world") == {}
    assert list(serving_nothing(cast.stranger)) == [untagged]
    assert (plan.pk, second.code) in served_counts(cast.secretariat, "category")
    Member.objects.filter(pk=kgz.pk).update(status="removed")
    assert served_counts(cast.stranger, "category") == {key: {"mg": 1}}


def test_the_view_says_what_is_served_by_whom_by_nobody_and_what_serves_nothing(kgz, plan, cast, client):
    mine, other = make_own_action(kgz), make_own_action(kgz, title="Opera house")
    assert "Served by nobody" in client.get("/workplans/coherence/").content.decode()
    person = client_of(cast.focal_point)
    first = objective(cast.stranger, plan)
    address = f"/workplans/tags/KGZ/{mine.code}/"
    assert person.post(address, {"other": ""}).status_code == 422
    assert person.post(address, {"other": first.ref, "reason": "Our springs"}).status_code == 302
    page = client.get("/workplans/coherence/").content.decode()
    assert f"/workplans/{plan.slug}/objectives/{first.code}/served/?category=gov" in page
    assert "<b>1</b> objective is served" in page
    only = client.get("/workplans/coherence/?show=nobody").content.decode()
    assert TRADE in only
    assert WATER not in only
    assert WATER in client.get("/workplans/coherence/?by=region&region=central-asia&show=served").content.decode()
    who = client.get(f"/workplans/{plan.slug}/objectives/{first.code}/served/?category=gov").content.decode()
    assert "Our springs" in who
    assert "Springs of the north" in who
    none = client.get("/workplans/coherence/nothing/").content.decode()
    assert other.title in none
    assert mine.title not in none
    assert WATER in client.get(f"/members/KGZ/own-actions/{mine.code}/").content.decode()
    dropped = f"{address}{ObjectiveTag.objects.get().code}/drop/"
    assert person.post(dropped).status_code == 302
    assert f"objectives/{first.code}/served/" not in client.get("/workplans/coherence/").content.decode()


def test_the_files_hold_the_same_sums_as_the_page(kgz, plan, cast, client):
    first = objective(cast.stranger, plan)
    for number in range(2):
        tag_own_action(make_own_action(kgz, title=f"={number}"), first, by=cast.secretariat)
    hidden = make_own_action(make_member("Springs"), title="Quiet", visibility="members")
    tag_own_action(hidden, first, by=cast.secretariat)
    rows = list(csv.DictReader(io.StringIO(client.get("/coherence.csv").content.decode())))
    found = [(row["text"], row["category"], row["region"], row["members"], row["own_actions"]) for row in rows]
    assert found == [(WATER, "gov", "central-asia", "1", "2"), (TRADE, "", "", "0", "0")]
    whole = json.loads(client.get("/coherence.json").content)
    assert [len(one["served_by"]) for one in whole["objectives"]] == [2, 0]
    assert "Quiet" not in client.get("/coherence.json").content.decode()


def test_the_view_costs_the_same_for_one_and_many_and_follows_both_stamps(kgz, plan, cast, client):
    first = objective(cast.stranger, plan)
    counts = []
    for count in (1, 3, 20):
        for number in range(count):
            member = make_member(f"Springs {count} {number}")
            tag_own_action(make_own_action(member), first, by=cast.secretariat)
        forget_kept()
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/workplans/coherence/").status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1] == counts[2] <= 8
    with CaptureQueriesContext(connection) as captured:
        client.get("/workplans/coherence/")
    assert len(captured) == 1
    make_own_action(kgz, title="New")
    assert "<b>1</b> own action serves no objective" in client.get("/workplans/coherence/").content.decode()
    adopted(cast.secretariat, "Newly adopted", title="Another plan")
    assert "Newly adopted" in client.get("/workplans/coherence/").content.decode()
