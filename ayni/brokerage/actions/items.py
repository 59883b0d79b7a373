"""Writing, sending, screening and closing requests and offers."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.facets import FACETS, read_from
from ayni.brokerage.models import LASTS, MODELS, CloseReason, Item, ItemState, end_of
from ayni.brokerage.queries.items import tags_of
from ayni.brokerage.queries.thesaurus import knowledge_in_force
from ayni.brokerage.rules import (
    can_close_item,
    can_edit_item,
    can_endorse_item,
    can_renew_item,
    can_screen_item,
    can_send_item,
    can_write_item,
)
from ayni.core.audit import record_audit
from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.jobs import enqueue
from ayni.core.models import Visibility
from ayni.core.verdicts import require
from ayni.members.models import Member
from ayni.members.models.application_terms import ApplicantKind
from ayni.members.naming import search_words
from ayni.members.queries import name_in

_TITLE = 100
# So long something may hold at most: a year with a digit too many is noticed, not kept.
_FARTHEST = timedelta(days=3660)
# Members that act in the place that they are named after.
_AT_HOME = (ApplicantKind.GOVERNMENT, ApplicantKind.SUBNATIONAL)
_SENTENCE = re.compile(r"[.!?…]\s|\n")


def draft_item(side: str, *, by: Any, member: Member, text: str, **values: Any) -> Any:
    """Keep a request or offer as a draft, with the facets that its words tell; `values` go before what is read.

    A request of a government or subnational authority that names no place is for its own country.
    Refuses who may not write for the member; raises Invalid.
    """
    require(can_write_item(by, member))
    item = MODELS[side](member=member, text=text, **values)
    item.title = _titled(item.title, text)
    _set(item, _read(item, set(values)))
    if side == "request" and not (item.countries or item.regions) and member.category in _AT_HOME:
        item.countries = list(member.country_codes)
    _set(item, _derived(item))
    return create(item, by=by, verb="drafted")


def edit_item(item: Any, values: Mapping[str, Any], *, by: Any, expected: int) -> Any:
    """Put other values in place. Facets that a person has put are no longer ones that were read from the words.

    Other words are read anew as long as no person has put the facets. What is open is matched anew. Refuses who may
    not; raises Invalid, Conflict.
    """
    require(can_edit_item(by, item))
    wanted = dict(values)
    planned = type(item)(**{field.attname: getattr(item, field.attname) for field in item._meta.concrete_fields})
    _set(planned, wanted)
    if "title" in wanted or "text" in wanted:
        # A title that was taken from the words goes with them.
        taken = planned.title == _titled("", item.text)
        wanted["title"] = planned.title = _titled("" if taken else planned.title, planned.text)
    if wanted.get("text", item.text) != item.text:
        found = _read(planned, set(FACETS) - set(item.read) - _empty(planned))
        gone = {name: type(item)._meta.get_field(name).get_default() for name in set(item.read) - set(found)}
        found |= gone
        _set(planned, found)
        wanted |= found
    elif any(name in wanted for name in FACETS):
        wanted["read"] = planned.read = []
    wanted |= _derived(planned)
    with transaction.atomic():
        change(item, wanted, by=by, expected=expected)
        _changed(item)
    return item


def send_item(item: Any, *, by: Any, expected: int, visibility: str, expires_on: date, time_zone: str) -> Any:
    """Send a draft to the Secretariat, with who may see it and until when it holds.

    What one may still do with it follows from its state. Refuses who may not; raises Invalid, Conflict.
    """
    require(can_send_item(by, item))
    _must_come(expires_on)
    values = {"visibility": visibility, "expires_on": expires_on, "time_zone": time_zone}
    values |= {"state": ItemState.SENT, "sent_at": timezone.now()}
    with transaction.atomic():
        change(item, values, by=by, verb="sent", expected=expected)
        change(item, _derived(item), by=by)
    return item


def open_item(item: Any, *, by: Any, expected: int) -> Any:
    """Let a request or offer through: from now on it is seen by its level, and matched; its owner is told by mail."""
    require(can_screen_item(by, item))
    values: dict[str, Any] = {"state": ItemState.OPEN, "screened_at": timezone.now(), "answer": ""}
    if item.expires_on is None or item.expires_on < timezone.now().date():
        values["expires_on"] = timezone.now().date() + LASTS[item.side]
    values["expires_at"] = end_of(values.get("expires_on", item.expires_on), item.time_zone)
    with transaction.atomic():
        change(item, values, by=by, verb="opened", expected=expected)
        _changed(item)
        enqueue("brokerage.screened", side=item.side, code=item.code, news=str(item.version))
    return item


def return_item(item: Any, *, by: Any, reason: str, expected: int) -> Any:
    """Give a request or offer back with a question or reason; its owner is told by mail. Raises Invalid without one."""
    require(can_screen_item(by, item))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say what is missing, or why it cannot be opened.")]})
    values = {"state": ItemState.RETURNED, "answer": reason.strip()}
    with transaction.atomic():
        change(item, values, by=by, verb="returned", expected=expected, note=reason)
        enqueue("brokerage.screened", side=item.side, code=item.code, news=str(item.version))
    return item


def endorse_item(item: Any, *, by: Any, expected: int) -> Any:
    """Endorse a request as national focal point; the page says so with the day."""
    require(can_endorse_item(by, item))
    return change(
        item, {"endorsed_at": timezone.now(), "endorsed_by": by.name}, by=by, verb="endorsed", expected=expected
    )


def renew_item(item: Any, *, by: Any, expires_on: date, expected: int) -> Any:
    """Let a request or offer hold until another day. Refuses who may not; raises Invalid for a day that has passed."""
    require(can_renew_item(by, item))
    _must_come(expires_on)
    values = {"expires_on": expires_on, "expires_at": end_of(expires_on, item.time_zone)}
    with transaction.atomic():
        change(item, values, by=by, verb="renewed", expected=expected)
        _changed(item)
    return item


def close_item(item: Any, *, by: Any, because: str, note: str = "", expected: int) -> Any:
    """Close a request or offer with the reason; a draft is dropped. It stays readable in the archive."""
    require(can_close_item(by, item))
    if item.state == ItemState.DRAFT:
        return change(item, {"withdrawn_at": timezone.now()}, by=by, verb="dropped", expected=expected)
    if because == CloseReason.OTHER and not note.strip():
        raise Invalid(fields={"note": [_("Say the reason in words.")]})
    values = {"state": ItemState.CLOSED, "closed_at": timezone.now(), "closed_because": because, "answer": note.strip()}
    if item.screened_at is None:
        # Nobody but its owners and the Secretariat has seen it, and that stays so.
        values["visibility"] = Visibility.SECRETARIAT
    with transaction.atomic():
        change(item, values, by=by, verb="closed", expected=expected, note=note)
        _changed(item)
    return item


def note_opening(item: Item, *, by: Any) -> None:
    """Write down in the audit trail who opened the page of what is for the Secretariat only."""
    if item.visibility == Visibility.SECRETARIAT:
        with transaction.atomic():
            record_audit(item, by=by if by.is_authenticated else None, verb="read")


def _changed(item: Item) -> None:
    """Let the matches of an item be found anew."""
    if item.state in (ItemState.OPEN, ItemState.CLOSED):
        enqueue("brokerage.rematch", side=item.side, code=item.code)


def _must_come(day: date) -> None:
    today = timezone.now().date()
    if day < today:
        raise Invalid(fields={"expires_on": [_("This day has passed.")]})
    if day > today + _FARTHEST:
        raise Invalid(fields={"expires_on": [_("This day is too far away: ten years at most.")]})


def _titled(title: str, text: str) -> str:
    """Return the title, or the first sentence of the words where none was given."""
    given = " ".join(title.split())
    if given:
        return given
    first = " ".join(_SENTENCE.split(text.strip(), maxsplit=1)[0].split()).rstrip(".")
    return first if len(first) <= _TITLE else first[:_TITLE].rsplit(" ", 1)[0].rstrip(",;:–—-(") + "…"


def _read(item: Any, kept: set[str]) -> dict[str, Any]:
    """Return the facets that the words tell, besides those that are kept, and their names as `read`."""
    text = item.text if item.text.startswith(item.title.rstrip("…")) else f"{item.title}\n{item.text}"
    known = knowledge_in_force()
    found = read_from(item.side, text, item.language, as_of=timezone.now().date(), knowledge=known)
    new = {name: value for name, value in found.items() if name not in kept}
    if "amount" not in new and item.amount is None:
        new = {name: value for name, value in new.items() if name not in ("currency", "least")}
    if "starts" in new and "ends" in new and new["ends"] < new["starts"]:
        del new["starts"]
    return {**new, "read": sorted(new)}


def _empty(item: Any) -> set[str]:
    return {name for name in FACETS if hasattr(item, name) and getattr(item, name) in (None, "", [])}


def _derived(item: Any) -> dict[str, Any]:
    said = [item.title, item.text, getattr(item, "under_way", ""), name_in(item.member, "en")]
    values: dict[str, Any] = {"tags": tags_of(item), "words": search_words(said, item.countries)}
    if item.expires_on is not None:
        try:
            values["expires_at"] = end_of(item.expires_on, item.time_zone)
        except (KeyError, ValueError):
            raise Invalid(
                fields={"time_zone": [_("There is no such time zone. Write it as Asia/Bishkek, or UTC.")]}
            ) from None
    return values


def _set(item: Any, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(item, name, value)
