"""Rows without an indicator on the page of a country: asked of its government, adopted, seen by the reader."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ayni.members.tests.factories import make_government
from ayni.monitoring.queries.uncounted import uncounted_rows
from ayni.workplans.actions import adopt_workplan, open_amendment
from ayni.workplans.queries.bearers import register_over_time
from ayni.workplans.tests.factories import make_activity, make_objective, make_workplan

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(cast, kgz):
    """A public workplan with a row that is counted, three that are not, and what the last of these asks of others."""
    by = cast.secretariat
    made = make_workplan(by=by, visibility="public")
    objective = make_objective(made, by=by)
    for text, asked, indicators in (
        ("Meet", "NFPs and Secretariat", ["Countries NFP have held at least one coordinating meeting per year"]),
        ("Name a committee", "Each government", []),
        ("Print the plan", "The Secretariat", []),
    ):
        make_activity(objective, by=by, text=text, responsible_words=asked, indicators=indicators)
    made.refresh_from_db()
    adopt_workplan(made, by=by, reason="Agreed", expected=made.version)
    made.refresh_from_db()
    return made


def asked(viewer, code="KGZ", day=None):
    return [row.text for row in uncounted_rows(viewer, code, register_over_time(), day or timezone.now().date())]


def test_a_row_without_an_indicator_stands_on_the_page_of_each_country_that_it_asks(plan, cast, client):
    make_government("NPL")
    for code in ("KGZ", "NPL"):
        page = client.get(f"/countries/{code}/").content.decode()
        part = page.split('id="uncounted"')[1]
        assert "Name a committee" in part and f"/workplans/{plan.slug}/activities/" in part
        assert ("Print the plan" in part, "Meet" in part) == (False, False)
    assert 'id="uncounted"' not in client.get("/countries/ITA/").content.decode()


def test_only_what_was_adopted_counts_on_the_day_that_is_asked_for(plan, cast, client):
    assert asked(cast.stranger) == ["Name a committee"]
    assert asked(cast.stranger, day=timezone.now().date() - timedelta(days=1)) == []
    open_amendment(plan, by=cast.secretariat, reason="More", expected=plan.version)
    plan.refresh_from_db()
    objective = plan.foci.first().objectives.first()
    objective.workplan.refresh_from_db()
    make_activity(
        objective, by=cast.secretariat, text="A row of the draft", responsible_words="Each government", indicators=[]
    )
    for viewer in (cast.stranger, cast.secretariat):
        assert asked(viewer) == ["Name a committee"]


def test_what_a_reader_may_not_see_is_not_named(plan, cast):
    type(plan).objects.filter(pk=plan.pk).update(visibility="secretariat")
    assert (asked(cast.stranger), asked(cast.member), asked(cast.secretariat)) == ([], [], ["Name a committee"])
