"""HTML for keeping: one file that needs nothing else, reads well on a screen and by ear, and prints well."""

import re
from functools import cache
from pathlib import Path

from ayni.publishing.documents.content import Content, Words, is_right_to_left
from ayni.publishing.documents.package import xml_attribute, xml_text
from ayni.publishing.documents.paper import (
    Annex,
    Entry,
    FocusTable,
    Note,
    Paper,
    PaperBlock,
    PaperSection,
    Row,
    Run,
    lay_out,
    plain,
)

_BAND = (
    '<svg class="band" aria-hidden="true" focusable="false"><defs><pattern id="w" width="24" height="24"'
    ' patternUnits="userSpaceOnUse"><path fill="#a51e45" d="M0 0h24v24H0z"/><path fill="#27376f"'
    ' d="M24 0H6v4h4v4h4v4h4v4h-4v4h-4v4h14z"/><path fill="none" stroke="#eadfc8" stroke-width="2"'
    ' d="M10 0H6v4h4v4h4v4h4v4h-4v4h-4v4H6"/><path fill="#d79b2e" d="M4 11h2v2h2v2H6v2H4v-2H2v-2h2zM17-1h2v2h2v2h-2'
    'v2h-2V3h-2V1h2zm0 24h2v2h-4z"/></pattern></defs><rect width="100%" height="100%" fill="url(#w)"/></svg>'
)
_STATE = re.compile(r"[a-z_]{1,20}")


def render_html(content: Content, *, lang: str, words: Words) -> bytes:
    """The plan or workplan as one UTF-8 HTML file with its style inside; no script, no address fetched."""
    paper = lay_out(content, lang=lang, words=words)
    return _Page(paper).whole().encode("utf-8")


def _text(text: str) -> str:
    return xml_text(text).replace("\n", "<br>")


@cache
def _stylesheet() -> str:
    return (Path(__file__).resolve().parent / "html.css").read_text("utf-8")


