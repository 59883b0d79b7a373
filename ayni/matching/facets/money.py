"""Amounts of money in a text and what they are: asked, least, most, own, share, the whole pot."""

from itertools import pairwise
from typing import NamedTuple

from ayni.matching.facets.said import Said
from ayni.matching.words import Found

# Rough worth of one unit in US dollars: enough to see that an amount is impossible, never shown to people.
ROUGHLY = {
    "USD": 1.0, "EUR": 1.1, "CHF": 1.15, "GBP": 1.28, "CAD": 0.73, "AUD": 0.65, "JPY": 0.0067, "CNY": 0.14,
    "INR": 0.012, "NPR": 0.0075, "BTN": 0.012, "PKR": 0.0036, "KGS": 0.0115, "TJS": 0.094, "UZS": 0.00008,
    "KZT": 0.002, "RUB": 0.011, "GEL": 0.37, "AMD": 0.0026, "AZN": 0.59, "MNT": 0.00029, "PEN": 0.27, "BOB": 0.145,
    "COP": 0.00025, "CLP": 0.00105, "ARS": 0.001, "MXN": 0.055, "BRL": 0.18, "GTQ": 0.13, "KES": 0.0077,
    "UGX": 0.00027, "TZS": 0.00038, "RWF": 0.0007, "ETB": 0.008, "BIF": 0.00034, "MAD": 0.1, "XOF": 0.0017,
    "XAF": 0.0017, "ZAR": 0.055, "LSL": 0.055, "NOK": 0.092, "SEK": 0.095, "DKK": 0.147, "PLN": 0.25, "RON": 0.22,
    "CZK": 0.044, "UAH": 0.024, "TRY": 0.028, "IRR": 0.000024, "AFN": 0.014, "MGA": 0.00022, "PGK": 0.25,
}  # fmt: skip
_JOINTS = frozenset(["to", "and", "-", "–", "—", "a", "et", "y", "до", "и", "hasta", "по", "jusqu", "'"])
_MEASURE_WORDS = (
    "m km ha metres meters kilometres hectares people persons families households participants villages trees "
    "metre metros kilometros hectareas personas familias hogares participantes arboles habitantes personnes familles "
    "menages arbres habitants м км га метров метра гектар гектаров гектара человек семей семьи домов дворов деревьев"
)
_MEASURES = frozenset(_MEASURE_WORDS.split())
_OF = frozenset({"de", "d", ".", "'", "’"})
# "Less than" and not "at most".
_LESS = frozenset(
    [
        "less",
        "under",
        "below",
        "moins",
        "inferieur",
        "inferieure",
        "menos",
        "inferior",
        "менее",
        "ниже",
        "дешевле",
        "меньше",
        "smaller",
        "cheaper",
        "dessous",
        "debajo",
        "menores",
    ]
)
_PER_CENT = frozenset(["percent", "per", "pour", "por", "процент", "процента", "процентов"])
SIGNS = {"$": "USD", "€": "EUR", "£": "GBP"}


class Money(NamedTuple):
    """Amounts that a text names, in `currency`; `share` is a percentage that the applicant bears."""

    asked: float | None = None
    least: float | None = None
    most: float | None = None
    own: float | None = None
    share: float | None = None
    currency: str | None = None


class _Amount(NamedTuple):
    value: float
    currency: str | None
    first: int
    last: int


def dollars(amount: float | None, currency: str | None) -> float | None:
    """Return roughly what an amount is worth in US dollars; an unknown or absent currency reads as dollars."""
    return None if amount is None else amount * ROUGHLY.get((currency or "USD").strip().upper()[:3], 1.0)


def money_in(said: Said) -> Money:
    """Return the amounts that a text names."""
    amounts = _amounts(said)
    share = _share(said)
    if not amounts:
        return Money(share=share)
    asked = least = most = own = None
    currency = next((amount.currency for amount in amounts if amount.currency), None)
    pairs = _ranges(said, amounts)
    for amount in amounts:
        if said.before("POOL", amount.first, 3) or said.after("POOL", amount.last, 2) or _is_price(said, amount):
            continue
        if amount in pairs:
            least, most = pairs[amount] if least is None else (least, most)
        elif _is_own(said, amount):
            own = own or amount.value
        elif _is_most(said, amount):
            most = amount.value if most is None else max(most, amount.value)
        elif _is_least(said, amount):
            least = amount.value if least is None else min(least, amount.value)
        elif _is_most_after(said, amount):
            most = amount.value if most is None else max(most, amount.value)
        elif asked is None:
            asked = amount.value
    return Money(asked, least, most, own or _own_part(said, asked or most), share, currency)


