"""The values of a row, given to its activities: paired where a cell has one for each, else held by all."""

from typing import TYPE_CHECKING

from ayni.reading.documents.blocks import Cell
from ayni.reading.documents.columns import Column, Columns
from ayni.reading.documents.document import Activity, Doubt
from ayni.reading.documents.doubting import unpaired_values
from ayni.reading.documents.enumerators import LABELLED, Item
from ayni.reading.documents.finding import is_mark
from ayni.reading.documents.headers import is_year
from ayni.reading.documents.items import items_of, pair, unwrapped

if TYPE_CHECKING:
    from ayni.reading.documents.frames import Frames, Place

LISTS = ("indicators", "outputs")
PLACED = ("objective", "objective_number", "focus", "activity", "gantt", "start", "end")


def fill(
    place: "Place", columns: Columns, number: int, cells: list[Cell], cell: Cell
) -> tuple[list[Activity], list[Doubt]]:
    """Return the activities of a row with all their values, and the doubts about pairing."""
    items = items_of(cell)
    activities = [Activity(item.number, item.text, source=place.source(number, cell)) for item in items]
    cells_of: dict[str, int] = {"text": cell.column + 1}
    doubts: list[Doubt] = []
    for column in columns.columns:
        value = cells[column.index]
        if column.kind in PLACED or not value.flat:
            continue
        cells_of[column.key if column.kind in ("other", "") or column.key == column.kind else column.kind] = (
            value.column + 1
        )
        if not _give(activities, items, column, value):
            doubts.append(unpaired_values(place.words(number), column, value.flat, len(items)))
    _give_time(activities, columns, cells)
    for activity in activities:
        activity.source["cells"] = cells_of
        _settle_responsible(activity, columns)
    return activities, doubts


def _give(activities: list[Activity], items: list[Item], column: Column, cell: Cell) -> bool:
    """Give a cell's values to the activities of its row; False if they could not be paired and all hold them all."""
    if len(activities) == 1:
        own = items_of(cell) if items[0].number else []
        if len(own) == 1 and own[0].number == items[0].number:
            _put(activities[0], column, [own[0].text])
        else:
            _put(activities[0], column, _texts(cell) if column.kind in LISTS else [_text(cell)])
            _keep_numbers(activities[0], column, cell, items_of(cell, strict=True))
        return True
    values = items_of(cell)
    paired = pair(items, values)
    if len(values) != len(items) == len(cell.lines):  # lines that only look like one wrapped sentence
        paired = [[Item(None, line.text)] for line in cell.lines]
        values = [found for (found,) in paired]
    if paired is None:
        whole = [item.text for item in values] if column.kind in LISTS else [_text(cell)]
        for activity in activities:
            _put(activity, column, whole)
        return False
    single = len(values) == 1
    for activity, given in zip(activities, paired, strict=True):
        _put(activity, column, [_text(cell)] if single and column.kind not in LISTS else [item.text for item in given])
        _keep_numbers(activity, column, cell, given)
    return True


def _keep_numbers(activity: Activity, column: Column, cell: Cell, items: list[Item]) -> None:
    """Keep the numbers by which outputs are known beside them: "Output 1.2", "2.1.1"; not "(i)", nor the row's own."""
    if column.kind != "outputs":
        return
    called = bool(LABELLED.match(cell.flat))
    numbers = [item.number for item in items if item.number and item.number != activity.number and item.text]
    kept = [number for number in numbers if called or (not number.isdigit() and any(map(str.isdigit, number)))]
    if kept:
        key = column.header or column.kind
        activity.more[key] = _with(activity.more.get(key), ["; ".join(kept)]) or ""


def _text(cell: Cell) -> str:
    if len(cell.lines) == 1:
        return cell.lines[0].shown
    return "\n".join(line.shown for line in unwrapped(cell.lines) if line.text or line.marker)


def _texts(cell: Cell) -> list[str]:
    return [item.text for item in items_of(cell, strict=True) if item.text]


def _put(activity: Activity, column: Column, texts: list[str]) -> None:
    kept = [text for text in texts if text]
    if not kept:
        return
    if column.kind == "indicators":
        activity.indicators += kept
    elif column.kind == "outputs":
        activity.outputs += kept
    elif column.kind == "time_frame":
        activity.time_frame = _with(activity.time_frame, kept)
    elif column.kind == "responsible":
        activity.responsible = _with(activity.responsible, kept)
    elif column.kind == "number":
        _put_number(activity, column, "\n".join(kept))
    else:
        key = column.key or column.header or f"column {column.index + 1}"
        activity.more[key] = _with(activity.more.get(key), kept) or ""


