"""Says an indicator's label back in words of the reader's language."""

import re
from typing import Any

from ayni.reading.words.languages import LANGUAGES
from ayni.reading.words.speech import say_day, say_pace, sayings_of, sentence

Label = dict[str, Any]
_UNITS = {"percent": "%", "area_ha": "ha", "length_km": "km", "mass": "t", "energy": "kWh"}
_UNITS_RU = {"area_ha": "га", "length_km": "км", "mass": "т", "energy": "кВт·ч"}
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
    head = words.get(way, words["existence"]).format(thing=thing, of_thing=_of(thing))
    return words["measured"].format(head=head, amount=target) if target else head


def say_indicator(label: Label, lang: str) -> str:
    """The label in words: "At least 1 coordinating meeting in each member, every year"; `lang` en, fr, es or ru."""
    known = lang if lang in LANGUAGES else "en"
    words = sayings_of("ayni.reading.indicators", known)
    measure = _measure(label, words, known)
    if label.get("scope") in words:
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
