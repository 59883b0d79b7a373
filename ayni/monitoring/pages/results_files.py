"""The grids that files of results are made of. Names are English: a file is for machines, codes stand beside."""

from datetime import date
from typing import Any

from ayni.core.errors import NotVisible
from ayni.core.vocabularies import countries
from ayni.monitoring.queries.counting import counting_for_page, countings, indicators_of, visible_indicators
from ayni.monitoring.queries.results import Grid, grid, grids, grids_of_unit
from ayni.monitoring.queries.units import Pool, units_of, units_of_many

_LANG, _ALL = "en", 24


def indicator_grid(viewer: Any, workplan: str, code: str, day: date) -> Grid:
    """Return one indicator's grid over all its periods (at most 24). Raises NotVisible."""
    found = counting_for_page(viewer, workplan, code)
    return grid(found, units_of(found, _LANG), day, _ALL)


def country_grids(viewer: Any, code: str, day: date) -> list[Grid]:
    """Return the grids of one country. Raises NotVisible."""
    if code not in countries():
        raise NotVisible
    bound = []
    unit = None
    pool = Pool()
    for found in countings(visible_indicators(viewer)):
        own = [one for one in units_of(found, _LANG, pool) if one.code == code] if found.spec.unit == "country" else []
        if own:
            unit = own[0]
            bound.append(found)
    return grids_of_unit(bound, unit, day, _ALL) if unit is not None else []


def progress_grids(viewer: Any, day: date, initiative: str = "", workplan: str = "") -> list[Grid]:
    """Return each indicator's grid of the present period, of all, of an initiative's, or of one workplan's.

    As many queries for many indicators as for one.
    """
    known = countings(indicators_of(viewer, initiative, workplan))
    return grids(known, units_of_many(known, _LANG), day, 1)
