"""Entering members and changing what the register says of them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.accounts.models import RoleKind
from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.identifiers import free_slug
from ayni.core.jobs import enqueue
from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.actions.membership import TERM_YEARS, later, record_decision
from ayni.members.models import Member, Status
from ayni.members.models.member import GOVERNMENT
from ayni.members.naming import region_for, search_words
from ayni.members.queries import capacity_of, taken_codes
from ayni.members.rules import can_edit_member, can_keep_register

FACTS = (
    "name",
    "name_original",
    "acronym",
    "category",
    "major_group",
    "countries",
    "region_override",
    "languages",
    "website",
    "links",
    "ror",
    "iati",
    "summary",
)
# What a member's own focal points may say of it.
OWN_WORDS = ("name_original", "acronym", "languages", "website", "links", "summary")
# Addresses under /members/ that are no member's.
RESERVED = frozenset(
    {
        *("new", "import", "data", "apply", "applications", "focal-points", "reaffirmed", "own-actions"),
        *("renewals", "silent", "map"),
    }
)


def register_member(
    *,
    by: Any,
    since: date | None = None,
    ground: str = "",
    taken_by: str = "",
    status: str = Status.ACTIVE,
    taken: set[str] | None = None,
    code: str = "",
    **facts: Any,
) -> Member:
    """Enter a member with the decision that made it one; its term is four years from `since` (today).

    `facts` are those of FACTS. `taken` saves reading all codes again when many are entered. Refuses everybody but the
    Secretariat; raises Invalid with the fields at fault, also when the country's government is a member already.
    """
    require(can_keep_register(by))
    with transaction.atomic():
        # The stamp's row comes first: it lets one writer in at a time, so that a code stays free.
        bump("members")
        known = taken_codes() if taken is None else taken
        member = new_member(facts, taken=known, since=since, status=status, code=code)
        first = member.since or timezone.now().date()
        create(member, by=by, verb="entered", note=ground)
        record_decision(member, before="", after=status, taken_on=first, taken_by=taken_by, ground=ground, by=by)
    return member


def new_member(
    facts: Mapping[str, Any],
    *,
    taken: set[str],
    since: date | None = None,
    term_ends: date | None = None,
    status: str = Status.ACTIVE,
    code: str = "",
) -> Member:
    """Return a member that is not written yet, with a code of its own, which joins `taken`.

    Raises Invalid when the country's government is a member already.
    """
    first = since or timezone.now().date()
    ends = term_ends or later(first, TERM_YEARS)
    member = Member(visibility=Visibility.PUBLIC, status=status, since=first, term_ends=ends)
    for name in FACTS:
        setattr(member, name, tidy(facts.get(name, "")))
    member.code = code if code and code not in taken else _code_for(member, taken)
    taken.add(member.code)
    for name, value in derived(member).items():
        setattr(member, name, value)
    return member


def edit_member(member: Member, values: Mapping[str, Any], *, by: Any, expected: int) -> Member:
    """Change the facts of an entry; a focal point's values other than OWN_WORDS are left out.

    The focal point is told by e-mail what their alternate changed. Raises Refused, Invalid, Conflict.
    """
    require(can_edit_member(by, member))
    allowed = FACTS if can_keep_register(by) else OWN_WORDS
    wanted = {name: tidy(values[name]) for name in allowed if name in values}
    with transaction.atomic():
        planned = Member(code=member.code)
        for name in FACTS:
            setattr(planned, name, wanted.get(name, getattr(member, name)))
        change(member, {**wanted, **derived(planned)}, by=by, expected=expected)
        bump("members")
        if capacity_of(by, member, timezone.now().date()) == RoleKind.ALTERNATE and member.version != expected:
            enqueue("members.tell_focal_point", code=member.code, alternate=str(by), version=member.version)
    return member


def _code_for(member: Member, taken: set[str]) -> str:
    if member.category != GOVERNMENT:
        return free_slug(member.acronym or member.name, taken | RESERVED, limit=50)
    code = (member.country_codes or [""])[0]
    if code in taken:
        raise Invalid(fields={"countries": [_("The government of this country is in the register already.")]})
    return code


def derived(member: Member) -> dict[str, str]:
    """Return the columns that follow from a member's facts."""
    codes = member.country_codes
    names = (member.name, member.name_original, member.acronym)
    return {"region": region_for(codes, member.region_override), "words": search_words(names, codes)}


def tidy(value: Any) -> str:
    """Return a fact as it is kept: lists of codes parted by spaces, lines ended as on Unix, no space around."""
    if isinstance(value, list | tuple):
        return " ".join(dict.fromkeys(str(one) for one in value))
    return str(value or "").replace("\r\n", "\n").strip()
