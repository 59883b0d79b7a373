"""Changes in words: what a redline and a history say of fields, values and acts."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from ayni.workplans import phrases
from ayni.workplans.choices import mechanism_labels, output_type_labels, status_labels
from ayni.workplans.models import WorkplanStatus
from ayni.workplans.queries import HistoryEntry

_QUIET = {"position", "code", "number", "time_frame_corrected", "bearers_corrected", "withdrawn_at", "source", "prefix"}
_QUIET |= {"slug", "owner_kind", "owner_code", "workplan", "focus", "activity", "annex", "adopted_on", "is_template"}


class SaidEntry(NamedTuple):
    """An entry of a history: `sentence` says what was done to what; `changes` lists (field, before, after) in words."""

    at: datetime
    by: str
    sentence: str
    note: str
    changes: list[tuple[str, str, str]]


def part_label(name: str) -> str:
    """Return what a part of a row is called, for redlines and histories."""
    if name.startswith("more: "):
        return name.removeprefix("more: ")
    labels = {
        "title": _("Title"),
        "text": _("Text"),
        "status": _("Status"),
        "mechanisms": _("Mechanisms"),
        "time_frame": _("Time frame"),
        "time_frame_words": _("Time frame"),
        "time_frame_read": _("Time frame, as read"),
        "responsible": _("Responsible"),
        "responsible_words": _("Responsible"),
        "responsible_read": _("Responsible, as read"),
        "bearers": _("Responsible, as read"),
        "indicators": _("Indicators"),
        "outputs": _("Outputs"),
        "words": _("Words"),
        "type": _("Type"),
        "rule": _("Rule"),
        "note": _("Note"),
        "dated": _("Dated"),
        "starts": _("Starts"),
        "ends": _("Ends"),
        "visibility": _("Who may read it"),
        "version_number": _("Version"),
        "amendment_reason": _("Reason of the amendment"),
        "objective": _("Objective"),
        "activities": _("Activities"),
        "content_hash": _("Content hash"),
        "language": _("Language"),
        "more": _("Other columns"),
    }
    return labels.get(name, name)


def value_words(lang: str) -> Callable[[str, Any], str]:
    """Return a function that puts codes and readings of a content into words, for comparing and showing them."""
    statuses, mechanisms = status_labels(), mechanism_labels(lang)

    def say(name: str, value: Any) -> str:
        if not value:
            return ""
        if name == "status":
            return statuses.get(value, str(value))
        if name == "mechanisms":
            return ", ".join(mechanisms.get(code, code) for code in value)
        return phrases.say_time_frame(value, lang) if name == "reading" else phrases.say_bearers(value, lang)

    return say


def entry_words(entry: HistoryEntry, lang: str) -> SaidEntry:
    """Return an entry of the audit trail in words."""
    changes = [
        (part_label(name), _value(name, pair[0], lang), _value(name, pair[1], lang))
        for name, pair in entry.changes.items()
        if name not in _QUIET
    ]
    shown = [change for change in changes if change[1] != change[2]]
    return SaidEntry(entry.at, entry.by or _("The installation"), _sentence(entry), entry.note, shown)


def _sentence(entry: HistoryEntry) -> str:
    whole = {
        "created": _("Created the workplan"),
        "changed": _("Changed the heading"),
        "withdrawn": _("Withdrew the workplan"),
        "restored": _("Restored the workplan"),
        "adopted": _("Adopted a version"),
        "opened for amendment": _("Opened an amendment"),
        "closed": _("Closed the workplan"),
        "put to consultation": _("Put the workplan to consultation"),
        "taken back": _("Took the workplan back from consultation"),
        "loaded": _("Brought in the rows of a document"),
        "started from a template": _("Started it from a template"),
    }
    row = {
        "created": _("Added %(code)s"),
        "changed": _("Changed %(code)s"),
        "moved": _("Moved %(code)s"),
        "withdrawn": _("Withdrew %(code)s"),
        "restored": _("Restored %(code)s"),
        "time frame corrected": _("Corrected how the time frame of %(code)s is read"),
        "responsible corrected": _("Corrected who answers for %(code)s"),
        "read again": _("Had the words of %(code)s read again"),
    }
    known: Mapping[str, str] = row if entry.code else whole
    return known.get(entry.verb, entry.verb) % ({"code": entry.code} if entry.code else {})


def _value(name: str, value: Any, lang: str) -> str:
    if value in (None, "", [], {}):
        return ""
    if name == "status":
        return {**status_labels(), **{code: str(words) for code, words in WorkplanStatus.choices}}.get(
            value, str(value)
        )
    if name == "type":
        return output_type_labels().get(value, str(value))
    if name in ("mechanisms", "time_frame", "bearers"):
        return value_words(lang)("reading" if name == "time_frame" else name, value)
    if name == "rule":
        return phrases.say_indicator(value, lang)
    if isinstance(value, dict):
        return "\n".join(f"{key}: {part}" for key, part in value.items())
    return str(value)
