"""The audit trail: one row for each change, in the change's own transaction, each bound to the one before by a hash."""

from django.conf import settings
from django.db import models


class AuditEntry(models.Model):
    """Who did what to which record. `hash` is SHA-256 over the canonical entry and the hash before it."""

    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    verb = models.CharField(max_length=40)
    subject_type = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=80)
    changes = models.JSONField(default=dict)
    note = models.TextField(blank=True)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        indexes = [models.Index(fields=["subject_type", "subject_id", "id"], name="core_audit_subject")]
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject_type} {self.subject_id}"
