"""Pages of results: one indicator, one figure, one country, one initiative, the whole partnership."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ayni.core.errors import NotVisible
from ayni.monitoring.engine import Outcome, State, Tally, Unit
from ayni.monitoring.models import DutyDecisionKind, Evidence
from ayni.monitoring.pages.map import states_map
from ayni.monitoring.pages.saying import counted_units, rule_facts, said_kinds, said_rule, said_target, said_value
from ayni.monitoring.pages.trend import trend
from ayni.monitoring.queries.counting import Counting, target_changes
from ayni.monitoring.queries.evidence import visible_evidence
from ayni.monitoring.queries.results import Grid, grid, period_label, today
from ayni.monitoring.queries.units import region_name, units_of
from ayni.monitoring.rules import can_confirm_rule

Context = dict[str, Any]
UNITS_A_PAGE = 100
MISSING_SHOWN = 40
_CODES = {
    State.NOT_YET_DUE: "notyet",
    State.DUE: "due",
    State.MET: "met",
    State.MET_LATE: "late",
    State.OVERDUE: "overdue",
    State.NOT_APPLICABLE: "na",
    State.NOT_CONFIRMED: "unconfirmed",
}
# Stands for a country in an address, until one is put there.
_ANY = "ANY"
LEGEND = ("verified", "met", "late", "due", "overdue", "na")


class Mark(NamedTuple):
    """A cell of a grid: the state's code, the value in words ("" for none), the address that opens it ("" for none)."""

    code: str
    value: str
    url: str


class Row(NamedTuple):
    """A line of a grid: a unit with its marks."""

    name: str
    url: str
    marks: list[Mark]


class Group(NamedTuple):
    """Units of one region with the tally of the present period; `name` is "" where units have no regions."""

    name: str
    tally: Tally
    rows: list[Row]


def state_code(found: Outcome) -> str:
    """Return the state component's code for an outcome."""
    if found.state == State.MET and found.verified_met:
        return "verified"
    return _CODES[found.state]


def indicator_address(found: Counting, as_of: date | None = None) -> str:
    """Return an indicator's page, as of a day if given."""
    address = _indicator_address(found.indicator.activity.workplan.slug, found.code, get_script_prefix())
    return f"{address}?on={as_of.isoformat()}" if as_of else address


@lru_cache(maxsize=5_000)
def _indicator_address(workplan: str, code: str, _prefix: str) -> str:
    """An address, made once: it is the same as long as the installation stands under the same prefix."""
    return reverse("monitoring:indicator", kwargs={"workplan": workplan, "code": code})


def indicator_page(viewer: Any, found: Counting, as_of: date, number: int, page: int) -> Context:
    """Return an indicator's page: the tally, the grid by region, the trend, who is missing, the rule."""
    lang = get_language() or "en"
    units = units_of(found, lang)
    whole = grid(found, units, as_of, number)
    shown = units[(page - 1) * UNITS_A_PAGE : page * UNITS_A_PAGE]
    if page > 1 and not shown:
        raise NotVisible
    rows = _rows(whole, shown)
    tallies = [whole.tally(column) for column in range(len(whole.keys))]
    labels = [whole.label(column) for column in range(len(whole.keys))]
    return {
        **_head(found, as_of),
        "tally": tallies[-1],
        "tally_said": said_tally(whole, tallies[-1]),
        "single": _single(whole),
        "labels": labels,
        "groups": _groups(whole, shown, rows, lang),
        "map": _map(whole, rows),
        "legend": LEGEND,
        "trend": trend(labels, [t.met for t in tallies], [t.verified for t in tallies], max(t.units for t in tallies)),
        "tallies": list(zip(labels, tallies, strict=True)),
        "missing": _missing(whole, lang),
        "missing_count": tallies[-1].missing,
        "pages": _pages(found, as_of, len(units), page),
        "rule_facts": rule_facts(whole.rule, found.dated),
        "rule_said": said_rule(whole.rule, found.dated),
        "changes": [
            (row.at, said_target({**found.rule, "target": row.old}), row.reason) for row in target_changes(found)
        ],
        "confirm": can_confirm_rule(viewer, found.indicator.activity.workplan),
    }


