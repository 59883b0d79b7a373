"""While an amendment is drafted, results are those of the version in force; afterwards those of the next."""

import pytest

from ayni.members.tests.factories import make_government
from ayni.monitoring.actions.counting_rules import confirm_rule
from ayni.monitoring.actions.recounting import recount_everything, refresh_proposals
from ayni.monitoring.models import Cell, Evidence
from ayni.monitoring.queries.counting import counting_of, countings, indicators_held, visible_indicators
from ayni.monitoring.queries.proposals import Happening, proposed_rows
from ayni.monitoring.queries.rows import rows_for_places, rows_named, rows_with_codes
from ayni.monitoring.tests.factories import make_evidence
from ayni.workplans.actions import adopt_workplan, open_amendment, withdraw_row
from ayni.workplans.models import Activity, Indicator, Workplan
from ayni.workplans.tests.factories import make_activity

pytestmark = pytest.mark.django_db
NEW = "Number of maps drawn each year"


@pytest.fixture
def amended(annex, rows, cast, kgz):
    """The annex, adopted, with a meeting; then in its draft one row says something else, one is new, one is gone."""
    annex.refresh_from_db()
    adopt_workplan(annex, by=cast.secretariat, reason="Agreed", expected=annex.version)
    make_evidence(kgz, by=cast.secretariat, rows={rows["IS-1.2"]: ""})
    annex.refresh_from_db()
    open_amendment(annex, by=cast.secretariat, reason="More", expected=annex.version)
    for row in rows.values():
        row.refresh_from_db()
    Indicator.objects.filter(activity=rows["IS-1.2"]).update(words=NEW)
    withdraw_row(rows["IS-2.1"], by=cast.secretariat, reason="Done elsewhere", expected=rows["IS-2.1"].version)
    objective = rows["IS-1.2"].objective
    objective.workplan.refresh_from_db()
    make_activity(objective, by=cast.secretariat, text="A row of the draft", indicators=["Drafted words"])
    return Workplan.objects.get(pk=annex.pk)


def words(viewer):
    return {found.indicator.activity.code: found.indicator.words for found in countings(visible_indicators(viewer))}


def adopt(workplan, cast):
    workplan.refresh_from_db()
    adopt_workplan(workplan, by=cast.secretariat, reason="Agreed", expected=workplan.version)


def test_strangers_and_all_others_see_what_was_adopted(amended, cast, client):
    for viewer in (cast.stranger, cast.secretariat):
        seen = words(viewer)
        assert set(seen) == {"IS-1.1", "IS-1.2", "IS-2.1", "CB-1.1"}
        assert seen["IS-1.2"].startswith("Countries NFP have held")
    for address in ("/progress/", "/progress.csv", "/countries/KGZ/", "/countries/KGZ.json"):
        text = client.get(address).content.decode()
        assert "Countries NFP have held" in text and "At least one case" in text
        assert NEW not in text and "Drafted words" not in text and "A row of the draft" not in text
    assert client.get("/progress/annex-1/IS-1.3.a/").status_code == 404
    assert "Countries NFP have held" in client.get("/progress/annex-1/IS-1.2.a/").content.decode()
    assert client.get("/progress/annex-1/IS-2.1.a/").status_code == 200


def test_adoption_shows_the_next_version_at_once(amended, cast, client):
    assert NEW not in client.get("/progress/").content.decode()
    adopt(amended, cast)
    said = client.get("/progress/").content.decode()
    assert NEW in said and "Drafted words" in said and "At least one case" not in said
    assert client.get("/progress/annex-1/IS-2.1.a/").status_code == 404


def test_cells_are_counted_by_the_words_in_force(amended, cast, rows):
    kept = list(Cell.objects.values_list("unit", "period_start", "entries"))
    assert kept and refresh_proposals() == 0
    recount_everything()
    assert list(Cell.objects.values_list("unit", "period_start", "entries")) == kept
    adopt(amended, cast)
    assert refresh_proposals() == 1
    assert not Cell.objects.filter(unit="KGZ").exists(), "meetings are no maps"


def test_a_rule_is_confirmed_on_the_words_in_force(amended, cast, rows):
    found = counting_of(Indicator.objects.get(activity=rows["IS-1.2"]).pk)
    now = confirm_rule(found, found.rule, by=cast.secretariat, expected=found.kept.version if found.kept else None)
    assert (now.confirmed, now.reworded) == (True, False)
    adopt(amended, cast)
    assert counting_of(now.pk).reworded


def test_what_is_new_in_a_draft_is_counted_for_nobody_to_see_yet(amended, cast):
    row = Indicator.objects.get(words="Drafted words")
    assert not [one for one in countings(indicators_held()) if one.pk == row.pk]
    assert counting_of(row.pk).indicator.words == "Drafted words"


def test_recording_proposes_and_takes_what_is_adopted(amended, cast, kgz, rows):
    def proposed(kind):
        happening = Happening(kind, kgz, ("KGZ",), "", "", {})
        return [one.row.code for one in proposed_rows(happening, rows_for_places(cast.focal_point, ("KGZ",)))]

    def taken():
        return set(rows_named(cast.focal_point, [f"annex-1:{code}" for code in ("IS-1.2", "IS-1.3", "IS-2.1")]))

    assert "IS-1.2" in proposed("meeting") and proposed("exchange") == ["IS-2.1"]
    assert taken() == {"annex-1:IS-1.2", "annex-1:IS-2.1"}
    assert set(rows_with_codes(cast.focal_point, ["IS-1.3", "IS-2.1"])["IS-2.1"]) == {rows["IS-2.1"]}
    assert rows_with_codes(cast.focal_point, ["IS-1.3"]) == {"IS-1.3": []}
    adopt(amended, cast)
    refresh_proposals()
    assert "IS-1.2" not in proposed("meeting") and proposed("exchange") == []
    assert taken() == {"annex-1:IS-1.2", "annex-1:IS-1.3"}


def test_the_page_of_what_happened_says_the_row_in_the_words_in_force(amended, cast, client, rows):
    evidence = Evidence.objects.get()
    adopted = rows["IS-1.2"].text
    Activity.objects.filter(pk=rows["IS-1.2"].pk).update(text="Drafted text of the row")
    page = client.get(f"/evidence/{evidence.code}/").content.decode()
    assert adopted in page and "Drafted text of the row" not in page


def test_members_who_join_show_at_once(annex, cast, client):
    assert "Bhutan" not in client.get("/progress/annex-1/IS-1.2.a/").content.decode()
    make_government("BTN", name="Bhutan")
    assert "Bhutan" in client.get("/progress/annex-1/IS-1.2.a/").content.decode()
