"""The pages of requests and offers."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.brokerage.clocks import SCREENING, after_working_days, working_days_between
from ayni.brokerage.models import ItemState
from ayni.brokerage.queries import Wanted, items_for_list, items_of, members_to_write_for
from ayni.brokerage.queries.matches import is_own
from ayni.brokerage.rules import (
    can_close_item,
    can_edit_item,
    can_endorse_item,
    can_renew_item,
    can_screen_item,
    can_send_item,
    can_write_item,
    speaks_for,
)
from ayni.brokerage.shapes import called, facts_of, shown_item
from ayni.core.jinja import day
from ayni.core.models import Visibility
from ayni.members.models import Member
from ayni.members.queries import name_in

PER_PAGE = 30
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w|\+\d[\d ()-]{7,}")


def items_page(side: str, viewer: Any, wanted: Wanted, page: int, lang: str) -> dict[str, Any]:
    """Return a list with what the viewer may do."""
    found = Paginator(items_for_list(side, viewer, wanted), PER_PAGE).get_page(page)
    return {
        "side": called(side),
        "rows": [shown_item(one, lang) for one in found],
        "page": found,
        "write": bool(can_write_item(viewer)),
    }


def item_page(viewer: Any, item: Any, lang: str) -> dict[str, Any]:
    """Return one request or offer: its words, what is said of it, its way so far, what the viewer may do."""
    return {
        "side": called(item.side),
        "row": shown_item(item, lang),
        "under_way": getattr(item, "under_way", ""),
        "born": _born(item),
        "course": course(item),
        "answer": item.answer if item.state in (ItemState.RETURNED, ItemState.CLOSED) else "",
        "visibility": item.get_visibility_display(),
        "kept": bool(speaks_for(viewer, item.member)) or is_own(standing_of(viewer), item),
        "version": item.version,
        "verdicts": {
            "edit": can_edit_item(viewer, item),
            "send": can_send_item(viewer, item),
            "screen": can_screen_item(viewer, item),
            "endorse": can_endorse_item(viewer, item),
            "renew": can_renew_item(viewer, item),
            "close": can_close_item(viewer, item),
        },
    }


def facts_page(item: Any, lang: str) -> dict[str, Any]:
    """Return the words beside the form of facts, with what was read from them."""
    tongue = str(get_language_info(item.language)["name_translated"])
    read = [(_("Language of these words"), tongue)]
    read += [(label, value) for name, label, value in facts_of(item, lang) if name in item.read]
    return {"side": called(item.side), "row": shown_item(item, lang), "read": read}


def send_page(item: Any, lang: str) -> dict[str, Any]:
    """Return what a person looks over before sending; `contact` where the words hold an address of somebody."""
    facts = facts_of(item, lang)
    known = {name for name, _label, _value in facts}
    missing = [words for name, words in _asked_for() if name not in known]
    return {
        "side": called(item.side),
        "row": shown_item(item, lang),
        "missing": missing,
        "contact": bool(_CONTACT.search(item.text)),
        "clock": SCREENING,
    }


def screen_page(item: Any, lang: str) -> dict[str, Any]:
    """Return all that is judged before something is opened; `contact` where the words hold an address of somebody."""
    return {
        "side": called(item.side),
        "row": shown_item(item, lang),
        "under_way": getattr(item, "under_way", ""),
        "born": _born(item),
        "visibility": item.get_visibility_display(),
        "contact": bool(_CONTACT.search(item.text)),
    }


def mine_page(viewer: Any, lang: str) -> dict[str, Any]:
    """Return the requests and offers of the members that the viewer speaks or works for."""
    standing = standing_of(viewer)
    rows = items_of(viewer, standing.members | standing.contributes)
    return {"rows": [shown_item(one, lang) for one in rows], "write": bool(can_write_item(viewer))}


def member_choices(viewer: Any, lang: str) -> list[tuple[str, str]]:
    """Return the members for which the viewer writes, by name."""
    return named_members(members_to_write_for(viewer), lang)


def named_members(members: Iterable[Member], lang: str) -> list[tuple[str, str]]:
    """Return members as choices of a form, code and name, by name."""
    named = [(one.code, name_in(one, lang)) for one in members]
    return sorted(named, key=lambda one: one[1].casefold())


def course(item: Any) -> list[dict[str, Any]]:
    """Return the way of an item so far and its next step, for a timeline."""
    sent, opened, closed = (moment and moment.date() for moment in (item.sent_at, item.screened_at, item.closed_at))
    steps = [{"label": _("Sent"), "note": day(sent) if sent else "", "done": bool(sent)}]
    if item.state == ItemState.RETURNED:
        steps.append({"label": str(ItemState.RETURNED.label), "note": item.answer, "done": True})
    steps.append({"label": _("Screened"), "note": _screened(sent, opened, item.state), "done": bool(opened)})
    if closed:
        steps.append({"label": str(ItemState.CLOSED.label), "note": day(closed), "done": True})
    elif opened:
        steps.append({"label": _("Last day"), "note": shown_expiry(item), "done": not item.is_open})
    return steps


def shown_expiry(item: Any) -> str:
    """Return until when an item holds, in words."""
    return _("%(day)s, to the end of the day in %(zone)s") % {"day": day(item.expires_on), "zone": item.time_zone}


def _screened(sent: date | None, opened: date | None, state: str) -> str:
    if sent and opened:
        days = working_days_between(sent, opened)
        return _("%(day)s, working days since it was sent: %(days)s") % {"day": day(opened), "days": days}
    if sent and state == ItemState.SENT:
        return _("By %(day)s at the latest") % {"day": day(after_working_days(sent, SCREENING))}
    return ""


def _born(item: Any) -> dict[str, str] | None:
    """Return the row of a workplan that a request was born from; None where there is none that all may know."""
    row = getattr(item, "activity", None)
    if row is None or row.workplan.visibility != Visibility.PUBLIC:
        return None
    address = reverse("workplans:activity", kwargs={"slug": row.workplan.slug, "code": row.code})
    return {"code": row.code, "address": address, "due": day(item.due) if item.due else ""}


def _asked_for() -> list[tuple[str, str]]:
    return [
        ("kinds", _("the kind of support")),
        ("countries", _("the places")),
        ("languages", _("the languages of work")),
        ("starts", _("the period")),
    ]


def last_day(item: Any, lasts: Any) -> date:
    """Return the last day that a form proposes."""
    today = timezone.now().date()
    known: date | None = item.expires_on
    return known if known and known >= today else today + lasts