def _own_part(said: Said, rest: float | None) -> float | None:
    """The own contribution that a text names in per cent of the whole, beside the `rest` that it asks for."""
    for first, last, value in said.numbers():
        if rest and _is_percentage(said, last, value):
            bears = said.before("OWNPART", first, 4) or said.after("OWNPART", last, 3)
            if bears:
                return rest * value / (100 - value)
    return None


def _is_percentage(said: Said, last: int, value: float) -> bool:
    after = said.tokens[last].key if last < len(said.tokens) else ""
    return (after == "%" or after in _PER_CENT) and 0 < value < 100


def _is_price(said: Said, amount: _Amount) -> bool:
    """Return whether an amount is what others charge: "an agency asks us 6 000 euros"."""
    return said.before("PRICE", amount.first, 2) is not None


def _is_most(said: Said, amount: _Amount) -> bool:
    """Return whether "at most" stands before an amount; the "less than" of "not less than" is none."""
    if _is_refused_below(said, amount):
        return False
    most = said.before("ATMOST", amount.first, 3)
    return most is not None and not any(
        least.first < most.first and most.last <= least.last for least in said.of("ATLEAST")
    )


def _is_least(said: Said, amount: _Amount) -> bool:
    near = said.before("ATLEAST", amount.first, 2) or said.after("ATLEAST", amount.last, 1)
    return near is not None or _is_refused_below(said, amount)


def _is_refused_below(said: Said, amount: _Amount) -> bool:
    """Return whether nothing less is given: "we do not look at budgets under 90 000 euros"."""
    less = said.before("ATMOST", amount.first, 3)
    if less is None or _LESS.isdisjoint(token.key for token in said.tokens[less.first : less.last]):
        return False
    if said.before("NOT", less.first, 6) or said.before("NOTELIG", less.first, 6):
        return True
    goes_on = amount.last < len(said.tokens) and said.tokens[amount.last].key in _JOINTS
    return not goes_on and (said.after("NOT", amount.last, 3) or said.after("NOTELIG", amount.last, 3)) is not None


def _is_most_after(said: Said, amount: _Amount) -> bool:
    """Return whether "at most" follows an amount and ends its clause: "20 000 dollars au plus"."""
    hit = next((hit for hit in said.of("ATMOST") if hit.first == amount.last), None)
    return hit is not None and (hit.last == len(said.tokens) or said.tokens[hit.last].kind in {".", ","})


def _is_own(said: Said, amount: _Amount) -> bool:
    if said.before("NEED", amount.first, 2):
        return False
    return bool(said.before("OWN", amount.first, 4) or said.after("OWN", amount.last, 4))


def _amounts(said: Said) -> list[_Amount]:
    currencies = {hit.first: hit for hit in said.of("CUR")}
    ended = {hit.last: hit for hit in said.of("CUR")}
    scales = {hit.first: hit for hit in said.of("SCALE")}
    found: list[_Amount] = []
    for first, last, value in said.numbers():
        start, scaled = first, False
        if _is_measure(said, first, last):
            continue
        if last in scales:
            value, last, scaled = value * float(scales[last].value), scales[last].last, True
        currency, last = _currency_after(said, last, currencies)
        if currency is None and first and said.tokens[first - 1].key in SIGNS:
            currency, start = SIGNS[said.tokens[first - 1].key], first - 1
        if currency is None and first in ended:
            currency, start = ended[first].value, ended[first].first
        if currency or scaled:
            found.append(_Amount(value, currency, start, last))
        elif value >= 100 and not (1900 <= value <= 2100 and said.tokens[first].key.isdigit() and last == first + 1):
            found.append(_Amount(value, None, start, last))
        elif (scale := _scale_ahead(said, last)) is not None:
            found.append(_Amount(value * scale, None, start, last))
    found += _in_words(said, scales, currencies)
    found.sort(key=lambda amount: amount.first)
    with_currency = [amount for amount in found if amount.currency]
    return _joined(said, with_currency, found) if with_currency else []


