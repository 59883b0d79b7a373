"""What a plan of a round says: who gets what, the bound in words, who gets nothing and why, what more would change."""

import math
from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayni.brokerage.forms.rounds import BARRED, FIXED, FREE, SettledLine
from ayni.brokerage.models import Item, Round
from ayni.brokerage.phrases import say_quantity, say_reason
from ayni.brokerage.queries.instances import DAYS
from ayni.core.jinja import day, number
from ayni.core.vocabularies import label, regions
from ayni.members.queries import name_in

# By how much more of an offer the page says what would change: money, days.
MORE_MONEY, MORE_DAYS = 1000, 1
# So many lines of a list stand on the page; the files hold all.
LISTED = 200
_PARTS = (("grants", "fund_edges"), ("missions", "specialist_edges"))


class Board(NamedTuple):
    """A round with the plan that is shown, its items by code, what came of its lines, and the reader's language."""

    found: Round
    plan: Mapping[str, Any]
    items: Mapping[str, Item]
    engaged: Mapping[tuple[str, str], str]
    lang: str

    def unit(self, part: str) -> str:
        """Return the unit of grants or of missions."""
        return self.found.currency if part == "grants" else "days"


def result_of(board: Board) -> dict[str, Any]:
    """Return all that the page of a proposal or decision shows."""
    return {
        "sentences": sentences_of(board),
        "served": (served := _served(board))[:LISTED],
        "unserved": (unserved := _unserved(board))[:LISTED],
        "longer": max(len(served), len(unserved)) > LISTED,
        "regions": _regions(board),
        "more": _more(board),
        "changes": _changes(board),
    }


def sentences_of(board: Board) -> list[str]:
    """Return the plan in words: how many are served, how near to the best, what fairness and changes cost."""
    plan, asked = board.plan, len(board.found.instance["requests"])
    count = len(plan["served"])
    values = {"served": number(count), "asked": number(asked)}
    said = [
        ngettext(
            "%(served)s of %(asked)s requests gets something.", "%(served)s of %(asked)s requests get something.", count
        )
        % values,
        say_bound(plan["gap"]),
    ]
    fairness = plan.get("fairness")
    if fairness and fairness["floor"] is not None:
        price = fairness["price"] / fairness["value_without"] if fairness["value_without"] else 0.0
        said.append(_say_fairness(fairness["floor"], price))
        said += [_say_floor_bound(fairness["floor"], fairness["bound"])] if "bound" in fairness else []
    if plan.get("stopped"):
        said.append(_("The search was stopped by hand; worked out in full, the plan may come out better."))
    if board.found.fairness and not fairness:
        said.append(_("What people have settled goes before the floor of the regions, which was not asked for again."))
    return said


def _say_fairness(floor: float, price: float) -> str:
    if floor < 5e-4:
        return _(
            "No plan was found that gives something to every region that can be reached: the worst-off gets nothing."
        )
    return _(
        "Every region that can be reached gets at least %(floor)s %% of what it could reach at all; "
        "this fairness costs %(price)s %% of the value of the round."
    ) % {"floor": _percent(floor), "price": _percent(price)}


def _say_floor_bound(floor: float, bound: float) -> str:
    """Return whether the worst-off region could get more; the bound rounded up, so that it never says too much."""
    if bound - floor < 1e-4:
        return _("It is proven that no plan does better for the worst-off region.")
    return _("No plan can give the worst-off region more than %(bound)s %%.") % {
        "bound": number(math.ceil(bound * 1000 - 1e-6) / 10, 1)
    }


def say_bound(gap: float) -> str:
    """Return how near to the best a plan is, in words; rounded down, so that it never says too much."""
    if gap < 1e-6:
        return _("It is proven that no better plan exists.")
    return _("It reaches at least %(share)s %% of what is possible at most.") % {
        "share": number(int((1 - gap) * 1000 + 1e-6) / 10, 1)
    }


def lines_for(found: Round, plan: Mapping[str, Any], items: Mapping[str, Item], request: str) -> list[SettledLine]:
    """Return every offer that fits a request, with what it gives and how that came about."""
    lines = []
    for part, edges in _PARTS:
        given = {line[0]: line[2] for line in plan[part] if line[1] == request}
        fixed = {line[0]: line[2] for line in _settled(found, "locked", part) if line[1] == request}
        barred = {line[0] for line in _settled(found, "forbidden", part) if line[1] == request}
        for offer, to, _score in found.instance[edges]:
            if to == request:
                how = FIXED if offer in fixed else BARRED if offer in barred else FREE
                title = items[offer.removesuffix(DAYS)].title
                lines.append(SettledLine(part, offer, title, fixed.get(offer, given.get(offer, 0.0)), how))
    return lines


def _settled(found: Round, name: str, part: str) -> list[list[Any]]:
    return list(found.settled.get(name, {}).get(part, []))


def _served(board: Board) -> list[dict[str, Any]]:
    """Return who gets what, by region and title."""
    fixed = {(part, line[0], line[1]) for part, _edges in _PARTS for line in _settled(board.found, "locked", part)}
    given: dict[str, list[dict[str, Any]]] = defaultdict(list)
    totals: dict[tuple[str, str], float] = defaultdict(float)
    for part, _edges in _PARTS:
        for offer, request, amount in board.plan[part]:
            totals[request, part] += amount
            code = offer.removesuffix(DAYS)
            given[request].append(
                {
                    **_named(board, code),
                    "given": say_quantity(amount, board.unit(part)),
                    "fixed": (part, offer, request) in fixed,
                    "engagement": board.engaged.get((request, code), ""),
                }
            )
    rows = []
    for one in board.found.instance["requests"]:
        if one["id"] in given:
            parts = [("grants", one["ask"]), ("missions", one["days"])]
            of = [_of(totals[one["id"], part], asked, board.unit(part)) for part, asked in parts if asked]
            rows.append({**_named(board, one["id"]), "of": "; ".join(of), "lines": _once(given[one["id"]])})
    return rows


