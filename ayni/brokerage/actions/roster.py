"""Putting specialists forward for the roster, by their consent."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.models import Specialist
from ayni.brokerage.queries.items import listed_tags
from ayni.brokerage.rules import can_edit_specialist, can_put_forward_specialist
from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.verdicts import require
from ayni.members.models import Member
from ayni.members.naming import search_words
from ayni.members.queries import name_in


def put_forward_specialist(*, by: Any, member: Member, **values: Any) -> Specialist:
    """Enter a specialist of a member, with the day of their consent. Refuses who may not; raises Invalid."""
    require(can_put_forward_specialist(by, member))
    _must_hold(values)
    made = Specialist(member=member, **values)
    made.tags, made.words = _found_by(made)
    return create(made, by=by, verb="put forward")


def edit_specialist(found: Specialist, values: Mapping[str, Any], *, by: Any, expected: int) -> Specialist:
    """Change what is said of a specialist, or renew the consent. Refuses who may not; raises Invalid, Conflict."""
    require(can_edit_specialist(by, found))
    if values.get("consent_until", found.consent_until) != found.consent_until:
        _must_hold(values)
    planned = Specialist(member=found.member)
    for name in ("name", "text", "themes", "languages", "countries"):
        setattr(planned, name, values.get(name, getattr(found, name)))
    tags, words = _found_by(planned)
    return change(found, {**values, "tags": tags, "words": words}, by=by, expected=expected)


def drop_specialist(found: Specialist, *, by: Any, expected: int) -> Specialist:
    """Take a specialist off the roster at once, as when they no longer agree. Refuses who may not; raises Conflict."""
    require(can_edit_specialist(by, found))
    values = {"withdrawn_at": timezone.now(), "tags": "", "words": ""}
    return change(found, values, by=by, verb="withdrawn", expected=expected)


def _must_hold(values: Mapping[str, Any]) -> None:
    """Raise Invalid for a consent that is over: its entry would be seen by nobody."""
    if values["consent_until"] < timezone.now().date():
        raise Invalid(fields={"consent_until": [_("This day has passed.")]})


def _found_by(made: Specialist) -> tuple[str, str]:
    named = {"theme": made.themes, "country": made.countries, "lang": made.languages}
    said = [made.name, made.text, name_in(made.member, "en")]
    return listed_tags(named, made.countries), search_words(said, made.countries)
