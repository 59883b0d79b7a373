"""Marks of Markdown and HTML that survive in plain text: they are markup, not words."""

import html
import re

from ayni.reading.documents.blocks import Line

BREAK = re.compile(r"<\s*br\s*/?\s*>", re.I)
PARAGRAPH = re.compile(r"<\s*/?\s*(?:p|div|li)\b[^>]*>", re.I)
TAG = re.compile(r"</?(?:i|b|em|strong|u|span|sup|sub|font|small|a|ul|ol|center|mark|s|code)\b[^>]*>", re.I)
NOTE_TAG = re.compile(r"<sup\b[^>]*>\s*(?:\[?[\d*†‡]{1,3}\]?|<a\b[^>]*>\s*\[?\d{1,3}\]?\s*</a>)\s*</sup>", re.I)
STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
EMPHASIS = re.compile(r"(?<![\w\\*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
UNDERLINED = re.compile(r"(?<![\w\\_])_(?=[^\s_])([^_\n]+?)(?<=[^\s_])_(?![\w_])")
LOOSE = re.compile(r"\*\*")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
LINK = re.compile(r"!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))+(?:\s+\"[^\"]*\")?\)")
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
NOTE_MARK = re.compile(rf"(?<=[^\s{RAISED}])(?<!\bm)(?<!\bkm)(?<!\bcm)(?<!\bм)(?<!\bкм)([{RAISED}]{{1,3}})(?!\w)")
MARKDOWN_NOTE = re.compile(r"(?<=\S)\[\^(\w+)\](?!:)")
LEADING_NOTE = re.compile(rf"^\s*([{RAISED}]{{1,3}})\s*(?=\w|\S)|^\s*\[\^(\w+)\]:\s*")
FROM_RAISED = str.maketrans(RAISED, "0123456789")


def plain(text: str) -> str:
    """Return the text without inline markup, on one line."""
    if not text:
        return ""
    if "<" in text:
        text = TAG.sub("", NOTE_TAG.sub("", text))
    if "](" in text:
        text = LINK.sub(r"\1", text)
    if "*" in text or "_" in text:
        text = LOOSE.sub("", UNDERLINED.sub(r"\1", EMPHASIS.sub(r"\1", STRONG.sub(r"\2", text))))
    if "\\" in text:
        text = ESCAPED.sub(r"\1", text)
    if "&" in text:
        text = html.unescape(text)
    return " ".join(text.split())


def is_bold(text: str) -> bool:
    stripped = text.strip()
    return len(stripped) > 4 and stripped[:2] in ("**", "__") and stripped.endswith(stripped[:2])


def cell_lines(text: str) -> list[Line]:
    """Return the lines of a cell in whose text paragraphs may be marked by tags; footnote marks are left out."""
    lines: list[Line] = []
    for paragraph in PARAGRAPH.split(text):
        soft = False
        for part in BREAK.sub("\n", paragraph).split("\n"):
            words = without_notes(plain(part))[0]
            if words:
                lines.append(Line(words, soft=soft))
                soft = True
    return lines


def without_notes(text: str) -> tuple[str, list[str]]:
    """Return the text without footnote marks, and the marks: ("… Partnership.", ["1"]). Units such as km² stay."""
    notes: list[str] = []

    def keep(match: re.Match[str]) -> str:
        notes.append(match.group(1).translate(FROM_RAISED))
        return ""

    if any(sign in text for sign in RAISED):
        text = NOTE_MARK.sub(keep, text)
    if "[^" in text:
        text = MARKDOWN_NOTE.sub(keep, text)
    return text, notes


def footnote(text: str) -> tuple[str, str] | None:
    """Return (marker, text) where a paragraph is a footnote: it begins with a raised number or with `[^1]:`."""
    found = LEADING_NOTE.match(text)
    if not found or not text[found.end() :].strip():
        return None
    return (found.group(1) or found.group(2)).translate(FROM_RAISED), text[found.end() :].strip()
