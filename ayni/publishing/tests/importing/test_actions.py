import io
from datetime import date

import pytest

from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.models import AuditEntry, StoredFile
from ayni.core.storage import path_of
from ayni.publishing.importing.actions import correct_import, read_import, save_import, upload_document
from ayni.publishing.importing.applying import import_differences
from ayni.publishing.importing.seed import SEED, import_seed
from ayni.publishing.models import Import, ImportState, Plan, PlanSection
from ayni.workplans.models import Activity, Focus, Indicator, Objective, Output, Workplan
from ayni.workplans.queries import workplan_content

pytestmark = pytest.mark.django_db

HEADER = "Objectives\tActivities\tTime frame\tIndicators\tResponsible\tOutputs\n"
ROWS = (
    "1) Keep springs\t(i) Map all springs\tBy 2028\tMap published\tMembers\tMap\n"
    "\t(ii) Train keepers\tAt least once in a year\tOne course per year\tThe Secretariat\tTrained people\n"
)


def upload(by, text=HEADER + ROWS, *, owner="andes", workplan=None, name="plan.txt"):
    importing = upload_document(
        io.BytesIO(text.encode()),
        by=by,
        name=name,
        owner_kind="initiative",
        owner_code=owner,
        workplan=workplan,
    )
    return read_import(Import.objects.select_related("file", "workplan", "created_by").get(pk=importing.pk))


@pytest.fixture(autouse=True)
def _initiatives(db):
    from ayni.initiatives.actions import load_seed_initiatives

    load_seed_initiatives()


def test_an_upload_is_kept_as_it_was_given(cast):
    importing = upload(cast.coordinator)
    assert path_of(importing.file).read_bytes() == (HEADER + ROWS).encode()
    assert importing.state == ImportState.READ


def test_strangers_to_an_initiative_may_not_bring_in_its_plan(cast):
    with pytest.raises(Refused):
        upload(cast.focal_point)
    assert StoredFile.objects.count() == 0


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        ("", "plan.txt", "empty"),
        ("PK\x03\x04 but no archive", "plan.docx", "cut_off"),
        ("Just a letter.\n", "letter.txt", "no_plan"),
    ],
)
def test_what_cannot_be_read_says_why_and_is_kept(cast, content, name, code):
    importing = upload(cast.coordinator, content, name=name)
    assert (importing.state, importing.failure["code"]) == (ImportState.UNREADABLE, code)
    assert path_of(importing.file).read_bytes() == content.encode()


def test_a_file_that_is_too_large_is_refused_with_its_limit(cast, settings):
    settings.AYNI_UPLOAD_LIMIT = 10
    with pytest.raises(Invalid) as caught:
        upload(cast.coordinator)
    assert (caught.value.code, caught.value.data["limit"]) == ("file-too-large", 10)


def test_saving_makes_a_draft_workplan_with_readings(cast):
    importing = upload(cast.coordinator)
    save_import(importing, by=cast.coordinator, expected=importing.version, title="Springs", dated=date(2026, 1, 1))

    workplan = Workplan.objects.get()
    rows = [(row.code, row.text, row.time_frame["kind"]) for row in Activity.objects.order_by("code")]
    assert (workplan.title, workplan.status, workplan.visibility) == ("Springs", "draft", "members")
    assert rows == [("AND-1.1", "Map all springs", "deadline"), ("AND-1.2", "Train keepers", "recurring")]
    assert list(Indicator.objects.values_list("words", flat=True)) == ["Map published", "One course per year"]
    assert Activity.objects.get(code="AND-1.2").bearers == [{"class": "secretariat", "name": None, "role": "lead"}]


def test_corrections_and_left_out_rows_are_what_is_saved(cast):
    importing = upload(cast.coordinator)
    correct_import(
        importing,
        {"f0.o0.a0.text": "Map the springs"},
        {"f0.o0.a1": False},
        by=cast.coordinator,
        expected=importing.version,
    )
    save_import(importing, by=cast.coordinator, expected=importing.version)
    assert list(Activity.objects.values_list("text", flat=True)) == ["Map the springs"]


def test_a_stale_correction_is_refused(cast):
    importing = upload(cast.coordinator)
    version = importing.version
    correct_import(importing, {"f0.o0.a0.text": "A"}, {}, by=cast.coordinator, expected=version)
    other = Import.objects.get(pk=importing.pk)
    with pytest.raises(Conflict):
        correct_import(other, {"f0.o0.a0.text": "B"}, {}, by=cast.coordinator, expected=version)


