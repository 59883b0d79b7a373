"""Activities, with their time frame and responsibility: the words as written, and how they are read."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Tracked


class ActivityStatus(models.TextChoices):
    PLANNED = "planned", _("Planned")
    UNDER_WAY = "under_way", _("Under way")
    DONE = "done", _("Done")
    DELAYED = "delayed", _("Delayed")
    DROPPED = "dropped", _("Dropped")


class Activity(Tracked):
    """One row of a log-frame. Its code (`IS-1.2`) is stable.

    `time_frame` is a label of the reading library (null: not read), `time_frame_corrected` says that a person set it by
    hand; likewise `bearers` (a list of {class, name, role}). `more` keeps other columns under their own headers,
    `source` the place in the document that the row was read from.
    """

    workplan = models.ForeignKey("workplans.Workplan", on_delete=models.PROTECT, related_name="activities")
    objective = models.ForeignKey("workplans.Objective", on_delete=models.PROTECT, related_name="activities")
    code = models.CharField(max_length=24)
    number = models.CharField(max_length=12)
    text = models.TextField()
    status = models.CharField(max_length=10, choices=ActivityStatus.choices, default=ActivityStatus.PLANNED)
    mechanisms = models.JSONField(default=list, blank=True)
    position = models.PositiveIntegerField(default=0)
    time_frame_words = models.TextField(blank=True)
    time_frame = models.JSONField(null=True, blank=True)
    time_frame_corrected = models.BooleanField(default=False)
    responsible_words = models.TextField(blank=True)
    bearers = models.JSONField(default=list, blank=True)
    bearers_corrected = models.BooleanField(default=False)
    more = models.JSONField(default=dict, blank=True)
    source = models.JSONField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workplan", "code"], name="workplans_activity_code")]
        ordering = ["position", "id"]
        verbose_name_plural = "activities"

    def __str__(self) -> str:
        return self.code