class _Page:
    """Writes one page, counting its headings and notes."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self._notes: list[Note] = []
        self._headings: list[tuple[int, str]] = []
        same = paper["voice"] == paper["language"]
        direction = "rtl" if paper["voice_rtl"] else "ltr"
        self._voice = "" if same else f' lang="{xml_text(paper["voice"])}" dir="{direction}"'

    def whole(self) -> str:
        paper = self.paper
        main = "".join(self._leaf(parts) for parts in _leaves(paper["sections"]))
        main += "".join(self._annex(annex) for annex in paper["annexes"])
        if not main:
            main = self._said(paper["says"]["empty"])
        notes = self._footnotes()
        title = plain([{"text": paper["title"]}]) or paper["partnership"] or "Ayni"
        return (
            f'<!DOCTYPE html>\n<html lang="{xml_text(paper["language"])}" dir="{"rtl" if paper["rtl"] else "ltr"}">\n'
            f'<head><meta charset="utf-8"><title>{xml_text(title)}</title>'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
            f"<style>\n{_stylesheet()}</style></head>\n<body>{_BAND}\n{self._header()}\n{self._contents()}\n"
            f"<main>{main}{notes}</main>\n<footer{self._voice}>{_text(paper['says']['voices'])}</footer>\n</body></html>\n"
        )

    def _said(self, text: str, kind: str = "") -> str:
        return f'<p class="said{kind}"{self._voice}>{_text(text)}</p>' if text else ""

    def _header(self) -> str:
        paper = self.paper
        above = paper["partnership"] if paper["is_plan"] else paper["annexes"][0]["label"]
        facts = "".join(f"<dt>{_text(label)}</dt><dd>{_linked(value)}</dd>" for label, value in paper["facts"])
        return (
            f"<header><p>{_text(above)}</p><h1>{_text(paper['title'])}</h1>"
            + (f"<dl{self._voice}>{facts}</dl>" if facts else "")
            + "</header>"
        )

    def _contents(self) -> str:
        if not self._headings:
            return ""
        label = _text(self.paper["says"]["contents"])
        lines = "".join(
            f'<li class="depth{level}"><a href="#h{number}">{xml_text(title)}</a></li>'
            for number, (level, title) in enumerate(self._headings)
        )
        return f'<nav aria-labelledby="contents"><h2 id="contents"{self._voice}>{label}</h2><ol>{lines}</ol></nav>'

    def _heading(self, level: int, title: list[Run]) -> str:
        if not plain(title):
            return ""
        number = len(self._headings)
        self._headings.append((level, plain(title)))
        return f'<h{level} id="h{number}">{self._pieces(title)}</h{level}>'

    def _leaf(self, parts: list[PaperSection]) -> str:
        first, *rest = parts
        heading = self._heading(2, first["title"])
        matter = self._blocks(first["blocks"])
        for part in rest:
            matter += self._heading(part["level"] + 1, part["title"]) + self._blocks(part["blocks"])
        return f'<section class="leaf">{heading or "<span></span>"}<div class="matter">{matter}</div></section>'

    def _pieces(self, runs: list[Run]) -> str:
        return "".join(_text(run["text"]) + (self._note(run["note"]) if "note" in run else "") for run in runs)

    def _note(self, note: Note) -> str:
        self._notes.append(note)
        number = len(self._notes)
        mark = xml_text(note["marker"] or str(number))
        return f'<sup><a id="r{number}" href="#n{number}" role="doc-noteref">{mark}</a></sup>'

    def _footnotes(self) -> str:
        lines = "".join(
            f'<p id="n{number}"><a href="#r{number}" role="doc-backlink">{xml_text(note["marker"] or str(number))}</a>'
            f"<span>{_text(note['text'])}</span></p>"
            for number, note in enumerate(self._notes, 1)
        )
        return f'<section class="notes" role="doc-endnotes">{lines}</section>' if lines else ""

    def _blocks(self, blocks: list[PaperBlock]) -> str:
        written: list[str] = []
        kind = ""
        for block in [*blocks, None]:
            following = block["kind"] if block else ""
            if following != kind:
                written.append({"item": "</ul>", "numbered": "</ol>"}.get(kind, ""))
                written.append({"item": "<ul>", "numbered": '<ol class="marked">'}.get(following, ""))
            kind = following
            if block and kind == "table":
                written.append(self._plain_table(block))
            elif block:
                inside = self._pieces(block["runs"])
                written.append(
                    f"<li><span>{xml_text(block['marker'] or '')}</span><span>{inside}</span></li>"
                    if kind == "numbered"
                    else f"<li>{inside}</li>"
                    if kind == "item"
                    else f"<p>{inside}</p>"
                )
        return "".join(written)

    def _plain_table(self, block: PaperBlock) -> str:
        head = block.get("head", [])
        titles = "".join(f'<th scope="col" role="columnheader">{_text(title)}</th>' for title in head)
        lines = "".join(
            f'<tr role="row"><th scope="row" role="rowheader">{_text(row[0])}</th>'
            + "".join(
                f'<td role="cell" data-label="{xml_attribute(title)}">{_text(text)}</td>'
                for title, text in zip(head[1:], row[1:], strict=True)
            )
            + "</tr>"
            for row in block.get("rows", [])
        )
        return (
            f'<div class="scroll" role="region" tabindex="0" aria-label="{xml_attribute(plain(block["runs"]))}">'
            f'<table class="plain" role="table"><caption>{_text(plain(block["runs"]))}</caption>'
            f'<thead role="rowgroup"><tr role="row">{titles}</tr></thead>'
            f'<tbody role="rowgroup">{lines}</tbody></table></div>'
        )

    def _annex(self, annex: Annex) -> str:
        alone = not self.paper["is_plan"]
        pieces: list[str] = []
        if not alone:
            facts = " · ".join(f"{_text(label)}: <bdi>{_text(value)}</bdi>" for label, value in annex["facts"])
            pieces += [self._said(annex["label"]), self._heading(2, [{"text": annex["title"]}])]
            pieces.append(f'<p class="said"{self._voice}>{facts}</p>')
        pieces += [f"<p><em>{_text(annex['note'])}</em></p>"] if annex["note"] else []
        if not annex["foci"]:
            pieces.append(self._said(self.paper["says"]["no_activities"]))
        for focus in annex["foci"]:
            pieces.append(self._heading(2 if alone else 3, [{"text": focus["title"]}]))
            pieces.append(
                self._table(focus) if focus["objectives"] else self._said(self.paper["says"]["no_activities"])
            )
        direction = "rtl" if is_right_to_left(annex["language"]) else "ltr"
        return (
            f'<section class="annex" lang="{xml_text(annex["language"])}" dir="{direction}">{"".join(pieces)}</section>'
        )

    def _table(self, focus: FocusTable) -> str:
        head = "".join(
            f'<th scope="col" role="columnheader"{self._voice}>{_text(title)}</th>' for title in self.paper["columns"]
        )
        bodies = "".join(
            '<tbody role="rowgroup"><tr role="row"><th colspan="5" scope="rowgroup" role="rowheader">'
            f"<span{self._voice}>{_text(objective['label'])}</span><b>{_text(objective['text'])}</b></th></tr>"
            f"{''.join(self._row(row) for row in objective['rows'])}</tbody>"
            for objective in focus["objectives"]
        )
        return (
            f'<div class="scroll" role="region" tabindex="0" aria-label="{xml_attribute(focus["title"])}">'
            f'<table role="table"><caption>{_text(focus["title"])}</caption>'
            f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>{bodies}</table></div>'
        )

    def _row(self, row: Row) -> str:
        status = row["status"] if _STATE.fullmatch(row["status"]) else ""
        first = self._said(row["code"], " code") + self._entries(row["cells"][0])
        first += self._said(row["state"], f" state {status}") + self._said(row["tags"])
        first += "".join(
            f'<p><span class="said">{_text(header)}:</span> {_text(text)}</p>' for header, text in row["more"]
        )
        cells = [first, *(self._entries(entries) for entries in row["cells"][1:])]
        labels = ["", *(f' data-label="{xml_attribute(title)}"' for title in self.paper["columns"][1:])]
        inside = "".join(
            f'<td role="cell"{label if cell else ""}>{cell}</td>' for label, cell in zip(labels, cells, strict=True)
        )
        return f'<tr role="row">{inside}</tr>'

    def _entries(self, entries: list[Entry]) -> str:
        return "".join(
            f'<div class="entry">{_paragraph(entry["words"])}{self._said(entry["said"])}</div>' for entry in entries
        )


def _paragraph(text: str) -> str:
    return f"<p>{_text(text)}</p>" if text else ""


def _linked(value: str) -> str:
    if value.startswith(("https://", "http://")) and not re.search(r"\s", value):
        return f'<a href="{xml_text(value)}" dir="ltr">{xml_text(value)}</a>'
    return f"<bdi>{_text(value)}</bdi>"


def _leaves(sections: list[PaperSection]) -> list[list[PaperSection]]:
    """Sections of the first level, each with the deeper ones below it."""
    leaves: list[list[PaperSection]] = []
    for section in sections:
        if section["level"] == 1 or not leaves:
            leaves.append([section])
        else:
            leaves[-1].append(section)
    return leaves
