"""Questions about people, roles and invitations."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.paginator import Page, Paginator
from django.core.signing import Signer
from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ayni.accounts.models import Invitation, Person, Role, RoleKind
from ayni.accounts.scopes import scope_label
from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible

PAGE = 25
Text = str | Promise
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """One page of a list: its rows, and where it stands among the pages."""

    rows: list[T]
    page: Page[Any]


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role as a page shows it; `state` is in_force, coming or ended."""

    code: str
    kind: str
    label: str
    scope: str
    since: date
    until: date | None
    state: str
    version: int


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in a list, with the roles that are in force or coming."""

    code: str
    name: str
    email: str
    language: str
    last_seen: datetime | None
    active: bool
    roles: list[RoleRow]


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation in a list; `closed` says in a sentence why it can no longer be accepted, or is empty."""

    code: str
    email: str
    label: str
    scope: str
    expires_at: datetime
    accepted_at: datetime | None
    state: str
    closed: Text
    version: int


@dataclass(frozen=True, slots=True)
class Closed:
    """Why an invitation cannot be accepted: a code and a sentence for the person who holds the link."""

    code: str
    sentence: Text


@dataclass(frozen=True, slots=True)
class Factor:
    """A second factor of a person: a passkey (with its key for the addresses of its pages) or the authenticator app."""

    kind: str
    key: int
    name: str
    added_at: datetime
    used_at: datetime | None


def visible_people(viewer: Any) -> QuerySet[Person]:
    """Return the people whom the viewer may see here: the Secretariat everybody, the others themselves."""
    standing = standing_of(viewer)
    if standing.secretariat:
        return Person.objects.filter(withdrawn_at=None)
    return Person.objects.filter(pk=viewer.pk) if standing.signed_in else Person.objects.none()


def people_for_list(viewer: Any, words: str, page: int) -> Listing[PersonRow]:
    """Return a page of people whose name or address contains `words`. Three queries whatever the size."""
    found = visible_people(viewer).order_by("name", "email").prefetch_related(Prefetch("roles", queryset=_current()))
    if words:
        # SQLite folds the case of ASCII letters only: other scripts are asked for in each case.
        variants = {words, words.lower(), words.upper(), words.title()}
        wanted = Q(email__icontains=words)
        for variant in variants:
            wanted |= Q(name__icontains=variant)
        found = found.filter(wanted)
    chosen = Paginator(found, PAGE).get_page(page)
    rows = [_person_row(person) for person in chosen.object_list]
    return Listing(rows, chosen)


def person_for_page(viewer: Any, code: str) -> Person:
    """Return one visible person. Raises NotVisible."""
    person = visible_people(viewer).filter(code=code).first()
    if person is None:
        raise NotVisible()
    return person


def roles_of(person: Person) -> list[RoleRow]:
    """Return every role of a person, those in force first, then the coming ones, then the ended ones."""
    return [row for _role, row in roles_to_judge(person)]


def roles_to_judge(person: Person) -> list[tuple[Role, RoleRow]]:
    """Return what `roles_of` returns, each row with the role that rules are asked about. One query."""
    pairs = [(role, _role_row(role)) for role in person.roles.order_by("-since", "kind", "scope")]
    return sorted(pairs, key=lambda pair: ("in_force", "coming", "ended").index(pair[1].state))


def role_for_page(viewer: Any, code: str) -> Role:
    """Return one role of a visible person. Raises NotVisible."""
    role = Role.objects.filter(code=code, person__in=visible_people(viewer)).select_related("person").first()
    if role is None:
        raise NotVisible()
    return role


def holds_role(person: Person, kind: str, scope: str) -> bool:
    """Return whether the role is in force or coming."""
    return _current().filter(person=person, kind=kind, scope=scope).exists()


def other_secretariat_exists(role: Role) -> bool:
    """Return whether somebody else's Secretariat role is in force without a last day."""
    today = timezone.now().date()
    others = _current().filter(kind=RoleKind.SECRETARIAT, since__lte=today, until=None, person__is_active=True)
    if not settings.AYNI_DEMO:
        others = others.filter(person__is_demo=False)
    return others.exclude(pk=role.pk).exclude(person=role.person_id).exists()


def person_with_address(email: str) -> Person | None:
    """Return the person who signs in with this address, whatever its case."""
    return Person.objects.filter(email__iexact=email.strip()).first()


def visible_invitations(viewer: Any) -> QuerySet[Invitation]:
    """Return the invitations that the viewer may see: all for the Secretariat, none for the others."""
    return Invitation.objects.all() if standing_of(viewer).secretariat else Invitation.objects.none()


def invitations_for_list(viewer: Any, page: int) -> Listing[InvitationRow]:
    """Return a page of invitations, newest first. Two queries whatever the size."""
    chosen = Paginator(visible_invitations(viewer).order_by("-created_at", "-pk"), PAGE).get_page(page)
    rows = [_invitation_row(one) for one in chosen.object_list]
    return Listing(rows, chosen)


