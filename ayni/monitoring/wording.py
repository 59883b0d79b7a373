"""What this room says in words: reasons, scales, titles, dates, people, in the reader's language."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ayni.core.jinja import day
from ayni.core.vocabularies import place_name
from ayni.monitoring.models import Kind
from ayni.workplans.choices import bearer_class_labels

# The five levels of a self-assessment, in words; the plan's qualitative indicators are met at 3.
LEVELS = (
    (0, gettext_lazy("0: not at all. Nobody has begun.")),
    (1, gettext_lazy("1: a beginning. Some people know what is needed; nothing is arranged.")),
    (2, gettext_lazy("2: partly. Some of it is arranged, with large gaps.")),
    (3, gettext_lazy("3: largely. It is arranged and used.")),
    (4, gettext_lazy("4: fully. It is arranged, used and looked over regularly.")),
)
PURPOSES = (
    ("coordination", gettext_lazy("Coordination of focal points and others concerned")),
    ("supply_demand", gettext_lazy("Those who supply and those who demand technology")),
    ("experience", gettext_lazy("Exchange of experience")),
    ("other", gettext_lazy("Something else")),
)
SCOPES = (
    ("national", gettext_lazy("National")),
    ("subregional", gettext_lazy("Sub-regional")),
    ("regional", gettext_lazy("Regional")),
    ("global", gettext_lazy("Global")),
)
CHOSEN: Mapping[str, Any] = {"purpose": dict(PURPOSES), "scope": dict(SCOPES)}
DETAILS = {
    "purpose": gettext_lazy("Who met"),
    "scope": gettext_lazy("Level"),
    "bodies": gettext_lazy("Bodies"),
    "reference": gettext_lazy("Reference"),
    "told": gettext_lazy("Said by"),
}


def kind_questions() -> dict[str, str]:
    """Return the kinds as people say what happened, in the order in which they are offered."""
    return {
        Kind.MEETING: _("We held a meeting"),
        Kind.TRAINING: _("We held a course or workshop"),
        Kind.EXCHANGE: _("Specialists visited us, or ours visited others"),
        Kind.AGREEMENT: _("We signed an agreement"),
        Kind.FOCAL_POINT: _("We named a focal point"),
        Kind.DOCUMENT: _("We published a document"),
        Kind.DATABASE: _("A database is available"),
        Kind.WEBSITE: _("An information system or web page is at work"),
        Kind.PRACTICE: _("We described a practice"),
        Kind.BUDGET_LINE: _("Mountains are in the budget"),
        Kind.FUNDING: _("We received funding"),
        Kind.WORKPLAN_STEP: _("A workplan has come a step further"),
        Kind.SELF_ASSESSMENT: _("How far we are: a self-assessment"),
        Kind.OTHER: _("Something else"),
    }


def purpose_words(purpose: str) -> str:
    """Return what a purpose is called in every language: rows of the plan may be written in any."""
    label = dict(PURPOSES).get(purpose) if purpose != "other" else None
    if label is None:
        return ""
    said = []
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            said.append(str(label))
    return " ".join(dict.fromkeys(said))


def title_for(kind: str, place: str, country: str, starts: date | None, lang: str) -> str:
    """Return a title for what was recorded without one: its kind with place, else country, else day."""
    where = place.strip() or (place_name("country", country, lang) if country else "")
    words = {"kind": str(Kind(kind).label), "where": where, "day": day(starts) if starts else ""}
    if where:
        return _("%(kind)s, %(where)s") % words
    return _("%(kind)s, %(day)s") % words if starts else words["kind"]


def say_days(starts: date | None, ends: date | None) -> str:
    """Return "12 March 2026", "12 March 2026 – 14 March 2026", or "" for no day."""
    if starts is None:
        return ""
    return day(starts) if ends is None or ends == starts else f"{day(starts)} – {day(ends)}"


def say_people(total: int | None, women: int | None, men: int | None, youth: int | None) -> str:
    """Return "24 people, of whom 11 women and 3 youth"; "" where nobody was counted."""
    if total is None:
        return ""
    people = ngettext("%(count)d person", "%(count)d people", total) % {"count": total}
    parts = [
        ngettext("%(count)d woman", "%(count)d women", women) % {"count": women} if women is not None else "",
        ngettext("%(count)d man", "%(count)d men", men) % {"count": men} if men is not None else "",
        ngettext("%(count)d young person", "%(count)d young people", youth) % {"count": youth}
        if youth is not None
        else "",
    ]
    said = [part for part in parts if part]
    return _("%(people)s, of whom %(parts)s") % {"people": people, "parts": ", ".join(said)} if said else people


def say_level(level: int | None) -> str:
    """Return a self-assessment's level with its words, or ""."""
    return "" if level is None else str(dict(LEVELS)[level])


def say_details(details: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return (label, words) of what only some kinds have, in a fixed order."""
    return [
        (str(label), str(CHOSEN.get(name, {}).get(details[name], details[name])))
        for name, label in DETAILS.items()
        if details.get(name) not in (None, "")
    ]


def say_reasons(reasons: str, titles: Mapping[str, str], lang: str) -> list[str]:
    """Return the sentences for reasons kept as lines "code:value"; `titles` maps initiatives to their titles."""
    said = [_reason(line, titles, lang) for line in reasons.split("\n") if line.strip()]
    return [sentence for sentence in said if sentence]


def _reason(line: str, titles: Mapping[str, str], lang: str) -> str:
    code, _colon, value = line.partition(":")
    if code == "kind" and value in Kind.values:
        return _("Its indicator counts this: %(kind)s.") % {"kind": str(Kind(value).label).lower()}
    if code == "bearer":
        return _("It is to be done by: %(bearer)s.") % {"bearer": bearer_class_labels().get(value, value).lower()}
    if code == "initiative":
        return _("It belongs to the initiative “%(title)s”.") % {"title": titles.get(value, value)}
    if code == "place":
        kind, _slash, place = value.partition("/")
        return _("It is the workplan of %(place)s.") % {"place": place_name(kind, place, lang)}
    if code == "words":
        return _("Words in common: %(words)s.") % {"words": value}
    return _("Chosen by hand.") if code == "person" else ""
