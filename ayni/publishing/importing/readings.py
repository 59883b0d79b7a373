"""How a row's time frame can be read: as the reader does, or as one of the other ways that it knows."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.utils import timezone

from ayni.publishing.importing.rows import ReadRow
from ayni.workplans import phrases

Label = dict[str, Any]


class Readings(NamedTuple):
    """`choices`: (index, said) with the reader's own way first, empty where there is only one; `chosen`: the index."""

    choices: list[tuple[str, str]]
    chosen: str


def labels_of(row: ReadRow, document: str) -> list[Label]:
    """Return the labels of a row's time frame in the document's language, the reader's own first."""
    if not row.time_frame.strip():
        return []
    read = phrases.read_time_frame(row.time_frame, lang=document, dated=timezone.now().date())
    return [read.label, *read.alternatives] if read.label else []


def readings_of(row: ReadRow, document: str, lang: str) -> Readings:
    """Return the ways to read a row's time frame, said in the page's language."""
    labels = labels_of(row, document)
    chosen = next((str(at) for at, label in enumerate(labels) if row.label == label), "0")
    said = [(str(at), phrases.say_time_frame(label, lang)) for at, label in enumerate(labels)]
    return Readings(said if len(said) > 1 else [], chosen)


def chosen_labels(rows: Sequence[ReadRow], given: Mapping[str, str], document: str) -> dict[str, Any]:
    """Return the corrections that a form makes of how time frames are read (`path.reading`: an index), by path.

    The reader's own way is no correction: it takes an earlier one back.
    """
    corrections: dict[str, Any] = {}
    for row in rows:
        answer = given.get(f"{row.path}.reading", "")
        if not answer.isdecimal():
            continue
        labels = labels_of(row, document)
        label = labels[int(answer)] if 0 < int(answer) < len(labels) else None
        if label != row.label:
            corrections[f"{row.path}.label"] = label
    return corrections
