"""Confirming which objectives an own action serves."""

from typing import Any

from django.db import transaction
from django.utils.translation import get_language

from ayni.core.changes import create, withdraw
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.models import OwnAction
from ayni.workplans.models import ObjectiveTag
from ayni.workplans.queries.tags import AdoptedObjective, objective_of
from ayni.workplans.rules import can_tag_own_action


def tag_own_action(action: OwnAction, adopted: AdoptedObjective, *, by: Any, reason: str = "") -> ObjectiveTag:
    """Record that an own action serves an objective of an adopted workplan, and why. Once: a repeat changes nothing.

    Refuses who does not speak for the member.
    """
    require(can_tag_own_action(by, action))
    with transaction.atomic():
        # The stamp's row comes first: it lets one in at a time, so that a tag is made once.
        bump("plan")
        objective = objective_of(adopted)
        known = ObjectiveTag.objects.filter(own_action=action, objective=objective, withdrawn_at=None).first()
        if known is not None:
            return known
        language = get_language() or "en"
        tag = ObjectiveTag(own_action=action, objective=objective, reason=reason.strip(), words_language=language)
        return create(tag, by=by, verb="tagged")


def untag_own_action(tag: ObjectiveTag, *, by: Any) -> ObjectiveTag:
    """Take a tag back; it stays in the history. Refuses who does not speak for the member."""
    require(can_tag_own_action(by, tag.own_action))
    with transaction.atomic():
        bump("plan")
        return withdraw(tag, by=by)
