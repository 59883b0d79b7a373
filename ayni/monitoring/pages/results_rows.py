"""Results as open data, one line for each indicator, unit and period."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.core.open_data import REGION, REGION_NAME, WORKPLAN, Field
from ayni.core.vocabularies import countries, label, regions
from ayni.monitoring.engine import EVER, Outcome, Spec, State
from ayni.monitoring.queries.results import Grid

_STATES = tuple(str(one) for one in State)
FIELDS = (
    WORKPLAN,
    Field("indicator", "string", _("Indicator"), _("Number of the indicator in its workplan"), required=True),
    Field("words", "string", _("Words of the indicator")),
    Field("unit_kind", "string", _("Counted for each"), _("member, country, region, initiative, level or partnership")),
    Field("unit", "string", _("Unit"), _("Code of the member, country, region, initiative or level")),
    Field("unit_name", "string", _("Name of the unit in English")),
    Field("iso3", "string", _("ISO 3166-1 alpha-3 code"), _("Where the unit is a country")),
    Field("m49", "string", _("M49 code"), _("Where the unit is a country")),
    REGION,
    REGION_NAME,
    Field("period_start", "date", _("First day of the period"), _("Empty: all time")),
    Field("period", "string", _("Period")),
    Field("state", "string", _("State"), _("By everything that was reported"), codes=_STATES, required=True),
    Field("state_by_verified", "string", _("State by what is verified"), codes=_STATES, required=True),
    Field("would_be", "string", _("Would be"), _("The state if the rule were confirmed"), codes=_STATES),
    Field("value_reported", "number", _("Value"), _("By everything that was reported"), unit="unit of the indicator"),
    Field("value_verified", "number", _("Value by what is verified"), unit="unit of the indicator"),
    # A number, or the stage that is to be reached.
    Field("target", "string", _("Target")),
    Field("met_on", "date", _("Met on")),
    Field("holds_until", "date", _("Holds until")),
    Field("due", "date", _("Due on")),
    Field("evidence", "integer", _("Records that count"), unit="records"),
    Field("rule_confirmed", "boolean", _("The rule is confirmed")),
)


def rows_of(whole: Grid) -> list[dict[str, Any]]:
    """Return the grid line by line. An unconfirmed rule's state is "not_confirmed", with `would_be` beside it."""
    found = whole.counting
    workplan = found.indicator.activity.workplan
    rows = []
    for unit in whole.units:
        country = countries().get(unit.code) if whole.spec.unit == "country" else None
        for column, figure in enumerate(whole.rows[unit.code]):
            rows.append(
                {
                    "workplan": workplan.slug,
                    "indicator": found.code,
                    "words": found.indicator.words,
                    "unit_kind": whole.spec.unit,
                    "unit": unit.code,
                    "unit_name": unit.name,
                    "iso3": country.code if country else "",
                    "m49": country.m49 if country else "",
                    "region": unit.region,
                    "region_name": label(regions()[unit.region], "en") if unit.region in regions() else "",
                    "period_start": None if whole.keys[column] == EVER else whole.keys[column],
                    "period": whole.label(column, unit.code),
                    **_said(whole.spec, figure.outcome, confirmed=found.confirmed),
                    "target": whole.rule["target"],
                    "evidence": len(figure.entries),
                    "rule_confirmed": found.confirmed,
                    "as_of": whole.as_of,
                }
            )
    return rows


def _said(spec: Spec, found: Outcome, *, confirmed: bool) -> dict[str, Any]:
    return {
        "state": str(found.state) if confirmed else str(State.NOT_CONFIRMED),
        "state_by_verified": str(found.verified) if confirmed else str(State.NOT_CONFIRMED),
        "would_be": "" if confirmed else str(found.state),
        "value_reported": _number(spec, found.reported_value),
        "value_verified": _number(spec, found.verified_value),
        "met_on": found.met_on,
        "holds_until": found.through,
        "due": found.due,
    }


def _number(spec: Spec, value: int) -> int | float:
    if spec.measure == "share" and spec.field:
        return value / 100
    return value / spec.scale if spec.scale > 1 else value
