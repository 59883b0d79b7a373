"""The e-mails of this room: plain text, in the reader's language. What is for the Secretariat only is not named."""

from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ayni.accounts.letters import Letter
from ayni.accounts.models import Person
from ayni.brokerage.models import DeclineReason, Engagement, Item, ItemState, Participant, Side
from ayni.brokerage.shapes import called, title_in_letter
from ayni.core.jinja import day
from ayni.core.models import Visibility
from ayni.members.queries import name_in


def screened_letter(item: Item, language: str) -> Letter:
    """Tell the owner what the Secretariat decided."""
    with translation.override(language):
        values = _values(item)
        if item.state == ItemState.RETURNED:
            body = [_("The Secretariat has a question about “%(title)s” before it can be opened:") % values]
            # A question may name what only its owners and the Secretariat may know: no mail carries it.
            body.append(_("It stands on the page below.") if _is_discreet(item) else item.answer)
            body += [_("Answer by changing the words and sending it again:"), _address(item)]
        else:
            body = [
                _("“%(title)s” is open until %(day)s. You find the matches and their reasons here:") % values,
                _address(item),
            ]
        return Letter(_("%(partnership)s: “%(title)s”") % values, "\n\n".join(body))


def expiry_letter(item: Item, language: str, kind: Any, stop: str) -> Letter:
    """Warn the owner of the last day, with the way to another one; `stop` is the address that stops this kind."""
    with translation.override(language):
        values = _values(item)
        renew = reverse("brokerage:item-renew", kwargs={"side": called(item.side).address, "code": item.code})
        body = [
            _("“%(title)s” holds to the end of %(day)s in %(zone)s. Then it matches nothing any more.") % values,
            _("If it goes on, give it another last day here:"),
            settings.AYNI_BASE_URL + renew,
            _("If it is settled, there is nothing to do: it stays readable in the archive."),
            _("To stop reminders of a kind:") + f"\n{kind}: {stop}",
        ]
        return Letter(_("%(partnership)s: “%(title)s” ends on %(day)s") % values, "\n\n".join(body))


def engagement_letter(engagement: Engagement, what: str, side: str, contact: Person | None, language: str) -> Letter:
    """Tell one side what has come of a request and whoever answers it.

    `what` is suggested, introduced, delivered or ended; `contact` is the other side's speaker, named only
    where both have been introduced.
    """
    with translation.override(language):
        request, other = engagement.request, engagement.giver if side == Side.ASKER else engagement.request.member
        values = {
            "partnership": settings.AYNI_PARTNERSHIP,
            "title": title_in_letter(request),
            "member": name_in(other, language),
        }
        body = [*_news(engagement, what, values, contact)]
        body.append(settings.AYNI_BASE_URL + reverse("brokerage:engagement", kwargs={"code": engagement.code}))
        return Letter(_("%(partnership)s: “%(title)s”") % values, "\n\n".join(body))


def _news(engagement: Engagement, what: str, values: dict[str, str], contact: Person | None) -> list[str]:
    if what == "introduced":
        known = [f"{contact.name}, {contact.email}"] if contact is not None else []
        return [_("Both sides have said yes to “%(title)s”. You can write to %(member)s now:") % values, *known]
    if what == "delivered":
        return [
            _("“%(title)s” with %(member)s is delivered. Please say how useful it was; it takes a minute:") % values
        ]
    if what == "ended":
        why = str(DeclineReason(engagement.because).label) if engagement.because else ""
        discreet = engagement.offer is not None and _is_discreet(engagement.offer)
        said = [why] if discreet else [why, engagement.note]
        return [_("“%(title)s” with %(member)s has ended:") % values, *filter(None, said)]
    return [
        _("There may be an answer to “%(title)s”, with %(member)s. Please look at it and say whether you agree:")
        % values,
        _("Contacts are exchanged only when both sides have said yes."),
    ]


def gathering_letter(participant: Participant, what: str, language: str) -> Letter:
    """Tell a participant's side of its timetable: `what` is published or changed; names no other."""
    with translation.override(language):
        gathering = participant.gathering
        values = {
            "partnership": settings.AYNI_PARTNERSHIP,
            "title": gathering.title,
            "name": participant.name,
        }
        said = {
            "published": _("The timetable of “%(title)s” is out. The meetings of %(name)s, also as a calendar:"),
            "changed": _("The timetable of “%(title)s” has changed for %(name)s. See it here:"),
        }[what]
        given = {"code": gathering.code, "participant": participant.code}
        body = [said % values, settings.AYNI_BASE_URL + reverse("brokerage:participant", kwargs=given)]
        return Letter(_("%(partnership)s: “%(title)s”") % values, "\n\n".join(body))


def _is_discreet(item: Item) -> bool:
    return item.visibility == Visibility.SECRETARIAT


def _values(item: Item) -> dict[str, str]:
    last = item.expires_on or date.max
    return {
        "partnership": settings.AYNI_PARTNERSHIP,
        "title": title_in_letter(item),
        "day": day(last),
        "zone": item.time_zone,
    }


def _address(item: Item) -> str:
    path = reverse("brokerage:item", kwargs={"side": called(item.side).address, "code": item.code})
    return str(settings.AYNI_BASE_URL + path)
