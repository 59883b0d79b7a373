"""The columns of a plan's table: what each holds, settled among all of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ayni.reading.documents.headers import is_period

CORE = ("objective", "activity", "time_frame", "indicators", "responsible", "outputs")
MORE = ("lead", "partners", "budget", "priority", "baseline", "target", "means_of_verification", "risk", "status")
CHOICES = [*CORE, "focus", "number", *MORE, "other"]


@dataclass(slots=True)
class Column:
    """`kind` is one of CHOICES, or start, end, gantt; `header` its text as written; `key` its name in `more`."""

    index: int
    header: str
    kind: str = ""
    key: str = ""
    cover: float = 1.0
    levels: tuple[str, ...] = ()


@dataclass(slots=True)
class Columns:
    """The columns of one table. `header_rows` are the rows (from 0) that the header takes.

    `signature` is the first of them in folded words, `repeats` all of them: how a repeated header is known.
    """

    columns: list[Column]
    header_rows: tuple[int, ...] = ()
    guessed: bool = False
    signature: tuple[str, ...] = field(default=())
    repeats: tuple[tuple[str, ...], ...] = ()

    @property
    def initials(self) -> set[str]:
        """The first letters of the header's texts: a row that begins with none of them repeats no header."""
        return {text[0] for row in self.repeats for text in row if text} | {"#", "№", "n"}

    def first(self, kind: str) -> Column | None:
        return next((column for column in self.columns if column.kind == kind), None)

    def all(self, kind: str) -> list[Column]:
        return [column for column in self.columns if column.kind == kind]

    @property
    def width(self) -> int:
        return len(self.columns)


def is_plan(kinds: Iterable[str]) -> bool:
    """A plan's table says what is done (or sought) and at least one more thing about it.

    A table that begins with risks lists risks: what is done about them is no activity of the plan.
    """
    kinds = list(kinds)
    if next((kind for kind in kinds if kind != "number"), "") == "risk":
        return False
    held = set(kinds) - {"", "number", "other", "objective_number", "gantt"}
    doing = held & {"activity", "sub_activity"}
    if doing:
        return len(held) >= 2 or "gantt" in set(kinds)
    seeking = held & {"objective", "results", "outputs"}
    about = held & {
        "indicators",
        "time_frame",
        "responsible",
        "lead",
        "target",
        "means_of_verification",
        "start",
        "end",
    }
    return bool(seeking) and len(about) >= 1 and len(held) >= 2


def settle(columns: list[Column], marked: set[int]) -> list[Column]:
    """Settle doubles and names that depend on their neighbours; `marked` are columns whose body holds only marks."""
    _settle_periods(columns, marked)
    _settle_activity(columns)
    _settle_results(columns)
    _settle_numbers(columns)
    _settle_dates(columns)
    _settle_doubles(columns)
    for column in columns:
        column.key = column.kind if column.kind in MORE else column.header
    return columns


def _settle_periods(columns: list[Column], marked: set[int]) -> None:
    for column in columns:
        column.levels = tuple(column.header.split("\n"))
        last_words = column.levels[-1]
        if is_period(last_words):
            column.kind = "gantt" if column.index in marked else "other"
        column.header = " ".join(column.header.split())


def _settle_activity(columns: list[Column]) -> None:
    """The finest of several columns of doing is the activity; the one above it is the objective if there is none."""
    doing = [column for column in columns if column.kind in ("activity", "sub_activity")]
    objective = any(column.kind == "objective" for column in columns)
    if doing:
        finest = next((column for column in doing if column.kind == "sub_activity"), None) or _finest(doing)
        for column in doing:
            if column is not finest:
                column.kind = "other" if objective or column.index > finest.index else "objective"
                objective = objective or column.kind == "objective"
        finest.kind = "activity"
        return
    goals = [column for column in columns if column.kind == "objective"]
    results = [column for column in columns if column.kind in ("results", "outputs")]
    if results and goals:
        results[0].kind = "activity"
    elif len(goals) > 1:
        goals[-1].kind = "activity"
    elif goals or results:
        (goals or results)[0].kind = "activity"


def _finest(doing: list[Column]) -> Column:
    best = max(column.cover for column in doing)
    sure = [column for column in doing if column.cover >= best - 0.3]
    return sure[-1]


def _settle_results(columns: list[Column]) -> None:
    kinds = {column.kind for column in columns}
    activity = next((column.index for column in columns if column.kind == "activity"), 0)
    for column in columns:
        if column.kind != "results":
            continue
        if "objective" not in kinds and column.index < activity:
            column.kind = "objective"
        else:
            column.kind = "other" if "outputs" in kinds else "outputs"
        kinds.add(column.kind)


def _settle_numbers(columns: list[Column]) -> None:
    """A column of numbers just before the objective's column numbers the objectives; before others, the activities."""
    for column in columns:
        if column.kind == "number":
            after = columns[column.index + 1].kind if column.index + 1 < len(columns) else ""
            column.kind = "objective_number" if after == "objective" else "number"


def _settle_dates(columns: list[Column]) -> None:
    kinds = [column.kind for column in columns]
    if not ("start" in kinds and "end" in kinds):
        for column in columns:
            if column.kind in ("start", "end"):
                column.kind = "other" if "time_frame" in kinds else "time_frame"
    if "responsible" not in kinds:
        return


def _settle_doubles(columns: list[Column]) -> None:
    """Of several columns of one kind the surest keeps it; the others keep their own header as their name."""
    for kind in {column.kind for column in columns} - {"", "other", "gantt"}:
        same = [column for column in columns if column.kind == kind]
        if len(same) > 1:
            keeper = max(same, key=lambda column: (column.cover, -column.index))
            for column in same:
                if column is not keeper:
                    column.kind = "other"
