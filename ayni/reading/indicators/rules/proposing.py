"""Proposes the rule of an indicator: what counts as evidence, how it is measured, for whom, in which period, when met.

A proposal is for a person to confirm; it says no more than the words, the label and the row's time frame do.
"""

from functools import cache
from typing import Any

from ayni.reading.words.languages import LANGUAGES, language_of
from ayni.reading.words.lexicon import Lexicon, read_lexicon
from ayni.reading.words.tokens import tokenise

Label = dict[str, Any]
MEASURES = ("count", "exists", "sum", "share", "ordinal", "stage")
STAGES = ("none", "drafted", "adopted", "under_way", "done")
_HIGHEST, _MET = 4, 3
_EVENTS = frozenset(["meeting", "training", "exchange"])
_KEPT_BY_COUNTRIES = frozenset(["person_appointed", "agreement", "website", "budget_allocation"])
_BESIDE = {"other": ("document",)}
_YEARLY = {"freq": "YEARLY", "interval": 1}


@cache
def _lexicon(lang: str) -> Lexicon:
    return read_lexicon("ayni.reading.indicators.rules", lang)


def _meanings(words: str, lang: str) -> list[tuple[str, Any]]:
    """Class and value of every phrase of the rules' lexicon in `words`, in order, the longest phrase first."""
    keys = [token.key for token in tokenise(words) if token.kind != "."]
    found: list[tuple[str, Any]] = []
    at = 0
    while at < len(keys):
        step = 1
        for phrase, name, value, _ in _lexicon(lang).first.get(keys[at], ()):
            if tuple(keys[at : at + len(phrase)]) == phrase:
                found.append((name, value))
                step = len(phrase)
                break
        at += step
    return found


def says_ability(words: str) -> bool:
    """Whether the words tell how able or informed somebody is ("all members well informed"), in any language."""
    return any(name == "ABLE" for lang in LANGUAGES for name, _ in _meanings(words, lang))


def proposed_rule(
    label: Label, words: str, *, lang: str | None = None, context: str = "", time_frame: Label | None = None
) -> dict[str, Any]:
    """The rule that an indicator's `label` and `words` ask for.

    `context` is the text of the row (objective, activity), asked only for whom the result is computed; `time_frame`
    is the label of the row's time frame. The answer has: `measure` (one of MEASURES), `evidence_kinds` (most telling
    first), `purpose` of a meeting (supply_demand: of those who supply and those who demand; "" where the words do not
    say it), `unit_of_account` (partnership, region, country, member or level, then `levels` names them), `period`
    ({"freq", "interval"} or None), `basis` of the period (calendar, rolling, fiscal or None), `comparator`, `target`
    (a number, a stage or None), `deadline` (ISO date or None), `within` (ISO 8601 duration or None), and for an
    ordinal `scale` {"lowest", "highest"}, for a stage `stages`.
    """
    known = language_of(words, lang)
    meanings = _meanings(words, known)
    names = {name for name, _ in meanings}
    around = _meanings(context, known)
    frame = time_frame or {}
    measure = _measure(label, names)
    period = _period(label, names, frame)
    kinds = _evidence(label, measure, names)
    rule: dict[str, Any] = {
        "measure": measure,
        "evidence_kinds": kinds,
        "purpose": _purpose(names | {name for name, _ in around}) if "meeting" in kinds else "",
        **_account(label, meanings, around, measure),
        "period": period,
        "basis": _basis(label, period),
        "deadline": label.get("deadline") or frame.get("not_after"),
        "within": frame.get("duration") if frame.get("kind") == "duration" else None,
    }
    return {**rule, **_bar(label, measure)}


def _measure(label: Label, names: set[str]) -> str:
    way = label.get("aggregation", "existence")
    if way != "existence":
        plain = {"count": "count", "percentage": "share", "sum": "sum"}.get(way)
        return plain or ("share" if label.get("unit") in ("percent", "ratio") else "sum")
    if "ABLE" in names:
        return "ordinal"
    if {"PLANNED", "CARRIED"} <= names:
        return "stage"
    repeated = names & {"REGULAR", "MANY", "SPREAD"} or label.get("recurrence")
    return "count" if repeated or label.get("evidence_type") in _EVENTS else "exists"


def _evidence(label: Label, measure: str, names: set[str]) -> list[str]:
    kind = str(label.get("evidence_type") or "other")
    if measure == "ordinal":
        return list(dict.fromkeys(["training", "document", *([] if kind == "other" else [kind])]))
    spread = ("publication",) if "SPREAD" in names else ()
    # A workshop is held to meet or to teach: people record it as the one or the other.
    taught = ("training",) if kind == "meeting" and "WORKSHOP" in names else ()
    return list(dict.fromkeys([kind, *spread, *taught, *_BESIDE.get(kind, ())]))


def _purpose(names: set[str]) -> str:
    return "supply_demand" if {"SUPPLY", "DEMAND"} <= names else ""


def _account(
    label: Label, meanings: list[tuple[str, Any]], around: list[tuple[str, Any]], measure: str
) -> dict[str, Any]:
    """For whom the result is computed: as the words say, else where such evidence is kept, else as the row says."""
    levels = [str(value) for name, value in meanings if name == "LEVEL"]
    if measure == "stage" and len(set(levels)) > 1:
        return {"unit_of_account": "level", "levels": list(dict.fromkeys(levels))}
    named = [str(value) for name, value in meanings if name in ("BEARER", "LEVEL")]
    if named:
        return {"unit_of_account": _unit(named)}
    if label.get("scope") == "region":
        return {"unit_of_account": "region"}
    if label.get("scope") == "each_member":
        return {"unit_of_account": "member"}
    if label.get("evidence_type") in _KEPT_BY_COUNTRIES:
        return {"unit_of_account": "country"}
    regional = any(name == "LEVEL" and value in ("regional", "subregional") for name, value in around)
    return {"unit_of_account": "region" if regional else "partnership"}


def _unit(named: list[str]) -> str:
    for unit, values in (("country", {"country", "national"}), ("member", {"member"})):
        if values & set(named):
            return unit
    return "region"


def _period(label: Label, names: set[str], frame: Label) -> dict[str, Any] | None:
    """The period of the words, else that of the time frame; "regular" is at least once a year, a budget every year."""
    rule = label.get("recurrence") or frame.get("rrule")
    if rule:
        return {"freq": rule["freq"], "interval": rule["interval"]}
    if "REGULAR" in names or label.get("evidence_type") == "budget_allocation":
        return dict(_YEARLY)
    return None


def _basis(label: Label, period: dict[str, Any] | None) -> str | None:
    if period is None:
        return None
    if label.get("evidence_type") == "budget_allocation":
        return "fiscal"
    return "calendar" if period["interval"] == 1 else "rolling"


def _bar(label: Label, measure: str) -> dict[str, Any]:
    """When the rule is met. A bare count of what should be there is met by one; "3 a year" is met by more, too."""
    if measure == "ordinal":
        return {"comparator": ">=", "target": _MET, "scale": {"lowest": 0, "highest": _HIGHEST}}
    if measure == "stage":
        return {"comparator": ">=", "target": STAGES[-1], "stages": list(STAGES)}
    target, comparator = label.get("target_value"), label.get("comparator", "none")
    if measure == "exists":
        return {"comparator": "exists", "target": None}
    if measure == "count" and comparator in ("exists", "=") and (target is not None or comparator == "exists"):
        return {"comparator": ">=", "target": 1 if target is None else target}
    return {"comparator": comparator, "target": target}
