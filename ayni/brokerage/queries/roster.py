"""Reading the roster of specialists."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from ayni.accounts.standing import standing_of
from ayni.brokerage.models import Specialist
from ayni.brokerage.queries.items import Wanted, own_items, tag
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility
from ayni.members.naming import folded


def visible_specialists(viewer: Any) -> QuerySet[Specialist]:
    """Return the specialists that a viewer may see: by their level while their consent holds; one's own, always."""
    standing, today = standing_of(viewer), timezone.now().date()
    levels = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    in_force = Q(consent_on__lte=today, consent_until__gte=today)
    seen = in_force if standing.secretariat else in_force & Q(visibility__in=levels)
    if standing.signed_in:
        seen |= own_items(standing)
    return Specialist.objects.filter(seen, withdrawn_at=None).select_related("member")


def specialists_for_list(viewer: Any, wanted: Wanted) -> QuerySet[Specialist]:
    """Return the specialists that fit, by name."""
    found = visible_specialists(viewer)
    asked = {"theme": wanted.theme, "country": wanted.country, "region": wanted.region, "lang": wanted.tongue}
    for name, code in asked.items():
        if code:
            found = found.filter(tags__contains=tag(name, code))
    for word in folded(wanted.words).split()[:8]:
        found = found.filter(words__contains=word)
    return found.order_by("name", "id")


def specialist_for_page(viewer: Any, code: str) -> Specialist:
    """Return one specialist. Raises NotVisible."""
    found = visible_specialists(viewer).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found
