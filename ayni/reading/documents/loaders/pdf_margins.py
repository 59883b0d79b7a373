"""Running headers and footers of a PDF page: lines at its edges, apart from what stands on the page."""

import re

from ayni.reading.documents.loaders.pdf_lanes import WordLine

EDGE = 0.09  # of the page's height
APART = 1.1  # of the letters' size
PAGE_NUMBER = re.compile(
    r"^\W*(?:page|p\.|pág(?:ina)?\.?|стр(?:аница)?\.?)?\s*\d{1,4}(?:\s*(?:/|of|de|sur|из)\s*\d{1,4})?\W*$", re.I
)


def without_margins(lines: list[WordLine], height: float) -> list[WordLine]:
    """Leave out lines at the top and bottom edge that a gap parts from the rest, and numbers of pages there."""
    first, last = 0, len(lines)
    while last - first > 1 and _is_margin(lines[first], lines[first + 1], lines[first].bottom < height * EDGE):
        first += 1
    while last - first > 1 and _is_margin(lines[last - 1], lines[last - 2], lines[last - 1].top > height * (1 - EDGE)):
        last -= 1
    return lines[first:last]


def _is_margin(line: WordLine, other: WordLine, at_edge: bool) -> bool:
    if not at_edge:
        return False
    gap = max(line.top - other.bottom, other.top - line.bottom)
    return bool(PAGE_NUMBER.match(line.text)) or gap > APART * max(line.size, other.size)
