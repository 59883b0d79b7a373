"""What people come for, from end to end, in a real Chromium and an installation started as people start it."""

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from pypdf import PdfReader

from tests.browser.conftest import DESKTOP
from tests.browser.own_plan import write_plan
from tests.browser.people import COORDINATOR, SECRETARIAT, save_import, send_file, sign_in

pytestmark = pytest.mark.browser
THIS_YEAR = date.today().year
CORRECTED = "Train spring keepers in all nine villages"


@pytest.fixture
def plain(browser: Any, address: str) -> Iterator[Any]:
    """Return a page of a browser that runs no script."""
    context = browser.new_context(viewport=DESKTOP, base_url=address, accept_downloads=True, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(params=["scripts", "no scripts"])
def either(request: pytest.FixtureRequest) -> Any:
    """Return a page with and one without scripts: every journey that takes it works in both."""
    return request.getfixturevalue("page" if request.param == "scripts" else "plain")


def downloaded(page: Any, label: str) -> bytes:
    """Click a link to a file and return what was sent."""
    with page.expect_download() as download:
        page.locator("main").get_by_role("link", name=label, exact=True).first.click()
    return Path(download.value.path()).read_bytes()


def words_of_pdf(body: bytes) -> str:
    return " ".join(" ".join(part.extract_text() for part in PdfReader(BytesIO(body)).pages).split())


def words_of_docx(body: bytes) -> str:
    document = Document(BytesIO(body))
    texts = [paragraph.text for paragraph in document.paragraphs]
    texts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join(texts).split())


def bring(page: Any, path: Path, title: str) -> str:
    """Upload a document, settle its doubt as "the same as above", save it; return the address of its workplan."""
    send_file(page, path)
    page.get_by_label(re.compile("^The same as above")).check()
    page.get_by_role("button", name="Keep these corrections").click()
    page.get_by_text("Kept. Nothing is in a workplan until you save it below.").wait_for()
    return save_import(page, title=title)


def adopt(page: Any, workplan: str, reason: str) -> None:
    page.goto(f"{workplan}adopt/")
    page.get_by_label("Reason").fill(reason)
    page.get_by_role("button", name="Adopt and freeze").click()
    page.wait_for_url(re.compile(r"/workplans/[^/]+/(versions/[^/]+/)?$"))


def test_newcomer_takes_a_document_of_their_own_to_an_adopted_version(either: Any, tmp_path: Path) -> None:
    page = either
    page.goto("/")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("heading", name="Draft Cusco Plan of Action", level=1).wait_for()
    assert page.locator("main table.frame tr[id] td[data-label='Time frame']").count() >= 17

    page.get_by_role("navigation", name="Main").get_by_role("link", name="Sign in").click()
    page.get_by_role("button", name=f"Sign in as {COORDINATOR}").click()
    page.get_by_role("heading", name="My desk").wait_for()
    page.get_by_role("link", name="Upload a document").click()
    assert page.url.endswith("/imports/new/")

    send_file(page, write_plan(tmp_path / "high-valleys.docx"))
    assert "1 focus, 2 objectives, 3 activities." in page.locator("main").inner_text()
    page.get_by_label("The same as above: “Members”").check()
    page.get_by_role("button", name="Keep these corrections").click()
    page.get_by_text("Kept. Nothing is in a workplan until you save it below.").wait_for()
    page.get_by_role("link", name=re.compile("^Water")).click()
    card = page.locator(".card").filter(has_text="Train spring keepers")
    assert "Responsible: each member" in card.inner_text()
    card.get_by_text("Correct what was read").click()
    card.locator("textarea[name$='.text']").fill(CORRECTED)
    workplan = save_import(page, title="Plan of the high valleys")

    rows = page.locator("main table.frame tbody tr[id]").filter(has=page.locator("td"))
    assert rows.count() == 3
    assert CORRECTED in rows.nth(1).inner_text()
    assert f"Every calendar year, at least once. Next: 31 December {THIS_YEAR}." in rows.nth(1).inner_text()

    page.get_by_role("link", name="Adopt…").click()
    page.get_by_label("Reason").fill("Agreed at the assembly of the valleys.")
    page.get_by_role("button", name="Adopt and freeze").click()
    page.goto(f"{workplan}versions/1.0/")
    assert CORRECTED in words_of_pdf(downloaded(page, "PDF"))
    assert CORRECTED in words_of_docx(downloaded(page, "DOCX"))

    page.goto("/plan/")
    assert page.get_by_text(CORRECTED).first.is_visible()


