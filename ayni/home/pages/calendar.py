"""The calendar of a year: the days of all rooms by month, as a page and as a calendar for other programs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core.signing import Signer
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ayni.accounts.models import Person
from ayni.core.calendar import CalendarDay, DayKind, day_kinds
from ayni.core.errors import NotVisible
from ayni.core.vocabularies import label, regions
from ayni.home.queries import person_of_code
from ayni.publishing.documents.ics import DutyEntry, render_ics

# Lines of one kind in one month; where there are more, the kind is shown alone.
MOST, MOST_ALONE = 25, 2000
GLANCE, AHEAD = 10, timedelta(days=30)
FIRST_YEAR, LAST_YEAR = 1990, 2100


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader wants to see: a year, a kind's name and a region, "" for all."""

    year: int
    kind: str = ""
    region: str = ""


class Line(NamedTuple):
    """A line of the page: a day with its kind."""

    day: CalendarDay
    kind: str


class Month(NamedTuple):
    """A month with its lines; `more` names the kinds with lines that are not shown: (name, label, how many)."""

    name: str
    short: str
    first: date
    lines: list[Line]
    total: int
    more: list[tuple[str, str, int]]


def calendar_page(viewer: Any, asked: Asked, lang: str, today: date) -> dict[str, Any]:
    """Return the months of a year with what falls into them. Each kind costs its own fixed queries."""
    found = list(_found(viewer, asked, date(asked.year, 1, 1), date(asked.year, 12, 31), lang))
    months = [_month(asked, number, [one for one in found if one[1].on.month == number]) for number in range(1, 13)]
    address, query = reverse("calendar-file"), {"kind": asked.kind, "region": asked.region}
    kept = {name: value for name, value in query.items() if value}
    named = sorted(((code, label(term, lang)) for code, term in regions().items()), key=lambda one: one[1])
    return {
        "asked": asked,
        "today": today,
        "months": [month for month in months if month.total],
        "total": len(found),
        "kinds": [(kind.name, str(kind.label)) for kind in day_kinds()],
        "regions": named,
        "years": [year for year in (asked.year - 1, asked.year + 1) if FIRST_YEAR <= year <= LAST_YEAR],
        "query": urlencode(kept),
        "file": f"{address}?{urlencode({**kept, 'year': asked.year})}",
        "subscription": settings.AYNI_BASE_URL + f"{address}?{urlencode({**kept, 'key': calendar_key(viewer)})}",
    }


def calendar_file(viewer: Any, asked: Asked, lang: str, today: date, *, years: int = 1) -> bytes:
    """Return the days of `years` from the year asked for on, as iCalendar."""
    first, last = date(asked.year, 1, 1), date(min(asked.year + years - 1, LAST_YEAR), 12, 31)
    host = urlsplit(settings.AYNI_BASE_URL).hostname or "localhost"
    entries = [_entry(kind, day, host, today) for kind, day in _found(viewer, asked, first, last, lang)]
    name = _("%(partnership)s: the year") % {"partnership": settings.AYNI_PARTNERSHIP}
    return render_ics(entries, name=name, lang=lang)


def next_days(viewer: Any, lang: str, today: date) -> dict[str, Any]:
    """Return what comes in the next thirty days, of the kinds that look ahead, and how much more there is."""
    ahead = [kind for kind in day_kinds() if not kind.past]
    last = today + AHEAD
    found = [Line(day, str(kind.label)) for kind in ahead for day in kind.days(viewer, today, last, lang)]
    found.sort(key=lambda line: (line.day.on, line.day.title))
    return {"lines": found[:GLANCE], "more": max(0, len(found) - GLANCE), "last": last}


def calendar_key(person: Any) -> str:
    """Return what opens a person's calendar to a calendar program; signing out everywhere makes it void."""
    return f"{person.code}.{_seal(person)}"


def person_of_key(key: str) -> Person:
    """Return the person whose calendar a key opens. Raises NotVisible."""
    code, _dot, seal = key.partition(".")
    person = person_of_code(code)
    if not constant_time_compare(seal, _seal(person)):
        raise NotVisible
    return person


def _seal(person: Any) -> str:
    return Signer(salt="ayni.home.calendar").signature(f"{person.code}:{person.get_session_auth_hash()}")


def _found(viewer: Any, asked: Asked, first: date, last: date, lang: str) -> Iterator[tuple[DayKind, CalendarDay]]:
    for kind in day_kinds():
        if asked.kind in ("", kind.name):
            for day in kind.days(viewer, first, last, lang):
                # What belongs to no region concerns all of them.
                if not asked.region or day.region in ("", asked.region):
                    yield kind, day


def _month(asked: Asked, number: int, found: list[tuple[DayKind, CalendarDay]]) -> Month:
    first, most = date(asked.year, number, 1), MOST_ALONE if asked.kind else MOST
    lines: list[Line] = []
    more = []
    for kind in dict.fromkeys(kind for kind, _day in found):
        own = sorted((day for other, day in found if other == kind), key=lambda day: (day.on, day.title))
        lines += [Line(day, str(kind.label)) for day in own[:most]]
        if len(own) > most:
            more.append((kind.name, str(kind.label), len(own) - most))
    lines.sort(key=lambda line: line.day.on)
    return Month(date_format(first, "F Y"), date_format(first, "F"), first, lines, len(found), more)


def _entry(kind: DayKind, day: CalendarDay, host: str, today: date) -> DutyEntry:
    changed = day.changed or datetime.combine(date(today.year, 1, 1), time.min, UTC)
    return {
        "uid": f"{kind.name}/{day.code}@{host}",
        "summary": f"{kind.label}: {day.title}",
        "description": day.note,
        "url": f"{settings.AYNI_BASE_URL}{day.address}" if day.address else "",
        "start": None,
        "due": day.on,
        "rrule": None,
        "changed": changed,
    }
