"""What the pages about reminders show."""

from typing import Any

from django.core.paginator import Paginator

from ayni.core.errors import NotVisible
from ayni.monitoring.models import MailFate
from ayni.monitoring.reminding.near import reminder_choices
from ayni.monitoring.reminding.queries import choice_of, most_for, person_of_code, received_mail, waiting_on_desk
from ayni.monitoring.reminding.seals import EVERYTHING, is_sealed
from ayni.monitoring.rules import can_see_received_mail
from ayni.monitoring.shapes import listed
from ayni.workplans.shapes import reader_language

A_PAGE = 50


def choice_values(person: Any) -> dict[str, Any]:
    """Return what a person chose, as the values of the form."""
    found = choice_of(person)
    off = found.off if found else []
    return {
        "wanted": [value for value, _label in reminder_choices() if value not in off],
        "most": most_for(found),
        "version": found.version if found else None,
    }


def person_to_stop(code: str, kind: str, seal: str) -> Any:
    """Return the person whose reminders a sealed link stops. Raises NotVisible for a link that is not ours."""
    if kind not in (*dict(reminder_choices()), EVERYTHING) or not is_sealed(code, kind, seal):
        raise NotVisible
    return person_of_code(code)


def stopped_words(kind: str) -> str:
    """Return the kind that a link stops, in words; "" for all."""
    return "" if kind == EVERYTHING else str(dict(reminder_choices())[kind])


def mail_page(viewer: Any, number: int) -> dict[str, Any]:
    """Return the mail that became no draft. Raises NotVisible for all but the Secretariat."""
    if not can_see_received_mail(viewer):
        raise NotVisible
    found = Paginator(received_mail(), A_PAGE).get_page(number)
    return {
        "page": found,
        "mails": [
            (one.subject, one.sender, one.received_at, MailFate(one.fate).label, one.text) for one in found.object_list
        ],
    }


def desk_panel(person: Any, viewer: Any) -> dict[str, Any] | None:
    """Return the drafts by e-mail and the disputes that wait for this person, and whether other mail does."""
    lang = reader_language()
    drafts, disputed = waiting_on_desk(viewer)
    other = bool(can_see_received_mail(viewer)) and received_mail().exists()
    shown = {
        "drafts": [listed(one, lang) for one in drafts],
        "disputed": [(listed(one, lang), one.dispute) for one in disputed],
        "other": other,
    }
    return shown if any(shown.values()) else None