def test_workplan_that_lacks_a_responsible_is_refused_until_it_has_one(either: Any, tmp_path: Path) -> None:
    page = either
    sign_in(page, COORDINATOR)
    send_file(page, write_plan(tmp_path / "half.docx"))
    page.get_by_label(re.compile("^Nothing is said")).check()
    workplan = save_import(page, title="Half a plan")

    page.get_by_role("link", name="Adopt…").click()
    assert page.get_by_role("button", name="Adopt", exact=True).get_attribute("aria-disabled") == "true"
    assert page.get_by_text("Complete what is missing first.").is_visible()
    assert page.get_by_role("button", name="Adopt and freeze").count() == 0
    page.get_by_role("link", name=re.compile("has no responsible")).click()
    page.get_by_label("Responsible").fill("Each national focal point")
    page.get_by_role("button", name="Save").click()
    adopt(page, workplan, "Complete now.")

    page.goto(workplan)
    assert "each national focal point" in page.locator("main").inner_text()
    assert page.get_by_role("link", name=re.compile("^Edit ")).count() == 0


def test_secretariat_adopts_an_edition_and_takes_it_away(either: Any) -> None:
    page = either
    sign_in(page, SECRETARIAT)
    page.goto("/plan/sections/add/")
    page.get_by_label("Heading").fill("A note of the Secretariat")
    page.get_by_label("Text").fill("Written before this edition, so that it differs from the one before.")
    page.get_by_role("button", name="Save").click()
    page.goto("/desk/")
    page.get_by_role("link", name="Editions of the plan").click()
    page.get_by_role("link", name="Adopt an edition").click()
    number = re.search(r"\d+", page.get_by_role("heading", level=1).inner_text())[0]
    page.get_by_label("Adopted by whom, and why").fill("Adopted by the members at their fictional meeting.")
    page.get_by_role("button", name=f"Adopt edition {number}").click()
    page.wait_for_url(re.compile(rf"/editions/{number}/$"))

    assert page.get_by_text(re.compile("sha256:|[0-9a-f]{64}")).first.is_visible()
    assert "stewardship of mountain environments" in words_of_pdf(downloaded(page, "PDF"))
    assert "stewardship of mountain environments" in words_of_docx(downloaded(page, "DOCX"))
    page.goto("/editions/")
    assert page.get_by_role("link", name=f"Edition {number}", exact=True).is_visible()


def test_newer_document_shows_its_differences_and_doubles_nothing(either: Any, tmp_path: Path) -> None:
    page = either
    sign_in(page, COORDINATOR)
    workplan = bring(page, write_plan(tmp_path / "valleys.docx"), "Valleys to compare")
    slug = workplan.split("/")[2]
    rows = page.locator("main table.frame tbody tr[id]").filter(has=page.locator("td"))
    assert rows.count() == 3

    newer = write_plan(tmp_path / "valleys-2.docx", deadline="By 2030", extra=True)
    send_file(page, newer, address=f"/imports/new/?workplan={slug}")
    assert re.search(r"1 changed, 1 new, [12] unchanged", page.locator("main").inner_text())
    page.get_by_role("link", name=re.compile("^Water")).click()
    assert "By 2028" in page.locator("del").all_inner_texts()
    page.get_by_role("button", name="Save the accepted changes").click()
    page.wait_for_url(re.compile(rf"/workplans/{slug}/$"))
    assert rows.count() == 4
    assert "Once, by 31 December 2030" in rows.first.inner_text()

    send_file(page, newer, address=f"/imports/new/?workplan={slug}")
    assert re.search(r"0 changed, 0 new, 4 unchanged", page.locator("main").inner_text())


