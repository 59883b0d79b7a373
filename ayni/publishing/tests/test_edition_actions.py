import hashlib
import json

import pytest

from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.models import AuditEntry
from ayni.publishing.actions import adopt_edition, edit_section, withdraw_section
from ayni.publishing.documents.json_out import content_hash, render_json
from ayni.publishing.models import Edition
from ayni.publishing.queries import plan_content
from ayni.publishing.queries.content import edition_content
from ayni.publishing.tests.factories import make_plan, make_workplan
from ayni.workplans.actions import adopt_workplan, edit_activity, open_amendment
from ayni.workplans.models import Activity

pytestmark = pytest.mark.django_db


def adopt(plan, by, **values):
    plan.refresh_from_db()
    return adopt_edition(plan, **{"by": by, "reason": "Agreed in the valley", "expected": plan.version, **values})


def test_edition_freezes_body_and_adopted_workplans_with_a_hash_that_holds(cast):
    plan = make_plan(cast.secretariat, sections=1)
    draft = make_workplan(cast.secretariat, title="Draft")
    workplan = make_workplan(cast.secretariat, title="Adopted")
    adopt_workplan(workplan, by=cast.secretariat, reason="Agreed", expected=workplan.version)

    edition = adopt(plan, cast.secretariat)

    content = edition_content(edition)
    assert [entry["title"] for entry in plan_content(plan)["workplans"]] == ["Adopted", draft.title]
    assert [entry["title"] for entry in content["workplans"]] == ["Adopted"]
    assert (edition.number, content["edition"]["number"]) == (1, 1)
    assert content_hash(content) == edition.content_hash == content["edition"]["hash"]
    kept = {k: v for k, v in json.loads(render_json(content)).items() if k not in ("address", "as_of", "edition")}
    plain = json.dumps(kept, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    assert edition.content_hash == f"sha256:{hashlib.sha256(plain).hexdigest()}"
    assert AuditEntry.objects.filter(subject_type="publishing.edition", verb="adopted").count() == 1


def test_edition_stays_as_it_was_when_the_plan_moves_on(cast):
    plan = make_plan(cast.secretariat, sections=1)
    adopt(plan, cast.secretariat)
    section = plan.sections.get()
    edit_section(section, {"title": "Later"}, by=cast.secretariat, expected=section.version)

    second = adopt(plan, cast.secretariat)

    assert second.number == 2
    assert [e.content["sections"][0]["title"] for e in Edition.objects.all()] == ["Section 1", "Later"]
    with pytest.raises(TypeError):
        second.save()


def test_nothing_changed_nothing_empty_and_no_reason_are_refused(cast):
    plan = make_plan(cast.secretariat, sections=1)
    with pytest.raises(Invalid):
        adopt(plan, cast.secretariat, reason="  ")
    adopt(plan, cast.secretariat)

    with pytest.raises(Refused) as caught:
        adopt(plan, cast.secretariat)
    assert str(caught.value.sentence) == "Nothing has changed since edition 1, so there is nothing to adopt."

    withdraw_section(plan.sections.get(), by=cast.secretariat, expected=1, reason="x")
    with pytest.raises(Refused) as caught:
        adopt(plan, cast.secretariat)
    assert (caught.value.code, Edition.objects.count()) == ("empty", 1)


def test_others_may_not_adopt(cast):
    plan = make_plan(cast.secretariat, sections=1)
    for role, person in cast.people().items():
        if role != "secretariat":
            with pytest.raises(Refused):
                adopt(plan, person)
    assert not Edition.objects.exists()


def test_text_that_moved_since_it_was_seen_is_not_adopted(cast):
    plan = make_plan(cast.secretariat, sections=1)
    seen = content_hash(plan_content(plan, adopted_only=True))
    edit_section(plan.sections.get(), {"title": "Changed"}, by=cast.secretariat, expected=1)

    with pytest.raises(Conflict) as caught:
        adopt(plan, cast.secretariat, seen_hash=seen)
    with pytest.raises(Conflict):
        adopt(plan, cast.secretariat, expected=99)

    assert caught.value.data["yours"] == {"reason": "Agreed in the valley"}
    assert not Edition.objects.exists()


def test_draft_of_an_amendment_shows_nowhere_before_it_is_adopted(cast):
    plan = make_plan(cast.secretariat, sections=0)
    workplan = make_workplan(cast.secretariat, activities=1)
    adopt_workplan(workplan, by=cast.secretariat, reason="Agreed", expected=workplan.version)
    workplan.refresh_from_db()
    open_amendment(workplan, by=cast.secretariat, reason="A slip", expected=workplan.version)
    activity = Activity.objects.get()
    edit_activity(activity, {"text": "Amended in secret"}, by=cast.secretariat, expected=activity.version)

    def texts():
        content = plan_content(plan)["workplans"][0]
        return [row["text"] for focus in content["foci"] for aim in focus["objectives"] for row in aim["activities"]]

    assert texts() == ["Hold meeting 1"]

    workplan.refresh_from_db()
    adopt_workplan(workplan, by=cast.secretariat, reason="Mended", expected=workplan.version)
    assert texts() == ["Amended in secret"]


def test_queries_do_not_grow_with_the_plan(cast, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    plan = make_plan(cast.secretariat, sections=1)
    counts = []
    for activities in (1, 30):
        make_workplan(cast.secretariat, activities=activities, title=f"W{activities}")
        with CaptureQueriesContext(
            connection,
        ) as captured:
            plan_content(plan)
        counts.append(len(captured))
    assert counts[0] == counts[1]
