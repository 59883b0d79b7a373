"""The rest of a document: its title, and its sections with paragraphs, items and footnotes in their order."""

from typing import Any

from ayni.reading.documents import vocabulary
from ayni.reading.documents.blocks import BULLETS, Block, Heading, Paragraph, Source, Table
from ayni.reading.documents.document import Section

FIRST_LINES = 6
MAX_TITLE = 200


def title_of(source: Source) -> tuple[str | None, list[str], set[int]]:
    """Return (title, the other lines of the title page, ids of the blocks that these are).

    The title is what the document's own title style says, else the first of its opening lines that names a plan,
    else the first opening line.
    """
    styled = next((block for block in source.blocks if isinstance(block, Heading) and block.title), None)
    opening: list[Heading | Paragraph] = []
    for block in source.blocks[:FIRST_LINES]:
        if not isinstance(block, Heading | Paragraph) or len(block.text) > MAX_TITLE:
            break
        if isinstance(block, Paragraph) and (block.kind != "paragraph" or block.text[-1:] in ".:;"):
            break
        opening.append(block)
    if styled is not None:
        return styled.text, [], {id(styled)}
    if source.title and not opening:
        return source.title, [], set()
    names = vocabulary.pattern("rows", "plan")
    named = next((block for block in opening if names.search(block.text.lower()) and _alone(block, opening)), None)
    first = named or (opening[0] if opening and _followed(source.blocks, opening[0]) else None)
    if first is None:
        return source.title, [], set()
    before = list(opening[: opening.index(first)])
    return first.text, [block.text for block in before], {id(first), *map(id, before)}


def _alone(block: Heading | Paragraph, opening: list[Heading | Paragraph]) -> bool:
    """Whether the line is a title: a heading of the first level found, or a line before any heading."""
    levels = [line.level for line in opening if isinstance(line, Heading)]
    return not isinstance(block, Heading) or block.level <= min(levels)


def _followed(blocks: list[Block], first: Heading | Paragraph) -> bool:
    """An only heading right above the only table is the table's heading as well as the title: then it is the title."""
    return isinstance(first, Heading) or any(isinstance(block, Heading | Table) for block in blocks[1:])


def build_sections(blocks: list[Block], used: set[int], title: str | None) -> list[Section]:
    """Return the sections of the text in order. Headings that became foci, and the title, make no empty sections."""
    sections: list[Section] = []
    consumed: list[Section] = []
    for block in blocks:
        if isinstance(block, Heading):
            section = Section(block.text, block.level)
            sections.append(section)
            if id(block) in used:
                consumed.append(section)
        elif isinstance(block, Paragraph) and block.text and id(block) not in used:
            if not sections:
                sections.append(Section(title or block.text[:80], 1))
            sections[-1].blocks.append(_block(block))
    return [section for section in sections if section.blocks or section not in consumed]


def _block(paragraph: Paragraph) -> dict[str, Any]:
    marker = paragraph.marker if paragraph.marker and paragraph.marker not in BULLETS else None
    kind = "item" if paragraph.kind == "numbered" and not marker else paragraph.kind
    found: dict[str, Any] = {"kind": kind, "text": paragraph.text, "marker": marker}
    if paragraph.notes:
        found["notes"] = paragraph.notes
    if paragraph.level:
        found["level"] = paragraph.level
    return found
