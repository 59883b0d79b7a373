"""Money as open data: what rows need and lack, flows as transactions of IATI, calls. Amounts are exact decimals."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from ayni.core.open_data import COUNTRIES, CURRENCY, LANGUAGE, WORKPLAN, Asked, Field, Table
from ayni.finance.forms.needs import FilterForm
from ayni.finance.models import IATI_TYPES, Applicant, Call, Flow, FlowKind
from ayni.finance.queries import Reckoned, Wanted, calls_for_list, flows_for_file, needs_for_list, places_of
from ayni.finance.sums import Total
from ayni.members.models.application_terms import Theme
from ayni.workplans.models import OwnerKind

_CODE = Field("code", "string", _("Code"), _("Lasting identifier"), required=True)
_ROW = Field("row", "string", _("Row"), _("Code of the row of the workplan"), required=True)
_THEMES = Field("themes", "list", _("Themes"), _("Codes, parted by spaces"), codes=tuple(Theme.values))


def _money(name: str, title: Any, description: Any = "") -> Field:
    return Field(name, "money", title, description, unit="currency")


NEEDS = (
    _CODE,
    Field("title", "string", _("What the money is for"), required=True),
    LANGUAGE,
    WORKPLAN,
    _ROW,
    Field("owner_kind", "string", _("Whose workplan"), codes=tuple(OwnerKind.values), required=True),
    Field("owner", "string", _("Code of the owner"), _("Empty: the partnership")),
    COUNTRIES,
    _THEMES,
    _money("amount", _("Amount"), _("What is asked of others")),
    CURRENCY,
    _money("least", _("At least"), _("Below this amount it is of no use")),
    _money("own_cash", _("Own share in cash")),
    _money("own_in_kind", _("Own share in kind, valued")),
    Field("own_in_kind_words", "string", _("Own share in kind, in words")),
    Field("starts", "date", _("From")),
    Field("ends", "date", _("Until")),
    _money("pledged", _("Pledged"), _("Pledges, by dated rates; never added to what is committed")),
    _money("committed", _("Committed"), _("Commitments, by dated rates")),
    _money("received", _("Received"), _("Receipts, by dated rates")),
    _money("disbursed", _("Disbursed"), _("Disbursements, by dated rates")),
    Field("committed_without_rate", "list", _("Committed without a rate"), _("CURRENCY:amount, parted by spaces")),
    _money("gap", _("Gap"), _("The amount less what is committed")),
    Field("address", "string", _("Web address")),
)
# The names of the columns are those of IATI 2.03's transactions where it has one.
FLOWS = (
    Field("transaction_ref", "string", _("Code"), _("Lasting identifier"), required=True),
    Field(
        "transaction_type",
        "string",
        _("Transaction type of IATI"),
        _("13 incoming pledge, 11 incoming commitment, 1 incoming funds, 3 disbursement"),
        codes=tuple(IATI_TYPES.values()),
        required=True,
    ),
    Field("transaction_date", "date", _("Day"), required=True),
    _money("value", _("Amount"), _("In the original currency")),
    CURRENCY,
    Field("value_date", "date", _("Day of the amount")),
    Field("provider_org", "string", _("From whom"), required=True),
    Field("provider_org_ref", "string", _("IATI identifier of the funder")),
    Field("provider_org_type", "string", _("Kind of organisation"), _("Code of IATI's list of organisation types")),
    Field("receiver_org", "string", _("Receiver"), _("Empty: those who look after the row")),
    Field("receiver_org_ref", "string", _("IATI identifier of the receiver")),
    Field("description", "string", _("In words")),
    Field("need", "string", _("Need"), _("Code of the need, as in the table of funding"), required=True),
    Field("need_currency", "string", _("Currency of the need"), _("ISO 4217 code")),
    Field("exchange_rate", "number", _("Exchange rate"), _("What one unit of the currency is worth in the need's")),
    Field("exchange_rate_date", "date", _("Day of the rate")),
    Field("exchange_rate_source", "string", _("Source of the rate")),
    WORKPLAN,
    _ROW,
)
CALLS = (
    _CODE,
    Field("title", "string", _("Title"), required=True),
    LANGUAGE,
    Field("text", "string", _("What is funded")),
    Field("fund", "string", _("Fund"), required=True),
    Field("funder", "string", _("Funder"), required=True),
    Field("eligibility", "string", _("Who may apply, in words")),
    Field("applicants", "list", _("Who may apply"), _("Categories; empty: all"), codes=tuple(Applicant.values)),
    COUNTRIES,
    _THEMES,
    _money("least", _("Smallest grant")),
    _money("most", _("Largest grant")),
    CURRENCY,
    Field("own_share_percent", "integer", _("Own share of the applicant"), unit="%"),
    Field("opens_on", "date", _("Opens on")),
    Field("closes_on", "date", _("Last day"), required=True),
    Field("time_zone", "string", _("Time zone of the last day")),
    Field("open", "boolean", _("Open now"), required=True),
    Field("link", "string", _("Web address")),
)
_TOTALS = {
    "pledged": FlowKind.PLEDGE,
    "committed": FlowKind.COMMITMENT,
    "received": FlowKind.RECEIPT,
    "disbursed": FlowKind.DISBURSEMENT,
}
_STRANGER = AnonymousUser()


def wanted_of(values: Any, initiatives: list[tuple[str, str]] | None = None) -> tuple[Wanted, dict[str, str]]:
    """Return what the filters of an address ask of the list, and the same as an address holds it.

    `initiatives` are those to choose from; without them any slug is taken as it is.
    """
    slug = str(values.get("initiative", ""))[:60]
    asked = FilterForm(values, initiatives=[(slug, slug)] if initiatives is None else initiatives)
    asked.is_valid()
    chosen = {name: value for name, value in asked.cleaned_data.items() if value}
    return Wanted(**{("words" if name == "q" else name): value for name, value in chosen.items()}), chosen


def need_row(reckoned: Reckoned) -> dict[str, Any]:
    """Return one need by column; None where something is not said. Totals are in the need's currency."""
    need, workplan = reckoned.need, reckoned.need.activity.workplan
    unrated = sorted(reckoned.committed.unrated.items())
    with override("en"):
        address = settings.AYNI_BASE_URL + reverse("finance:need", kwargs={"code": need.code})
    return {field.name: getattr(need, field.name, None) for field in NEEDS} | {
        **{name: reckoned.totals.get(kind, Total()).amount for name, kind in _TOTALS.items()},
        "workplan": workplan.slug,
        "row": need.activity.code,
        "owner_kind": workplan.owner_kind,
        "owner": workplan.owner_code,
        "countries": places_of(need),
        "themes": list(need.themes),
        "own_in_kind": need.own_kind,
        "own_in_kind_words": need.own_kind_words,
        "committed_without_rate": [f"{currency}:{amount.normalize():f}" for currency, amount in unrated],
        "gap": reckoned.gap,
        "address": address,
    }


