"""Pages over many indicators: one country, one initiative, the whole partnership."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.vocabularies import countries, place_name
from ayni.initiatives.queries import title_in, visible_initiatives
from ayni.monitoring.engine import State, Tally, Unit
from ayni.monitoring.pages.results import LEGEND, indicator_address, named, state_code
from ayni.monitoring.pages.saying import counted_units, said_value
from ayni.monitoring.queries.counting import Counting, countings, indicators_of, visible_indicators
from ayni.monitoring.queries.results import Figure, Grid, grids_of_unit, present_tallies, today
from ayni.monitoring.queries.uncounted import uncounted_rows
from ayni.monitoring.queries.units import Pool, present_countries, region_name, unit_of, units_of_many
from ayni.workplans.queries.bearers import register_over_time

Context = dict[str, Any]
COUNTRY_ROWS = 60
# So many indicators stand on one page; workplans beyond them lead to a page of their own.
WHOLE_ROWS = 60
_OF_A_COUNTRY = frozenset({"country", "member"})
_WAITS = frozenset({State.OVERDUE, State.DUE, State.NOT_YET_DUE})


def country_page(viewer: Any, code: str, as_of: date, number: int, page: int) -> Context:
    """Return all results of one country over all workplans: what is counted for countries, and for its government.

    What is not met in the present period stands first, by its day.
    """
    if code not in countries():
        raise NotVisible
    lang = get_language() or "en"
    name = place_name("country", code, lang)
    known = countings(visible_indicators(viewer))
    bound, unit = _bound(known, code, lang)
    shown = bound[(page - 1) * COUNTRY_ROWS : page * COUNTRY_ROWS]
    if page > 1 and not shown:
        raise NotVisible
    day = "" if as_of == today() else f"&on={as_of.isoformat()}"
    rows = [_line(one, unit, day) for one in grids_of_unit(shown, unit, as_of, number)]
    sees = unit.since is not None and _sees_desk(viewer, code, unit.region)
    return {
        "name": name,
        "desk": f"{reverse('monitoring:duties')}?member={code}" if sees else "",
        "country": code,
        "region": region_name(unit.region, lang),
        "as_of": as_of,
        "today": as_of == today(),
        "rows": rows,
        "open": _open(rows),
        "uncounted": _uncounted(viewer, code, as_of) if page == 1 else [],
        "workplans": _by_workplan(rows),
        "states": _states(rows),
        "page": page,
        "more": len(bound) > page * COUNTRY_ROWS,
        "total": len(bound),
        "legend": (*LEGEND, "notyet", "unconfirmed"),
    }


def _uncounted(viewer: Any, code: str, as_of: date) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """Return what is asked of a country's government without an indicator, by workplan: (address, code, words)."""
    found: dict[str, tuple[str, str, list[tuple[str, str, str]]]] = {}
    for row in uncounted_rows(viewer, code, register_over_time(), as_of):
        address = reverse("workplans:activity", kwargs={"slug": row.slug, "code": row.code})
        found.setdefault(row.slug, (row.title, row.language, []))[2].append((address, row.code, row.text))
    return list(found.values())


def progress_page(viewer: Any, as_of: date, initiative: str = "", workplan: str = "") -> Context:
    """Return progress of the partnership, an initiative or a workplan: each indicator's present tally, by workplan."""
    known = countings(indicators_of(viewer, initiative, workplan))
    whole, folded = (known, []) if workplan else _folded(known)
    pool = Pool()
    kept = [(label, value) for label, value in (("initiative", initiative), ("workplan", workplan)) if value]
    lasting = f"?{urlencode([*kept, ('on', as_of.isoformat())])}"
    return {
        "asked": lasting if kept or as_of != today() else "",
        "lasting": lasting,
        "of": _owner(viewer, known, initiative, workplan),
        "whole": not (initiative or workplan),
        "kept": kept,
        "as_of": as_of,
        "today": as_of == today(),
        "workplans": _by_workplan(tally_lines(whole, as_of, pool)),
        "folded": folded,
        "count": len(known),
        "confirmed": sum(found.confirmed for found in known),
        "countries": [
            (unit.name, reverse("monitoring:country", kwargs={"code": unit.code}))
            for unit in present_countries(get_language() or "en", pool)
        ],
    }


def _owner(viewer: Any, known: Sequence[Counting], initiative: str, workplan: str) -> tuple[str, str]:
    """Return the title of what the page is about and its language ("": the reader's); "" for the whole partnership."""
    if workplan and known:
        found = known[0].indicator.activity.workplan
        return found.title, found.language
    one = visible_initiatives(viewer).filter(slug=initiative).first() if initiative else None
    lang = get_language() or "en"
    return (title_in(one.title, one.language, one.translations, lang), "") if one is not None else ("", "")


