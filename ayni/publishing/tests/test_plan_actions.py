from datetime import date

import pytest

from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.models import AuditEntry
from ayni.core.stamps import stamp_number
from ayni.publishing.actions import (
    add_section,
    create_plan,
    edit_plan,
    edit_section,
    move_section,
    withdraw_section,
)
from ayni.publishing.models import PlanSection
from ayni.publishing.queries import plan_content, plan_sections
from ayni.publishing.tests.factories import make_plan

pytestmark = pytest.mark.django_db


def test_only_the_secretariat_starts_and_edits_the_plan(cast):
    for role, person in cast.people().items():
        if role != "secretariat":
            with pytest.raises(Refused):
                create_plan(by=person, title="Plan", dated=date(2024, 1, 1))
    plan = make_plan(cast.secretariat, sections=1)
    section = plan.sections.get()
    for role, person in cast.people().items():
        if role != "secretariat":
            with pytest.raises(Refused):
                edit_section(section, {"title": "Mine"}, by=person, expected=1)
            with pytest.raises(Refused):
                edit_plan(plan, {"title": "Mine"}, by=person, expected=1)
    assert (PlanSection.objects.get().title, plan.title) == ("Section 1", "Plan of the Valleys")


def test_section_is_edited_with_its_audit_entry_and_the_stamp_moves(cast):
    section = make_plan(cast.secretariat, sections=1).sections.get()
    stamp, entries = stamp_number("plan"), AuditEntry.objects.count()

    edit_section(
        section,
        {"title": "Purpose", "blocks": [{"kind": "paragraph", "text": " New \n words "}]},
        by=cast.secretariat,
        expected=1,
    )

    stored = PlanSection.objects.get()
    assert (stored.title, stored.slug, stored.version) == ("Purpose", "section-1", 2)
    assert stored.blocks == [{"kind": "paragraph", "text": "New words", "marker": None}]
    assert (stamp_number("plan"), AuditEntry.objects.count()) == (stamp + 1, entries + 1)


def test_stale_edit_is_refused_with_both_texts(cast):
    section = make_plan(cast.secretariat, sections=1).sections.get()
    old = PlanSection.objects.get()
    edit_section(section, {"title": "First"}, by=cast.secretariat, expected=1)

    with pytest.raises(Conflict) as caught:
        edit_section(old, {"title": "Second"}, by=cast.secretariat, expected=1)

    assert caught.value.data == {"yours": {"title": "Second"}, "current": {"title": "First"}, "version": 2}


def test_section_is_added_behind_another_and_moved(cast):
    plan = make_plan(cast.secretariat, sections=2)
    first, _second = plan_sections(plan)

    between = add_section(plan, by=cast.secretariat, title="Between", after=first)
    assert [s.slug for s in plan_sections(plan)] == ["section-1", "between", "section-2"]

    move_section(between, by=cast.secretariat, expected=between.version, up=True)
    assert [s.slug for s in plan_sections(plan)] == ["between", "section-1", "section-2"]

    between.refresh_from_db()
    move_section(between, by=cast.secretariat, expected=between.version, up=True)
    assert [s.slug for s in plan_sections(plan)] == ["between", "section-1", "section-2"]


def test_withdrawn_section_leaves_the_text_and_its_address_is_not_given_again(cast):
    plan = make_plan(cast.secretariat, sections=1)
    withdraw_section(plan.sections.get(), by=cast.secretariat, expected=1, reason="Said twice")

    assert plan_content(plan)["sections"] == []
    assert add_section(plan, by=cast.secretariat, title="Section 1").slug == "section-1-2"


def test_wrong_level_is_refused(cast):
    plan = make_plan(cast.secretariat, sections=0)
    with pytest.raises(Invalid):
        add_section(plan, by=cast.secretariat, title="Deep", level=4)
    assert not plan_sections(plan).exists()
