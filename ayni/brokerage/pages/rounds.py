"""The pages of allocation rounds: the list, what takes part, how far a search is."""

from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.brokerage.models import Item, Round, RoundState
from ayni.brokerage.pages.results import LISTED, Board, result_of
from ayni.brokerage.phrases import say_quantity, say_said
from ayni.brokerage.queries.instances import DAYS, foreign_currencies
from ayni.brokerage.queries.rounds import candidates, engaged_in, items_of_round, rounds_for_list
from ayni.brokerage.rules import (
    can_change_round,
    can_decide_round,
    can_drop_round,
    can_open_round,
    can_prepare_round,
    can_propose_from_round,
    can_stop_round,
)
from ayni.core.amounts import figures
from ayni.core.jinja import number
from ayni.core.vocabularies import label, regions
from ayni.members.queries import name_in

PER_PAGE = 30
MARKS = {RoundState.RUNNING: "due", RoundState.PROPOSED: "unconfirmed", RoundState.DECIDED: "met"}


def rounds_page(viewer: Any, lang: str, at: int) -> dict[str, Any]:
    """Return the rounds that a viewer may see, the newest first."""
    page = Paginator(rounds_for_list(viewer), PER_PAGE).get_page(at)
    return {"rows": [shown_round(one) for one in page], "page": page, "open": bool(can_open_round(viewer))}


def shown_round(found: Round) -> dict[str, Any]:
    """Return a round for lists and headings."""
    return {
        "code": found.code,
        "title": found.title,
        "text": found.text,
        "language": found.language,
        "state": found.state,
        "state_label": str(RoundState(found.state).label),
        "mark": MARKS.get(RoundState(found.state), "notyet"),
        "when": (found.decided_at or found.started_at or found.created_at).date(),
        "level": found.get_visibility_display(),
        "version": found.version,
    }


def round_page(viewer: Any, found: Round, lang: str) -> dict[str, Any]:
    """Return one round: what takes part, how far it is, and the plan as far as the viewer may read it."""
    items = items_of_round(found)
    keeps = standing_of(viewer).secretariat
    plan = _readable_plan(found, keeps=keeps)
    engaged = engaged_in(found) if keeps and found.state == RoundState.DECIDED else {}
    board = Board(found, plan, items, engaged, lang)
    return {
        "row": shown_round(found),
        "keeps": keeps,
        "inputs": inputs_of(found, items, lang) if found.digest else None,
        "chosen": {kind: len(codes) for kind, codes in found.chosen.items()},
        "running": _running(found) if found.state == RoundState.RUNNING else None,
        "complaint": _complaint(found, items) if keeps else "",
        "result": result_of(board) if plan else None,
        "digest": found.digest,
        "seconds": found.seconds,
        "reason": found.reason,
        "verdicts": {
            "prepare": can_prepare_round(viewer, found),
            "stop": can_stop_round(viewer, found),
            "change": can_change_round(viewer, found),
            "decide": can_decide_round(viewer, found),
            "drop": can_drop_round(viewer, found),
            "propose": can_propose_from_round(viewer, found),
        },
    }


def choose_page(viewer: Any, found: Round, lang: str) -> dict[str, Any]:
    """Return what may take part, by kind: (code, title and member)."""
    known = candidates(viewer, found.visibility)
    choices = {kind: [(one.code, _named(one, lang)) for one in rows] for kind, rows in known._asdict().items()}
    new = not any(found.chosen.values())
    initial = {
        kind: [code for code, _name in rows] if new else list(found.chosen[kind]) for kind, rows in choices.items()
    }
    return {"choices": choices, "initial": {**initial, "version": found.version}}


def prepare_page(found: Round, lang: str) -> dict[str, Any]:
    """Return what the table of figures needs: for each item its name and what it says itself."""
    items = items_of_round(found)
    return {
        "names": {code: _named(item, lang) for code, item in items.items()},
        "said": {code: _said(item) for code, item in items.items()},
        "days": [code for code, item in items.items() if item.days],
        "foreign": foreign_currencies(found),
    }


def inputs_of(found: Round, items: dict[str, Item], lang: str) -> dict[str, Any]:
    """Return the frozen inputs as tables, and the limits as facts."""
    instance, unit = found.instance, found.currency
    places = {code: label(term, lang) for code, term in regions().items()}
    requests = [
        {
            **_heading(items, one["id"], lang),
            "ask": _both(one["ask"], one["days"], unit),
            "least": _both(one["viable"], one["days_min"], unit),
            "own": _money(one["own"], unit),
            "region": places.get(one["region"], "–"),
            "weight": number(int(one["weight"]) if one["weight"] % 1 == 0 else one["weight"]),
        }
        for one in instance["requests"]
    ]
    offers = [
        {
            **_heading(items, one["id"], lang),
            "has": _money(one["budget"], unit) or say_quantity(0, unit),
            "limits": _limits(one, unit),
        }
        for one in instance["funds"]
    ]
    offers += [
        {**_heading(items, one["id"], lang), "has": _money(one["days"], "days"), "limits": _shortest(one)}
        for one in instance["specialists"]
    ]
    return {
        "requests": requests[:LISTED],
        "offers": offers[:LISTED],
        "longer": max(len(requests), len(offers)) > LISTED,
        "facts": _facts(found),
        "pairs": len(instance["fund_edges"]) + len(instance["specialist_edges"]),
        "weights_reason": found.weights_reason,
        "language": found.language,
    }


