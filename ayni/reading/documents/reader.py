"""Reading a document: load it, walk its blocks in order, build sections and the log-frame."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from ayni.reading.documents import doubting, leftovers, safeguard, vocabulary
from ayni.reading.documents.blocks import Block, Heading, HiddenSheet, Paragraph, Source, Table, distinct, turned
from ayni.reading.documents.columns import Columns
from ayni.reading.documents.document import Document
from ayni.reading.documents.frames import Frames, Place, read_rows, take_heading
from ayni.reading.documents.headers import is_period
from ayni.reading.documents.loaders import load
from ayni.reading.documents.parting import Part, parts_of
from ayni.reading.documents.sections import build_sections, title_of
from ayni.reading.documents.sniffing import kind_of
from ayni.reading.documents.unreadable import Unreadable

CAPTION_WORDS = 30


def read_document(source: bytes, name: str, *, columns: Mapping[str, str] | None = None) -> Document:
    """Read the bytes of a document whose file is called `name`.

    `columns` holds corrections of headers that people made before: header as written -> kind of column (one of
    `columns.CHOICES`). Raises Unreadable, and nothing else, for what cannot be read.
    """
    try:
        with _no_collection():
            kind = kind_of(source, name)
            return read_blocks(load(kind, source, name), columns)
    except Unreadable as error:
        raise error.named(name) from error
    except MemoryError as error:
        raise Unreadable("too_large", limit=32).named(name) from error
    except (RecursionError, ValueError, LookupError, ArithmeticError, TypeError, AttributeError) as error:
        raise Unreadable("corrupt").named(name) from error


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hold the cycle collector back: a large sheet makes a million small objects, none of them in cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(slots=True)
class _Walk:
    """The walk over the blocks. `headings` are those since the last text; `used` those that became foci."""

    frames: Frames
    remembered: dict[str, str]
    several_sheets: bool
    title: str | None
    tables: int = 0
    headings: list[Heading | Paragraph] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    columns: Columns | None = None
    adjacent: bool = False
    sheet: str | None = None
    preamble: list[Block] = field(default_factory=list)
    bodies: list[tuple[str, Table, range]] = field(default_factory=list)


def read_blocks(source: Source, columns: Mapping[str, str] | None = None) -> Document:
    """Read a loaded document. Raises Unreadable where there is nothing in it."""
    if not any(isinstance(block, Heading | Paragraph | Table) for block in source.blocks):
        raise Unreadable("empty")
    remembered = {vocabulary.folded(header): kind for header, kind in (columns or {}).items()}
    title, lines, skipped = title_of(source)
    tables = [block for block in source.blocks if isinstance(block, Table) and block.sheet]
    sheets = {table.sheet for table in tables if len(tables) > 1 and _is_frame(table, remembered)}
    walk = _Walk(Frames(), remembered, len(sheets) > 1, title)
    for block in source.blocks:
        _take(walk, block, skipped)
    blocks = _with_preambles(source.blocks, walk)
    sections = build_sections(blocks, walk.used | skipped, walk.title)
    foci = [focus for focus in walk.frames.foci if focus.objectives]
    walk.frames.doubts += [
        doubting.empty_focus(focus.title) for focus in walk.frames.foci if focus.title and not focus.objectives
    ]
    lost = safeguard.missing(walk.bodies, foci, walk.frames.doubts)
    doubts = walk.frames.doubts + lost + doubting.empty_cells(foci)
    if not foci:
        doubts.append(doubting.no_plan())
    return Document(walk.title, _language(source), sections, foci, doubts, lines)


def _is_frame(table: Table, remembered: Mapping[str, str]) -> bool:
    return any(part.columns for part in parts_of(table, None, False, remembered))


def _take(walk: _Walk, block: Block, skipped: set[int]) -> None:
    if isinstance(block, HiddenSheet):
        walk.frames.doubts.append(doubting.hidden_sheet(block.name))
    elif isinstance(block, Table):
        _take_table(walk, block)
    elif isinstance(block, Heading):
        walk.adjacent = False
        if id(block) not in skipped:
            walk.headings.append(block)
    else:
        _take_paragraph(walk, block)


def _take_paragraph(walk: _Walk, block: Paragraph) -> None:
    if block.kind == "footnote" or not block.text:
        return
    walk.adjacent = False
    short = len(block.text.split()) <= CAPTION_WORDS
    labelled = short and (leftovers.names_objective(block.text) or leftovers.names_focus(block.text))
    if block.kind in ("paragraph", "numbered") and (labelled or (block.bold and short)):
        walk.headings.append(block)


def _take_table(walk: _Walk, table: Table) -> None:
    walk.tables += 1
    parts = parts_of(table, walk.columns, walk.adjacent, walk.remembered)
    if parts[0].how == "across":
        table = turned(_without_titles(walk, table))
        parts = parts_of(table, None, False, walk.remembered)
        walk.adjacent = False
    planned = [part for part in parts if part.columns]
    if not planned:
        _leave_out(walk, table)
        return
    place = Place(walk.tables, table)
    continues = walk.adjacent and walk.columns is not None and table.sheet == walk.sheet
    if not continues:
        _take_headings(walk, table, planned[0])
    if not continues:
        walk.frames.begin_table()
    for number, part in enumerate(parts):
        _take_part(walk, place, part, first=number == 0, continues=continues)
    walk.adjacent = True


def _without_titles(walk: _Walk, table: Table) -> Table:
    """Take the rows of one text at the top of a table as headings above it; return the rows below."""
    count = 0
    while count < len(table.rows) - 1 and len(distinct(table.rows[count])) == 1:
        text = table.rows[count][0].flat
        if text:
            walk.headings.append(Heading(text, page=table.page))
        count += 1
    return Table(table.rows[count:], table.page, table.pages[count:], table.sheet, table.origin + count, table.size)


def _take_part(walk: _Walk, place: Place, part: Part, *, first: bool, continues: bool) -> None:
    if part.columns is None:
        _take_preamble(walk, place, part, first=first)
        return
    if part.how:
        walk.frames.doubts.append(doubting.guessed_columns(place.words(part.rows.start), part.columns, part.how))
    elif not (continues and walk.columns and walk.columns.signature == part.columns.signature):
        for column in part.columns.columns:
            if column.kind == "other" and column.cover == 0 and column.header and not is_period(column.levels[-1]):
                walk.frames.doubts.append(
                    doubting.unknown_column(place.words(part.columns.header_rows[0]), column.header)
                )
    if first and continues and part.columns.header_rows and not part.how:
        texts = [cell.flat for cell in place.grid.rows[part.columns.header_rows[0]]]
        walk.frames.doubts.append(
            doubting.left_out_row("repeated_header", place.words(part.columns.header_rows[0]), texts)
        )
    name = f"sheet “{place.grid.sheet}”" if place.grid.sheet else f"table {place.table}"
    walk.bodies.append((name, place.grid, part.rows))
    read_rows(walk.frames, place, part.columns, part.rows, continues=first and continues)
    walk.columns = part.columns


def _take_preamble(walk: _Walk, place: Place, part: Part, *, first: bool) -> None:
    """Rows above a header: the one just above it is a heading, others are text; labelled ones are always headings."""
    rows = [number for number in part.rows if any(cell.flat for cell in place.grid.rows[number])]
    for number in rows:
        cells = [cell for cell in distinct(place.grid.rows[number]) if cell.flat]
        text = " ".join(cell.flat for cell in cells)
        labelled = leftovers.names_objective(text) or leftovers.names_focus(text)
        above = number == rows[-1] and len(cells) == 1 and not (first and place.grid.sheet is not None)
        if walk.several_sheets and not leftovers.names_objective(text):
            labelled = False
        if labelled or (above and not leftovers.is_note(text) and not leftovers.is_general(text)):
            take_heading(walk.frames, text, place.source(number, cells[0]), has_objectives=False)
        elif walk.title is None and place.grid.sheet is not None and len(cells) == 1:
            walk.title = text
        elif text != walk.title:
            walk.preamble.append(Paragraph(text, page=place.grid.page))


def _take_headings(walk: _Walk, table: Table, part: Part) -> None:
    """The headings above a table: the last that is no objective is its focus; an objective among them is taken too."""
    if table.sheet and walk.several_sheets and table.sheet != walk.sheet:
        walk.frames.set_focus(table.sheet)
    walk.sheet = table.sheet
    columns = part.columns
    has_objectives = columns is not None and columns.first("objective") is not None
    objective = None
    focus = None
    for heading in walk.headings:
        if leftovers.is_general(heading.text):
            focus = objective = None
        elif not has_objectives and leftovers.names_objective(heading.text):
            objective = heading
        else:
            focus, objective = heading, None
    walk.headings = []
    if focus is not None:
        walk.frames.set_focus(focus.text)
        walk.used.add(id(focus))
    if objective is not None:
        take_heading(walk.frames, objective.text, {}, has_objectives=False)
        walk.used.add(id(objective))


def _leave_out(walk: _Walk, table: Table) -> None:
    if table.sheet and all(sum(bool(cell.flat) for cell in distinct(row)) < 2 for row in table.rows):
        walk.preamble += [Paragraph(cell.flat) for row in table.rows for cell in distinct(row) if cell.flat]
        return
    texts = [cell.flat for cell in table.rows[0] if cell.flat] if table.rows else []
    heading = walk.headings[-1].text if walk.headings else None
    where = f"sheet “{table.sheet}”" if table.sheet else f"table {walk.tables}"
    rows = [" | ".join(cell.text for cell in distinct(row) if cell.flat) for row in table.rows[1:]]
    kept = [row for row in rows if row]
    walk.frames.doubts.append(doubting.left_out_table(where, heading, list(dict.fromkeys(texts)), kept))
    walk.adjacent = False


def _with_preambles(blocks: list[Block], walk: _Walk) -> list[Block]:
    """Put the rows that stood above headers of sheets, as paragraphs, before the blocks that follow them."""
    return [*walk.preamble, *blocks] if walk.preamble else blocks


def _language(source: Source) -> str:
    texts: list[str] = []
    size = 0
    for block in source.blocks:
        if isinstance(block, Heading | Paragraph):
            texts.append(block.text)
        elif isinstance(block, Table):
            texts += [cell.flat for row in block.rows[:40] for cell in row]
        size = sum(map(len, texts[-400:])) if len(texts) % 50 == 0 else size
        if size > 20_000:
            break
    return vocabulary.language_of(" ".join(texts))
