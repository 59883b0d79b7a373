"""A copy against the draft as it stands now: what only the copy changed, what only changed here, and what both did."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import override

from ayni.publishing.documents.marks import fingerprint, settled
from ayni.reporting.exports.draft import Places, draft_title, places_of, verdict_words
from ayni.reporting.exports.draft_docx import draft_content, how_to, outside_texts
from ayni.reporting.importing.reading import meaning_of
from ayni.reporting.models import Report

LONGEST = 60_000
LONGEST_NOTE = 2_000
CHANGED, CONFLICT, KEPT, SAME, WRONG = "changed", "conflict", "kept", "same", "wrong"


class Line(NamedTuple):
    """One place. `state`: changed in the copy alone, in conflict, kept (changed here alone), same, or wrong.

    `here` and `there` are the words now and those of the copy, `right` what the copy says of an item. `seen` stands for
    the words here: whoever decides on other words than these decides on nothing.
    """

    key: str
    label: str
    facts: str
    answer: bool
    state: str
    here: str
    there: str
    right: bool | None
    right_here: bool | None
    version: int
    sentence: str

    @property
    def seen(self) -> str:
        return fingerprint(self.here if self.answer else verdict_words(self.right_here, self.here))


class Compared(NamedTuple):
    """`lines` in the order of the draft; `missing` how many places the copy lacks; `outside` words without a place."""

    lines: list[Line]
    missing: int
    outside: list[str]

    def of(self, *states: str) -> list[Line]:
        """Return the lines in some states."""
        return [line for line in self.lines if line.state in states]


def compared(viewer: Any, report: Report, reading: Mapping[str, Any], lang: str) -> Compared:
    """Compare what a copy holds with its report. A fixed number of queries."""
    places = places_of(viewer, report, lang)
    answers, items = dict(reading["answers"]), dict(reading["items"])
    known = _known(report, places_of(viewer, report, reading["language"]), reading["language"])
    lines: list[Line] = []
    for place in places.answers:
        found = answers.pop(place.code, None)
        if found is not None:
            there = _without_known(found["text"], known)
            lines.append(_line(place.code, place.question, place.text, there, found["base"], version=place.version))
    for held in places.items:
        found, item = items.pop(held.item.key, None), held.item
        if found is not None:
            here = (item.right, item.note)
            lines.append(_item_line(item.key, item.title or held.group, item.facts, here, found))
    lines += [_lost(key, found.get("text", "")) for key, found in answers.items()]
    lines += [_lost(key, f"{found['right']} {found['note']}".strip()) for key, found in items.items()]
    missing = len(places.answers) + len(places.items) - len([line for line in lines if line.state != WRONG])
    return Compared(lines, max(missing, 0), [text for text in reading["outside"] if settled(text) not in known])


def _line(key: str, label: str, here: str, there: str, base: str, *, version: int) -> Line:
    state = _state(fingerprint(here), fingerprint(there), base)
    sentence = ""
    if len(there) > LONGEST:
        state, sentence = WRONG, _("This text is too long.")
    return Line(key, label, "", True, state, here, there, None, None, version, sentence)


def _item_line(key: str, label: str, facts: str, here: tuple[bool | None, str], found: Mapping[str, Any]) -> Line:
    note, right, sentence = found["note"], None, ""
    try:
        right = meaning_of(found["right"])
    except ValueError:
        sentence = _("This is neither yes nor no: %(words)s") % {"words": found["right"][:100]}
    if len(note) > LONGEST_NOTE:
        sentence = _("This text is too long.")
    if right is None and note:
        right = False
    if right is False and not note and not sentence:
        sentence = _("Say why it is not right.")
    told = fingerprint(verdict_words(right, note))
    state = WRONG if sentence else _state(fingerprint(verdict_words(*here)), told, found["base"])
    return Line(key, label, facts, False, state, here[1], note, right, here[0], 0, sentence)


def _state(here: str, there: str, base: str) -> str:
    if here == there:
        return SAME
    if there == base:
        return KEPT
    return CHANGED if here == base else CONFLICT


def _lost(key: str, words: str) -> Line:
    sentence = _("This line is not known here any more: it was dropped or withdrawn.")
    return Line(key, key.partition(":")[2] or key, "", False, WRONG, "", words, None, None, 0, sentence)


def _known(report: Report, places: Places, lang: str) -> set[str]:
    """The words that we wrote around the places ourselves, as they are compared."""
    with override(lang):
        texts = outside_texts(draft_content(report, places, lang)) | {draft_title(report, places.subject), *how_to()}
        texts |= {place.group for place in places.items}
    return {settled(text) for text in texts} | {""}


def _without_known(text: str, known: set[str]) -> str:
    """The answer without the heading below it, where its closing mark was lost."""
    lines = text.split("\n")
    while lines and settled(lines[-1]) in known:
        lines.pop()
    return "\n".join(lines)
