"""Invented plans with known truth: random structure, four languages, many layouts. Nothing here is a real plan."""

import random
from dataclasses import dataclass, field
from typing import Any

from ayni.reading.documents.blocks import Block, Cell, Heading, HiddenSheet, Line, Paragraph, Table
from ayni.reading.tests.documents.invented_words import (
    ACRONYMS,
    AIMS,
    AREAS,
    BODIES,
    FOCUS_WORD,
    HEADERS,
    INDICATORS,
    INTRO,
    MORE_VALUES,
    NOTE_WORD,
    OBJECTIVE_WORD,
    OUTPUTS,
    ROMAN,
    THINGS,
    TIMES,
    TITLE,
    TOTAL_WORD,
    VERBS,
)


@dataclass
class Layout:
    """The choices of one document."""

    lang: str
    focus: str  # headings, rows, sheets, column, none
    objective: str  # column, headings, rows, none
    columns: list[str]
    numbering: str  # none, codes, roman, paren, auto, column
    several: str  # one, enumerated, paragraphs
    merge: bool
    cut: bool
    time: str  # words, gantt, quarters, dates
    extras: set[str] = field(default_factory=set)
    two_level: bool = False


@dataclass
class Invented:
    blocks: list[Block]
    truth: list[dict[str, Any]]
    layout: Layout
    left_out: list[str] = field(default_factory=list)


def choose_layout(chance: random.Random, *, sheets: bool, rich: bool) -> Layout:
    """Choose a layout; `sheets`: for a spreadsheet; `rich`: the format can merge cells and number paragraphs."""
    lang = chance.choice(["en", "fr", "es", "ru"])
    objective = chance.choice(["column", "column", "rows", "none", "headings"])
    focus = chance.choice(["sheets", "rows", "none", "column"] if sheets else ["headings", "headings", "rows", "none"])
    if sheets and objective == "headings":
        objective = "column"
    if not rich and focus == "rows":
        focus = "none" if sheets else "headings"
    if focus == "rows" and objective == "headings":
        focus = "headings"
    if objective == "rows" and not rich:
        objective = "column"
    names = ["time_frame", "indicators", "outputs"]
    kept = chance.sample(names, chance.randint(1, 3))
    kept += chance.choice(
        [["responsible"], ["responsible"], ["lead", "partners"], ["responsible", "partners"], ["lead"], []]
    )
    kept += chance.sample(
        ["budget", "priority", "baseline", "target", "means_of_verification", "risk", "status", "unknown"],
        chance.randint(0, 3),
    )
    time = chance.choice(["words", "words", "gantt", "dates", "quarters"]) if "time_frame" in kept else "none"
    if time == "quarters" and not rich:
        time = "gantt"
    numbering = chance.choice(["none", "codes", "roman", "paren", "column"] + (["auto"] if rich and not sheets else []))
    several = chance.choice(["one", "one", "enumerated", "paragraphs"])
    if several == "enumerated" and numbering in ("none", "column"):
        numbering = "roman"
    if several == "paragraphs":
        numbering = "none"
    extras = {
        name for name in ("total", "note", "column_numbers", "acronyms", "intro", "signature") if chance.random() < 0.25
    }
    if len([name for name in kept if name != "partners"]) < 2:
        kept.append("budget")
    if chance.random() < 0.5:
        chance.shuffle(kept)
    return Layout(lang, focus, objective, kept, numbering, several, rich and chance.random() < 0.5,
                  not sheets and chance.random() < 0.3, time, extras, rich and chance.random() < 0.3)  # fmt: skip


def invent(seed: int, *, sheets: bool = False, rich: bool = True) -> Invented:
    """Return an invented plan as blocks, with its truth."""
    chance = random.Random(seed)
    layout = choose_layout(chance, sheets=sheets, rich=rich)
    return _Maker(chance, layout, sheets).make()


