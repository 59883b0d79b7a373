"""Imports: a document given, read, corrected by a person and saved into a workplan or the plan."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Record


class ImportState(models.TextChoices):
    UPLOADED = "uploaded", _("Waiting to be read")
    READ = "read", _("Read; waiting for you")
    UNREADABLE = "unreadable", _("Could not be read")
    SAVED = "saved", _("Saved")


class Import(Record):
    """`reading` is what the reader gave; `corrections` what people changed in it, by path; `choices` which rows stay.

    `failure` holds {code, params} of the sentence where the file could not be read. The upload itself is always kept.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code)
    file = models.ForeignKey("core.StoredFile", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=ImportState.choices, default=ImportState.UPLOADED)
    owner_kind = models.CharField(max_length=12)
    owner_code = models.CharField(max_length=60, blank=True)
    workplan = models.ForeignKey(
        "workplans.Workplan", null=True, blank=True, on_delete=models.PROTECT, related_name="imports"
    )
    with_body = models.BooleanField(default=False)
    reading = models.JSONField(null=True, blank=True)
    corrections = models.JSONField(default=dict, blank=True)
    choices = models.JSONField(default=dict, blank=True)
    failure = models.JSONField(null=True, blank=True)
    saved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.code
