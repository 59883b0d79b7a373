"""The outbox: a letter is written down in the transaction of what it tells, and handed to the mail server after it.

What rolls back sends nothing; what commits is sent, however often a worker dies on the way. Between the mail server's
"taken" and our note of it lies a moment that no program can close: a letter that a worker died with goes out again
under the same Message-ID and in the same words, by which mail systems know it for the one that they have.
"""

import hashlib
import logging
from collections.abc import Callable
from datetime import timedelta
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from ayni.core.jobs import LEASE, enqueue, job, regularly
from ayni.core.models import OutgoingLetter

logger = logging.getLogger(__name__)

# After so many tries, two days and more, a letter is given up and the log says so.
TRIES = 12
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=8)
KEPT = timedelta(days=30)
# Makes subject and body of a sealed letter from its key.
Maker = Callable[[str], tuple[str, str] | None]
_makers: dict[str, Maker] = {}


def write_letter(key: str, to: str, subject: str, body: str, headers: dict[str, str] | None = None) -> bool:
    """Put a letter of plain text into the outbox, in the present transaction; return False where the key is used.

    `headers` are further headers, such as Reply-To. The Message-ID follows from the key.
    """
    line = " ".join(subject.split())[:300]
    more = {"Message-ID": message_id(key), **(headers or {})}
    values = {"to": to, "subject": line, "body": body, "headers": more, "next_try": timezone.now()}
    with transaction.atomic():
        _letter, new = OutgoingLetter.objects.get_or_create(key=key, defaults=values)
        if new:
            enqueue("core.send_letter", key=key)
    return new


def write_sealed_letter(key: str, to: str) -> bool:
    """Put a letter into the outbox whose words are made as it goes out, because a link in them is in no database.

    The first word of the key is the kind that `made_as_sent` registered. False where the key is used.
    """
    return write_letter(key, to, "", "")


def made_as_sent(kind: str) -> Callable[[Maker], Maker]:
    """Register what makes the words of sealed letters of a kind: from the key, None where there is nothing to say."""

    def register(maker: Maker) -> Maker:
        _makers[kind] = maker
        return maker

    return register


def forget_letters(beginning: str) -> None:
    """Take away the letters whose key begins so, words and address: what they were about is to be forgotten."""
    OutgoingLetter.objects.filter(key__startswith=beginning).delete()


def message_id(key: str) -> str:
    """Return the Message-ID of the letter with a key: always the same one."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].partition("@")[2] or "localhost"
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:32]}@{domain}>"


@job("core.send_letter")
def send_letter(key: str) -> None:
    """Send a letter that waits, unless another worker has it in hand. A failure is noted and tried again later."""
    now = timezone.now()
    free = Q(claimed_at=None) | Q(claimed_at__lt=now - LEASE)
    waiting = OutgoingLetter.objects.filter(free, key=key, sent_at=None, given_up=False, next_try__lte=now)
    if not waiting.update(claimed_at=now, tries=F("tries") + 1):
        return
    letter = OutgoingLetter.objects.get(key=key)
    try:
        words = (letter.subject, letter.body) if letter.body else _makers[key.partition(" ")[0]](key)
        if words is not None:
            EmailMessage(*words, settings.DEFAULT_FROM_EMAIL, [letter.to], headers=letter.headers).send()
    except Exception as error:
        _failed(letter, error)
        return
    OutgoingLetter.objects.filter(key=key).update(sent_at=timezone.now(), claimed_at=None, complaint="")


@regularly
def send_waiting_letters() -> None:
    """Send what waits and whose time has come, and what a dead worker held; forget the words of what is long sent."""
    now = timezone.now()
    free = Q(claimed_at=None) | Q(claimed_at__lt=now - LEASE)
    waiting = OutgoingLetter.objects.filter(free, sent_at=None, given_up=False, next_try__lte=now)
    for key in list(waiting.order_by("next_try").values_list("key", flat=True)):
        send_letter(key)
    OutgoingLetter.objects.filter(sent_at__lt=now - KEPT).exclude(body="").update(body="", headers={})


def _failed(letter: OutgoingLetter, error: Exception) -> None:
    given_up = letter.tries >= TRIES
    pause = min(LONGEST_PAUSE, FIRST_PAUSE * 3 ** (letter.tries - 1))
    logger.error("The letter %s was not taken at try %s: %s", letter.key, letter.tries, error)
    OutgoingLetter.objects.filter(pk=letter.pk).update(
        claimed_at=None, next_try=timezone.now() + pause, given_up=given_up, complaint=str(error)[:300]
    )
