"""Stories of domain.md that cross several rooms, fact by fact: 10, 23, 24 (reports), 25."""

import csv
import io
import json
import re
from collections import Counter
from datetime import date

import pytest
from django.utils import timezone
from django.utils.translation import gettext, override

from ayni.core.errors import Refused
from ayni.initiatives.actions import load_seed_initiatives
from ayni.members.tests.factories import make_government
from ayni.monitoring.models import Evidence
from ayni.monitoring.pages.progress import progress_page
from ayni.publishing.importing.seed import import_seed
from ayni.publishing.queries import plan_content, plan_for_page
from ayni.reporting.actions import accept_report, publish_report
from ayni.reporting.tests.factories import make_cycle, make_submitted, report_of
from ayni.workplans.actions import adopt_workplan, edit_activity
from ayni.workplans.models import Activity, Workplan
from tests.test_weight import assets_of, fetched
from tests.visiting import client_of

pytestmark = pytest.mark.django_db
KB = 1024
# Story 23: 400 kbit/s.
BYTES_A_SECOND = 400_000 // 8


@pytest.fixture
def seed(db):
    load_seed_initiatives()
    assert import_seed() == ""
    return Workplan.objects.get(is_template=True)


def rows_of(workplan):
    """Return what the rows of a workplan's IS focus say, code apart: they carry the owner's own."""
    return [
        (
            row.text,
            row.time_frame_words,
            sorted(row.indicators.filter(withdrawn_at=None).values_list("words", flat=True)),
            row.responsible_words,
            sorted(row.outputs.filter(withdrawn_at=None).values_list("words", flat=True)),
        )
        for row in Activity.objects.filter(objective__focus__workplan=workplan, objective__focus__code="IS").order_by(
            "id"
        )
    ]


def test_story_10_workplan_from_annex_1(seed, cast, client):
    """Two objectives and four activities with all that the seed says; refused until whole; v1.0 frozen and annexed."""
    coordinator = client_of(cast.coordinator)
    form = coordinator.get("/workplans/start/")
    key = re.search(r'name="key" value="([^"]+)"', form.content.decode())[1]
    given = {"owner": "initiative:andes", "title": "Synergies in the Andes", "dated": "2026-11-28", "parts": ["IS"]}
    started = coordinator.post("/workplans/start/", {**given, "key": key})
    assert started.status_code == 302
    workplan = Workplan.objects.get(title="Synergies in the Andes")
    assert (workplan.objectives.count(), workplan.activities.count()) == (2, 4)
    assert rows_of(workplan) == rows_of(seed)
    assert all(frame and words and bearers for _text, frame, words, bearers, _outputs in rows_of(workplan))

    row = workplan.activities.order_by("id")[0]
    words = row.responsible_words
    edit_activity(row, {"responsible_words": ""}, by=cast.coordinator, expected=row.version)
    adopt = f"/workplans/{workplan.slug}/adopt/"
    workplan.refresh_from_db()
    refused = coordinator.post(adopt, {"reason": "Agreed in Quito", "version": workplan.version})
    assert refused.status_code == 422 and f"{row.code} has no responsible." in refused.content.decode()
    row.refresh_from_db()
    edit_activity(row, {"responsible_words": words, "time_frame_words": ""}, by=cast.coordinator, expected=row.version)
    workplan.refresh_from_db()
    refused = coordinator.post(adopt, {"reason": "Agreed in Quito", "version": workplan.version})
    assert refused.status_code == 422 and f"{row.code} has no time frame." in refused.content.decode()
    row.refresh_from_db()
    edit_activity(row, {"time_frame_words": "Ongoing, each year"}, by=cast.coordinator, expected=row.version)

    workplan.refresh_from_db()
    before = [one["title"] for one in plan_content(plan_for_page(cast.stranger))["workplans"]]
    version = adopt_workplan(workplan, by=cast.coordinator, reason="Agreed in Quito", expected=workplan.version)
    page = client.get(f"/workplans/{workplan.slug}/versions/1.0/")
    assert (version.number, page.status_code) == ("1.0", 200)
    assert version.content_hash in page.content.decode()
    row.refresh_from_db()
    with pytest.raises(Refused):
        edit_activity(row, {"text": "Something else"}, by=cast.coordinator, expected=row.version)
    annexes = [one["title"] for one in plan_content(plan_for_page(cast.stranger))["workplans"]]
    assert annexes == [*before, "Synergies in the Andes"]
    assert "Synergies in the Andes" in client.get("/plan/").content.decode()


