"""The page of a rule: in words, with what it gives today, to be confirmed or changed."""

from dataclasses import replace
from typing import Any

from django.utils.translation import get_language

from ayni.monitoring.engine import spec_of
from ayni.monitoring.pages.results import indicator_address, said_tally
from ayni.monitoring.pages.saying import field_words, measure_words, rule_facts, said_rule, said_target, unit_words
from ayni.monitoring.queries.counting import Counting, target_changes
from ayni.monitoring.queries.results import grid, today
from ayni.monitoring.queries.units import units_of
from ayni.monitoring.rules import can_confirm_rule


def rule_choices() -> dict[str, list[tuple[str, str]]]:
    """Return the choices of the form that are said in words."""
    return {
        "measures": list(measure_words().items()),
        "units": list(unit_words().items()),
        "numbers": list(field_words().items()),
    }


def rule_page(viewer: Any, found: Counting, rule: dict[str, Any]) -> dict[str, Any]:
    """Return the page for a rule as confirmed, proposed or just typed, with its live preview."""
    workplan = found.indicator.activity.workplan
    kept = found.kept
    return {
        "code": found.code,
        "words": found.indicator.words,
        "language": workplan.language,
        "time_frame": found.indicator.activity.time_frame_words,
        "address": indicator_address(found),
        "confirmed": found.confirmed,
        "confirmed_at": kept.confirmed_at if kept and kept.confirmed else None,
        "reworded": found.reworded,
        "said": said_rule(rule, found.dated),
        "facts": rule_facts(rule, found.dated),
        "preview": preview(found, rule),
        "tried": False,
        "confirm": can_confirm_rule(viewer, workplan),
        "changes": [
            (row.at, said_target({**rule, "target": row.old}), said_target({**rule, "target": row.new}), row.reason)
            for row in target_changes(found)
        ],
    }


def differing_facts(wished: dict[str, Any], now: Counting) -> list[tuple[str, str, str]]:
    """Return (label, what was wished, what stands now) for a rule that somebody else changed meanwhile."""
    pairs = zip(rule_facts(wished, now.dated), rule_facts(now.rule, now.dated), strict=True)
    return [(label, yours, present) for (label, yours), (_label, present) in pairs if yours != present]


def preview(found: Counting, rule: dict[str, Any]) -> str:
    """Return what a rule gives with today's evidence, in one sentence; nothing is saved."""
    tried = replace(found, rule=rule, spec=spec_of(rule), kept=None)
    whole = grid(tried, units_of(tried, get_language() or "en"), today(), 1)
    return said_tally(whole, whole.tally(-1))
