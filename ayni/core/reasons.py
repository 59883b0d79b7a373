"""Reasons kept for the next time."""

from typing import Any

from ayni.core.changes import create, withdraw
from ayni.core.errors import NotVisible, Refused
from ayni.core.models import KeptReason


def kept_reasons() -> list[KeptReason]:
    """Return the kept reasons, by what they are given for."""
    return list(KeptReason.objects.filter(withdrawn_at=None))


def keep_reason(*, by: Any, kind: str, verb: str, text: str) -> None:
    """Keep a reason for whoever decides such lines; the same one twice is kept once. The caller asked who may."""
    words = " ".join(text.split())
    if words and not KeptReason.objects.filter(kind=kind, verb=verb, text=words, withdrawn_at=None).exists():
        create(KeptReason(kind=kind, verb=verb, text=words), by=by, verb="kept")


def drop_reason(code: str, *, by: Any, any_author: bool) -> None:
    """Offer a reason no longer. Its author may, others only with `any_author`. Raises NotVisible, Refused."""
    found = KeptReason.objects.filter(code=code, withdrawn_at=None).first()
    if found is None:
        raise NotVisible
    if not any_author and found.created_by_id != by.pk:
        raise Refused
    withdraw(found, by=by)
