"""What the pages of members' own policies, programmes and projects show: plain values, in one language."""

from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import get_language

from ayni.core.amounts import say_amount
from ayni.core.jinja import day
from ayni.core.panels import panels_for
from ayni.core.vocabularies import dac_purposes, label, place_name
from ayni.members.models import Capacity, Member, OwnAction, OwnActionKind, OwnActionStatus
from ayni.members.queries import name_in
from ayni.members.queries.iati import DAYS
from ayni.members.queries.own_actions import OwnActionsWanted, own_actions_for_list, own_actions_of
from ayni.members.rules import can_edit_own_action, can_register_own_action, can_withdraw_own_action

PAGE = 50
ON_MEMBER = 10


def own_actions_panel(member: Member, viewer: Any) -> dict[str, Any] | None:
    """Return what a member's page says of what the member does on its own; None where there is nothing to say."""
    rows = list(own_actions_of(viewer, member)[: ON_MEMBER + 1])
    register = can_register_own_action(viewer, member)
    if not rows and not register:
        return None
    lang = get_language() or "en"
    return {
        "code": member.code,
        "rows": [shown_own_action(row, lang) for row in rows[:ON_MEMBER]],
        "more": len(rows) > ON_MEMBER,
        "register": bool(register),
    }


def own_actions_page(viewer: Any, wanted: OwnActionsWanted, page: int, lang: str) -> dict[str, Any]:
    """Return a page of the list; two queries whatever the size."""
    chosen = Paginator(own_actions_for_list(viewer, wanted), PAGE).get_page(page)
    return {"page": chosen, "rows": [shown_own_action(row, lang) for row in chosen.object_list]}


def own_action_page(viewer: Any, action: OwnAction, lang: str) -> dict[str, Any]:
    """Return one own action with the panels that higher rooms put on its page."""
    return {
        "row": shown_own_action(action, lang),
        "visibility": action.get_visibility_display(),
        "withdrawn": action.withdrawn_at is not None,
        "reason": action.withdrawal_reason,
        "version": action.version,
        "edit": can_edit_own_action(viewer, action),
        "withdraw": can_withdraw_own_action(viewer, action),
        "panels": panels_for("own-action", action, viewer),
    }


def shown_own_action(action: OwnAction, lang: str) -> dict[str, Any]:
    """Return an own action in words, in the reader's language where it has it; `language` is that of the words."""
    told = action.translations.get(lang, {}) if action.language != lang else {}
    sectors = [label(dac_purposes()[code], lang) for code in action.sectors.split() if code in dac_purposes()]
    return {
        "code": action.code,
        "member": action.member.code,
        "member_name": name_in(action.member, lang),
        "kind": str(OwnActionKind(action.kind).label),
        "title": told.get("title") or action.title,
        "description": told.get("description") or ("" if told else action.description),
        "language": lang if told else action.language,
        "status": str(OwnActionStatus(action.status).label) if action.status else "",
        **{name: getattr(action, name) for name in DAYS},
        "starts": action.actual_start or action.planned_start,
        "ends": action.actual_end or action.planned_end,
        "countries": [place_name("country", code, lang) for code in action.country_codes],
        "sectors": sectors,
        "link": action.link,
        "amount": say_amount(action.amount, action.currency),
        "budgets": [budget_words(one) for one in action.budgets],
        "iati": action.iati,
        "capacity": str(Capacity(action.capacity).label) if action.capacity else "",
    }


def budget_words(one: dict[str, Any]) -> tuple[str, str]:
    """Return the amount and the period of one budget of an IATI file."""
    period = " – ".join(day(one[end]) for end in ("start", "end") if one[end])
    return f"{one['currency']}\u00a0{one['amount']}", period
