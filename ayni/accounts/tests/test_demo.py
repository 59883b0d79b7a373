"""Demo accounts: made once, usable in a demo only."""

import pytest
from django.urls import reverse

from ayni.accounts.demo import DEMO_PASSWORD, create_demo_people, demo_people
from ayni.accounts.models import Person, Role
from ayni.accounts.standing import standing_of

pytestmark = pytest.mark.django_db


def test_demo_people_are_made_once(settings):
    settings.AYNI_DEMO = True
    first = create_demo_people()
    second = create_demo_people()
    assert [person.pk for person in first] == [person.pk for person in second]
    assert (Person.objects.count(), Role.objects.count()) == (len(demo_people()), len(demo_people()) - 1)
    assert [str(person) for person in first] == [demo.name for demo in demo_people()]
    assert all(person.check_password(DEMO_PASSWORD) and person.email.endswith("@demo.example") for person in first)


def test_demo_roles_are_in_force_without_second_factor(settings):
    settings.AYNI_DEMO = True
    secretariat, coordinator, focal_point, seat_holder, member = map(standing_of, create_demo_people())
    assert secretariat.secretariat is True
    assert coordinator.initiatives == {"andes"}
    assert focal_point.members == {"KGZ"}
    assert seat_holder.regions == {"central-asia"}
    assert (member.signed_in, member.members) == (True, frozenset())


def test_sign_in_as_exists_in_a_demo_only(client, settings):
    settings.AYNI_DEMO = True
    secretariat = create_demo_people()[0]
    address = reverse("accounts:demo-sign-in", args=[secretariat.code])

    settings.AYNI_DEMO = False
    assert client.post(address).status_code == 404
    assert "_auth_user_id" not in client.session

    settings.AYNI_DEMO = True
    assert client.get(address).status_code == 405
    answer = client.post(address)
    assert (answer.status_code, answer["Location"]) == (302, reverse("home:desk"))
    assert client.session["_auth_user_id"] == str(secretariat.pk)


def test_sign_in_as_refuses_everybody_else(client, settings, cast):
    settings.AYNI_DEMO = True
    for person in (cast.secretariat, cast.member):
        assert client.post(reverse("accounts:demo-sign-in", args=[person.code])).status_code == 404
    assert "_auth_user_id" not in client.session


def test_sign_in_as_goes_to_own_pages_only(client, settings):
    settings.AYNI_DEMO = True
    person = create_demo_people()[0]
    Person.objects.filter(pk=person.pk).update(language="fr")
    address = reverse("accounts:demo-sign-in", args=[person.code])
    assert client.post(address, {"next": "https://elsewhere.example/"})["Location"] == "/fr/desk/"
    assert client.post(address, {"next": "/accounts/"})["Location"] == "/fr/accounts/"


def test_known_password_opens_nothing_outside_a_demo(client, settings):
    settings.AYNI_DEMO = True
    create_demo_people()
    credentials = {"login": "secretariat@demo.example", "password": DEMO_PASSWORD}

    settings.AYNI_DEMO = False
    answer = client.post(reverse("account_login"), credentials)
    assert answer["Location"] == reverse("account_inactive")
    assert "_auth_user_id" not in client.session

    settings.AYNI_DEMO = True
    assert client.post(reverse("account_login"), credentials)["Location"] == reverse("home:desk")


@pytest.mark.parametrize("name", ["account_change_password", "mfa_activate_totp", "mfa_add_webauthn"])
def test_secrets_of_demo_accounts_stay(signed_in, settings, name):
    settings.AYNI_DEMO = True
    client = signed_in(create_demo_people()[0])
    assert client.post(reverse(name), {"password1": "another-long-one"}).status_code == 403
    assert Person.objects.get(email="secretariat@demo.example").check_password(DEMO_PASSWORD)
