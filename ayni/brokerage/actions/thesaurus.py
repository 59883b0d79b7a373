"""The thesaurus extended: proposed, measured before it is taken in, in force at once, taken back by one act."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.facets import LANGUAGES, for_matching
from ayni.brokerage.models import MODELS, Addition, AdditionKind, Item, Offer, Request
from ayni.brokerage.queries.matches import open_items
from ayni.brokerage.queries.thesaurus import (
    digest_of,
    extension_in_force,
    extension_of,
    knowledge_with,
    thesaurus_in_force,
    unfit,
)
from ayni.brokerage.queries.weightings import verdicts, weights_in_force
from ayni.brokerage.rules import can_keep_thesaurus, can_take_in_addition, can_withdraw_addition
from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.jobs import enqueue
from ayni.core.models import Visibility
from ayni.core.stamps import bump
from ayni.core.verdicts import require

# Of those whose reading changes so many are kept by name.
NAMED = 100
STAMP = "thesaurus"
LETTERS = _("Write at least two letters.")


def propose_addition(kind: str, said: Mapping[str, Any], *, by: Any, concept: str = "", reason: str = "") -> Addition:
    """Propose an addition and let it be measured in the background; nothing reads with it by this.

    A new concept's identifier is made of its English label. Refuses others than the Secretariat; raises Invalid for
    what does not fit.
    """
    require(can_keep_thesaurus(by))
    name = slugify(said["labels"]["en"])[:60] if kind == AdditionKind.CONCEPT else concept
    made = Addition(kind=kind, concept=name, said=dict(said), reason=reason.strip())
    if kind == AdditionKind.CONCEPT and not name:
        raise Invalid(fields={"en": [LETTERS]})
    wrong = unfit(made, thesaurus_in_force())
    if wrong:
        raise Invalid(fields={field: [sentence] for field, sentence in wrong.items()})
    with transaction.atomic():
        create(made, by=by, verb="asked")
        enqueue("brokerage.measure_addition", code=made.code)
    return made


def measure_addition(found: Addition, *, by: Any, expected: int) -> Addition:
    """Let it be measured anew, as when something else was taken in since. Refuses others than the Secretariat."""
    require(can_keep_thesaurus(by))
    with transaction.atomic():
        change(found, {"measured": {}}, by=by, verb="asked", expected=expected)
        enqueue("brokerage.measure_addition", code=found.code)
    return found


def weigh_addition(code: str) -> None:
    """Find what would be read otherwise, and how good matches of judged pairs are before and after.

    What is for the Secretariat only is not looked through by name; it counts in the quality, as in matching.
    """
    found = Addition.objects.get(code=code)
    if found.measured or found.adopted_at or found.left_at:
        return  # done already: this is a second run
    now = extension_in_force()
    then = f"{now}\n{extension_of([found])}"
    gained, lost = ([], []) if found.kind == AdditionKind.LINK else _read_otherwise(found.concept, now, then)
    before, after = _quality(now), _quality(then)
    measured = {
        "gained": gained[:NAMED],
        "lost": lost[:NAMED],
        "gained_count": len(gained),
        "lost_count": len(lost),
        "before": before[0],
        "after": after[0],
        "requests": after[1],
        "pairs": after[2],
        "against": digest_of(now),
    }
    change(found, {"measured": measured}, by=None, verb="measured")


def take_in_addition(found: Addition, *, by: Any, expected: int) -> Addition:
    """Let the thesaurus be read with it from now on, in every process; all matches are found anew.

    Refuses others than the Secretariat, and what was not measured against the thesaurus of now, does not fit any more
    or makes matches worse; Conflict.
    """
    require(can_take_in_addition(by, found))
    with transaction.atomic():
        change(found, {"adopted_at": timezone.now()}, by=by, verb="adopted", expected=expected)
        _read_anew(found)
    return found


def withdraw_addition(found: Addition, *, by: Any, expected: int) -> Addition:
    """Let the thesaurus be read without it again, or drop a proposal; it stays in the history.

    Refuses others than the Secretariat, and a concept on which something else in force hangs; Conflict.
    """
    require(can_withdraw_addition(by, found))
    was_in_force = found.in_force
    with transaction.atomic():
        change(found, {"left_at": timezone.now()}, by=by, verb="taken-back", expected=expected)
        if was_in_force:
            _read_anew(found)
    return found


def set_words_aside(words: str, lang: str, *, by: Any) -> Addition:
    """Propose these words no more: they stand for no concept. Refuses others than the Secretariat; raises Invalid."""
    require(can_keep_thesaurus(by))
    if lang not in LANGUAGES or not words.strip():
        raise Invalid(fields={"words": [LETTERS]})
    said = {"lang": lang, "words": words.strip()[:80]}
    return create(Addition(kind=AdditionKind.ASIDE, said=said, adopted_at=timezone.now()), by=by, verb="set-aside")


def _read_anew(found: Addition) -> None:
    if found.kind == AdditionKind.ASIDE:
        return
    bump(STAMP)
    if found.kind != AdditionKind.LINK:
        enqueue("brokerage.rematch_all")


def _read_otherwise(concept: str, now: str, then: str) -> tuple[list[list[str]], list[list[str]]]:
    """Return what would newly read as the concept, and what would no longer read as another: [side, code] of each."""
    known, wider = knowledge_with(now).thesaurus, knowledge_with(then).thesaurus
    gained: list[list[str]] = []
    lost: list[list[str]] = []
    for side, model in MODELS.items():
        for one in open_items(model).exclude(visibility=Visibility.SECRETARIAT).iterator(chunk_size=500):
            after = _concepts(one, wider)
            if concept in after:
                before = _concepts(one, known)
                if concept not in before:
                    gained.append([side, one.code])
                if before - after:
                    lost.append([side, one.code])
    return gained, lost


def _concepts(item: Item, known: Any) -> set[str]:
    lang = item.language if item.language in LANGUAGES else None
    return {hit.concept for hit in known.concepts_in(f"{item.title}. {item.text}", lang)}


def _quality(extension: str) -> tuple[float, int, int]:
    """Return nDCG on what people judged, over how many requests and pairs."""
    from ayni.matching.learning import Judged, quality

    pairs = verdicts().pairs
    asked = Request.objects.filter(code__in={request for request, _offer in pairs}).select_related("member")
    given = Offer.objects.filter(code__in={offer for _request, offer in pairs}).select_related("member")
    return quality(
        [for_matching(one) for one in asked.order_by("code")],
        [for_matching(one) for one in given.order_by("code")],
        [Judged(request, offer, good) for (request, offer), good in sorted(pairs.items())],
        as_of=timezone.now().date(),
        present=weights_in_force(),
        knowledge=knowledge_with(extension),
    )
