"""Entering services for rural mountain communities, keeping them up to date, taking them out."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.models import ServiceProvider
from ayni.brokerage.queries.directory import WORLD
from ayni.brokerage.queries.items import listed_tags
from ayni.brokerage.rules import can_edit_service, can_enter_service
from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.verdicts import require
from ayni.core.vocabularies import countries_of_region, regions
from ayni.members.models import Member
from ayni.members.naming import search_words

_COUNTED = ("name", "text", "kinds", "countries", "regions", "languages")


def enter_service(*, by: Any, member: Member | None, **values: Any) -> ServiceProvider:
    """Enter a service, for a member or as the Secretariat (None); today is its first check unless it says another day.

    Refuses who may not; raises Invalid.
    """
    require(can_enter_service(by, member))
    made = ServiceProvider(member=member, **{"checked_on": timezone.now().date(), **values})
    made.tags, made.words = _found_by(made)
    return create(made, by=by, verb="entered")


def edit_service(service: ServiceProvider, values: Mapping[str, Any], *, by: Any, expected: int) -> ServiceProvider:
    """Change what is said of a service. Refuses who may not; raises Invalid, Conflict."""
    require(can_edit_service(by, service))
    planned = ServiceProvider(**{name: values.get(name, getattr(service, name)) for name in _COUNTED})
    tags, words = _found_by(planned)
    return change(service, {**values, "tags": tags, "words": words}, by=by, expected=expected)


def check_service(service: ServiceProvider, *, by: Any, expected: int) -> ServiceProvider:
    """Say that somebody looked today and all is still so. Refuses who may not; raises Conflict."""
    require(can_edit_service(by, service))
    return change(service, {"checked_on": timezone.now().date()}, by=by, verb="checked", expected=expected)


def withdraw_service(service: ServiceProvider, *, by: Any, reason: str, expected: int) -> ServiceProvider:
    """Take a service out of the directory; its address says so from now on, and its contact is gone at once.

    Refuses who may not; raises Invalid without a reason, Conflict.
    """
    require(can_edit_service(by, service))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say the reason in words.")]})
    gone = {"contact": "", "consent_on": None, "tags": "", "words": ""}
    values = {**gone, "withdrawn_at": timezone.now(), "reason": reason.strip()}
    return change(service, values, by=by, verb="withdrawn", expected=expected, note=reason)


def _found_by(service: ServiceProvider) -> tuple[str, str]:
    """Return tags and words by which it is found: who serves a region is found in each of its countries."""
    areas = [code for code in service.regions if code in regions()]
    served = {*service.countries, *(one.code for area in areas for one in countries_of_region(area))}
    named = {"kind": service.kinds, "country": sorted(served) or [WORLD], "lang": service.languages}
    tags = listed_tags(named, service.countries, service.regions)
    return tags, search_words([service.name, service.text], service.countries)