def _in_words(said: Said, scales: dict[int, Found], currencies: dict[int, Found]) -> list[_Amount]:
    """Amounts in words with their currency: "fifty thousand dollars", "un demi-million d'euros"."""
    found = []
    for hit in said.of("NUMBER"):
        if hit.last in scales:
            scale = scales[hit.last]
            currency, last = _currency_after(said, scale.last, currencies)
            if currency:
                found.append(_Amount(float(hit.value) * float(scale.value), currency, hit.first, last))
    for hit in said.of("WORDED"):
        currency, last = _currency_after(said, hit.last, currencies)
        if currency:
            found.append(_Amount(float(hit.value), currency, hit.first, last))
    return found


def _is_measure(said: Said, first: int, last: int) -> bool:
    """Return whether a number counts metres, hectares or people: "above 1,200 m"; "$2 m" and "2m dollars" are money."""
    key = said.tokens[last].key if last < len(said.tokens) else ""
    if key not in _MEASURES:
        return False
    apart = said.text[said.tokens[last - 1].end : said.tokens[last].start] != ""
    signed = first > 0 and said.tokens[first - 1].key in SIGNS
    money = any(hit.first == last + 1 for hit in said.of("CUR"))
    return not signed and not money and (apart or key != "m")


def _currency_after(said: Said, last: int, currencies: dict[int, Found]) -> tuple[str | None, int]:
    """The currency that follows a number, and the place after it: "dollars", "de dollars", "d'euros", "€"."""
    for step in (0, 1, 2):
        if last + step in currencies and all(said.tokens[last + at].key in _OF for at in range(step)):
            return currencies[last + step].value, currencies[last + step].last
    if last < len(said.tokens) and said.tokens[last].key in SIGNS:
        return SIGNS[said.tokens[last].key], last + 1
    return None, last


def _scale_ahead(said: Said, last: int) -> float | None:
    """The scale of the number that this one is a range with: "from 3 to 10 thousand"."""
    if last + 2 >= len(said.tokens) or said.tokens[last].key not in _JOINTS:
        return None
    scale = next((hit for hit in said.of("SCALE") if hit.first == last + 2), None)
    return float(scale.value) if scale and said.tokens[last + 1].kind == "number" else None


def _joined(said: Said, sure: list[_Amount], every: list[_Amount]) -> list[_Amount]:
    """Keep amounts with a currency, and those a few words before one: "from 5 000 to 20 000 dollars"."""
    starts = [amount.first for amount in sure]
    ends = [amount.last for amount in sure]
    kept = []
    for amount in every:
        near = any(0 <= start - amount.last <= 3 for start in starts) or any(
            0 <= amount.first - end <= 3 for end in ends
        )
        cued = amount.value >= 100 and (
            said.before("OWN", amount.first, 2)
            or said.after("OWN", amount.last, 2)
            or said.after("ATLEAST", amount.last, 1)
        )
        if amount.currency or near or cued:
            kept.append(amount if amount.currency else amount._replace(currency=sure[0].currency))
    return kept


def _ranges(said: Said, amounts: list[_Amount]) -> dict[_Amount, tuple[float, float]]:
    """Amounts that stand as two ends of a range: "5 000 to 20 000", "5 000–20 000", "between … and …"."""
    joined = {}
    for one, other in pairwise(amounts):
        between = [token.key for token in said.tokens[one.last : other.first] if token.key not in SIGNS]
        if between and len(between) <= 3 and any(key in _JOINTS for key in between) and one.value < other.value:
            begins = said.before("FROM", one.first, 2) or said.before("ATLEAST", one.first, 2)
            if begins or set(between) & {"-", "–", "—", "to", "до", "a", "hasta"}:
                joined[one] = joined[other] = (one.value, other.value)
    return joined


def _share(said: Said) -> float | None:
    """A percentage that the applicant bears."""
    for first, last, value in said.numbers():
        if _is_percentage(said, last, value):
            near = said.before("COFIN", first, 8, through=",") or said.after("COFIN", last, 7)
            if near:
                return value
    return None
