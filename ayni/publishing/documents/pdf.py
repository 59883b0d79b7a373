"""PDF: tagged and PDF/UA-1, set by typst in a bounded child process from data alone.

The fonts come with the package (Latin, Greek, Cyrillic, Arabic). Other scripts are set with the server's own fonts
where it has them; a character that no font can show is printed as its code, `[U+4E2D]`, so that it is not lost.
"""

import json
import re
import textwrap
import unicodedata
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from ayni.core.bounded import Finished, run_bounded
from ayni.publishing.documents import messages
from ayni.publishing.documents.content import Content, Words
from ayni.publishing.documents.errors import DocumentFailed
from ayni.publishing.documents.paper import Paper, Row, lay_out

CHILD = "ayni.publishing.documents.pdf_child"
# The typesetter maps much more than it uses; what it uses stays near 0.3 GB for forty pages.
ADDRESS_SPACE = 4 * 1024**3
CPU_SECONDS = 60
# Attempts with the server's fonts before every character foreign to ours is printed as its code.
ATTEMPTS = 8

_LONG_WORD = re.compile(r"[^\s\u200b]{25,}")
_REFUSED_CHARACTER = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
_NAMED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
# Characters a line of each column holds, at its narrowest, in the set table; and the lines that fit on one page.
_COLUMN_CHARACTERS = (42, 24, 34, 31, 29)
_PAGE_LINES = 24
# An objective stands again over its rows on the next page, unless it is so long that it would fill that page.
_OBJECTIVE_CHARACTERS, _OBJECTIVE_LINES = 90, 6


def render_pdf(content: Content, *, lang: str, words: Words) -> bytes:
    """The plan or workplan as a tagged PDF/UA-1 file: title, language, contents, page numbers, repeated header rows.

    Raises DocumentFailed when the child process is stopped by its limits or the typesetter refuses.
    """
    return _whole(_for_typst(lay_out(content, lang=lang, words=words)), [])


def set_pdf(given: dict[str, Any], *, language: str, arguments: list[str]) -> bytes:
    """Another paper than a plan as a tagged PDF/UA-1 file, by the template that the child's `arguments` name."""
    return _whole({**_texts(given, _breakable), **_language(language)}, arguments)


def _whole(paper: dict[str, Any], given: list[str]) -> bytes:
    foreign = _foreign_characters(paper)
    arguments = [*given, "--system-fonts"] if foreign else given
    coded: set[str] = set()
    for _attempt in range(ATTEMPTS):
        finished = _set(_coded(paper, coded), arguments)
        if not finished.status:
            return _pdf(finished)
        refused = _REFUSED_CHARACTER.search(finished.complaint)
        missing = {sign for sign in _spelt(refused.group(1)) if not sign.isascii()} - coded if refused else set()
        if not missing:
            break
        coded |= missing
    else:
        coded |= foreign | _rare(paper)
    # What PDF/UA-1 refuses for any other reason is still set as a tagged file, without the claim to the standard.
    return _pdf(_set(_coded(paper, coded), [*arguments, "--without-ua"]))


def _spelt(complaint: str) -> str:
    """The characters that the typesetter names, some of them as `\\u{e000}`."""
    return _NAMED.sub(lambda found: chr(int(found.group(1), 16)), complaint)


def _rare(paper: dict[str, Any]) -> set[str]:
    """Everything but letters, digits and common signs: marks and symbols, alone or joined, may lack a shape."""
    return {sign for sign in json.dumps(paper, ensure_ascii=False) if not sign.isascii() and not sign.isalnum()}


def _set(paper: dict[str, Any], arguments: list[str]) -> Finished:
    given = json.dumps(paper, ensure_ascii=False).encode("utf-8")
    return run_bounded(CHILD, arguments, given=given, seconds=CPU_SECONDS, memory=ADDRESS_SPACE)


def _pdf(finished: Finished) -> bytes:
    if finished.status == 0 and finished.output.startswith(b"%PDF"):
        return finished.output
    if finished.status is None:
        raise DocumentFailed(messages.TOO_LONG, finished.complaint[-500:])
    raise DocumentFailed(messages.NOT_MADE, finished.complaint[-500:])


def _for_typst(paper: Paper) -> dict[str, Any]:
    """What the template needs beyond the paper: split language tags, places to break long words, rows kept whole."""
    form: dict[str, Any] = {**_texts(paper, _breakable), **_language(paper["language"])}
    form["title"] = form["title"] or form["partnership"] or "Ayni"
    form["short_title"] = textwrap.shorten(paper["title"], 90, placeholder=" …")
    form["edition"] = paper["facts"][0][1] if paper["is_plan"] and paper["facts"] else ""
    form["voice_lang"] = _language(paper["voice"])["lang"]
    for part, annex in zip(form["annexes"], paper["annexes"], strict=True):
        part.update(_language(annex["language"]))
        for focus in part["foci"]:
            for objective in focus["objectives"]:
                objective["short"] = _lines(objective["text"], _OBJECTIVE_CHARACTERS) <= _OBJECTIVE_LINES
                for row in objective["rows"]:
                    row["whole"] = _fits_a_page(row)
    return form


def _language(tag: str) -> dict[str, str | None]:
    """The tag as typst wants it: a language of two or three letters and a region of two, or none."""
    parts = tag.split("-")
    regions = [part.upper() for part in parts[1:] if len(part) == 2 and part.isalpha()]
    lang = parts[0].lower() if 2 <= len(parts[0]) <= 3 else "und"
    return {"lang": lang, "region": regions[0] if regions else None}


def _fits_a_page(row: Row) -> bool:
    extra = sum(len(header) + len(text) for header, text in row["more"]) // _COLUMN_CHARACTERS[0] + 2 * len(row["more"])
    return all(
        sum(_lines(entry["words"], width) + _lines(entry["said"], width) for entry in entries) + extra <= _PAGE_LINES
        for entries, width in zip(row["cells"], _COLUMN_CHARACTERS, strict=True)
    )


def _lines(text: str, width: int) -> int:
    return sum(len(line) // width + 1 for line in text.split("\n"))


def _texts(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _texts(item, change) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_texts(item, change) for item in value]
    return value


def _breakable(text: str) -> str:
    if len(text) < 25:
        return text
    return _LONG_WORD.sub(lambda word: "\u200b".join(_pieces(word.group())), text)


def _pieces(word: str) -> list[str]:
    """A long word in pieces of about eight letters, none of which begins with a mark of the letter before."""
    ends = [place for place in range(8, len(word), 8) if not unicodedata.category(word[place]).startswith("M")]
    return [word[start:end] for start, end in pairwise([0, *ends, len(word)])]


def _foreign_characters(paper: dict[str, Any]) -> set[str]:
    """The characters that neither the typesetter's nor this package's fonts can show."""
    return set(json.dumps(paper, ensure_ascii=False)) - _shown_characters()


def _coded(paper: dict[str, Any], foreign: set[str]) -> dict[str, Any]:
    table = {ord(character): f"[U+{ord(character):04X}]" for character in foreign}
    coded: dict[str, Any] = _texts(paper, lambda text: text.translate(table)) if table else paper
    return coded


@cache
def _shown_characters() -> frozenset[str]:
    ranges = (Path(__file__).resolve().parent / "fonts" / "coverage.txt").read_text("ascii").split()
    ends = [(line.split("-")[0], line.split("-")[-1]) for line in ranges]
    return frozenset(chr(code) for first, last in ends for code in range(int(first, 16), int(last, 16) + 1)) | {"\n"}
