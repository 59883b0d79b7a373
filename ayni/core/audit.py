"""Writing and checking the audit trail."""

import hashlib
import json
from datetime import datetime
from typing import Any

from django.db import connection, models
from django.utils import timezone

from ayni.core.models import AuditEntry

GENESIS = "0" * 64
_LOCK = 7_101_121


def record_audit(
    subject: models.Model, *, by: Any, verb: str, changes: dict[str, Any] | None = None, note: str = ""
) -> AuditEntry:
    """Append an entry in the present transaction; outside one this is a programming error (RuntimeError).

    `changes` maps field names to [before, after], JSON-safe. `by` is a Person, or None for the system itself.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("An audit entry belongs to the transaction of its change.")
    _one_writer_at_a_time()
    last = AuditEntry.objects.order_by("-id").values_list("hash", flat=True).first() or GENESIS
    entry = AuditEntry(
        at=timezone.now(),
        by=by,
        verb=verb,
        subject_type=subject._meta.label_lower,
        subject_id=str(subject.pk),
        changes=json.loads(json.dumps(changes or {}, default=str)),
        note=note,
        previous_hash=last,
    )
    entry.hash = entry_hash(entry)
    entry.save(force_insert=True)
    return entry


def entry_hash(entry: AuditEntry) -> str:
    """Return the SHA-256 (hex) of an entry's canonical JSON, which includes the hash of the entry before it."""
    at: datetime = entry.at
    canonical = {
        "at": at.astimezone(timezone.get_default_timezone()).isoformat(timespec="microseconds"),
        "by": entry.by_id,
        "verb": entry.verb,
        "subject": [entry.subject_type, entry.subject_id],
        "changes": entry.changes,
        "note": entry.note,
        "previous": entry.previous_hash,
    }
    text = json.dumps(canonical, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def first_broken_entry() -> int | None:
    """Return the id of the first entry whose hash or link does not hold, or None when the whole chain holds."""
    previous = GENESIS
    for entry in AuditEntry.objects.order_by("id").iterator(chunk_size=500):
        if entry.previous_hash != previous or entry.hash != entry_hash(entry):
            return entry.pk
        previous = entry.hash
    return None


def _one_writer_at_a_time() -> None:
    # SQLite's immediate transactions already let one writer in; PostgreSQL needs a lock that ends with the transaction.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
