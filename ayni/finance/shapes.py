"""Plain values for pages, so that templates meet no model."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ayni.accounts.standing import standing_of
from ayni.core.amounts import figures, say_amount
from ayni.core.jinja import day
from ayni.core.models import Visibility
from ayni.core.vocabularies import place_name
from ayni.finance.models import (
    Applicant,
    Approach,
    ApproachState,
    Call,
    Flow,
    FlowKind,
    FlowState,
    Funder,
    FunderKind,
    Need,
)
from ayni.finance.queries import Reckoned, places_of
from ayni.finance.queries.funders import levels_of
from ayni.finance.sums import Total, converted
from ayni.members.models.application_terms import Theme
from ayni.members.queries import name_in


class ShownNeed(NamedTuple):
    """A need for lists and pages. Amounts are in words; `unrated` names commitments that no rate lets add."""

    code: str
    title: str
    language: str
    slug: str
    row: str
    owner: str
    amount: str
    committed: str
    gap: str
    funded: bool
    share: int
    unrated: str
    facts: list[tuple[str, str]]
    places: str
    themes: str
    period: str
    withdrawn: bool


class ShownFlow(NamedTuple):
    """A flow on the page of its need. `worth` says what it is in the need's currency, with rate, day and source."""

    code: str
    kind: str
    kind_label: str
    funder: str
    funder_code: str
    receiver: str
    amount: str
    worth: str
    on: date
    words: str
    in_kind: bool
    mark: str
    state_label: str
    reason: str
    withdrawn: bool


class ShownCall(NamedTuple):
    """A call for lists and its page."""

    code: str
    title: str
    language: str
    fund: str
    funder: str
    funder_code: str
    state: str
    mark: str
    closes_on: date
    closes: str
    grants: str
    facts: list[tuple[str, str]]
    is_open: bool
    hidden: bool


class ShownApproach(NamedTuple):
    """An approach for lists and its page."""

    code: str
    need: str
    need_title: str
    language: str
    funder: str
    call: str
    call_code: str
    text: str
    state: str
    state_label: str
    mark: str
    since: date
    decision: str
    amount: str


def shown_need(reckoned: Reckoned, lang: str, owners: Mapping[int, str]) -> ShownNeed:
    """Return a need in the reader's language; `owners` names the owners of workplans by their keys."""
    need, committed = reckoned.need, reckoned.committed
    workplan = need.activity.workplan
    return ShownNeed(
        code=need.code,
        title=need.title,
        language=need.language,
        slug=workplan.slug,
        row=need.activity.code,
        owner=owners.get(workplan.pk) or _("The partnership"),
        amount=say_amount(need.amount, need.currency),
        committed=say_amount(committed.amount, need.currency),
        gap=say_amount(reckoned.gap, need.currency),
        funded=not reckoned.gap,
        share=int(min(Decimal(100), 100 * committed.amount / need.amount)),
        unrated=unrated_words(committed),
        facts=_facts(need, lang),
        places=_places(places_of(need), lang),
        themes=_labels(Theme, need.themes),
        period=period_of(need.starts, need.ends),
        withdrawn=need.withdrawn_at is not None,
    )


def shown_flow(flow: Flow, viewer: Any, lang: str) -> ShownFlow:
    """Return a flow in the reader's language; its funder, receiver and need must be fetched with it."""
    marks = {FlowState.CONFIRMED: "verified", FlowState.WAITING: "due"}
    withdrawn = flow.withdrawn_at is not None
    return ShownFlow(
        code=flow.code,
        kind=flow.kind,
        kind_label=str(FlowKind(flow.kind).label),
        funder=flow.funder.name,
        funder_code=flow.funder.code,
        receiver=receiver_of(flow, viewer, lang),
        amount=say_amount(flow.amount, flow.currency) or _("not valued"),
        worth=worth_of(flow),
        on=flow.on,
        words=flow.words,
        in_kind=flow.in_kind,
        mark="na" if withdrawn else marks.get(FlowState(flow.state), "na"),
        state_label=_("Withdrawn") if withdrawn else str(FlowState(flow.state).label),
        reason=flow.reason,
        withdrawn=withdrawn,
    )


def worth_of(flow: Flow) -> str:
    """Return what a flow of money is worth in the need's currency, with rate, day and source; "" where it is in it."""
    into = flow.need.currency
    if flow.in_kind or flow.amount is None or flow.currency == into:
        return ""
    value = converted(flow.amount, flow.currency, flow.rate, into)
    if value is None or flow.rate is None or flow.rate_on is None:
        return _("No exchange rate to %(currency)s is known; it is not added.") % {"currency": into}
    rate = flow.rate.normalize()
    return _("%(amount)s at %(rate)s on %(day)s (%(source)s)") % {
        "amount": say_amount(value, into),
        "rate": figures(rate, max(0, -int(rate.as_tuple().exponent))),
        "day": day(flow.rate_on),
        "source": flow.rate_source,
    }