def _folded(known: Sequence[Counting]) -> tuple[list[Counting], list[Context]]:
    """Return the indicators of the workplans that stand whole, and a line for each of the others."""
    plans: dict[str, list[Counting]] = {}
    for found in known:
        plans.setdefault(found.indicator.activity.workplan.slug, []).append(found)
    whole: list[Counting] = []
    lines: list[Context] = []
    for slug, own in plans.items():
        if not whole or len(whole) + len(own) <= WHOLE_ROWS:
            whole += own
        else:
            about, confirmed = named(own[0]), sum(found.confirmed for found in own)
            lines.append({**about, "slug": slug, "count": len(own), "confirmed": confirmed})
    return whole, lines


def initiative_panel(initiative: Any, viewer: Any) -> Context:
    """Return the way from an initiative's page to its own progress. No query."""
    return {"address": reverse("monitoring:progress") + f"?initiative={initiative.slug}"}


def tally_lines(known: Sequence[Counting], as_of: date, pool: Pool | None = None) -> list[dict[str, Any]]:
    """Return a line for each indicator: words, rule, met of units in the present period, share for a bar."""
    lang = get_language() or "en"
    tallies = present_tallies(known, units_of_many(known, lang, pool), as_of)
    return [_tally_line(found, tallies[found.pk], as_of) for found in known]


def _tally_line(found: Counting, tally: Tally, as_of: date) -> dict[str, Any]:
    verified = min(tally.verified * 100 / tally.units, tally.percent) if tally.units else 0.0
    shown = [(0.0, verified, "verified"), (verified, tally.percent - verified, "met")]
    return {
        **named(found),
        "url": indicator_address(found, None if as_of == today() else as_of),
        "tally": tally,
        "met_of": f"{tally.met} / {tally.units}",
        "units": counted_units(found.spec.unit, tally.units),
        "parts": [
            {"start": start, "width": width, "code": code if found.confirmed else "unconfirmed"}
            for start, width, code in shown
            if width > 0
        ],
        "confirmed": found.confirmed,
    }


def _sees_desk(viewer: Any, code: str, region: str) -> bool:
    """Whether a viewer may see all that is due from a country: `can_see_duties_of_member` without its entry."""
    standing = standing_of(viewer)
    return standing.secretariat or code in standing.members | standing.contributes or region in standing.regions


def bound_by(known: Iterable[Counting], code: str, lang: str) -> tuple[list[Counting], Unit | None]:
    """Return the indicators that bind a country or its government, and that unit; each owner is asked for once."""
    among: dict[tuple[str, str, str], Unit | None] = {}
    pool, bound = Pool(), []
    for found in known:
        asked = (found.spec.unit, *found.owner)
        if found.spec.unit in _OF_A_COUNTRY and asked not in among:
            among[asked] = unit_of(found, code, lang, pool)
        if among.get(asked) is not None:
            bound.append(found)
    return bound, next((unit for unit in among.values() if unit is not None), None)


def _bound(known: Iterable[Counting], code: str, lang: str) -> tuple[list[Counting], Unit]:
    bound, unit = bound_by(known, code, lang)
    return bound, unit or Unit(code, place_name("country", code, lang), countries()[code].region)


def _line(whole: Grid, unit: Unit, day: str) -> dict[str, Any]:
    found = whole.counting
    address = indicator_address(found)
    figures: list[Figure] = whole.rows[unit.code]
    marks = [
        {
            "label": whole.label(at, unit.code),
            "code": state_code(figure.outcome) if found.confirmed else "unconfirmed",
            "value": said_value(whole.spec, figure.outcome.reported_value) if figure.entries else "",
            "url": f"{address}{unit.code}/?period={key.isoformat()}{day}",
        }
        for at, (key, figure) in enumerate(zip(whole.keys, figures, strict=True))
    ]
    last = figures[-1].outcome
    return {
        **named(found),
        "url": indicator_address(found, whole.as_of) if day else address,
        "marks": marks,
        "due": last.due,
        "waits": last.state in _WAITS,
        "through": last.through,
        "confirmed": found.confirmed,
    }


def _open(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the lines whose present period is not met and has a day, the earliest first."""
    waiting = [row for row in rows if row["due"] is not None and row["waits"]]
    return sorted(waiting, key=lambda row: (row["due"], row["code"]))


def _states(rows: Sequence[dict[str, Any]]) -> list[tuple[str, int]]:
    codes = [row["marks"][-1]["code"] for row in rows]
    order = ("overdue", "due", "verified", "met", "late", "notyet", "unconfirmed", "na")
    return [(code, codes.count(code)) for code in order if code in codes]


def _by_workplan(lines: Sequence[dict[str, Any]]) -> list[tuple[str, str, list[dict[str, Any]]]]:
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for line in lines:
        found.setdefault((line["workplan"], line["language"]), []).append(line)
    return [(title, language, same) for (title, language), same in found.items()]