def invitation_for_page(viewer: Any, code: str) -> Invitation:
    """Return one invitation for those who may see the list. Raises NotVisible."""
    invitation = visible_invitations(viewer).filter(code=code).first()
    if invitation is None:
        raise NotVisible()
    return invitation


def open_invitation_exists(email: str, kind: str, scope: str) -> bool:
    return Invitation.objects.filter(
        email__iexact=email, kind=kind, scope=scope, accepted_at=None, withdrawn_at=None, expires_at__gt=timezone.now()
    ).exists()


def seal_of(invitation: Invitation) -> str:
    """Return the part of an invitation's link that cannot be made from the database alone."""
    return _sealer().signature(invitation.code)


def invitation_by_link(code: str, seal: str) -> Invitation:
    """Return the invitation that a link opens, closed or not. Raises NotVisible for a link that we never made."""
    if not constant_time_compare(seal, _sealer().signature(code)):
        raise NotVisible(_("This link is not complete. Open it again from the e-mail, or copy the whole of it."))
    invitation = Invitation.objects.filter(code=code).first()
    if invitation is None:
        raise NotVisible()
    return invitation


def closed_because(invitation: Invitation) -> Closed | None:
    """Return why an invitation can no longer be accepted, or None while it is open."""
    if invitation.accepted_at:
        return Closed("accepted", _("This invitation has been accepted already. Sign in with your e-mail address."))
    if invitation.withdrawn_at:
        return Closed(
            "withdrawn", _("This invitation was withdrawn. Ask the Secretariat if you think it is a mistake.")
        )
    if invitation.expires_at <= timezone.now():
        return Closed("expired", _("This invitation has run out. Ask the Secretariat for a new one."))
    return None


def factors_of(person: Person) -> list[Factor]:
    """Return a person's passkeys and authenticator app, oldest first."""
    kinds = [Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP]
    rows = Authenticator.objects.filter(user=person, type__in=kinds).order_by("created_at", "pk")
    return [Factor(row.type, row.pk, _factor_name(row), row.created_at, row.last_used_at) for row in rows]


def recovery_codes_left(person: Person) -> int | None:
    """Return how many recovery codes a person has left, or None without any set."""
    row = Authenticator.objects.filter(user=person, type=Authenticator.Type.RECOVERY_CODES).first()
    return len(row.wrap().get_unused_codes()) if row else None


def demo_people_to_offer() -> list[PersonRow]:
    """Return the demo accounts that the sign-in page lists; none outside a demo."""
    if not settings.AYNI_DEMO:
        return []
    people = Person.objects.filter(is_demo=True, is_active=True).order_by("pk")
    return [_person_row(person) for person in people.prefetch_related(Prefetch("roles", queryset=_current()))]


def demo_person(code: str) -> Person:
    """Return a demo account. Raises NotVisible for anybody else, and always outside a demo."""
    person = Person.objects.filter(code=code, is_demo=True, is_active=True).first() if settings.AYNI_DEMO else None
    if person is None:
        raise NotVisible()
    return person


def _sealer() -> Signer:
    return Signer(salt="ayni.accounts.invitation")


def _current() -> QuerySet[Role]:
    today = timezone.now().date()
    return Role.objects.filter(withdrawn_at=None).filter(Q(until=None) | Q(until__gte=today)).order_by("kind", "scope")


def _person_row(person: Person) -> PersonRow:
    roles = [_role_row(role) for role in person.roles.all()]
    return PersonRow(
        person.code, str(person), person.email, person.language, person.last_login, person.is_active, roles
    )


def _role_row(role: Role) -> RoleRow:
    today = timezone.now().date()
    state = "in_force"
    if role.withdrawn_at or (role.until and role.until < today):
        state = "ended"
    elif role.since > today:
        state = "coming"
    scope = scope_label(role.kind, role.scope, get_language() or settings.LANGUAGE_CODE)
    label = str(RoleKind(role.kind).label)
    return RoleRow(role.code, role.kind, label, scope, role.since, role.until, state, role.version)


def _invitation_row(invitation: Invitation) -> InvitationRow:
    closed = closed_because(invitation)
    return InvitationRow(
        invitation.code,
        invitation.email,
        str(RoleKind(invitation.kind).label),
        scope_label(invitation.kind, invitation.scope, get_language() or settings.LANGUAGE_CODE),
        invitation.expires_at,
        invitation.accepted_at,
        closed.code if closed else "open",
        closed.sentence if closed else "",
        invitation.version,
    )


def _factor_name(row: Authenticator) -> str:
    return str(row.wrap().name) if row.type == Authenticator.Type.WEBAUTHN else str(_("Authenticator app"))
