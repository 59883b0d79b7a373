"""Meetings of a gathering as iCalendar (RFC 5545): one entry a meeting, in universal time, the same entry each time."""

from collections.abc import Iterable, Mapping
from datetime import UTC
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from ayni.brokerage.models import Gathering, Meeting, Slot


def as_calendar(gathering: Gathering, meetings: Iterable[Meeting], names: Mapping[int, str], address: str) -> bytes:
    """Return a calendar of meetings; `names`: participant -> how they are called, `address` the page of it all."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Ayni//Gatherings//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", gathering.title)
    calendar.add("x-wr-calname", gathering.title)
    slots = {slot.code: slot for slot in gathering.slots()}
    for one in meetings:
        if one.slot in slots:
            calendar.add_component(_entry(gathering, one, slots[one.slot], names, address))
    return bytes(calendar.to_ical())


def _entry(gathering: Gathering, one: Meeting, slot: Slot, names: Mapping[int, str], address: str) -> Any:
    from icalendar import Event

    event, changed = Event(), one.changed_at.astimezone(UTC).replace(microsecond=0)
    host = urlsplit(settings.AYNI_BASE_URL).hostname or "localhost"
    event.add("uid", f"meeting-{one.code}@{host}")
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", one.version - 1)
    event.add("summary", " – ".join(sorted(names[who] for who in (one.first_id, one.second_id))))
    event.add("location", ", ".join(filter(None, [gathering.place, _("Table %(number)d") % {"number": one.table}])))
    event.add("description", "\n".join(filter(None, [gathering.title, gathering.link])))
    event.add("url", address)
    event.add("dtstart", slot.starts.astimezone(UTC))
    event.add("dtend", slot.ends.astimezone(UTC))
    return event
