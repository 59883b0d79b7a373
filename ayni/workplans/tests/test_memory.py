import pytest

from ayni.workplans.actions import add_activity, correct_bearers, correct_time_frame
from ayni.workplans.memory import fold, recall, remember
from ayni.workplans.models import Remembered
from ayni.workplans.tests.factories import make_workplan

pytestmark = pytest.mark.django_db

EVERY_HALF = {"kind": "recurring", "rrule": {"freq": "MONTHLY", "interval": 6}}
MINISTRY = [{"class": "named", "name": "Ministry of Snow", "role": "lead"}]


@pytest.fixture
def objective(cast):
    from ayni.workplans.actions import add_focus, add_objective

    focus = add_focus(make_workplan(), by=cast.secretariat, title="Water")
    return add_objective(focus, by=cast.secretariat, text="Keep the springs")


@pytest.mark.parametrize("again", ["Each snow season", "each  snow season.", "EACH SNOW SEASON"])
def test_a_corrected_time_frame_is_read_so_the_next_time(objective, cast, again):
    first = add_activity(objective, by=cast.secretariat, text="A", time_frame_words="Each snow season")
    correct_time_frame(first, EVERY_HALF, by=cast.secretariat, expected=first.version)

    second = add_activity(objective, by=cast.secretariat, text="B", time_frame_words=again)

    assert (second.time_frame, second.time_frame_corrected) == (EVERY_HALF, False)


def test_corrected_bearers_are_read_so_the_next_time(objective, cast):
    first = add_activity(objective, by=cast.secretariat, text="A", responsible_words="The snow people")
    correct_bearers(first, MINISTRY, by=cast.secretariat, expected=first.version)
    second = add_activity(objective, by=cast.secretariat, text="B", responsible_words="the snow people")
    assert second.bearers == MINISTRY


def test_dates_that_only_their_document_explains_are_not_kept(objective, cast):
    first = add_activity(objective, by=cast.secretariat, text="A", time_frame_words="this year")
    label = {"kind": "deadline", "not_after": "2004-12-31"}
    correct_time_frame(first, label, by=cast.secretariat, expected=first.version)
    assert recall("time_frame", "this year", "en") is None


def test_the_newest_correction_holds(cast):
    remember("column", "Quux", "budget", by=cast.secretariat)
    remember("column", "quux ", "risk", by=cast.secretariat)
    assert list(Remembered.objects.values_list("words", "reading")) == [("quux", "risk")]


def test_a_language_keeps_its_own_memory(cast):
    remember("time_frame", "regular", EVERY_HALF, language="fr", by=cast.secretariat)
    assert (recall("time_frame", "regular", "en"), recall("time_frame", "regular", "fr")) == (None, EVERY_HALF)


def test_folding_keeps_the_words():
    assert fold(" By  2028; ") == "by 2028"
