"""From an indicator that has been read to the rule by which its result is computed."""

from ayni.reading.indicators.rules.proposing import MEASURES, STAGES, proposed_rule, says_ability

__all__ = ["MEASURES", "STAGES", "proposed_rule", "says_ability"]
