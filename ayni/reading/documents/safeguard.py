"""The last look: every word of a plan's tables must be in the answer; what is not is put into the doubts."""

import re
from collections.abc import Iterable, Iterator

from ayni.reading.documents import vocabulary
from ayni.reading.documents.blocks import Table, distinct
from ayni.reading.documents.document import Doubt, Focus
from ayni.reading.documents.enumerators import LABEL_WORDS

WORD = re.compile(r"(?![ivx]+\b)[^\W_]{3,}")


def missing(bodies: Iterable[tuple[str, Table, range]], foci: list[Focus], doubts: list[Doubt]) -> list[Doubt]:
    """Return doubts that hold the texts of cells whose words stand nowhere in the answer.

    `bodies` are the plan's tables with their names and the rows below their headers.
    """
    whole: set[str] = set()
    words = _labels()
    for text in _said(foci, doubts):
        whole.add(text)
        words.update(WORD.findall(text.lower()))
    lost: list[Doubt] = []
    for name, table, rows in bodies:
        for number in rows:
            texts = [cell.flat for cell in distinct(table.rows[number]) if cell.flat and cell.flat not in whole]
            texts = [text for text in texts if not words.issuperset(WORD.findall(text.lower()))]
            if texts:
                lost.append(_doubt(f"{name}, row {table.origin + number + 1}", texts))
    return lost


def _labels() -> set[str]:
    """Words that stand before a number and go with it: "Objective 1", "Activity 2.3"."""
    listed = [*vocabulary.words("rows", "objective"), *LABEL_WORDS]
    return {word for phrase in listed for word in WORD.findall(phrase.lower())}


def _doubt(where: str, texts: list[str]) -> Doubt:
    shown = " | ".join(texts)
    return Doubt("unplaced_text", where, f"These words found no place: {shown}", 0.3, {"text": shown})


def _said(foci: list[Focus], doubts: list[Doubt]) -> Iterator[str]:
    for doubt in doubts:
        yield doubt.what
    for focus in foci:
        yield focus.title or ""
        for objective in focus.objectives:
            yield objective.text or ""
            yield objective.number or ""
            for activity in objective.activities:
                yield from (
                    activity.text or "",
                    activity.number or "",
                    activity.time_frame or "",
                    activity.responsible or "",
                )
                yield from activity.indicators
                yield from activity.outputs
                yield from activity.more.values()
                yield from activity.more
