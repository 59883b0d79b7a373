"""The pages of the directory of services."""

from typing import Any

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.brokerage.models import ServiceKind, ServiceProvider
from ayni.brokerage.pages.items import member_choices
from ayni.brokerage.queries import Wanted
from ayni.brokerage.queries.directory import services_for_list
from ayni.brokerage.rules import can_edit_service, can_enter_service
from ayni.core.vocabularies import place_name
from ayni.members.queries import name_in

PER_PAGE = 30


def services_page(viewer: Any, wanted: Wanted, number: int, lang: str) -> dict[str, Any]:
    """Return the services that fit, and whether the viewer may enter one."""
    page = Paginator(services_for_list(viewer, wanted), PER_PAGE).get_page(number)
    return {
        "rows": [shown_service(one, lang) for one in page],
        "page": page,
        "enter": bool(can_enter_service(viewer)),
    }


def service_page(viewer: Any, found: ServiceProvider, lang: str) -> dict[str, Any]:
    """Return one service and whether the viewer keeps it up to date."""
    return {"row": shown_service(found, lang), "edit": bool(can_edit_service(viewer, found))}


def entering_members(viewer: Any, lang: str) -> list[tuple[str, str]]:
    """Return for whom the viewer may enter a service: the Secretariat first, where they are of it."""
    if standing_of(viewer).secretariat:
        return [("", _("The Secretariat")), *member_choices(viewer, lang)]
    ours = standing_of(viewer).members
    return [choice for choice in member_choices(viewer, lang) if choice[0] in ours]


def shown_service(found: ServiceProvider, lang: str) -> dict[str, Any]:
    """Return a service as plain values in the reader's language; of a withdrawn one, its name and the reason."""
    row: dict[str, Any] = {
        "code": found.code,
        "name": found.name,
        "language": found.language,
        "gone_on": found.withdrawn_at.date() if found.withdrawn_at else None,
        "reason": found.reason,
        "version": found.version,
    }
    if found.withdrawn_at:
        return row
    places = [place_name("country", one, lang) for one in found.countries]
    places += [place_name("region", one, lang) for one in found.regions]
    return row | {
        "text": found.text,
        "kinds": ", ".join(str(ServiceKind(one).label) for one in found.kinds),
        "places": ", ".join(places) or _("Everywhere"),
        "languages": ", ".join(str(get_language_info(one)["name_translated"]) for one in found.languages),
        "website": found.website,
        "contact": found.contact,
        "consent_on": found.consent_on,
        "checked_on": found.checked_on,
        "fresh": found.is_fresh(timezone.now().date()),
        "member": found.member.code if found.member else "",
        "member_name": name_in(found.member, lang) if found.member else _("The Secretariat"),
    }
