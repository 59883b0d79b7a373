"""What the Secretariat does with applications: screen, ask back, accept, decline."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from ayni.core.changes import change, create
from ayni.core.errors import Conflict, Invalid
from ayni.core.jobs import enqueue
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.core.vocabularies import place_name
from ayni.members.actions.bodies import change_body
from ayni.members.actions.entries import register_member
from ayni.members.actions.focal_points import name_focal_point
from ayni.members.actions.membership import decide_membership
from ayni.members.models import (
    DECIDED_STATES,
    Application,
    ApplicationQuestion,
    ApplicationState,
    DeclineReason,
    Member,
    PointKind,
    PointState,
    Status,
)
from ayni.members.models.member import GOVERNMENT
from ayni.members.queries import body_on
from ayni.members.queries.application import former_members_alike
from ayni.members.rules import can_decide_application


def screen_application(application: Application, *, by: Any, expected: int) -> Application:
    """Take an application in hand: others see who screens it. Raises Refused, Conflict."""
    with transaction.atomic():
        current = _locked(application, by, expected)
        state = current.state if current.state == ApplicationState.ASKED else ApplicationState.SCREENING.value
        values = {"state": state, "screened_by": by, "screened_at": current.screened_at or timezone.now()}
        return change(current, values, by=by, verb="screened", expected=expected)


def ask_applicant(application: Application, text: str, *, by: Any, expected: int) -> ApplicationQuestion:
    """Ask the applicant back by e-mail; until the answer they may also correct what they sent.

    Raises Refused, Invalid for an empty question or one while another is open, Conflict.
    """
    with transaction.atomic():
        current = _locked(application, by, expected)
        if not text.strip():
            raise Invalid(fields={"question": [_("Write your question.")]})
        if current.state == ApplicationState.ASKED:
            raise Invalid(fields={"question": [_("The applicant has not answered your last question yet.")]})
        question = create(ApplicationQuestion(application=current, text=text.strip()), by=by, verb="asked")
        values = {"state": ApplicationState.ASKED.value, "screened_by": current.screened_by or by}
        change(current, {**values, "screened_at": current.screened_at or timezone.now()}, by=by, expected=expected)
        enqueue("members.ask_applicant", question=question.pk)
    return question


def accept_application(
    application: Application, *, by: Any, expected: int, taken_by: str = "", ground: str = "", returns: str = ""
) -> Member:
    """Make the applicant a member from today, for four years, and welcome it by e-mail.

    The decision stands with the member; focal point and alternate are named, for the Secretariat to confirm. `returns`
    is the code of a past member that comes back: it keeps its entry, code and history. Raises Refused, Invalid when
    the register does not take it, Conflict when somebody decided meanwhile.
    """
    with transaction.atomic():
        bump("members")
        current = _locked(application, by, expected)
        ground = ground.strip() or _("Application %(code)s") % {"code": current.code}
        member = _back(current, returns, by, taken_by, ground) if returns else _entered(current, by, taken_by, ground)
        _name_people(current, member, by)
        values = {"state": ApplicationState.ACCEPTED.value, "reason": ground, "member": member, **_decided(current, by)}
        change(current, values, by=by, verb="accepted", expected=expected, note=ground)
        enqueue("members.application_decided", code=current.code)
    return member


def decline_application(
    application: Application, *, by: Any, expected: int, prepared: str, reason: str = ""
) -> Application:
    """Decline with a prepared reason, own words, or both; the applicant reads them by e-mail and at the link.

    Raises Refused, Invalid without a reason, Conflict when somebody decided meanwhile.
    """
    with transaction.atomic():
        current = _locked(application, by, expected)
        if prepared not in DeclineReason.values:
            raise Invalid(fields={"prepared": [_("Choose a reason.")]})
        if prepared == DeclineReason.OTHER and not reason.strip():
            raise Invalid(fields={"reason": [_("Say why, in a few words.")]})
        words = f"{prepared}\n{reason.strip()}"
        values = {"state": ApplicationState.DECLINED.value, "reason": words, **_decided(current, by)}
        change(current, values, by=by, verb="declined", expected=expected, note=words)
        enqueue("members.application_decided", code=current.code)
    return current


def _locked(application: Application, by: Any, expected: int) -> Application:
    """Return the application as it is now. Who saw an older one is told what became of it, not overwritten."""
    found = Application.objects.select_for_update(of=("self",)).select_related("proof", "screened_by", "decided_by")
    current = found.get(pk=application.pk)
    if current.version != expected and current.state in DECIDED_STATES:
        raise Conflict(yours={}, current={"state": current.state}, version=current.version)
    require(can_decide_application(by, current))
    if current.version != expected:
        raise Conflict(yours={}, current={"state": current.state}, version=current.version)
    return current


def _decided(application: Application, by: Any) -> dict[str, Any]:
    now = timezone.now()
    screened = {"screened_by": application.screened_by or by, "screened_at": application.screened_at or now}
    return {"decided_by": by, "decided_at": now, **screened}


def _entered(application: Application, by: Any, taken_by: str, ground: str) -> Member:
    facts, today = application.facts, timezone.now().date()
    given = {name: facts.get(name, "") for name in ("name", "name_original", "acronym", "major_group", "website")}
    given |= {"countries": facts["countries"], "languages": [facts["language"]], "summary": facts["activities"]}
    if application.kind == GOVERNMENT:
        given |= {"name": place_name("country", facts["countries"][0], "en"), "name_original": "", "acronym": ""}
    member = register_member(by=by, since=today, ground=ground, taken_by=taken_by, category=application.kind, **given)
    _let_body_act(application, member, by, ground)
    return member


def _back(application: Application, code: str, by: Any, taken_by: str, ground: str) -> Member:
    known = {member.code: member for member in former_members_alike(application, by)}
    if code not in known:
        raise Invalid(fields={"returns": [_("Choose one of the former members in the list.")]})
    member, today = known[code], timezone.now().date()
    decide_membership(
        member,
        Status.ACTIVE,
        by=by,
        taken_on=today,
        taken_by=taken_by,
        ground=ground,
        expected=member.version,
    )
    _let_body_act(application, member, by, ground)
    return member


def _let_body_act(application: Application, member: Member, by: Any, ground: str) -> None:
    """A government is the member of its country; the body that applied acts for it."""
    today, name = timezone.now().date(), str(application.facts["name"])
    if application.kind != GOVERNMENT:
        return
    present = body_on(member, today)
    if present is None or (present.name != name and present.since < today):
        change_body(member, by=by, name=name, since=today, ground=ground)


def _name_people(application: Application, member: Member, by: Any) -> None:
    """Name the two whom the applicant gave; somebody who is named already stays as they are."""
    with override(application.language):
        for kind, fact in ((PointKind.FOCAL_POINT, "focal_point"), (PointKind.ALTERNATE, "alternate")):
            given = application.facts.get(fact)
            open_states = [PointState.REQUESTED, PointState.IN_FORCE]
            if (
                not given
                or member.focal_points.filter(kind=kind, email__iexact=given["email"], state__in=open_states).exists()
            ):
                continue
            name_focal_point(
                member,
                by=by,
                kind=kind,
                name=given["name"],
                email=given["email"],
                title=given["title"],
                governmental=application.kind == GOVERNMENT and kind == PointKind.FOCAL_POINT,
                listed=given["listed"],
            )