def test_story_23_slow_network(seed, cast, client):
    """The country's page at 400 kbit/s without scripts; a form sent twice is one record. (By e-mail: the reminders.)"""
    make_government("NPL", name="Nepal", summary="Springs, trails and steep roads.")
    for address in ("/countries/NPL/", "/members/NPL/"):
        size, page = fetched(client, address)
        whole = size + assets_of(page)
        assert whole <= 60 * KB, (address, whole)
        assert whole / BYTES_A_SECOND <= 3
        # Nothing waits for a script: what is to be read stands in the page itself.
        assert "Nepal" in re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    person = client_of(cast.focal_point)
    make_government("KGZ", name="Kyrgyzstan")
    form = person.get("/evidence/record/meeting/").content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
    sent = {"starts": "2026-03-12", "place": "Naryn", "country": "KGZ", "purpose": "coordination", "total": "24"}
    sent |= {**hidden, "member": "KGZ", "visibility": "public", "language": "en"}
    answers = [person.post("/evidence/record/meeting/", sent) for _twice in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0]["Location"] == answers[1]["Location"]
    assert Evidence.objects.count() == 1


def test_story_24_a_report_written_in_spanish_is_read_in_russian(cast, client, set_clock):
    """The words stay as they were written, tagged; the page speaks Russian and says that it does not translate."""
    set_clock(date(2026, 11, 27))
    kgz = make_government("KGZ", name="Kyrgyzstan")
    cycle = make_cycle(by=cast.secretariat)
    report = report_of(cycle, kgz)
    report.language = "es"
    report.save()
    report = make_submitted(cycle, kgz, by=cast.focal_point, text="Los manantiales vuelven a correr.")
    accept_report(report, by=cast.secretariat, expected=report.version)
    publish_report(report, by=cast.secretariat, expected=report.version)

    page = client.get(f"/ru/reports/{report.code}/").content.decode()
    assert '<html lang="ru" dir="ltr">' in page
    assert re.search(r'lang="es"[^>]*>\s*<p>Los manantiales vuelven a correr\.', page)
    with override("ru"):
        said = gettext("The words of this page are shown as they were written: %(language)s.").partition(":")[0]
    assert said in page
    assert said not in client.get(f"/es/reports/{report.code}/").content.decode()
    file = client.get(f"/reports/{report.code}-1.html?lang=ru").content.decode()
    assert "Los manantiales vuelven a correr." in file and 'lang="ru"' in file


def test_story_25_open_data(seed, cast, client):
    """Without signing in: UTF-8 with codes, day and licence; sums equal the page; nobody's address."""
    make_government("NPL", name="Nepal")
    make_government("PER", name="Perú")
    answer = client.get("/members.csv")
    text = answer.content.decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {(row["countries"], row["m49"], row["region"]) for row in rows} == {
        ("NPL", "524", "asia-pacific"),
        ("PER", "604", "south-america"),
    }
    assert "@" not in text
    assert {(row["as_of"], row["licence"]) for row in rows} == {(timezone.localdate().isoformat(), "CC-BY-4.0")}
    assert f"{len(rows)} members" in client.get("/members/").content.decode()
    whole = json.loads(client.get("/members.json").content)
    assert [row["code"] for row in whole["members"]] == [row["code"] for row in rows]

    # The table of indicators: every figure of the page of progress, unit by unit.
    lines = list(csv.DictReader(io.StringIO(client.get("/progress.csv").content.decode("utf-8"))))
    assert {(row["as_of"], row["licence"]) for row in lines} == {(timezone.localdate().isoformat(), "CC-BY-4.0")}
    shown = [
        line for _title, _lang, part in progress_page(cast.stranger, timezone.localdate())["workplans"] for line in part
    ]
    met = Counter(row["indicator"] for row in lines if row["state"] in ("met", "met late", "late", "verified"))
    assert {line["code"]: line["tally"].units for line in shown} == Counter(row["indicator"] for row in lines)
    assert {line["code"]: line["tally"].met for line in shown} == {line["code"]: met[line["code"]] for line in shown}
    again = json.loads(client.get("/progress.json").content)
    assert (again["as_of"], again["licence"]) == (timezone.localdate().isoformat(), "CC-BY-4.0")
    assert [row["unit"] for row in again["results"]] == [row["unit"] for row in lines]
    assert "@" not in client.get("/progress.csv").content.decode()
