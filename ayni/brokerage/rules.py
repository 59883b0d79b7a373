"""Who may do what with requests and offers."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ayni.accounts.standing import standing_of
from ayni.brokerage.models import Item, ItemState
from ayni.core.verdicts import ALLOWED, Denied, Verdict
from ayni.members.models import Member, Status

_SPEAKERS = _("Only the focal point or the alternate of this member, and the Secretariat, may do this.")
_ONLY_SECRETARIAT = _("Only the Secretariat may do this.")
_CLOSED = _("It is closed.")
_WRITABLE = (ItemState.DRAFT, ItemState.RETURNED)


def can_write_item(by: Any, member: Member | None = None) -> Verdict:
    """Speakers and contributors of a member, the Secretariat on behalf of any. Without a member: for some."""
    standing = standing_of(by)
    ours = standing.members | standing.contributes
    if member is None:
        if standing.secretariat or ours:
            return ALLOWED
        return Denied(_("Focal points, alternates and contributors of members, and the Secretariat, may write here."))
    if not standing.secretariat and member.code not in ours:
        return Denied(_SPEAKERS)
    if member.status not in (Status.ACTIVE, Status.LAPSED):
        return Denied(_("This organisation is not a member at present."))
    return ALLOWED


def can_edit_item(by: Any, item: Item) -> Verdict:
    """Who speaks for its member, and the Secretariat, until it is closed; contributors while it is a draft."""
    if item.state == ItemState.CLOSED:
        return Denied(_CLOSED)
    if item.state in _WRITABLE and item.member.code in standing_of(by).contributes:
        return ALLOWED
    return speaks_for(by, item.member)


def can_send_item(by: Any, item: Item) -> Verdict:
    """Who speaks for its member, and the Secretariat, while it is a draft or was returned."""
    if item.state not in _WRITABLE:
        return Denied(_("It was sent already."))
    return speaks_for(by, item.member)


def can_screen_item(by: Any, item: Item) -> Verdict:
    """Secretariat, while it waits for its screening."""
    if not standing_of(by).secretariat:
        return Denied(_ONLY_SECRETARIAT)
    return ALLOWED if item.state == ItemState.SENT else Denied(_("It does not wait for a decision."))


def can_endorse_item(by: Any, item: Item) -> Verdict:
    """Focal point and alternate of a government of the member's countries; requests that are sent, once."""
    governments = standing_of(by).members & set(item.member.country_codes)
    if item.side != "request" or not governments:
        return Denied(_("Only the national focal point endorses a request."))
    if item.endorsed_at:
        return Denied(_("It is endorsed already."))
    return ALLOWED if item.state in (ItemState.SENT, ItemState.OPEN) else Denied(_("It is not sent yet, or closed."))


def can_close_item(by: Any, item: Item) -> Verdict:
    """Who speaks for its member, and the Secretariat, until it is closed."""
    return Denied(_CLOSED) if item.state == ItemState.CLOSED else speaks_for(by, item.member)


def can_renew_item(by: Any, item: Item) -> Verdict:
    """Who speaks for its member, and the Secretariat; what was opened and is not closed, expired or not."""
    if item.state != ItemState.OPEN:
        return Denied(_("Only what was opened can be renewed."))
    return speaks_for(by, item.member)


def speaks_for(by: Any, member: Member) -> Verdict:
    """Return whether a person is the member's focal point or alternate, or the Secretariat."""
    standing = standing_of(by)
    return ALLOWED if standing.secretariat or member.code in standing.members else Denied(_SPEAKERS)
