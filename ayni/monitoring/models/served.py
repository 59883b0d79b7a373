"""Which rows of the plan a piece of evidence serves."""

from django.db import models

from ayni.core.models import Tracked
from ayni.monitoring.models.evidence import Evidence


class Served(Tracked):
    """One row of a workplan that what happened serves. `reason` is a list of codes and words that say why.

    A row taken off again stays as a tombstone, so that history shows it.
    """

    evidence = models.ForeignKey(Evidence, on_delete=models.CASCADE, related_name="served")
    activity = models.ForeignKey("workplans.Activity", on_delete=models.PROTECT, related_name="served_by")
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "served"
        constraints = [
            models.UniqueConstraint(fields=["evidence", "activity"], name="monitoring_served_once"),
        ]

    def __str__(self) -> str:
        return f"{self.evidence_id} serves {self.activity_id}"
