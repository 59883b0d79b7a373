"""Recording without a connection: what the page needs to carry along, and what becomes of a record that is sent."""

from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.core.errors import Invalid
from ayni.core.idempotency import once
from ayni.core.vocabularies import countries
from ayni.monitoring.actions import record_evidence, report_evidence
from ayni.monitoring.actions.parts import Upload
from ayni.monitoring.forms.recording import EvidenceForm
from ayni.monitoring.models import Kind
from ayni.monitoring.pages.recording import (
    form_for,
    parties_of,
    proposals_for,
    recorded_for,
    recorders,
    values_of,
)
from ayni.monitoring.queries.duplicates import possible_duplicates
from ayni.monitoring.rules import can_report_evidence
from ayni.monitoring.wording import kind_questions


class Outcome(NamedTuple):
    """What became of a record: `state` is recorded, draft or alike; where it stands; a sentence."""

    state: str
    code: str


def offline_page(viewer: Any, lang: str) -> dict[str, Any]:
    """Return what the page carries: kinds, for whom one records, the words that its script says."""
    members = recorders(viewer, lang)
    return {
        "kinds": list(kind_questions().items()),
        "members": members,
        "told": standing_of(viewer).secretariat,
        "person": viewer.code,
        "send": reverse("monitoring:offline-send"),
        "worker": reverse("offline-worker"),
        "words": {
            "ready": _("Ready: this page opens without a connection."),
            "offline": _("No connection. What you keep waits on this device."),
            "sign_in": _("Sign in to send what waits on this device."),
            "other": _("Something here was written by another person, who has to sign in to send it."),
            "unable": _("This browser cannot keep anything without a connection."),
            "waiting": _("Waits to be sent"),
            "recorded": _("Recorded"),
            "draft": _("Kept as a draft: something is missing"),
            "alike": _("Kept as a draft: this may be recorded already"),
            "refused": _("Not taken"),
            "look": _("Look at it"),
            "change": _("Change"),
            "remove": _("Remove from this device"),
        },
    }


def take_record(viewer: Any, kind: str, sent: Any, files: Any, uploads: list[Upload], lang: str) -> Outcome:
    """Keep a record that was written without a connection; sent again it is the same one.

    What is whole, and like nothing that stands there, is recorded with the rows that it certainly serves; the rest is
    kept as a draft. Raises Invalid with the fields at fault, Refused.
    """
    values = sent.copy()
    if values.get("member") in countries() and kind != Kind.EXCHANGE:
        values.setdefault("country", values["member"])  # as the form with a connection offers it
    form = form_for(viewer, kind, lang, values, files, draft=False)
    whole = form.is_valid()
    if not whole and not form.has_error("starts", "ahead"):
        form = form_for(viewer, kind, lang, values, files, draft=True)
    if not form.is_valid():
        raise Invalid(fields={_label(form, name): list(errors) for name, errors in form.errors.items()})
    asked = {"kind": kind, "offline": {name: str(value) for name, value in form.cleaned_data.items() if name != "file"}}
    key = form.cleaned_data["key"]
    answer = once(actor=viewer, key=key, request=asked, act=lambda: _kept(viewer, kind, form, uploads, whole, lang))
    return Outcome(answer["state"], answer["code"])


def _kept(viewer: Any, kind: str, form: EvidenceForm, uploads: list[Upload], whole: bool, lang: str) -> dict[str, str]:
    member, initiative = recorded_for(viewer, form)
    draft = record_evidence(
        by=viewer,
        member=member,
        kind=kind,
        initiative=initiative,
        parties=parties_of(viewer, form, lang),
        files=uploads,
        draft=True,
        **values_of(form, kind, lang),
    )
    if not whole or not can_report_evidence(viewer, draft):
        return {"state": "draft", "code": draft.code}
    if possible_duplicates(viewer, draft):
        return {"state": "alike", "code": draft.code}
    rows = {row: reasons for row, reasons, certain in proposals_for(viewer, draft, lang) if certain}
    report_evidence(draft, by=viewer, expected=draft.version, rows=rows)
    return {"state": "recorded", "code": draft.code}


def _label(form: EvidenceForm, name: str) -> str:
    return str(form.fields[name].label or name) if name in form.fields else ""
