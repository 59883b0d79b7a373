"""Account, people and invitations over HTTP: access, stale forms, queries."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayni.accounts.actions import accept_invitation, invite_person, withdraw_invitation
from ayni.accounts.letters import invitation_address
from ayni.accounts.models import Invitation, Person, Role, RoleKind
from ayni.accounts.tests.cast import give_role, make_person

pytestmark = pytest.mark.django_db
ROLES = ("stranger", "member", "contributor", "focal_point", "alternate", "coordinator", "seat_holder", "secretariat")


def link(invitation):
    return invitation_address(invitation).removeprefix("http://localhost:8000")


def client_of(person):
    client = Client()
    if not isinstance(person, AnonymousUser):
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def access_table(cast):
    """Return rows of (method, address, who gets 200 or 302 of their own, who is sent to sign in)."""
    invitation = invite_person(by=cast.secretariat, email="new@cast.example", kind="secretariat")
    role = Role.objects.get(person=cast.focal_point)
    return [
        ("get", reverse("accounts:people")),
        ("get", reverse("accounts:person", args=[cast.member.code])),
        ("get", reverse("accounts:invitations")),
        ("get", reverse("accounts:invite")),
        ("post", reverse("accounts:invite")),
        ("post", reverse("accounts:role-give", args=[cast.member.code])),
        ("post", reverse("accounts:role-end", args=[role.code])),
        ("post", reverse("accounts:invitation-withdraw", args=[invitation.code])),
    ]


@pytest.mark.parametrize("role", ROLES)
def test_pages_of_the_secretariat_are_invisible_to_others(cast, role):
    table = access_table(cast)
    client = client_of(cast.people()[role])
    for method, address in table:
        status = getattr(client, method)(address, {"version": "1"}).status_code
        expected = {"stranger": {302}, "secretariat": {200, 302, 422}}.get(role, {404})
        assert status in expected, (role, method, address, status)


@pytest.mark.parametrize("role", ROLES)
def test_everybody_signed_in_has_an_account_page(cast, role):
    client = client_of(cast.people()[role])
    assert client.get(reverse("accounts:account")).status_code == (302 if role == "stranger" else 200)


def test_ended_role_is_gone_with_the_next_request(cast):
    other = make_person("Second")
    give_role(other, RoleKind.SECRETARIAT)
    client = client_of(other)
    assert client.get(reverse("accounts:people")).status_code == 200
    role = Role.objects.get(person=other)

    client_of(cast.secretariat).post(reverse("accounts:role-end", args=[role.code]), {"version": role.version})

    assert client.get(reverse("accounts:people")).status_code == 404


def test_lost_second_factor_is_gone_with_the_next_request(cast):
    client = client_of(cast.secretariat)
    assert client.get(reverse("accounts:people")).status_code == 200
    cast.secretariat.authenticator_set.all().delete()
    assert client.get(reverse("accounts:people")).status_code == 404


def test_profile_is_saved_and_the_page_comes_in_the_new_language(cast):
    client = client_of(cast.member)
    answer = client.post(reverse("accounts:profile-change"), {"name": "Newer", "language": "es", "version": "1"})
    assert (answer.status_code, answer["Location"]) == (302, "/es/accounts/")
    assert (Person.objects.get(pk=cast.member.pk).name) == "Newer"


def test_stale_profile_keeps_both_texts(cast):
    client = client_of(cast.member)
    client.post(reverse("accounts:profile-change"), {"name": "First", "language": "en", "version": "1"})
    answer = client.post(reverse("accounts:profile-change"), {"name": "Mine", "language": "en", "version": "1"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert 'value="Mine"' in page and "Saved meanwhile: First." in page and 'name="version" value="2"' in page
    again = client.post(reverse("accounts:profile-change"), {"name": "Mine", "language": "en", "version": "2"})
    assert (again.status_code, Person.objects.get(pk=cast.member.pk).name) == (302, "Mine")


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"name": "", "language": "en", "version": "1"},
        {"name": "X" * 121, "language": "en", "version": "1"},
        {"name": "N", "language": "xx", "version": "1"},
    ],
)
def test_bad_profile_is_said(cast, values):
    answer = client_of(cast.member).post(reverse("accounts:profile-change"), values)
    assert (answer.status_code, 'role="alert"' in answer.content.decode()) == (422, True)


def test_text_of_people_is_escaped(cast):
    make_person("<script>alert(1)</script>", email="evil@cast.example")
    page = client_of(cast.secretariat).get(reverse("accounts:people")).content.decode()
    assert "<script>alert" not in page and "&lt;script&gt;alert" in page


@pytest.mark.parametrize(
    ("words", "found"), [("focal", ["Focal Point"]), ("SEAT.", ["Seat Holder"]), ("иван", ["Иван"]), ("zzz", [])]
)
def test_people_are_found_by_name_and_address(cast, words, found):
    make_person("Иван", email="ivan@cast.example")
    page = client_of(cast.secretariat).get(reverse("accounts:people"), {"q": words}).content.decode()
    names = [name for name in ("Focal Point", "Seat Holder", "Иван", "Contributor") if f">{name}</a>" in page]
    assert names == found


@pytest.mark.parametrize("number", ["0", "-1", "999999", "x", "²", "1e9"])
def test_any_page_number_gives_a_page(cast, number):
    client = client_of(cast.secretariat)
    for name in ("accounts:people", "accounts:invitations"):
        assert client.get(reverse(name), {"page": number}).status_code == 200


@pytest.mark.parametrize("count", [1, 30])
def test_lists_cost_the_same_whatever_their_size(cast, count, django_assert_num_queries):
    for number in range(count):
        person = make_person(f"P{number}")
        give_role(person, RoleKind.FOCAL_POINT, "PER")
        invite_person(by=cast.secretariat, email=f"i{number}@cast.example", kind="focal_point", scope="PER")
    client = client_of(cast.secretariat)
    client.get(reverse("accounts:people"))
    with django_assert_num_queries(6):
        client.get(reverse("accounts:people"))
    with django_assert_num_queries(5):
        client.get(reverse("accounts:invitations"))


@pytest.mark.parametrize("count", [1, 12])
def test_page_of_a_person_costs_the_same_whatever_their_roles(cast, count, django_assert_num_queries):
    for number in range(count):
        give_role(cast.member, RoleKind.FOCAL_POINT, f"X{number}")
    client = client_of(cast.secretariat)
    with django_assert_num_queries(5):
        client.get(reverse("accounts:person", args=[cast.member.code]))


def test_invitation_sent_twice_goes_out_once(cast):
    client = client_of(cast.secretariat)
    values = {
        "email": "new@cast.example",
        "language": "ru",
        "kind": "coordinator",
        "scope": "initiative:andes",
        "key": "k1",
    }
    for _time in range(2):
        assert client.post(reverse("accounts:invite"), values).status_code == 302
    invitation = Invitation.objects.get()
    assert (invitation.kind, invitation.scope, invitation.language) == ("coordinator", "andes", "ru")


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"email": "nobody"}, "This is not an e-mail address."),
        ({"scope": "country:KGZ"}, "A coordinator&#39;s role is for an initiative: choose one."),
        ({"scope": ""}, "A coordinator&#39;s role is for an initiative: choose one."),
        ({"kind": "secretariat"}, "leave this empty"),
    ],
)
def test_bad_invitation_keeps_what_was_typed(cast, changed, sentence):
    values = {
        "email": "new@cast.example",
        "language": "en",
        "kind": "coordinator",
        "scope": "initiative:andes",
        "key": "k1",
    }
    answer = client_of(cast.secretariat).post(reverse("accounts:invite"), {**values, **changed})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page and f'value="{changed.get("email", values["email"])}"' in page
    assert Invitation.objects.count() == 0


def test_stranger_accepts_by_the_link_and_is_signed_in(cast):
    invitation = invite_person(
        by=cast.secretariat, email="new@cast.example", kind="focal_point", scope="KGZ", language="fr"
    )
    client = Client()
    page = client.get(link(invitation))
    assert page.status_code == 200 and Invitation.objects.get().accepted_at is None
    answer = client.post(link(invitation), {"name": "New", "language": "ru", "password": "quite-a-long-one"})
    person = Person.objects.get(email="new@cast.example")
    assert (answer.status_code, answer["Location"]) == (302, "/ru/desk/")
    assert client.session["_auth_user_id"] == str(person.pk)


def test_poor_password_is_said_and_not_sent_back(cast):
    invitation = invite_person(by=cast.secretariat, email="new@cast.example", kind="focal_point", scope="KGZ")
    answer = Client().post(link(invitation), {"name": "New", "language": "en", "password": "qwerty"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="New"' in page and "qwerty" not in page
    assert Person.objects.filter(email="new@cast.example").exists() is False


def test_high_role_is_led_to_its_second_factor(cast):
    invitation = invite_person(by=cast.secretariat, email="new@cast.example", kind="secretariat")
    answer = Client().post(link(invitation), {"name": "New", "language": "en", "password": ""})
    assert answer["Location"] == "/accounts/"


def test_link_does_not_open_an_existing_account(cast):
    invitation = invite_person(by=cast.secretariat, email=cast.member.email, kind="focal_point", scope="KGZ")
    stranger = Client()
    page = stranger.get(link(invitation)).content.decode()
    assert "You have an account already." in page and 'name="password"' not in page
    assert stranger.post(link(invitation), {"name": "Thief", "language": "en"}).status_code == 403
    assert "_auth_user_id" not in stranger.session
    other = client_of(cast.contributor)
    assert "sent to another address" in other.get(link(invitation)).content.decode()
    assert other.post(link(invitation)).status_code == 403
    assert client_of(cast.member).post(link(invitation)).status_code == 302
    assert Role.objects.filter(person=cast.member, kind="focal_point", scope="KGZ").count() == 1


@pytest.mark.parametrize(
    ("how", "sentence"), [("used", "accepted already"), ("withdrawn", "was withdrawn"), ("expired", "has run out")]
)
def test_closed_invitation_says_why(cast, how, sentence):
    invitation = invite_person(by=cast.secretariat, email="new@cast.example", kind="focal_point", scope="KGZ")
    if how == "used":
        accept_invitation(invitation, by=None, name="New")
    elif how == "withdrawn":
        withdraw_invitation(invitation, by=cast.secretariat)
    else:
        Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    answers = [Client().get(link(invitation)), Client().post(link(invitation), {"name": "Late", "language": "en"})]
    assert [(answer.status_code, sentence in answer.content.decode()) for answer in answers] == [(410, True)] * 2
    assert Person.objects.filter(name="Late").exists() is False


def test_code_without_its_seal_opens_nothing(cast):
    invitation = invite_person(by=cast.secretariat, email="new@cast.example", kind="secretariat")
    for seal in ("x", link(invitation).rstrip("/").rpartition("/")[2][:-1]):
        assert Client().get(reverse("accounts:invitation-accept", args=[invitation.code, seal])).status_code == 404


def test_withdrawing_twice_is_refused_with_the_reason(cast):
    invitation = invite_person(by=cast.secretariat, email="new@cast.example", kind="secretariat")
    client = client_of(cast.secretariat)
    address = reverse("accounts:invitation-withdraw", args=[invitation.code])
    assert client.post(address, {"version": "1"}).status_code == 302
    assert client.post(address, {"version": "1"}).status_code == 403
    assert client.post(address, {"version": "x"}).status_code == 422


def test_stale_end_of_a_role_shows_the_new_last_day(cast):
    role = Role.objects.get(person=cast.focal_point)
    client = client_of(cast.secretariat)
    address = reverse("accounts:role-end", args=[role.code])
    later = (timezone.now() + timedelta(days=9)).date().isoformat()
    assert client.post(address, {"version": "1", "last_day": later}).status_code == 302
    answer = client.post(address, {"version": "1", "last_day": ""})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody changed this while you were writing" in page and 'name="version" value="2"' in page
    assert Role.objects.get(pk=role.pk).withdrawn_at is None


def test_role_is_given_on_the_page_of_the_person(cast):
    client = client_of(cast.secretariat)
    address = reverse("accounts:role-give", args=[cast.member.code])
    values = {"kind": "seat_holder", "scope": "region:central-asia", "since": "", "key": "k1"}
    for _time in range(2):
        assert client.post(address, values).status_code == 302
    assert client.post(address, {**values, "key": "k2"}).status_code == 422
    assert client.post(address, {**values, "key": "k3", "scope": "country:PER"}).status_code == 422
    assert Role.objects.filter(person=cast.member).count() == 1


def test_last_secretariat_sees_why_their_role_stays(cast):
    page = client_of(cast.secretariat).get(reverse("accounts:person", args=[cast.secretariat.code])).content.decode()
    assert "This is the last role in the Secretariat." in page


@pytest.mark.parametrize("day", ["soon", "2026-13-45", "0000-00-00", "2019-12-31"])
def test_day_that_is_none_or_too_early_is_said(cast, day):
    role = Role.objects.get(person=cast.focal_point)
    client = client_of(cast.secretariat)
    answer = client.post(reverse("accounts:role-end", args=[role.code]), {"version": "1", "last_day": day})
    assert (answer.status_code, 'role="alert"' in answer.content.decode()) == (422, True)
    values = {"kind": "focal_point", "scope": "country:PER", "since": "soon", "key": "k"}
    assert client.post(reverse("accounts:role-give", args=[role.person.code]), values).status_code == 422
    assert Role.objects.get(pk=role.pk).version == 1
