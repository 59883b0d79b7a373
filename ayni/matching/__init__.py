"""Requests and offers brought together: a pure library without Django, usable alone."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ayni.matching.explaining import Reason
    from ayni.matching.matching import Gap, Match, Pair, RequestMatches, gaps, match, pairs, pairs_of_offer, read_facets

__all__ = [
    "Gap",
    "Match",
    "Pair",
    "Reason",
    "RequestMatches",
    "gaps",
    "match",
    "pairs",
    "pairs_of_offer",
    "read_facets",
]


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for: allocation and the thesaurus are used without the matcher."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = import_module(f"{__name__}.{'explaining' if name == 'Reason' else 'matching'}")
    return getattr(module, name)