def test_stale_form_keeps_what_the_person_wrote(either: Any, tmp_path: Path) -> None:
    page = either
    sign_in(page, COORDINATOR)
    workplan = bring(page, write_plan(tmp_path / "stale.docx"), "Two at once")
    page.get_by_role("link", name=re.compile("^Edit .*-1.1$")).click()
    form = page.url
    other = page.context.new_page()
    other.goto(form)
    other.get_by_label("Activity").first.fill("Map the springs, said the other")
    other.get_by_role("button", name="Save").click()
    other.wait_for_url(re.compile(r"/activities/[^/]+/$|/workplans/[^/]+/(#.*)?$"))

    page.get_by_label("Activity").first.fill("Map the springs, says this one")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Your text is kept in the form below.").wait_for()
    assert page.get_by_label("Activity").first.input_value() == "Map the springs, says this one"
    assert page.locator("blockquote").filter(has_text="Map the springs, said the other").is_visible()
    page.get_by_role("button", name="Save").click()
    page.goto(workplan)
    assert page.get_by_text("Map the springs, says this one").count() == 1
    assert page.get_by_text("said the other").count() == 0


def test_form_sent_twice_creates_one_workplan(page: Any) -> None:
    sign_in(page, COORDINATOR)
    page.goto("/workplans/new/")
    page.get_by_label("Whose workplan").select_option(label=re.compile("Andes").search("Andes") and "Initiative: Andes")
    page.get_by_label("Title").fill("Sent twice")
    sent = page.evaluate("new URLSearchParams(new FormData(document.querySelector('main form.form'))).toString()")
    answers = [
        page.request.post("/workplans/new/", data=sent, headers=form_headers(page), max_redirects=0)
        for _time in range(2)
    ]
    assert [answer.status for answer in answers] == [302, 302]
    assert len({answer.headers["location"] for answer in answers}) == 1
    page.goto("/workplans/?q=Sent+twice")
    assert page.get_by_role("link", name="Sent twice", exact=True).count() == 1


def form_headers(page: Any) -> dict[str, str]:
    return {"Content-Type": "application/x-www-form-urlencoded", "Referer": page.url}


def test_workplan_starts_from_a_part_of_the_annex(either: Any) -> None:
    page = either
    sign_in(page, COORDINATOR)
    page.get_by_role("link", name="Start from the annex").click()
    page.get_by_label(re.compile("^Institutional synergies")).check()
    page.get_by_label("Title").fill("Synergies in the Andes")
    page.get_by_role("button", name="Start", exact=True).click()
    page.wait_for_url(re.compile(r"/workplans/synergies-in-the-andes(-\d+)?/$"))
    told = page.locator("main .title").inner_text()
    assert "2 objectives" in told
    assert "4 activities" in told
    assert "Andes" in told


BAD_FILES = {
    "empty.docx": (b"", "empty"),
    "broken.docx": (b"PK\x03\x04 this was a document once", "damaged|broken|could not be opened|read"),
    "locked.docx": (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 2000, "password|protected|locked|old|read"),
    "picture.png": (b"\x89PNG\r\n\x1a\n" + b"\0" * 400, "pictures of pages, no text"),
    "program.docx": (b"MZ\x90\0" + b"\0\1\2\3" * 400, "kind|type|format"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_file_that_cannot_be_read_gets_its_sentence(page: Any, tmp_path: Path, name: str) -> None:
    body, sentence = BAD_FILES[name]
    (tmp_path / name).write_bytes(body)
    sign_in(page, COORDINATOR)
    page.goto("/imports/new/")
    page.get_by_label("Document").set_input_files(tmp_path / name)
    page.get_by_role("button", name="Upload and read").click()
    alert = page.locator(".notice.bad")
    alert.wait_for(timeout=20_000)
    assert re.search(sentence, alert.inner_text())


SAID = {
    "ru": ("Русский", "Каждый календарный год, не менее одного раза"),
    "es": ("Español", "Cada año calendario, al menos una vez"),
}


@pytest.mark.parametrize("code", SAID)
def test_language_switch_keeps_the_page(either: Any, code: str) -> None:
    page = either
    language, said = SAID[code]
    page.goto("/workplans/annex-1/activities/IS-1.2/")
    page.get_by_role("navigation", name="Language", exact=True).get_by_role("link", name=language).click()
    page.wait_for_url(re.compile(rf"/{code}/workplans/annex-1/activities/IS-1.2/$"))
    assert page.locator("html").get_attribute("lang") == code
    assert page.get_by_text("At least once in a year", exact=True).get_attribute("lang") == "en"
    assert said in page.locator("main").inner_text()
