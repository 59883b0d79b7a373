"""Foci by mechanisms: how many activities stand where."""

from collections import Counter
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from ayni.publishing.shapes.rows import focus_area
from ayni.publishing.shapes.words import NO_MECHANISM, focus_titles, mechanism_titles

Content = dict[str, Any]


class Cell(NamedTuple):
    """`column` repeats the mechanism's words for a folded table; `address` is "" where nothing stands."""

    column: str
    number: int
    address: str


class Line(NamedTuple):
    """One focus area."""

    title: str
    address: str
    cells: list[Cell]
    total: int


class Matrix(NamedTuple):
    """`columns` are (code, title) of the mechanisms, the last one for activities that name none."""

    columns: list[tuple[str, str]]
    lines: list[Line]
    total: int


def matrix_of(content: Content, *, none_title: str) -> Matrix:
    """Return the matrix of a plan's content. An activity with two mechanisms is in both columns, once in a total."""
    counts: Counter[tuple[str, str]] = Counter()
    totals: Counter[str] = Counter()
    titles = focus_titles()
    for workplan in content["workplans"]:
        for focus in workplan["foci"]:
            area = focus_area(focus)
            titles.setdefault(area, focus["title"] or area)
            for objective in focus["objectives"]:
                for activity in objective["activities"]:
                    totals[area] += 1
                    counts.update((area, used) for used in set(activity["mechanisms"]) or {NO_MECHANISM})
    columns = [*mechanism_titles().items(), (NO_MECHANISM, none_title)]
    lines = [_line(area, title, columns, counts, totals[area]) for area, title in titles.items()]
    return Matrix(columns, lines, sum(totals.values()))


def _line(area: str, title: str, columns: list[tuple[str, str]], counts: Counter[tuple[str, str]], total: int) -> Line:
    cells = [
        Cell(name, counts[area, code], _address(area, code) if counts[area, code] else "") for code, name in columns
    ]
    return Line(title, _address(area, "") if total else "", cells, total)


def _address(area: str, mechanism: str) -> str:
    query = {"focus": area, "mechanism": mechanism} if mechanism else {"focus": area}
    return f"{reverse('publishing:plan')}?{urlencode(query)}#rows"
