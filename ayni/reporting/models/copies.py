"""Copies of draft reports that were written outside and came back."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Record, StoredFile
from ayni.reporting.models.report import Report


class CopyState(models.TextChoices):
    READ = "read", _("Read; waiting for you")
    UNREADABLE = "unreadable", _("Could not be read")
    APPLIED = "applied", _("Taken over")


class ReportCopy(Record):
    """`reading` is what the file holds, place by place; `failure` the code of why it could not be read.

    The file itself is always kept. `taken` is how many lines were taken over, once, at `applied_at`.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="copies")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=CopyState.choices, default=CopyState.READ)
    reading = models.JSONField(null=True, blank=True)
    failure = models.CharField(max_length=20, blank=True)
    taken = models.PositiveIntegerField(default=0)
    applied_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return self.code
