"""Roles in force: dates, second factor, demo."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from ayni.accounts.models import Person, Role, RoleKind
from ayni.accounts.standing import STRANGER, standing_of
from ayni.accounts.tests.cast import give_role, make_person

pytestmark = pytest.mark.django_db


def fresh(person: Person) -> Person:
    return Person.objects.get(pk=person.pk)


def test_stranger_stands_for_nothing():
    assert standing_of(AnonymousUser()) == STRANGER
    assert standing_of(None) == STRANGER


def test_each_role_has_its_place(cast):
    assert standing_of(cast.member).signed_in is True
    assert standing_of(cast.secretariat).secretariat is True
    assert standing_of(cast.seat_holder).regions == {"central-asia"}
    assert standing_of(cast.coordinator).initiatives == {"andes"}
    assert standing_of(cast.focal_point).members == {"KGZ"}
    assert standing_of(cast.alternate).members == {"KGZ"}
    assert standing_of(cast.contributor).contributes == {"KGZ"}


@pytest.mark.parametrize(
    ("since", "until", "in_force"), [(-1, None, True), (0, 0, True), (-9, -1, False), (1, None, False), (-1, 1, True)]
)
def test_role_is_in_force_between_its_dates(since, until, in_force):
    person = make_person()
    today = timezone.now().date()
    last = None if until is None else today + timedelta(days=until)
    give_role(person, RoleKind.FOCAL_POINT, "KGZ", since=today + timedelta(days=since), until=last)
    assert standing_of(person).members == ({"KGZ"} if in_force else set())


def test_withdrawn_role_has_no_rights():
    person = make_person()
    role = give_role(person, RoleKind.FOCAL_POINT, "KGZ")
    Role.objects.filter(pk=role.pk).update(withdrawn_at=timezone.now())
    assert standing_of(person).members == frozenset()


@pytest.mark.parametrize(
    ("kind", "scope"), [("secretariat", ""), ("seat_holder", "central-asia"), ("coordinator", "andes")]
)
def test_high_role_rests_without_second_factor(kind, scope, settings):
    person = make_person()
    give_role(person, kind, scope, second_factor=False)

    resting = standing_of(fresh(person))
    settings.AYNI_DEMO = True
    in_demo = standing_of(fresh(person))

    assert (resting.secretariat, resting.regions, resting.initiatives) == (False, frozenset(), frozenset())
    assert resting.waiting == {kind}
    assert (in_demo.secretariat or in_demo.regions or in_demo.initiatives) and in_demo.waiting == frozenset()


def test_focal_point_needs_no_second_factor():
    person = make_person()
    give_role(person, RoleKind.FOCAL_POINT, "KGZ")
    assert standing_of(person).members == {"KGZ"}


def test_recovery_codes_alone_are_no_second_factor():
    from allauth.mfa.models import Authenticator

    person = make_person()
    give_role(person, RoleKind.SECRETARIAT, second_factor=False)
    Authenticator.objects.create(user=person, type=Authenticator.Type.RECOVERY_CODES, data={})
    assert standing_of(person).waiting == {"secretariat"}


def test_demo_person_stands_for_nothing_outside_a_demo(settings):
    person = make_person(is_demo=True)
    give_role(person, RoleKind.SECRETARIAT)
    assert standing_of(fresh(person)) == STRANGER

    settings.AYNI_DEMO = True
    assert standing_of(fresh(person)).secretariat is True


def test_standing_costs_one_query(django_assert_num_queries, cast):
    give_role(cast.secretariat, RoleKind.COORDINATOR, "andes", since=date(2021, 1, 1))
    person = fresh(cast.secretariat)
    with django_assert_num_queries(1):
        standing_of(person)
        standing_of(person)
