"""The thesaurus in force, shipped concepts and what was added; what people write of and no concept knows."""

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ayni.brokerage.models import MODELS, Addition, AdditionKind
from ayni.brokerage.queries.items import SCREENED
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility

if TYPE_CHECKING:
    from ayni.matching.meaning import Knowledge
    from ayni.matching.thesaurus import Thesaurus
    from ayni.matching.thesaurus.extending import Addition as Added
    from ayni.matching.unknown import Unknown

# So many of the newest requests, and as many offers, are looked through for words that no concept knows.
LOOKED_AT = 400
HISTORY = 100
_PARTS = frozenset(";|:<>~=^*#\n\r")


def additions() -> list[Addition]:
    """Return what was proposed, is in force and was taken back, the newest first."""
    return list(Addition.objects.filter(withdrawn_at=None).select_related("created_by")[:HISTORY])


def addition_named(code: str) -> Addition:
    """Return one. Raises NotVisible."""
    found = Addition.objects.filter(code=code, withdrawn_at=None).first()
    if found is None:
        raise NotVisible
    return found


def additions_in_force() -> list[Addition]:
    """Return what the thesaurus is read with, the oldest first. One query."""
    known = Addition.objects.filter(adopted_at__isnull=False, left_at=None, withdrawn_at=None)
    return list(known.exclude(kind=AdditionKind.ASIDE).order_by("adopted_at", "id"))


def extension_in_force() -> str:
    """Return what is in force as the library reads it, "" where nothing was added. One query."""
    return extension_of(additions_in_force())


def extension_of(found: Iterable[Addition]) -> str:
    """Return additions as the library reads them."""
    from ayni.matching.thesaurus.extending import written_extension

    return written_extension(_added(one) for one in found)


def knowledge_in_force() -> "Knowledge":
    """Return what requests and offers are read with at this moment. One query.

    It is kept by its very content: a change in any process is seen by all others with the next reading.
    """
    return knowledge_with(extension_in_force())


def thesaurus_in_force() -> "Thesaurus":
    """Return the shipped concepts with what was added. One query."""
    known: Thesaurus = knowledge_in_force().thesaurus  # type: ignore[assignment]
    return known


@lru_cache(maxsize=4)
def knowledge_with(extension: str) -> "Knowledge":
    """Return what the library knows with an extension."""
    from ayni.matching.meaning import shipped
    from ayni.matching.thesaurus import Thesaurus
    from ayni.matching.thesaurus.concepts import concepts
    from ayni.matching.thesaurus.extending import extended, read_extension

    if not extension:
        return shipped()
    known = extended(concepts(), read_extension(extension, "additions"))
    return shipped()._replace(thesaurus=Thesaurus(known))


def digest_of(extension: str) -> str:
    """Return by what an extension is known again."""
    return hashlib.sha256(extension.encode()).hexdigest()[:16]


def hanging_on(found: Addition) -> list[Addition]:
    """Return what is in force and would lose its concept without this one."""
    if found.kind != AdditionKind.CONCEPT:
        return []
    others = [one for one in additions_in_force() if one.pk != found.pk]
    return [one for one in others if found.concept in (one.concept, *one.said.get("broader", ()))]


def unfit(found: Addition, known: "Thesaurus") -> dict[str, str]:
    """Return by field why an addition does not fit a thesaurus; {} where it does."""
    said = found.said
    if found.kind == AdditionKind.CONCEPT:
        return _unfit_concept(found, known)
    if found.kind == AdditionKind.ASIDE:
        return {}
    if found.concept not in known:
        return {"concept": _("There is no such concept.")}
    if found.kind == AdditionKind.WORDS:
        wrong = _unfit_words(said["words"], said["lang"], known)
        return {"words": wrong} if wrong else {}
    from ayni.matching.thesaurus.extending import is_address

    if not is_address(said["address"]):
        return {"address": _("Write an address that begins with https:// or http://.")}
    links = known.concept(found.concept).links
    twice = any(said["address"] in there for there in links.values())
    return {"address": _("The concept has this link already.")} if twice else {}


def unknown_words() -> "list[Unknown]":
    """Return words that several members use in public requests and offers and no concept knows. Five queries.

    Nothing is read that is not open to everybody: no draft, nothing for members or the Secretariat only.
    """
    from ayni.matching.unknown import Text, unknown_in

    texts = [
        Text(one.member.code, f"{one.title}. {one.text}", one.language)
        for model in MODELS.values()
        for one in model.objects.filter(state__in=SCREENED, visibility=Visibility.PUBLIC, withdrawn_at=None)
        .select_related("member")
        .order_by("-screened_at", "-id")[:LOOKED_AT]
    ]
    aside = Addition.objects.filter(kind=AdditionKind.ASIDE, left_at=None, withdrawn_at=None)
    left_out = [(one.said["lang"], one.said["words"]) for one in aside]
    return unknown_in(texts, thesaurus_in_force(), knowledge_in_force().gazetteer, aside=left_out)


def _added(one: Addition) -> "Added":
    from ayni.matching.thesaurus.concepts import Spelling
    from ayni.matching.thesaurus.extending import Addition as Added

    said: dict[str, Any] = one.said
    if one.kind == AdditionKind.CONCEPT:
        spellings = {lang: Spelling((words,), ()) for lang, words in said["labels"].items()}
        return Added(one.concept, tuple(said["broader"]), (), spellings)
    if one.kind == AdditionKind.WORDS:
        words = (said["words"],)
        return Added(one.concept, spellings={said["lang"]: Spelling(*((words, ()) if said["shown"] else ((), words)))})
    return Added(one.concept, links={said["relation"]: (said["address"],)})


def _unfit_concept(found: Addition, known: "Thesaurus") -> dict[str, str]:
    wrong: dict[str, str] = {}
    if found.concept in known:
        wrong["en"] = _("There is a concept of this name already: add words to it.")
    if any(one not in known for one in found.said["broader"]) or not found.said["broader"]:
        wrong["broader"] = _("Choose what it is a part of.")
    for lang, words in found.said["labels"].items():
        unlike = _unfit_words(words, lang, known)
        if unlike:
            wrong.setdefault(lang, unlike)
    return wrong


def _unfit_words(words: str, lang: str, known: "Thesaurus") -> str:
    if not _PARTS.isdisjoint(words):
        return _("Write the words alone, without signs such as ; | : * =.")
    if sum(sign.isalpha() for sign in words) < 2:
        return _("Write at least two letters.")
    named = known.named(words, lang)
    if named is not None:
        return _("These words stand for “%(concept)s” already.") % {"concept": known.label(named, lang)}
    return ""
