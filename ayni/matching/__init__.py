"""Requests and offers brought together: a pure library without Django, usable alone."""

from ayni.matching.explaining import Reason
from ayni.matching.matching import Gap, Match, RequestMatches, gaps, match, read_facets

__all__ = ["Gap", "Match", "Reason", "RequestMatches", "gaps", "match", "read_facets"]
