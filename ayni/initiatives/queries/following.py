"""Who follows what."""

from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple

from django.core.signing import Signer
from django.db.models import Q
from django.urls import reverse
from django.utils.crypto import constant_time_compare

from ayni.accounts.models import Person
from ayni.core.errors import NotVisible
from ayni.core.vocabularies import label, regions
from ayni.initiatives.models import Followed, Following, Initiative
from ayni.initiatives.queries.initiatives import title_in, visible_initiatives


class Followable(NamedTuple):
    """A kind of thing that can be followed.

    `names(viewer, subjects, lang)` says what those are called that a viewer sees, in one query; `address(subject)` is
    the path of its page.
    """

    names: Callable[[Any, Collection[str], str], dict[str, str]]
    address: Callable[[str], str]


_kinds: dict[str, Followable] = {}


def register_followable(kind: str, found: Followable) -> None:
    """Let a kind of thing be followed; a room above tells what it is."""
    _kinds[kind] = found


def followed_names(viewer: Any, kind: str, subjects: Collection[str], lang: str) -> dict[str, str]:
    """Return subject -> name of those that there are and that a viewer sees. At most one query."""
    found = _kinds.get(kind)
    return found.names(viewer, subjects, lang) if found is not None and subjects else {}


def followed_address(kind: str, subject: str) -> str:
    """Return the path of the page of something that can be followed; "" where it has none."""
    return _kinds[kind].address(subject) if kind in _kinds else ""


def followers_of(subjects: Iterable[tuple[str, str]]) -> list[Following]:
    """Return one following for each active person who follows any of (kind, subject), that of the first kind named."""
    asked = list(subjects)
    wanted = Q()
    for kind, subject in asked:
        wanted |= Q(kind=kind, subject=subject)
    ranks = {one: rank for rank, one in enumerate(asked)}
    known = Following.objects.filter(wanted, withdrawn_at=None, person__is_active=True).select_related("person")
    found: dict[int, Following] = {}
    for following in sorted(known, key=lambda one: (ranks[one.kind, one.subject], one.pk)):
        found.setdefault(following.person_id, following)
    return list(found.values())


def all_followers_of(kind: str, subjects: Collection[str]) -> list[Following]:
    """Return every following of things of a kind by active people, each with its person. One query."""
    known = Following.objects.filter(kind=kind, subject__in=subjects, withdrawn_at=None, person__is_active=True)
    return list(known.select_related("person"))


def following_of(person: Any, kind: str, subject: str) -> Following | None:
    """Return that a person follows something, or None."""
    return Following.objects.filter(person=person, kind=kind, subject=subject, withdrawn_at=None).first()


def followed_by(person: Any) -> set[tuple[str, str]]:
    """Return (kind, subject) of all that a person follows. One query."""
    return set(Following.objects.filter(person=person, withdrawn_at=None).values_list("kind", "subject"))


def regions_of(initiative: Initiative) -> set[str]:
    """Return the regions of the members that proposed an initiative: where it is meant to be at home."""
    sponsors = initiative.sponsors.filter(withdrawn_at=None)
    return set(sponsors.exclude(member__region="").values_list("member__region", flat=True))


def followers_to_tell(initiative: Initiative, of_regions: Iterable[str]) -> list[Following]:
    """Return one following for each person to tell who may see the initiative; that of the initiative before others."""
    wanted = Q(kind=Followed.INITIATIVE, subject=initiative.slug) | Q(kind=Followed.REGION, subject__in=set(of_regions))
    known = Following.objects.filter(wanted, withdrawn_at=None, person__is_active=True).select_related("person")
    found: dict[int, Following] = {}
    for following in known.order_by("kind", "pk"):
        found.setdefault(following.person_id, following)
    return [one for one in found.values() if visible_initiatives(one.person).filter(pk=initiative.pk).exists()]


def follow_seal(person: str, kind: str, subject: str) -> str:
    """Return the part of a link in a letter by which nobody else ends what a person (by code) follows."""
    return Signer(salt="ayni.initiatives.following").signature(f"{person}:{kind}:{subject}")


def person_by_link(code: str, kind: str, subject: str, seal: str) -> Any:
    """Return the person whose following a sealed link ends. Raises NotVisible for a link that is not ours."""
    found = Person.objects.filter(code=code, is_active=True).first()
    if found is None or not constant_time_compare(seal, follow_seal(code, kind, subject)):
        raise NotVisible
    return found


def _regions(viewer: Any, subjects: Collection[str], lang: str) -> dict[str, str]:
    return {code: label(regions()[code], lang) for code in subjects if code in regions()}


def _initiatives(viewer: Any, subjects: Collection[str], lang: str) -> dict[str, str]:
    known = visible_initiatives(viewer).filter(slug__in=subjects)
    return {one.slug: title_in(one.title, one.language, one.translations, lang) for one in known}


REGION = Followable(_regions, lambda subject: "")
INITIATIVE = Followable(_initiatives, lambda slug: reverse("initiatives:initiative", kwargs={"slug": slug}))
