"""From the rows of plan tables to foci, objectives and activities."""

from dataclasses import dataclass, field

from ayni.reading.documents import leftovers
from ayni.reading.documents.blocks import Cell, Table, filled
from ayni.reading.documents.columns import Columns
from ayni.reading.documents.document import Activity, Doubt, Focus, Objective
from ayni.reading.documents.doubting import left_out_row, unplaced_values
from ayni.reading.documents.enumerators import leading
from ayni.reading.documents.values import add_values, fill, is_rest, join_rest
from ayni.reading.documents.vocabulary import folded


@dataclass(slots=True)
class Place:
    """Where the reader stands: which table (from 1), and where its rows begin in the document."""

    table: int
    grid: Table

    def source(self, row: int, cell: Cell | None = None) -> dict[str, object]:
        return {
            "table": self.table,
            "row": self.grid.origin + row + 1,
            "cell": cell.column + 1 if cell else None,
            "page": self.grid.page_of(row),
            "sheet": self.grid.sheet,
        }

    def words(self, row: int) -> str:
        sheet = f"sheet “{self.grid.sheet}”, " if self.grid.sheet else f"table {self.table}, "
        return f"{sheet}row {self.grid.origin + row + 1}"


@dataclass(slots=True)
class Frames:
    """The log-frame as it grows, table by table."""

    foci: list[Focus] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    focus: str | None = None
    objective: Objective | None = None
    last: list[Activity] = field(default_factory=list)
    objective_cell: Cell | None = None
    tail: list[Cell] = field(default_factory=list)

    def set_focus(self, title: str | None, *, keep_objective: bool = False) -> None:
        """Begin a focus. `keep_objective`: an objective named just above, still without activities, comes along."""
        waiting = self.objective if keep_objective and self.objective and not self.objective.activities else None
        if waiting:
            self.foci[-1].objectives.remove(waiting)
        if title != self.focus or not self.foci:
            self.focus = title
            self.foci.append(Focus(title))
        self.objective = waiting
        self.objective_cell = None
        self.last = []
        if waiting:
            self.foci[-1].objectives.append(waiting)

    def set_objective(self, number: str | None, text: str | None, source: dict[str, object]) -> None:
        if not self.foci:
            self.foci.append(Focus(self.focus))
        self.objective = Objective(number, text, source=source)
        self.foci[-1].objectives.append(self.objective)
        self.last = []

    def begin_table(self) -> None:
        """What the last row held is over."""
        self.tail = []

    def add(self, activities: list[Activity]) -> None:
        if self.objective is None:
            self.set_objective(None, None, {})
        assert self.objective is not None
        self.objective.activities += activities
        self.last = activities


def read_rows(frames: Frames, place: Place, columns: Columns, rows: range, *, continues: bool = False) -> None:
    """Read the body rows of a table into the log-frame. `continues`: the table goes on from the page before."""
    table = place.grid
    before: list[Cell] = []
    for number in rows:
        cells = table.rows[number]
        if continues and len(frames.tail) == len(cells) and any(cell.continued for cell in cells):
            cells = [above if cell.continued else cell for cell, above in zip(cells, frames.tail, strict=True)]
        held = filled(cells)
        if not held:
            continue
        if len(held) == len(cells) > 2 and held[0].flat == held[1].flat and len({cell.flat for cell in held}) == 1:
            held, cells = held[:1], [held[0]] * len(cells)  # a span that a converter wrote out in each column
        if _left_out(frames, place, columns, number, cells, held):
            continue
        if len(held) == 2 and _is_label_and_text(cells, held):
            text = f"{held[0].flat.rstrip(' :.')}: {held[1].flat}"
            take_heading(
                frames, text, place.source(number, held[0]), has_objectives=columns.first("objective") is not None
            )
        elif _is_across(cells, held, columns, table, number):
            _take_across(frames, place, columns, number, held[0])
        else:
            _take_row(frames, place, columns, number, cells, before, continues and not before)
            before = cells
    frames.tail = before or frames.tail


def _left_out(frames: Frames, place: Place, columns: Columns, number: int, cells: list[Cell], held: list[Cell]) -> bool:
    if len(held) > 1 and held[0].flat[:1].lower() in columns.initials and _repeats_header(columns, cells):
        reason = "repeated_header"
    elif leftovers.is_numbers_of_columns(held):
        reason = "column_numbers"
    elif leftovers.is_total(held):
        reason = "total"
    elif leftovers.is_signature(held) and _alone(columns, held):
        reason = "signature"
    elif len(held) == 1 and leftovers.is_note(held[0].flat):
        reason = "note"
    else:
        return False
    frames.doubts.append(left_out_row(reason, place.words(number), [cell.flat for cell in held]))
    return True


def _alone(columns: Columns, held: list[Cell]) -> bool:
    activity = columns.first("activity")
    return len(held) < 3 or activity is None or all(cell.column != activity.index for cell in held)


