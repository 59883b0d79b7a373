import pytest

from ayni.core.audit import first_broken_entry
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.models import AuditEntry
from ayni.workplans.actions import (
    add_focus,
    adopt_workplan,
    close_workplan,
    edit_activity,
    open_amendment,
    restore_row,
    start_from_template,
    withdraw_row,
)
from ayni.workplans.freezing import content_hash
from ayni.workplans.models import Activity, Workplan, WorkplanVersion
from ayni.workplans.queries import missing_for_adoption, workplan_content
from ayni.workplans.queries.missing import says_nothing
from ayni.workplans.tests.factories import make_activity, make_annex, make_initiative, make_objective, make_workplan


@pytest.fixture
def workplan(cast):
    make_initiative()
    draft = make_workplan(by=cast.coordinator, owner_kind="initiative", owner_code="andes", title="Andes workplan")
    make_activity(make_objective(draft, by=cast.coordinator), by=cast.coordinator)
    return draft


def test_adopting_freezes_numbers_and_opens(workplan, cast):
    make_annex()
    version = adopt_workplan(workplan, by=cast.coordinator, reason="Agreed in Quito", expected=workplan.version)
    stored = Workplan.objects.get(pk=workplan.pk)
    assert (stored.status, stored.version_number, stored.visibility, stored.annex) == ("adopted", "1.0", "public", 2)
    assert (version.number, version.reason, version.adopted_by) == ("1.0", "Agreed in Quito", cast.coordinator)
    assert version.content == workplan_content(stored)
    assert version.content_hash == content_hash(version.content)
    assert version.content["adopted"] == version.adopted_at.date().isoformat()
    entry = AuditEntry.objects.filter(verb="adopted").get()
    assert (entry.note, entry.by) == ("Agreed in Quito", cast.coordinator)
    assert first_broken_entry() is None


def test_adoption_is_refused_with_the_list_of_what_is_missing(workplan, cast):
    objective = workplan.objectives.get()
    make_activity(objective, by=cast.coordinator, time_frame_words="TBD", responsible_words="NFPs")
    make_activity(objective, by=cast.coordinator, time_frame_words="By 2027", responsible_words=" – ")
    with pytest.raises(Invalid) as caught:
        adopt_workplan(workplan, by=cast.coordinator, reason="Agreed", expected=workplan.version)
    assert caught.value.code == "incomplete"
    assert caught.value.data["missing"] == [
        {"code": "AND-1.2", "what": "time_frame", "sentence": "AND-1.2 has no time frame."},
        {"code": "AND-1.3", "what": "responsible", "sentence": "AND-1.3 has no responsible."},
    ]
    assert Workplan.objects.get(pk=workplan.pk).status == "draft"
    assert not WorkplanVersion.objects.exists()


def test_rows_that_do_not_stand_are_not_asked_for(workplan, cast):
    bare = make_activity(workplan.objectives.get(), by=cast.coordinator, time_frame_words="")
    withdraw_row(bare, by=cast.coordinator, expected=1, reason="Not ours")
    assert missing_for_adoption(workplan) == []
    restore_row(bare, by=cast.coordinator, expected=2)
    assert [row["code"] for row in missing_for_adoption(workplan)] == ["AND-1.2"]


def test_an_empty_workplan_is_not_adopted(cast):
    empty = make_workplan(by=cast.secretariat)
    assert missing_for_adoption(empty) == [
        {"code": "", "what": "activities", "sentence": "The workplan has no activity yet."}
    ]


@pytest.mark.parametrize(
    "words", ["", " ", "-", "…", "TBD", "t.b.d.", "N/A", "to be determined", "Уточняется", "por definir"]
)
def test_placeholders_say_nothing(words):
    assert says_nothing(words)


@pytest.mark.parametrize("words", ["Ongoing", "2", "before 2005", "тбилиси", "sin fecha, 2027"])
def test_real_words_say_something(words):
    assert not says_nothing(words)


def test_adoption_needs_a_reason_and_the_right_person(workplan, cast):
    with pytest.raises(Invalid) as caught:
        adopt_workplan(workplan, by=cast.coordinator, reason="  ", expected=workplan.version)
    assert list(caught.value.data["fields"]) == ["reason"]
    with pytest.raises(Refused):
        adopt_workplan(workplan, by=cast.focal_point, reason="Agreed", expected=workplan.version)


def test_adoption_of_a_workplan_that_moved_on_is_a_conflict(workplan, cast):
    seen = content_hash(workplan_content(workplan))
    make_activity(workplan.objectives.get(), by=cast.secretariat)
    with pytest.raises(Conflict):
        adopt_workplan(workplan, by=cast.coordinator, reason="Agreed", expected=workplan.version, seen_hash=seen)
    assert Workplan.objects.get(pk=workplan.pk).status == "draft"


