"""The letter to a focal point whose alternate acted: plain text, in the reader's language."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ayni.accounts.letters import Letter
from ayni.members.models import Member
from ayni.members.queries import name_in


def alternate_acted_letter(member: Member, alternate: str, language: str) -> Letter:
    """Tell a focal point what their alternate did: who, for which member, where to look."""
    with translation.override(language):
        values = {
            "partnership": settings.AYNI_PARTNERSHIP,
            "alternate": alternate,
            "member": name_in(member, language),
        }
        address = settings.AYNI_BASE_URL + reverse("members:member", kwargs={"code": member.code})
        body = [
            _("Your alternate, %(alternate)s, has changed the entry of %(member)s in the register of members.")
            % values,
            _("You can read it here:"),
            address,
            _("There is nothing to do if this is as you want it."),
        ]
        return Letter(
            _("%(partnership)s: your alternate has changed the entry of %(member)s") % values, "\n\n".join(body)
        )
