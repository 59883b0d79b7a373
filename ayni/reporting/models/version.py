"""Frozen versions of reports: what was submitted, figures and words."""

from typing import Any

from django.conf import settings
from django.db import models

from ayni.core.models import StoredFile
from ayni.reporting.models.report import Report


class ReportVersion(models.Model):
    """A report's whole content at one moment, with its SHA-256. Written once; any later save is refused."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    content_hash = models.CharField(max_length=80)
    reason = models.TextField(blank=True)
    frozen_at = models.DateTimeField()
    frozen_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="reporting_version_number")]

    def __str__(self) -> str:
        return f"{self.report_id} version {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("A frozen version is never changed.")
        super().save(*args, **kwargs)


class ReportDocument(models.Model):
    """A file of a version that is costly to make, kept once it was made in a language."""

    version = models.ForeignKey(ReportVersion, on_delete=models.CASCADE, related_name="documents")
    extension = models.CharField(max_length=8)
    language = models.CharField(max_length=12)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "extension", "language"], name="reporting_document_once")
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.extension}"
