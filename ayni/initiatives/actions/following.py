"""Following regions and initiatives, and writing to who does."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ayni.core.changes import create, withdraw
from ayni.core.errors import Invalid
from ayni.core.outbox import write_letter
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.core.vocabularies import regions
from ayni.initiatives.models import Followed, Following, Initiative
from ayni.initiatives.queries.following import followers_to_tell, following_of, regions_of
from ayni.initiatives.queries.initiatives import visible_initiatives
from ayni.initiatives.rules import can_follow

# Of these steps followers of a region are told, once for each initiative; followers of an initiative of every step.
TOLD_TO_REGION = frozenset({Initiative.Status.PROPOSED, Initiative.Status.ACTIVE})


def follow(person: Any, *, by: Any, kind: str, subject: str) -> Following:
    """Let a person be written to about a region or an initiative. A repeat changes nothing.

    Refuses everybody but the person; raises Invalid for what is not there.
    """
    require(can_follow(by, person))
    known = kind == Followed.REGION and subject in regions()
    if not known and kind == Followed.INITIATIVE:
        known = visible_initiatives(by).filter(slug=subject).exists()
    if not known:
        raise Invalid(_("There is no such region or initiative."))
    with transaction.atomic():
        # The stamp's row lets one in at a time, so that nobody follows the same twice.
        bump("initiatives")
        return following_of(person, kind, subject) or create(
            Following(person=person, kind=kind, subject=subject), by=by, verb="followed"
        )


def stop_following(person: Any, *, by: Any, kind: str, subject: str) -> None:
    """End it; nothing happens where the person does not follow. `by` is the person, also by their sealed link."""
    require(can_follow(by, person))
    with transaction.atomic():
        bump("initiatives")
        found = following_of(person, kind, subject)
        if found is not None:
            withdraw(found, by=by)


def tell_followers(initiative: Initiative, step: str, written: Any) -> int:
    """Write to who follows the initiative or a region of its sponsors and may see it; return how many letters.

    `written(initiative, step, following)` returns subject, body and headers. Everybody gets one letter for a step;
    followers of a region one for each initiative, however many steps and regions. A second call writes none again.
    """
    of_regions = regions_of(initiative) if step in TOLD_TO_REGION else set()
    sent = 0
    with transaction.atomic():
        for following in followers_to_tell(initiative, of_regions):
            once = step if following.kind == Followed.INITIATIVE else ""
            key = f"follow:{initiative.pk}:{once}:{following.person.code}"
            sent += write_letter(key, following.person.email, *written(initiative, step, following))
    return sent