def _put_number(activity: Activity, column: Column, text: str) -> None:
    if activity.number is None:
        activity.number = text.strip(" .()")
    elif activity.number != text.strip(" .()"):
        activity.more[column.header or "number"] = text


def _with(text: str | None, more: list[str]) -> str | None:
    """Join a further value of the same activity to the one that it has, without saying a thing twice."""
    joined = "\n".join(more)
    if not text or text == joined:
        return joined or text
    return text if joined in text.split("\n") else f"{text}\n{joined}"


def _give_time(activities: list[Activity], columns: Columns, cells: list[Cell]) -> None:
    """Write marks in columns of years, and a start beside an end, as one time frame."""
    marks = _marked_periods(columns, cells)
    begin, end = columns.first("start"), columns.first("end")
    span = ""
    if begin and end:
        span = " – ".join(text for text in (cells[begin.index].flat, cells[end.index].flat) if text)
        if cells[begin.index] is cells[end.index]:
            span = cells[begin.index].flat
    for activity in activities:
        for words in (span, marks):
            if words:
                activity.time_frame = _with(activity.time_frame, [words])


def _marked_periods(columns: Columns, cells: list[Cell]) -> str:
    gantt = columns.all("gantt")
    activity = columns.first("activity")
    banded = activity is not None and cells[activity.index].shaded  # the whole row is coloured: that marks nothing
    marked = [column for column in gantt if cells[column.index].flat or (cells[column.index].shaded and not banded)]
    texts = any(cells[column.index].flat for column in gantt)
    if texts:
        marked = [column for column in marked if cells[column.index].flat]
    return ", ".join(_marked_period(column, cells[column.index].flat) for column in marked)


def _marked_period(column: Column, text: str) -> str:
    """Return the period; words that stand where others put a mark are kept beside it."""
    name = period_name(column.header, column.levels)
    return name if not text or is_mark(text) or text == name else f"{name} ({text})"


def period_name(header: str, levels: tuple[str, ...]) -> str:
    """Return "Q1 2025" for a quarter below a year, else the period as written."""
    if len(levels) > 1:
        year = next((level for level in levels[:-1] if is_year(level)), "")
        return f"{levels[-1]} {year}".strip() if year and year not in levels[-1] else levels[-1]
    return header


def _settle_responsible(activity: Activity, columns: Columns) -> None:
    if columns.first("responsible") is None and "lead" in activity.more:
        activity.responsible = activity.more["lead"]


def add_values(frames: "Frames", columns: Columns, cells: list[Cell], above: list[Cell]) -> None:
    """Add the values of a row without an activity of its own to the activities above it."""
    for column in columns.columns:
        cell = cells[column.index]
        if column.kind in PLACED or not cell.flat or (len(above) > column.index and above[column.index] is cell):
            continue
        for activity in frames.last:
            _put(activity, column, _texts(cell) if column.kind in LISTS else [_text(cell)])
    _give_time(frames.last, columns, cells)
    for activity in frames.last:
        _settle_responsible(activity, columns)


def is_rest(frames: "Frames", columns: Columns, cells: list[Cell]) -> bool:
    """Whether a row only ends the sentences of the row above, which the end of a page cut: each begins small."""
    if not frames.last:
        return False
    filled = [cells[column.index].flat for column in columns.columns if cells[column.index].flat]
    activity = columns.first("activity")
    begun = cells[activity.index].flat if activity else ""
    return (
        bool(filled) and all(text[0].islower() for text in filled) and (not begun or _unfinished(frames.last[-1].text))
    )


def _unfinished(text: str | None) -> bool:
    return text is not None and text[-1:] not in ".;:!?"


def join_rest(frames: "Frames", columns: Columns, cells: list[Cell]) -> None:
    """Join the rest of a row to its beginning on the page before."""
    for column in columns.columns:
        text = cells[column.index].flat
        if not text:
            continue
        if column.kind == "objective" and frames.objective and frames.objective.text:
            frames.objective.text = f"{frames.objective.text} {text}"
        elif column.kind == "activity":
            frames.last[-1].text = f"{frames.last[-1].text} {text}"
        else:
            for activity in frames.last:
                if not _join(activity, column, text):
                    _put(activity, column, [text])


def _join(activity: Activity, column: Column, text: str) -> bool:
    """Join the rest of a sentence to its beginning; False if the activity has no such value."""
    if column.kind in LISTS:
        held: list[str] = getattr(activity, column.kind)
        if held:
            held[-1] = f"{held[-1]} {text}"
        return bool(held)
    if column.kind in ("time_frame", "responsible"):
        value = getattr(activity, column.kind)
        if value:
            setattr(activity, column.kind, f"{value} {text}")
        return bool(value)
    if activity.more.get(column.key):
        activity.more[column.key] = f"{activity.more[column.key]} {text}"
        return True
    return False
