"""Partnership initiatives."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Record


class Initiative(Record):
    """A joint programme area; the list is open-ended."""

    class Kind(models.TextChoices):
        THEMATIC = "thematic", _("Thematic")
        GEOGRAPHIC = "geographic", _("Geographic")
        INSTITUTIONAL = "institutional", _("Institutional")

    class Status(models.TextChoices):
        PROPOSED = "proposed", _("Proposed")
        BEING_DEFINED = "being_defined", _("Being defined")
        ACTIVE = "active", _("Active")
        CONCLUDED = "concluded", _("Concluded")

    slug = models.SlugField(max_length=60, unique=True)
    prefix = models.CharField(max_length=8, unique=True)
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    translations = models.JSONField(default=dict, blank=True)
    kind = models.CharField(max_length=14, choices=Kind.choices)
    status = models.CharField(max_length=14, choices=Status.choices, default=Status.ACTIVE)
    position = models.PositiveSmallIntegerField(default=100)

    class Meta:
        ordering = ["position", "slug"]

    def __str__(self) -> str:
        return self.title
