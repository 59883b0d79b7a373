"""Every statement of time in a longer text, with its place: used where a phrase says more than a time."""

from typing import NamedTuple

from ayni.reading.timeframes.frames import FRAMES
from ayni.reading.timeframes.labels import Label, resolved
from ayni.reading.timeframes.reading import reduced
from ayni.reading.words.grammar import letter


class Statement(NamedTuple):
    """A label of its own and the place `start:end` of its words."""

    label: Label
    start: int
    end: int


def statements(text: str, lang: str) -> list[Statement]:
    """The statements of time in `text`, in order."""
    done = FRAMES.reduce(reduced(text, lang))
    mark = letter("PART_OF")
    return [Statement(resolved(atom.value, text, None), atom.start, atom.end) for atom in done if atom.letter == mark]
