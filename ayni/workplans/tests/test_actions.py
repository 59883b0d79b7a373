from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ayni.core.errors import Conflict, Invalid, NotVisible, Refused
from ayni.core.models import AuditEntry
from ayni.core.stamps import stamp_number
from ayni.workplans.actions import (
    PartEdit,
    add_activity,
    add_focus,
    add_objective,
    consult_on_workplan,
    correct_bearers,
    correct_time_frame,
    create_workplan,
    edit_activity,
    edit_activity_whole,
    edit_objective,
    edit_workplan,
    move_activity,
    move_row,
    read_again,
    restore_row,
    restore_workplan,
    withdraw_row,
    withdraw_workplan,
)
from ayni.workplans.models import Activity, Focus, Workplan
from ayni.workplans.queries import (
    activity_for_page,
    visible_workplans,
    workplan_content,
    workplan_contents,
    workplan_for_page,
)
from ayni.workplans.tests.factories import make_activity, make_annex, make_initiative, make_objective, make_workplan

YEARLY = {"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 1, "min": 1}}


def codes_of(workplan):
    return [
        (focus["code"], objective["code"], [row["code"] for row in objective["activities"]])
        for focus in workplan_content(workplan)["foci"]
        for objective in focus["objectives"]
    ]


def test_the_partnerships_workplan_counts_in_each_focus(cast):
    assert codes_of(make_annex(by=cast.secretariat)) == [
        ("IS", "IS-1", ["IS-1.1", "IS-1.2"]),
        ("IS", "IS-2", ["IS-2.1"]),
        ("CB", "CB-1", ["CB-1.1"]),
    ]


def test_prefix_and_address_come_from_owner_and_title(cast):
    make_initiative()
    first, second = (
        create_workplan(by=cast.coordinator, title="Andes 2027", owner_kind="initiative", owner_code="andes")
        for _round in range(2)
    )
    country = create_workplan(by=cast.focal_point, title="Планы", owner_kind="country", owner_code="KGZ")
    region = create_workplan(by=cast.seat_holder, title="Region", owner_kind="region", owner_code="central-asia")
    assert [row.slug for row in (first, second, country)] == ["andes-2027", "andes-2027-2", "plany"]
    assert [row.prefix for row in (first, second, country, region)] == ["AND", "AND2", "KGZ", "CA"]
    assert (first.status, first.visibility) == ("draft", "members")


@pytest.mark.parametrize(
    ("kind", "code"), [("initiative", "nowhere"), ("country", "XXX"), ("region", "atlantis"), ("galaxy", "x")]
)
def test_an_owner_that_does_not_exist_is_refused_with_a_sentence(kind, code, cast):
    with pytest.raises(Invalid) as caught:
        create_workplan(by=None, title="T", owner_kind=kind, owner_code=code)
    assert list(caught.value.data["fields"]) == ["owner"]


def test_annex_and_template_are_for_the_partnership(cast):
    make_initiative()
    row = create_workplan(
        by=cast.coordinator, title="T", owner_kind="initiative", owner_code="andes", annex=1, is_template=True
    )
    assert (row.annex, row.is_template) == (None, False)


def test_a_new_activity_is_read(cast):
    activity = make_activity(make_objective(make_workplan(by=cast.secretariat)), by=cast.secretariat)
    assert activity.time_frame == YEARLY
    assert [bearer["class"] for bearer in activity.bearers] == ["each_nfp", "secretariat"]
    assert [row.code for row in activity.indicators.all()] == ["IS-1.1.a"]
    assert [(row.code, row.type) for row in activity.outputs.all()] == [("IS-1.1.o1", "report")]


def test_codes_are_never_given_again(cast):
    objective = make_objective(make_workplan())
    make_activity(objective)
    second = make_activity(objective)
    withdraw_row(second, by=cast.secretariat, expected=1, reason="Twice")
    assert make_activity(objective).code == "IS-1.3"
    assert codes_of(objective.workplan) == [("IS", "IS-1", ["IS-1.1", "IS-1.3"])]
    restore_row(second, by=cast.secretariat, expected=2)
    assert codes_of(objective.workplan) == [("IS", "IS-1", ["IS-1.1", "IS-1.2", "IS-1.3"])]


def test_withdrawing_an_objective_takes_its_activities_along(cast):
    workplan = make_annex()
    objective = workplan.objectives.get(code="IS-1")
    withdraw_row(objective, by=cast.secretariat, expected=1, reason="Merged")
    assert codes_of(workplan) == [("IS", "IS-2", ["IS-2.1"]), ("CB", "CB-1", ["CB-1.1"])]
    assert activity_for_page(cast.stranger, workplan.slug, "IS-1.1").text.startswith("Identify")
    assert AuditEntry.objects.filter(verb="withdrawn").get().note == "Merged"


def test_withdrawing_needs_a_reason(cast):
    focus = add_focus(make_workplan(), by=None, title="Financing")
    with pytest.raises(Invalid):
        withdraw_row(focus, by=cast.secretariat, expected=1, reason=" ")


def test_changed_words_are_read_again_and_unchanged_ones_keep_their_correction(cast):
    activity = make_activity(make_objective(make_workplan()), time_frame_words="Ongoing")
    label = {"kind": "deadline", "not_after": "2027-06-30"}
    correct_time_frame(activity, label, by=cast.secretariat, expected=1)
    edit_activity(activity, {"time_frame_words": "Ongoing", "text": "X"}, by=cast.secretariat, expected=2)
    assert (activity.time_frame, activity.time_frame_corrected) == (label, True)
    edit_activity(activity, {"time_frame_words": "At least once in a year"}, by=cast.secretariat, expected=3)
    assert (activity.time_frame, activity.time_frame_corrected) == (YEARLY, False)


def test_reading_again_drops_the_correction(cast):
    activity = make_activity(make_objective(make_workplan()))
    correct_time_frame(activity, {"kind": "ongoing", "open_ended": True}, by=cast.secretariat, expected=1)
    read_again(activity, by=cast.secretariat, expected=2, what="time_frame")
    assert (activity.time_frame, activity.time_frame_corrected) == (YEARLY, False)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ({"kind": "sometime"}, "kind"),
        ({"kind": "deadline", "not_after": "2027-02-30"}, "not_after"),
        ({"kind": "interval", "start": "2027-02-01", "end": "2027-01-01"}, "end"),
        ({"kind": "recurring", "rrule": {"freq": "HOURLY", "interval": 1}}, "every"),
        ({"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 0}}, "every"),
    ],
)
def test_impossible_time_frames_are_refused(label, field, cast):
    activity = make_activity(make_objective(make_workplan()))
    with pytest.raises(Invalid) as caught:
        correct_time_frame(activity, label, by=cast.secretariat, expected=1)
    assert list(caught.value.data["fields"]) == [field]


def test_days_without_a_year_are_days(cast):
    activity = make_activity(make_objective(make_workplan()))
    label = {"kind": "interval", "start": "--11-01", "end": "--02-29"}
    assert correct_time_frame(activity, label, by=cast.secretariat, expected=1).time_frame == label


def test_bearers_are_corrected_by_hand(cast):
    activity = make_activity(make_objective(make_workplan()))
    bearers = [{"class": "named", "name": " Hilltop Forum ", "role": "lead"}]
    correct_bearers(activity, bearers, by=cast.secretariat, expected=1)
    assert activity.bearers == [{"class": "named", "name": "Hilltop Forum", "role": "lead"}]
    with pytest.raises(Invalid):
        correct_bearers(activity, [{"class": "named", "role": "king"}], by=cast.secretariat, expected=2)


def test_saving_a_whole_row_is_all_or_nothing(cast):
    activity = make_activity(make_objective(make_workplan()), outputs=["Reports", "Maps"])
    parts = [
        PartEdit("indicator", "Two meetings held", "IS-1.1.a", expected=1),
        PartEdit("output", "", "IS-1.1.o1", expected=1),
        PartEdit("output", "Maps", "IS-1.1.o2", "database", expected=1),
        PartEdit("output", "A film", type="publication"),
        PartEdit("indicator", "  "),
    ]
    edit_activity_whole(activity, {"text": "New"}, parts=parts, by=cast.secretariat, expected=1)
    content = workplan_content(activity.workplan)["foci"][0]["objectives"][0]["activities"][0]
    assert content["text"] == "New"
    assert [row["words"] for row in content["indicators"]] == ["Two meetings held"]
    assert [(row["code"], row["words"], row["type"]) for row in content["outputs"]] == [
        ("IS-1.1.o2", "Maps", "database"),
        ("IS-1.1.o3", "A film", "publication"),
    ]

    stale = [PartEdit("indicator", "Mine", "IS-1.1.a", expected=1)]
    with pytest.raises(Conflict):
        edit_activity_whole(activity, {"text": "Lost?"}, parts=stale, by=cast.secretariat, expected=2)
    assert Activity.objects.get().text == "New"
    with pytest.raises(NotVisible):
        edit_activity_whole(
            activity, {"text": "N"}, parts=[PartEdit("output", "x", "IS-9.9.o1")], by=cast.secretariat, expected=2
        )


def test_rows_change_places(cast):
    workplan = make_annex()
    activity = Activity.objects.get(code="IS-1.2")
    move_row(activity, by=cast.secretariat, expected=1, to="up")
    focus = Focus.objects.get(code="IS")
    move_row(focus, by=cast.secretariat, expected=1, to="down")
    assert codes_of(workplan) == [
        ("CB", "CB-1", ["CB-1.1"]),
        ("IS", "IS-1", ["IS-1.2", "IS-1.1"]),
        ("IS", "IS-2", ["IS-2.1"]),
    ]
    first = Activity.objects.get(code="IS-1.2")
    move_row(first, by=cast.secretariat, expected=first.version, to="up")
    assert Activity.objects.get(code="IS-1.2").version == first.version


def test_a_stale_move_is_a_conflict(cast):
    make_annex()
    activity = Activity.objects.get(code="IS-1.2")
    with pytest.raises(Conflict):
        move_row(activity, by=cast.secretariat, expected=7, to="up")


def test_an_activity_moves_under_another_objective_with_its_code(cast):
    workplan = make_annex()
    activity = Activity.objects.get(code="IS-1.1")
    move_activity(activity, workplan.objectives.get(code="CB-1"), by=cast.secretariat, expected=1)
    assert codes_of(workplan)[-1] == ("CB", "CB-1", ["CB-1.1", "IS-1.1"])
    other = make_objective(make_workplan(title="Other"))
    with pytest.raises(Invalid):
        move_activity(activity, other, by=cast.secretariat, expected=2)


def test_every_write_is_refused_to_others(cast):
    workplan = make_annex()
    activity = Activity.objects.get(code="IS-1.1")
    objective = activity.objective
    acts = [
        lambda by: edit_workplan(workplan, {"title": "X"}, by=by, expected=1),
        lambda by: add_focus(workplan, by=by, title="X"),
        lambda by: add_objective(objective.focus, by=by, text="X"),
        lambda by: edit_objective(objective, {"text": "X"}, by=by, expected=1),
        lambda by: add_activity(objective, by=by, text="X"),
        lambda by: edit_activity_whole(activity, {"text": "X"}, by=by, expected=1),
        lambda by: move_row(activity, by=by, expected=1, to="down"),
        lambda by: withdraw_row(activity, by=by, expected=1, reason="X"),
        lambda by: read_again(activity, by=by, expected=1, what="bearers"),
        lambda by: consult_on_workplan(workplan, by=by, expected=1),
        lambda by: withdraw_workplan(workplan, by=by, expected=1, reason="X"),
    ]
    before = AuditEntry.objects.count()
    for act in acts:
        for person in (cast.stranger, cast.member, cast.focal_point, cast.coordinator):
            with pytest.raises(Refused):
                act(person)
    assert AuditEntry.objects.count() == before


def test_a_stale_edit_is_a_conflict_and_changes_nothing(cast):
    activity = make_activity(make_objective(make_workplan()))
    edit_activity(activity, {"text": "First"}, by=cast.secretariat, expected=1)
    with pytest.raises(Conflict):
        edit_activity(Activity.objects.get(), {"text": "Second"}, by=cast.secretariat, expected=1)
    assert Activity.objects.get().text == "First"


def test_public_changes_make_stored_pages_stale_and_hidden_ones_do_not(cast):
    public, hidden = make_annex(), make_workplan(title="Hidden")
    before = stamp_number("plan")
    edit_workplan(hidden, {"note": "x"}, by=cast.secretariat, expected=1)
    assert stamp_number("plan") == before
    edit_workplan(public, {"note": "x"}, by=cast.secretariat, expected=1)
    assert stamp_number("plan") == before + 1


def test_consultation_and_back(cast):
    workplan = make_workplan(visibility="secretariat")
    consult_on_workplan(workplan, by=cast.secretariat, expected=1)
    assert (Workplan.objects.get().status, Workplan.objects.get().visibility) == ("consultation", "members")
    consult_on_workplan(workplan, by=cast.secretariat, expected=2)
    assert Workplan.objects.get().status == "draft"


def test_a_withdrawn_workplan_leaves_the_lists_and_keeps_its_address(cast):
    workplan = make_workplan(visibility="public")
    withdraw_workplan(workplan, by=cast.secretariat, expected=1, reason="Made twice")
    assert not visible_workplans(cast.secretariat).exists()
    assert workplan_for_page(cast.stranger, workplan.slug).withdrawn_at is not None
    restore_workplan(workplan, by=cast.secretariat, expected=2)
    assert visible_workplans(cast.stranger).count() == 1


def test_drafts_are_seen_by_members_only(cast):
    drafts = {"members": make_workplan(title="M"), "public": make_workplan(title="P", visibility="public")}
    drafts["secretariat"] = make_workplan(title="S", visibility="secretariat")
    seen = {
        role: set(visible_workplans(person).values_list("slug", flat=True)) for role, person in cast.people().items()
    }
    assert seen["stranger"] == {"p"}
    assert seen["member"] == seen["coordinator"] == {"p", "m"}
    assert seen["secretariat"] == {"p", "m", "s"}


def test_content_costs_the_same_few_queries_whatever_its_size(cast):
    make_initiative()
    small = make_workplan(by=cast.coordinator, owner_kind="initiative", owner_code="andes", title="Small")
    annex = make_annex(dated=date(2004, 10, 1))
    again = Workplan.objects.get(pk=small.pk)
    for workplans, expected in (([small], 3), ([annex], 2), ([annex, again, annex], 3)):
        with CaptureQueriesContext(connection) as queries:
            contents = workplan_contents(workplans)
        assert (len(contents), len(queries)) == (len(workplans), expected)


def test_content_keeps_rows_without_anything_under_them(cast):
    workplan = make_annex()
    empty = add_focus(workplan, by=None, title="Financing", area="FI")
    add_objective(add_focus(workplan, by=None, title="Information", area="IK"), by=None, text="Later")
    for activity in Activity.objects.filter(objective__code="CB-1"):
        withdraw_row(activity, by=None, expected=1, reason="Gone")
    assert codes_of(workplan)[-2:] == [("CB", "CB-1", []), ("IK", "IK-1", [])]
    assert [focus["code"] for focus in workplan_content(workplan)["foci"]] == ["IS", "CB", empty.code, "IK"]
