from datetime import date

import pytest

from ayni.accounts.tests.cast import make_person
from ayni.core.audit import first_broken_entry
from ayni.core.changes import change, create, withdraw
from ayni.core.errors import Conflict, Invalid
from ayni.core.models import AuditEntry
from ayni.workplans.models import Workplan

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
