"""The e-mails of this room: plain text, in the reader's language. What is for the Secretariat only is not named."""

from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ayni.accounts.letters import Letter
from ayni.brokerage.models import Item, ItemState
from ayni.brokerage.shapes import called
from ayni.core.jinja import day
from ayni.core.models import Visibility


def screened_letter(item: Item, language: str) -> Letter:
    """Tell the owner what the Secretariat decided."""
    with translation.override(language):
        values = _values(item)
        if item.state == ItemState.RETURNED:
            body = [
                _("The Secretariat has a question about “%(title)s” before it can be opened:") % values,
                item.answer,
            ]
            body += [_("Answer by changing the words and sending it again:"), _address(item)]
        else:
            body = [
                _("“%(title)s” is open until %(day)s. You find the matches and their reasons here:") % values,
                _address(item),
            ]
        return Letter(_("%(partnership)s: “%(title)s”") % values, "\n\n".join(body))


def expiry_letter(item: Item, language: str) -> Letter:
    """Warn the owner of the last day, with the way to another one."""
    with translation.override(language):
        values = _values(item)
        renew = reverse("brokerage:item-renew", kwargs={"side": called(item.side).address, "code": item.code})
        body = [
            _("“%(title)s” holds until %(day)s, midnight in %(zone)s. Then it matches nothing any more.") % values,
            _("If it goes on, give it another last day here:"),
            settings.AYNI_BASE_URL + renew,
            _("If it is settled, there is nothing to do: it stays readable in the archive."),
        ]
        return Letter(_("%(partnership)s: “%(title)s” ends on %(day)s") % values, "\n\n".join(body))


def title_in_letter(item: Item) -> str:
    """Return how a letter calls an item: its title, or only its code where nobody else may know it."""
    return item.code if item.visibility == Visibility.SECRETARIAT else item.title


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
