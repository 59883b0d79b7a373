"""An organisation applies over a line that breaks at every step, with and without scripts; the Secretariat decides."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from ayni.core.identifiers import new_code
from tests.browser.conftest import PHONE
from tests.browser.faults import faults
from tests.browser.people import SECRETARIAT, sign_in

pytestmark = pytest.mark.browser


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def phone(request: pytest.FixtureRequest, browser: Any, address: str) -> Iterator[Any]:
    """Return a page on a small screen, with scripts and without."""
    context = browser.new_context(viewport=PHONE, base_url=address, java_script_enabled=request.param)
    yield context.new_page()
    context.close()


def click_over_a_bad_line(page: Any, label: str) -> None:
    """Send a form three times: cut before it arrives, cut before the answer comes, and whole.

    What the person typed stands in the open page, as after a failed click, because the page never left.
    """
    losses: list[str] = []

    def lose(route: Any) -> None:
        if route.request.method != "POST":
            route.continue_()
            return
        losses.append(route.request.url)
        if len(losses) == 2:
            route.fetch(max_redirects=0)
        if len(losses) < 3:
            # 204: the browser stays on the page, as it does when a connection brings nothing.
            route.fulfill(status=204)
        else:
            route.continue_()

    page.route("**/*", lose)
    button = page.locator("main").get_by_role("button", name=label, exact=True)
    for _lost in range(2):
        button.click()
        page.wait_for_timeout(150)
    button.click()
    page.wait_for_load_state()
    page.unroute("**/*")
    assert len(losses) == 3


def heading(page: Any, words: str) -> None:
    page.get_by_role("heading", name=words, level=1, exact=True).wait_for()


def test_application_over_a_line_cut_at_every_step(phone: Any, address: str, browser: Any) -> None:
    page, name = phone, f"Fictional Union of {new_code()}"
    page.goto("/members/")
    page.get_by_role("link", name="Become a member").click()
    page.get_by_label(re.compile("^An organisation")).check()
    click_over_a_bad_line(page, "Begin")

    heading(page, "The organisation")
    page.get_by_label("Legal name").fill(name)
    page.get_by_label("What kind of organisation are you?").select_option(label="Non-governmental organizations")
    page.get_by_label("Country of your seat").select_option(label="Uganda")
    click_over_a_bad_line(page, "Save and go on")

    heading(page, "How it is set up")
    page.get_by_label("Legal status").fill("Registered association")
    page.get_by_label("How many people work for you?").select_option("1-10")
    page.get_by_label("Budget of a usual year").select_option("10k-100k")
    click_over_a_bad_line(page, "Save and go on")

    heading(page, "Your work and what you bring")
    page.get_by_label("What do you do for mountains?").fill("We protect springs.")
    page.get_by_role("button", name="Save and stop here").click()
    page.get_by_role("heading", name=name, level=1).wait_for()
    whole = page.url

    # Another day, another device: only the link is left of the first sitting.
    page.context.clear_cookies()
    page.goto(whole)
    page.get_by_role("link", name="Go on", exact=True).click()
    assert page.get_by_label("What do you do for mountains?").input_value() == "We protect springs."
    page.get_by_label("Why do you want to join?").fill("To learn.")
    page.get_by_label("Water, snow and glaciers").check()
    page.get_by_label("Working time and expertise").check()
    page.get_by_label("In your own words").fill("20 days a year.")
    click_over_a_bad_line(page, "Save and go on")

    heading(page, "The eight criteria")
    ticks = page.locator("main input[type=checkbox]")
    assert ticks.count() == 8
    for at in range(8):
        ticks.nth(at).check()
    click_over_a_bad_line(page, "Save and go on")

    heading(page, "Focal point and alternate")
    page.get_by_label("Focal point: name").fill("Speaking Person")
    page.get_by_label("Title or office", exact=True).fill("Director")
    page.get_by_label("E-mail address", exact=True).fill("speaking@cast.example")
    click_over_a_bad_line(page, "Save and go on")

    heading(page, "Your data")
    page.get_by_label(re.compile("^We have read the notice")).check()
    click_over_a_bad_line(page, "Save and go on")

    heading(page, "Look it over and send")
    assert page.get_by_text("Still to complete before you can send it").count() == 0
    page.get_by_label("Name of the person who signs").fill("Speaking Person")
    page.get_by_label("Office", exact=True).fill("Director")
    page.get_by_label(re.compile("^I may sign")).check()
    click_over_a_bad_line(page, "Send the application")
    page.get_by_role("heading", name=name, level=1).wait_for()
    page.get_by_text("Received", exact=True).wait_for()

    decide(browser, address, name)
    page.reload()
    page.get_by_text(f"{name} is a member.").wait_for()
    page.get_by_role("link", name="The welcome letter").click()
    page.get_by_role("heading", name=re.compile("^Welcome to the ")).wait_for()


def decide(browser: Any, address: str, name: str) -> None:
    """As the Secretariat find exactly one application of this name, screen and accept it."""
    context = browser.new_context(base_url=address)
    desk = context.new_page()
    sign_in(desk, SECRETARIAT)
    desk.goto("/members/applications/")
    assert desk.get_by_role("link", name=name, exact=True).count() == 1
    desk.get_by_role("link", name=name, exact=True).click()
    desk.get_by_role("heading", name=name, level=1).wait_for()
    assert faults(desk, desk.url) == []
    desk.get_by_role("button", name="I screen it").click()
    desk.get_by_text("You screen this application now.").wait_for()
    desk.get_by_role("button", name="Accept", exact=True).click()
    desk.get_by_text(re.compile("^Accepted. The welcome letter")).wait_for()
    context.close()


def test_person_alone_is_shown_other_ways(phone: Any) -> None:
    phone.goto("/members/apply/")
    phone.get_by_label("I apply for myself, as a person").check()
    phone.get_by_role("button", name="Begin").click()
    heading(phone, "Only organisations can be members")
    assert phone.get_by_role("link", name="Take part through a member").is_visible()


def test_steps_have_no_faults_of_access(page: Any) -> None:
    page.goto("/members/apply/")
    page.get_by_label(re.compile("^An organisation")).check()
    page.get_by_role("button", name="Begin").click()
    heading(page, "The organisation")
    whole = page.url.removesuffix("organisation/")
    for step in ("", "organisation/", "standing/", "work/", "criteria/", "people/", "privacy/", "review/"):
        assert faults(page, f"{whole}{step}") == []
    page.goto(f"{whole}organisation/")
    page.get_by_role("button", name="Save and go on").click()
    page.get_by_text(re.compile("answers need a correction")).wait_for()
    assert faults(page, f"{whole}organisation/") == []  # opened again it says what does not do yet
    assert faults(page, "/members/apply/") == []
