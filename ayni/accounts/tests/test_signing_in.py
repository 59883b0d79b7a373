"""Signing in over HTTP: password, code, second factor, language, limits, letters."""

import re
import time
from base64 import b64decode
from pathlib import Path

import allauth
import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.template.loader import get_template
from django.urls import get_resolver, reverse
from django.utils import translation

from ayni.accounts.actions import register_person
from ayni.accounts.adapter import SENTENCES
from ayni.accounts.addresses import in_language
from ayni.accounts.letters import account_letter
from ayni.accounts.models import RoleKind
from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.models import AuditEntry

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-enough-one"


@pytest.fixture
def anna():
    """A French-speaking person with a password and a proven address."""
    return register_person(by=None, email="anna@cast.example", name="Anna", language="fr", password=PASSWORD)


def sign_in(client, password=PASSWORD, **more):
    return client.post(reverse("account_login"), {"login": "anna@cast.example", "password": password, **more})


def totp_code(secret):
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def test_password_leads_to_the_desk_in_ones_language(client, anna):
    answer = sign_in(client)
    assert (answer.status_code, answer["Location"]) == (302, "/fr/desk/")
    assert client.session["_auth_user_id"] == str(anna.pk)


def test_wanted_page_is_kept_and_comes_in_ones_language(client, anna):
    assert sign_in(client, next="/accounts/?from=here")["Location"] == "/fr/accounts/?from=here"


