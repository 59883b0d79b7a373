"""Phrases on the command line: JSON Lines in, JSON Lines out.

A line in is {"id", "text", "lang"?, "column"?, "adopted"?}; a line out is {"id", "label", "words", "confidence"}
for time frames
and indicators, {"id", "bearers", "words"} for responsibilities and {"id", "type"} for outputs. A line that is no such
object gets {"id", "error"} and the exit status is 2 when all lines have been read; no line is lost.
"""

import json
from collections.abc import Callable
from datetime import date
from typing import Any, TextIO

from ayni.reading.indicators import read_indicator, say_indicator
from ayni.reading.outputs import read_output
from ayni.reading.responsibilities import read_responsible, say_bearers
from ayni.reading.timeframes import read_time_frame, say_time_frame
from ayni.reading.words.languages import language_of

Record = dict[str, Any]


def _adopted(record: Record) -> date | None:
    try:
        return date.fromisoformat(str(record.get("adopted") or "")[:10])
    except ValueError:
        return None


def _time_frame(record: Record, text: str, lang: str | None) -> Record:
    reading = read_time_frame(text, lang, record.get("column"), _adopted(record))
    return {
        "label": reading.label,
        "words": say_time_frame(reading.label, reading.lang),
        "confidence": reading.confidence,
        "parts": reading.parts,
    }


def _indicator(record: Record, text: str, lang: str | None) -> Record:
    reading = read_indicator(text, lang)
    words = say_indicator(reading.label, language_of(text, lang))
    return {"label": reading.label, "words": words, "confidence": reading.confidence}


def _responsible(record: Record, text: str, lang: str | None) -> Record:
    names = record.get("names")
    bearers = read_responsible(text, lang, [str(name) for name in names] if isinstance(names, list) else ())
    told = [{"class": item.cls, "name": item.name, "role": item.role, "words": item.words} for item in bearers]
    return {"bearers": told, "words": say_bearers(bearers, language_of(text, lang))}


def _output(record: Record, text: str, lang: str | None) -> Record:
    return {"type": read_output(text, lang)}


_READERS: dict[str, Callable[[Record, str, str | None], Record]] = {
    "timeframes": _time_frame,
    "indicators": _indicator,
    "responsibilities": _responsible,
    "outputs": _output,
}


def _answer(kind: str, line: str) -> Record:
    try:
        record = json.loads(line)
    except ValueError:
        return {"id": None, "error": "This line is not JSON."}
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        return {"id": record.get("id") if isinstance(record, dict) else None, "error": "This line has no text."}
    lang = record.get("lang")
    answer = _READERS[kind](record, record["text"], lang if isinstance(lang, str) else None)
    return {"id": record.get("id"), **answer}


def main(kind: str, stdin: TextIO, stdout: TextIO) -> int:
    """Read phrases of one kind (timeframes, indicators, responsibilities, outputs).

    0, or 2 when a line could not be read.
    """
    status = 0
    for line in stdin:
        if not line.strip():
            continue
        answer = _answer(kind, line)
        status = 2 if "error" in answer else status
        stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return status
