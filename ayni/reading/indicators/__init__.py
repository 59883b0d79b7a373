"""Indicators: a phrase to a label from which a rule is proposed, and a label back to words."""

from ayni.reading.indicators.reading import IndicatorReading, read_indicator
from ayni.reading.indicators.saying import say_indicator

__all__ = ["IndicatorReading", "read_indicator", "say_indicator"]
