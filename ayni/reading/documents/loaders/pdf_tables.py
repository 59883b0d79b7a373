"""Tables on a PDF page: the grid that its rules draw, merged cells included; the words of each cell in lines."""

from dataclasses import dataclass, field
from typing import Any

from ayni.reading.documents import markup
from ayni.reading.documents.blocks import BULLETS, Cell, Line, Table, squared
from ayni.reading.documents.enumerators import leading
from ayni.reading.documents.loaders.pdf_drawn import has_uprights, is_white

SNAP = 3.0
SLIVER = 7.0
SETTINGS = {"vertical_strategy": "lines", "horizontal_strategy": "lines", "snap_tolerance": 4, "join_tolerance": 4,
            "intersection_tolerance": 5}  # fmt: skip


@dataclass(slots=True)
class Region:
    """A table and the box that it takes on its page, in points from the top left; `edges` part its columns.

    For a table without rules `key` is its column of what is done, `spanning` those whose cells may span rows.
    """

    table: Table
    top: float
    bottom: float
    left: float
    right: float
    edges: list[float]
    goes_on: bool = False
    key: int = 0
    spanning: set[int] = field(default_factory=set)


def page_tables(page: Any, number: int, above: Region | None = None) -> list[Region]:
    """Return the ruled tables of a page in order; the first may go on with `above`, the last of the page before."""
    regions: list[Region] = []
    words = None
    for found in sorted(page.find_tables(SETTINGS), key=lambda held: held.bbox[1]):
        if len(found.cells) < 2 or not _is_ruled(page, found):
            continue
        if words is None:
            words = words_of(page)
        region = _region(page, number, found, words, above if not regions else None)
        if region is not None:
            regions.append(region)
    return _apart(regions)


def _is_ruled(page: Any, found: Any) -> bool:
    """Whether vertical rules part a grid, or coloured cells fill several rows of it; bands behind rows do not."""
    if has_uprights(page, found.bbox):
        return True
    tops = {round(box[1]) for box in found.cells}
    lefts = {round(box[0]) for box in found.cells}
    return len(tops) > 2 and len(lefts) > 1 and len(found.cells) > 0.8 * len(tops) * len(lefts)


def words_of(page: Any) -> list[dict[str, Any]]:
    """Return the words of a page with their places, sizes and fonts."""
    found: list[dict[str, Any]] = page.extract_words(
        keep_blank_chars=False, use_text_flow=False, extra_attrs=["size", "fontname"], x_tolerance_ratio=0.15
    )
    return found


def _region(page: Any, number: int, found: Any, words: list[dict[str, Any]], above: Region | None) -> Region | None:
    left, top, right, bottom = found.bbox
    edges = _snapped([box[0] for box in found.cells] + [box[2] for box in found.cells])
    goes_on = above is not None and _goes_on(above.edges, edges)
    if above is not None and goes_on:
        edges = above.edges
    rows, size = _grid(page, found.cells, words, edges)
    if not goes_on:
        rows, edges = _without_slivers(rows, edges)
    elif above is not None:
        _mark_continued(rows, above.table.rows[-1], len(above.table.rows))
    if not rows or len(rows[0]) < 2:
        return None
    table = Table(rows, number, [number] * len(rows), size=size)
    return Region(table, top, bottom, left, right, edges, goes_on)


def _goes_on(above: list[float], edges: list[float]) -> bool:
    """Whether a table's columns are those of the one above: all its edges are edges there, the outer ones too."""
    if abs(above[0] - edges[0]) > SNAP or abs(above[-1] - edges[-1]) > SNAP:
        return False
    return len(edges) >= len(above) / 2 and all(min(abs(edge - other) for other in above) <= SNAP for edge in edges)


def _mark_continued(rows: list[list[Cell]], above: list[Cell], count: int) -> None:
    """A blank cell at the top goes on with the merged cell above the page's end."""
    for column, cell in enumerate(rows[0] if rows else []):
        if not cell.lines and not cell.shaded and (above[column].row + 1 < count or cell.height > 1):
            cell.continued = cell.column == column


def _apart(regions: list[Region]) -> list[Region]:
    """Leave out tables that lie within another: rules inside a cell."""
    kept: list[Region] = []
    for region in sorted(regions, key=lambda held: -(held.bottom - held.top) * (held.right - held.left)):
        if not any(
            other.top - 2 <= region.top
            and region.bottom <= other.bottom + 2
            and other.left - 2 <= region.left
            and region.right <= other.right + 2
            for other in kept
        ):
            kept.append(region)
    return sorted(kept, key=lambda held: held.top)


