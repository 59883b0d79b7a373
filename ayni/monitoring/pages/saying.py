"""Rules, targets and figures in words of the reader's language."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayni.core.jinja import day, number
from ayni.monitoring.engine import Spec
from ayni.monitoring.engine.specs import spec_of
from ayni.monitoring.models import Kind, Stage
from ayni.monitoring.queries.units import level_names
from ayni.monitoring.wording import say_details

Rule = Mapping[str, Any]


def measure_words() -> dict[str, str]:
    """Return what a rule can measure, as choices are offered."""
    return {
        "count": _("How many there are"),
        "exists": _("Whether there is one"),
        "sum": _("The sum of a number"),
        "share": _("A share, in per cent"),
        "ordinal": _("The level of the last self-assessment"),
        "stage": _("The furthest stage reached"),
    }


def field_words() -> dict[str, str]:
    """Return the numbers that can be summed, or of which a share is taken."""
    return {
        "total": _("People"),
        "women": _("Women"),
        "men": _("Men"),
        "youth": _("Youth"),
        "amount": _("Amount of money"),
    }


def unit_words() -> dict[str, str]:
    """Return for whom results are computed."""
    return {
        "partnership": _("The partnership as a whole"),
        "region": _("Each region"),
        "country": _("Each country"),
        "member": _("Each member"),
        "initiative": _("Each initiative"),
        "level": _("Each level of workplans"),
    }


def counted_units(kind: str, count: int) -> str:
    """Return "68 countries" for a kind of unit and a number."""
    values = {"n": number(count)}
    if kind == "country":
        return ngettext("%(n)s country", "%(n)s countries", count) % values
    if kind == "member":
        return ngettext("%(n)s member", "%(n)s members", count) % values
    if kind == "region":
        return ngettext("%(n)s region", "%(n)s regions", count) % values
    if kind == "initiative":
        return ngettext("%(n)s initiative", "%(n)s initiatives", count) % values
    if kind == "level":
        return ngettext("%(n)s level", "%(n)s levels", count) % values
    return ngettext("%(n)s partnership", "%(n)s partnerships", count) % values


def said_kinds(kinds: Iterable[str]) -> str:
    """Return kinds of evidence, parted by commas."""
    return ", ".join(str(Kind(kind).label) for kind in kinds)


def said_counted(rule: Rule) -> str:
    """Return the kinds of evidence that a rule counts, with what it filters by: "Meeting: Exchange of experience"."""
    kinds = said_kinds(rule["evidence_kinds"])
    details = say_details((rule.get("filters") or {}).get("details") or {})
    return f"{kinds}: {', '.join(words for _label, words in details)}" if details else kinds


def said_period(rule: Rule, dated: date) -> str:
    """Return when a rule is to be met: "every calendar year", "in any 24 months running", "by 31 December 2005"."""
    spec = spec_of(rule)
    if spec.basis == "fiscal":
        return _("every fiscal year of the country")
    if spec.basis == "rolling":
        return _running(spec)
    if spec.basis == "calendar":
        return _calendar(spec)
    if spec.deadline is not None:
        return _("by %(day)s") % {"day": day(spec.deadline)}
    if spec.within:
        return _("within %(length)s of %(day)s") % {"length": said_length(spec.within), "day": day(dated)}
    return _("without a day by which it is due")


def said_length(duration: str) -> str:
    """Return an ISO 8601 length in words; the text itself where it is none."""
    found = re.fullmatch(r"P(\d+)([YMWD])", duration)
    if not found:
        return duration
    count = int(found.group(1))
    values = {"n": count}
    return {
        "Y": ngettext("%(n)d year", "%(n)d years", count) % values,
        "M": ngettext("%(n)d month", "%(n)d months", count) % values,
        "W": ngettext("%(n)d week", "%(n)d weeks", count) % values,
        "D": ngettext("%(n)d day", "%(n)d days", count) % values,
    }[found.group(2)]


def said_target(rule: Rule) -> str:
    """Return what is to be reached: "at least 1", "level 3 or more of 4", "done"."""
    measure, target, comparator = rule["measure"], rule["target"], rule["comparator"]
    if measure == "stage":
        return str(Stage(target).label) if target in Stage.values else str(Stage.DONE.label)
    if measure == "ordinal":
        return _("level %(n)s or more of 4") % {"n": number(target)}
    if measure == "exists" or target is None:
        return _rising(comparator) or _("at least one")
    amount = number(target) + (" %" if measure == "share" else f" {rule['currency']}" if rule["currency"] else "")
    if comparator == "increase":
        return _("%(n)s more than at the start") % {"n": amount}
    if comparator == "decrease":
        return _("%(n)s less than at the start") % {"n": amount}
    return {
        ">": _("more than %(n)s"),
        "<": _("less than %(n)s"),
        "<=": _("at most %(n)s"),
    }.get(comparator, _("at least %(n)s")) % {"n": amount}


def said_rule(rule: Rule, dated: date) -> str:
    """Return a rule as one sentence."""
    what = said_counted(rule)
    if rule["measure"] in ("sum", "share") and rule["field"]:
        what = f"{field_words()[rule['field']]}: {what}"
    return _("%(unit)s, %(period)s: %(target)s (%(what)s).") % {
        "unit": unit_words()[rule["unit_of_account"]],
        "period": said_period(rule, dated),
        "target": said_target(rule),
        "what": what,
    }


def rule_facts(rule: Rule, dated: date) -> list[tuple[str, str]]:
    """Return a rule as pairs of label and words."""
    named = said_counted(rule)
    measured = measure_words()[rule["measure"]]
    if rule["field"]:
        measured = f"{measured}: {field_words()[rule['field']]}"
    verified = rule["basis_of_evidence"] == "verified"
    unit = unit_words()[rule["unit_of_account"]]
    if rule["unit_of_account"] == "level":
        unit = f"{unit}: {', '.join(level_names()[level] for level in rule['levels'])}"
    return [
        (_("Counted"), named),
        (_("Measured"), measured),
        (_("Unit and period"), f"{unit}, {said_period(rule, dated)}"),
        (_("Target"), said_target(rule)),
        (
            _("Evidence"),
            _("Only verified evidence counts") if verified else _("Reported evidence counts; verified is shown apart"),
        ),
        (_("Verified by"), _("The Secretariat or the seat-holder of the region, never the author")),
    ]


def said_value(spec: Spec, value: int) -> str:
    """Return a cell's number in the reader's: people, money with its decimals, per cent, a level, a stage."""
    if spec.measure == "stage":
        return str(list(Stage)[value].label) if 0 <= value < len(Stage) else ""
    if spec.measure == "share" and spec.field:
        return f"{number(value / 100, 1)} %"
    if spec.scale > 1:
        whole = value % spec.scale == 0
        amount = number(value // spec.scale) if whole else number(value / spec.scale, 2)
        return f"{amount} {spec.currency}".strip()
    return number(value)


def _rising(comparator: str) -> str:
    return {"increase": _("more than at the start"), "decrease": _("less than at the start")}.get(comparator, "")


def _running(spec: Spec) -> str:
    if spec.days:
        return ngettext("in any %(n)d day running", "in any %(n)d days running", spec.days) % {"n": spec.days}
    return ngettext("in any %(n)d month running", "in any %(n)d months running", spec.months) % {"n": spec.months}


def _calendar(spec: Spec) -> str:
    plain = {1: _("every month"), 3: _("every quarter"), 6: _("every half-year"), 12: _("every calendar year")}
    if spec.months in plain:
        return plain[spec.months]
    if spec.months and spec.months % 12 == 0:
        values = {"n": spec.months // 12, "year": spec.anchor}
        return (
            ngettext("every %(n)d year from %(year)d on", "every %(n)d years from %(year)d on", spec.months // 12)
            % values
        )
    if spec.months:
        return ngettext("every %(n)d month", "every %(n)d months", spec.months) % {"n": spec.months}
    if spec.days == 7:
        return _("every week")
    return ngettext("every %(n)d day", "every %(n)d days", spec.days) % {"n": spec.days}
