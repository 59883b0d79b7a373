"""The grids that files of results are made of. Names are English: a file is for machines, codes stand beside."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from ayni.core.errors import NotVisible
from ayni.core.open_data import Table
from ayni.core.vocabularies import countries
from ayni.monitoring.pages.progress import bound_by
from ayni.monitoring.pages.results_rows import FIELDS, rows_of
from ayni.monitoring.queries.counting import counting_for_page, countings, indicators_of, visible_indicators
from ayni.monitoring.queries.results import Grid, as_of_day, grid, grids, grids_of_unit
from ayni.monitoring.queries.units import units_of, units_of_many

_LANG, _ALL = "en", 24


def indicator_grid(viewer: Any, workplan: str, code: str, day: date) -> Grid:
    """Return one indicator's grid over all its periods (at most 24). Raises NotVisible."""
    found = counting_for_page(viewer, workplan, code)
    return grid(found, units_of(found, _LANG), day, _ALL)


def country_grids(viewer: Any, code: str, day: date) -> list[Grid]:
    """Return the grids of one country and its government. Raises NotVisible."""
    if code not in countries():
        raise NotVisible
    bound, unit = bound_by(countings(visible_indicators(viewer)), code, _LANG)
    return grids_of_unit(bound, unit, day, _ALL) if unit is not None else []


def progress_grids(viewer: Any, day: date, initiative: str = "", workplan: str = "") -> list[Grid]:
    """Return each indicator's grid of the present period, of all, of an initiative's, or of one workplan's.

    As many queries for many indicators as for one.
    """
    known = countings(indicators_of(viewer, initiative, workplan))
    return grids(known, units_of_many(known, _LANG), day, 1)


def lines_of(grids_found: Iterable[Grid]) -> list[dict[str, Any]]:
    """Return grids line by line."""
    return [row for whole in grids_found for row in rows_of(whole)]


PROGRESS = Table(
    name="progress",
    title=_("Progress"),
    description=_("Every indicator of the plan for every unit that it binds, in the present period."),
    fields=FIELDS,
    key=(),
    page="monitoring:progress",
    found=lambda asked: lines_of(progress_grids(AnonymousUser(), asked.day, **asked.values)),
    filters=("initiative", "workplan"),
    stamp="results+plan+members",
    entries="results",
    past=as_of_day,
    position=41,
)
