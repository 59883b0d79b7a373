"""What is asked about reminders."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Q, QuerySet

from ayni.accounts.models import Person, Role, RoleKind
from ayni.accounts.standing import read_standings, standing_of
from ayni.core.errors import NotVisible
from ayni.members.models import Member
from ayni.members.queries import visible_members
from ayni.monitoring.models import Digest, Evidence, ReceivedMail, ReminderChoice, State, Told
from ayni.monitoring.queries import visible_evidence

# No calendar month is longer: whoever keeps to it in any 31 days keeps to it in each month.
MONTH, PAUSE, TOKEN_HOLDS = timedelta(days=31), timedelta(days=7), timedelta(days=180)
# (addresses, first day): an address once for each reminder that another room sent it since. At most one query.
OtherReminders = Callable[[Collection[str], date], Iterable[str]]
_others: list[OtherReminders] = []


def count_reminders_too(source: OtherReminders) -> None:
    """Let the reminders of another room count against the number that a person gets a month."""
    if source not in _others:
        _others.append(source)


def people_to_remind(today: date) -> list[tuple[Person, frozenset[str]]]:
    """Return whom something may be due from today, with the members that they are asked about.

    The focal points, alternates where there is no focal point, seat-holders, who are the Steering Committee, and the
    people of the Secretariat. Two queries, with the standing of each.
    """
    kinds = [RoleKind.FOCAL_POINT, RoleKind.ALTERNATE, RoleKind.SEAT_HOLDER, RoleKind.SECRETARIAT]
    roles = Role.objects.filter(kind__in=kinds, since__lte=today, withdrawn_at=None, person__is_active=True)
    held = list(
        roles.filter(Q(until=None) | Q(until__gte=today)).select_related("person").order_by("person_id", "scope")
    )
    pointed = {role.scope for role in held if role.kind == RoleKind.FOCAL_POINT}
    people: dict[int, tuple[Person, set[str]]] = {}
    for role in held:
        if role.kind != RoleKind.ALTERNATE or role.scope not in pointed:
            people.setdefault(role.person_id, (role.person, set()))[1].add(role.scope)
    read_standings([person for person, _codes in people.values()])
    return [(person, frozenset(codes) & standing_of(person).members) for person, codes in people.values()]


def holders(wanted: Collection[tuple[str, str]], today: date) -> dict[tuple[str, str], list[Person]]:
    """Return (kind of role, scope) -> the active people who hold it; for a member without a focal point its alternate.

    One query.
    """
    kinds = {kind for kind, _scope in wanted} | {RoleKind.ALTERNATE.value}
    roles = Role.objects.filter(kind__in=kinds, scope__in={scope for _kind, scope in wanted}, withdrawn_at=None)
    roles = roles.filter(Q(until=None) | Q(until__gte=today), since__lte=today, person__is_active=True)
    found: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for role in roles.select_related("person").order_by("person_id"):
        found[role.kind, role.scope].append(role.person)
    pointed = RoleKind.FOCAL_POINT.value
    deputies = {(pointed, scope): found.get((RoleKind.ALTERNATE.value, scope), []) for _kind, scope in wanted}
    return {key: found.get(key) or deputies.get(key, []) for key in wanted}


def present_among(viewer: Any, codes: Iterable[str]) -> dict[str, Member]:
    """Return code -> member for those that are members at present and that a viewer may see. One query."""
    known = visible_members(viewer).filter(withdrawn_at=None, code__in=set(codes))
    return {member.code: member for member in known.order_by("name", "code")}


class Before(NamedTuple):
    """What people chose, on which days they had a digest of late, of what they were ever told, and what others sent."""

    choices: dict[int, ReminderChoice]
    days: dict[int, list[date]]
    told: dict[int, set[tuple[str, str]]]
    others: Counter[str]

    def may_be_written_to(self, person: Person, today: date) -> bool:
        """Return whether one more digest today keeps to the person's number a month, with a week between two."""
        days = self.days.get(person.pk, [])
        had = len(days) + self.others[person.email]
        return had < most_for(self.choices.get(person.pk)) and all(day + PAUSE <= today for day in days)


