"""The letters about terms and silence: plain text, in the reader's language."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ayni.accounts.letters import Letter
from ayni.core.jinja import day
from ayni.members.models import Member, MemberReminder, ReminderKind, Renewal, RenewalState
from ayni.members.queries import name_in


def reminder_letter(row: MemberReminder) -> Letter:
    """Write what a reminder is about: a term that ends, or a long silence."""
    with translation.override(row.language):
        if row.kind in (ReminderKind.RENEWAL_EARLY, ReminderKind.RENEWAL_LATE):
            return _term_letter(row)
        return _silence_letter(row)


def renewal_decided_letter(renewal: Renewal, language: str) -> Letter:
    """Tell who affirmed a renewal what was decided."""
    with translation.override(language):
        values = {**_values(renewal.member, language), "ends": day(renewal.member.term_ends or renewal.term_ends)}
        if renewal.state == RenewalState.CONFIRMED:
            body = [
                _("The membership of %(member)s is renewed until %(ends)s. Thank you for going on together.") % values
            ]
        else:
            body = [
                _("The Secretariat has sent the renewal of %(member)s back:") % values,
                renewal.reason,
                _("You can send it again here:"),
                _address("members:member-renew", renewal.member),
            ]
        return Letter(_("%(partnership)s: the renewal of %(member)s") % values, "\n\n".join(body))


def _term_letter(row: MemberReminder) -> Letter:
    values = {**_values(row.member, row.language), "ends": day(row.about)}
    body = [
        _("The membership of %(member)s runs until %(ends)s.") % values,
        _("If it goes on, please say so here. It takes a few minutes: look over your entry and affirm it.") % values,
        _address("members:member-renew", row.member),
        _("Nothing ends by itself: without an answer the Secretariat will ask you before anything is decided."),
    ]
    return Letter(_("%(partnership)s: please renew the membership of %(member)s") % values, "\n\n".join(body))


def _silence_letter(row: MemberReminder) -> Letter:
    values = {**_values(row.member, row.language), "last": day(row.about)}
    body = [
        _("We last heard from %(member)s on %(last)s, and would be glad to hear from you again.") % values,
        _("Signing in is enough, or recording one thing that you did; a short reply to the Secretariat does as well:"),
        _address("members:member", row.member),
        _("If somebody else speaks for %(member)s now, please name them on the same page.") % values,
    ]
    if row.kind == ReminderKind.SILENT_ALTERNATE:
        body.insert(1, _("We write to you because the focal point has not answered."))
    return Letter(_("%(partnership)s: are you still with us?") % values, "\n\n".join(body))


def _values(member: Member, language: str) -> dict[str, str]:
    return {"partnership": settings.AYNI_PARTNERSHIP, "member": name_in(member, language)}


def _address(name: str, member: Member) -> str:
    return str(settings.AYNI_BASE_URL + reverse(name, kwargs={"code": member.code}))
