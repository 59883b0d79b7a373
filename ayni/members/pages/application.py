"""What the pages of an application show: to whoever holds its link, and to the Secretariat."""

from datetime import timedelta
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext as _

from ayni.core.identifiers import new_code
from ayni.core.jinja import day
from ayni.members.forms.application import STEPS, StepForm, incomplete_steps, kept_step
from ayni.members.models import DECIDED_STATES, Application, ApplicationState, DeclineReason, Member
from ayni.members.queries import name_in
from ayni.members.queries.application import (
    DRAFT_DAYS,
    application_seal,
    applications_alike,
    members_alike,
    open_question,
    questions_of,
)
from ayni.members.rules import can_write_application

Differing = tuple[str, str, str]
_ORDER = list(STEPS)


def apply_page(application: Application, lang: str) -> dict[str, Any]:
    """Return what the application's own page shows: where it stands, its steps, the open question."""
    missing = incomplete_steps(application)
    writable = bool(can_write_application(application))
    steps = [
        {
            "label": label,
            "url": step_url(application, step),
            "done": step not in missing,
            "begun": _begun(application, step),
        }
        for step, (label, _form) in STEPS.items()
    ]
    return {
        "application": application,
        "name": application.name or _("Your application"),
        "draft": application.state == ApplicationState.DRAFT,
        "expired": application.state == ApplicationState.EXPIRED,
        "accepted": application.state == ApplicationState.ACCEPTED,
        "declined": application.state == ApplicationState.DECLINED,
        "state": str(ApplicationState(application.state).label),
        "writable": writable,
        "steps": steps,
        "go_on": step_url(application, missing[0] if missing else "review"),
        "kept_until": (application.saved_at + timedelta(days=DRAFT_DAYS)).date(),
        "question": open_question(application),
        "questions": [row for row in questions_of(application) if row.answered_at],
        "timeline": _timeline(application),
        "reason": reason_given(application),
        "member": application.member.code if application.member else "",
        "member_name": name_in(application.member, lang) if application.member else "",
        "letter": _own_url("members:apply-letter", application),
    }


def step_page(application: Application, step: str, lang: str) -> dict[str, Any]:
    """Return what stands around the form of a step. `page` and `seen` guard what another tab saved."""
    at = _ORDER.index(step)
    return {
        "application": application,
        "name": application.name,
        "step": step,
        "label": STEPS[step][0],
        "number": at + 1,
        "total": len(_ORDER),
        "first": at == 0,
        "page": new_code(),
        "seen": application.pages.get(step, ""),
        "proof": application.proof.name if application.proof else "",
        "whole": _own_url("members:apply-page", application),
        "days": DRAFT_DAYS,
        "alike": _alike(application, lang) if step in ("standing", "review") else [],
        "summary": summary(application, urls=True) if step == "review" else [],
        "missing": _missing(application) if step == "review" else [],
    }


def summary(application: Application, *, urls: bool = False) -> list[dict[str, Any]]:
    """Return every step with what was typed, in words: [{label, url, complete, rows: [(label, words)]}]."""
    missing = incomplete_steps(application)
    return [
        {
            "label": label,
            "url": step_url(application, step) if urls else "",
            "complete": step not in missing,
            "rows": [*said(kept_step(application, step)), *_proof_row(application, step)],
        }
        for step, (label, _form) in STEPS.items()
        if step != "review" or not urls
    ]


def said(form: StepForm) -> list[tuple[str, str]]:
    """Return the fields that were filled in with their words."""
    if not form.is_bound:
        return []
    rows = [(str(field.label), _words(field, form[name].value())) for name, field in form.fields.items()]
    return [(label, words) for label, words in rows if words]


def differing_rows(yours: StepForm, stored: StepForm) -> list[Differing]:
    """Return (label, what was sent, what is kept) of the fields where the two are not the same."""
    sent, kept = dict(said(yours)), dict(said(stored))
    labels = dict.fromkeys([*sent, *kept])
    return [(one, sent.get(one, ""), kept.get(one, "")) for one in labels if sent.get(one) != kept.get(one)]


