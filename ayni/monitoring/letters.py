"""The e-mails of this room: plain text, in the reader's language."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ayni.accounts.letters import Letter
from ayni.members.queries import name_in
from ayni.monitoring.models import Evidence
from ayni.monitoring.wording import say_days


def disputed_letter(evidence: Evidence, language: str) -> Letter:
    """Tell who recorded something what is said not to be right about it, and where to answer."""
    with translation.override(language):
        values = {
            "partnership": settings.AYNI_PARTNERSHIP,
            "title": evidence.title,
            "day": say_days(evidence.starts, evidence.ends),
        }
        address = settings.AYNI_BASE_URL + reverse("monitoring:evidence", kwargs={"code": evidence.code})
        body = [
            _("What you recorded is disputed: %(title)s (%(day)s). This is what is not right:") % values,
            evidence.dispute,
            _("Until it is answered or corrected, it does not count. You can do so here:"),
            address,
        ]
        return Letter(_("%(partnership)s: what you recorded is disputed") % values, "\n\n".join(body))


def alternate_recorded_letter(evidence: Evidence, alternate: str, language: str) -> Letter:
    """Tell a focal point what their alternate recorded: who, what, for which member, where to look."""
    assert evidence.member is not None
    with translation.override(language):
        values = {
            "partnership": settings.AYNI_PARTNERSHIP,
            "alternate": alternate,
            "member": name_in(evidence.member, language),
            "title": evidence.title,
        }
        address = settings.AYNI_BASE_URL + reverse("monitoring:evidence", kwargs={"code": evidence.code})
        body = [
            _("Your alternate, %(alternate)s, has recorded for %(member)s: %(title)s.") % values,
            _("You can read, change or withdraw it here:"),
            address,
            _("There is nothing to do if this is as you want it."),
        ]
        return Letter(_("%(partnership)s: your alternate has recorded for %(member)s") % values, "\n\n".join(body))
