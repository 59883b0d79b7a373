"""Indicators as people write them, read to a label, said back, and turned into the rule that computes a result."""

from ayni.reading.indicators.reading import IndicatorReading, read_indicator
from ayni.reading.indicators.rules import proposed_rule
from ayni.reading.indicators.saying import say_indicator

__all__ = ["IndicatorReading", "proposed_rule", "read_indicator", "say_indicator"]
