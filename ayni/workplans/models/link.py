"""What somebody answered about two rows that are alike."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Tracked


class LinkAnswer(models.TextChoices):
    JOINED = "joined", _("Carried out together")
    LINKED = "linked", _("Linked")
    DIFFERENT = "different", _("Different")


class RowLink(Tracked):
    """Two activities of which somebody said how they stand to each other; there is one answer a pair.

    `row` is the one from which the answer was given: it joins `other` where the answer is JOINED.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    row = models.ForeignKey("workplans.Activity", on_delete=models.PROTECT, related_name="links_from")
    other = models.ForeignKey("workplans.Activity", on_delete=models.PROTECT, related_name="links_to")
    answer = models.CharField(max_length=10, choices=LinkAnswer.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["row", "other"], condition=models.Q(withdrawn_at=None), name="workplans_row_link_once"
            ),
            models.CheckConstraint(condition=~models.Q(row=models.F("other")), name="workplans_row_link_of_two"),
        ]

    def __str__(self) -> str:
        return f"{self.row_id} {self.answer} {self.other_id}"
