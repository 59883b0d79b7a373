"""The e-mails about commitments: what an alternate did, and that a re-affirmation lapses."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.accounts.letters import Letter
from ayni.core.jinja import day
from ayni.members.models import Member, Reaffirmation
from ayni.members.queries import name_in

# What an alternate may have done for a member, as its focal point is told.
DEEDS = {
    "commitment": gettext_lazy("Your alternate, %(alternate)s, has entered or changed a commitment of %(member)s."),
    "reaffirmation": gettext_lazy("Your alternate, %(alternate)s, has re-affirmed the commitment of %(member)s."),
    "own_action": gettext_lazy("Your alternate, %(alternate)s, has changed what %(member)s does on its own."),
}


def deed_letter(member: Member, alternate: str, what: str, language: str) -> Letter:
    """Tell a focal point what their alternate did for the member; `what` is a key of DEEDS."""
    with translation.override(language):
        values = {
            "partnership": settings.AYNI_PARTNERSHIP,
            "alternate": alternate,
            "member": name_in(member, language),
        }
        body = [
            DEEDS[what] % values,
            _("You can read it here:"),
            _page_of(member),
            _("There is nothing to do if this is as you want it."),
        ]
        return Letter(_("%(partnership)s: your alternate has acted for %(member)s") % values, "\n\n".join(body))


def reaffirm_letter(row: Reaffirmation, language: str) -> Letter:
    """Ask a focal point to re-affirm the member's commitment: until when the last one holds, and where to do it."""
    with translation.override(language):
        values = {
            "partnership": settings.AYNI_PARTNERSHIP,
            "plan": settings.AYNI_PLAN_TITLE,
            "member": name_in(row.member, language),
            "affirmed": day(row.affirmed_on),
            "lapses": day(row.lapses_on),
        }
        address = reverse("members:reaffirm", kwargs={"code": row.member.code})
        body = [
            _("%(member)s re-affirmed its commitment to the %(plan)s on %(affirmed)s.") % values,
            _("It holds until %(lapses)s. After that day the public page says that it has lapsed.") % values,
            _("If the commitment goes on, please say so here; it takes a minute:"),
            settings.AYNI_BASE_URL + address,
        ]
        title = _("%(partnership)s: please re-affirm the commitment of %(member)s") % values
        return Letter(title, "\n\n".join(body))


def _page_of(member: Member) -> str:
    return settings.AYNI_BASE_URL + reverse("members:member", kwargs={"code": member.code})
