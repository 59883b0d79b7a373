import pytest

from ayni.workplans.models import Workplan
from ayni.workplans.rules import (
    can_adopt_workplan,
    can_amend_workplan,
    can_close_workplan,
    can_create_any_workplan,
    can_create_workplan,
    can_edit_workplan,
    can_withdraw_workplan,
)

OWNERS = {
    "partnership": ("partnership", ""),
    "andes": ("initiative", "andes"),
    "europe": ("initiative", "europe"),
    "kyrgyzstan": ("country", "KGZ"),
    "peru": ("country", "PER"),
    "central asia": ("region", "central-asia"),
    "region with a country's code": ("region", "KGZ"),
    "sub-region": ("subregion", "143"),
}
EDITORS = {
    "partnership": {"secretariat"},
    "andes": {"secretariat", "coordinator"},
    "europe": {"secretariat"},
    "kyrgyzstan": {"secretariat", "focal_point", "alternate"},
    "peru": {"secretariat"},
    "central asia": {"secretariat", "seat_holder"},
    "region with a country's code": {"secretariat"},
    "sub-region": {"secretariat"},
}


@pytest.mark.parametrize("owner", OWNERS)
def test_those_who_answer_for_the_owner_create_and_edit(owner, cast):
    kind, code = OWNERS[owner]
    draft = Workplan(owner_kind=kind, owner_code=code, status="draft")
    people = cast.people().items()
    assert {role for role, person in people if can_create_workplan(person, kind, code)} == EDITORS[owner]
    assert {role for role, person in people if can_edit_workplan(person, draft)} == EDITORS[owner]


def test_the_installation_itself_may_do_all():
    assert can_create_workplan(None, "partnership", "")


@pytest.mark.parametrize(
    ("status", "version", "expected"),
    [
        ("draft", "", {"edit", "adopt", "withdraw"}),
        ("consultation", "", {"edit", "adopt", "withdraw"}),
        ("adopted", "1.0", {"amend", "close"}),
        ("draft", "1.0", {"edit", "adopt"}),
        ("closed", "1.0", set()),
    ],
)
def test_the_status_decides_what_may_be_done(status, version, expected, cast):
    workplan = Workplan(owner_kind="initiative", owner_code="andes", status=status, version_number=version)
    rules = {
        "edit": can_edit_workplan,
        "adopt": can_adopt_workplan,
        "amend": can_amend_workplan,
        "close": can_close_workplan,
        "withdraw": can_withdraw_workplan,
    }
    assert {verb for verb, rule in rules.items() if rule(cast.coordinator, workplan)} == expected
    assert {verb for verb, rule in rules.items() if rule(cast.focal_point, workplan)} == set()


def test_refusals_say_why(cast):
    adopted = Workplan(owner_kind="initiative", owner_code="andes", status="adopted", version_number="1.0")
    assert str(can_edit_workplan(cast.coordinator, adopted).sentence) == (
        "This version is adopted and stays as it is. Open an amendment to change it."
    )
    assert str(can_edit_workplan(cast.member, adopted).sentence) == (
        "Only the initiative’s coordinators and the Secretariat work on this workplan."
    )


def test_whoever_stands_for_something_may_start_a_workplan(cast):
    able = {role for role, person in cast.people().items() if can_create_any_workplan(person)}
    assert able == {"focal_point", "alternate", "coordinator", "seat_holder", "secretariat"}
