"""Commands of the installation: they do their work, and say in a sentence why they cannot."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from ayni.accounts.models import Person, Role
from ayni.config.cli import main
from ayni.core.models import AuditEntry
from ayni.initiatives.actions import load_seed_initiatives
from ayni.initiatives.models import Contribution, Participation
from ayni.members.models import Commitment, FocalPoint, Member, OwnAction, Reaffirmation
from ayni.members.tests.factories import make_member
from ayni.monitoring.models import Cell, Evidence
from ayni.workplans.models import Activity, ObjectiveTag, Workplan

pytestmark = pytest.mark.django_db

PLAN = (
    "Objectives\tActivities\tTime frame\tIndicators\tResponsible\tOutputs\n"
    "1) Keep springs\tMap all springs\tBy 2028\tMap published\tMembers\tMap\n"
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    load_seed_initiatives()
    path = tmp_path / "springs.txt"
    path.write_text(PLAN)
    return path


def test_import_makes_a_draft_workplan(plan):
    call_command("import", str(plan), owner="initiative:andes", title="Springs")
    assert list(Workplan.objects.values_list("title", "status", "owner_code")) == [("Springs", "draft", "andes")]
    assert list(Activity.objects.values_list("code", "text")) == [("AND-1.1", "Map all springs")]


def test_import_compares_with_a_workplan_and_doubles_nothing(plan):
    call_command("import", str(plan), owner="initiative:andes")
    plan.write_text(PLAN.replace("By 2028", "By 2030"))
    call_command("import", str(plan), workplan=Workplan.objects.get().slug)
    assert list(Activity.objects.values_list("time_frame_words", flat=True)) == ["By 2030"]


@pytest.mark.parametrize(
    ("content", "name", "options", "said"),
    [
        ("no archive", "plan.docx", {}, "The file is not what its name says."),
        ("", "plan.txt", {}, "There is nothing in this file."),
        (PLAN, "plan.txt", {"owner": "initiative:nowhere"}, "There is no initiative “nowhere”."),
        (PLAN, "plan.txt", {"workplan": "nothing"}, "There is no workplan nothing."),
    ],
)
def test_import_says_why_it_cannot(plan, content, name, options, said):
    path = plan.with_name(name)
    path.write_text(content)
    with pytest.raises(CommandError, match=said):
        call_command("import", str(path), **options)
    assert Workplan.objects.count() == 0


def test_import_of_a_file_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(CommandError, match=r"There is no file .*plan\.docx"):
        call_command("import", str(tmp_path / "plan.docx"))


def test_appoint_names_the_first_secretariat_and_no_second():
    call_command("appoint", "first@cast.example", name="First")
    assert list(Role.objects.values_list("person__email", "kind")) == [("first@cast.example", "secretariat")]
    with pytest.raises(CommandError, match="invite others in the browser"):
        call_command("appoint", "second@cast.example", name="Second")
    assert Person.objects.count() == 1


def test_allocate_answers_without_django(tmp_path, capsys):
    path = tmp_path / "round.json"
    path.write_text('{"requests": [{"id": "a", "ask": 5}], "funds": [{"id": "f", "budget": 5}]}')
    assert main(["allocate", str(path)]) == 2
    assert capsys.readouterr().err.startswith("“fund_edges” is missing")


def test_doctor_finds_a_forged_entry_and_a_missing_file(plan, settings, capsys):
    call_command("import", str(plan), owner="initiative:andes")
    AuditEntry.objects.filter(pk=AuditEntry.objects.earliest("id").pk).update(note="forged")
    for path in Path(settings.MEDIA_ROOT).rglob("*"):
        if path.is_file():
            path.unlink()
    with pytest.raises(CommandError):
        call_command("doctor")
    said = capsys.readouterr().err
    assert "The audit trail is broken at entry" in said
    assert "(springs.txt) are missing." in said


DEMO = (
    *(Member, FocalPoint, Participation, Contribution, Commitment, Reaffirmation, Workplan, Activity, OwnAction),
    *(ObjectiveTag, Evidence, Cell, Person),
)


def test_demo_loads_a_small_partnership_once_and_doubles_nothing(capsys, tmp_path, settings):
    settings.AYNI_DATA, settings.AYNI_DEMO = tmp_path, True
    call_command("demo", size="small")
    first = {model: model.objects.count() for model in DEMO}
    codes = list(Evidence.objects.order_by("code").values_list("code", flat=True))
    assert (first[Member], first[Workplan]) == (40, 4)  # the seed's annex and three more
    assert all(first.values())
    assert "40 members" in capsys.readouterr().out
    call_command("demo", size="small")
    assert {model: model.objects.count() for model in DEMO} == first
    assert list(Evidence.objects.order_by("code").values_list("code", flat=True)) == codes
    assert "0 members" in capsys.readouterr().out
    assert not Person.objects.exclude(email__endswith="@demo.example").exists()


def test_demo_refuses_where_real_members_stand_unless_forced(tmp_path, settings):
    settings.AYNI_DATA, settings.AYNI_DEMO = tmp_path, True
    real = make_member("Members of fact")
    with pytest.raises(CommandError, match="members 1, people 0, applications 0"):
        call_command("demo", size="small")
    assert list(Member.objects.values_list("code", flat=True)) == [real.code]
    call_command("demo", size="small", force=True)
    assert Member.objects.count() == 41
    settings.AYNI_DEMO = False
    with pytest.raises(CommandError, match="AYNI_DEMO=0"):
        call_command("demo", size="small")
