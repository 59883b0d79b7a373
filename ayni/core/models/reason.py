"""Reasons that are given again and again."""

from django.db import models

from ayni.core.identifiers import new_code
from ayni.core.models.record import Tracked


class KeptReason(Tracked):
    """A reason kept for the next time that the same thing is done to the same kind of line of the queue."""

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    kind = models.CharField(max_length=40)
    verb = models.CharField(max_length=40)
    text = models.CharField(max_length=1000)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "verb", "text"], condition=models.Q(withdrawn_at=None), name="core_kept_reason_once"
            )
        ]
        ordering = ["verb", "text"]

    def __str__(self) -> str:
        return self.text
