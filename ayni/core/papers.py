"""Letters as documents: a room asks for one, and the room that knows how to set documents has registered how."""

from collections.abc import Callable
from typing import NamedTuple

from ayni.core.errors import NotVisible


class LetterPaper(NamedTuple):
    """A letter on one sheet, in plain text: to whom, day and reference (`above`), paragraphs, who sends it."""

    language: str
    title: str
    to: tuple[str, ...]
    above: tuple[str, ...]
    paragraphs: tuple[str, ...]
    sender: str
    partnership: str


class Set(NamedTuple):
    """A document: its bytes and their media type."""

    content: bytes
    media_type: str


Writer = Callable[[LetterPaper], Set]
_writers: dict[str, Writer] = {}


def register_letter_writer(extension: str, writer: Writer) -> None:
    """Let letters be had in a format, by the extension of its files."""
    _writers[extension] = writer


def letter_formats() -> list[str]:
    """Return the extensions in which letters can be had."""
    return sorted(_writers)


def set_letter(paper: LetterPaper, extension: str) -> Set:
    """Return a letter as a document. Raises NotVisible for a format that nobody registered."""
    if extension not in _writers:
        raise NotVisible
    return _writers[extension](paper)
