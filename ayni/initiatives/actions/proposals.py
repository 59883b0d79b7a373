"""Proposing an initiative, and the decisions that carry it on."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.identifiers import free_slug, slug_of
from ayni.core.jobs import enqueue
from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.initiatives.models import Decision, Initiative, Sponsor
from ayni.initiatives.rules import STEPS, can_decide_on_initiative, can_propose_initiative

# Words that our own addresses need in the place of a slug.
_RESERVED = {"propose", "following"}
_LITTLE = "a and de des del du e el en et for i in la las le les los of on the und y"
_LITTLE_WORDS = frozenset(_LITTLE.split())


def propose_initiative(
    *,
    by: Any,
    member: Any,
    title: str,
    kind: str,
    summary: str = "",
    language: str = "en",
    co_sponsors: Iterable[Any] = (),
) -> Initiative:
    """Enter a proposal in a member's name with those it names as co-sponsors; members see it, the public not yet.

    Refuses who does not speak for the member; raises Invalid.
    """
    require(can_propose_initiative(by, member))
    others = {sponsor.pk: sponsor for sponsor in co_sponsors}
    if member.pk in others:
        raise Invalid(fields={"co_sponsors": [_("The proposing member is not its own co-sponsor.")]})
    with transaction.atomic():
        # The stamp's row lets one proposer in at a time, so that slug and prefix stay free.
        bump("initiatives")
        known = list(Initiative.objects.values_list("slug", "prefix"))
        proposal = Initiative(
            slug=free_slug(title, {slug for slug, _prefix in known} | _RESERVED),
            prefix=_free_prefix(title, {prefix for _slug, prefix in known}),
            title=title,
            summary=summary,
            kind=kind,
            language=language,
            status=Initiative.Status.PROPOSED,
            visibility=Visibility.MEMBERS,
        )
        create(proposal, by=by, verb="proposed")
        create(Sponsor(initiative=proposal, member=member, proposes=True), by=by)
        for sponsor in others.values():
            create(Sponsor(initiative=proposal, member=sponsor), by=by)
        enqueue("initiatives.tell_followers", slug=proposal.slug, step=proposal.status)
    return proposal


def decide_on_initiative(
    initiative: Initiative,
    *,
    by: Any,
    step: str,
    ground: str,
    expected: int,
    decided_on: date | None = None,
    document: str = "",
    language: str = "en",
) -> Decision:
    """Record a decision and carry the initiative to its `step`; from its being defined on, the public sees it.

    `decided_on` is the day on which it was taken (today if not given), never ahead of us nor before the last decision.
    Refuses everybody but the Secretariat; raises Invalid for a step that is not open, or Conflict.
    """
    require(can_decide_on_initiative(by, initiative))
    day = decided_on or timezone.now().date()
    if step not in STEPS[initiative.status]:
        raise Invalid(fields={"step": [_("This step is not open to the initiative now.")]})
    _check_day(initiative, day)
    if not ground.strip():
        raise Invalid(fields={"ground": [_("A decision needs its ground.")]})
    values: dict[str, Any] = {"status": step}
    if step != Initiative.Status.REFUSED:
        values["visibility"] = Visibility.PUBLIC
    with transaction.atomic():
        change(initiative, values, by=by, verb="decided", expected=expected, note=ground)
        decision = Decision(
            initiative=initiative, step=step, decided_on=day, ground=ground, document=document, language=language
        )
        create(decision, by=by)
        bump("plan")
        bump("members")
        if step != Initiative.Status.REFUSED:
            enqueue("initiatives.tell_followers", slug=initiative.slug, step=step)
    return decision


def _check_day(initiative: Initiative, day: date) -> None:
    if day > timezone.now().date():
        raise Invalid(fields={"decided_on": [_("This day lies ahead: record the decision once it is taken.")]})
    last = initiative.decisions.order_by("-decided_on").values_list("decided_on", flat=True).first()
    if last is not None and day < last:
        raise Invalid(fields={"decided_on": [_("This day lies before the last decision.")]})


def _free_prefix(title: str, taken: set[str]) -> str:
    """Return letters for the numbers of the initiative's rows: initials of a title's words, or a word's beginning."""
    words = [word for word in slug_of(title).split("-") if word not in _LITTLE_WORDS] or [slug_of(title)]
    letters = "".join(word[0] for word in words)[:4] if len(words) > 1 else words[0][:3]
    stem = re.sub(r"[^A-Z0-9]", "", letters.upper()) or "X"
    candidates = (stem if number == 1 else f"{stem}{number}" for number in range(1, 1000))
    return next(candidate for candidate in candidates if candidate not in taken)