def flow_row(flow: Flow) -> dict[str, Any]:
    """Return one flow as a transaction of IATI, seen from who receives; `value` is in the original currency."""
    member = flow.receiver if flow.receiver and flow.receiver.visibility == "public" else None
    return {
        "transaction_ref": flow.code,
        "transaction_type": IATI_TYPES[FlowKind(flow.kind)],
        "transaction_date": flow.on,
        "value": flow.amount,
        "currency": flow.currency,
        "value_date": flow.on,
        "provider_org": flow.funder.name,
        "provider_org_ref": flow.funder.iati or (flow.funder.member.iati if flow.funder.member else ""),
        "provider_org_type": flow.funder.kind,
        "receiver_org": member.name if member else flow.receiver_name,
        "receiver_org_ref": member.iati if member else "",
        "description": flow.words,
        "need": flow.need.code,
        "need_currency": flow.need.currency,
        "exchange_rate": flow.rate,
        "exchange_rate_date": flow.rate_on,
        "exchange_rate_source": flow.rate_source,
        "workplan": flow.need.activity.workplan.slug,
        "row": flow.need.activity.code,
    }


def call_row(call: Call) -> dict[str, Any]:
    """Return one call by column; empty lists leave it open to all."""
    return {field.name: getattr(call, field.name, None) for field in CALLS} | {
        "fund": call.fund.title,
        "funder": call.fund.funder.name,
        "currency": call.fund.currency,
        "own_share_percent": call.own_share,
        "open": call.is_open,
    }


def _flows(asked: Asked) -> list[Flow]:
    return flows_for_file(_STRANGER, in_kind="in_kind" in asked.values)


def _calls(asked: Asked) -> list[Call]:
    return calls_for_list(_STRANGER, ended=asked.values.get("show") == "ended")


TABLES = (
    Table(
        name="funding",
        title=_("Rows to fund"),
        description=_("What rows of workplans need in money and what is missing; funded ones too by ?show=all."),
        fields=NEEDS,
        key=("code",),
        page="finance:funding",
        found=lambda asked: needs_for_list(_STRANGER, wanted_of(asked.values)[0]),
        row=need_row,
        entries="items",
        filters=tuple(FilterForm.base_fields),
        position=70,
    ),
    Table(
        name="flows",
        title=_("Flows of money"),
        description=_(
            "Pledges, commitments and receipts as transactions of IATI; what is in kind by ?in_kind=1 alone."
        ),
        fields=FLOWS,
        key=("transaction_ref",),
        page="finance:funding",
        found=_flows,
        row=flow_row,
        entries="items",
        filters=("in_kind",),
        position=71,
    ),
    Table(
        name="calls",
        title=_("Calls for proposals"),
        description=_("Calls that are open or still to come; those that have ended by ?show=ended."),
        fields=CALLS,
        key=("code",),
        page="finance:calls",
        found=_calls,
        row=call_row,
        entries="items",
        filters=("show",),
        position=72,
    ),
)
