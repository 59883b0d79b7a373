"""Corrections remembered for the same words: what a person said once about a phrase or a header holds from then on."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from ayni.core.changes import change, create, withdraw
from ayni.workplans.models import Remembered

_LIMIT = 300
_YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")


def fold(words: str) -> str:
    """Return words without case, spacing and final punctuation, so that the same phrase is known again."""
    folded = " ".join(unicodedata.normalize("NFKC", words).casefold().split())
    return folded.rstrip(" .;:,")


def recall(kind: str, words: str, language: str) -> Any | None:
    """Return the remembered reading of some words, or None. One query."""
    rows = Remembered.objects.filter(kind=kind, language=language, words=fold(words), withdrawn_at=None)
    return rows.values_list("reading", flat=True).first()


def recalled(kind: str, language: str = "") -> dict[str, Any]:
    """Return all remembered readings of a kind by folded words, for reading many rows. One query."""
    rows = Remembered.objects.filter(kind=kind, language=language, withdrawn_at=None)
    return dict(rows.values_list("words", "reading"))


def remember(kind: str, words: str, reading: Any, *, language: str = "", by: Any) -> bool:
    """Keep a correction for the same words, the newest one; each leaves an audit entry.

    Return False, keeping nothing, for words too long and for dates that only the words' own document explains.
    """
    folded = fold(words)
    if not folded or len(folded) > _LIMIT:
        return False
    if kind == Remembered.Kind.TIME_FRAME and _hangs_on_its_document(reading, words):
        return False
    with transaction.atomic():
        known = Remembered.objects.filter(kind=kind, language=language, words=folded).first()
        if known is None:
            create(Remembered(kind=kind, language=language, words=folded, reading=reading), by=by, verb="remembered")
        else:
            change(known, {"reading": reading, "withdrawn_at": None}, by=by, verb="remembered")
    return True


def forget(kind: str, words: str, *, language: str = "", by: Any) -> None:
    """Let the reader read some words by itself again."""
    known = Remembered.objects.filter(kind=kind, language=language, words=fold(words), withdrawn_at=None).first()
    if known is not None:
        withdraw(known, by=by, note="read again")


def _hangs_on_its_document(label: Mapping[str, Any], words: str) -> bool:
    """Return whether a label names a year that its words do not: "this year" means another year in another plan."""
    named = set(_YEAR.findall(str(label)))
    return not named <= set(_YEAR.findall(words))
