"""Money for demonstrations: plainly fictional funders, needs and flows, the same at each start."""

import random
from datetime import timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from ayni.core.models import Visibility
from ayni.finance.actions import (
    adopt_need,
    announce_call,
    begin_approach,
    enter_funder,
    open_fund,
    record_budget_line,
    record_flow,
    say_need,
    step_approach,
)
from ayni.finance.models import Call, Funder, Need
from ayni.finance.queries.budgets import governments
from ayni.members.models import Member, Status
from ayni.members.models.application_terms import Theme
from ayni.workplans.models import Activity, OwnerKind

SEED = 2004
NEEDS = {"small": 8, "full": 80, "large": 160}
BUDGETS = {"small": 3, "full": 24, "large": 40}
# How much a US dollar or a euro is worth in the others: made up for the demonstration.
_RATES = {("CHF", "USD"): "1.12", ("EUR", "USD"): "1.08", ("USD", "EUR"): "0.926", ("CHF", "EUR"): "1.037"}
_SOURCE = "Made-up rate of the demonstration"


class _Told(NamedTuple):
    """A funder of the demonstration with its fund and call."""

    name: str
    kind: str
    lang: str
    fund: str
    call: str
    currency: str
    most: str
    hidden: str = ""


_FUNDERS = tuple(
    _Told(*line.split("|"))
    for line in (
        "Imaginary Foundation for Springs|60|en|Springs Facility|Small grants for springs|USD|25000",
        "Agence fictive des Versants|10|fr|Fonds des versants|Appel à projets des versants|EUR|80000",
        "Agencia Ficticia de los Valles|10|es|Fondo de los valles|Convocatoria de los valles|USD|60000",
        "Вымышленный фонд горных долин|60|ru|Фонд долин|Конкурс малых проектов|CHF|40000",
        "Quiet Fund of Nowhere|70|en|Quiet money|By invitation|CHF|100000|hidden",
    )
)


def load_demo_finance(size: str, *, by: Any, seed: int = SEED) -> int:
    """Enter funders with calls, needs of rows, flows, approaches and budget lines; return how many needs were new.

    `by` is of the Secretariat. Nothing is entered where the funders of the demonstration are there already.
    """
    if Funder.objects.filter(name=_FUNDERS[0].name).exists():
        return 0
    chance = random.Random(f"{seed}:finance")  # noqa: S311  (chance for a demo, not for secrets)
    with transaction.atomic():
        calls = [_announce(one, number, by) for number, one in enumerate(_FUNDERS)]
        needs = [_ask(row, chance, by) for row in _rows(NEEDS[size])]
        for number, need in enumerate(needs):
            _give(need, number, calls, chance, by)
        for number, need in enumerate(needs[:4]):
            _approach(need, number, calls[number % 3], by)
        for number, member in enumerate(governments()[: BUDGETS[size]]):
            _enter_budget(member, number, chance, by)
    return len(needs)


def _rows(number: int) -> list[Activity]:
    """Return rows of public workplans: the first one of each, then the second one of each, and so on."""
    shown = {"workplan__visibility": Visibility.PUBLIC, "workplan__withdrawn_at": None, "withdrawn_at": None}
    rows = Activity.objects.filter(**shown, objective__withdrawn_at=None).exclude(workplan__status="closed")
    owned = rows.exclude(workplan__owner_kind__in=(OwnerKind.PARTNERSHIP, OwnerKind.SUBREGION))
    turns: dict[int, int] = {}
    dealt = []
    for row in owned.select_related("workplan").order_by("workplan_id", "position", "id"):
        turns[row.workplan_id] = turns.get(row.workplan_id, 0) + 1
        dealt.append((turns[row.workplan_id], row.workplan_id, row))
    return [row for _turn, _workplan, row in sorted(dealt, key=lambda one: one[:2])][:number]


def _announce(one: _Told, number: int, by: Any) -> Call:
    level = Visibility.SECRETARIAT if one.hidden else Visibility.PUBLIC
    funder = enter_funder(by=by, name=one.name, kind=one.kind, language=one.lang, visibility=level)
    most = Decimal(one.most)
    fund = open_fund(funder, by=by, title=one.fund, language=one.lang, currency=one.currency, ceiling=most * 8)
    last = timezone.now().date() + timedelta(days=12 + 21 * number)
    conditions = {
        "least": most / 10,
        "most": most,
        "own_share": 10 * number or None,
        "applicants": ["sub", "mg"][:number],
    }
    return announce_call(fund, by=by, title=one.call, language=one.lang, closes_on=last, time_zone="UTC", **conditions)


