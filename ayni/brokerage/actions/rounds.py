"""Allocation rounds: opened, prepared, started, changed and decided by the Secretariat."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.brokerage.actions.engagements import propose_engagement
from ayni.brokerage.models import Engagement, Item, Offer, Request, Round, RoundState
from ayni.brokerage.phrases import plain_said, say_quantity, say_said
from ayni.brokerage.queries.instances import DAYS, Lacking, digest_of, instance_of
from ayni.brokerage.queries.rounds import candidates, items_of_round
from ayni.brokerage.rules import (
    can_change_round,
    can_decide_round,
    can_drop_round,
    can_open_round,
    can_prepare_round,
    can_propose_from_round,
    can_stop_round,
)
from ayni.core.audit import record_audit
from ayni.core.changes import change, create
from ayni.core.errors import Invalid, NotVisible
from ayni.core.jobs import enqueue
from ayni.core.models import Visibility
from ayni.core.verdicts import require

# What is said of single locked lines, before the rest is decided around them.
_AT_ONCE = frozenset(
    {"not-eligible", "line-twice", "line-unknown", "not-positive", "over-budget", "outside-limits", "too-short"}
    | {"over-ask", "too-many"}
)
NOTHING_SETTLED: Mapping[str, Any] = {
    "locked": {"grants": [], "missions": []},
    "forbidden": {"grants": [], "missions": []},
}


def open_round(*, by: Any, title: str, currency: str, visibility: str, text: str = "", language: str) -> Round:
    """Open a round of a level; nothing narrower than that can be chosen for it. Refuses others; raises Invalid."""
    require(can_open_round(by))
    made = Round(title=title.strip(), text=text.strip(), currency=currency, visibility=visibility, language=language)
    made.chosen = {"requests": {}, "funds": {}, "specialists": {}}
    return create(made, by=by, verb="opened")


def note_reading(found: Round, *, by: Any) -> None:
    """Write down who opened the page of a round that is for the Secretariat only; not each look while it is running."""
    if found.visibility == Visibility.SECRETARIAT and found.state != RoundState.RUNNING:
        with transaction.atomic():
            record_audit(found, by=by if by.is_authenticated else None, verb="read")


def choose_for_round(
    found: Round, *, by: Any, requests: Iterable[str], funds: Iterable[str], specialists: Iterable[str], expected: int
) -> Round:
    """Say what takes part, by codes; figures that were put in stay, others come from what is said in the items.

    Raises Refused, Conflict, and NotVisible for what is not open or narrower than the round.
    """
    require(can_prepare_round(by, found))
    known = candidates(by, found.visibility)
    asked = _named(known.requests, requests)
    given = {"funds": _named(known.funds, funds), "specialists": _named(known.specialists, specialists)}
    before = found.chosen
    chosen = {"requests": {one.code: before["requests"].get(one.code, {"weight": "1"}) for one in asked}}
    for kind, offers in given.items():
        first = _first_of_fund if kind == "funds" else _first_of_days
        chosen[kind] = {one.code: before[kind].get(one.code) or first(one, found.currency) for one in offers}
    with transaction.atomic():
        change(found, {"chosen": chosen}, by=by, verb="chosen", expected=expected)
        found.requests.set(asked)
        found.offers.set({*given["funds"], *given["specialists"]})
    return found


def prepare_round(found: Round, values: Mapping[str, Any], *, by: Any, expected: int) -> Round:
    """Put figures and limits in. Priorities other than 1 need their reason, which everybody reads. Raises Invalid."""
    require(can_prepare_round(by, found))
    weights = {given.get("weight", "1") or "1" for given in values["chosen"]["requests"].values()}
    if any(float(weight) != 1 for weight in weights) and not values["weights_reason"].strip():
        raise Invalid(fields={"weights_reason": [_("Say why some requests go before others; everybody reads it.")]})
    return change(found, dict(values), by=by, verb="prepared", expected=expected)


def start_round(found: Round, *, by: Any, expected: int) -> Round:
    """Freeze the inputs and let the library work in the background.

    Raises Refused, Conflict, and Invalid with a sentence for all that is missing, equal for all or contradictory.
    """
    require(can_prepare_round(by, found))
    instance = sound_instance(found)
    values = {"state": RoundState.RUNNING, "digest": digest_of(instance), "started_at": timezone.now(), "stop": False}
    values |= {"run": found.run + 1, "complaint": {}, "changes": []}
    with transaction.atomic():
        change(found, values, by=by, verb="started", expected=expected)
        fresh = {"instance": instance, "settled": {}, "proposal": {}, "plan": {}, "progress": {}, "wanted": {}}
        _keep(found, fresh)
        enqueue("brokerage.round", code=found.code, run=found.run)
    return found


def sound_instance(found: Round) -> dict[str, Any]:
    """Return what the library is to be given. Raises Invalid with everything that keeps the round from its start."""
    from ayni.matching.allocation import Refused, read_instance

    read = instance_of(found)
    sentences = [_said_lacking(one) for one in read.lacking]
    try:
        read_instance(read.instance)
    except Refused as refused:
        names = {code: item.title for code, item in items_of_round(found).items()}
        sentences.append(say_said(plain_said(refused.said), names, found.currency))
    if sentences:
        raise Invalid(_("The round cannot start."), fields={"__all__": sentences})
    return read.instance


def stop_round(found: Round, *, by: Any) -> Round:
    """End the search; the best plan so far is kept."""
    require(can_stop_round(by, found))
    with transaction.atomic():
        change(found, {"stop": True}, by=by, verb="stopped")
    return found


def settle_round(
    found: Round, settled: Mapping[str, Any], *, by: Any, request: str, reason: str, expected: int
) -> None:
    """Fix or forbid lines of one request, and let the rest be decided anew around what is settled.

    `settled` is the whole of what is to hold. Raises Refused, Conflict, and Invalid with a sentence for every rule that
    it breaks, without a reason, or where all that it says holds already.
    """
    require(can_change_round(by, found))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why; it stands with the decision.")]})
    if _lines_of(settled) == _lines_of(found.settled):
        raise Invalid(fields={"__all__": [_("Nothing is changed here: fix an amount, or rule something out.")]})
    broken = _broken_at_once(found, settled)
    if broken:
        raise Invalid(fields={"__all__": broken})
    said = {"request": request, "reason": reason.strip(), "on": timezone.now().date().isoformat()}
    values = {"state": RoundState.RUNNING, "run": found.run + 1, "stop": False, "complaint": {}}
    with transaction.atomic():
        note = f"{request}: {reason.strip()}"
        change(found, values, by=by, verb="settled", expected=expected, note=note)
        _keep(found, {"wanted": {**settled, "said": said}, "progress": {}})
        enqueue("brokerage.round", code=found.code, run=found.run)


def _lines_of(settled: Mapping[str, Any]) -> set[tuple[Any, ...]]:
    """Return all lines that are settled, each with whether it is fixed or ruled out, and of which part."""
    return {
        (name, part, *line)
        for name in ("locked", "forbidden")
        for part, lines in settled.get(name, {}).items()
        for line in lines
    }


def _broken_at_once(found: Round, settled: Mapping[str, Any]) -> list[str]:
    """Return a sentence for every rule that the locked lines break by themselves."""
    from ayni.matching.allocation import check_allocation

    lines = settled["locked"]
    served = sorted({line[1] for part in lines.values() for line in part})
    broken = check_allocation(found.instance, {**lines, "served": served})
    names = {code: item.title for code, item in items_of_round(found).items()}
    return [say_said(plain_said(one), names, found.currency) for one in broken if one.code in _AT_ONCE]


def reopen_round(found: Round, *, by: Any, expected: int) -> Round:
    """Take the inputs up again; the proposal is given up. It is worked out anew at the next start."""
    require(can_change_round(by, found))
    with transaction.atomic():
        change(found, {"state": RoundState.DRAFT, "digest": ""}, by=by, verb="reopened", expected=expected)
        _keep(found, {"instance": {}, "settled": {}, "proposal": {}, "plan": {}})
    return found


def decide_round(found: Round, *, by: Any, reason: str, expected: int) -> Round:
    """Record the plan that stands as the decision, with its reason. From now on it is shown to the round's level.

    Raises Refused, Conflict, and Invalid without a reason or where the plan breaks a rule.
    """
    from ayni.matching.allocation import check_allocation

    require(can_decide_round(by, found))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why it is decided so.")]})
    broken = check_allocation(found.instance, found.plan)
    if broken:
        names = {code: item.title for code, item in items_of_round(found).items()}
        raise Invalid(fields={"__all__": [say_said(plain_said(one), names, found.currency) for one in broken]})
    values = {"state": RoundState.DECIDED, "decided_at": timezone.now(), "reason": reason.strip()}
    return change(found, values, by=by, verb="decided", expected=expected, note=reason)


def drop_round(found: Round, *, by: Any, reason: str, expected: int) -> Round:
    """Give a round up, with the reason; nobody but the Secretariat sees it any more."""
    require(can_drop_round(by, found))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why it is given up.")]})
    return change(found, {"state": RoundState.DROPPED}, by=by, verb="dropped", expected=expected, note=reason)


def propose_from_round(found: Round, request_code: str, offer_code: str, *, by: Any, language: str) -> Engagement:
    """Bring the two of a decided line together; both sides are asked. Raises Refused, NotVisible, Invalid."""
    require(can_propose_from_round(by, found))
    given = [
        say_quantity(amount, unit)
        for part, unit in (("grants", found.currency), ("missions", "days"))
        for offer, to, amount in found.plan[part]
        if (offer.removesuffix(DAYS), to) == (offer_code, request_code)
    ]
    asked, offer = Request.objects.filter(code=request_code).first(), Offer.objects.filter(code=offer_code).first()
    if not given or asked is None or offer is None:
        raise NotVisible
    values = {"given": ", ".join(given), "title": found.title}
    open_to_all = found.visibility == Visibility.PUBLIC
    message = _("Decided in the allocation round “%(title)s”: %(given)s.") if open_to_all else _("Decided: %(given)s.")
    return propose_engagement(asked, offer, by=by, giver=offer.member, message=message % values, language=language)


def _keep(found: Round, values: dict[str, Any]) -> None:
    """Write what is large and follows from the rest; its digest stands in the audit trail, not the whole of it."""
    Round.objects.filter(pk=found.pk).update(**values)
    for name, value in values.items():
        setattr(found, name, value)


def _named(known: Iterable[Any], codes: Iterable[str]) -> list[Any]:
    by_code = {one.code: one for one in known}
    wanted = set(codes)
    if wanted - set(by_code):
        raise NotVisible
    return [one for code, one in by_code.items() if code in wanted]


def _first_of_fund(offer: Item, currency: str) -> dict[str, str]:
    """Return what an offer of money says of itself; its budget only the round can say."""
    same = offer.currency == currency
    largest, least = (offer.amount, offer.least) if same else (None, None)
    share = getattr(offer, "share", None)
    return {
        "budget": "",
        "min": "" if least is None else f"{least.normalize():f}",
        "max": "" if largest is None else f"{largest.normalize():f}",
        "share": "100" if share is None else str(100 - share),
    }


def _first_of_days(offer: Item, _currency: str) -> dict[str, str]:
    return {"days": str(offer.days or ""), "min": ""}


def _said_lacking(one: Lacking) -> str:
    values = {"title": one.title, "currency": one.currency}
    if one.what == "rate":
        return _("“%(title)s” asks in %(currency)s: say at which rate, and of which day.") % values
    if one.what == "budget":
        return _("“%(title)s” does not say its budget for this round.") % values
    if one.what == "small":
        return (
            _("“%(title)s” can give nothing: what it has is less than its smallest grant or shortest mission.") % values
        )
    if one.what == "nothing":
        return _("“%(title)s” has nothing to give: put in what it has, or take it out.") % values
    if one.what == "days":
        return _("“%(title)s” does not say its days for this round.") % values
    return _("“%(title)s” is not open any more; take it out.") % values
