"""Saying that two entries that look alike are two organisations."""

from typing import Any

from ayni.core.changes import create
from ayni.core.errors import Invalid
from ayni.core.verdicts import require
from ayni.members.models import Distinct, Member
from ayni.members.rules import can_merge_member


def tell_apart(first: Member, second: Member, *, by: Any, ground: str = "") -> Distinct:
    """Record that two entries are different, so that nobody is asked again. Raises Refused, Invalid."""
    require(can_merge_member(by, first))
    require(can_merge_member(by, second))
    one, other = sorted((first, second), key=lambda member: member.pk)
    if one.pk == other.pk:
        raise Invalid
    known = Distinct.objects.filter(first=one, second=other, withdrawn_at=None).first()
    return known or create(Distinct(first=one, second=other, ground=ground.strip()), by=by, verb="told apart")