def test_adopted_rows_take_no_edits_until_an_amendment_is_open(workplan, cast):
    adopt_workplan(workplan, by=cast.coordinator, reason="Agreed", expected=workplan.version)
    activity = Activity.objects.get()
    with pytest.raises(Refused):
        edit_activity(activity, {"text": "Other"}, by=cast.coordinator, expected=activity.version)
    with pytest.raises(Refused):
        add_focus(workplan, by=cast.secretariat, title="Financing")

    opened = open_amendment(workplan, by=cast.coordinator, reason="A row was forgotten", expected=2)
    edit_activity(activity, {"text": "Other"}, by=cast.coordinator, expected=activity.version)
    second = adopt_workplan(opened, by=cast.coordinator, reason="Amended", expected=opened.version)

    assert [row.number for row in WorkplanVersion.objects.all()] == ["1.0", "1.1"]
    assert Workplan.objects.get(pk=workplan.pk).annex == 1
    first = WorkplanVersion.objects.get(number="1.0")
    texts = [row.content["foci"][0]["objectives"][0]["activities"][0]["text"] for row in (first, second)]
    assert texts[1] == "Other" != texts[0]
    assert content_hash(first.content) == first.content_hash


def test_versions_are_never_changed_or_deleted(workplan, cast):
    version = adopt_workplan(workplan, by=cast.coordinator, reason="Agreed", expected=workplan.version)
    with pytest.raises(TypeError):
        version.save()
    with pytest.raises(TypeError):
        version.delete()


def test_closing_ends_an_adopted_workplan(workplan, cast):
    adopt_workplan(workplan, by=cast.coordinator, reason="Agreed", expected=workplan.version)
    closed = close_workplan(workplan, by=cast.coordinator, reason="Period over", expected=2)
    assert closed.status == "closed"
    with pytest.raises(Refused):
        open_amendment(workplan, by=cast.coordinator, reason="Again", expected=3)


def test_starting_from_a_part_of_the_annex_brings_its_rows_along(cast):
    """Story: the Andes coordinator starts from "Institutional synergies"."""
    make_initiative()
    annex = make_annex(by=cast.secretariat)
    workplan = start_from_template(
        annex, by=cast.coordinator, owner_kind="initiative", owner_code="andes", title="Andes", focus_codes=["IS"]
    )
    content, template = workplan_content(workplan), workplan_content(annex)
    assert [focus["code"] for focus in content["foci"]] == ["IS"]
    objectives = content["foci"][0]["objectives"]
    assert [objective["code"] for objective in objectives] == ["AND-1", "AND-2"]
    rows = [row for objective in objectives for row in objective["activities"]]
    assert [row["code"] for row in rows] == ["AND-1.1", "AND-1.2", "AND-2.1"]
    originals = [row for objective in template["foci"][0]["objectives"] for row in objective["activities"]]
    for copied, original in zip(rows, originals, strict=True):
        assert copied["source"] == {"workplan": annex.slug, "code": original["code"]}
        for part in ("text", "mechanisms", "responsible"):
            assert copied[part] == original[part]
        assert copied["time_frame"]["words"] == original["time_frame"]["words"]
        assert [known["words"] for known in copied["indicators"]] == [
            known["words"] for known in original["indicators"]
        ]
        assert [known["words"] for known in copied["outputs"]] == [known["words"] for known in original["outputs"]]
    assert missing_for_adoption(workplan) == []


def test_starting_may_take_single_objectives_of_several_foci(cast):
    make_initiative()
    annex = make_annex(by=cast.secretariat)
    workplan = start_from_template(
        annex, by=cast.coordinator, owner_kind="initiative", owner_code="andes", title="A", focus_codes=["IS-2", "CB"]
    )
    content = workplan_content(workplan)
    codes = [[row["code"] for row in focus["objectives"]] for focus in content["foci"]]
    assert codes == [["AND-1"], ["AND-2"]]


def test_starting_asks_for_a_part_and_for_the_right(cast):
    make_initiative()
    annex = make_annex(by=cast.secretariat)
    values = {"owner_kind": "initiative", "owner_code": "andes", "title": "A"}
    with pytest.raises(Invalid):
        start_from_template(annex, by=cast.coordinator, focus_codes=["XX"], **values)
    with pytest.raises(Refused):
        start_from_template(annex, by=cast.focal_point, focus_codes=["IS"], **values)
    assert Workplan.objects.count() == 1
