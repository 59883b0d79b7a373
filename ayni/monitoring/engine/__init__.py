"""Results, computed: a pure function from (rule, time frame, units, facts, as-of day) to cells and states.

Plain values only: no database, no framework. Days inside entries are proleptic ordinals (`date.toordinal`), amounts of
money thousandths of their unit, so that every sum is exact.
"""

from ayni.monitoring.engine.counting import FactValues, cells_of, contributions
from ayni.monitoring.engine.entries import Entry, Summary, packed, reading, summary, unpacked
from ayni.monitoring.engine.periods import EVER, Window, columns, fiscal_label, window_of
from ayni.monitoring.engine.specs import DIRECTIONS, FIELDS, KINDS, MEASURES, STAGES, UNITS, Spec, normalised, spec_of
from ayni.monitoring.engine.states import Outcome, State, Unit, outcome
from ayni.monitoring.engine.tallies import Tally, tallied

__all__ = [
    "DIRECTIONS",
    "EVER",
    "FIELDS",
    "KINDS",
    "MEASURES",
    "STAGES",
    "UNITS",
    "Entry",
    "FactValues",
    "Outcome",
    "Spec",
    "State",
    "Summary",
    "Tally",
    "Unit",
    "Window",
    "cells_of",
    "columns",
    "contributions",
    "fiscal_label",
    "normalised",
    "outcome",
    "packed",
    "reading",
    "spec_of",
    "summary",
    "tallied",
    "unpacked",
    "window_of",
]
