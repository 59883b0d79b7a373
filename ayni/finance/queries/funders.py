"""Reading funders, their funds and calls."""

from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from ayni.accounts.standing import standing_of
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility
from ayni.finance.models import Call, Fund, Funder, Need
from ayni.members.models import Member


def levels_of(viewer: Any) -> list[Visibility]:
    """Return the levels that a viewer may see: the public's, members' once signed in, all for the Secretariat."""
    standing = standing_of(viewer)
    if standing.secretariat:
        return list(Visibility)
    return [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]


def visible_funders(viewer: Any, *, withdrawn: bool = False) -> QuerySet[Funder]:
    """Return the funders that a viewer may see: by their level, and one's own member's; by name.

    With `withdrawn` also those that are on no list any more: they keep their address, and what came from them stays.
    """
    seen = Q(visibility__in=levels_of(viewer))
    standing = standing_of(viewer)
    if standing.signed_in:
        seen |= Q(member__code__in=standing.members)
    found = Funder.objects.filter(seen).select_related("member").order_by("name", "id")
    return found if withdrawn else found.filter(withdrawn_at=None)


def funders_for_list(viewer: Any) -> QuerySet[Funder]:
    """Return the funders with the number of their calls that are open now, as `open_calls`."""
    now = timezone.now()
    begun = Q(funds__calls__opens_on=None) | Q(funds__calls__opens_on__lte=now.date())
    counted = begun & Q(funds__calls__closes_at__gt=now, funds__calls__withdrawn_at=None, funds__withdrawn_at=None)
    return visible_funders(viewer).annotate(open_calls=Count("funds__calls", filter=counted))


def funder_for_page(viewer: Any, code: str) -> Funder:
    """Return one funder, withdrawn or not. Raises NotVisible."""
    found = visible_funders(viewer, withdrawn=True).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def funders_to_name(viewer: Any, need: Need) -> list[Funder]:
    """Return the funders that a flow towards a need may come from: those on the list, and who gave to it before."""
    known = Q(withdrawn_at=None) | Q(flows__need=need)
    return list(visible_funders(viewer, withdrawn=True).filter(known).distinct())


def funder_of(member: Member) -> Funder | None:
    """Return the funder that a member is, or None. The caller speaks for the member."""
    return Funder.objects.filter(member=member, withdrawn_at=None).select_related("member").first()


def visible_funds(viewer: Any, *, withdrawn: bool = False) -> QuerySet[Fund]:
    """Return the funds of the funders that a viewer may see; with `withdrawn` also those on no list any more."""
    funders = visible_funders(viewer, withdrawn=withdrawn).order_by().values("pk")
    found = Fund.objects.filter(funder__in=funders).select_related("funder__member")
    return found if withdrawn else found.filter(withdrawn_at=None)


def fund_for_page(viewer: Any, code: str) -> Fund:
    """Return one fund, withdrawn or not. Raises NotVisible."""
    found = visible_funds(viewer, withdrawn=True).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def visible_calls(viewer: Any, *, withdrawn: bool = False) -> QuerySet[Call]:
    """Return the calls of the funds that a viewer may see, those that end first before the others.

    With `withdrawn` also those that are on no list any more, or whose fund or funder is not.
    """
    funders = visible_funders(viewer, withdrawn=withdrawn).order_by().values("pk")
    known = Call.objects.filter(fund__funder__in=funders).select_related("fund__funder__member")
    known = known if withdrawn else known.filter(withdrawn_at=None, fund__withdrawn_at=None)
    return known.order_by("closes_at", "id")


def calls_for_list(viewer: Any, *, ended: bool, country: str = "", theme: str = "") -> list[Call]:
    """Return the calls that are open or still to come, or those that have ended, the last first. One query.

    Whoever asks for a country or theme also gets the calls that leave it open.
    """
    now = timezone.now()
    found = visible_calls(viewer)
    found = found.filter(closes_at__lte=now).order_by("-closes_at") if ended else found.filter(closes_at__gt=now)
    return [
        one
        for one in found
        if (not country or not one.countries or country in one.countries)
        and (not theme or not one.themes or theme in one.themes)
    ]


def calls_after(viewer: Any, *, after: str, limit: int) -> tuple[list[Call], str | None]:
    """Return the calls that are open or still to come and follow the code `after`, by code, and the next cursor."""
    found = visible_calls(viewer).filter(closes_at__gt=timezone.now(), code__gt=after).order_by("code")
    rows = list(found[: limit + 1])
    return rows[:limit], rows[limit - 1].code if len(rows) > limit else None


def call_for_page(viewer: Any, code: str) -> Call:
    """Return one call, open or not, withdrawn or not. Raises NotVisible."""
    found = visible_calls(viewer, withdrawn=True).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found
