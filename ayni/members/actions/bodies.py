"""The body that acts for a member."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.models import Member, RepresentingBody
from ayni.members.rules import can_decide_membership


def change_body(member: Member, *, by: Any, name: str, since: date, ground: str = "") -> RepresentingBody:
    """Let another body act for the member from `since` on; the one before ends the day before and stays recorded.

    Raises Refused; Invalid when `since` is not after the first day of the present body.
    """
    require(can_decide_membership(by, member))
    with transaction.atomic():
        # Touching the member's row first lets one change of body in at a time.
        bump("members")
        present = member.bodies.select_for_update().filter(until=None, withdrawn_at=None).first()
        if present is not None and since <= present.since:
            raise Invalid(fields={"since": [_("The present body began on this day or later: choose a later day.")]})
        if present is not None:
            change(present, {"until": since - timedelta(days=1)}, by=by, verb="ended", note=ground)
        body = RepresentingBody(member=member, name=" ".join(name.split()), since=since, ground=ground.strip())
        return create(body, by=by)
