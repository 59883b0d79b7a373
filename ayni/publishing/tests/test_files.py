import io
import json
import zipfile

import pytest
from icalendar import Calendar

from ayni.publishing.actions import adopt_edition, edit_section
from ayni.publishing.documents.json_out import content_hash
from ayni.publishing.models import Edition, PlanSection
from ayni.publishing.tests.factories import make_plan, make_workplan
from ayni.workplans.actions import adopt_workplan
from tests.kept import kept

pytestmark = pytest.mark.django_db

PATHS = ["/plan", "/editions/1", "/workplans/common-workplan", "/workplans/common-workplan/versions/1.0"]
LEADS = {
    "pdf": b"%PDF",
    "docx": b"PK",
    "odt": b"PK",
    "xlsx": b"PK",
    "html": b"<!doctype html>",
    "json": b"{",
    "ics": b"BEGIN:VCALENDAR",
}


@kept
def plan(cast):
    made = make_plan(cast.secretariat)
    workplan = make_workplan(cast.secretariat)
    adopt_workplan(workplan, by=cast.secretariat, reason="Agreed", expected=workplan.version)
    adopt_edition(made, by=cast.secretariat, reason="Agreed by all", expected=made.version)
    return made


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("extension", LEADS)
def test_every_text_is_given_in_every_format(client, plan, path, extension):
    answer = client.get(f"{path}.{extension}")
    assert answer.status_code == 200
    assert answer.content[:20].lower().startswith(LEADS[extension].lower())
    name = path.removeprefix("/").replace("/versions/", "-").replace("editions/", "edition-").removeprefix("workplans/")
    kept = f'attachment; filename="{name}.{extension}"' if extension != "json" else None
    assert answer.get("Content-Disposition") == kept


def test_unknown_format_edition_and_draft_of_others_are_not_found(client, cast, plan, signed_in):
    draft = make_workplan(cast.secretariat, title="Draft", visibility="members")
    for address in ("/plan.exe", "/editions/2.pdf", "/workplans/none.pdf", f"/workplans/{draft.slug}.json"):
        assert client.get(address).status_code == 404, address
    assert signed_in(cast.member).get(f"/workplans/{draft.slug}.json").status_code == 200


def test_file_speaks_the_language_asked_for_and_the_text_keeps_its_own(client, plan):
    def text(address):
        with zipfile.ZipFile(io.BytesIO(client.get(address).content)) as package:
            return package.read("word/document.xml").decode()

    assert "Hold meeting 1" in text("/plan.docx?lang=ru")
    assert client.get("/plan.docx?lang=xx").content == client.get("/plan.docx").content


def test_json_of_an_edition_gives_its_hash_and_stays(client, cast, plan):
    before = client.get("/editions/1.json").content
    edit_section(PlanSection.objects.get(slug="section-1"), {"title": "Later"}, by=cast.secretariat, expected=1)
    after = client.get("/editions/1.json").content
    found = json.loads(after)
    assert before == after
    assert content_hash(found) == found["edition"]["hash"] == Edition.objects.get().content_hash


def test_calendar_holds_a_recurring_duty_for_each_activity(client, plan):
    calendar = Calendar.from_ical(client.get("/plan.ics").content)
    events = calendar.walk("VEVENT")
    assert [event["SUMMARY"] for event in events] == ["F1-1.1 Hold meeting 1", "F1-1.2 Hold meeting 2"]
    assert events[0]["RRULE"]["FREQ"] == ["YEARLY"]
    assert events[0]["UID"].startswith("common-workplan/F1-1.1@")


def test_file_is_made_once_until_the_plan_changes(client, plan, django_assert_num_queries):
    client.get("/plan.pdf")
    with django_assert_num_queries(1):
        client.get("/plan.pdf")
