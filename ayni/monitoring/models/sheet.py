"""Spreadsheets of what is due that came back filled in, and which of their lines became a record."""

from typing import Any

from django.db import models

from ayni.core.identifiers import new_code
from ayni.core.models import StoredFile, Tracked
from ayni.monitoring.models.evidence import Evidence


class Sheet(Tracked):
    """A filled-in workbook as it was uploaded; `lines` are those that say something, [{"at", "key", "cells", …}]."""

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    lines: Any = models.JSONField(default=list, blank=True)
    empty = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return self.code


class AppliedLine(models.Model):
    """A line of a downloaded workbook that became a record: once, however often the workbook is uploaded.

    `identity` is a hash of the workbook's own number and the line's; `words` a hash of what the line said.
    """

    identity = models.CharField(max_length=64, unique=True)
    words = models.CharField(max_length=64)
    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="applied")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")
    applied_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.sheet_id} {self.evidence_id}"
