from datetime import date

import pytest
from icalendar import Calendar

from ayni.publishing.documents.ics import render_ics
from ayni.publishing.tests.documents import made


def duty(**changes: object) -> dict[str, object]:
    made_up = {
        "uid": "hv-is-1.1-nfp@valleys.example",
        "summary": "IS-1.1: hold the meeting",
        "description": "Each focal point leads.",
        "url": "https://valleys.example/plan/IS-1.1/",
        "start": "2026-01-01",
        "due": "2026-12-31",
        "rrule": "FREQ=YEARLY;COUNT=3",
        "changed": "2026-11-25T02:00:00+01:00",
    }
    return {**made_up, **changes}


def events(calendar: bytes) -> list[object]:
    parsed = Calendar.from_ical(calendar)
    assert parsed.errors == []
    found = list(parsed.walk("VEVENT"))
    assert all(event.errors == [] for event in found)
    return found


def test_duty_is_an_all_day_entry_on_its_due_day() -> None:
    (event,) = events(render_ics([duty()], name="Duties, and more; 100%", lang="en"))
    assert event["uid"] == "hv-is-1.1-nfp@valleys.example"
    assert event["dtstart"].dt == date(2026, 12, 31)
    assert event["dtend"].dt == date(2027, 1, 1)
    assert event["rrule"].to_ical() == b"FREQ=YEARLY;COUNT=3"
    assert str(event["description"]) == "Each focal point leads.\n2026-01-01 – 2026-12-31"
    assert event["summary"].params["LANGUAGE"] == "en"
    assert event["last-modified"].to_ical() == b"20261125T010000Z"


def test_once_duty_without_a_start_has_no_rule() -> None:
    (event,) = events(render_ics([duty(start=None, rrule=None, due=date(2027, 3, 4))], name="D", lang="ru"))
    assert "rrule" not in event
    assert event["dtstart"].dt == date(2027, 3, 4)
    assert str(event["description"]) == "Each focal point leads."


def test_later_change_has_a_higher_sequence_and_the_same_uid() -> None:
    (first,) = events(render_ics([duty()], name="D", lang="en"))
    (second,) = events(render_ics([duty(changed="2026-11-26T02:00:00+01:00")], name="D", lang="en"))
    assert second["sequence"] > first["sequence"]
    assert second["uid"] == first["uid"]


@pytest.mark.parametrize("text", [*made.HOSTILE, *made.UNCARRIABLE, "END:VEVENT\r\nBEGIN:VEVENT", "دورة", "Ж" * 300])
def test_hostile_text_stays_text(text: str) -> None:
    (event,) = events(
        render_ics([duty(summary=text, description=text, uid=f"x{text}", start=None)], name=text, lang="en")
    )
    assert str(event["summary"]).split()[-1][-3:] == text.replace("\x0b", " ").split()[-1][-3:]
    assert len(events(render_ics([duty(summary=text), duty(uid="b")], name=text, lang="en"))) == 2


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    calendar = render_ics([duty(summary="ж" * 400)], name="D", lang="ru")
    assert calendar.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in calendar.split(b"\r\n")) <= 75


def test_wrong_date_is_refused() -> None:
    with pytest.raises(ValueError, match="Invalid isoformat"):
        render_ics([duty(due="soon")], name="D", lang="en")