def _ask(row: Activity, chance: random.Random, by: Any) -> Need:
    today = timezone.now().date()
    amount = Decimal(chance.randrange(8, 97) * 2_500)
    country = [row.workplan.owner_code] if row.workplan.owner_kind == OwnerKind.COUNTRY else []
    return say_need(
        row,
        by=by,
        title=row.text[:300],
        language=row.workplan.language,
        amount=amount,
        currency=chance.choice(("USD", "USD", "EUR")),
        least=amount / 4,
        own_cash=amount / 10,
        own_kind_words="Rooms and staff time" if row.workplan.language == "en" else "",
        starts=today.replace(day=1),
        ends=today.replace(day=1) + timedelta(days=540),
        countries=country,
        themes=sorted(chance.sample(Theme.values, 2)),
    )


def _give(need: Need, number: int, calls: list[Call], chance: random.Random, by: Any) -> None:
    """Let some rows have pledges, commitments, receipts, help in kind, and a promise that waits."""
    call = calls[number % len(calls)]
    currency = call.fund.currency
    part = (need.amount * chance.randrange(1, 9) / 10).quantize(Decimal(1))
    today = timezone.now().date()
    money = {"funder": call.fund.funder, "amount": part, "currency": currency, **_rate(currency, need, number)}
    if number % 3 != 2:
        record_flow(need, by=by, kind="pledge", on=today - timedelta(days=90), **money)
    if number % 2 == 0:
        record_flow(need, by=by, kind="commitment", on=today - timedelta(days=45), **money)
    if number % 4 == 0:
        record_flow(need, by=by, kind="receipt", on=today - timedelta(days=10), **{**money, "amount": part / 2})
    if number % 5 == 1:
        gift: dict[str, Any] = {"funder": calls[0].fund.funder, "kind": "commitment", "in_kind": True, "amount": None}
        record_flow(need, by=by, on=today - timedelta(days=30), words="Twenty days of two surveyors", **gift)
    if number % 4 == 3:
        member = chance.choice(
            list(Member.objects.filter(status=Status.ACTIVE, withdrawn_at=None).order_by("code")[:40])
        )
        promise = {"amount": Decimal(5_000), "currency": need.currency, "on": today}
        adopt_need(need, by=by, member=member, kind="pledge", **promise)


def _rate(currency: str, need: Need, number: int) -> dict[str, Any]:
    """Return the rate of a flow; one in seven has none yet, so that the pages say so."""
    rate = _RATES.get((currency, need.currency))
    if rate is None or number % 7 == 6:
        return {}
    return {"rate": Decimal(rate), "rate_on": timezone.now().date() - timedelta(days=45), "rate_source": _SOURCE}


def _approach(need: Need, number: int, call: Call, by: Any) -> None:
    text = f"We propose to carry out row {need.activity.code} within eighteen months."
    asked = {"amount": need.amount, "currency": need.currency}
    made = begin_approach(need, by=by, funder=call.fund.funder, call=call, text=text, language="en", **asked)
    today = timezone.now().date()
    if number:
        step_approach(made, by=by, state="sent", on=today, expected=made.version)
    if number == 2:
        granted = {"amount": need.amount // 2, "currency": need.currency, "note": "For the first half."}
        step_approach(made, by=by, state="accepted", on=today, expected=made.version, **granted)
    if number == 3:
        step_approach(made, by=by, state="declined", on=today, note="Not in this round.", expected=made.version)


def _enter_budget(member: Member, number: int, chance: random.Random, by: Any) -> None:
    adopted = timezone.now().date() - timedelta(days=60 + number)
    record_budget_line(
        member,
        by=by,
        title="Programme for mountain areas",
        language="en",
        visibility=Visibility.PUBLIC,
        fiscal_year=str(adopted.year),
        starts=adopted,
        amount=Decimal(chance.randrange(10, 400) * 10_000),
        currency="USD",
        reference=f"Chapter {number + 4}, line {10 * (number + 1)}",
        body="Fictional Ministry of Mountains",
    )
