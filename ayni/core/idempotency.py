"""Doing a thing once, however often it is sent."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

from django.db import transaction

from ayni.core.errors import Invalid
from ayni.core.models import DoneOnce


def once(*, actor: Any, key: str, request: Any, act: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Run `act()` and keep its JSON-safe answer under (actor, key); a repeat returns the kept answer and does nothing.

    `request` is what was asked, JSON-safe: the same key with another request raises Invalid. Without a key, `act` runs.
    """
    if not key:
        return act()
    asked = hashlib.sha256(json.dumps(request, sort_keys=True, default=str).encode()).hexdigest()
    with transaction.atomic():
        known, new = DoneOnce.objects.get_or_create(
            actor=actor, key=key[:80], defaults={"request_hash": asked, "answer": {}}
        )
        if not new:
            if known.request_hash != asked:
                raise Invalid(code="key-reused")
            return dict(known.answer)
        answer = act()
        DoneOnce.objects.filter(pk=known.pk).update(answer=answer)
    return answer


def kept_answer(*, actor: Any, key: str) -> dict[str, Any]:
    """Return what was answered under a key before; empty where nothing was. One query."""
    known = DoneOnce.objects.filter(actor=actor, key=key[:80]).values_list("answer", flat=True).first()
    return dict(known or {})
