"""What still keeps a workplan from being adopted."""

import re
import unicodedata
from typing import Any

from django.utils.translation import gettext as _

from ayni.workplans.models import Activity, Workplan

# Cells that people fill in when they have nothing to say yet, in the languages of the interface.
_PLACEHOLDERS = frozenset(
    [
        "tbd",
        "tbc",
        "tba",
        "na",
        "nil",
        "none",
        "tobedetermined",
        "tobedecided",
        "tobedefined",
        "tobeconfirmed",
        "tobeagreed",
        "tobeannounced",
        "notyetdefined",
        "notdetermined",
        "unknown",
        "adéfinir",
        "àdéfinir",
        "adeterminer",
        "àdéterminer",
        "àpréciser",
        "àconfirmer",
        "sansobjet",
        "so",
        "nd",
        "pordefinir",
        "pordeterminar",
        "porconfirmar",
        "adefinir",
        "adeterminar",
        "ninguno",
        "noaplica",
        "нетданных",
        "уточняется",
        "будетопределено",
        "подлежитуточнению",
        "неопределено",
        "нет",
    ]
)


def missing_for_adoption(workplan: Workplan) -> list[dict[str, str]]:
    """Return what is missing: {code, what: "responsible" | "time_frame" | "activities", sentence}, in the plan's order.

    A dash, "n/a" or "to be determined" is nothing. One query.
    """
    rows = list(_standing_activities(workplan))
    if not rows:
        sentence = _("The workplan has no activity yet.")
        return [{"code": "", "what": "activities", "sentence": sentence}]
    missing: list[dict[str, str]] = []
    for row in rows:
        if not (row["bearers"] and row["bearers_corrected"]) and says_nothing(row["responsible_words"]):
            sentence = _("%(code)s has no responsible.") % {"code": row["code"]}
            missing.append({"code": row["code"], "what": "responsible", "sentence": sentence})
        if not (row["time_frame"] and row["time_frame_corrected"]) and says_nothing(row["time_frame_words"]):
            sentence = _("%(code)s has no time frame.") % {"code": row["code"]}
            missing.append({"code": row["code"], "what": "time_frame", "sentence": sentence})
    return missing


def doubts_before_adoption(workplan: Workplan) -> list[dict[str, str]]:
    """Return what may be adopted but is not understood: words of a time frame or responsible that gave no reading."""
    doubts: list[dict[str, str]] = []
    for row in _standing_activities(workplan):
        label = row["time_frame"] or {}
        if row["time_frame_words"].strip() and label.get("kind", "unknown") == "unknown":
            sentence = _("The time frame of %(code)s is not understood: nothing will be due.") % {"code": row["code"]}
            doubts.append({"code": row["code"], "what": "time_frame", "sentence": sentence})
        if row["responsible_words"].strip() and not row["bearers"]:
            sentence = _("Who answers for %(code)s is not understood: nobody will be reminded.") % {"code": row["code"]}
            doubts.append({"code": row["code"], "what": "responsible", "sentence": sentence})
    return doubts


def says_nothing(words: str) -> bool:
    """Return whether words are blank or a mere placeholder such as "–", "n/a" or "to be determined"."""
    bare = re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", words)).lower()
    return not bare or bare in _PLACEHOLDERS


def _standing_activities(workplan: Workplan) -> Any:
    return (
        Activity.objects.filter(
            workplan=workplan,
            withdrawn_at=None,
            objective__withdrawn_at=None,
            objective__focus__withdrawn_at=None,
        )
        .order_by(
            "objective__focus__position", "objective__focus_id", "objective__position", "objective_id", "position", "id"
        )
        .values(
            "code",
            "responsible_words",
            "bearers",
            "bearers_corrected",
            "time_frame_words",
            "time_frame",
            "time_frame_corrected",
        )
    )
