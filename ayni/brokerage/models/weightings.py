"""Weights of the matcher, learnt from what people accepted and declined, with what they were measured to bring."""

from typing import ClassVar

from django.db import models

from ayni.core.identifiers import new_code
from ayni.core.models import Tracked

# A smaller gain than this is no gain: it may be chance.
LEAST_GAIN, LEAST_REQUESTS = 0.005, 10


class Weighting(Tracked):
    """Weights by facet, 1 being judgement. `measured` is {} until it is measured: {"before", "after", "requests",
    "pairs"}. In force from `adopted_at` until `left_at`; `replaced` is what it took the place of, null for judgement.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    weights = models.JSONField(default=dict, blank=True)
    measured = models.JSONField(default=dict, blank=True)
    adopted_at = models.DateTimeField(null=True, blank=True, editable=False)
    left_at = models.DateTimeField(null=True, blank=True, editable=False)
    replaced = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[models.Manager["Weighting"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                models.Value(1),
                condition=models.Q(adopted_at__isnull=False, left_at=None),
                name="brokerage_one_weighting_in_force",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.weights}"

    @property
    def gain(self) -> float:
        """Return by how much nDCG was measured to be better than with the weights in force then."""
        return round(float(self.measured.get("after", 0.0) - self.measured.get("before", 0.0)), 6)
