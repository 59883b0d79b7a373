"""The exchange as open data: requests, offers, the roster, where needs and offers stand alone, how long things take."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from ayni.brokerage.forms.items import FilterForm
from ayni.brokerage.models import Item, Round, Specialist
from ayni.brokerage.models.terms import Body, ItemState, Modality, Support, Urgency
from ayni.brokerage.queries import Wanted, items_for_list
from ayni.brokerage.queries.figures import cells, medians
from ayni.brokerage.queries.roster import specialists_for_list
from ayni.core.open_data import COUNTRIES, CURRENCY, INITIATIVE, LANGUAGE, MEMBER, MEMBER_NAME, Asked, Field, Table
from ayni.core.vocabularies import label, regions
from ayni.members.models.application_terms import Theme

_CODE = Field("code", "string", _("Code"), _("Lasting identifier"))
_THEMES = Field("themes", "list", _("Themes"), _("Codes, parted by spaces"), codes=tuple(Theme.values))
_LANGUAGES = Field("languages", "list", _("Languages of work"), _("ISO 639 codes, parted by spaces"))
_SIDE = Field("side", "string", _("Request or offer"), codes=("request", "offer"), required=True)
FIELDS = (
    _CODE,
    _SIDE,
    Field("title", "string", _("Title")),
    LANGUAGE,
    Field("text", "string", _("In their own words")),
    MEMBER,
    MEMBER_NAME,
    INITIATIVE,
    Field("kinds", "list", _("Kinds of support"), _("Codes, parted by spaces"), codes=tuple(Support.values)),
    _THEMES,
    COUNTRIES,
    Field("regions", "list", _("Regions"), _("Codes of the partnership's regions, parted by spaces")),
    _LANGUAGES,
    Field("modality", "string", _("How"), codes=tuple(Modality.values)),
    Field("starts", "date", _("From")),
    Field("ends", "date", _("Until")),
    Field("days", "integer", _("Working days"), unit="days"),
    Field("amount", "money", _("Amount"), unit="currency"),
    Field("least", "money", _("At least"), unit="currency"),
    CURRENCY,
    Field("bodies", "list", _("For whom"), _("Codes, parted by spaces"), codes=tuple(Body.values)),
    Field("own_share", "money", _("Your own share"), _("What who asks bears; requests only"), unit="currency"),
    Field("urgency", "string", _("Urgency"), _("Requests only"), codes=tuple(Urgency.values)),
    Field("under_way", "string", _("What is under way already"), _("Requests only")),
    Field("share", "integer", _("Own share of the receiver"), _("Offers only"), unit="%"),
    Field("for_adaptation", "boolean", _("A practice that others may adapt"), _("Offers only")),
    Field("state", "string", _("State"), codes=(ItemState.OPEN.value, ItemState.CLOSED.value), required=True),
    Field("open", "boolean", _("Matches now"), _("Screened, not closed, not past its last day")),
    Field("opened_on", "date", _("Opened on")),
    Field("expires_on", "date", _("Last day")),
    Field("time_zone", "string", _("Time zone")),
    Field("endorsed_on", "date", _("Endorsed on"), _("By the national focal point; requests only")),
)
_SPECIALISTS = (
    _CODE,
    Field("name", "string", _("Name"), required=True),
    Field("text", "string", _("What they know and have done")),
    LANGUAGE,
    MEMBER,
    MEMBER_NAME,
    _THEMES,
    _LANGUAGES,
    COUNTRIES,
    Field("days", "integer", _("Days a year"), unit="days"),
    Field("consent_until", "date", _("Consent holds until"), required=True),
)
_GAPS = (
    Field("theme", "string", _("Theme"), codes=tuple(Theme.values)),
    Field("theme_name", "string", _("Name of the theme in English")),
    Field("region", "string", _("Region"), _("Code of the partnership's region; empty: none is named")),
    Field("region_name", "string", _("Name of the region")),
    Field("requests", "integer", _("Open requests"), unit="requests"),
    Field("offers", "integer", _("Open offers"), unit="offers"),
)
_TIMES = (
    Field("step", "string", _("Step"), codes=("screening", "first_answer", "asker", "giver", "introduction")),
    Field("median", "number", _("Median of the last year"), _("Empty where there is nothing yet")),
    Field("unit", "string", _("Unit"), codes=("days", "working days")),
    Field("of", "integer", _("Of how many")),
)
_LISTS = ("kinds", "themes", "countries", "regions", "languages", "bodies")


def row_of(item: Item) -> dict[str, Any]:
    """Return one item by column; None where something is not said or does not exist on its side."""
    return {field.name: getattr(item, field.name, None) for field in FIELDS} | {
        **{name: list(getattr(item, name)) for name in _LISTS},
        "member": item.member.code,
        "member_name": item.member.name,
        "initiative": item.initiative.slug if item.initiative else None,
        "open": item.is_open,
        "opened_on": item.screened_at.date() if item.screened_at else None,
        "endorsed_on": item.endorsed_at.date() if item.endorsed_at else None,
    }


def _specialist(found: Specialist) -> dict[str, Any]:
    row = {field.name: getattr(found, field.name, None) for field in _SPECIALISTS}
    return {**row, "member": found.member.code, "member_name": found.member.name}


def inputs_of_round(found: Round) -> dict[str, Any]:
    """Return what a round was worked out from, as `ayni allocate` takes it, with its digest and what people settled."""
    return {**found.whole_instance(), "sha256": found.digest}


def result_of_round(found: Round) -> dict[str, Any]:
    """Return what was decided: the plan, the first proposal's value, the changes, the reason, the inputs' digest."""
    return {
        **line_of_round(found),
        "plan": found.plan,
        "proposal": {name: found.proposal.get(name) for name in ("value", "bound", "gap", "served")},
        "changes": found.changes,
    }


def line_of_round(found: Round) -> dict[str, Any]:
    """Return what is said of a round beside its plan."""
    return {
        "code": found.code,
        "title": found.title,
        "text": found.text,
        "language": found.language,
        "state": found.state,
        "currency": found.currency,
        "started_at": found.started_at.isoformat() if found.started_at else None,
        "decided_at": found.decided_at.isoformat() if found.decided_at else None,
        "reason": found.reason,
        "weights_reason": found.weights_reason,
        "sha256": found.digest,
    }


def _gaps(asked: Asked) -> list[dict[str, Any]]:
    """Return the grid of themes by regions whole, blank cells too, and what names no theme or no region."""
    wanted, given = cells("request", AnonymousUser()), cells("offer", AnonymousUser())
    grid = {(theme, region) for theme in Theme.values for region in regions()}
    return [
        {
            "theme": theme,
            "theme_name": _english(theme),
            "region": region,
            "region_name": label(regions()[region], "en") if region in regions() else "",
            "requests": wanted[theme, region],
            "offers": given[theme, region],
        }
        for theme, region in sorted(grid | wanted.keys() | given.keys())
    ]


def _english(theme: str) -> str:
    with override("en"):
        return str(Theme(theme).label) if theme else ""


def _times(asked: Asked) -> list[dict[str, Any]]:
    found = medians(timezone.now())._asdict()
    return [
        {
            "step": step,
            "median": middle.days,
            "unit": "working days" if step == "screening" else "days",
            "of": middle.of,
        }
        for step, middle in found.items()
    ]


def _items(side: str, title: Any, description: Any, position: int) -> Table:
    return Table(
        name=f"{side}s",
        title=title,
        description=description,
        fields=FIELDS,
        key=("code",),
        page="brokerage:items",
        page_given=(("side", f"{side}s"),),
        found=lambda asked: items_for_list(side, AnonymousUser(), FilterForm.wanted(asked.values)[0]),
        row=row_of,
        entries="items",
        filters=tuple(FilterForm.base_fields),
        paged=True,
        position=position,
    )


TABLES = (
    _items("request", _("Requests"), _("What members ask for: what is open, or more by ?show=all."), 60),
    _items("offer", _("Offers"), _("What members offer: what is open, or more by ?show=all."), 61),
    Table(
        name="specialists",
        title=_("Roster of specialists"),
        description=_("Specialists whom members put forward, by their consent, without any address of theirs."),
        fields=_SPECIALISTS,
        key=("code",),
        page="brokerage:roster",
        found=lambda asked: specialists_for_list(AnonymousUser(), Wanted()),
        row=_specialist,
        position=62,
    ),
    Table(
        name="exchange-gaps",
        title=_("Where needs and offers stand alone"),
        description=_("Open requests and offers by theme and region; one of several themes or regions counts in each."),
        fields=_GAPS,
        key=(),
        page="brokerage:gaps",
        found=_gaps,
        position=63,
    ),
    Table(
        name="exchange-times",
        title=_("How long the exchange takes"),
        description=_("Medians of the last year, of what is open to everybody."),
        fields=_TIMES,
        key=("step",),
        page="brokerage:exchange",
        found=_times,
        position=64,
    ),
)
