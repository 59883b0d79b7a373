"""Writing and checking the audit trail."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection, models
from django.utils import timezone

from ayni.core.models import AuditEntry

GENESIS = "0" * 64
_LOCK = 7_101_121
_BATCH = 500


class Happened(NamedTuple):
    """What an entry says: of which record, what was done, {field: [before, after]}, on what ground."""

    subject: models.Model
    verb: str
    changes: dict[str, Any]
    note: str = ""


def record_audit(
    subject: models.Model, *, by: Any, verb: str, changes: dict[str, Any] | None = None, note: str = ""
) -> AuditEntry:
    """Append an entry in the present transaction; outside one this is a programming error (RuntimeError).

    `changes` maps field names to [before, after], JSON-safe. `by` is a Person, or None for the system itself.
    """
    last = _last_hash()
    entry = _entry(Happened(subject, verb, changes or {}, note), by, last)
    entry.save(force_insert=True)
    return entry


def record_audits(happened: Iterable[Happened], *, by: Any) -> int:
    """Append the entries of many changes in a few statements, as `record_audit` does one by one; return how many."""
    last, entries = _last_hash(), []
    for one in happened:
        entries.append(_entry(one, by, last))
        last = entries[-1].hash
    AuditEntry.objects.bulk_create(entries, batch_size=_BATCH)
    return len(entries)


def _last_hash() -> str:
    if not connection.in_atomic_block:
        raise RuntimeError("An audit entry belongs to the transaction of its change.")
    one_writer_at_a_time()
    return AuditEntry.objects.order_by("-id").values_list("hash", flat=True).first() or GENESIS


def _entry(one: Happened, by: Any, previous: str) -> AuditEntry:
    entry = AuditEntry(
        at=timezone.now(),
        by=by,
        verb=one.verb,
        subject_type=one.subject._meta.label_lower,
        subject_id=str(one.subject.pk),
        changes=json.loads(json.dumps(one.changes, default=str)),
        note=one.note,
        previous_hash=previous,
    )
    entry.hash = entry_hash(entry)
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


def one_writer_at_a_time() -> None:
    """Wait until no other transaction writes what the trail records; others wait until this one ends."""
    # SQLite's immediate transactions already let one writer in; PostgreSQL needs a lock that ends with the transaction.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
