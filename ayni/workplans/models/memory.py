"""What people taught this installation: how a header or a phrase is to be read from now on."""

from django.db import models

from ayni.core.models import Tracked


class Remembered(Tracked):
    """One correction. `words` is the phrase folded (see `memory.fold`), `language` "" where it does not matter."""

    class Kind(models.TextChoices):
        COLUMN = "column"
        TIME_FRAME = "time_frame"
        BEARERS = "bearers"

    kind = models.CharField(max_length=12, choices=Kind.choices)
    language = models.CharField(max_length=12, blank=True)
    words = models.CharField(max_length=300)
    reading = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "language", "words"], name="workplans_remembered_once")]
        verbose_name_plural = "remembered"

    def __str__(self) -> str:
        return f"{self.kind} {self.words}"
