"""Recording in a village without a line: kept on the phone with its photo, sent once when the line is back."""

import itertools
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from ayni.core.identifiers import new_code
from tests.browser.conftest import PHONE
from tests.browser.faults import faults
from tests.browser.people import sign_in

pytestmark = pytest.mark.browser
FOCAL_POINT = "Demo Focal Point, Kyrgyzstan"
PAGE = "/evidence/offline/"
_DAYS = itertools.count()
PHOTO = {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff\xe0 fictional photo"}


@pytest.fixture
def phone(browser: Any, address: str) -> Iterator[Any]:
    """Return the page on a phone, opened once with a connection by the focal point; a script error fails the test."""
    context = browser.new_context(viewport=PHONE, base_url=address)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if "Content Security" in said.text else None)
    sign_in(page, FOCAL_POINT)
    page.goto(PAGE)
    page.get_by_text("Ready: this page opens without a connection.").wait_for(timeout=20_000)
    yield page
    context.close()
    assert errors == []


def write(page: Any, title: str, **more: str) -> None:
    """Fill in the form and keep the record, by the keyboard alone; each on a day of its own, so that none are alike."""
    page.get_by_label("What happened").select_option("other")
    day = (date(2025, 1, 1) + timedelta(days=next(_DAYS))).isoformat()
    for label, words in {"Title": title, "When": day, **more}.items():
        page.get_by_label(label, exact=False).first.fill(words)
    page.get_by_role("button", name="Keep and send").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=re.compile(re.escape(title))).last.wait_for()


def states(page: Any) -> list[str]:
    return [str(item.get_attribute("data-state")) for item in page.locator("[data-list] > li").all()]


def recorded(page: Any, title: str) -> list[str]:
    """Return the addresses of the public records with a title."""
    return [one for one in json.loads(page.request.get("/evidence.json").text())["evidence"] if one["title"] == title]


def test_a_record_with_a_photo_is_kept_without_a_line_and_sent_once_when_it_is_back(phone: Any) -> None:
    title = f"Spring cleaned {new_code()}"
    phone.context.set_offline(True)
    phone.goto(PAGE)
    phone.get_by_text("No connection.").wait_for()
    phone.get_by_label("Report, list or photo").set_input_files(PHOTO)
    write(phone, title, Note="Written far from any line.")
    assert states(phone) == ["waiting"]
    phone.close()  # the telephone is switched off: what was kept is still there
    page = phone.context.new_page()
    page.goto(PAGE)
    page.get_by_role("heading", name=re.compile(title)).wait_for()
    phone.context.set_offline(False)
    page.locator("[data-list] > li[data-state=recorded]").wait_for(timeout=20_000)
    assert len(recorded(page, title)) == 1
    page.get_by_role("link", name="Look at it").click()
    page.get_by_role("heading", name=title, level=1).wait_for()
    page.get_by_role("link", name="photo.jpg").wait_for()


def test_a_record_whose_answer_is_lost_is_not_doubled(phone: Any) -> None:
    title, losses = f"Bridge mended {new_code()}", []

    def lose(route: Any) -> None:
        if route.request.method == "POST" and len(losses) < 2:
            losses.append(route.request.url)
            route.fetch()  # it arrives
            route.abort()  # the answer does not
        else:
            route.continue_()

    phone.route("**/offline/send/", lose)
    write(phone, title)
    for _time in range(2):
        phone.get_by_role("button", name="Send now").click()
        phone.wait_for_timeout(500)
    phone.locator("[data-list] > li[data-state=recorded]").wait_for(timeout=20_000)
    assert (len(losses), len(recorded(phone, title))) == (2, 1)


def test_a_record_that_a_busy_server_did_not_take_goes_once_more_by_itself(phone: Any) -> None:
    title, refused = f"Wall mended {new_code()}", []

    def refuse(route: Any) -> None:
        if route.request.method == "POST" and not refused:
            refused.append(route.request.url)
            route.fulfill(status=503, body="busy")
        else:
            route.continue_()

    phone.route("**/offline/send/", refuse)
    write(phone, title)
    phone.locator("[data-list] > li[data-state=recorded]").wait_for(timeout=20_000)
    assert (len(refused), len(recorded(phone, title))) == (1, 1)


def test_two_tabs_send_what_waits_once(phone: Any) -> None:
    titles = [f"Path cleared {number} {new_code()}" for number in range(3)]
    other = phone.context.new_page()
    other.goto(PAGE)
    phone.context.set_offline(True)
    for title in titles:
        write(phone, title)
    phone.context.set_offline(False)
    for page in (phone, other):
        page.get_by_role("button", name="Send now").dispatch_event("click")
    phone.locator("[data-list] > li[data-state=recorded]").nth(2).wait_for(timeout=20_000)
    assert [len(recorded(phone, title)) for title in titles] == [1, 1, 1]


def test_conflicts_are_shown_to_a_person_who_mends_them(phone: Any) -> None:
    from playwright.sync_api import expect

    title, day = f"Meeting kept {new_code()}", "2026-03-12"
    phone.context.set_offline(True)
    write(phone, title, People="3", **{"of them women": "9"})
    phone.context.set_offline(False)
    phone.locator("[data-list] > li[data-state=refused]").wait_for(timeout=20_000)
    assert "9" in phone.locator("[data-list] > li[data-state=refused]").inner_text()
    phone.get_by_role("button", name=f"Change {title}").click()
    expect(phone.get_by_label("of them women")).to_have_value("9")  # the record is back in the form
    phone.get_by_label("of them women").fill("2")
    phone.get_by_label("When").fill(day)
    phone.get_by_role("button", name="Keep and send").click()
    phone.locator("[data-list] > li[data-state=recorded]").wait_for(timeout=20_000)
    # The same once more, by somebody who did not know: it waits beside what stands there.
    phone.context.set_offline(True)
    write(phone, title, People="3", When=day)
    phone.context.set_offline(False)
    phone.locator("[data-list] > li[data-state=alike]").wait_for(timeout=20_000)
    phone.locator("[data-list] > li[data-state=alike]").get_by_role("link", name="Look at it").click()
    phone.get_by_text(title).first.wait_for()
    assert len(recorded(phone, title)) == 1


def test_what_waits_is_sent_after_signing_in_again_and_only_by_its_writer(phone: Any) -> None:
    title = f"Terrace built {new_code()}"
    phone.context.set_offline(True)
    write(phone, title)
    phone.context.clear_cookies()
    phone.context.set_offline(False)
    phone.get_by_text("Sign in to send what waits on this device.").wait_for(timeout=20_000)
    sign_in(phone, "Demo Secretariat")
    phone.goto(PAGE)
    phone.get_by_text("written by another person").wait_for(timeout=20_000)
    assert recorded(phone, title) == []
    sign_in(phone, FOCAL_POINT)
    phone.goto(PAGE)
    phone.locator("[data-list] > li[data-state=recorded]").wait_for(timeout=20_000)
    assert len(recorded(phone, title)) == 1


def test_the_pages_have_no_faults_and_speak_four_languages(phone: Any) -> None:
    write(phone, f"Seen {new_code()}")
    assert [fault for path in (PAGE, "/reminders/", "/duties/sheets/") for fault in faults(phone, path)] == []
    for language in ("fr", "es", "ru"):
        phone.goto(f"/{language}{PAGE}")
        assert phone.locator("html").get_attribute("lang") == language
        phone.locator("[data-list] > li").first.wait_for()