def limits_of(found: Round, asked: dict[str, Any]) -> dict[str, Any]:
    """Return what one request asks, as facts, and of every offer of the round by id what it has and between what."""
    unit, instance = found.currency, found.instance
    told = {one["id"]: (_money(one["budget"], unit), _limits(one, unit)) for one in instance["funds"]}
    told |= {one["id"]: (_money(one["days"], "days"), _shortest(one)) for one in instance["specialists"]}
    return {
        "facts": [
            (_("Asks for"), _both(asked["ask"], asked["days"], unit)),
            (_("At least"), _both(asked["viable"], asked["days_min"], unit)),
            (_("Own share"), _money(asked["own"], unit)),
        ],
        "told": {code: ", ".join(filter(None, said)) for code, said in told.items()},
    }


def _facts(found: Round) -> list[tuple[str, str]]:
    most = _("no limit")
    rates = [
        _("1 %(currency)s is %(rate)s %(own)s, on %(day)s")
        % {"currency": code, "rate": rate, "own": found.currency, "day": day}
        for code, (rate, day) in sorted(found.rates.items())
    ]
    return [
        (_("Currency"), found.currency),
        (_("Funds for one request, at most"), str(found.max_cofunders or most)),
        (_("Specialists for one request, at most"), str(found.max_specialists or most)),
        (_("Fairness"), _("The worst-off region first") if found.fairness else _("Not asked for")),
        (_("Rates"), "; ".join(rates)),
    ]


def _limits(fund: dict[str, Any], unit: str) -> str:
    said = []
    if fund["min"]:
        said.append(_("at least %(amount)s") % {"amount": say_quantity(fund["min"], unit)})
    if fund["max"] is not None:
        said.append(_("at most %(amount)s") % {"amount": say_quantity(fund["max"], unit)})
    if fund["max_share"] < 1:
        said.append(_("at most %(share)s %% of the cost") % {"share": number(round(fund["max_share"] * 100))})
    return ", ".join(said)


def _shortest(one: dict[str, Any]) -> str:
    return _("at least %(amount)s") % {"amount": say_quantity(one["min"], "days")} if one["min"] else ""


def _heading(items: dict[str, Item], code: str, lang: str) -> dict[str, str]:
    item = items[code.removesuffix(DAYS)]
    return {
        "code": item.code,
        "title": item.title,
        "language": item.language,
        "member": name_in(item.member, lang),
        "address": f"{item.side}s",
    }


def _named(item: Item, lang: str) -> str:
    return f"{item.title} ({name_in(item.member, lang)})"


def _said(item: Item) -> str:
    """Return the amount and days that an item says of itself."""
    money = f"{item.currency}\u00a0{figures(item.amount, 0)}" if item.amount is not None else ""
    return " · ".join(filter(None, [money, _money(float(item.days or 0), "days")]))


def _both(money: float, days: float, unit: str) -> str:
    return " · ".join(filter(None, [_money(money, unit), _money(days, "days")]))


def _money(amount: float, unit: str) -> str:
    return say_quantity(amount, unit) if amount else ""


def _running(found: Round) -> dict[str, Any]:
    """Return how far a search is: per cent done, and its best plan so far in words."""
    said = found.progress
    share = min(99, int(100 * max(said.get("done", 0), said.get("seconds", 0) / max(found.seconds, 1))))
    return {
        "share": share,
        "served": said.get("served", 0),
        "reaches": figures_of(said["gap"]) if "gap" in said else "",
        "stopping": found.stop,
        "again": bool(found.wanted),
    }


def figures_of(gap: float) -> str:
    """Return how near to what is possible a plan is, in per cent, rounded down."""
    return number(int((1 - gap) * 1000 + 1e-6) / 10, 1)


def _complaint(found: Round, items: dict[str, Item]) -> str:
    names = {code: item.title for code, item in items.items()}
    return say_said(found.complaint, names, found.currency) if found.complaint else ""


def _readable_plan(found: Round, *, keeps: bool) -> dict[str, Any]:
    """Return the plan that a viewer may read: the Secretariat always the best so far, others what is decided."""
    if found.state == RoundState.DECIDED:
        return dict(found.plan)
    if not keeps:
        return {}
    if found.state == RoundState.RUNNING:
        return dict(found.progress.get("plan") or found.plan)
    return dict(found.plan) if found.state == RoundState.PROPOSED else {}
