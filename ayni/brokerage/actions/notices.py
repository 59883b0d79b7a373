"""Letters that time brings: derived from the tables, each goes out once."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from ayni.brokerage.models import Item, Notice, NoticeKind
from ayni.brokerage.queries.items import expiring
from ayni.core.jobs import enqueue

MONTH, WEEK = timedelta(days=30), timedelta(days=7)


def warn_of_expiry(now: datetime) -> int:
    """Warn owners of what ends within 30 days, and again within 7; return how many letters. Another day warns anew."""
    sent = 0
    for item in expiring(now, now + MONTH):
        assert item.expires_at is not None
        kind = NoticeKind.WEEK if item.expires_at - now <= WEEK else NoticeKind.MONTH
        sent += _warn(item, kind)
    return sent


def _warn(item: Item, kind: str) -> int:
    about = f"{item.code} {item.expires_on}"
    with transaction.atomic():
        if not note_once(kind, about):
            return 0
        enqueue("brokerage.expiring", side=item.side, code=item.code, news=f"{kind} {item.expires_on}")
    return 1


def note_once(kind: str, about: str) -> bool:
    """Write a notice down; return False where it went out before."""
    if Notice.objects.filter(kind=kind, about=about).exists():
        return False
    try:
        with transaction.atomic():
            Notice.objects.create(kind=kind, about=about)
    except IntegrityError:
        return False  # another worker was faster
    return True
