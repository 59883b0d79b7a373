"""Letters that time brings: the term ends, the member is silent. Derived from the tables; each goes out once."""

from datetime import date, timedelta

from django.db import IntegrityError, transaction

from ayni.core.jobs import enqueue
from ayni.members.models import Member, MemberReminder, PointKind, ReminderKind
from ayni.members.queries.liveness import RED, heard_of, months_later
from ayni.members.queries.members import CURRENT
from ayni.members.queries.renewals import LATE, renewing_members, speakers_of, terms_ending

SECOND_AFTER = timedelta(days=30)


def remind_of_renewals(today: date) -> int:
    """Ask focal points whose member's term ends within six months, and again within one; return how many letters.

    A term that ended is not asked about any more: the Secretariat sees it. Who has sent the renewal is left alone.
    """
    sent = 0
    members = [one for one in terms_ending(today) if one.term_ends and one.term_ends >= today]
    settled = renewing_members(members)
    speakers = speakers_of([one.code for one in members], PointKind.FOCAL_POINT)
    for member in members:
        if member.pk in settled or member.code not in speakers or member.term_ends is None:
            continue
        late = member.term_ends <= months_later(today, LATE)
        kind = ReminderKind.RENEWAL_LATE if late else ReminderKind.RENEWAL_EARLY
        sent += _remind(member, kind, member.term_ends, speakers[member.code])
    return sent


def remind_silent(today: date) -> int:
    """Write to members that were not heard from for 24 months: the focal point, and 30 days later both once more.

    At most two letters to the focal point and one to the alternate for one silence. Return how many went out now.
    """
    present = list(Member.objects.filter(withdrawn_at=None, status__in=CURRENT))
    silent = [row for row in heard_of(present, today) if row.light == RED]
    codes = [row.member.code for row in silent]
    points, alternates = speakers_of(codes, PointKind.FOCAL_POINT), speakers_of(codes, PointKind.ALTERNATE)
    first = _first_letters([row.member.pk for row in silent])
    sent = 0
    for row in silent:
        member = row.member
        about = row.last or member.since or member.created_at.date()
        begun = first.get((member.pk, about))
        if begun is None and member.code in points:
            sent += _remind(member, ReminderKind.SILENT_FIRST, about, points[member.code])
        elif begun is not None and begun + SECOND_AFTER <= today:
            if member.code in points:
                sent += _remind(member, ReminderKind.SILENT_SECOND, about, points[member.code])
            if member.code in alternates:
                sent += _remind(member, ReminderKind.SILENT_ALTERNATE, about, alternates[member.code])
    return sent


def _first_letters(members: list[int]) -> dict[tuple[int, date], date]:
    known = MemberReminder.objects.filter(member__in=members, kind=ReminderKind.SILENT_FIRST)
    return {(row.member_id, row.about): row.sent_at.date() for row in known}


def _remind(member: Member, kind: str, about: date, to: tuple[str, str]) -> int:
    """Write the letter down and queue it, both or neither; return 0 where it went out before."""
    email, language = to
    if MemberReminder.objects.filter(member=member, kind=kind, about=about).exists():
        return 0
    try:
        with transaction.atomic():
            row = MemberReminder.objects.create(member=member, kind=kind, about=about, email=email, language=language)
            enqueue("members.remind", reminder=row.pk)
    except IntegrityError:
        return 0  # another worker was faster
    return 1
