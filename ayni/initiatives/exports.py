"""Initiatives, who takes part and what is brought, as open data. No person is in it."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Visibility
from ayni.core.open_data import CURRENCY, INITIATIVE, LANGUAGE, MEMBER, MEMBER_NAME, REGION, Field, Row, Table
from ayni.initiatives.models import (
    Contribution,
    ContributionKind,
    ContributionState,
    Initiative,
    Participation,
    ParticipationRole,
)
from ayni.initiatives.models.contribution import Form
from ayni.initiatives.queries import participation_counts, visible_initiatives
from ayni.initiatives.queries.contributions import contributions_for_table
from ayni.initiatives.queries.participation import participants_for_table

_INITIATIVES = (
    INITIATIVE,
    Field("title", "string", _("Title"), required=True),
    LANGUAGE,
    Field("summary", "string", _("Summary")),
    Field("kind", "string", _("Kind"), codes=tuple(Initiative.Kind.values)),
    Field("status", "string", _("Status"), codes=tuple(Initiative.Status.values)),
    Field("members", "integer", _("Members"), _("Members that take part now"), unit="members"),
)
_PARTICIPANTS = (
    Field("code", "string", _("Code"), _("Lasting identifier")),
    INITIATIVE,
    MEMBER,
    MEMBER_NAME,
    REGION,
    Field("role", "string", _("Role"), codes=tuple(ParticipationRole.values), required=True),
    Field("since", "date", _("From"), required=True),
)
_CONTRIBUTIONS = (
    Field("code", "string", _("Code"), _("Lasting identifier")),
    INITIATIVE,
    MEMBER,
    MEMBER_NAME,
    REGION,
    Field("kind", "string", _("Kind"), codes=tuple(ContributionKind.values), required=True),
    Field("form", "string", _("In kind or in cash"), codes=tuple(Form.values), required=True),
    Field("amount", "money", _("Amount"), _("In the currency, or in days where there is none"), unit="unit"),
    Field("unit", "string", _("Unit"), _("The currency, or “days”; empty where there is no amount")),
    CURRENCY,
    Field("since", "date", _("From"), required=True),
    Field("until", "date", _("To"), required=True),
    Field("words", "string", _("In words")),
    LANGUAGE,
    Field("state", "string", _("State"), codes=tuple(ContributionState.values), required=True),
)


def _initiatives(asked: Any) -> list[tuple[Initiative, int]]:
    counts = participation_counts()
    return [(one, counts.get(one.slug, 0)) for one in visible_initiatives(AnonymousUser())]


def _initiative(found: tuple[Initiative, int]) -> Row:
    one, members = found
    row = {field.name: getattr(one, field.name, None) for field in _INITIATIVES}
    return {**row, "initiative": one.slug, "members": members}


def _participant(one: Participation) -> Row:
    return {field.name: getattr(one, field.name, None) for field in _PARTICIPANTS} | _whose(one)


def _contribution(one: Contribution) -> Row:
    return {field.name: getattr(one, field.name, None) for field in _CONTRIBUTIONS} | _whose(one)


def _whose(one: Participation | Contribution) -> dict[str, Any]:
    # A duplicate that was merged counts as the member that it became, where everybody may see that one.
    whole = one.member.merged_into
    member = whole if whole is not None and whole.visibility == Visibility.PUBLIC else one.member
    who = {"member": member.code, "member_name": member.name, "region": member.region}
    return {**who, "initiative": one.initiative.slug}


TABLES = (
    Table(
        name="initiatives",
        title=_("Initiatives"),
        description=_("The partnership initiatives, proposed ones too, and how many members take part."),
        fields=_INITIATIVES,
        key=("initiative",),
        page="initiatives:initiatives",
        found=_initiatives,
        row=_initiative,
        stamp="plan+members+initiatives",
        position=20,
    ),
    Table(
        name="participants",
        title=_("Who takes part"),
        description=_("Which members take part in which initiative now, with their roles."),
        fields=_PARTICIPANTS,
        key=("code",),
        page="initiatives:initiatives",
        found=lambda asked: participants_for_table(AnonymousUser()),
        row=_participant,
        stamp="plan+members+initiatives",
        position=21,
    ),
    Table(
        name="contributions",
        title=_("Contributions"),
        description=_("What members bring to initiatives. Nothing is added up across states, kinds or currencies."),
        fields=_CONTRIBUTIONS,
        key=("code",),
        page="initiatives:initiatives",
        found=lambda asked: contributions_for_table(AnonymousUser()),
        row=_contribution,
        stamp="plan+members+initiatives",
        position=22,
    ),
)
