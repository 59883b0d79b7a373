import pytest

from ayni.publishing.importing.doubts import corrections_from_answers, field_path, shown_doubts
from ayni.publishing.models import Import
from ayni.publishing.tests.importing.readings import reading


def make_import(**values):
    return Import(reading=reading(**values))


def test_a_question_offers_its_choices_and_the_present_one():
    doubt = shown_doubts(make_import())[0]
    assert (doubt.words, doubt.chosen, doubt.settled) == ("Hold meetings", "1", False)
    assert [value for value, _words in doubt.choices] == ["0", "1"]


@pytest.mark.parametrize(("answer", "value"), [("0", "Members"), ("1", "")])
def test_an_answer_becomes_a_correction(answer, value):
    corrections = corrections_from_answers(make_import(), {"doubt.0": answer})
    assert corrections == {"doubt.0": answer, "f0.o0.a1.responsible": value}


@pytest.mark.parametrize("answer", ["", "7", "x"])
def test_an_answer_that_was_not_offered_changes_nothing(answer):
    assert corrections_from_answers(make_import(), {"doubt.0": answer}) == {}


@pytest.mark.parametrize("path", [None, "", "foci/0", "foci/a/objectives/0/activities/0/text", "a/0/b/1/c/2/d/3"])
def test_other_paths_lead_nowhere(path):
    assert field_path(path) == ""
