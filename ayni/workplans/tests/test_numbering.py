import pytest

from ayni.workplans.numbering import activity_code, free_prefix, initials, lettered_code, objective_code, output_code


@pytest.mark.parametrize(
    ("number", "taken", "expected"),
    [
        ("", set(), ("IS-1", "1")),
        ("2)", set(), ("IS-2", "2")),
        ("(2)", {"IS-2"}, ("IS-3", "2")),
        ("02", set(), ("IS-2", "2")),
        ("", {"IS-1", "IS-7"}, ("IS-8", "8")),
        ("A.7", {"IS-1"}, ("IS-2", "A.7")),
        ("ii)", {"IS-1"}, ("IS-2", "2")),
        ("²", set(), ("IS-1", "1")),
    ],
)
def test_objective_code(number, taken, expected):
    assert objective_code("IS", number, taken) == expected


@pytest.mark.parametrize(
    ("number", "taken", "expected"),
    [
        ("", set(), ("IS-1.1", "1.1")),
        ("(ii)", {"IS-1.1"}, ("IS-1.2", "1.2")),
        ("3", set(), ("IS-1.3", "1.3")),
        ("1.3.", set(), ("IS-1.3", "1.3")),
        ("1.3", {"IS-1.3"}, ("IS-1.4", "1.3")),
        ("A.7.1", {"IS-1.9"}, ("IS-1.10", "A.7.1")),
        ("a number that is far too long 1", set(), ("IS-1.1", "1.1")),
    ],
)
def test_activity_code(number, taken, expected):
    assert activity_code("IS-1", "1", number, taken) == expected


def test_codes_of_parts_follow_the_ones_that_were_ever_given():
    letters = [f"IS-1.1.{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    assert lettered_code("IS-1.1", set()) == "IS-1.1.a"
    assert lettered_code("IS-1.1", set(letters)) == "IS-1.1.aa"
    assert output_code("IS-1.1", ["IS-1.1.o1", "IS-1.1.o9"]) == "IS-1.1.o10"


def test_prefixes_are_short_and_free():
    assert free_prefix("and", set()) == "AND"
    assert free_prefix("AND", {"AND", "AND2"}) == "AND3"
    assert free_prefix("ABCDEFGHIJ", {"ABCDEFGH"}) == "ABCDEFG2"
    assert free_prefix("Анды", set()) == "W"


def test_initials_in_several_scripts():
    assert [initials(title) for title in ("Central Asia", "Andes", "Центральная Азия")] == ["CA", "AND", "TA"]