def test_nothing_kept_saves_nothing(cast):
    importing = upload(cast.coordinator)
    correct_import(
        importing, {}, {"f0.o0.a0": False, "f0.o0.a1": False}, by=cast.coordinator, expected=importing.version
    )
    with pytest.raises(Invalid):
        save_import(importing, by=cast.coordinator, expected=importing.version)
    assert Workplan.objects.count() == 0


def test_reading_the_same_document_again_differs_in_nothing(cast):
    first = upload(cast.coordinator)
    save_import(first, by=cast.coordinator, expected=first.version)
    workplan = Workplan.objects.get()

    again = upload(cast.coordinator, workplan=workplan)

    assert [found.kind for found in import_differences(again)] == ["same", "same"]
    save_import(again, by=cast.coordinator, expected=again.version)
    assert (Activity.objects.count(), Objective.objects.count(), Focus.objects.count()) == (2, 1, 1)


def test_a_newer_document_changes_adds_and_offers_to_withdraw(cast):
    first = upload(cast.coordinator)
    save_import(first, by=cast.coordinator, expected=first.version)
    workplan = Workplan.objects.get()
    newer = ROWS.replace("By 2028", "By 2030").replace(
        "(ii) Train keepers\tAt least once in a year", "(ii) Measure the flow\tMonthly"
    )

    again = upload(cast.coordinator, HEADER + newer, workplan=workplan)
    assert sorted(found.kind for found in import_differences(again)) == ["changed", "gone", "new"]
    save_import(again, by=cast.coordinator, expected=again.version)

    content = workplan_content(workplan)
    rows = [
        (activity["code"], activity["text"], activity["time_frame"]["words"])
        for focus in content["foci"]
        for objective in focus["objectives"]
        for activity in objective["activities"]
    ]
    assert ("AND-1.1", "Map all springs", "By 2030") in rows
    assert ("AND-1.2", "Train keepers", "At least once in a year") in rows
    assert [row[1:] for row in rows if row[0] not in {"AND-1.1", "AND-1.2"}] == [("Measure the flow", "Monthly")]


def test_the_seed_is_read_through_the_same_import():
    assert import_seed() == ""

    workplan = Workplan.objects.get()
    counts = [model.objects.count() for model in (Focus, Objective, Activity)]
    content = workplan_content(workplan)
    assert counts == [5, 9, 17]
    assert [focus["code"] for focus in content["foci"]] == ["IS", "CB", "CA", "IK", "FI"]
    codes = [a["code"] for f in content["foci"] for o in f["objectives"] for a in o["activities"]]
    assert codes[:4] == ["IS-1.1", "IS-1.2", "IS-2.1", "IS-2.2"]
    assert (workplan.is_template, workplan.annex, workplan.visibility) == (True, 1, "public")
    assert Plan.objects.get().title == "Draft Cusco Plan of Action"
    assert PlanSection.objects.filter(title="Vision").exists()
    assert Output.objects.filter(type="report").exists()


def test_the_seed_is_read_once():
    import_seed()
    import_seed()
    assert (Plan.objects.count(), Workplan.objects.count(), Import.objects.count()) == (1, 1, 1)
    assert SEED.name == StoredFile.objects.get().name


def test_saving_leaves_one_entry_for_the_rows(cast):
    importing = upload(cast.coordinator)
    save_import(importing, by=cast.coordinator, expected=importing.version)
    loaded = AuditEntry.objects.get(verb="loaded")
    assert (loaded.by, loaded.changes) == (cast.coordinator, {"activities": [None, 2]})


@pytest.mark.parametrize("answer", ["Members", "", "The village councils"])
def test_a_newer_document_asks_no_settled_doubt_and_empties_no_cell(cast, answer):
    gap = HEADER + ROWS.replace("The Secretariat", "")
    importing = upload(cast.coordinator, gap)
    assert [doubt["code"] for doubt in importing.reading["doubts"]] == ["empty_cell"]
    importing = correct_import(
        importing, {"f0.o0.a1.responsible": answer}, {}, by=cast.coordinator, expected=importing.version
    )
    save_import(importing, by=cast.coordinator, expected=importing.version, title="Springs")

    again = upload(cast.coordinator, gap, workplan=importing.workplan)
    assert [found.kind for found in import_differences(again)] == ["same", "same"]
    offered = {"Members": "0", "": "1"}
    assert again.corrections.get("doubt.0") == offered.get(answer)
