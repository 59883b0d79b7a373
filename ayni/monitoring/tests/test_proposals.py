"""Which rows are proposed, which are ticked, with which reasons."""

import pytest

from ayni.members.tests.factories import make_member
from ayni.monitoring.models import Rule
from ayni.monitoring.queries.proposals import Happening, kinds_counted, proposed_rows
from ayni.monitoring.queries.rows import rows_for_places
from ayni.workplans.models import Indicator
from ayni.workplans.tests.factories import make_activity, make_objective, make_workplan


def happening(kind, member, words="", **more):
    given = {"countries": ("KGZ",), "initiative": "", "details": {}, **more}
    return Happening(kind, member, given["countries"], given["initiative"], words, given["details"])


def found(cast, what):
    rows = rows_for_places(cast.focal_point, what.countries)
    return {one.row.code: (one.certain, list(one.reasons)) for one in proposed_rows(what, rows)}


def test_row_is_certain_by_kind_and_bearer(cast, kgz, annex):
    assert found(cast, happening("exchange", kgz)) == {"IS-2.1": (True, ["kind:exchange", "bearer:each_member"])}


def test_words_single_out_one_of_several_rows_of_a_kind(cast, kgz, annex):
    make_activity(
        annex.objectives.first(),
        by=cast.secretariat,
        text="Meetings of those supplying and demanding technology",
        indicators=["At least one meeting each two years"],
    )
    proposals = found(cast, happening("meeting", kgz, "Coordination of focal points"))
    assert [code for code, (certain, _why) in proposals.items() if certain] == ["IS-1.2"]
    assert "IS-1.3" in proposals
    assert any(reason.startswith("words:coordination") for reason in proposals["IS-1.2"][1])
    technology = found(cast, happening("meeting", kgz, "Technology for those demanding it"))
    assert {code: certain for code, (certain, _why) in technology.items()} == {"IS-1.3": True, "IS-1.2": False}
    # Nothing tells the two apart: both are offered, neither is ticked.
    assert [certain for certain, _why in found(cast, happening("meeting", kgz)).values()] == [False, False]


def test_bearers_decide(cast, kgz, annex):
    ngo = make_member("Fictional Springs Trust", countries="KGZ")
    assert "IS-1.2" not in found(cast, happening("meeting", ngo))
    assert found(cast, happening("exchange", ngo))["IS-2.1"][0] is True


def test_rows_of_the_initiative_and_of_the_place(cast, kgz, andes, annex):
    for owner, code in (("initiative", "andes"), ("country", "KGZ"), ("country", "NPL"), ("region", "central-asia")):
        plan = make_workplan(
            by=cast.secretariat, owner_kind=owner, owner_code=code, title=f"Plan of {code}", annex=None
        )
        make_activity(make_objective(plan, by=cast.secretariat), by=cast.secretariat, text=f"Meet in {code}")
        type(plan).objects.filter(pk=plan.pk).update(visibility="public", version_number="1.0")
    plain = {one.row.workplan.owner_code: one for one in proposed_rows(
        happening("meeting", kgz), rows_for_places(cast.focal_point, ("KGZ",)))}  # fmt: skip
    assert set(plain) == {"", "KGZ", "central-asia"}
    assert plain["KGZ"].certain and "place:country/KGZ" in plain["KGZ"].reasons
    inside = proposed_rows(happening("meeting", kgz, initiative="andes"), rows_for_places(cast.focal_point, ("KGZ",)))
    assert "initiative:andes" in next(one for one in inside if one.row.workplan.owner_code == "andes").reasons


def test_drafts_of_workplans_and_hidden_ones_are_not_proposed(cast, kgz):
    plan = make_workplan(by=cast.secretariat, visibility="public")
    make_activity(make_objective(plan, by=cast.secretariat), by=cast.secretariat)
    assert found(cast, happening("meeting", kgz)) == {}
    type(plan).objects.update(version_number="1.0")
    assert set(found(cast, happening("meeting", kgz))) == {"IS-1.1"}
    type(plan).objects.update(visibility="secretariat")
    assert found(cast, happening("meeting", kgz)) == {}


def test_rule_goes_before_the_reading(cast, kgz, annex, rows):
    indicator = rows["IS-1.2"].indicators.get()
    assert kinds_counted(indicator) == ("meeting",)
    spec = {"evidence_kinds": ["person_appointed"], "filters": {}}
    Rule.objects.create(indicator=indicator, spec=spec)
    fresh = Indicator.objects.select_related("counting_rule").get(pk=indicator.pk)
    assert kinds_counted(fresh) == ("focal_point",)
    Rule.objects.update(spec={"evidence_kinds": ["meeting"], "filters": {"details": {"purpose": "supply_demand"}}})
    assert found(cast, happening("meeting", kgz)) == {}
    assert set(found(cast, happening("meeting", kgz, details={"purpose": "supply_demand"}))) == {"IS-1.2"}


def test_queries_do_not_grow_with_rows(cast, kgz, annex, django_assert_num_queries):
    cast.focal_point.is_active  # noqa: B018
    rows_for_places(cast.focal_point, ("KGZ",))
    for _time in range(2):
        with django_assert_num_queries(2):
            proposed_rows(happening("meeting", kgz), rows_for_places(cast.focal_point, ("KGZ",)))
        make_activity(annex.objectives.first(), by=cast.secretariat)


def test_row_of_institutions_is_offered_to_a_government_and_one_of_nobody_to_all(cast, kgz, annex):
    values = {"text": "Keep the line", "indicators": ["Incorporate activities in national budgets"]}
    for responsible in ("National institutions", ""):
        make_activity(annex.objectives.first(), by=cast.secretariat, **values, responsible_words=responsible)
    ngo = make_member("Fictional Springs Trust", countries="KGZ")
    assert found(cast, happening("budget_line", kgz))["IS-1.3"] == (
        False, ["kind:budget_line", "bearer:national_institutions"],
    )  # fmt: skip
    assert found(cast, happening("budget_line", ngo))["IS-1.4"] == (False, ["kind:budget_line"])


@pytest.mark.parametrize("kind", ["database", "self_assessment"])
def test_what_serves_nothing_proposes_nothing(cast, kgz, annex, kind):
    assert found(cast, happening(kind, kgz)) == {}
