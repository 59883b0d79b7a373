"""What every room stands on."""

from ayni.core.models.audit import AuditEntry
from ayni.core.models.file import StoredFile
from ayni.core.models.idempotency import DoneOnce
from ayni.core.models.outbox import OutgoingLetter
from ayni.core.models.reason import KeptReason
from ayni.core.models.record import Record, Tracked, Visibility
from ayni.core.models.stamp import Stamp, StoredPage

__all__ = [
    "AuditEntry",
    "DoneOnce",
    "KeptReason",
    "OutgoingLetter",
    "Record",
    "Stamp",
    "StoredFile",
    "StoredPage",
    "Tracked",
    "Visibility",
]
