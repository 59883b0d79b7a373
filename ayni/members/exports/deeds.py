"""What members commit themselves to and what they do on their own, as open data. No person is in it."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Visibility
from ayni.core.open_data import COUNTRIES, CURRENCY, LANGUAGE, MEMBER, MEMBER_NAME, REGION, Field, Table
from ayni.members.models import Commitment, CommitmentKind, OwnAction, OwnActionKind, OwnActionStatus
from ayni.members.queries.commitments import commitments_for_table
from ayni.members.queries.own_actions import OwnActionsWanted, own_actions_for_list

_CODE = Field("code", "string", _("Code"), _("Lasting identifier"))
_OWN_ACTIONS = (
    _CODE,
    MEMBER,
    MEMBER_NAME,
    REGION,
    Field("kind", "string", _("Kind"), codes=tuple(OwnActionKind.values)),
    Field("title", "string", _("Title"), required=True),
    LANGUAGE,
    Field("description", "string", _("Description")),
    Field(
        "status", "string", _("Status"), _("Code of IATI's list ActivityStatus"), codes=tuple(OwnActionStatus.values)
    ),
    Field("status_name", "string", _("Status in words")),
    Field("planned_start", "date", _("Planned from")),
    Field("planned_end", "date", _("Planned until")),
    Field("actual_start", "date", _("Began")),
    Field("actual_end", "date", _("Ended")),
    COUNTRIES,
    Field("sectors", "list", _("Purpose codes"), _("Codes of OECD DAC, parted by spaces")),
    Field("link", "string", _("Link")),
    Field("amount", "money", _("Budget"), unit="currency"),
    CURRENCY,
    Field("iati", "string", _("IATI identifier")),
)
_COMMITMENTS = (
    _CODE,
    MEMBER,
    MEMBER_NAME,
    REGION,
    Field("kind", "string", _("Kind"), codes=tuple(CommitmentKind.values), required=True),
    Field("dated", "date", _("Date"), required=True),
    Field("until", "date", _("Holds until")),
    Field("text", "string", _("Text")),
    LANGUAGE,
    Field("amount", "money", _("Amount"), unit="currency"),
    CURRENCY,
)


def _own_action(action: OwnAction) -> dict[str, Any]:
    row = {field.name: getattr(action, field.name, None) for field in _OWN_ACTIONS}
    return row | {
        **_whose(action),
        "status_name": OwnActionStatus(action.status).name.lower() if action.status else "",
        "countries": action.country_codes,
        "sectors": action.sectors.split(),
    }


def _commitment(one: Commitment) -> dict[str, Any]:
    return {field.name: getattr(one, field.name, None) for field in _COMMITMENTS} | _whose(one)


def _whose(one: OwnAction | Commitment) -> dict[str, str]:
    # A duplicate that was merged counts as the member that it became, where everybody may see that one.
    whole = one.member.merged_into
    member = whole if whole is not None and whole.visibility == Visibility.PUBLIC else one.member
    return {"member": member.code, "member_name": member.name, "region": member.region}


OWN_ACTIONS = Table(
    name="own-actions",
    title=_("What members do on their own"),
    description=_("Policies, programmes and projects of members."),
    fields=_OWN_ACTIONS,
    key=("code",),
    page="members:own-actions",
    found=lambda asked: own_actions_for_list(AnonymousUser(), OwnActionsWanted()).select_related("member__merged_into"),
    row=_own_action,
    stamp="members",
    position=14,
)
COMMITMENTS = Table(
    name="commitments",
    title=_("Commitments"),
    description=_("Political, financial and in-kind commitments of members that stand."),
    fields=_COMMITMENTS,
    key=("code",),
    page="members:reaffirmed",
    found=lambda asked: commitments_for_table(AnonymousUser()),
    row=_commitment,
    stamp="members",
    position=13,
)