def _grid(
    page: Any, boxes: list[tuple[float, float, float, float]], words: list[dict[str, Any]], xs: list[float]
) -> tuple[list[list[Cell]], float]:
    """Return the grid: a box that covers several of the lines between rows or columns spans them."""
    ys = _snapped([box[1] for box in boxes] + [box[3] for box in boxes])
    rows: list[list[Cell | None]] = [[None] * (len(xs) - 1) for _y in ys[:-1]]
    inside = _words_of(boxes, words)
    for box, held in zip(boxes, inside, strict=True):
        left, right = _nearest(xs, box[0]), _nearest(xs, box[2])
        top, bottom = _nearest(ys, box[1]), _nearest(ys, box[3])
        bold = bool(held) and all("bold" in word["fontname"].lower() for word in held)
        cell = Cell(lines_of_words(held, box), top, left, bottom - top, right - left, bold=bold)
        for row in range(top, bottom):
            for column in range(left, right):
                if rows[row][column] is None:
                    rows[row][column] = cell
    _shade(page, rows, xs, ys)
    sizes = sorted(round(word["size"] * 2) / 2 for held in inside for word in held)
    grid = [[cell or Cell([], at, column) for column, cell in enumerate(row)] for at, row in enumerate(rows)]
    return squared(grid), sizes[len(sizes) // 2] if sizes else 0.0


def _without_slivers(grid: list[list[Cell]], edges: list[float]) -> tuple[list[list[Cell]], list[float]]:
    """Leave out columns that double rules drew: narrow and blank, or begun by no cell."""
    kept = [
        at
        for at in range(len(edges) - 1)
        if any(row[at].column == at for row in grid)
        and (edges[at + 1] - edges[at] > SLIVER or any(row[at].lines for row in grid))
    ]
    rows = [[row[column] for column in kept] for row in grid]
    return rows, [edges[at] for at in kept] + edges[-1:]


def _snapped(values: list[float]) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > SNAP:
            kept.append(value)
    return kept


def _nearest(values: list[float], value: float) -> int:
    return min(range(len(values)), key=lambda at: abs(values[at] - value))


def _words_of(
    boxes: list[tuple[float, float, float, float]], words: list[dict[str, Any]]
) -> list[list[dict[str, Any]]]:
    found: list[list[dict[str, Any]]] = [[] for _box in boxes]
    for word in words:
        x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
        for at, (left, top, right, bottom) in enumerate(boxes):
            if left <= x <= right and top <= y <= bottom:
                found[at].append(word)
                break
    return found


def lines_of_words(
    words: list[dict[str, Any]], box: tuple[float, float, float, float], lead: float | None = None
) -> list[Line]:
    """Return the paragraphs of a cell: lines that wrap are joined, gaps, bullets, numbers and short lines part them.

    `lead` is the gap between lines of one paragraph, in points, where it is known.
    """
    lines = _text_lines(words)
    paragraphs: list[str] = []
    before: dict[str, Any] | None = None
    for line in lines:
        text = line["text"]
        if before is not None and not _begins(before, line, box, lead):
            held = paragraphs[-1]
            if held[-1:] in "\u00ad\u2010":  # the hyphens that typesetters put at the end of a line
                held = held[:-1] + "-"
            if held.endswith("-") and held[-2:-1].isalpha() and text[:1].islower():
                paragraphs[-1] = held[:-1] + text if len(held.rpartition(" ")[2]) > 3 else held + text
            elif held.endswith(("-", "–")) and held[-2:-1].isdigit() and text[:1].isdigit():
                paragraphs[-1] = held + text
            else:
                paragraphs[-1] = f"{held} {text}"
        else:
            paragraphs.append(text)
        before = line
    cleaned = [markup.without_notes(paragraph)[0] for paragraph in paragraphs]
    return [Line(paragraph) for paragraph in cleaned if paragraph]


def _text_lines(words: list[dict[str, Any]]) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = []
    for word in sorted(words, key=lambda held: (round(held["top"]), held["x0"])):
        middle = (word["top"] + word["bottom"]) / 2
        line = lines[-1] if lines and lines[-1]["top"] <= middle <= lines[-1]["bottom"] else None
        if line is None:
            lines.append({"text": word["text"], "top": word["top"], "bottom": word["bottom"], "x1": word["x1"],
                          "size": word["size"], "words": [word]})  # fmt: skip
        else:
            line["words"].append(word)
            line["x1"] = max(line["x1"], word["x1"])
            line["top"], line["bottom"] = min(line["top"], word["top"]), max(line["bottom"], word["bottom"])
    for line in lines:
        ordered = sorted(line["words"], key=lambda held: held["x0"])
        line["text"] = " ".join(held["text"] for held in ordered if not _raised(held, line))
        line["first"] = ordered[0]["x1"] - ordered[0]["x0"]
    return [line for line in lines if line["text"]]


def _raised(word: dict[str, Any], line: dict[str, Any]) -> bool:
    """A small number standing high is a footnote's mark."""
    small = word["size"] < line["size"] * 0.8
    return bool(small and word["text"].isdigit() and word["bottom"] < line["bottom"] - line["size"] * 0.15)


def _begins(
    before: dict[str, Any], line: dict[str, Any], box: tuple[float, float, float, float], lead: float | None
) -> bool:
    """Whether a line begins a paragraph rather than going on with the line above."""
    text = line["text"]
    height = before["bottom"] - before["top"]
    if line["top"] - before["bottom"] > (height * 0.55 if lead is None else lead + max(1.2, height * 0.12)):
        return True
    if (text[:1] in BULLETS and text[:1] not in "–—-o") or text[:2] in ("- ", "– ", "— "):
        return True
    found, rest = leading(text, strict=True)
    if found and rest:
        return True
    if lead is not None:  # the box is then no wider than some line of the column
        fits = box[2] - before["x1"] > line["first"] + line["size"] * 0.3
        return bool(fits and (text[:1].isupper() or text[:1].isdigit()))
    room = box[2] - before["x1"] - 6
    ended = before["text"][-1:] in ".;:!?"
    return (
        room > line["first"] + line["size"] * 0.3
        and (text[:1].isupper() or text[:1].isdigit())
        and (ended or room > line["first"] * 1.5 + line["size"])
    )


def _shade(page: Any, rows: list[list[Cell | None]], xs: list[float], ys: list[float]) -> None:
    """Mark blank cells that a coloured rectangle fills."""
    for rect in page.rects:
        colour = rect.get("non_stroking_color")
        if not rect.get("fill") or colour is None or is_white(colour):
            continue
        for at, row in enumerate(rows):
            if not rect["top"] - 2 <= (ys[at] + ys[at + 1]) / 2 <= rect["bottom"] + 2:
                continue
            for column, cell in enumerate(row):
                middle = (xs[column] + xs[column + 1]) / 2
                if cell is not None and not cell.lines and rect["x0"] - 2 <= middle <= rect["x1"] + 2:
                    cell.shaded = True
