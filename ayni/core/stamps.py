"""Bumping and reading stamps."""

from django.db.models import F

from ayni.core.models import Stamp


def bump(name: str) -> None:
    """Raise a stamp's number, in the transaction of the change that makes stored pages stale."""
    if not Stamp.objects.filter(name=name).update(number=F("number") + 1):
        Stamp.objects.get_or_create(name=name)


def stamp_number(name: str) -> int:
    """Return a stamp's present number; 0 for one that was never bumped."""
    return Stamp.objects.filter(name=name).values_list("number", flat=True).first() or 0
