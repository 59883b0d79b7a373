"""Reading what members do on their own."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility
from ayni.members.models import IatiFile, Member, OwnAction
from ayni.members.naming import folded
from ayni.members.queries.members import visible_members


@dataclass(frozen=True, slots=True)
class OwnActionsWanted:
    """What a reader of the list asked for; "" asks for everything. `member` is a code."""

    kind: str = ""
    status: str = ""
    country: str = ""
    region: str = ""
    category: str = ""
    member: str = ""
    words: str = ""


def visible_own_actions(viewer: Any) -> QuerySet[OwnAction]:
    """Return the own actions that a viewer may see, the withdrawn ones too: open ones, and all of one's own member."""
    standing = standing_of(viewer)
    if standing.secretariat:
        return OwnAction.objects.all()
    levels = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    own = Q(member__code__in=standing.members | standing.contributes)
    return OwnAction.objects.filter(Q(visibility__in=levels) | own, member__in=visible_members(viewer))


def own_actions_for_list(viewer: Any, wanted: OwnActionsWanted) -> QuerySet[OwnAction]:
    """Return the standing own actions that fit, by title, with their members. Not yet fetched; one query."""
    found = visible_own_actions(viewer).filter(withdrawn_at=None).select_related("member")
    region = "" if wanted.region == "world" else wanted.region
    exact = {"kind": wanted.kind, "status": wanted.status, "member__category": wanted.category}
    found = found.filter(**{name: value for name, value in exact.items() if value})
    if wanted.region:
        found = found.filter(member__region=region)
    if wanted.country:
        found = found.filter(countries__contains=wanted.country)
    if wanted.member:
        found = found.filter(Q(member__code=wanted.member) | Q(member__merged_into__code=wanted.member))
    for word in folded(wanted.words).split()[:8]:
        found = found.filter(words__contains=word)
    return found.order_by("title", "id")


def own_actions_of(viewer: Any, member: Member) -> QuerySet[OwnAction]:
    """Return a member's standing own actions, those of entries merged into it too, the last changed first."""
    own = Q(member=member) | Q(member__merged_into=member)
    found = visible_own_actions(viewer).filter(own, withdrawn_at=None).select_related("member")
    return found.order_by("-changed_at", "-id")


def own_action_for_page(viewer: Any, member_code: str, code: str) -> OwnAction:
    """Return one own action with its member. Raises NotVisible."""
    known = visible_own_actions(viewer).select_related("member")
    found = known.filter(member__code=member_code, code=code).first()
    if found is None:
        raise NotVisible
    return found


def iati_file_for_page(viewer: Any, member_code: str, code: str) -> IatiFile:
    """Return an IATI file that was brought, for those who speak for its member. Raises NotVisible."""
    standing = standing_of(viewer)
    known = IatiFile.objects.select_related("member", "file").filter(member__code=member_code, code=code)
    found = known.first() if standing.secretariat or member_code in standing.members else None
    if found is None:
        raise NotVisible
    return found
