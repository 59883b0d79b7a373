"""Rules: confirmed or changed by a person, each target change with its reason."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.changes import change, create
from ayni.core.errors import Conflict, Invalid
from ayni.core.verdicts import require
from ayni.monitoring.actions.recounting import recount_indicator
from ayni.monitoring.engine import DIRECTIONS, FIELDS, KINDS, MEASURES, STAGES, UNITS, spec_of
from ayni.monitoring.engine.specs import BASES, FREQUENCIES
from ayni.monitoring.models import Rule, TargetChange
from ayni.monitoring.queries.counting import Counting, counting_of
from ayni.monitoring.rules import can_confirm_rule

_LONGEST = 120


def confirm_rule(found: Counting, rule: dict[str, Any], *, by: Any, expected: int | None, reason: str = "") -> Counting:
    """Make `rule` (normalised) the one by which an indicator is counted, and count it anew; return it so.

    Another target than that of a rule confirmed before needs a reason (Invalid) and is kept with it, with the old
    target and the day. Raises Invalid for what no rule can say, Conflict when the rule's row has moved on.
    """
    require(can_confirm_rule(by, found.indicator.activity.workplan))
    require_sound(rule)
    replaced = found.confirmed and found.rule["target"] != rule["target"]
    if replaced and not reason.strip():
        raise Invalid(fields={"reason": [_("Say why the target changes: the old one is kept with your reason.")]})
    values = {
        "spec": rule,
        "asked": found.digest,
        "confirmed": True,
        "confirmed_by": by,
        "confirmed_at": timezone.now(),
    }
    with transaction.atomic():
        if found.kept is None:
            if expected:
                raise Conflict
            kept = create(Rule(indicator_id=found.pk, **values), by=by, verb="confirmed", note=reason.strip())
        else:
            seen = found.kept.version if expected is None else expected
            present = Rule.objects.get(pk=found.kept.pk)
            kept = change(present, values, by=by, verb="confirmed", expected=seen, note=reason.strip())
        if replaced:
            TargetChange.objects.create(
                rule=kept,
                old=found.rule["target"],
                new=rule["target"],
                reason=reason.strip(),
                at=timezone.now(),
                by=by,
            )
        now = counting_of(found.pk)
        recount_indicator(now)
    return now


def require_sound(rule: dict[str, Any]) -> None:
    """Raise Invalid, field by field, for what no rule can say."""
    wrong: dict[str, list[str]] = {}
    if rule["measure"] not in MEASURES:
        wrong["measure"] = [_("Choose what is measured.")]
    if not rule["evidence_kinds"] or set(rule["evidence_kinds"]) - set(KINDS):
        wrong["evidence_kinds"] = [_("Choose at least one kind of evidence.")]
    if rule["unit_of_account"] not in UNITS:
        wrong["unit_of_account"] = [_("Choose for whom it is counted.")]
    if rule["comparator"] not in DIRECTIONS or (rule["basis"] or "calendar") not in BASES:
        wrong["comparator"] = [_("Choose a comparison from the list.")]
    wrong |= _wrong_numbers(rule)
    if wrong:
        raise Invalid(fields=wrong)
    spec_of(rule)


def _wrong_numbers(rule: dict[str, Any]) -> dict[str, list[str]]:
    wrong: dict[str, list[str]] = {}
    target, period = rule["target"], rule["period"]
    if rule["measure"] == "stage" and target not in STAGES:
        wrong["target"] = [_("Choose the stage to be reached.")]
    if rule["measure"] == "ordinal" and target not in range(1, 5):
        wrong["target"] = [_("A self-assessment goes from 0 to 4: the target is one of 1 to 4.")]
    if rule["measure"] in ("sum", "share") and target is None:
        wrong["target"] = [_("Give a target.")]
    if rule["measure"] == "share" and isinstance(target, int | float) and not 0 < target <= 100:
        wrong["target"] = [_("A share lies between 0 and 100 per cent.")]
    if rule["measure"] == "sum" and rule["field"] not in FIELDS:
        wrong["field"] = [_("Choose which number is summed.")]
    if period and (period["freq"] not in FREQUENCIES or not 1 <= period["interval"] <= _LONGEST):
        wrong["interval"] = [_("A period is at least 1 and at most 120 of its units long.")]
    if rule["basis"] == "fiscal" and rule["unit_of_account"] != "country":
        wrong["basis"] = [_("Fiscal years are those of countries: count for each country.")]
    return wrong