def said_tally(whole: Grid, tally: Tally) -> str:
    """Return the tally of the present period in one sentence."""
    label = whole.label(-1)
    values = {
        "met": tally.met,
        "units": counted_units(whole.spec.unit, tally.units),
        "verified": tally.verified,
        "period": label,
    }
    if whole.spec.share is not None:
        values["percent"] = f"{tally.percent:.0f}"
        return _("%(met)d of %(units)s: %(percent)s %%; %(verified)d of these are verified.") % values
    if label:
        return _("%(met)d of %(units)s have met it in %(period)s; %(verified)d of these are verified.") % values
    return _("%(met)d of %(units)s have met it; %(verified)d of these are verified.") % values


def figure_page(viewer: Any, found: Counting, unit_code: str, key: date, as_of: date) -> Context:
    """Return what stands behind one figure: the state, the days, the evidence counted that the viewer may see."""
    lang = get_language() or "en"
    unit = next((one for one in units_of(found, lang) if one.code == unit_code), None)
    if unit is None:
        raise NotVisible
    whole = grid(found, [unit], as_of, 24)
    if key not in whole.keys:
        raise NotVisible
    column = whole.keys.index(key)
    figure = whole.rows[unit.code][column]
    past = [entry for entry in figure.entries if entry.day <= as_of.toordinal()]
    seen = {
        row.pk: row
        for row in visible_evidence(viewer).filter(pk__in=[entry.evidence for entry in past]).select_related("member")
    }
    counted = [_counted(seen[entry.evidence], entry, whole) for entry in past if entry.evidence in seen]
    return {
        **_head(found, as_of),
        "unit": unit,
        "period": period_label(whole.spec, key, unit.code),
        "mark": state_code(figure.outcome) if found.confirmed else "unconfirmed",
        "would_be": state_code(figure.outcome),
        "outcome": figure.outcome,
        "value": said_value(whole.spec, figure.outcome.reported_value),
        "verified_value": said_value(whole.spec, figure.outcome.verified_value),
        "target": said_target(whole.rule),
        "decided": str(DutyDecisionKind(figure.decision.kind).label) if figure.decision else "",
        "counted": counted,
        "hidden": len(past) - len(counted),
        "rule_said": said_rule(whole.rule, found.dated),
        "kept": [("period", key.isoformat())],
        "lasting": f"?period={key.isoformat()}&on={as_of.isoformat()}",
    }


def named(found: Counting) -> dict[str, Any]:
    """Return an indicator's code and words, with the workplan that it stands in."""
    workplan = found.indicator.activity.workplan
    return {
        "code": found.code,
        "words": found.indicator.words,
        "language": workplan.language,
        "workplan": workplan.title,
        "workplan_slug": workplan.slug,
    }


def _head(found: Counting, as_of: date) -> Context:
    activity = found.indicator.activity
    kept = found.kept
    return {
        **named(found),
        "unit_kind": found.spec.unit,
        "activity": activity.code,
        "objective": activity.objective.text,
        "as_of": as_of,
        "today": as_of == today(),
        "confirmed": found.confirmed,
        "confirmed_at": kept.confirmed_at if kept and kept.confirmed else None,
        "reworded": found.reworded,
        "address": indicator_address(found),
        "permanent": indicator_address(found, as_of),
    }


def _groups(whole: Grid, shown: Sequence[Unit], rows: Mapping[str, Row], lang: str) -> list[Group]:
    regional = whole.spec.unit in ("country", "member")
    regions: dict[str, list[Unit]] = {}
    for unit in shown:
        regions.setdefault(unit.region if regional else "", []).append(unit)
    found = []
    for region, units in regions.items():
        name = region_name(region, lang) if regional else ""
        tally = whole.tally(-1, region) if regional else whole.tally(-1)
        found.append(Group(name, tally, [rows[unit.code] for unit in units]))
    return sorted(found, key=lambda group: group.name.casefold())


