"""Who follows what."""

from collections.abc import Iterable
from typing import Any

from django.core.signing import Signer
from django.db.models import Q
from django.utils.crypto import constant_time_compare

from ayni.accounts.models import Person
from ayni.core.errors import NotVisible
from ayni.initiatives.models import Followed, Following, Initiative
from ayni.initiatives.queries.initiatives import visible_initiatives


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
