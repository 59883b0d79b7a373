"""Says an indicator's label back in words of the reader's language."""

import re
from typing import Any

from ayni.reading.indicators.facts import classes_of
from ayni.reading.indicators.rules import says_ability
from ayni.reading.words.languages import LANGUAGES
from ayni.reading.words.speech import say_day, say_pace, sayings_of, sentence

Label = dict[str, Any]
_UNITS = {"percent": "%", "area_ha": "ha", "length_km": "km", "mass": "t"}
_UNITS_RU = {"area_ha": "га", "length_km": "км", "mass": "т"}
_NAMED = frozenset(["sum", "rate", "average", "trend"])
_MEASURE_NAMES = frozenset(["AMOUNT", "RATE", "INDEX", "AVERAGE", "RATIO", "TREND", "EXTENT"])
_VOWEL = re.compile("[aeiouyhâàéèêëîïôöûùœæ]", re.IGNORECASE)


def _amount(label: Label, lang: str) -> str:
    value = label["target_value"]
    text = f"{value:,}".replace(",", " ") if isinstance(value, int) else f"{value}"
    if lang != "en":
        text = text.replace(".", ",")
    unit = str(label.get("unit"))
    sign = (_UNITS_RU.get(unit) if lang == "ru" else None) or _UNITS.get(unit)
    if not sign:
        return text
    return f"{text}%" if lang == "en" and sign == "%" else f"{text} {sign}"


def _target(label: Label, words: dict[str, str], lang: str) -> str:
    comparator = label.get("comparator", "none")
    if label.get("target_value") is None:
        return words[comparator] if comparator in ("increase", "decrease") else ""
    form = f"{comparator}_n" if comparator in ("increase", "decrease") else comparator
    amount = _amount(label, lang)
    return words[form].format(n=amount) if form in words else amount


def _of(thing: str) -> str:
    """French "de" before a thing: "d’ateliers", "de sites"; an acronym keeps "de"."""
    if _VOWEL.match(thing) and not thing[:2].isupper():
        return f"d’{thing}"
    return f"de {thing}"


def _measure(label: Label, words: dict[str, str], lang: str) -> str:
    thing = str(label.get("measured_thing") or "…")
    way = label.get("aggregation") or "existence"
    target = _target(label, words, lang)
    if (
        way == "count"
        and label.get("target_value") is not None
        and label.get("comparator")
        not in (
            "increase",
            "decrease",
        )
    ):
        return words["counted"].format(amount=target, thing=thing)
    head = _head(thing, way, label.get("comparator") in ("increase", "decrease"), words)
    return words["measured"].format(head=head, amount=target) if target else head


def _head(thing: str, way: str, changes: bool, words: dict[str, str]) -> str:
    """What stands before the amount: the thing alone where its own words name the measure ("Unemployment rate")."""
    if way == "existence":
        return words["ability" if says_ability(thing) else "existence"].format(thing=thing)
    if changes and way == "percentage":
        return words["change"].format(thing=thing)
    opening = classes_of(thing, 3)
    named = "RATE" in opening if way == "percentage" else way in _NAMED and bool(opening & _MEASURE_NAMES)
    form = "{thing}" if named else words.get(way, words["existence"])
    return form.format(thing=thing, of_thing=_of(thing))


def say_indicator(label: Label, lang: str) -> str:
    """The label in words: "At least 1 coordinating meeting in each member, every year"; `lang` en, fr, es or ru."""
    known = lang if lang in LANGUAGES else "en"
    words = sayings_of("ayni.reading.indicators", known)
    measure = _measure(label, words, known)
    thing = str(label.get("measured_thing") or "")
    told = label.get("scope") == "each_member" and says_ability(thing) and "EACH" in classes_of(thing, 3)
    if label.get("scope") in words and not told:
        measure += (", " if known == "ru" or ":" in measure else " ") + words[label["scope"]]
    said = [measure]
    per = label.get("per") or {}
    if per.get("entity"):
        said.append(words["entity"].format(entity=per["entity"]))
    pace = label.get("recurrence")
    if pace:
        said.append(say_pace(pace["freq"], pace["interval"], known))
    if label.get("deadline"):
        said.append(words["deadline"].format(day=say_day(label["deadline"], known)))
    return sentence(", ".join(said))
