"""Plain factories of this room."""

from ayni.members.actions import register_member


def make_member(name="Fictional Association of Springs", **values):
    """Return a member entered by the system itself: by default an organisation of Uganda."""
    facts = {"category": "mg", "major_group": "ngo", "countries": "UGA", **values}
    if facts["category"] != "mg":
        facts["major_group"] = ""
    return register_member(by=None, name=name, **facts)


def make_government(code="KGZ", **values):
    """Return a government under the code of its country."""
    return make_member(values.pop("name", code), category="gov", countries=code, **values)
