"""The page of the matcher's weights: what is in force, what people judged, what was measured."""

from typing import Any

from django.utils.translation import gettext as _

from ayni.brokerage.models import DeclineReason, Weighting
from ayni.brokerage.models.weightings import LEAST_GAIN, LEAST_REQUESTS
from ayni.brokerage.queries.weightings import TELLING, verdicts, weighting_in_force, weightings
from ayni.brokerage.rules import can_adopt_weights, can_take_weights_back
from ayni.core.jinja import number
from ayni.matching.learning import FACETS


def weights_page(viewer: Any) -> dict[str, Any]:
    """Return the weights in force beside the newest measured ones, the judged pairs by verdict, and the history."""
    found, now, judged = weightings(), weighting_in_force(), verdicts()
    newest = found[0] if found else None
    proposed = newest if newest is not None and newest.measured and newest.adopted_at is None else None
    reasons = [
        (DeclineReason(code).label, count, code in TELLING) for code, count in sorted(judged.declined.items()) if code
    ]
    return {
        "facets": [_line(facet, now, proposed) for facet in FACETS],
        "learnt": now is not None,
        "accepted": judged.accepted,
        "declined": reasons,
        "waiting": newest is not None and not newest.measured,
        "proposed": _measured(proposed) if proposed else None,
        "adopt": can_adopt_weights(viewer, proposed) if proposed else None,
        "back": can_take_weights_back(viewer, now),
        "history": [_measured(one) for one in found if one.measured],
        "least": {"gain": number(LEAST_GAIN, 3), "requests": LEAST_REQUESTS},
    }


def _line(facet: str, now: Weighting | None, proposed: Weighting | None) -> tuple[str, str, str]:
    labels = {
        "support": _("Kind of support"),
        "place": _("Place"),
        "organisation": _("Who may ask"),
        "language": _("Language"),
        "modality": _("How"),
        "figures": _("Amounts, days and period"),
    }
    weights = [number(one.weights.get(facet, 1), 2) if one else number(1, 2) for one in (now, proposed)]
    return labels[facet], weights[0], weights[1] if proposed else ""


def _measured(found: Weighting) -> dict[str, Any]:
    said = found.measured
    known = said["requests"] > 0
    gain = f"{'+' if found.gain >= 0 else '−'}{number(round(abs(found.gain), 3), 3)}"
    return {
        "code": found.code,
        "version": found.version,
        "on": found.created_at.date(),
        "before": number(round(said["before"], 3), 3) if known else "–",
        "after": number(round(said["after"], 3), 3) if known else "–",
        "gain": gain if known else "–",
        "requests": said["requests"],
        "pairs": said["pairs"],
        "adopted": found.adopted_at.date() if found.adopted_at else None,
        "left": found.left_at.date() if found.left_at else None,
    }
