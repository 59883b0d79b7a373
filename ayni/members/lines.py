"""What of this room waits for a decision, as lines of the one queue."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.core.errors import NotVisible
from ayni.core.jinja import day
from ayni.core.queue import Kind, Line, Verb
from ayni.core.vocabularies import place_name
from ayni.members.actions import (
    confirm_focal_point,
    decline_application,
    refuse_focal_point,
    screen_application,
    tell_apart,
)
from ayni.members.actions.renewals import confirm_renewal, return_renewal
from ayni.members.models import Application, ApplicationState, DeclineReason, FocalPoint, Member, PointKind, Renewal
from ayni.members.naming import region_for
from ayni.members.queries import alike_members, name_in, visible_focal_points, visible_members, waiting_focal_points
from ayni.members.queries.application import application_for_page, waiting_applications
from ayni.members.queries.commitments import reaffirmations_due
from ayni.members.queries.renewals import renewal_for_page, waiting_renewals
from ayni.members.rules import (
    can_decide_application,
    can_decide_focal_point,
    can_decide_renewal,
    can_keep_register,
)


def focal_point_lines(viewer: Any, lang: str) -> list[Line]:
    """Return the appointments that wait and that this viewer may confirm."""
    return [
        _focal_point(point, lang) for point in waiting_focal_points(viewer) if can_decide_focal_point(viewer, point)
    ]


def _focal_point(point: FocalPoint, lang: str) -> Line:
    letter = _("with letter") if point.letter_id else _("without letter")
    return Line(
        code=point.code,
        title=_("%(name)s for %(member)s") % {"name": point.name, "member": name_in(point.member, lang)},
        why=f"{PointKind(point.kind).label}, {letter}",
        address=reverse("members:focal-point", kwargs={"code": point.member.code, "point": point.code}),
        since=point.created_at.date(),
        version=point.version,
        region=point.member.region,
    )


def decide_focal_point(verb: str, code: str, by: Any, reason: str, seen: int) -> None:
    """Confirm or refuse an appointment. Raises NotVisible, Refused, Invalid, Conflict."""
    point = visible_focal_points(by).filter(code=code).first()
    if point is None:
        raise NotVisible
    if verb == "confirm":
        confirm_focal_point(point, by=by, expected=seen)
    else:
        refuse_focal_point(point, by=by, reason=reason, expected=seen)


def alike_lines(viewer: Any, lang: str) -> list[Line]:
    """Return pairs of entries that may be one organisation, the newer one leading to the page for merging."""
    return [_alike(first, second, lang) for first, second in alike_members(viewer)]


def _alike(first: Member, second: Member, lang: str) -> Line:
    return Line(
        code=f"{first.code}+{second.code}",
        title=f"{name_in(second, lang)} · {name_in(first, lang)}",
        why=_("Same name or same web address"),
        address=reverse("members:member-merge", kwargs={"code": second.code}),
        since=second.created_at.date(),
        region=second.region,
    )


def decide_alike(verb: str, code: str, by: Any, reason: str, seen: int) -> None:
    """Say that two entries are different. Raises NotVisible, Refused."""
    first, _plus, second = code.partition("+")
    found = {member.code: member for member in visible_members(by).filter(code__in=[first, second])}
    if len(found) != 2:
        raise NotVisible
    tell_apart(found[first], found[second], by=by, ground=reason)


def application_lines(viewer: Any, lang: str) -> list[Line]:
    """Return the applications that this viewer may decide; those that wait for the applicant say so."""
    return [_application(one, lang) for one in waiting_applications(viewer) if can_decide_application(viewer, one)]


def _application(application: Application, lang: str) -> Line:
    places = [place_name("country", code, lang) for code in application.facts.get("countries", [])]
    sent = (application.sent_at or application.created_at).date()
    codes = application.facts.get("countries", [])
    return Line(
        code=application.code,
        title=application.name,
        why=", ".join([str(ApplicationState(application.state).label), *places]),
        address=reverse("members:application", kwargs={"code": application.code}),
        since=sent,
        version=application.version,
        region=region_for(codes, ""),
    )


def decide_application(verb: str, code: str, by: Any, reason: str, seen: int) -> None:
    """Take an application in hand or decline it. Raises NotVisible, Refused, Invalid, Conflict."""
    found = application_for_page(by, code)
    if verb == "screen":
        screen_application(found, by=by, expected=seen)
    else:
        decline_application(found, by=by, prepared=DeclineReason.OTHER, reason=reason, expected=seen)


def renewal_lines(viewer: Any, lang: str) -> list[Line]:
    """Return the renewals that wait and that this viewer may decide."""
    return [_renewal(one, lang) for one in waiting_renewals(viewer) if can_decide_renewal(viewer, one)]


def _renewal(renewal: Renewal, lang: str) -> Line:
    return Line(
        code=renewal.code,
        title=name_in(renewal.member, lang),
        why=_("Term until %(date)s") % {"date": day(renewal.term_ends)},
        address=reverse("members:renewal", kwargs={"code": renewal.code}),
        since=renewal.created_at.date(),
        due=renewal.term_ends,
        version=renewal.version,
        region=renewal.member.region,
    )


def decide_renewal(verb: str, code: str, by: Any, reason: str, seen: int) -> None:
    """Confirm a renewal or send it back. Raises NotVisible, Refused, Invalid, Conflict."""
    found = renewal_for_page(by, code)
    if verb == "confirm":
        confirm_renewal(found, by=by, expected=seen)
    else:
        return_renewal(found, by=by, reason=reason, expected=seen)


def reaffirmation_lines(viewer: Any, lang: str) -> list[Line]:
    """Return the members whose re-affirmation has lapsed or soon will, for the Secretariat. One query."""
    if not can_keep_register(viewer):
        return []
    return [_reaffirmation(row, lang) for row in reaffirmations_due(viewer, timezone.localdate())]


def _reaffirmation(member: Any, lang: str) -> Line:
    return Line(
        code=member.code,
        title=name_in(member, lang),
        why=_("Until %(date)s") % {"date": day(member.lapses_on)},
        address=reverse("members:commitments", kwargs={"code": member.code}),
        since=member.affirmed_on,
        due=member.lapses_on,
        region=member.region,
    )


KINDS = (
    Kind("reaffirmation", gettext_lazy("Re-affirmations due"), reaffirmation_lines, position=40),
    Kind(
        "renewal",
        gettext_lazy("Renewals"),
        renewal_lines,
        (
            Verb("confirm", gettext_lazy("Confirm")),
            Verb("return", gettext_lazy("Send back"), reason=True, grave=True),
        ),
        decide_renewal,
        30,
    ),
    Kind(
        "application",
        gettext_lazy("Applications"),
        application_lines,
        (
            Verb("screen", gettext_lazy("I screen it")),
            Verb("decline", gettext_lazy("Decline"), reason=True, grave=True),
        ),
        decide_application,
        10,
    ),
    Kind(
        "focal-point",
        gettext_lazy("Focal points"),
        focal_point_lines,
        (Verb("confirm", gettext_lazy("Confirm")), Verb("refuse", gettext_lazy("Refuse"), reason=True, grave=True)),
        decide_focal_point,
        20,
    ),
    Kind(
        "alike",
        gettext_lazy("Possible duplicates"),
        alike_lines,
        (Verb("different", gettext_lazy("They are different")),),
        decide_alike,
        50,
    ),
)
