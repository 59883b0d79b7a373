"""Members entered and changed many at a time: as one by one, and each error is said for its own line."""

from datetime import date

import pytest

from ayni.core.audit import first_broken_entry
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.models import AuditEntry
from ayni.members.actions import Edit, Entry, edit_member, edit_members, register_member, register_members
from ayni.members.models import Member, StatusDecision
from ayni.members.tests.factories import make_government, make_member

FACTS = {"category": "mg", "major_group": "ngo", "countries": "UGA KEN", "languages": ["en", "fr"]}


def columns_of(member):
    own = {"id", "code", "version", "created_at", "changed_at", "created_by_id", "changed_by_id", "words", "name"}
    return {name: value for name, value in Member.objects.filter(pk=member.pk).values()[0].items() if name not in own}


def test_many_are_entered_as_one_by_one(cast):
    by, day = cast.secretariat, date(2024, 2, 29)
    alone = register_member(by=by, name="Springs", since=day, ground="List", **FACTS)
    many = register_members([Entry({**FACTS, "name": "Springs"}, since=day, ground="List")], by=by)

    assert columns_of(many[0]) == columns_of(alone)
    assert [alone.code, many[0].code] == ["springs", "springs-2"]
    decisions = StatusDecision.objects.values_list("member__code", "after", "taken_on", "ground", "taken_by")
    assert sorted(decisions) == [(code, "active", day, "List", "Secretariat") for code in ("springs", "springs-2")]
    entries = AuditEntry.objects.filter(subject_type="members.member").order_by("id")
    assert [(entry.verb, entry.note, sorted(entry.changes)) for entry in entries] == [
        ("entered", "List", sorted(entries[0].changes))
    ] * 2
    assert first_broken_entry() is None


def test_a_faulty_entry_is_said_and_leaves_the_others(cast):
    make_government("KGZ")
    government = {"category": "gov", "name": "Again", "countries": "KGZ"}
    wanted = [Entry(government), Entry({**FACTS, "name": ""}), Entry({**FACTS, "name": "Good"})]
    outcomes = register_members(wanted, by=cast.secretariat)
    assert [list(one.data["fields"]) for one in outcomes if isinstance(one, Invalid)] == [["countries"], ["name"]]
    assert outcomes[2] == Member.objects.get(code="good")
    assert Member.objects.count() == 2


def test_many_are_changed_each_against_its_version(cast):
    by = cast.secretariat
    first, second, third = make_member("First"), make_member("Second"), make_member("Third")
    stale = Member.objects.get(pk=second.pk)
    edit_member(second, {"summary": "Moved on"}, by=by, expected=1)
    wanted = [Edit(first, {"countries": "CHE"}, 1), Edit(stale, {"summary": "Late"}, 1), Edit(third, {"name": ""}, 1)]
    outcomes = edit_members(wanted, by=by, note="List")
    assert [type(one) for one in outcomes] == [type(None), Conflict, Invalid]
    first.refresh_from_db()
    assert (first.countries, first.region, first.version) == ("CHE", "europe", 2)
    assert list(Member.objects.order_by("pk").values_list("name", "summary")) == [
        ("First", ""),
        ("Second", "Moved on"),
        ("Third", ""),
    ]


def test_only_the_secretariat_enters_and_changes_many(cast):
    member = make_member("First")
    with pytest.raises(Refused):
        register_members([Entry({**FACTS, "name": "Mine"})], by=cast.focal_point)
    with pytest.raises(Refused):
        edit_members([Edit(member, {"name": "Mine"}, 1)], by=cast.focal_point)
    assert list(Member.objects.values_list("name", flat=True)) == ["First"]