def receiver_of(flow: Flow, viewer: Any, lang: str) -> str:
    """Return who receives, as far as a viewer may know of a member; "" for those who look after the row."""
    member = flow.receiver
    if member is None:
        return flow.receiver_name
    known = member.visibility in levels_of(viewer) or member.code in standing_of(viewer).members
    return name_in(member, lang) if known else ""


def unrated_words(total: Total) -> str:
    """Return the amounts that could not be added, each in its own currency."""
    return ", ".join(say_amount(amount, currency) for currency, amount in sorted(total.unrated.items()))


def shown_call(call: Call, lang: str) -> ShownCall:
    """Return a call in the reader's language; fund and funder must be fetched with it."""
    coming = not call.is_open and call.opens_on is not None and call.opens_on > timezone.now().date()
    state, mark = (_("Not open yet"), "notyet") if coming else (_("Ended"), "na")
    if call.is_withdrawn:
        state, mark = _("Withdrawn"), "na"
    elif call.is_open:
        state, mark = pgettext("call", "Open"), "met"
    share = _("%(number)s per cent") % {"number": call.own_share} if call.own_share else ""
    facts = [
        (_("Who may apply"), _labels(Applicant, call.applicants) or _("Everybody")),
        (_("In words"), call.eligibility),
        (_("Countries"), _places(call.countries, lang) or _("All")),
        (_("Themes"), _labels(Theme, call.themes) or _("All")),
        (_("Grants"), grants_of(call)),
        (_("All that is in the fund"), say_amount(call.fund.ceiling, call.fund.currency)),
        (_("Own share of the applicant"), share),
        (_("Opens on"), day(call.opens_on) if call.opens_on else ""),
    ]
    return ShownCall(
        code=call.code,
        title=call.title,
        language=call.language,
        fund=call.fund.title,
        funder=call.fund.funder.name,
        funder_code=call.fund.funder.code,
        state=state,
        mark=mark,
        closes_on=call.closes_on,
        closes=_("%(day)s, to the end of the day in %(zone)s") % {"day": day(call.closes_on), "zone": call.time_zone},
        grants=grants_of(call),
        facts=[(label, value) for label, value in facts if value],
        is_open=call.is_open,
        hidden=call.fund.funder.visibility == Visibility.SECRETARIAT,
    )


def grants_of(call: Call) -> str:
    """Return between which amounts a grant lies, in words; "" where nothing is said."""
    least, most = (say_amount(amount, call.fund.currency) for amount in (call.least, call.most))
    if least and most:
        return _("%(least)s to %(most)s") % {"least": least, "most": most}
    if most:
        return _("up to %(most)s") % {"most": most}
    return _("from %(least)s") % {"least": least} if least else ""


def shown_approach(row: Approach) -> ShownApproach:
    """Return an approach; need, funder and call must be fetched with it."""
    marks = {ApproachState.ACCEPTED: "verified", ApproachState.SENT: "due", ApproachState.DRAFT: "notyet"}
    return ShownApproach(
        code=row.code,
        need=row.need.code,
        need_title=row.need.title,
        language=row.language,
        funder=row.funder.name,
        call=row.call.title if row.call else "",
        call_code=row.call.code if row.call else "",
        text=row.text,
        state=row.state,
        state_label=str(ApproachState(row.state).label),
        mark=marks.get(ApproachState(row.state), "na"),
        since=row.since,
        decision=row.decision,
        amount=say_amount(row.amount, row.currency),
    )


def kind_of(funder: Funder) -> str:
    """Return the kind of organisation that a funder is."""
    return str(FunderKind(funder.kind).label)


def period_of(starts: date | None, ends: date | None) -> str:
    """Return a period in words; "" for none."""
    if starts and ends:
        return f"{day(starts)} – {day(ends)}"
    if starts:
        return _("from %(day)s") % {"day": day(starts)}
    return _("until %(day)s") % {"day": day(ends)} if ends else ""


def _facts(need: Need, lang: str) -> list[tuple[str, str]]:
    facts = [
        (_("At least"), say_amount(need.least, need.currency)),
        (_("Own share in cash"), say_amount(need.own_cash, need.currency)),
        (_("Own share in kind"), _in_kind(need)),
        (_("When"), period_of(need.starts, need.ends)),
        (_("Countries"), _places(places_of(need), lang)),
        (_("Themes"), _labels(Theme, need.themes)),
    ]
    return [(label, value) for label, value in facts if value]


def _in_kind(need: Need) -> str:
    return " · ".join(part for part in (say_amount(need.own_kind, need.currency), need.own_kind_words) if part)


def _places(codes: list[str], lang: str) -> str:
    return ", ".join(place_name("country", code, lang) for code in codes)


def _labels(choices: Any, codes: list[str]) -> str:
    return ", ".join(str(choices(code).label) for code in codes if code in choices.values)
