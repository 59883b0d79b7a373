"""Plain factories of this room."""

from datetime import date
from io import BytesIO

from django.utils import timezone

from ayni.members.actions import name_focal_point, register_member
from ayni.members.actions.commitments import record_commitment
from ayni.members.actions.reaffirmations import reaffirm_commitment


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
