"""What the library of rounds says, in the reader's language: sentences by codes, with titles for codes of items."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.core.amounts import figures, say_amount

Names = Mapping[str, str]

SENTENCES: Mapping[str, Any] = {
    "nothing-offered": gettext_lazy("Nothing is shared out: choose funds or specialists’ days."),
    "empty-requests": gettext_lazy("No request is chosen."),
    "asks-nothing": gettext_lazy("“%(who)s” asks for nothing: neither an amount nor days are said."),
    "more-than": gettext_lazy(
        "“%(who)s” contradicts itself: %(field)s (%(value)s) is more than %(other)s (%(limit)s)."
    ),
    "missing": gettext_lazy("“%(who)s” does not say: %(field)s."),
    "share-zero": gettext_lazy("“%(who)s” may bear no share of the cost at all, so it could never give anything."),
    "no-number": gettext_lazy("“%(who)s”: what is said is no number: %(field)s."),
    "odd-number": gettext_lazy("“%(who)s”: the number cannot be worked with: %(field)s."),
    "below-zero": gettext_lazy("“%(who)s”: %(field)s is below 0 (%(value)s)."),
    "no-fraction": gettext_lazy("“%(who)s”: %(field)s must lie between 0 and 1, but is %(value)s."),
    "weights-zero": gettext_lazy("Every request has priority 0: no plan would be better than another."),
    "scores-equal": gettext_lazy(
        "All matches between what is chosen have the same score (%(value)s): they tell none from another."
    ),
    "edges-empty": gettext_lazy("Nothing that is chosen matches: no offer may serve any request."),
    "regions-equal": gettext_lazy(
        "The worst-off region is to go first, but all requests are of one and the same region (%(region)s)."
    ),
    "lock-not-allowed": gettext_lazy("“%(offer)s” cannot give just this to “%(request)s”: its limits do not allow it."),
    "locks-incomplete": gettext_lazy("What is fixed cannot be completed: some request would stay below its least."),
    "not-eligible": gettext_lazy("“%(offer)s” does not fit “%(request)s”."),
    "not-positive": gettext_lazy("What “%(offer)s” gives to “%(request)s” must be more than nothing."),
    "over-budget": gettext_lazy("“%(offer)s” would give %(value)s, but has %(limit)s."),
    "outside-limits": gettext_lazy(
        "“%(offer)s” would give %(value)s to “%(request)s”, but gives between %(least)s and %(limit)s."
    ),
    "too-short": gettext_lazy("“%(offer)s” would give %(value)s to “%(request)s”; its shortest mission is %(least)s."),
    "over-ask": gettext_lazy("“%(request)s” would get %(value)s, but asks for %(limit)s."),
    "below-minimum": gettext_lazy("“%(request)s” would get %(value)s, which is below its least, %(least)s."),
    "gets-unserved": gettext_lazy("“%(request)s” would get something and still not be served."),
    "too-many": gettext_lazy("“%(request)s” would be served by %(value)s, but at most %(limit)s may."),
    "over-share": gettext_lazy(
        "“%(offer)s” would give %(value)s to “%(request)s”, more than its share of the cost allows (%(limit)s)."
    ),
}
_FIELDS: Mapping[str, Any] = {
    "ask": gettext_lazy("the amount"),
    "viable": gettext_lazy("the least amount that is of use"),
    "own": gettext_lazy("the own share"),
    "days": gettext_lazy("the days"),
    "days_min": gettext_lazy("the fewest days that are of use"),
    "weight": gettext_lazy("the priority"),
    "budget": gettext_lazy("the budget"),
    "min": gettext_lazy("the smallest grant or shortest mission"),
    "max": gettext_lazy("the largest grant"),
    "max_share": gettext_lazy("the largest share of the cost"),
    "score": gettext_lazy("the score"),
}
_BY_DAYS = frozenset({"days", "days_min"})
# Values of sentences that are quantities of what is shared out.
_QUANTITIES = frozenset({"value", "limit", "least"})
_PLAIN = frozenset({"too-many", "scores-equal", "no-fraction"})


def plain_said(said: Any) -> dict[str, Any]:
    """Return what the library said as JSON: its code, values and English text."""
    values = getattr(said, "values", {})
    plain = {name: {"id": who.id} if hasattr(who, "kind") else who for name, who in values.items()}
    return {"code": getattr(said, "code", ""), "values": plain, "text": str(said)}


def say_said(said: Mapping[str, Any], names: Names, currency: str) -> str:
    """Return a sentence of the library in the reader's language; in English where it is about the form of a file."""
    sentence = SENTENCES.get(said["code"])
    if sentence is None:
        return str(said["text"])
    values = said["values"]
    unit = "days" if _of_days(said["code"], values) else currency
    shown = {name: _shown(said["code"], name, value, names, unit) for name, value in values.items()}
    return str(sentence) % shown


def say_reason(reason: Mapping[str, Any], currency: str) -> str:
    """Return why a request gets nothing."""
    missing = reason["missing"]
    if reason["code"] == "no_offer":
        if len(missing) > 1:
            return _("Neither a fund nor a specialist of this round fits it.")
        return _("No fund of this round fits it.") if "money" in missing else _("No specialist of this round fits it.")
    lacks = {"lacks": _lacking(missing, currency)}
    if reason["code"] == "below_viable":
        return _("Even with all that fits it, %(lacks)s would be lacking to the least that is of use.") % lacks
    if not missing:
        return _("What fits it does more elsewhere.")
    return _("What fits it does more elsewhere; with %(lacks)s more left over it would reach its least.") % lacks


def say_quantity(amount: float, unit: str) -> str:
    """Return money or days in words; `unit` is "days" or a currency."""
    return say_amount(Decimal(f"{amount:.2f}"), unit)


def _lacking(missing: Mapping[str, float], currency: str) -> str:
    said = [say_quantity(amount, "days" if name == "days" else currency) for name, amount in missing.items()]
    return _("%(one)s and %(other)s") % {"one": said[0], "other": said[1]} if len(said) > 1 else "".join(said)


def _of_days(code: str, values: Mapping[str, Any]) -> bool:
    who = values.get("who") or {}
    of_specialist = isinstance(who, dict) and str(who.get("id", "")).endswith("/days")
    return (
        code == "too-short"
        or of_specialist
        or values.get("field") in _BY_DAYS
        or str(values.get("offer", "")).endswith("/days")
    )


def _shown(code: str, name: str, value: Any, names: Names, unit: str) -> str:
    if name in ("who", "offer", "request"):
        key = value["id"] if isinstance(value, dict) else str(value)
        return names.get(key.removesuffix("/days"), key)
    if name in ("field", "other"):
        return str(_FIELDS.get(value, value))
    if name == "region":
        return names.get(value, value)
    if name in _QUANTITIES and code not in _PLAIN and isinstance(value, int | float):
        return _("without limit") if value == float("inf") else say_quantity(value, unit)
    return figures(Decimal(str(value)), 2 if value % 1 else 0) if isinstance(value, int | float) else str(value)
