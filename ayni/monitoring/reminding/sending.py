"""Writing the digests: one a person, of what is due and was not told before on the same occasion."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction
from django.utils import translation
from django.utils.translation import gettext as _

from ayni.accounts.models import Person
from ayni.accounts.standing import read_standings, standing_of
from ayni.core.identifiers import new_code
from ayni.core.outbox import write_letter
from ayni.members.models import Member
from ayni.members.queries import name_in
from ayni.monitoring.duties import Duty
from ayni.monitoring.models import Digest, Kind, Told
from ayni.monitoring.pages.duties import SOON
from ayni.monitoring.pages.duty_lines import Judged, judged_rows, latest_missed, lines_of_groups, told_together
from ayni.monitoring.queries.counting import countings_of_activities
from ayni.monitoring.queries.duties import known_rows
from ayni.monitoring.queries.takers import bearers_helped
from ayni.monitoring.reminding.letters import Due, Reminded, digest_headers, digest_letter
from ayni.monitoring.reminding.near import near_by_person
from ayni.monitoring.reminding.occasions import about, occasion_of
from ayni.monitoring.reminding.queries import Before, held_person, people_to_remind, present_among, reminded_before
from ayni.workplans.bearers import MEMBER, SECRETARIAT, STEERING, Bearer, Register
from ayni.workplans.queries.bearers import register_over_time

# What one mail lists; the rest stands on the desk, and in the next one.
LISTED = 8
# So many people's duties are held in memory at a time.
_AT_ONCE = 100
_IN_ORDER = attrgetter("due", "row", "bearer", "start", "what")


class Prepared(NamedTuple):
    """What a person would be written: the numbered lines, how many more there are, in whose name, kinds by row.

    `near` is what other rooms remind of.
    """

    person: Person
    known: Judged
    due: list[Due]
    more: int
    names: list[str]
    kinds: Mapping[int, str]
    near: list[Reminded]


class _Asked(NamedTuple):
    """A person with what is asked of them: members, the own duties of the bodies whose people they are, and more."""

    person: Person
    members: list[Member]
    own: frozenset[Bearer]
    near: Sequence[Reminded]


def prepared_digests(today: date) -> Iterator[Prepared]:
    """Yield what each person would be written today; nobody with nothing new, or who had enough this month.

    As many queries for hundreds of people as for one, but for three more every hundred of them.
    """
    near = near_by_person(today)
    people = _with_others(people_to_remind(today), [person for person, _near in near.values()])
    before = reminded_before([person for person, _codes in people], today)
    waiting = [one for one in people if before.may_be_written_to(one[0], today)]
    register = register_over_time()
    seated = any(standing_of(person).regions for person, _codes in people)
    found = {key: several for key, (_person, several) in near.items()}
    for same in _seeing_alike(waiting, found, seated=seated):
        yield from _prepared(same, before, register, today)


def send_digests(today: date) -> int:
    """Write the digests of today into the outbox, each with what it tells in one transaction; return how many."""
    return sum(_sent(found, today) for found in prepared_digests(today))


def _with_others(
    people: list[tuple[Person, frozenset[str]]], others: Iterable[Person]
) -> list[tuple[Person, frozenset[str]]]:
    """Return the people, and those of whom no duty is asked but whom another room reminds. One query."""
    known = {person.pk for person, _codes in people}
    more = [person for person in others if person.pk not in known]
    read_standings(more)
    return [*people, *((person, frozenset()) for person in more)]


def _seeing_alike(
    people: Sequence[tuple[Person, frozenset[str]]], near: Mapping[int, Sequence[Reminded]], *, seated: bool
) -> Iterator[list[_Asked]]:
    """Yield the people who may see the same workplans and members together: these are read once for all of them."""
    alike: dict[bool, list[tuple[Person, frozenset[str]]]] = defaultdict(list)
    for person, codes in people:
        alike[standing_of(person).secretariat].append((person, codes))
    for same in alike.values():
        present = present_among(same[0][0], {code for _person, codes in same for code in codes})
        asked = []
        for person, codes in same:
            members = [member for code, member in present.items() if code in codes]
            own = {Bearer(MEMBER, member.code) for member in members} | _bodies(person, seated=seated)
            asked.append(_Asked(person, members, frozenset(own), near.get(person.pk, ())))
        yield [one for one in asked if one.own or one.near]


def _bodies(person: Person, *, seated: bool) -> set[Bearer]:
    """Return the bodies of whose duties a person is reminded: of the Committee's its seat-holders, as long as any is.

    While no seat is held (`seated`), the Secretariat is, which supports the Committee.
    """
    standing = standing_of(person)
    bodies = {Bearer(SECRETARIAT)} if standing.secretariat else set()
    steers = standing.regions if seated else standing.secretariat
    return bodies | {Bearer(STEERING)} if steers else bodies


def _prepared(same: Sequence[_Asked], before: Before, register: Register, today: date) -> Iterator[Prepared]:
    if not same:
        return
    rows = known_rows(same[0].person, register, today)
    kinds = _kinds(row.row.key for row in rows)
    for at in range(0, len(same), _AT_ONCE):
        some = same[at : at + _AT_ONCE]
        own = {bearer for one in some for bearer in one.own}
        known = judged_rows(rows, register, today, today + SOON, wanted=own | bearers_helped(own))
        borne: dict[Bearer, list[Duty]] = defaultdict(list)
        for duty in known.duties:
            borne[duty.bearer].append(duty)
        for one in some:
            due = sorted((duty for bearer in one.own for duty in borne[bearer]), key=_IN_ORDER)
            found, more = _digest(one, known, due, before, today)
            near = _untold(one, before)
            if found or near:
                yield Prepared(one.person, known, found, more, _names(one), kinds, near)


def _digest(one: _Asked, known: Judged, own: Sequence[Duty], before: Before, today: date) -> tuple[list[Due], int]:
    """Return what is new to a person, the nearest first, past or to come, and how much more there is than is listed."""
    person = one.person
    choice, told = before.choices.get(person.pk), before.told.get(person.pk, ())
    off = set(choice.off if choice else ())
    kept, _earlier = latest_missed(own)
    worth = {_place(duty) for duty in kept if occasion_of(duty, today) is not None}
    new = []
    for group in told_together(duty for duty in kept if _place(duty) in worth):
        occasion = occasion_of(group[0], today)
        if occasion is not None and occasion not in off and (about(group[0]), occasion.value) not in told:
            new.append((group, occasion))
    new.sort(key=lambda found: abs(found[0][0].due - today))
    listed = new[:LISTED]
    with translation.override(person.language):
        lines = lines_of_groups(known, [group for group, _why in listed], person.language, named=len(one.own) > 1)
    due = [Due(line, occasion) for line, (_group, occasion) in zip(lines, listed, strict=True)]
    return due, len(new) - len(listed)


def _untold(one: _Asked, before: Before) -> list[Reminded]:
    """Return what is near and new to a person, as much as one mail lists; the rest stands in the next one."""
    choice, told = before.choices.get(one.person.pk), before.told.get(one.person.pk, ())
    off = set(choice.off if choice else ())
    new = [(kind, near) for kind, near in one.near if kind.code not in off and (near.about(), kind.code) not in told]
    return new[:LISTED]


def _place(duty: Duty) -> tuple[Any, ...]:
    """What the same duty in several workplans has in common."""
    return duty.group, duty.bearer, duty.what, duty.taken_from


def _names(one: _Asked) -> list[str]:
    with translation.override(one.person.language):
        said = {SECRETARIAT: _("The Secretariat"), STEERING: _("The Steering Committee")}
        bodies = [words for kind, words in said.items() if Bearer(kind) in one.own]
        return [*bodies, *(name_in(member, one.person.language) for member in one.members)]


def _kinds(rows: Iterable[int]) -> dict[int, str]:
    """Return row -> the kind of evidence that an answer about it becomes. One query, two more where one is amended."""
    found = {}
    for row, counted in countings_of_activities(rows).items():
        kinds = sorted(counted[0].spec.kinds)
        found[row] = kinds[0] if len(kinds) == 1 else Kind.MEETING.value
    return found


def _sent(found: Prepared, today: date) -> bool:
    person, code = found.person, new_code(16)
    letter = digest_letter(person, code, found.due, found.names, found.more, found.near)
    try:
        with transaction.atomic():
            held_person(person)
            if not reminded_before([person], today).may_be_written_to(person, today):
                return False
            digest = Digest.objects.create(code=code, person=person, day=today, lines=_kept_lines(found))
            values = {"digest": digest, "person": person}
            Told.objects.bulk_create(
                [
                    *(Told(occasion=one.occasion, about=about(one.line.duty), **values) for one in found.due),
                    *(Told(occasion=kind.code, about=near.about(), **values) for kind, near in found.near),
                ]
            )
            headers = digest_headers(person, code, answers=bool(found.due))
            return write_letter(f"digest:{code}", person.email, letter.subject, letter.body, headers)
    except IntegrityError:
        return False  # another worker was faster


def _kept_lines(found: Prepared) -> list[dict[str, Any]]:
    """Return what each numbered line is about, for the answers."""
    kept = []
    for one in found.due:
        duty, row = one.line.duty, found.known.rows[one.line.duty.row]
        kind = found.kinds.get(duty.row, Kind.MEETING.value)
        name = f"{row.slug}:{row.code}"
        kept.append({"rows": [name], "member": duty.bearer.code, "kind": kind, "text": row.text[:300]})
    return kept
