"""Says an indicator's label back in words of the reader's language."""

from typing import Any

from ayni.reading.words.languages import LANGUAGES
from ayni.reading.words.speech import say_day, say_length, sayings_of, sentence

Label = dict[str, Any]
_UNITS = {"percent": "%", "area_ha": "ha", "length_km": "km", "mass": "t", "energy": "kWh"}
_UNITS_RU = {"area_ha": "га", "length_km": "км", "mass": "т", "energy": "кВт·ч"}


def _amount(label: Label, lang: str) -> str:
    value = label["target_value"]
    text = f"{value:,}".replace(",", " ") if isinstance(value, int) else f"{value}"
    if lang != "en":
        text = text.replace(".", ",")
    unit = label.get("unit")
    sign = _UNITS_RU.get(str(unit)) if lang == "ru" else None
    sign = sign or _UNITS.get(str(unit))
    return f"{text} {sign}" if sign else text


def _target(label: Label, words: dict[str, str], lang: str) -> list[str]:
    comparator = label.get("comparator", "none")
    if label.get("target_value") is None:
        return [words[comparator]] if comparator in ("increase", "decrease") else []
    form = f"{comparator}_n" if comparator in ("increase", "decrease") else comparator
    return [words[form].format(n=_amount(label, lang))] if form in words else [_amount(label, lang)]


def _pace(pace: dict[str, Any], words: dict[str, str], lang: str) -> str:
    once = words.get(f"every_{pace['freq']}") if pace["interval"] == 1 else None
    return once or words["every"].format(length=say_length(f"P{pace['interval']}{pace['freq'][0]}", lang))


def say_indicator(label: Label, lang: str) -> str:
    """The label in words: "Count of: coordinating meetings, at least 1, in each member, every year"."""
    known = lang if lang in LANGUAGES else "en"
    words = sayings_of("ayni.reading.indicators", known)
    said = [
        words.get(label.get("aggregation") or "existence", words["existence"]).format(
            thing=label.get("measured_thing") or "…"
        )
    ]
    said += _target(label, words, known)
    if label.get("scope") in words:
        said.append(words[label["scope"]])
    per = label.get("per") or {}
    if per.get("entity"):
        said.append(words["entity"].format(entity=per["entity"]))
    pace = label.get("recurrence")
    if pace:
        said.append(_pace(pace, words, known))
    if label.get("deadline"):
        said.append(words["deadline"].format(day=say_day(label["deadline"], known)))
    return sentence(", ".join(said))
