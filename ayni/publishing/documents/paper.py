"""A plan laid out for reading, before any file format: what stands where, whose words they are, what the software says.

The PDF, DOCX, ODT and HTML writers all draw this one form, so they cannot disagree. It is JSON-safe.
"""

import re
from typing import NotRequired, TypedDict

from ayni.publishing.documents import messages
from ayni.publishing.documents.content import (
    Activity,
    Block,
    Content,
    Front,
    Section,
    Words,
    WorkplanContent,
    cleaned,
    front_of,
    is_right_to_left,
    language_tag,
    workplans_of,
)
from ayni.publishing.documents.marks import row_mark, section_fingerprint


class Note(TypedDict):
    marker: str
    text: str


class Run(TypedDict):
    """A piece of text, followed by a footnote where there is one."""

    text: str
    note: NotRequired[Note]


class PaperBlock(TypedDict):
    """A table's `runs` are its caption."""

    kind: str
    marker: str | None
    runs: list[Run]
    head: NotRequired[list[str]]
    rows: NotRequired[list[list[str]]]


class PaperSection(TypedDict):
    """`mark` is what the section is known by when a document comes back."""

    mark: str
    title: list[Run]
    level: int
    blocks: list[PaperBlock]


class Entry(TypedDict):
    """One thing in a cell: the plan's words, and what the software says of them."""

    code: str
    words: str
    said: str


class Row(TypedDict):
    """`cells`: activity, time frame, indicators, responsible, outputs. `status` is a code, `state` its word.

    `mark` is what the row is known by when a document comes back.
    """

    code: str
    mark: str
    status: str
    state: str
    tags: str
    more: list[tuple[str, str]]
    cells: list[list[Entry]]


class ObjectiveRows(TypedDict):
    code: str
    label: str
    text: str
    rows: list[Row]


class FocusTable(TypedDict):
    code: str
    title: str
    objectives: list[ObjectiveRows]


class Annex(TypedDict):
    slug: str
    label: str
    title: str
    language: str
    rtl: bool
    facts: list[tuple[str, str]]
    note: str
    foci: list[FocusTable]


class Paper(TypedDict):
    """`language` is the plan's, `voice` the software's (BCP 47). `columns` are the five headings of every table."""

    title: str
    partnership: str
    language: str
    rtl: bool
    voice: str
    voice_rtl: bool
    is_plan: bool
    facts: list[tuple[str, str]]
    sections: list[PaperSection]
    annexes: list[Annex]
    columns: list[str]
    says: dict[str, str]


_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def lay_out(content: Content, *, lang: str, words: Words) -> Paper:
    """Arrange a plan or a single workplan for reading; texts are cleaned, footnotes joined to their references."""
    clean = cleaned(content)
    annexes = [_annex(workplan, words) for workplan in workplans_of(clean)]
    alone = "workplans" not in clean
    front = front_of(clean)
    return {
        "title": clean["title"],
        "partnership": front.partnership,
        "language": language_tag(clean["language"]),
        "rtl": is_right_to_left(clean["language"]),
        "voice": language_tag(lang),
        "voice_rtl": is_right_to_left(lang),
        "is_plan": not alone,
        "facts": annexes[0]["facts"] if alone else _facts_of(clean, front, words),
        "sections": join_footnotes(front.sections),
        "annexes": annexes,
        "columns": [words(message) for key, message in messages.COLUMNS.items() if key != "objective"],
        "says": {
            "contents": words(messages.CONTENTS),
            "page": words(messages.PAGE_OF),
            "voices": "" if "facts" in clean else words(messages.VOICES),
            "empty": words(messages.NO_TEXT if not alone else messages.NO_ACTIVITIES),
            "no_activities": words(messages.NO_ACTIVITIES),
        },
    }


def _facts_of(content: Content, front: Front, words: Words) -> list[tuple[str, str]]:
    if "facts" in content:
        return [(label, value) for label, value in content["facts"] if value]
    return _plan_facts(front, words)


def _plan_facts(front: Front, words: Words) -> list[tuple[str, str]]:
    edition = front.edition
    facts = [("edition", edition["label"] if edition else words(messages.LIVING_TEXT))]
    facts += [("adopted", edition["adopted"]), ("reason", edition["reason"])] if edition else []
    facts += [("as_of", front.as_of[:10]), ("address", front.address)]
    facts += [("hash", edition["hash"])] if edition else []
    return [(words(messages.FACTS[key]), value) for key, value in facts if value]


def _annex(workplan: WorkplanContent, words: Words) -> Annex:
    label = words(messages.ANNEX) % {"number": workplan["annex"]} if workplan["annex"] else words(messages.WORKPLAN)
    status = messages.WORKPLAN_STATUSES.get(workplan["status"])
    facts = [
        ("owner", workplan["owner"]["title"]),
        ("status", words(status) if status else workplan["status"]),
        ("version", workplan["version"] or ""),
        ("adopted", workplan["adopted"] or ""),
    ]
    return {
        "slug": workplan["slug"],
        "label": label,
        "title": workplan["title"],
        "language": language_tag(workplan["language"]),
        "rtl": is_right_to_left(workplan["language"]),
        "facts": [(words(messages.FACTS[key]), value) for key, value in facts if value],
        "note": workplan["note"],
        "foci": [
            {
                "code": focus["code"],
                "title": focus["title"],
                "objectives": [
                    {
                        "code": objective["code"],
                        "label": f"{words(messages.COLUMNS['objective'])} {objective['number']}".strip(),
                        "text": objective["text"],
                        "rows": [_row(activity, words) for activity in objective["activities"]],
                    }
                    for objective in focus["objectives"]
                ],
            }
            for focus in workplan["foci"]
        ],
    }


