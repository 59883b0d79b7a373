"""Which objectives the demonstration's own actions serve."""

import random
from typing import Any

from django.db import transaction

from ayni.members.models import OwnAction
from ayni.workplans.actions.tags import tag_own_action
from ayni.workplans.models import ObjectiveTag
from ayni.workplans.queries.tags import adopted_objectives

SEED = 2004


def load_demo_tags(*, by: Any, seed: int = SEED) -> int:
    """Tag two of three own actions that serve nothing yet to one or two objectives; return how many tags."""
    known = set(ObjectiveTag.objects.values_list("own_action", flat=True))
    objectives = adopted_objectives(by)
    made = 0
    with transaction.atomic():
        for action in OwnAction.objects.filter(withdrawn_at=None).select_related("member").order_by("pk"):
            chance = random.Random(f"{seed}:{action.code}")  # noqa: S311  (chance for a demo, not for secrets)
            if action.pk in known or not objectives or chance.random() > 0.66:
                continue
            # Where the member is at home first: what it does there serves the workplan of its country or region.
            near = [one for one in objectives if one.owner_code in (action.member.code, action.member.region)]
            for objective in chance.sample(near or objectives, min(len(near or objectives), chance.randint(1, 2))):
                tag_own_action(action, objective, by=by, reason="Said so in the demonstration.")
                made += 1
    return made
