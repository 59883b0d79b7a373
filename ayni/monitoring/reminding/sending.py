"""Writing the digests: one a person, of what is due and was not told before on the same occasion."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction
from django.utils import translation

from ayni.accounts.models import Person
from ayni.core.identifiers import new_code
from ayni.core.outbox import write_letter
from ayni.members.queries import name_in
from ayni.monitoring.models import Digest, Kind, Told
from ayni.monitoring.pages.duties import duties_of
from ayni.monitoring.pages.duty_lines import Judged, latest_missed, lines_of
from ayni.monitoring.queries.counting import countings_of_activities
from ayni.monitoring.reminding.letters import Due, digest_headers, digest_letter
from ayni.monitoring.reminding.occasions import about, occasion_of
from ayni.monitoring.reminding.queries import (
    choice_of,
    held_person,
    may_be_written_to,
    members_spoken_for,
    people_to_remind,
    told_before,
)

# What one mail lists; the rest stands on the desk, and in the next one.
LISTED = 8


class Prepared(NamedTuple):
    """What a person would be written: the numbered lines, how many more there are, the members' names."""

    person: Person
    known: Judged
    due: list[Due]
    more: int
    names: list[str]


def prepared_digests(today: date) -> Iterator[Prepared]:
    """Yield what each person would be written today; nobody with nothing new, or who had enough this month."""
    for person, codes in people_to_remind(today):
        found = prepared_digest(person, codes, today)
        if found is not None:
            yield found


def prepared_digest(person: Person, codes: frozenset[str], today: date) -> Prepared | None:
    """Return what a person would be written today about some members, or None."""
    choice = choice_of(person)
    if not may_be_written_to(person, choice, today):
        return None
    members = members_spoken_for(person, codes)
    if not members:
        return None
    known, own = duties_of(person, members, today)
    kept, _earlier = latest_missed(own)
    off, before = set(choice.off if choice else ()), told_before(person)
    new = []
    with translation.override(person.language):
        lines = lines_of(known, kept, person.language, named=len(members) > 1)
    for line in lines:
        occasion = occasion_of(line.duty, today)
        if occasion is not None and occasion not in off and (about(line.duty), occasion.value) not in before:
            new.append(Due(line, occasion))
    new.sort(key=lambda one: abs(one.line.due - today))  # the nearest first, past or to come
    names = [name_in(member, person.language) for member in members]
    return Prepared(person, known, new[:LISTED], len(new) - LISTED if len(new) > LISTED else 0, names) if new else None


def send_digests(today: date) -> int:
    """Write the digests of today into the outbox, each with what it tells in one transaction; return how many."""
    return sum(_sent(found, today) for found in prepared_digests(today))


def _sent(found: Prepared, today: date) -> bool:
    person, code = found.person, new_code(16)
    letter = digest_letter(person, code, found.due, found.names, found.more)
    try:
        with transaction.atomic():
            held_person(person)
            if not may_be_written_to(person, choice_of(person), today):
                return False
            digest = Digest.objects.create(code=code, person=person, day=today, lines=_kept_lines(found))
            values = {"digest": digest, "person": person}
            Told.objects.bulk_create(
                Told(occasion=one.occasion, about=about(one.line.duty), **values) for one in found.due
            )
            headers = digest_headers(person, code)
            return write_letter(f"digest:{code}", person.email, letter.subject, letter.body, headers)
    except IntegrityError:
        return False  # another worker was faster


def _kept_lines(found: Prepared) -> list[dict[str, Any]]:
    """Return what each numbered line is about, for the answers."""
    countings = countings_of_activities([one.line.duty.row for one in found.due])
    kept = []
    for one in found.due:
        duty, row = one.line.duty, found.known.rows[one.line.duty.row]
        kinds = next((sorted(each.spec.kinds) for each in countings.get(duty.row, ())), [])
        kind = Kind.MEETING.value if len(kinds) != 1 else kinds[0]
        name = f"{row.slug}:{row.code}"
        kept.append({"rows": [name], "member": duty.bearer.code, "kind": kind, "text": row.text[:300]})
    return kept
