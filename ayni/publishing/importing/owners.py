"""For whom a person may bring in a document."""

from typing import Any

from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.initiatives.queries import initiative_titles
from ayni.workplans.choices import owner_choices as workplan_owners
from ayni.workplans.models import Workplan


def owner_choices(by: Any, workplan: Workplan | None, lang: str) -> list[tuple[str, str]]:
    """Return ("kind:code", words); the owner of the workplan alone where a document is compared with one.

    "plan:" is the partnership with the plan's own text, for the Secretariat.
    """
    if workplan is not None:
        return [(f"{workplan.owner_kind}:{workplan.owner_code}", workplan.title)]
    choices = workplan_owners(by, dict(initiative_titles(lang)), lang)
    if standing_of(by).secretariat:
        choices.insert(0, ("plan:", _("The partnership: the plan itself, text and tables")))
    return choices
