"""Following regions, initiatives, workplans and the plan, and writing to who does."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ayni.core.changes import create, withdraw
from ayni.core.errors import Invalid
from ayni.core.outbox import write_letter
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.initiatives.models import Followed, Following, Initiative
from ayni.initiatives.queries.following import followed_names, followers_of, followers_to_tell, following_of, regions_of
from ayni.initiatives.rules import can_follow

Written = Callable[[Following], tuple[str, str, dict[str, str]]]
# Of these steps followers of a region are told, once for each initiative; followers of an initiative of every step.
TOLD_TO_REGION = frozenset({Initiative.Status.PROPOSED, Initiative.Status.ACTIVE})


def follow(person: Any, *, by: Any, kind: str, subject: str) -> Following:
    """Let a person be written to about a region, initiative, workplan, call or the plan. A repeat changes nothing.

    Refuses everybody but the person; raises Invalid for what is not there.
    """
    require(can_follow(by, person))
    if subject not in followed_names(by, kind, [subject], "en"):
        raise Invalid(_("There is nothing of this name to follow."))
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


def tell_news(key: str, subjects: Iterable[tuple[str, str]], sees: Callable[[Any], bool], written: Written) -> int:
    """Write one letter to each person who follows any of `subjects` (kind, subject) and may see the news.

    `key` names the news: a second call writes none again. `written(following)` returns subject, body and headers.
    Returns how many letters were written.
    """
    sent = 0
    with transaction.atomic():
        for following in followers_of(subjects):
            if sees(following.person):
                sent += write_letter(f"{key}:{following.person.code}", following.person.email, *written(following))
    return sent
