"""Reading what people judged of matches, and the weights that are in force."""

from collections import Counter
from typing import NamedTuple

from django.db.models import Q

from ayni.brokerage.models import Decline, DeclineReason, Engagement, Stage, Weighting
from ayni.core.errors import NotVisible

# Reasons that say something of how well the two fit. The others mend facts (closed, wrong place) or say nothing of it.
TELLING = frozenset({DeclineReason.NOT_SUITABLE, DeclineReason.LANGUAGE, DeclineReason.COST})
_MET = (Stage.INTRODUCED, Stage.AGREED, Stage.UNDER_WAY, Stage.DELIVERED, Stage.EVALUATED)
HISTORY = 20


class Verdicts(NamedTuple):
    """(request, offer) -> whether it was wanted; how many were accepted, and declined by reason."""

    pairs: dict[tuple[str, str], bool]
    accepted: int
    declined: dict[str, int]


def verdicts() -> Verdicts:
    """Return what people judged: pairs that both sides wanted, and declined ones. A later yes counts before a no.

    Three queries.
    """
    named = ("request__code", "offer__code")
    met = Engagement.objects.filter(withdrawn_at=None, offer__isnull=False, introduced_at__isnull=False)
    wanted = set(met.filter(stage__in=_MET).values_list(*named))
    said = list(Decline.objects.filter(withdrawn_at=None).values_list(*named, "because"))
    turned = Engagement.objects.filter(withdrawn_at=None, offer__isnull=False, stage=Stage.DECLINED)
    said += turned.values_list(*named, "because")
    pairs = {(asked, given): False for asked, given, because in said if because in TELLING}
    pairs |= dict.fromkeys(wanted, True)
    return Verdicts(pairs, len(wanted), dict(Counter(because for _asked, _given, because in said)))


def weighting_in_force() -> Weighting | None:
    """Return the adopted weights, None where judgement holds."""
    return Weighting.objects.filter(adopted_at__isnull=False, left_at=None, withdrawn_at=None).first()


def weights_in_force() -> dict[str, float]:
    """Return the weights that the matcher uses; {} where judgement holds."""
    found = weighting_in_force()
    return dict(found.weights) if found else {}


def weightings() -> list[Weighting]:
    """Return what was measured, the newest first."""
    return list(Weighting.objects.filter(withdrawn_at=None).select_related("created_by")[:HISTORY])


def is_newest(found: Weighting) -> bool:
    """Return whether nothing was measured, adopted or taken back since: what was measured then holds now."""
    later = Weighting.objects.filter(withdrawn_at=None).exclude(pk=found.pk)
    since = Q(pk__gt=found.pk) | Q(adopted_at__gt=found.created_at) | Q(left_at__gt=found.created_at)
    return not later.filter(since).exists()


def weighting_named(code: str) -> Weighting:
    """Return one. Raises NotVisible."""
    found = Weighting.objects.filter(code=code, withdrawn_at=None).first()
    if found is None:
        raise NotVisible
    return found