def _row(activity: Activity, words: Words) -> Row:
    frame, responsible = activity["time_frame"], activity["responsible"]
    tags = [words(messages.MECHANISMS.get(code, code)) for code in activity["mechanisms"]]
    return {
        "code": activity["code"],
        "mark": row_mark(activity),
        "status": activity["status"],
        "state": state_word(activity["status"], words),
        "tags": " · ".join(tags),
        "more": [(header, text) for header, text in activity["more"].items() if text],
        "cells": [
            [{"code": activity["code"], "words": activity["text"], "said": ""}],
            [{"code": "", "words": frame["words"] or "", "said": frame["said"]}],
            [{"code": item["code"], "words": item["words"], "said": item["said"]} for item in activity["indicators"]],
            [{"code": "", "words": responsible["words"] or "", "said": responsible["said"]}],
            [
                {"code": item["code"], "words": item["words"], "said": output_word(item["type"], words)}
                for item in activity["outputs"]
            ],
        ],
    }


def plain(runs: list[Run]) -> str:
    """The text of some runs without their footnotes, on one line."""
    return " ".join("".join(run["text"] for run in runs).split())


def state_word(status: str, words: Words) -> str:
    """The word for an activity's status; an unknown code is said as it is."""
    return words(messages.STATUSES[status]) if status in messages.STATUSES else status


def output_word(type_code: str, words: Words) -> str:
    """The word for an output's type; nothing for "other", an unknown code as it is."""
    if type_code in ("", "other"):
        return ""
    return words(messages.OUTPUT_TYPES[type_code]) if type_code in messages.OUTPUT_TYPES else type_code


def join_footnotes(sections: list[Section]) -> list[PaperSection]:
    """Sections whose footnotes hang on their references.

    The reference is the marker as a superscript (`¹`) in the title or a block of the section, else anywhere in the
    plan; a footnote that nothing refers to hangs on the end of the block before it, so that it is never lost.
    """
    paper: list[PaperSection] = [
        {
            "mark": f"section:{section['slug']}@0:{section_fingerprint(section['blocks'])}",
            "title": [{"text": section["title"]}],
            "level": level,
            "blocks": [_block(block) for block in section["blocks"] if block["kind"] != "footnote"],
        }
        for section, level in zip(sections, _levels(sections), strict=True)
    ]
    for number, section in enumerate(sections):
        nearest_first = [paper[number], *reversed(paper[:number]), *paper[number + 1 :]]
        for place, block in enumerate(section["blocks"]):
            if block["kind"] == "footnote":
                note: Note = {"marker": block["marker"] or "", "text": block["text"]}
                if not any(_hang(runs, note) for part in nearest_first for runs in _run_lists(part)):
                    _append(paper[number], section["blocks"][:place], note)
    return paper


def _levels(sections: list[Section]) -> list[int]:
    """Heading levels that start at 1 and never skip one on the way down, as readers of tagged files expect."""
    levels: list[int] = []
    for section in sections:
        deepest = levels[-1] + 1 if levels else 1
        levels.append(max(1, min(section["level"], deepest, 3)))
    return levels


def _block(block: Block) -> PaperBlock:
    paper: PaperBlock = {"kind": block["kind"], "marker": block["marker"], "runs": [{"text": block["text"]}]}
    if block["kind"] == "table":
        paper["head"], paper["rows"] = block.get("head", []), block.get("rows", [])
    return paper


def _run_lists(section: PaperSection) -> list[list[Run]]:
    return [section["title"], *(block["runs"] for block in section["blocks"])]


def _hang(runs: list[Run], note: Note) -> bool:
    mark = note["marker"].translate(_SUPERSCRIPTS)
    if not mark or not re.fullmatch("[⁰¹²³⁴-⁹]+|[*†‡§]+", mark):
        return False
    pattern = re.compile(f"(?<![⁰¹²³⁴-⁹]){re.escape(mark)}(?![⁰¹²³⁴-⁹])")
    for place, run in enumerate(runs):
        found = pattern.search(run["text"])
        if found:
            before: Run = {"text": run["text"][: found.start()], "note": note}
            after: Run = {**run, "text": run["text"][found.end() :]}
            runs[place : place + 1] = [before, after] if after["text"] or "note" in after else [before]
            return True
    return False


def _append(section: PaperSection, before: list[Block], note: Note) -> None:
    place = sum(1 for block in before if block["kind"] != "footnote")
    runs = section["blocks"][place - 1]["runs"] if place else section["title"]
    if "note" in runs[-1]:
        runs.append({"text": ""})
    runs[-1]["note"] = note