def _map(whole: Grid, rows: Mapping[str, Row]) -> dict[str, Any] | None:
    """The countries' states of the present period on a map; None where nothing is counted for countries."""
    if whole.spec.unit != "country":
        return None
    beyond = [unit for unit in whole.units if unit.code not in rows]
    last = {code: row.marks[-1] for code, row in (dict(rows) | _rows(whole, beyond)).items()}
    return states_map(whole.units, {code: (mark.code, mark.url) for code, mark in last.items()})


def _rows(whole: Grid, units: Sequence[Unit]) -> dict[str, Row]:
    """Unit -> its line. Addresses are made once for all: asking for each would cost most of a page."""
    base = indicator_address(whole.counting)
    country = reverse("monitoring:country", kwargs={"code": _ANY}) if whole.spec.unit == "country" else ""
    day = "" if whole.as_of == today() else f"&on={whole.as_of.isoformat()}"
    asked = [f"/?period={key.isoformat()}{day}" for key in whole.keys]
    return {
        unit.code: Row(
            unit.name, country.replace(_ANY, unit.code), _marks(whole, unit.code, f"{base}{unit.code}", asked)
        )
        for unit in units
    }


def _marks(whole: Grid, unit: str, base: str, asked: Sequence[str]) -> list[Mark]:
    marks = []
    for period, figure in zip(asked, whole.rows[unit], strict=True):
        code = state_code(figure.outcome)
        url = "" if code == "na" and figure.decision is None else base + period
        marks.append(Mark(code, said_value(whole.spec, figure.outcome.reported_value) if figure.entries else "", url))
    return marks


def _single(whole: Grid) -> dict[str, Any] | None:
    """The one unit's present figure, for what is counted for the partnership as a whole."""
    if len(whole.units) != 1:
        return None
    found = whole.rows[whole.units[0].code][-1].outcome
    return {
        "code": state_code(found),
        "value": said_value(whole.spec, found.reported_value),
        "verified": said_value(whole.spec, found.verified_value),
        "target": said_target(whole.rule),
        "through": found.through,
        "due": found.due,
    }


def _missing(whole: Grid, lang: str) -> list[dict[str, Any]]:
    found = []
    for unit in whole.units:
        figures = whole.rows[unit.code]
        last = figures[-1].outcome
        if last.met or last.state == State.NOT_APPLICABLE:
            continue
        before = [at for at, figure in enumerate(figures[:-1]) if figure.outcome.met]
        found.append(
            {
                "name": unit.name,
                "region": region_name(unit.region, lang) if unit.region else "",
                "code": state_code(last),
                "due": last.due,
                "last_met": whole.label(before[-1], unit.code) if before else "",
            }
        )
        if len(found) == MISSING_SHOWN:
            break
    return found


def _pages(found: Counting, as_of: date, units: int, page: int) -> list[dict[str, Any]]:
    count = -(-units // UNITS_A_PAGE)
    day = "" if as_of == today() else f"on={as_of.isoformat()}&"
    address = indicator_address(found)
    return (
        [
            {"number": one, "url": f"{address}?{day}page={one}#grid", "current": one == page}
            for one in range(1, count + 1)
        ]
        if count > 1
        else []
    )


def _counted(evidence: Evidence, entry: Any, whole: Grid) -> dict[str, Any]:
    return {
        "code": evidence.code,
        "title": evidence.title,
        "language": evidence.language,
        "kind": said_kinds([str(evidence.kind)]),
        "day": evidence.starts,
        "until": date.fromordinal(entry.until) if entry.until else None,
        "verified": bool(entry.verified),
        "value": said_value(whole.spec, entry.amount),
    }