class _Maker:
    def __init__(self, chance: random.Random, layout: Layout, sheets: bool) -> None:
        self.chance, self.layout, self.sheets = chance, layout, sheets
        self.lang = layout.lang
        self.blocks: list[Block] = []
        self.truth: list[dict[str, Any]] = []
        self.left_out: list[str] = []
        self.headers = {kind: chance.choice(HEADERS[kind][self.lang]) for kind in HEADERS}
        self.grid: list[list[Cell]] = []
        self.columns = self._columns()
        self.count = 0

    def _columns(self) -> list[str]:
        columns = []
        if self.layout.focus == "column":
            columns.append("focus")
        if self.layout.objective == "column":
            columns.append("objective")
        if self.layout.numbering == "column":
            columns.append("number")
        columns.append("activity")
        for name in self.layout.columns:
            if name == "time_frame" and self.layout.time == "gantt":
                columns += ["2026", "2027", "2028"]
            elif name == "time_frame" and self.layout.time == "quarters":
                columns += [f"{year} Q{quarter}" for year in (2026, 2027) for quarter in (1, 2, 3, 4)]
            elif name == "time_frame" and self.layout.time == "dates":
                columns += ["start", "end"]
            else:
                columns.append(name)
        return columns

    def make(self) -> Invented:
        foci = (
            self.chance.sample(AREAS[self.lang], self.chance.randint(2, 3)) if self.layout.focus != "none" else [None]
        )
        self._opening()
        number = 0
        for at, focus in enumerate(foci):
            if self.layout.focus == "rows":
                focus = f"{FOCUS_WORD[self.lang]} {at + 1}: {focus}"
            elif self.layout.focus == "headings" and self.chance.random() < 0.3:
                focus = f"{FOCUS_WORD[self.lang]} {at + 1}. {focus}"
            if self.layout.focus == "headings":
                self._close()
                self.blocks.append(Heading(str(focus), 2))
            elif self.layout.focus == "sheets":
                self._close()
            for _objective in range(self.chance.randint(1, 3) if self.layout.objective != "none" else 1):
                number += 1
                self._objective(focus, number, first=_objective == 0)
            if self.layout.focus == "sheets":
                self._close(sheet=str(focus))
        self._close(sheet="Plan" if self.sheets else None)
        self._ending()
        return Invented(self.blocks, self.truth, self.layout, self.left_out)

    def _opening(self) -> None:
        if not self.sheets:
            self.blocks.append(Heading(TITLE[self.lang], 1, title=True))
            if "intro" in self.layout.extras:
                self.blocks.append(
                    Heading(
                        {"en": "Introduction", "fr": "Introduction", "es": "Introducción", "ru": "Введение"}[self.lang],
                        2,
                    )
                )
                self.blocks.append(Paragraph(INTRO[self.lang]))
            if self.layout.focus != "headings" and self.layout.objective != "headings":
                self.blocks.append(Paragraph(INTRO[self.lang]))

    def _ending(self) -> None:
        if "acronyms" in self.layout.extras:
            head = ACRONYMS[self.lang]
            rows = [list(head), ["ABC", "Alpine Bee Club"], ["HVU", "High Valley Union"]]
            table = Table([[Cell([Line(text)], r, c) for c, text in enumerate(row)] for r, row in enumerate(rows)],
                          sheet="Annex" if self.sheets else None)  # fmt: skip
            if not self.sheets:
                self.blocks.append(
                    Heading({"en": "Acronyms", "fr": "Sigles", "es": "Siglas", "ru": "Сокращения"}[self.lang], 2)
                )
            self.blocks.append(table)
        if self.sheets and self.chance.random() < 0.3:
            self.blocks.append(HiddenSheet("Lists"))

    # rows

    def _objective(self, focus: str | None, number: int, *, first: bool) -> None:
        text = self.chance.choice(AIMS[self.lang]) + f" {number}"
        mode = self.layout.objective
        if mode == "headings":
            self._close()
            self.blocks.append(Heading(f"{OBJECTIVE_WORD[self.lang]} {number}: {text}", 3))
        self._open()
        if self.layout.focus == "rows" and first:
            self._across(str(focus))
        if mode == "rows":
            self._across(f"{OBJECTIVE_WORD[self.lang]} {number}. {text}")
        label = self.chance.choice(
            [f"{number}. {text}", f"{number}) {text}", f"{OBJECTIVE_WORD[self.lang]} {number}: {text}"]
        )
        shared = dict.fromkeys(self.layout.columns)
        objective_cell: Cell | None = None
        rows = self.chance.randint(1, 4)
        for row in range(rows):
            if self.layout.cut and row and self.chance.random() < 0.4:
                self._cut()
                if self.layout.merge:
                    objective_cell = None if objective_cell is None else Cell([], 0, objective_cell.column)
            self._row(
                focus, number, text if mode != "none" else None, label, row, shared, objective_cell if row else None
            )
            objective_cell = self.last_objective
        if "total" in self.layout.extras and "budget" in self.columns and self.chance.random() < 0.6:
            self._total()

    def _open(self) -> None:
        if not self.grid:
            self._header()

    def _header(self) -> None:
        names = [self._header_text(column) for column in self.columns]
        if self.layout.time == "quarters":
            top = [
                name.split()[0] if column[:2] == "20" else name
                for column, name in zip(self.columns, names, strict=True)
            ]
            low = [
                name.split()[1] if column[:2] == "20" else None
                for column, name in zip(self.columns, names, strict=True)
            ]
            self._two_rows(top, low)
        elif self.layout.two_level and {"lead", "partners"} <= set(self.columns) and self._adjacent("lead", "partners"):
            top = [
                self.headers["responsible"] if column in ("lead", "partners") else name
                for column, name in zip(self.columns, names, strict=True)
            ]
            low = [
                name if column in ("lead", "partners") else None
                for column, name in zip(self.columns, names, strict=True)
            ]
            self._two_rows(top, low)
        else:
            self._add([[Line(name)] for name in names], bold=True)
        if "column_numbers" in self.layout.extras and not self.count:
            self._add([[Line(str(at + 1))] for at in range(len(names))])
        self.count += 1

    def _adjacent(self, one: str, other: str) -> bool:
        return abs(self.columns.index(one) - self.columns.index(other)) == 1

    def _two_rows(self, top: list[str], low: list[str | None]) -> None:
        first: list[Cell] = []
        second: list[Cell] = []
        for at, (name, below) in enumerate(zip(top, low, strict=True)):
            if below is None:
                cell = Cell([Line(name)], len(self.grid), at, height=2)
                first.append(cell)
                second.append(cell)
            else:
                if at and low[at - 1] is not None and top[at - 1] == name:
                    first[-1].width += 1
                    first.append(first[-1])
                else:
                    first.append(Cell([Line(name)], len(self.grid), at))
                second.append(Cell([Line(below)], len(self.grid) + 1, at))
        self.grid += [first, second]

    def _header_text(self, column: str) -> str:
        if column == "focus":
            return {"en": "Thematic area", "fr": "Axe", "es": "Eje temático", "ru": "Направление"}[self.lang]
        return self.headers.get(column, column)

    def _add(self, lines: list[list[Line]], *, bold: bool = False) -> list[Cell]:
        row = [Cell(found, len(self.grid), at, bold=bold) for at, found in enumerate(lines)]
        self.grid.append(row)
        return row

    def _across(self, text: str) -> None:
        cell = Cell([Line(text)], len(self.grid), 0, width=len(self.columns))
        self.grid.append([cell] * len(self.columns))

    def _total(self) -> None:
        lines: list[list[Line]] = [[] for _column in self.columns]
        lines[0] = [Line(TOTAL_WORD[self.lang])]
        lines[self.columns.index("budget")] = [Line("54750")]
        if self.columns[0] != "budget":
            self._add(lines)
            self.left_out.append("54750")

    def _row(
        self,
        focus: str | None,
        number: int,
        objective: str | None,
        label: str,
        row: int,
        shared: dict[str, Any],
        above: Cell | None,
    ) -> None:
        count = 1 if self.layout.several == "one" else self.chance.randint(1, 3)
        numbers = [self._number(number, row, at, count) for at in range(count)]
        texts = [
            f"{self.chance.choice(VERBS[self.lang])} {self.chance.choice(THINGS[self.lang])}" for _at in range(count)
        ]
        activities: list[dict[str, Any]] = [
            {"focus": focus, "objective_number": str(number) if objective else None, "objective": objective,
             "number": numbers[at], "text": texts[at], "time_frame": None, "indicators": [], "responsible": None,
             "outputs": [], "more": {}} for at in range(count)]  # fmt: skip
        cells: list[list[Line]] = []
        for column in self.columns:
            cells.append(self._cell(column, focus, label, row, activities))
        placed = self._add(cells)
        if self.columns[0:2].count("objective"):
            at = self.columns.index("objective")
            if (
                above is not None
                and row
                and self.layout.merge
                and above.lines
                and above.row + above.height == placed[at].row
            ):
                above.height += 1
                self.grid[-1][at] = above
            elif row:
                placed[at].lines = []
            self.last_objective: Cell | None = self.grid[-1][at]
        else:
            self.last_objective = None
        for activity in activities:
            if "responsible" not in self.columns and "lead" in self.columns:
                activity["responsible"] = activity["more"].get("lead")
        self.truth += activities

    def _number(self, number: int, row: int, at: int, count: int) -> str | None:
        style = self.layout.numbering
        if style == "none" or (
            style in ("roman", "paren", "auto") and count == 1 and self.layout.several == "enumerated"
        ):
            return None
        if style == "roman":
            return ROMAN[at] if self.layout.several == "enumerated" else ROMAN[row]
        if style == "paren":
            return "abcdef"[at] if self.layout.several == "enumerated" else "abcdef"[row]
        if style == "auto":
            return str(at + 1) if self.layout.several == "enumerated" else None
        return f"{number}.{row + 1}" if self.layout.several != "enumerated" else f"{number}.{row * 4 + at + 1}"

    def _cell(
        self, column: str, focus: str | None, label: str, row: int, activities: list[dict[str, Any]]
    ) -> list[Line]:
        if column == "focus":
            return [Line(str(focus))] if not row else []
        if column == "objective":
            return [Line(label)]
        if column == "activity":
            return self._activity_lines(activities)
        if column == "number":
            for activity in activities:
                activity["number"] = activity["number"] if len(activities) == 1 else None
            return [Line(activities[0]["number"])] if len(activities) == 1 and activities[0]["number"] else []
        if column[:2] == "20":
            return self._mark(column, activities)
        if column in ("start", "end"):
            return self._date(column, activities)
        return self._values(column, activities)

    def _mark(self, column: str, activities: list[dict[str, Any]]) -> list[Line]:
        if self.chance.random() < 0.5:
            return []
        name = " ".join(reversed(column.split()))
        for activity in activities:
            held = activity["time_frame"]
            activity["time_frame"] = f"{held}, {name}" if held else name
        return [Line("X")]

    def _date(self, column: str, activities: list[dict[str, Any]]) -> list[Line]:
        text = self.chance.choice(["01/2026", "03/2026"] if column == "start" else ["12/2027", "06/2028"])
        for activity in activities:
            held = activity["time_frame"]
            activity["time_frame"] = f"{held} – {text}" if held else text
        return [Line(text)]

    def _activity_lines(self, activities: list[dict[str, Any]]) -> list[Line]:
        lines = []
        for activity in activities:
            number = activity["number"]
            marks = {"roman": f"({number}) ", "paren": f"{number}) ", "codes": f"{number} "}
            typed = marks.get(self.layout.numbering, "") if number else ""
            if self.layout.numbering == "auto" and number:
                lines.append(Line(activity["text"], marker=f"{number}."))
            else:
                lines.append(Line(typed + activity["text"]))
        return lines

    def _values(self, column: str, activities: list[dict[str, Any]]) -> list[Line]:
        if self.chance.random() < 0.08:
            return []
        paired = len(activities) > 1 and self.chance.random() < 0.5
        values = [self._value(column) for _activity in activities] if paired else [self._value(column)]
        for at, activity in enumerate(activities):
            self._give(activity, column, values[at] if paired else values[0])
        if paired and activities[0]["number"] and self.layout.numbering in ("roman", "paren"):
            form = "({}) {}" if self.layout.numbering == "roman" else "{}) {}"
            return [
                Line(form.format(activity["number"], value)) for activity, value in zip(activities, values, strict=True)
            ]
        if not paired and len(activities) == 1 and column == "indicators" and self.chance.random() < 0.3:
            second = self._value(column)
            activities[0]["indicators"].append(second)
            return [Line(f"(i) {values[0]}"), Line(f"(ii) {second}")]
        return [Line(value) for value in values]

    def _give(self, activity: dict[str, Any], column: str, value: str) -> None:
        if column in ("indicators", "outputs"):
            activity[column].append(value)
        elif column in ("time_frame", "responsible"):
            activity[column] = value
        else:
            activity["more"][self.headers["unknown"] if column == "unknown" else column] = value

    def _value(self, column: str) -> str:
        if column in MORE_VALUES:
            return self.chance.choice(MORE_VALUES[column])
        if column == "time_frame":
            return self.chance.choice(TIMES[self.lang])
        if column == "indicators":
            return self.chance.choice(INDICATORS[self.lang]).format(n=self.chance.randint(2, 60))
        if column == "outputs":
            return self.chance.choice(OUTPUTS[self.lang])
        return ", ".join(self.chance.sample(BODIES[self.lang], self.chance.randint(1, 2)))

    def _cut(self) -> None:
        """A page break: the table ends, and another begins with the header repeated."""
        self._close()
        self._header()

    def _close(self, sheet: str | None = None) -> None:
        if len(self.grid) > 1:
            if "note" in self.layout.extras and self.chance.random() < 0.5 and not self.layout.cut:
                self._across(NOTE_WORD[self.lang])
                self.left_out.append(NOTE_WORD[self.lang])
            if self.sheets and self.chance.random() < 0.5:
                self._title_row()
            self.blocks.append(Table(self.grid, sheet=sheet))
        self.grid = []

    def _title_row(self) -> None:
        title = Cell([Line(TITLE[self.lang])], 0, 0, width=len(self.columns))
        for row in self.grid:
            for cell in {id(cell): cell for cell in row}.values():
                cell.row += 1 if cell.row >= 0 else 0
        self.grid.insert(0, [title] * len(self.columns))
