"""The pages of the roster."""

from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import get_language_info

from ayni.brokerage.models import Specialist
from ayni.brokerage.queries import Wanted
from ayni.brokerage.queries.roster import specialists_for_list
from ayni.brokerage.rules import can_edit_specialist, can_put_forward_specialist
from ayni.core.vocabularies import place_name
from ayni.members.models.application_terms import Theme
from ayni.members.queries import name_in

PER_PAGE = 30


def roster_page(viewer: Any, wanted: Wanted, number: int, lang: str) -> dict[str, Any]:
    """Return the specialists that fit, and whether the viewer may put somebody forward."""
    page = Paginator(specialists_for_list(viewer, wanted), PER_PAGE).get_page(number)
    return {
        "rows": [shown_specialist(one, lang) for one in page],
        "page": page,
        "put_forward": bool(can_put_forward_specialist(viewer)),
    }


def specialist_page(viewer: Any, found: Specialist, lang: str) -> dict[str, Any]:
    """Return one specialist and what the viewer may do."""
    return {"row": shown_specialist(found, lang), "edit": bool(can_edit_specialist(viewer, found))}


def shown_specialist(found: Specialist, lang: str) -> dict[str, Any]:
    """Return a specialist as plain values, in the reader's language."""
    return {
        "code": found.code,
        "name": found.name,
        "text": found.text,
        "language": found.language,
        "member": found.member.code,
        "member_name": name_in(found.member, lang),
        "themes": ", ".join(str(Theme(one).label) for one in found.themes),
        "languages": ", ".join(str(get_language_info(one)["name_translated"]) for one in found.languages),
        "places": ", ".join(place_name("country", one, lang) for one in found.countries),
        "days": found.days,
        "consent_on": found.consent_on,
        "consent_until": found.consent_until,
        "visibility": found.get_visibility_display(),
        "version": found.version,
    }