def _once(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Mark the first line of every offer: an offer of money and of days becomes one engagement."""
    seen: set[str] = set()
    for line in lines:
        line["first"] = line["code"] not in seen
        seen.add(line["code"])
    return lines


def _of(given: float, asked: float, unit: str) -> str:
    return _("%(given)s of %(asked)s") % {"given": say_quantity(given, unit), "asked": say_quantity(asked, unit)}


def _unserved(board: Board) -> list[dict[str, Any]]:
    """Return who gets nothing, and why."""
    told = _own_shares(board)
    return [
        {**_named(board, request), "why": say_reason(reason, board.found.currency), "share": told.get(request, "")}
        for request, reason in sorted(board.plan["reasons"].items(), key=lambda one: board.items[one[0]].title)
    ]


def _own_shares(board: Board) -> dict[str, str]:
    """Return for every request whose own share is too small for the funds that fit it that it is so."""
    instance = board.found.instance
    share_of = {fund["id"]: fund["max_share"] for fund in instance["funds"]}
    borne: dict[str, float] = defaultdict(float)
    for fund, request, _score in instance["fund_edges"]:
        borne[request] += share_of[fund]
    # Together the funds bear at most the sum of their shares of all that there is.
    short = [one for one in instance["requests"] if 0 < (share := borne[one["id"]]) < 1 and _lacks_own(one, share)]
    sentence = _("The funds that fit it bear at most %(share)s %% of the cost, and its own share is %(own)s.")
    unit = board.found.currency
    return {
        one["id"]: sentence % {"share": number(round(borne[one["id"]] * 100)), "own": say_quantity(one["own"], unit)}
        for one in short
    }


def _lacks_own(one: Mapping[str, Any], share: float) -> bool:
    return bool(one["own"] < (1 - share) * (one["viable"] + one["own"]))


def _more(board: Board) -> list[str]:
    """Return what more of every offer that somebody was outbid for would add to the value, the most first."""
    prices: dict[str, float] = {}
    for reason in board.plan["reasons"].values():
        prices |= reason.get("one_more", {})
    gains = []
    for offer, price in prices.items():
        days = offer.endswith(DAYS)
        amount, unit = (MORE_DAYS, "days") if days else (MORE_MONEY, board.found.currency)
        more = say_quantity(amount, unit)
        gain = price * amount
        values = {
            "offer": board.items[offer.removesuffix(DAYS)].title,
            "more": more,
            "gain": _three_figures(gain),
        }
        gains.append((gain, _("“%(offer)s”: with %(more)s more the value would rise by %(gain)s.") % values))
    return [sentence for _gain, sentence in sorted(gains, key=lambda one: (-one[0], one[1]))]


def _three_figures(gain: float) -> str:
    """Return a gain with its first three figures, those that are nought at the end left out."""
    said = Decimal(f"{gain:.3g}")
    return number(said, max(0, -int(said.normalize().as_tuple().exponent)))


def _regions(board: Board) -> list[dict[str, Any]]:
    """Return every region with its requests, those served, the money and days that it gets, and its share."""
    region_of = {one["id"]: one["region"] or "" for one in board.found.instance["requests"]}
    totals: dict[tuple[str, str], float] = defaultdict(float)
    for part, _edges in _PARTS:
        for _offer, request, amount in board.plan[part]:
            totals[region_of[request], part] += amount
    names = {code: label(term, board.lang) for code, term in regions().items()}
    rows = []
    for code, line in board.plan["by_region"].items():
        given = [say_quantity(totals[code, part], board.unit(part)) for part, _e in _PARTS if totals[code, part]]
        share = line["share"] if "share" in line else (line["value"] / line["weight"] if line["weight"] else None)
        rows.append(
            {
                "name": names.get(code, _("No region")),
                "requests": line["requests"],
                "served": line["served"],
                "given": "; ".join(given) or "–",
                "share": "–" if share is None else f"{_percent(share)} %",
            }
        )
    return sorted(rows, key=lambda row: row["name"])


def _changes(board: Board) -> list[dict[str, Any]]:
    """Return what people changed, why, and what it did to the value."""
    return [
        {
            **_named(board, said["request"]),
            "reason": said["reason"],
            "on": day(said["on"]),
            "effect": _effect(said["value"] - said["value_before"], said["value_before"]),
        }
        for said in board.found.changes
    ]


def _effect(difference: float, before: float) -> str:
    share = abs(difference) / before if before else 0.0
    if share < 5e-4:
        return _("The value of the round stays the same.")
    values = {"share": _percent(share)}
    if difference < 0:
        return _("It costs %(share)s %% of the value of the round.") % values
    return _("It adds %(share)s %% to the value of the round.") % values


def _named(board: Board, code: str) -> dict[str, str]:
    item = board.items[code]
    return {
        "code": code,
        "title": item.title,
        "language": item.language,
        "member": name_in(item.member, board.lang),
        "address": f"{item.side}s",
    }


def _percent(share: float) -> str:
    return number(round(share * 100, 1), 1)
