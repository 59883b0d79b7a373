"""The plan's body: sections of paragraphs, items and footnotes, in the order of the document."""

from django.db import models

from ayni.core.models import Record, Tracked


class Plan(Record):
    """A versioned document to which workplans are annexed. One per partnership; the slug is its address."""

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=300)
    dated = models.DateField()

    def __str__(self) -> str:
        return self.title


class PlanSection(Tracked):
    """`blocks`: a list of {kind: paragraph | item | numbered | footnote, text, marker} in reading order."""

    plan = models.ForeignKey("publishing.Plan", on_delete=models.PROTECT, related_name="sections")
    slug = models.SlugField(max_length=80)
    title = models.CharField(max_length=300)
    level = models.PositiveSmallIntegerField(default=1)
    position = models.PositiveIntegerField(default=0)
    blocks = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "slug"], name="publishing_section_slug")]
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.title
