"""What this room shows of duties on the pages of other rooms."""

from typing import Any

from django.urls import reverse

from ayni.monitoring.pages.duties import desk_panel
from ayni.monitoring.reminding.pages import desk_panel as mail_panel


def due_from_us(person: Any, viewer: Any) -> dict[str, Any] | None:
    """The desk of those who speak for a member."""
    return desk_panel(person, viewer)


def duties_of_workplan(workplan: Any, viewer: Any) -> dict[str, Any] | None:
    """The way to rows × bearers, for signed-in people, once a version is adopted."""
    if not getattr(viewer, "is_authenticated", False) or not workplan.version_number:
        return None
    return {"address": reverse("monitoring:workplan-duties", kwargs={"slug": workplan.slug})}


def answers_by_mail(person: Any, viewer: Any) -> dict[str, Any] | None:
    """The drafts that came by e-mail and wait to be confirmed, and what is disputed and waits to be answered."""
    return mail_panel(person, viewer)