@pytest.mark.parametrize("next_page", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_nobody_is_sent_elsewhere(client, anna, next_page):
    assert sign_in(client, next=next_page)["Location"] == "/fr/desk/"


def test_wrong_password_says_so_and_does_not_say_who_exists(client, anna):
    known = sign_in(client, "wrong-password")
    unknown = client.post(reverse("account_login"), {"login": "nobody@cast.example", "password": "wrong-password"})
    sentence = "This address and password do not belong together."
    assert known.content.decode().count(sentence) == unknown.content.decode().count(sentence) == 1
    assert "wrong-password" not in known.content.decode()
    assert "_auth_user_id" not in client.session


def test_guessing_is_limited(client, anna):
    for _attempt in range(6):
        answer = sign_in(client, "wrong-password")
    assert "Too many attempts" in answer.content.decode()
    assert sign_in(client).status_code != 302


def test_hammering_gets_our_own_page(client, anna):
    for _attempt in range(31):
        answer = client.post(reverse("account_login"), {"login": "", "password": ""})
    assert answer.status_code == 429
    assert "Too many attempts" in answer.content.decode()


def test_code_by_email_signs_in(client, anna):
    asked = client.post(
        reverse("account_request_login_code"), {"email": "ANNA@cast.example", "next": "/accounts/"}, follow=True
    )
    (letter,) = mail.outbox
    assert letter.to == ["anna@cast.example"]
    assert asked.status_code == 200

    wrong = client.post(reverse("account_confirm_login_code"), {"code": "WRONG", "action": "verify"})
    assert wrong.status_code == 200 and "_auth_user_id" not in client.session
    code = letter.body.split("\n\n")[1]
    answer = client.post(
        reverse("account_confirm_login_code"), {"code": code, "action": "verify", "next": "/accounts/"}
    )
    assert (answer.status_code, answer["Location"]) == (302, "/fr/accounts/")


def test_code_for_an_unknown_address_looks_the_same_and_sends_nothing(client, anna):
    known = client.post(reverse("account_request_login_code"), {"email": "anna@cast.example"})
    client.cookies.clear()
    unknown = client.post(reverse("account_request_login_code"), {"email": "nobody@cast.example"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert [letter.to for letter in mail.outbox] == [["anna@cast.example"]]


def test_letters_come_in_the_persons_language(client, anna, settings):
    client.post(reverse("account_reset_password"), {"email": "anna@cast.example"})
    (letter,) = mail.outbox
    assert f"{settings.AYNI_BASE_URL}/fr/accounts/password/reset/key/" in letter.body
    assert "example.com" not in letter.body and "testserver" not in letter.body


def test_password_is_reset_once_by_the_link(client, anna):
    client.post(reverse("account_reset_password"), {"email": "anna@cast.example"})
    path = re.search(r"/fr/accounts/\S+", mail.outbox[0].body).group()
    page = client.get(path, follow=True)
    here = page.redirect_chain[-1][0]
    answer = client.post(here, {"password1": "another-long-one", "password2": "another-long-one"})
    assert answer.status_code == 302
    anna.refresh_from_db()
    assert anna.check_password("another-long-one")
    assert AuditEntry.objects.filter(verb="password set", by=anna).count() == 1
    client.cookies.clear()
    again = client.get(path)
    assert again.status_code == 200 and "password1" not in again.content.decode()


def test_changed_password_ends_other_sessions_and_is_told(client, anna, django_user_model):
    from django.test import Client

    other = Client()
    assert sign_in(other).status_code == 302
    assert sign_in(client).status_code == 302
    answer = client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": "another-long-one", "password2": "another-long-one"},
    )
    assert answer["Location"] == reverse("accounts:account")
    assert client.get("/fr/accounts/").status_code == 200
    assert other.get("/fr/accounts/").status_code == 302
    assert [letter.to for letter in mail.outbox] == [["anna@cast.example"]]


def test_signing_out_elsewhere_keeps_this_device(client, anna):
    from django.test import Client

    other = Client()
    sign_in(other)
    sign_in(client)
    client.post(reverse("accounts:sessions-end"))
    assert client.get("/fr/accounts/").status_code == 200
    assert other.get("/fr/accounts/").status_code == 302


def test_second_factor_is_asked_after_password_and_after_code(client, anna):
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    TOTP.activate(anna, secret)
    assert sign_in(client)["Location"] == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session

    assert client.post(reverse("mfa_authenticate"), {"code": "000000x"}).status_code == 200
    answer = client.post(reverse("mfa_authenticate"), {"code": totp_code(secret)})
    assert (answer.status_code, answer["Location"]) == (302, "/fr/desk/")


def test_missing_second_factor_leads_to_the_account_page_with_a_notice(client, anna):
    give_role(anna, RoleKind.COORDINATOR, "andes", second_factor=False)
    answer = sign_in(client)
    assert answer["Location"] == "/fr/accounts/"
    page = client.get("/accounts/").content.decode()
    assert "Your role rests until you add a second factor" in page

    Authenticator.objects.create(user=anna, type=Authenticator.Type.TOTP, data={"secret": "x"})
    assert "Your role rests" not in client.get("/accounts/").content.decode()


def test_authenticator_app_is_set_up_and_told(client, anna, django_capture_on_commit_callbacks):
    sign_in(client)
    ask = client.get(reverse("mfa_activate_totp"))
    assert ask.status_code == 302 and "reauthenticate" in ask["Location"]
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    secret = client.session["mfa.totp.secret"]
    assert secret in page
    picture = b64decode(re.search(r"data:image/svg\+xml;base64,([^\"]+)", page).group(1)).decode()
    assert re.search(r'<svg[^>]*><rect [^>]*fill="#fff"', picture)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(reverse("mfa_activate_totp"), {"code": totp_code(secret)})
    assert answer["Location"] == reverse("mfa_view_recovery_codes")
    codes = client.get(reverse("mfa_view_recovery_codes")).content.decode()
    assert len(re.findall(r"<code>", codes)) == 10
    assert AuditEntry.objects.filter(verb="totp activated", by=anna).count() == 1
    assert any("anna@cast.example" in letter.to for letter in mail.outbox)
    assert client.get(reverse("mfa_download_recovery_codes")).content.decode().count("\n") == 10


def test_unproven_address_is_proven_by_code(client):
    person = make_person("Anna", email="anna@cast.example", password=PASSWORD)
    assert sign_in(client)["Location"] == reverse("account_email_verification_sent")
    assert client.get(reverse("account_email_verification_sent")).status_code == 200
    code = mail.outbox[0].body.split("\n\n")[1]
    client.post(reverse("account_email_verification_sent"), {"code": code, "action": "verify"})
    assert client.session["_auth_user_id"] == str(person.pk)
    assert EmailAddress.objects.get(user=person).verified is True


def test_nobody_signs_up_alone(client):
    answer = client.get(reverse("account_signup"))
    assert (answer.status_code, "by invitation" in answer.content.decode()) == (200, True)
    assert client.post(reverse("account_signup"), {"email": "x@cast.example", "password1": PASSWORD}).status_code == 405


def test_unreachable_mail_server_is_said(client, anna, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    answer = client.post(reverse("account_request_login_code"), {"email": "anna@cast.example"})
    assert (answer.status_code, "could not be sent" in answer.content.decode()) == (503, True)


def test_addresses_of_pages_change_language_and_others_stay():
    with translation.override("ru"):
        assert in_language("/ru/accounts/", "en") == "/accounts/"
        assert in_language("/accounts/", "fr") == "/fr/accounts/"
        assert in_language("/no/such/page/", "fr") == "/no/such/page/"


def names_of_library_pages():
    found = set()
    for resolver in get_resolver().url_patterns:
        found |= {name for name in names_below(resolver) if name.startswith(("account_", "mfa_"))}
    return found


def names_below(entry):
    if hasattr(entry, "url_patterns"):
        return {name for inner in entry.url_patterns for name in names_below(inner)}
    return {entry.name} if entry.name else set()


def test_only_the_needed_pages_of_the_library_have_addresses():
    assert names_of_library_pages() == {
        "account_login", "account_logout", "account_inactive", "account_signup", "account_request_login_code",
        "account_confirm_login_code", "account_email_verification_sent", "account_reauthenticate", "account_email",
        "account_change_password", "account_set_password", "account_reset_password", "account_reset_password_done",
        "account_reset_password_from_key", "account_reset_password_from_key_done", "mfa_index", "mfa_authenticate",
        "mfa_reauthenticate", "mfa_activate_totp", "mfa_deactivate_totp", "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes", "mfa_download_recovery_codes", "mfa_list_webauthn", "mfa_add_webauthn",
        "mfa_login_webauthn", "mfa_reauthenticate_webauthn", "mfa_edit_webauthn", "mfa_remove_webauthn",
    }  # fmt: skip


def test_no_page_of_the_library_has_its_own_template():
    ours = Path(__file__).parents[1] / "templates"
    checked = 0
    for view in views_below(get_resolver()):
        made = getattr(view, "view_class", None)
        name = getattr(made, "template_name", None)
        if made and made.__module__.startswith("allauth.") and name:
            assert Path(get_template(name).template.filename).is_relative_to(ours), name
            checked += 1
    assert checked >= 20
    assert Path(get_template("429.html").template.filename).is_relative_to(ours)


def views_below(entry):
    if hasattr(entry, "url_patterns"):
        return [view for inner in entry.url_patterns for view in views_below(inner)]
    view = entry.callback
    while hasattr(view, "__wrapped__") and not hasattr(view, "view_class"):
        view = view.__wrapped__
    return [view]


def test_every_letter_that_the_library_may_send_is_ours(anna):
    """Sign-up, other addresses and unknown addresses do not come about here."""
    folder = Path(allauth.__file__).parent / "templates"
    never = {
        "account_already_exists",
        "email_changed",
        "email_confirm",
        "email_deleted",
        "unknown_account",
        "password_reset_code",
    }
    prefixes = [
        f"{app}/email/{path.name.removesuffix('_subject.txt')}"
        for app in ("account", "mfa")
        for path in (folder / app / "email").glob("*_subject.txt")
        if path.name.removesuffix("_subject.txt") not in never
    ]
    context = {"code": "ABC123", "password_reset_url": "http://testserver/accounts/password/reset/key/1-x-y/"}
    for prefix in prefixes:
        letter = account_letter(prefix, anna, context)
        assert letter.subject and letter.body and "\n" not in letter.subject
    assert len(prefixes) >= 12


def test_every_message_that_the_library_may_show_is_ours():
    folder = Path(allauth.__file__).parent / "templates"
    never = {"cannot_delete_primary_email", "email_confirmation_failed", "email_deleted", "phone_verification_sent",
             "phone_verified", "primary_email_set", "unverified_primary_email"}  # fmt: skip
    names = {
        f"{app}/messages/{path.name}"
        for app in ("account", "mfa")
        for path in (folder / app / "messages").glob("*.txt")
        if path.stem not in never
    }
    assert names == set(SENTENCES)


@pytest.mark.parametrize("path", ["templates", "static"])
def test_no_inline_script_or_style(path):
    for file in (Path(__file__).parents[1] / path).rglob("*.html"):
        source = file.read_text()
        assert not re.search(r"<script(?![^>]*\bsrc=)|\bon[a-z]+=\"|\bstyle=", source), file


def test_reset_links_grow_old(client, anna, settings):
    client.post(reverse("account_reset_password"), {"email": "anna@cast.example"})
    path = re.search(r"/fr/accounts/\S+", mail.outbox[0].body).group()
    settings.PASSWORD_RESET_TIMEOUT = 0
    time.sleep(1.1)
    assert "password1" not in client.get(path, follow=True).content.decode()
