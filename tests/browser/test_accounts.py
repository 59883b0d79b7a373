"""Signing in with a real Chromium: password, code by e-mail, passkey, invitation; with and without JavaScript."""

import os
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache

from ayni.accounts.actions import invite_person, register_person
from ayni.accounts.demo import create_demo_people
from ayni.accounts.letters import invitation_address
from ayni.accounts.models import RoleKind
from ayni.accounts.tests.cast import give_role
from tests.browser.faults import rules_broken

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# The browser's driver runs a loop in this thread; Django would refuse to speak to the database beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
PASSWORD = "a-long-enough-one"


@pytest.fixture(autouse=True)
def _test_settings(settings: Any) -> None:
    """The pages come from this process, so that the letters can be read."""
    cache.clear()
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def anna() -> Any:
    return register_person(by=None, email="anna@cast.example", name="Anna", language="en", password=PASSWORD)


@pytest.fixture
def opened(browser: Any, live_server: Any) -> Iterator[Any]:
    """Return a page of the pages' own address, with a device that has passkeys; a script error fails the test."""
    context = browser.new_context(base_url=live_server.url, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if "Content Security Policy" in line.text else None)
    device = context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": {**options, "isUserVerified": True, "automaticPresenceSimulation": True}},
    )
    yield page
    context.close()
    assert errors == []


def sign_in(page: Any) -> None:
    page.goto("/accounts/login/?next=/accounts/")
    page.get_by_label("E-mail address").fill("anna@cast.example")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("heading", name="My account").wait_for()


def sign_out(page: Any) -> None:
    page.get_by_role("button", name="Sign out here").click()
    page.get_by_role("link", name="Sign in").first.wait_for()


def test_passkey_is_added_and_then_signs_in_alone(opened: Any, anna: Any) -> None:
    give_role(anna, RoleKind.SECRETARIAT, second_factor=False)
    sign_in(opened)
    assert opened.get_by_text("Your role rests until you add a second factor").is_visible()

    opened.get_by_role("link", name="Add a passkey").first.click()
    opened.get_by_label("Password", exact=True).fill(PASSWORD)
    opened.get_by_role("button", name="Go on").click()
    opened.get_by_label("Name").fill("My key")
    opened.get_by_role("button", name="Add the passkey").click()
    opened.get_by_role("heading", name="Recovery codes").wait_for()
    assert opened.locator("code").count() == 10
    opened.goto("/accounts/")
    assert opened.get_by_text("My key").first.is_visible()
    assert opened.get_by_text("Your role rests").count() == 0
    assert opened.get_by_role("link", name="People and roles").is_visible()

    sign_out(opened)
    opened.goto("/accounts/login/?next=/accounts/people/")
    opened.get_by_role("button", name="Sign in with a passkey").click()
    opened.get_by_role("heading", name="People and roles").wait_for()


def test_passkey_is_asked_after_the_password_and_can_be_removed(opened: Any, anna: Any) -> None:
    sign_in(opened)
    opened.get_by_role("link", name="Add a passkey").click()
    opened.get_by_label("Password", exact=True).fill(PASSWORD)
    opened.get_by_role("button", name="Go on").click()
    opened.get_by_role("button", name="Add the passkey").click()
    opened.get_by_role("heading", name="Recovery codes").wait_for()
    opened.goto("/accounts/")
    sign_out(opened)

    opened.goto("/accounts/login/?next=/accounts/")
    opened.get_by_label("E-mail address").fill("anna@cast.example")
    opened.get_by_label("Password", exact=True).fill(PASSWORD)
    opened.get_by_role("button", name="Sign in", exact=True).click()
    opened.get_by_role("heading", name="Your second factor").wait_for()
    opened.get_by_role("button", name="Use a passkey").click()
    opened.get_by_role("heading", name="My account").wait_for()

    opened.get_by_role("link", name=re.compile("^Remove")).click()
    if opened.get_by_role("heading", name="Confirm that it is you").is_visible():
        opened.get_by_label("Password", exact=True).fill(PASSWORD)
        opened.get_by_role("button", name="Go on").click()
    opened.get_by_role("button", name="Remove the passkey").click()
    opened.get_by_role("heading", name="My account").wait_for()
    assert opened.get_by_role("link", name=re.compile("^Remove")).count() == 0


def test_code_signs_in_without_javascript(browser: Any, live_server: Any, anna: Any) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/accounts/login/")
    assert page.get_by_role("button", name="Sign in with a passkey").is_visible() is False
    page.get_by_role("link", name="Send me a code by e-mail").click()
    page.get_by_label("E-mail address").fill("anna@cast.example")
    page.get_by_role("button", name="Send the code").click()
    page.get_by_label("Code").fill(mail.outbox[-1].body.split("\n\n")[1])
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(re.compile(r"/desk/$"))
    page.goto("/accounts/")
    page.get_by_role("heading", name="My account").wait_for()
    context.close()


def test_invitation_is_accepted_in_its_language(opened: Any, anna: Any, live_server: Any) -> None:
    give_role(anna, RoleKind.SECRETARIAT)
    invitation = invite_person(by=anna, email="new@cast.example", kind="focal_point", scope="KGZ", language="en")
    opened.goto(re.sub(r"^https?://[^/]+", "", invitation_address(invitation)))
    assert opened.get_by_text("Kyrgyzstan").is_visible()
    opened.get_by_label("Name").fill("New Person")
    opened.get_by_role("button", name="Accept and sign in").click()
    opened.wait_for_url(re.compile(r"/desk/$"))
    opened.goto("/accounts/")
    assert opened.get_by_text("Focal point, Kyrgyzstan").is_visible()


TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(page: Any) -> list[Any]:
    """Return what is wrong with the page, wide and narrow: for accessibility, and what is wider than its window."""
    found: list[Any] = []
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        found += [(page.url, width, *broken) for broken in rules_broken(page, TAGS)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append((page.url, width, "wider than its window"))
    return found


def test_pages_before_signing_in_have_no_faults(opened: Any, settings: Any) -> None:
    settings.AYNI_DEMO = True
    create_demo_people()
    seen = []
    for path in ("login/", "login/code/", "signup/", "inactive/", "password/reset/", "password/reset/key/1-x-y/"):
        opened.goto(f"/accounts/{path}")
        seen += faults(opened)
    opened.goto("/ru/accounts/login/")
    opened.locator("[name=login]").fill("nobody@cast.example")
    opened.locator("[name=password]").fill("wrong-password")
    opened.locator("form:has([name=login]) button").click()
    opened.locator("[role=alert]:visible").first.wait_for()
    assert seen + faults(opened) == []


def test_pages_after_signing_in_have_no_faults(opened: Any, anna: Any) -> None:
    give_role(anna, RoleKind.SECRETARIAT)
    anna.authenticator_set.all().delete()
    sign_in(opened)
    seen = faults(opened)
    opened.goto("/accounts/2fa/app/add/")
    seen += faults(opened)
    opened.get_by_label("Password", exact=True).fill(PASSWORD)
    opened.get_by_role("button", name="Go on").click()
    seen += faults(opened)
    give_role(anna, RoleKind.COORDINATOR, "andes")
    invite_person(by=anna, email="new@cast.example", kind="focal_point", scope="KGZ")
    paths = ["", "2fa/passkeys/add/", "password/change/", "people/", "people/?q=zzz", f"people/{anna.code}/"]
    for path in [*paths, "invitations/", "invitations/new/", "logout/"]:
        opened.goto(f"/accounts/{path}")
        seen += faults(opened)
    assert seen == []
