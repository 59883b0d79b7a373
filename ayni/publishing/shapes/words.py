"""The words for the codes that stand in a plan's content, in the active language."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ayni.core import vocabularies
from ayni.workplans.models import ActivityStatus, OutputType, WorkplanStatus
from ayni.workplans.phrases import say_bearers, say_time_frame

NO_MECHANISM = "none"
PARTS = {
    "title": gettext_lazy("Title"),
    "text": gettext_lazy("Text"),
    "status": gettext_lazy("Status"),
    "mechanisms": gettext_lazy("Mechanisms"),
    "time_frame": gettext_lazy("Time frame"),
    "time_frame_read": gettext_lazy("Time frame as read"),
    "responsible": gettext_lazy("Responsible"),
    "responsible_read": gettext_lazy("Responsible as read"),
    "indicators": gettext_lazy("Indicators"),
    "outputs": gettext_lazy("Outputs"),
}
_LABELS = {
    "status": {str(code): label for code, label in ActivityStatus.choices},
    "workplan_status": {str(code): label for code, label in WorkplanStatus.choices},
    "output": {str(code): label for code, label in OutputType.choices},
}


def label(kind: str, code: str) -> str:
    """Return the word for a "status", "workplan_status" or "output" code; the code itself where none is known."""
    return str(_LABELS[kind].get(code, code))


def mechanism_titles() -> dict[str, str]:
    """Return code -> title of the mechanisms, in their order, without what stands in brackets."""
    return _titles(vocabularies.mechanisms())


def focus_titles() -> dict[str, str]:
    """Return code -> title of the shared focus areas, in their order."""
    return _titles(vocabularies.foci())


def _titles(terms: Mapping[str, vocabularies.Term]) -> dict[str, str]:
    lang = get_language() or "en"
    return {code: vocabularies.label(term, lang).partition(" (")[0] for code, term in terms.items()}


def part_title(name: str) -> str:
    """Return what a part of a row is called; further columns keep their own heading."""
    return str(PARTS.get(name, name.removeprefix("more: ")))


def in_words(name: str, value: Any) -> str:
    """Put a value of a row into words before it is compared: statuses, mechanisms, readings."""
    if not value:
        return ""
    lang = get_language() or "en"
    if name == "status":
        return label("status", value)
    if name == "mechanisms":
        titles = mechanism_titles()
        return ", ".join(titles.get(code, code) for code in value)
    return say_time_frame(value, lang) if name == "reading" else say_bearers(value, lang)


def edition_label(number: int) -> str:
    """Return what an edition is called."""
    return _("Edition %(number)s") % {"number": number}