def reminded_before(people: Iterable[Person], today: date) -> Before:
    """Return what people chose and were told of before. As many queries for many as for one."""
    known = list(people)
    keys = [person.pk for person in known]
    choices = {row.person_id: row for row in ReminderChoice.objects.filter(person__in=keys)}
    days: dict[int, list[date]] = defaultdict(list)
    for person, day in Digest.objects.filter(person__in=keys, day__gt=today - MONTH).values_list("person", "day"):
        days[person].append(day)
    told: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for person, about, occasion in Told.objects.filter(person__in=keys).values_list("person", "about", "occasion"):
        told[person].add((about, occasion))
    return Before(choices, days, told, _sent_by_others([person.email for person in known], today))


def choice_of(person: Any) -> ReminderChoice | None:
    """Return what a person chose, None where nothing was chosen yet."""
    return ReminderChoice.objects.filter(person=person).first()


def has_stopped(person: Any, kind: str) -> bool:
    """Return whether a person stopped a kind of reminders, or wants none at all."""
    found = choice_of(person)
    return found is not None and (kind in found.off or found.most == 0)


def most_for(choice: ReminderChoice | None) -> int:
    """Return how many digests a month a person gets at most: the setting, or fewer if the person chose so."""
    usual: int = settings.AYNI_REMINDERS_A_MONTH
    return usual if choice is None or choice.most is None else min(usual, choice.most)


def room_for_reminders(addresses: Collection[str], today: date) -> dict[str, int]:
    """Return address -> how many more reminders it may get this month, whoever sends them."""
    chosen = {
        choice.person.email: choice
        for choice in ReminderChoice.objects.filter(person__email__in=addresses).select_related("person")
    }
    digests = Digest.objects.filter(person__email__in=addresses, day__gt=today - MONTH)
    had = Counter(digests.values_list("person__email", flat=True)) + _sent_by_others(addresses, today)
    return {address: max(0, most_for(chosen.get(address)) - had[address]) for address in addresses}


def _sent_by_others(addresses: Collection[str], today: date) -> Counter[str]:
    since = today - MONTH + timedelta(days=1)
    return Counter(address for source in _others for address in source(addresses, since))


def held_person(person: Person) -> Person:
    """Return a person held until the transaction ends, so that two workers write no two digests at once."""
    return Person.objects.select_for_update().get(pk=person.pk)


def person_of_code(code: str) -> Person:
    """Return a person by the code that a sealed link carries. Raises NotVisible."""
    found = Person.objects.filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def person_of_address(address: str) -> Person | None:
    """Return the active person with an address, or None."""
    return Person.objects.filter(email__iexact=address, is_active=True).first()


def digest_of_tokens(tokens: list[str], today: date) -> Digest | None:
    """Return the digest that one of the tokens stands for, unless it is too old."""
    known = Digest.objects.filter(code__in=tokens, day__gte=today - TOKEN_HOLDS).select_related("person")
    return known.order_by("-day").first() if tokens else None


def mail_with_mark(mark: str) -> ReceivedMail | None:
    """Return a mail that came in before."""
    return ReceivedMail.objects.filter(mark=mark).first()


def received_mail() -> QuerySet[ReceivedMail]:
    """Return the mail that became no draft, the newest first."""
    return ReceivedMail.objects.exclude(fate="drafted").select_related("digest__person")


def waiting_on_desk(viewer: Any, most: int = 20) -> tuple[list[Evidence], list[Evidence]]:
    """Return the drafts that came by e-mail, and what is disputed, that wait for those who record for the member.

    What is an initiative's or the partnership's own waits for its coordinators, or for who wrote it. One query.
    """
    standing = standing_of(viewer)
    own = Q(member__code__in=standing.members) | Q(member=None, created_by=viewer)
    if standing.initiatives:
        own |= Q(member=None, initiative__slug__in=standing.initiatives)
    by_mail = Q(state=State.DRAFT, details__has_key="mail")
    waiting = visible_evidence(viewer).filter(by_mail | (Q(state=State.DISPUTED) & own), withdrawn_at=None)
    found = waiting.select_related("member", "initiative").order_by("-changed_at", "-id")[: 2 * most]
    drafts = [one for one in found if one.state == State.DRAFT]
    return drafts[:most], [one for one in found if one.state == State.DISPUTED][:most]
