"""Adopted versions of a workplan: frozen for good."""

from typing import Any

from django.conf import settings
from django.db import models


class WorkplanVersion(models.Model):
    """The whole content of a workplan as adopted, with its SHA-256. Written once; any later save is refused."""

    workplan = models.ForeignKey("workplans.Workplan", on_delete=models.PROTECT, related_name="versions")
    number = models.CharField(max_length=12)
    reason = models.TextField(blank=True)
    adopted_at = models.DateTimeField()
    adopted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    content = models.JSONField()
    content_hash = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workplan", "number"], name="workplans_version_number")]
        ordering = ["adopted_at", "id"]

    def __str__(self) -> str:
        return f"{self.workplan_id} {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("An adopted version is never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise TypeError("An adopted version is never deleted.")
