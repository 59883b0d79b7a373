"""What time does to applications that nobody sends: a warning, then they are forgotten."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from ayni.core.audit import record_audit
from ayni.core.jobs import enqueue
from ayni.core.models import StoredFile
from ayni.core.outbox import forget_letters
from ayni.core.storage import path_of
from ayni.members.models import Application, ApplicationState
from ayni.members.queries.application import drafts_to_delete, drafts_to_warn


def warn_drafts() -> int:
    """Warn by e-mail whoever left an address with a draft that is soon deleted; each once. Return how many."""
    warned = 0
    for draft in drafts_to_warn():
        with transaction.atomic():
            # A draft saved at this moment is young again: the condition is asked anew with the change.
            moment = {"saved_at": draft.saved_at, "warned_at": None, "state": ApplicationState.DRAFT}
            if Application.objects.filter(pk=draft.pk, **moment).update(warned_at=timezone.now()):
                enqueue("members.warn_draft", code=draft.code)
                warned += 1
    return warned


def forget_drafts() -> int:
    """Delete what was typed, the address and the file of drafts that nobody touched for 60 days. Return how many."""
    forgotten = 0
    for draft in drafts_to_delete():
        empty: dict[str, Any] = {"answers": {}, "pages": {}, "facts": {}, "email": "", "proof": None}
        with transaction.atomic():
            held = Application.objects.filter(pk=draft.pk, saved_at=draft.saved_at, state=ApplicationState.DRAFT)
            if not held.update(**empty, state=ApplicationState.EXPIRED):
                continue
            record_audit(draft, by=None, verb="forgotten")
            forget_letters(f"application {draft.code} ")
            forgotten += 1
            _forget_file(draft.proof)
    return forgotten


def _forget_file(file: StoredFile | None) -> None:
    """Take away a file that was nobody else's; bytes that another upload shares stay."""
    if file is None:
        return
    path, shared = path_of(file), StoredFile.objects.filter(sha256=file.sha256).exclude(pk=file.pk).exists()
    file.delete()
    if not shared:
        transaction.on_commit(lambda: path.unlink(missing_ok=True))
