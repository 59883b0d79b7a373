"""Invitations, roles and profiles, directly through the actions."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.mail import EmailMessage
from django.utils import timezone

from ayni.accounts.actions import (
    accept_invitation,
    change_profile,
    end_role,
    give_role,
    invite_person,
    register_person,
    sign_out_everywhere,
    withdraw_invitation,
)
from ayni.accounts.models import Invitation, Person, Role, RoleKind
from ayni.accounts.standing import standing_of
from ayni.accounts.tests import cast as people
from ayni.core.audit import first_broken_entry
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.models import AuditEntry

pytestmark = pytest.mark.django_db


def fresh(person):
    return Person.objects.get(pk=person.pk)


def invite(cast, **values):
    return invite_person(
        by=cast.secretariat, **{"email": "new@cast.example", "kind": "focal_point", "scope": "KGZ", **values}
    )


@pytest.mark.parametrize(
    "role", ["stranger", "member", "contributor", "focal_point", "alternate", "coordinator", "seat_holder"]
)
def test_only_the_secretariat_invites_gives_and_ends(cast, role):
    by = cast.people()[role]
    held = Role.objects.get(person=cast.focal_point)
    invitation = invite(cast)

    for act in (
        lambda: invite_person(by=by, email="x@cast.example", kind="secretariat"),
        lambda: withdraw_invitation(invitation, by=by),
        lambda: give_role(cast.member, by=by, kind="secretariat"),
        lambda: end_role(held, by=by),
    ):
        with pytest.raises(Refused):
            act()

    assert (Invitation.objects.count(), Role.objects.count()) == (1, 6)
    assert fresh(cast.focal_point) and standing_of(fresh(cast.focal_point)).members == {"KGZ"}


def test_invitation_is_sent_in_its_language_as_plain_text(cast, settings, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        invitation = invite(cast, email=" New@Cast.example ", language="fr", kind="seat_holder", scope="central-asia")

    (letter,) = mail.outbox
    assert letter.to == ["new@cast.example"]
    assert f"{settings.AYNI_BASE_URL}/fr/accounts/invitations/{invitation.code}/" in letter.body
    assert "Asie centrale" in letter.body
    assert type(letter) is EmailMessage


def test_invitation_is_refused_for_what_is_held_or_invited_already(cast):
    invite(cast)
    with pytest.raises(Invalid):
        invite(cast, email="NEW@cast.example")
    with pytest.raises(Invalid):
        invite(cast, email=cast.focal_point.email)
    assert Invitation.objects.count() == 1


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"email": "nobody"}, "email"),
        ({"email": "a\nb@cast.example"}, "email"),
        ({"language": "xx"}, "language"),
        ({"kind": "king"}, "kind"),
        ({"scope": "ZZZ"}, "scope"),
        ({"scope": ""}, "scope"),
        ({"kind": "secretariat"}, "scope"),
        ({"kind": "seat_holder", "scope": "KGZ"}, "scope"),
        ({"kind": "coordinator", "scope": "central-asia"}, "scope"),
    ],
)
def test_bad_invitation_names_the_field_and_writes_nothing(cast, values, field):
    with pytest.raises(Invalid) as caught:
        invite(cast, **values)
    assert list(caught.value.data["fields"]) == [field]
    assert (Invitation.objects.count(), mail.outbox) == (0, [])


def test_stranger_accepts_and_gets_account_and_role(cast):
    invitation = invite(cast)

    person = accept_invitation(invitation, by=None, name="  New   Person ", language="es", password="quite-a-long-one")

    assert (person.email, person.name, person.language) == ("new@cast.example", "New Person", "es")
    assert person.check_password("quite-a-long-one")
    assert standing_of(person).members == {"KGZ"}
    address = EmailAddress.objects.get(user=person)
    assert (address.email, address.verified, address.primary) == ("new@cast.example", True, True)
    stored = Invitation.objects.get()
    assert (stored.accepted_by, stored.accepted_at is not None) == (person, True)


def test_password_is_optional_and_never_in_the_audit_trail(cast):
    person = accept_invitation(invite(cast), by=None, name="New")
    other = accept_invitation(invite(cast, email="b@cast.example"), by=None, name="B", password="quite-a-long-one")
    assert person.has_usable_password() is False
    trail = str(list(AuditEntry.objects.values_list("changes", "note")))
    assert "quite-a-long-one" not in trail and other.password not in trail
    assert first_broken_entry() is None


@pytest.mark.parametrize(
    ("values", "field"), [({"name": " "}, "name"), ({"name": "N", "password": "short"}, "password")]
)
def test_bad_acceptance_leaves_the_invitation_open(cast, values, field):
    invitation = invite(cast)
    before = Person.objects.count()
    with pytest.raises(Invalid) as caught:
        accept_invitation(invitation, by=None, **values)
    assert list(caught.value.data["fields"]) == [field]
    assert Person.objects.count() == before
    assert Invitation.objects.get().accepted_at is None


def test_existing_person_gets_the_role_only_when_signed_in(cast):
    invitation = invite(cast, email=cast.member.email)
    for by in (None, cast.contributor):
        with pytest.raises(Refused):
            accept_invitation(invitation, by=by)
    assert standing_of(fresh(cast.member)).members == frozenset()

    accept_invitation(invitation, by=cast.member)

    assert standing_of(fresh(cast.member)).members == {"KGZ"}


def test_closed_invitations_are_refused_with_their_reason(cast):
    used, withdrawn, expired = (invite(cast, email=f"{name}@cast.example") for name in ("a", "b", "c"))
    accept_invitation(used, by=None, name="A")
    withdraw_invitation(withdrawn, by=cast.secretariat)
    Invitation.objects.filter(pk=expired.pk).update(expires_at=timezone.now())
    sentences = set()
    for invitation in (used, withdrawn, expired):
        with pytest.raises(Refused) as caught:
            accept_invitation(invitation, by=None, name="Again")
        sentences.add(str(caught.value.sentence))
        with pytest.raises(Refused):
            withdraw_invitation(Invitation.objects.get(pk=invitation.pk), by=cast.secretariat)
    assert len(sentences) == 3
    assert Person.objects.filter(name="Again").exists() is False


def test_withdrawn_invitation_is_not_sent(cast):
    from ayni.accounts.tasks import send_invitation

    invitation = invite(cast)
    mail.outbox.clear()
    withdraw_invitation(invitation, by=cast.secretariat)
    send_invitation(invitation.code)
    assert mail.outbox == []


def test_role_starts_and_ends_on_its_days(cast):
    tomorrow = timezone.now().date() + timedelta(days=1)
    role = give_role(cast.member, by=cast.secretariat, kind="focal_point", scope="PER")
    assert standing_of(fresh(cast.member)).members == {"PER"}

    end_role(role, by=cast.secretariat, last_day=tomorrow, expected=1)
    assert standing_of(fresh(cast.member)).members == {"PER"}

    end_role(role, by=cast.secretariat, expected=2)
    assert standing_of(fresh(cast.member)).members == frozenset()
    with pytest.raises(Refused):
        end_role(role, by=cast.secretariat)


def test_ended_role_can_be_given_again_the_same_day(cast):
    end_role(give_role(cast.member, by=cast.secretariat, kind="focal_point", scope="PER"), by=cast.secretariat)
    give_role(cast.member, by=cast.secretariat, kind="focal_point", scope="PER")
    assert standing_of(fresh(cast.member)).members == {"PER"}
    with pytest.raises(Invalid):
        give_role(cast.member, by=cast.secretariat, kind="focal_point", scope="PER")


def test_last_day_before_the_first_is_refused(cast):
    role = Role.objects.get(person=cast.focal_point)
    with pytest.raises(Invalid) as caught:
        end_role(role, by=cast.secretariat, last_day=role.since - timedelta(days=1))
    assert list(caught.value.data["fields"]) == ["last_day"]


def test_stale_end_of_a_role_is_refused(cast):
    role = Role.objects.get(person=cast.focal_point)
    end_role(Role.objects.get(pk=role.pk), by=cast.secretariat, last_day=timezone.now().date() + timedelta(days=3))
    with pytest.raises(Conflict):
        end_role(role, by=cast.secretariat, expected=1)
    assert standing_of(fresh(cast.focal_point)).members == {"KGZ"}


def test_last_secretariat_role_cannot_end(cast, settings):
    own = Role.objects.get(person=cast.secretariat)
    demo = people.make_person("Demo", is_demo=True)
    people.give_role(demo, RoleKind.SECRETARIAT)
    with pytest.raises(Refused):
        end_role(own, by=cast.secretariat)

    give_role(cast.member, by=cast.secretariat, kind="secretariat")
    end_role(own, by=cast.secretariat)
    assert standing_of(fresh(cast.secretariat)).secretariat is False


def test_profile_is_changed_by_the_person_alone(cast):
    with pytest.raises(Refused):
        change_profile(cast.member, by=cast.secretariat, name="X", language="en")
    with pytest.raises(Invalid):
        change_profile(cast.member, by=cast.member, name="X", language="tlh")
    change_profile(cast.member, by=cast.member, name="X", language="ru", expected=1)
    with pytest.raises(Conflict):
        change_profile(cast.member, by=cast.member, name="Y", language="ru", expected=1)
    assert (fresh(cast.member).name, fresh(cast.member).language) == ("X", "ru")


def test_signing_out_everywhere_changes_the_session_hash_and_records_no_salt(cast):
    before = cast.member.get_session_auth_hash()
    sign_out_everywhere(cast.member, by=cast.member)
    entry = AuditEntry.objects.get(verb="signed out everywhere")
    assert fresh(cast.member).get_session_auth_hash() != before
    assert entry.changes == {}


def test_registering_refuses_an_address_in_another_case(cast):
    with pytest.raises(Invalid):
        register_person(by=None, email=cast.member.email.upper(), name="Twin", language="en")
