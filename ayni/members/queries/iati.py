"""What an IATI file would change among a member's own actions."""

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from ayni.core.currencies import CURRENCIES, minor_digits
from ayni.core.vocabularies import countries
from ayni.members.models import Member, OwnAction

DAYS = ("planned_start", "planned_end", "actual_start", "actual_end")
# What a file says of an entry; the kind and who may see it stay as people set them.
TAKEN = (
    *("title", "description", "language", "translations", "status", *DAYS),
    *("countries", "sectors", "link", "amount", "currency", "budgets"),
)
LARGEST = Decimal(10) ** 12


class Difference(NamedTuple):
    """One activity of a file beside what the member has: `state` is new, changed, same or withdrawn (with us).

    `values` are all that the file says; `changed` names those that differ. `unknown` are countries that we do not know.
    """

    iati: str
    line: int
    state: str
    kind: str
    values: dict[str, Any]
    changed: tuple[str, ...]
    own: OwnAction | None
    unknown: tuple[str, ...]


def iati_differences(member: Member, activities: Iterable[dict[str, Any]]) -> list[Difference]:
    """Return the differences between a file's activities and what the member has now, in its order. One query."""
    known: dict[str, OwnAction] = {}
    for own in OwnAction.objects.filter(member=member).exclude(iati="").order_by("id"):
        standing = known.get(own.iati.casefold())
        if standing is None or standing.withdrawn_at is not None:
            known[own.iati.casefold()] = own
    languages = [*member.language_codes, "en"]
    return [_difference(activity, known.get(activity["iati"].casefold()), languages) for activity in activities]


def basis_of(differences: Iterable[Difference]) -> str:
    """Return a text that changes with everything a person saw who accepts differences."""
    seen = [(one.iati, one.state, one.changed, one.own.version if one.own else 0) for one in differences]
    return hashlib.sha256(json.dumps(seen).encode()).hexdigest()[:32]


def _difference(activity: dict[str, Any], own: OwnAction | None, languages: list[str]) -> Difference:
    values, unknown = _values(activity, languages)
    # What a file does not say it does not take away.
    changed = tuple(name for name, value in values.items() if own is None or value != getattr(own, name))
    if own is None:
        state = "new"
    elif own.withdrawn_at is not None:
        state = "withdrawn"
    else:
        state = "changed" if changed else "same"
    return Difference(activity["iati"], activity["line"], state, activity["kind"], values, changed, own, unknown)


def _values(activity: dict[str, Any], languages: list[str]) -> tuple[dict[str, Any], tuple[str, ...]]:
    by_alpha2 = {country.alpha2: code for code, country in countries().items()}
    codes = [by_alpha2[code] for code in activity["countries"] if code in by_alpha2]
    amount, currency = _total(activity["budgets"])
    values: dict[str, Any] = {
        **_words(activity, languages),
        **{name: date.fromisoformat(day) for name, day in activity["dates"].items()},
        "status": activity["status"],
        "countries": " ".join(codes),
        "sectors": " ".join(activity["sectors"][:100]),
        "link": activity["link"],
        "amount": amount,
        "currency": currency,
        "budgets": activity["budgets"],
    }
    unknown = tuple(code for code in activity["countries"] if code not in by_alpha2)
    return {name: value for name, value in values.items() if value not in ("", None, [], {})}, unknown


def _words(activity: dict[str, Any], languages: list[str]) -> dict[str, Any]:
    """Return title and description in the member's language where the file has it, the others as translations."""
    titles, descriptions = activity["titles"], activity["descriptions"]
    first = next((lang for lang in (*languages, "") if lang in titles), next(iter(titles)))
    others = {lang: {"title": words} for lang, words in titles.items() if lang and lang != first}
    for lang, words in descriptions.items():
        if lang and lang != first:
            others.setdefault(lang, {})["description"] = words
    return {
        "title": titles[first],
        "description": descriptions.get(first) or descriptions.get("") or "",
        "language": (first or languages[0])[:12],
        "translations": others,
    }


def _total(budgets: list[dict[str, Any]]) -> tuple[Decimal | None, str]:
    """Return the sum of the budgets in their one currency; (None, "") for none or several, which are never added.

    A revised budget (type 2) takes the place of the original one of the same period.
    """
    standing: dict[tuple[str, str], dict[str, Any]] = {}
    single = [one for one in budgets if not one["start"]]
    for budget in sorted((one for one in budgets if one["start"]), key=lambda one: one["type"]):
        standing[budget["start"], budget["end"]] = budget
    counted = [*standing.values(), *single]
    found = {budget["currency"] for budget in counted}
    if len(found) != 1 or not found <= CURRENCIES:
        return None, ""
    currency, total = found.pop(), sum((Decimal(budget["amount"]) for budget in counted), Decimal())
    fits = 0 < total < LARGEST and total == round(total, minor_digits(currency))
    return (total, currency) if fits else (None, "")
