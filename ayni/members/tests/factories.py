"""Plain factories of this room."""

from datetime import date, timedelta
from io import BytesIO

from django.utils import timezone

from ayni.members.actions import begin_application, name_focal_point, register_member, save_step, send_application
from ayni.members.actions.commitments import record_commitment
from ayni.members.actions.own_actions import register_own_action
from ayni.members.actions.reaffirmations import reaffirm_commitment
from ayni.members.forms.application import facts_of
from ayni.members.models import Criterion, Member, Renewal


def make_member(name="Fictional Association of Springs", **values):
    """Return a member entered by the system itself: by default an organisation of Uganda."""
    facts = {"category": "mg", "major_group": "ngo", "countries": "UGA", **values}
    if facts["category"] != "mg":
        facts["major_group"] = ""
    return register_member(by=None, name=name, **facts)


def make_government(code="KGZ", **values):
    """Return a government under the code of its country."""
    return make_member(values.pop("name", code), category="gov", countries=code, **values)


def make_point(member, name="New Point", *, by=None, **values):
    """Return a request that names somebody as focal point, with a letter."""
    facts = {"kind": "focal_point", "email": f"{name.lower().replace(' ', '.')}@cast.example", **values}
    return name_focal_point(member, by=by, name=name, letter=BytesIO(b"Letter"), letter_name="letter.pdf", **facts)


def make_commitment(member, *, by=None, **values):
    """Return a political commitment of 4 March 2026, public."""
    terms = {"kind": "political", "dated": date(2026, 3, 4), "text": "We keep the springs.", "visibility": "public"}
    return record_commitment(member, by=by, **{**terms, **values})


def make_reaffirmation(member, day=None, *, by=None, **values):
    """Return a re-affirmation of a day, by default today's."""
    return reaffirm_commitment(member, by=by, affirmed_on=day or timezone.now().date(), **values)


TYPED = {
    "organisation": {
        "name": "Fictional Union of Highland Springs",
        "name_original": "Ekibiina ky’Ensulo",
        "acronym": "FUHS",
        "major_group": "ngo",
        "country": "UGA",
        "other_countries": ["KEN", "RWA"],
        "founded": "1998",
        "website": "https://springs.example.org/",
    },
    "standing": {"legal_status": "Registered association", "staff": "1-10", "budget": "10k-100k"},
    "work": {
        "activities": "We protect springs on the slopes.",
        "interest": "To learn from others.",
        "themes": ["water", "forests"],
        "offers": ["work", "data"],
        "contribution": "20 days of work a year, from 2027.",
    },
    "criteria": dict.fromkeys(Criterion.values, "on"),
    "people": {
        "fp_name": "Speaking Person",
        "fp_title": "Director",
        "fp_email": "speaking@cast.example",
        "fp_phone": "+256 000",
        "fp_language": "fr",
        "fp_listed": "on",
        "alt_name": "Standing Person",
        "alt_email": "standing@cast.example",
    },
    "privacy": {"language": "fr", "privacy": "on"},
    "review": {"signatory": "Speaking Person", "office": "Director", "signed_on": "", "entitled": "on"},
}


def typed(step, kind="mg", **changed):
    """Return what an applicant types in a step."""
    values = {**TYPED[step], **changed}
    if step == "review":
        values["signed_on"] = values["signed_on"] or timezone.now().date().isoformat()
    if kind == "gov" and step == "organisation":
        values = {name: value for name, value in values.items() if name not in ("major_group", "other_countries")}
    return values


def make_draft(*, key="a-key-of-a-form", kind="mg", email="", steps=tuple(TYPED), language="en", **changed):
    """Return an application with these steps filled in as an applicant does; `changed` are fields by step."""
    application = begin_application(kind=kind, key=key, language=language, origin="192.0.2.1", email=email)
    for step in steps:
        given = typed(step, kind, **changed.get(step, {}))
        lists = {name: value if isinstance(value, list) else [value] for name, value in given.items()}
        save_step(application, step, lists, page=f"page-{step}", seen="")
    return application


def make_application(**values):
    """Return an application that was sent: by default of an organisation of Uganda."""
    draft = make_draft(**values)
    facts = facts_of(draft)
    assert facts is not None
    return send_application(draft, facts)


def make_own_action(member, *, by=None, **values):
    """Return a public project."""
    said = {"kind": "project", "title": "Springs of the north", "visibility": "public", **values}
    return register_own_action(member, by=by, **said)


def make_renewal(member, *, by=None):
    """Return a renewal that was affirmed and sent back; the term of the member ends in a month."""
    Member.objects.filter(pk=member.pk).update(term_ends=timezone.now().date() + timedelta(days=30))
    ends = timezone.now().date() + timedelta(days=30)
    return Renewal.objects.create(member=member, term_ends=ends, signatory="Minister", state="returned", reason="Who?")
