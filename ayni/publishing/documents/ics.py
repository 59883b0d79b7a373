"""iCalendar (RFC 5545, RFC 7986) of duties: one all-day entry a duty, recurring where the duty recurs."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NotRequired, TypedDict

from ayni.publishing.documents.content import clean_text, language_tag

if TYPE_CHECKING:
    from icalendar import Event


class DutyEntry(TypedDict):
    """`start` and `due` are days or ISO dates, `changed` a moment or ISO date and time with its offset.

    `uid` is stable for the life of the duty; `rrule` a recurrence rule such as `FREQ=YEARLY;COUNT=5`, or null.
    """

    uid: str
    summary: str
    description: str
    url: str
    start: date | str | None
    due: date | str
    rrule: str | None
    changed: datetime | str
    language: NotRequired[str]


def render_ics(duties: Iterable[DutyEntry], *, name: str, lang: str) -> bytes:
    """A calendar of the duties on the days on which they are due. Raises ValueError for a rule or date that is none.

    The first day of the period, where it differs from the due day, is said in the description: an all-day entry that
    spans a year would hide every other entry of the reader's calendar.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Ayni//Duties//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    title = _line(name)
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    for duty in duties:
        calendar.add_component(_event(duty, lang))
    return bytes(calendar.to_ical())


def _event(duty: DutyEntry, lang: str) -> "Event":
    from icalendar import Event as CalendarEvent
    from icalendar import vRecur

    event = CalendarEvent()
    due = _day(duty["due"])
    changed = _moment(duty["changed"])
    start = _day(duty["start"]) if duty["start"] else due
    text = clean_text(duty["description"])
    if start < due:
        text = f"{text}\n{start.isoformat()} – {due.isoformat()}".strip()
    language = {"LANGUAGE": language_tag(duty.get("language", lang))}
    event.add("uid", _line(duty["uid"]))
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", max(0, int(changed.timestamp()) - 1_700_000_000))
    event.add("summary", _line(duty["summary"]), parameters=language)
    if text:
        event.add("description", text, parameters=language)
    if duty["url"]:
        event.add("url", _line(duty["url"]))
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    if duty["rrule"]:
        event.add("rrule", vRecur.from_ical(duty["rrule"]))
    return event


def _line(text: str) -> str:
    return " ".join(clean_text(text).split())


def _day(value: date | str) -> date:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else date.fromisoformat(value[:10])


def _moment(value: datetime | str) -> datetime:
    moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)
