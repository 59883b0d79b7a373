"""House templates: the partnership's own Word document in which documents are laid."""

from django.db import models

from ayni.core.models import StoredFile, Tracked


class HouseTemplate(Tracked):
    """One version of the template, with what was found in it. At most one is in use; none: documents look as ours do.

    `missing` names the styles that it lacks, for which ours stand in.
    """

    number = models.PositiveIntegerField(unique=True, editable=False)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    missing = models.JSONField(default=list, blank=True)
    headers = models.PositiveSmallIntegerField(default=0)
    footers = models.PositiveSmallIntegerField(default=0)
    in_use = models.BooleanField(default=False)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["in_use"], condition=models.Q(in_use=True), name="publishing_one_house_template"
            )
        ]

    def __str__(self) -> str:
        return f"{self.file.name} {self.number}"
