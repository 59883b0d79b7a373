"""Which objectives members' own actions serve."""

from django.db import models

from ayni.core.identifiers import new_code
from ayni.core.models import Tracked


class ObjectiveTag(Tracked):
    """A person confirmed that an own action of a member serves an objective of an adopted workplan.

    `reason` says why, in `words_language`: as it was suggested, or in the person's own words.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    own_action = models.ForeignKey("members.OwnAction", on_delete=models.PROTECT, related_name="tags")
    objective = models.ForeignKey("workplans.Objective", on_delete=models.PROTECT, related_name="tags")
    reason = models.TextField(blank=True)
    words_language = models.CharField(max_length=12, default="en")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["own_action", "objective"],
                condition=models.Q(withdrawn_at=None),
                name="workplans_objective_tag_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.own_action_id} serves {self.objective_id}"
