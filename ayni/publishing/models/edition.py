"""Editions: the plan's body and its annexed workplans, frozen at one moment."""

from typing import Any

from django.conf import settings
from django.db import models


class Edition(models.Model):
    """The whole content as adopted, with its SHA-256. Written once; any later save is refused."""

    plan = models.ForeignKey("publishing.Plan", on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    reason = models.TextField()
    adopted_at = models.DateTimeField()
    adopted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    content = models.JSONField()
    content_hash = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="publishing_edition_number")]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"Edition {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("An edition is never changed.")
        super().save(*args, **kwargs)
