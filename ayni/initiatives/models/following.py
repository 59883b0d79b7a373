"""Who wants a letter when something becomes of a region, an initiative, a workplan, the plan or a call."""

from django.conf import settings
from django.db import models

from ayni.core.models import Tracked


class Followed(models.TextChoices):
    """What can be followed; not shown by these words."""

    REGION = "region", "region"
    INITIATIVE = "initiative", "initiative"
    WORKPLAN = "workplan", "workplan"
    PLAN = "plan", "plan"
    CALL = "call", "call"


class Following(Tracked):
    """One person follows one region or call (by its code), initiative or workplan (by its slug), or the plan ("plan").

    Stopping withdraws it.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="followings")
    kind = models.CharField(max_length=10, choices=Followed.choices)
    subject = models.CharField(max_length=80)

    class Meta:
        ordering = ["kind", "subject", "id"]
        indexes = [models.Index(fields=["kind", "subject"], name="initiatives_followers")]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "subject"],
                condition=models.Q(withdrawn_at=None),
                name="initiatives_following_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} follows {self.kind} {self.subject}"
