"""Foci and objectives: the headings under which activities stand."""

from django.db import models

from ayni.core.models import Tracked


class Focus(Tracked):
    """A part of a workplan under one focus area. `area` is the focus area's code where it is one of the shared ones."""

    workplan = models.ForeignKey("workplans.Workplan", on_delete=models.PROTECT, related_name="foci")
    code = models.CharField(max_length=12)
    title = models.CharField(max_length=300, blank=True)
    area = models.CharField(max_length=12, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workplan", "code"], name="workplans_focus_code")]
        ordering = ["position", "id"]
        verbose_name_plural = "foci"

    def __str__(self) -> str:
        return self.title or self.code


class Objective(Tracked):
    """An intended outcome. Its code (`IS-1`) is stable: withdrawn numbers are not given again."""

    focus = models.ForeignKey("workplans.Focus", on_delete=models.PROTECT, related_name="objectives")
    workplan = models.ForeignKey("workplans.Workplan", on_delete=models.PROTECT, related_name="objectives")
    code = models.CharField(max_length=24)
    number = models.CharField(max_length=12)
    text = models.TextField()
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workplan", "code"], name="workplans_objective_code")]
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.code
