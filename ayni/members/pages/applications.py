"""What the Secretariat's list of applications shows."""

from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import get_language

from ayni.core.vocabularies import label, member_categories, place_name
from ayni.members.models import Application, ApplicationState
from ayni.members.queries.application import applications_for_list

PAGE = 50
_SHOWN = [state for state in ApplicationState if state not in (ApplicationState.DRAFT, ApplicationState.EXPIRED)]


def applications_list(viewer: Any, state: str, page: str) -> dict[str, Any]:
    """Return a page of the applications that wait, or of those in a state; two queries whatever the size."""
    chosen = state if state in [one.value for one in _SHOWN] else ""
    lang = get_language() or "en"
    found = Paginator(applications_for_list(viewer, chosen).select_related("screened_by"), PAGE).get_page(page)
    return {
        "page": found,
        "rows": [_row(application, lang) for application in found.object_list],
        "state": chosen,
        "states": [(one.value, str(one.label)) for one in _SHOWN],
    }


def _row(application: Application, lang: str) -> dict[str, Any]:
    return {
        "code": application.code,
        "name": application.name,
        "category": label(member_categories()[application.kind], lang),
        "countries": ", ".join(place_name("country", code, lang) for code in application.facts.get("countries", [])),
        "sent": application.sent_at,
        "state": str(ApplicationState(application.state).label),
        "screened_by": str(application.screened_by or ""),
    }
