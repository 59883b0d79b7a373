"""Columns that the reader did not know: what a person says they hold."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayni.publishing.models import Import

COLUMN_KINDS: dict[str, Promise] = {
    "other": _("Keep it under its own name"),
    "objective": _("Objective"),
    "activity": _("Activity"),
    "time_frame": _("Time frame"),
    "indicators": _("Indicators"),
    "responsible": _("Responsible"),
    "outputs": _("Outputs"),
    "lead": _("Lead"),
    "partners": _("Partners"),
    "budget": _("Budget"),
    "priority": _("Priority"),
    "baseline": _("Baseline"),
    "target": _("Target"),
    "means_of_verification": _("Means of verification"),
    "risk": _("Risk"),
    "status": _("Status"),
    "focus": _("Focus"),
    "number": _("Number"),
}


def unknown_headers(importing: Import) -> list[str]:
    """Return the headers that the reader kept under their own name, once each, in the document's order."""
    every = (importing.reading or {}).get("doubts", ())
    headers = [
        str((doubt.get("params") or {}).get("column") or "") for doubt in every if doubt.get("code") == "unknown_column"
    ]
    return [header for header in dict.fromkeys(headers) if header]


def chosen_kinds(importing: Import, given: Mapping[str, str]) -> dict[str, str]:
    """Return header -> kind for the columns that a form says are something (`column.N`: the N-th unknown header)."""
    chosen = {header: given.get(f"column.{at}", "") for at, header in enumerate(unknown_headers(importing))}
    return {header: kind for header, kind in chosen.items() if kind in COLUMN_KINDS and kind != "other"}