def _repeats_header(columns: Columns, cells: list[Cell]) -> bool:
    texts = tuple(folded(cell.flat) for cell in cells)
    return texts in columns.repeats


def _is_across(cells: list[Cell], held: list[Cell], columns: Columns, table: Table, number: int) -> bool:
    """A row with one text that spans the table, or whose only text stands first with blanks after it."""
    if len(held) > 1:
        return False
    cell = held[0]
    if sum(other is cell for other in cells) >= max(2, 0.6 * len(cells)):
        return True
    activity, objective = columns.first("activity"), columns.first("objective")
    if (
        cell.height > 1
        or cell.column > 1
        or (activity and cell.column == activity.index and not _labelled(cell, table))
    ):
        return False
    if objective and cell.column == objective.index:
        return _labelled(cell, table) or _objective_follows(table, objective.index, number)
    return True


def _is_label_and_text(cells: list[Cell], held: list[Cell]) -> bool:
    """ "Objective 1" in one cell, and its words in another that spans the rest of the row."""
    label, text = held
    spanned = sum(cell is text for cell in cells)
    named = leftovers.names_objective(label.flat) or leftovers.names_focus(label.flat)
    return len(label.flat) <= 30 and named and spanned >= max(2, 0.4 * len(cells))


def _labelled(cell: Cell, table: Table) -> bool:
    return leftovers.names_objective(cell.flat) or leftovers.names_focus(cell.flat)


def _objective_follows(table: Table, column: int, number: int) -> bool:
    """The row below has an objective of its own, so that this one is a heading over it."""
    for row in table.rows[number + 1 : number + 2]:
        return len(filled(row)) > 1 and bool(row[column].flat)
    return False


def _take_across(frames: Frames, place: Place, columns: Columns, number: int, cell: Cell) -> None:
    text = cell.flat
    take_heading(frames, text, place.source(number, cell), has_objectives=columns.first("objective") is not None)
    frames.objective_cell = cell


def take_heading(frames: Frames, text: str, source: dict[str, object], *, has_objectives: bool) -> None:
    """Take a heading: an objective if it says so, or if its number lies under the focus's number; else a focus."""
    if leftovers.names_objective(text):
        number, words = leftovers.objective_text(text)
        frames.set_objective(number, words, source)
        return
    found, rest = leading(text)
    above, _words = leading(frames.focus or "")
    if not has_objectives and found and above and rest and found.number.startswith(above.number + "."):
        frames.set_objective(found.number, rest, source)
        return
    frames.set_focus(text)


def _take_row(
    frames: Frames, place: Place, columns: Columns, number: int, cells: list[Cell], before: list[Cell], cut: bool
) -> None:
    if cut and is_rest(frames, columns, cells):
        join_rest(frames, columns, cells)
        return
    _take_focus(frames, columns, cells)
    fresh = _take_objective(frames, place, columns, number, cells)
    column = columns.first("activity")
    cell = cells[column.index] if column else None
    if cell is None or not cell.flat:
        if frames.last and not fresh:
            add_values(frames, columns, cells, before or frames.tail)
            return
        left = unplaced_values(place.words(number), columns, cells)
        if left:
            frames.doubts.append(left)
        return
    above = before or frames.tail
    if column and len(above) > column.index and above[column.index] is cell and frames.last:
        add_values(frames, columns, cells, above)
        return
    activities, doubts = fill(place, columns, number, cells, cell)
    frames.doubts += doubts
    frames.add(activities)


def _take_focus(frames: Frames, columns: Columns, cells: list[Cell]) -> None:
    column = columns.first("focus")
    if column and cells[column.index].flat and cells[column.index].flat != frames.focus:
        frames.set_focus(cells[column.index].flat, keep_objective=True)


def _take_objective(frames: Frames, place: Place, columns: Columns, number: int, cells: list[Cell]) -> bool:
    """Take the row's objective, if it has a new one: an empty cell, or one merged with the cell above, continues."""
    column = columns.first("objective")
    if column is None:
        return False
    cell = cells[column.index]
    if not cell.flat or cell is frames.objective_cell:
        return False
    frames.objective_cell = cell
    typed, text = objective_parts(cell.flat)
    numbering = columns.first("objective_number")
    own = cells[numbering.index].flat.strip(" .()") if numbering else ""
    current = frames.objective
    if current and current.text == text and (current.number == (typed or own or None)):
        return False
    frames.set_objective(typed or own or None, text, place.source(number, cell))
    return True


def objective_parts(text: str) -> tuple[str | None, str]:
    """Return (number, text) of an objective's cell: "1) Create…", "Objective 2: …"."""
    if leftovers.names_objective(text):
        number, rest = leftovers.objective_text(text)
        if number or rest != text:
            return number, rest
    found, rest = leading(text)
    return (found.number, rest) if found and rest else (None, text)
