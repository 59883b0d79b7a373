"""Reasons in plain words, in English, French, Spanish and Russian; the sentences stand in `<language>.json`."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from ayni.matching.words import LANGUAGES

Namer = Callable[[str, str], str]


@cache
def _sentences(lang: str) -> dict[str, Any]:
    text = files("ayni.matching.saying").joinpath(f"{lang}.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def say(key: str, lang: str, values: dict[str, Any], place: Namer, concept: Namer) -> str:
    """Return the sentence of a key in a language; another language than the four reads English."""
    spoken = lang[:2] if lang[:2] in LANGUAGES else "en"
    known = _sentences(spoken)
    filled = {name: _shown(name, value, spoken, known, place, concept) for name, value in values.items()}
    sentences: dict[str, str] = known["sentences"]
    empty = sorted(name for name, shown in filled.items() if not shown)
    sentence = sentences.get(f"{key}.no-{empty[0]}", sentences[key]) if empty else sentences[key]
    return sentence.format(**filled)


def _shown(name: str, value: Any, lang: str, known: dict[str, Any], place: Namer, concept: Namer) -> str:
    if name in {"countries", "served"} and isinstance(value, list) and not _are_bodies(value, known):
        return _list((place(item, lang) for item in value), len(value), known)
    if name == "concepts":
        return _list((concept(item, lang) for item in value), len(value), known)
    if isinstance(value, list):
        return _list((_word(item, known) for item in value), len(value), known)
    if isinstance(value, date):
        return f"{value.day} {known['months'][value.month - 1]} {value.year}"
    if isinstance(value, float | int):
        return _figure(float(value), known)
    return "" if value is None else _word(str(value), known)


def _are_bodies(values: list[str], known: dict[str, Any]) -> bool:
    return bool(values) and all(value in known["words"] for value in values)


def _list(items: Iterable[str], count: int, known: dict[str, Any]) -> str:
    shown = [item for _place, item in zip(range(4), items, strict=False)]
    return ", ".join(shown) + (" …" if count > 4 else "")


def _word(code: str, known: dict[str, Any]) -> str:
    words: dict[str, str] = known["words"]
    return words.get(code, code)


def _figure(value: float, known: dict[str, Any]) -> str:
    rounded = round(value) if value >= 10 else round(value, 1)
    return f"{rounded:,.0f}".replace(",", "\u00a0") if rounded >= 10 else f"{rounded:g}".replace(".", known["point"])
