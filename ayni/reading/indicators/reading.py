"""Reads an indicator as people write it: what is counted, how, how much, where, by when. Conventions: the labels
page."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from ayni.reading.indicators.evidence import evidence_type
from ayni.reading.indicators.facts import Facts, Number, Tag, gathered
from ayni.reading.indicators.things import measured_thing
from ayni.reading.timeframes.statements import Statement
from ayni.reading.words.languages import language_of

Label = dict[str, Any]
LONGEST = 1500
_PERIODS = {
    ("YEARLY", 1): "year", ("MONTHLY", 1): "month", ("MONTHLY", 3): "quarter", ("MONTHLY", 6): "half-year",
    ("WEEKLY", 1): "week", ("DAILY", 1): "day",
}  # fmt: skip
_NUMBERING = re.compile(r"^\s*\(?(?:[ivxlc]{1,5}|[a-z]|\d{1,2})\)\s+(?=\S)", re.IGNORECASE)
_YEAR_UNITS = frozenset(["year", "yr", "an", "ano", "год", "annum"])
_NEAR, _FAR = 6, 40
_MEASURED = ("area_ha", "length_km", "currency", "mass", "energy")


class IndicatorReading(NamedTuple):
    """`label` as in the labels page of the documentation; `confidence` 0 to 1."""

    label: dict[str, Any]
    confidence: float


def read_indicator(text: str, lang: str | None = None) -> IndicatorReading:
    """The reading of an indicator.

    Never raises on any text; what cannot be told is left to the plainest reading (it exists).
    """
    known = language_of(text, lang)
    facts = gathered(_NUMBERING.sub("", text[:LONGEST], count=1), known)
    number = _target(facts)
    label: Label = {"measured_thing": measured_thing(facts, known, number), **_measure(facts, number)}
    label["scope"] = _scope(facts)
    label["deadline"] = _deadline(facts)
    label.update(_pace(facts, label))
    label["evidence_type"] = evidence_type(facts, known, number)
    kept = {key: value for key, value in label.items() if value is not None or key == "target_value"}
    return IndicatorReading(kept, _confidence(facts, label))


def _target(facts: Facts) -> Number | None:
    """The number that is aimed at: a percentage first, then the later of a range, then the last count with a noun."""
    if not facts.numbers:
        return None
    percents = [number for number in facts.numbers if number.percent]
    if percents and _part_of_count(facts, percents[0]):
        return facts.numbers[0]
    if percents:
        return _later_of_range(facts, percents)
    if _is_count_without_target(facts):
        return None
    for left, right in zip(facts.numbers, facts.numbers[1:], strict=False):
        between = facts.tags[left.at + 1]
        rises = facts.tokens[between.first].key in _UP_TO and _leading_change(facts) != "none"
        if right.at - left.at == 2 and (between.name == "TO" or rises):
            return right
    return facts.numbers[0]


def _part_of_count(facts: Facts, percent: Number) -> bool:
    """Whether a percentage is said of what was counted before: "500 farmers trained, 50 % of them women"."""
    counted = facts.numbers[0]
    between = facts.tags[counted.at : percent.at + 4]
    told = any(tag.name == "OFTHESE" or facts.tokens[tag.first].key == "dont" for tag in between)
    return told and not counted.percent


def _later_of_range(facts: Facts, percents: Sequence[Number]) -> Number:
    """ "from 10 % to 15 %" aims at the second; two percentages apart are two aims, and the first is told."""
    if len(percents) > 1:
        between = facts.tags[percents[0].at + 1 : percents[1].at]
        if len(between) <= 2 and any(tag.name == "TO" for tag in between):
            return percents[1]
    return percents[0]


def _is_count_without_target(facts: Facts) -> bool:
    """ "Number of …" asks for a count; a number later in the phrase is a target only after a colon or a comparison."""
    head = facts.first("COUNT") or facts.first("SHARE")
    if head is None or head.first > 3:
        return False
    return not any(_aimed(facts, number) for number in facts.numbers)


def _aimed(facts: Facts, number: Number) -> bool:
    before = facts.tags[number.at - 1] if number.at else None
    if before is None:
        return False
    if facts.tokens[before.first].key in _UP_TO and _leading_change(facts) != "none":
        return number is facts.numbers[-1]
    return before.name in ("GE", "GT", "LE", "LT", "ASSIGNED") or facts.tokens[before.first].key in (
        ":",
        "=",
        ">",
        "≥",
        "<",
        "≤",
    )


def _comparator(facts: Facts, number: Number | None, default: str) -> str:
    if number is None:
        return default
    nearby = facts.tags[max(0, number.at - 3) : number.at]
    rising = _change(facts, number)
    for tag in reversed(nearby):
        sign = facts.tokens[tag.first].key
        if rising and (sign in _UP_TO or tag.name == "LE"):
            return rising
        if tag.name in _COMPARED or sign in _SIGNS:
            return _COMPARED.get(tag.name) or _SIGNS[sign]
    following = facts.tags[number.at + 1 : number.at + 5]
    if any(tag.name == "GE" for tag in following[:2]):
        return ">="
    return rising or default


# "from 50 to 200": what a change goes to is what is aimed at.
_UP_TO = frozenset(["to", "a", "à", "hasta", "до"])
_COMPARED = {"GE": ">=", "GT": ">", "LE": "<=", "LT": "<"}
_SIGNS = {">": ">", "≥": ">=", "<": "<", "≤": "<=", "=": "="}


def _change(facts: Facts, number: Number | None) -> str | None:
    """Increase or decrease where the phrase speaks of it: anywhere for a percentage, at the head otherwise."""
    limit = len(facts.tags) if number is not None and number.percent else 2
    for tag in facts.tags[:limit]:
        if tag.name == "INCREASE":
            return "increase"
        if tag.name == "DECREASE":
            return "decrease"
    return None


def _leading_change(facts: Facts) -> str:
    """Increase or decrease where it opens the phrase: "increase in the share of …"; "none" otherwise."""
    first = next((tag.name for tag in facts.tags if tag.name != "LINK"), "")
    return first.lower() if first in ("INCREASE", "DECREASE") else "none"


def _plain(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _measure(facts: Facts, number: Number | None) -> Label:
    """Unit, comparator, target and aggregation."""
    if number is not None and number.percent:
        default = "=" if number.value >= 100 else ">="
        return _made("percent", _comparator(facts, number, default), number.value, "percentage")
    if _divided_counts(facts):
        return _headed(facts, "SHARE", number)
    head = _head(facts)
    if head in ("SHARE", "TREND", "INDEX", "RATIO", "RATE", "AVERAGE"):
        return _headed(facts, head, number)
    unit = _unit(facts, number)
    if number is not None:
        ways = "sum" if unit in _MEASURED else "count"
        return _made(unit, _comparator(facts, number, "="), number.value, ways)
    if head == "COUNT":
        return _made(unit, _leading_change(facts), None, "sum" if unit in _MEASURED else "count")
    if head == "EXTENT" and unit not in _MEASURED:
        extent = facts.first("EXTENT")
        return _made(str(extent.value) if extent else "other", _change(facts, None) or "none", None, "sum")
    if head in ("AMOUNT", "EXTENT") or (unit in _MEASURED and facts.has("UNIT")):
        return _made(unit if unit in _MEASURED else "other", _change(facts, None) or "none", None, "sum")
    change = _change(facts, None)
    if change:
        inner = "count" if facts.has("COUNT") else "percent"
        return _made(inner, change, None, "count" if inner == "count" else "percentage")
    if any(tag.name == "PCT" for tag in facts.tags):
        return _made("percent", "none", None, "percentage")
    return _times_told(facts) or _made("boolean", "exists", None, "existence")


def _divided_counts(facts: Facts) -> bool:
    """ "(Number of actions carried out / number of actions planned) x 100" is a share."""
    counts = [tag for tag in facts.tags if tag.name == "COUNT"]
    return len(counts) > 1 and any(token.key == "/" for token in facts.tokens[counts[0].last : counts[1].first])


def _made(unit: str, comparator: str, target: float | None, aggregation: str) -> Label:
    return {
        "unit": unit,
        "comparator": comparator,
        "target_value": None if target is None else _plain(target),
        "aggregation": aggregation,
    }


def _head(facts: Facts) -> str | None:
    """The class of the first telling tag among the opening words."""
    for tag in facts.tags[:4]:
        if tag.name in ("COUNT", "SHARE", "TREND", "INDEX", "RATIO", "RATE", "AVERAGE", "AMOUNT", "EXTENT", "COVER"):
            return "SHARE" if tag.name == "COVER" else tag.name
        if tag.name in ("DONE", "EXIST", "EACH", "NUMBER", "STOPAT"):
            return None
    return None


def _headed(facts: Facts, head: str, number: Number | None) -> Label:
    target = number.value if number else None
    compared = _comparator(facts, number, "=") if number else _leading_change(facts)
    if head == "SHARE":
        return _made("percent", compared, target, "percentage")
    if head == "TREND":
        share = facts.has("SHARE", "PCT")
        return _made("percent" if share else "count" if facts.has("COUNT") else "other", compared, target, "trend")
    if head == "INDEX":
        return _made("index", compared, target, "average")
    if head == "RATIO":
        return _made("ratio", compared, target, "rate")
    percent = any(tag.name == "PCT" for tag in facts.tags)
    unit = _unit(facts, number)
    if head == "AVERAGE":
        return _made(
            "percent" if percent else "other" if unit in ("count", "boolean") else unit, compared, target, "average"
        )
    return _made(
        "percent" if percent or unit == "count" else unit, compared, target, "percentage" if percent else "rate"
    )


def _unit(facts: Facts, number: Number | None) -> str:
    """The unit beside the number, else the unit that the phrase ends with or names, else persons or a plain count."""
    if number is not None:
        before = facts.tags[number.at - 1] if number.at else None
        if before is not None and before.name == "UNIT" and before.value == "currency":
            return "currency"
        named = False
        for tag in facts.tags[number.at + 1 : number.at + 5]:
            if tag.name == "UNIT" and tag.value != "days" and not _divides(facts, tag):
                return str(tag.value)
            if tag.name == "PERSONS":
                return "persons"
            if tag.name in ("STOPAT", "NUMBER"):
                break
            if named and tag.name == "LINK":
                break
            named = named or tag.name == ""
        return "count"
    head = facts.first("COUNT")
    if head is not None:
        noun = next((tag for tag in facts.tags[facts.tags.index(head) + 1 :] if tag.name not in ("LINK", "DONE")), None)
        if noun is not None and noun.name == "UNIT" and noun.value in _MEASURED:
            return str(noun.value)
        return "persons" if _counts_persons(facts, head) else "count"
    units = [str(tag.value) for tag in facts.tags if tag.name == "UNIT" and not _divides(facts, tag)]
    return units[-1] if units else "count"


def _divides(facts: Facts, tag: Tag) -> bool:
    """Whether a unit stands under a stroke or after "per": "kWh/m2"."""
    if tag.first == 0:
        return False
    at = facts.tags.index(tag)
    return facts.tokens[tag.first - 1].key == "/" or facts.tags[at - 1].name == "PERENTITY"


def _counts_persons(facts: Facts, head: Tag) -> bool:
    """Whether the noun that is counted names persons; an adjective may stand before it ("number of trained people")."""
    at = facts.tags.index(head) + 1
    for tag in facts.tags[at : at + 3]:
        if tag.name == "PERSONS":
            return True
        if tag.name in ("STOPAT", "TO", "UNIT", "EACH") or facts.tokens[tag.first].kind != "word":
            return False
    return False


def _scope(facts: Facts) -> str:
    counted = _head(facts) in ("COUNT", "SHARE")
    if any(tag.name == "EACH" and (tag.last > tag.first or not counted) for tag in facts.tags):
        return "each_member"
    tag = facts.first("SCOPE")
    return str(tag.value) if tag else "unspecified"


def _deadline(facts: Facts) -> str | None:
    for time in facts.times:
        if _is_baseline(facts, time):
            continue
        day = time.label.get("not_after") or (time.label.get("end") if time.label["kind"] == "ongoing" else None)
        if day and not str(day).startswith("--"):
            return str(day)
        if time.label["kind"] == "milestone-list" and time.label.get("direction") == "before":
            last = str(time.label["dates"][-1])
            return f"{last}-12-31" if len(last) == 4 else last
    return None


def _is_baseline(facts: Facts, time: Statement) -> bool:
    """Whether a time says against what is measured: "by 40 % compared to 1990"."""
    for tag in facts.tags:
        if tag.name == "BASELINE" and -_NEAR <= time.start - facts.tokens[tag.last].end <= _NEAR:
            return facts.tokens[tag.first].start <= time.end and facts.tokens[tag.first].start >= time.start - _FAR
    return False


def _times_told(facts: Facts) -> Label | None:
    """A count told by its pace alone: "the committee meets at least twice a year"."""
    for time in facts.times:
        least = (time.label.get("rrule") or {}).get("min")
        if least and least > 1 and time.label["rrule"]["freq"] == "YEARLY":
            return _made("count", ">=" if facts.has("GE") else "=", least, "count")
    return None


def _pace(facts: Facts, label: Label) -> Label:
    """`per` where something is counted by a period or a head, `recurrence` where it comes again."""
    per: Label = {}
    recurrence: Label | None = None
    for time in facts.times:
        rule = time.label.get("rrule")
        if rule and recurrence is None:
            recurrence = {"freq": rule["freq"], "interval": rule["interval"]}
            if label["target_value"] is not None or _spelled(facts.text[time.start : time.end]):
                per["time"] = _period(rule)
    if "time" not in per and _yearly_unit(facts):
        per["time"] = "year"
    entity = _entity(facts)
    if entity:
        per["entity"] = entity
    return {"per": per or None, "recurrence": recurrence}


def _yearly_unit(facts: Facts) -> bool:
    """Units by the year: "t/an", "kWh/hab.an", "m3/year"."""
    keys = [token.key for token in facts.tokens]
    return any(key == "/" and _YEAR_UNITS.intersection(keys[at + 1 : at + 3]) for at, key in enumerate(keys))


def _spelled(words: str) -> bool:
    return " " in words.strip()


def _period(rule: Label) -> str:
    known = _PERIODS.get((rule["freq"], rule["interval"]))
    if known:
        return known
    noun = {"YEARLY": "years", "MONTHLY": "months", "WEEKLY": "weeks", "DAILY": "days"}[rule["freq"]]
    return f"{rule['interval']} {noun}"


def _entity(facts: Facts) -> str | None:
    """ "per landscape", "kWh/hab": the noun after "per" that is no time."""
    for at, tag in enumerate(facts.tags[:-1]):
        slash = facts.tokens[tag.first].key == "/" and at and facts.tags[at - 1].name == "UNIT"
        if tag.name != "PERENTITY" and not slash:
            continue
        following = facts.tokens[facts.tags[at + 1].first]
        inside = any(time.start <= following.start < time.end for time in facts.times)
        if following.kind in ("word", "mixed") and not inside and facts.tags[at + 1].name in ("", "PERSONS", "UNIT"):
            last = facts.tokens[facts.tags[at + 1].last]
            return "habitant" if following.key == "hab" else facts.text[following.start : last.end]
    return None


def _confidence(facts: Facts, label: Label) -> float:
    doubt = 0.1 * max(0, len(facts.numbers) - 1) + (0.1 if label["evidence_type"] == "other" else 0.0)
    if len(facts.tokens) > 25:
        doubt += 0.1
    return round(max(0.3, 0.9 - doubt), 2)


__all__: Sequence[str] = ["IndicatorReading", "read_indicator"]
