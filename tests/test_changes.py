from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ayni.accounts.tests.cast import make_person
from ayni.core.audit import first_broken_entry
from ayni.core.changes import change, change_many, create, create_many, withdraw
from ayni.core.errors import Conflict, Invalid
from ayni.core.models import AuditEntry
from ayni.workplans.models import Focus, Workplan

pytestmark = pytest.mark.django_db


def make_workplan(**values):
    return create(
        Workplan(
            **{
                "slug": "w",
                "title": "W",
                "prefix": "W",
                "owner_kind": "partnership",
                "dated": date(2004, 10, 1),
                **values,
            }
        ),
        by=values.get("by"),
    )


def test_change_raises_the_version_and_says_who():
    person = make_person()
    workplan = make_workplan()

    change(workplan, {"title": "New"}, by=person, expected=1)

    stored = Workplan.objects.get()
    assert (stored.title, stored.version, stored.changed_by) == ("New", 2, person)


def test_stale_change_is_refused_and_keeps_both_texts():
    workplan = make_workplan()
    other = Workplan.objects.get()
    change(workplan, {"title": "First"}, by=None, expected=1)

    with pytest.raises(Conflict) as caught:
        change(other, {"title": "Second"}, by=None, expected=1)

    assert Workplan.objects.get().title == "First"
    assert caught.value.data == {"yours": {"title": "Second"}, "current": {"title": "First"}, "version": 2}


def test_what_a_relation_points_to_is_looked_up_where_it_was_not_read():
    person, workplan = make_person(), make_workplan()
    with CaptureQueriesContext(connection) as asked:
        focus = create(Focus(workplan=workplan, code="F1"), by=person)
        change(Focus.objects.get(), {"title": "Water"}, by=person)
    assert [query["sql"] for query in asked if 'FROM "accounts_person"' in query["sql"]] == []

    with pytest.raises(Invalid) as unknown:
        create(Focus(workplan_id=workplan.pk + 1, code="F2"), by=person)
    with pytest.raises(Invalid) as moved:
        change(focus, {"workplan_id": workplan.pk + 1}, by=person)
    assert [list(caught.value.data["fields"]) for caught in (unknown, moved)] == [["workplan"], ["workplan"]]


def test_relations_that_were_read_count_for_what_is_unique():
    workplan = make_workplan()
    for _time in range(2):
        second = create(Focus(workplan=workplan, code=f"F{_time}"), by=None)

    with pytest.raises(Invalid) as same:
        create(Focus(workplan=workplan, code="F1"), by=None)
    with pytest.raises(Invalid) as renamed:
        change(second, {"code": "F0"}, by=None)
    assert [list(caught.value.data["fields"]) for caught in (same, renamed)] == [["__all__"], ["__all__"]]


def test_invalid_change_writes_nothing():
    workplan = make_workplan()

    with pytest.raises(Invalid) as caught:
        change(workplan, {"title": ""}, by=None)

    assert list(caught.value.data["fields"]) == ["title"]
    assert (Workplan.objects.get().title, AuditEntry.objects.count()) == ("W", 1)


def test_unchanged_values_write_nothing():
    workplan = make_workplan()
    change(workplan, {"title": "W"}, by=None)
    assert (Workplan.objects.get().version, AuditEntry.objects.count()) == (1, 1)


def test_withdrawing_keeps_the_row():
    workplan = make_workplan()
    withdraw(workplan, by=None)
    assert Workplan.objects.get().withdrawn_at is not None


def test_audit_chain_holds_and_shows_where_it_was_broken():
    workplan = make_workplan()
    change(workplan, {"title": "Two"}, by=None)
    change(workplan, {"title": "Three"}, by=None)
    assert first_broken_entry() is None

    second = AuditEntry.objects.order_by("id")[1]
    AuditEntry.objects.filter(pk=second.pk).update(note="forged")

    assert first_broken_entry() == second.pk


def test_many_are_created_as_one_by_one_and_the_faulty_one_is_said():
    person = make_person()
    one = {"prefix": "W", "owner_kind": "partnership", "dated": date(2004, 10, 1)}
    records = [Workplan(slug=f"w{number}", title=title, **one) for number, title in enumerate(["A", "", "C"])]

    refused = create_many(records, by=person, verb="brought in", notes=["list", "list", "second list"])

    assert [error and list(error.data["fields"]) for error in refused] == [None, ["title"], None]
    assert list(Workplan.objects.order_by("slug").values_list("title", "created_by", "version")) == [
        ("A", person.pk, 1),
        ("C", person.pk, 1),
    ]
    entries = list(AuditEntry.objects.filter(verb="brought in").order_by("id"))
    assert [(entry.subject_id, entry.note) for entry in entries] == [
        (str(records[0].pk), "list"),
        (str(records[2].pk), "second list"),
    ]
    assert entries[0].changes["title"] == [None, "A"]
    assert first_broken_entry() is None


def test_many_are_changed_each_against_the_version_that_was_seen():
    first, second, third, fourth = (make_workplan(slug=f"w{number}") for number in range(4))
    stale = Workplan.objects.get(pk=second.pk)
    change(second, {"title": "Moved on"}, by=None)

    wanted = [(first, {"title": "New"}, 1), (stale, {"title": "Late"}, 1)]
    outcomes = change_many([*wanted, (third, {"title": ""}, 1), (fourth, {"title": "W"}, 1)], by=None, note="list")

    assert [type(error).__name__ for error in outcomes] == ["NoneType", "Conflict", "Invalid", "NoneType"]
    assert outcomes[1].data["current"] == {"title": "Moved on"}
    assert list(Workplan.objects.order_by("slug").values_list("title", "version")) == [
        ("New", 2),
        ("Moved on", 2),
        ("W", 1),
        ("W", 1),
    ]
    assert list(AuditEntry.objects.filter(note="list").values_list("subject_id", flat=True)) == [str(first.pk)]
    assert first_broken_entry() is None
