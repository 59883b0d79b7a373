"""The sentences of doubts: one function a kind, so that codes, params and choices stay together."""

from typing import Any

from ayni.reading.documents.blocks import Cell
from ayni.reading.documents.columns import CHOICES, Column, Columns
from ayni.reading.documents.document import Doubt, Focus

REASONS = {
    "repeated_header": "the header is repeated",
    "column_numbers": "the row only numbers the columns",
    "total": "the row is a total",
    "signature": "the row is for signatures",
    "note": "the row is a note",
}


def left_out_row(reason: str, where: str, texts: list[str]) -> Doubt:
    shown = " | ".join(texts)
    what = f"Left out, because {REASONS[reason]}: “{shown}”"
    confidence = 0.98 if reason in ("repeated_header", "column_numbers") else 0.9
    return Doubt("row_left_out", where, what, confidence, {"reason": reason, "text": shown})


def left_out_table(where: str, heading: str | None, texts: list[str], rows: list[str]) -> Doubt:
    """`rows` are the texts of the rows below the first, so that a table wrongly left out loses no word."""
    name = f" under “{heading}”" if heading else ""
    what = f"The table{name} was left out: its columns ({', '.join(texts)}) are not those of a plan."
    choices = [{"code": "read_as_plan"}, {"code": "leave_out"}]
    return Doubt("table_left_out", where, what, 0.85, {"heading": heading, "columns": texts, "rows": rows}, choices)


def hidden_sheet(name: str) -> Doubt:
    return Doubt(
        "hidden_sheet", f"sheet “{name}”", f"The sheet “{name}” is hidden and was left out.", 0.9, {"sheet": name}
    )


def unplaced_values(where: str, columns: Columns, cells: list[Cell]) -> Doubt | None:
    """Values in a row without an activity, with none above it that they could belong to."""
    pairs: dict[str, str] = {}
    for column in columns.columns:
        cell = cells[column.index]
        if column.kind not in ("objective", "objective_number", "focus") and cell.flat:
            name = column.header or f"column {column.index + 1}"
            pairs[name] = f"{pairs[name]}\n{cell.text}" if name in pairs else cell.text
    if not pairs:
        return None
    shown = "; ".join(f"{header}: {text}" for header, text in pairs.items())
    return Doubt(
        "row_without_activity",
        where,
        f"The row has no activity, so these have no place: {shown}",
        0.4,
        {"values": pairs},
    )


def unpaired_values(where: str, column: Column, text: str, count: int) -> Doubt:
    what = (
        f"The cell under “{column.header}” does not divide among the {count} activities of its row: each has all of it."
    )
    return Doubt(
        "not_paired", f"{where}, {column.header}", what, 0.5, {"column": column.header, "text": text, "count": count}
    )


def unknown_column(where: str, header: str) -> Doubt:
    what = f"The column “{header}” is of no kind that we know; its values are kept under its own name."
    choices = [{"code": "column", "value": kind} for kind in CHOICES]
    return Doubt("unknown_column", where, what, 0.7, {"column": header}, choices)


def guessed_columns(where: str, columns: Columns, how: str) -> Doubt:
    named = ", ".join(f"{column.index + 1}: {column.kind}" for column in columns.columns)
    ways = {
        "content": "The table has no header that we know; its columns were told by what they hold",
        "above": "The table has no header; its columns were taken from the table above",
    }
    choices = [{"code": "column", "value": kind} for kind in CHOICES]
    confidence = 0.5 if how == "content" else 0.85
    return Doubt(
        "columns_guessed", where, f"{ways[how]} ({named}).", confidence, {"columns": named, "how": how}, choices
    )


def empty_focus(title: str) -> Doubt:
    return Doubt(
        "empty_focus", title, f"No activity was found under “{title}”, so it is no focus.", 0.7, {"title": title}
    )


def no_plan() -> Doubt:
    what = "No table of activities was found; the text was read as sections."
    return Doubt("no_plan_table", "document", what, 0.6)


EMPTY_FIELDS = {"responsible": "responsible", "time_frame": "time frame"}


def empty_cells(foci: list[Focus]) -> list[Doubt]:
    """Doubts about activities without a responsible or a time frame, offering the value of the activity above."""
    doubts: list[Doubt] = []
    for focus_at, focus in enumerate(foci):
        for objective_at, objective in enumerate(focus.objectives):
            above: dict[str, str] = {}
            for at, activity in enumerate(objective.activities):
                path = f"foci/{focus_at}/objectives/{objective_at}/activities/{at}"
                for name in EMPTY_FIELDS:
                    value = getattr(activity, name)
                    if value:
                        above[name] = value
                    elif name in above:
                        doubts.append(_empty(f"{path}/{name}", name, above[name], activity.text or "", activity.source))
    return doubts


def _empty(path: str, name: str, above: str, text: str, source: dict[str, object]) -> Doubt:
    label = EMPTY_FIELDS[name]
    where = f"table {source.get('table')}, row {source.get('row')}, {label}"
    shown = text if len(text) < 80 else text[:77] + "…"
    what = f"“{shown}” has no {label}. The activity above has “{above}”: does it hold here too?"
    choices: list[dict[str, Any]] = [{"code": "as_above", "value": above}, {"code": "leave_empty", "value": None}]
    return Doubt("empty_cell", where, what, 0.6, {"field": name, "above": above, "activity": text}, choices, path)
