"""Reading the directory of services."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from ayni.brokerage.models import FRESH, ServiceProvider
from ayni.brokerage.queries.items import Wanted, tag
from ayni.core.errors import NotVisible
from ayni.members.naming import folded

# The country of who names none: it serves all of them.
WORLD = "world"


def visible_services(viewer: Any) -> QuerySet[ServiceProvider]:
    """Return the services that a viewer may see: all, whoever asks; what was withdrawn as a tombstone."""
    return ServiceProvider.objects.select_related("member")


def services_for_list(viewer: Any, wanted: Wanted) -> QuerySet[ServiceProvider]:
    """Return the services that fit, by name; who serves the whole world fits every country and region."""
    found = visible_services(viewer).filter(withdrawn_at=None)
    for name, code in {"kind": wanted.kind, "lang": wanted.tongue}.items():
        if code:
            found = found.filter(tags__contains=tag(name, code))
    for name, code in {"country": wanted.country, "region": wanted.region}.items():
        if code:
            found = found.filter(Q(tags__contains=tag(name, code)) | Q(tags__contains=tag("country", WORLD)))
    for word in folded(wanted.words).split()[:8]:
        found = found.filter(words__contains=word)
    return found.order_by("name", "id")


def services_after(viewer: Any, wanted: Wanted, *, after: str, limit: int) -> tuple[list[ServiceProvider], str | None]:
    """Return those that follow the code `after`, by code, and the next cursor."""
    rows = list(services_for_list(viewer, wanted).filter(code__gt=after).order_by("code")[: limit + 1])
    return rows[:limit], rows[limit - 1].code if len(rows) > limit else None


def service_for_page(viewer: Any, code: str) -> ServiceProvider:
    """Return one service, a withdrawn one too. Raises NotVisible."""
    found = visible_services(viewer).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def unchecked(day: date) -> list[ServiceProvider]:
    """Return what nobody has looked at for a year on that day, the longest first."""
    found = ServiceProvider.objects.filter(withdrawn_at=None, checked_on__lt=day - FRESH)
    return list(found.select_related("member").order_by("checked_on", "id"))