def application_page(application: Application, viewer: Any, lang: str) -> dict[str, Any]:
    """Return what the Secretariat reads of one application before it decides."""
    facts = application.facts
    alike = members_alike(application.name, str(facts.get("website") or ""), viewer=viewer)
    return {
        "application": application,
        "name": application.name,
        "state": str(ApplicationState(application.state).label),
        "waiting": application.state not in DECIDED_STATES,
        "asked": application.state == ApplicationState.ASKED,
        "screened_by": str(application.screened_by or ""),
        "decided_by": str(application.decided_by or ""),
        "reason": reason_given(application),
        "summary": summary(application),
        "proof": application.proof.name if application.proof else "",
        "questions": questions_of(application),
        "alike": [(member.code, name_in(member, lang), member.get_status_display()) for member in alike],
        "others": [(other.code, other.name, other.get_state_display()) for other in applications_alike(application)],
        "member": application.member.code if application.member else "",
        "member_name": name_in(application.member, lang) if application.member else "",
    }


def reason_given(application: Application) -> str:
    """Return the ground of an acceptance, or why it was declined: the prepared sentence, then own words."""
    prepared, _line, own = application.reason.partition("\n")
    if application.state != ApplicationState.DECLINED:
        return application.reason
    known = prepared in DeclineReason.values and prepared != DeclineReason.OTHER
    return " ".join([*([str(DeclineReason(prepared).label)] if known else []), own.strip()]).strip()


def step_url(application: Application, step: str) -> str:
    return _own_url("members:apply-step", application, step=step)


def next_step(step: str) -> str:
    """Return the step after this one; the last one stays."""
    return _ORDER[min(_ORDER.index(step) + 1, len(_ORDER) - 1)]


def step_before(step: str) -> str:
    """Return the step before this one; the first one stays."""
    return _ORDER[max(_ORDER.index(step) - 1, 0)]


def _own_url(name: str, application: Application, **more: str) -> str:
    return reverse(name, kwargs={"code": application.code, "seal": application_seal(application), **more})


def _begun(application: Application, step: str) -> bool:
    return any(text for texts in application.answers.get(step, {}).values() for text in texts)


def _missing(application: Application) -> list[tuple[str, str]]:
    steps = [step for step in incomplete_steps(application) if step != "review"]
    return [(str(STEPS[step][0]), step_url(application, step)) for step in steps]


def _alike(application: Application, lang: str) -> list[tuple[str, str]]:
    """Return public entries that may be the applicant: (code, name)."""
    form = kept_step(application, "organisation")
    form.is_valid()
    found: list[Member] = members_alike(application.name, str(form.cleaned_data.get("website") or ""))
    return [(member.code, name_in(member, lang)) for member in found]


def _proof_row(application: Application, step: str) -> list[tuple[str, str]]:
    return [(_("Proof of it"), application.proof.name)] if step == "standing" and application.proof else []


def _timeline(application: Application) -> list[dict[str, Any]]:
    sent, screened, decided = application.sent_at, application.screened_at, application.decided_at
    return [
        {"label": _("Sent"), "note": _day(sent), "done": sent is not None},
        {"label": _("Read by the Secretariat"), "note": _day(screened), "done": screened is not None},
        {"label": _("Decided"), "note": _day(decided), "done": decided is not None},
    ]


def _day(moment: Any) -> str:
    return day(moment) if moment else ""


def _words(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.BooleanField):
        return _("yes") if value in (True, "on") else ""
    values = value if isinstance(value, list | tuple) else [value]
    names = {str(code): str(words) for code, words in getattr(field, "choices", ())}
    return ", ".join(names.get(str(one), str(one)) for one in values if one not in (None, ""))
