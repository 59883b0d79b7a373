"""What flows come to: each kind for itself, in the need's currency where a rate says how, and apart where none does."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from ayni.core.currencies import minor_digits


@dataclass(slots=True)
class Total:
    """One kind's flows: `amount` in the need's currency, `number` of flows in it, `unrated` by original currency."""

    amount: Decimal = Decimal(0)
    number: int = 0
    unrated: dict[str, Decimal] = field(default_factory=dict)


def converted(amount: Decimal, currency: str, rate: Decimal | None, into: str) -> Decimal | None:
    """Return an amount in another currency, rounded half to even to its decimals; None where no rate is known."""
    if currency == into:
        return amount
    if rate is None:
        return None
    return (amount * rate).quantize(Decimal(1).scaleb(-minor_digits(into)), ROUND_HALF_EVEN)


def totals(flows: Iterable[Any], into: str) -> dict[str, Total]:
    """Return kind -> its total in a currency, of flows with `kind`, `currency`, `amount`, `rate` and `in_kind`.

    What is given in kind is in no total. Kinds are never added to each other.
    """
    found: dict[str, Total] = {}
    for flow in flows:
        if flow.in_kind or flow.amount is None:
            continue
        total = found.setdefault(str(flow.kind), Total())
        value = converted(flow.amount, flow.currency, flow.rate, into)
        if value is None:
            total.unrated[flow.currency] = total.unrated.get(flow.currency, Decimal(0)) + flow.amount
        else:
            total.amount += value
            total.number += 1
    return found


def gap(amount: Decimal, committed: Total | None) -> Decimal:
    """Return what is still missing of a need: its amount less what is committed, nothing else; never below nothing."""
    return max(Decimal(0), amount - (committed.amount if committed else Decimal(0)))
