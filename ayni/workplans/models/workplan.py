"""A workplan: of the partnership, an initiative, a country, a sub-region or a region; annexed once adopted."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Record


class OwnerKind(models.TextChoices):
    PARTNERSHIP = "partnership", _("The partnership")
    INITIATIVE = "initiative", _("Initiative")
    COUNTRY = "country", _("Country")
    SUBREGION = "subregion", _("Sub-region")
    REGION = "region", _("Region")


class WorkplanStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    CONSULTATION = "consultation", _("In consultation")
    ADOPTED = "adopted", _("Adopted")
    CLOSED = "closed", _("Closed")


class Workplan(Record):
    """A log-frame with its owner, its place in the plan and its latest version.

    `owner_code`: an initiative's slug, ISO 3166 alpha-3, M49 code, a partnership region's code; "" for the partnership.
    `prefix` begins the codes of objectives and activities (`AND-2.3`); the partnership's own workplans have none and
    take the codes of their foci (`IS-1.1`). `dated` is the day from which phrases such as "this year" count. An adopted
    workplan takes no edits until it is opened for amendment, which makes it a draft again; `version_number` and
    `adopted_on` stay those of its latest version.
    """

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=300)
    prefix = models.CharField(max_length=8, blank=True)
    owner_kind = models.CharField(max_length=12, choices=OwnerKind.choices)
    owner_code = models.CharField(max_length=60, blank=True)
    annex = models.PositiveSmallIntegerField(null=True, blank=True, unique=True)
    status = models.CharField(max_length=12, choices=WorkplanStatus.choices, default=WorkplanStatus.DRAFT)
    version_number = models.CharField(max_length=12, blank=True)
    adopted_on = models.DateField(null=True, blank=True)
    amendment_reason = models.TextField(blank=True)
    is_template = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    dated = models.DateField()
    starts = models.DateField(null=True, blank=True)
    ends = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(owner_kind="partnership", owner_code="")
                | (~models.Q(owner_kind="partnership") & ~models.Q(owner_code="")),
                name="workplans_owner_code",
            ),
            models.CheckConstraint(
                condition=models.Q(starts=None) | models.Q(ends=None) | models.Q(ends__gte=models.F("starts")),
                name="workplans_ends_after_starts",
                violation_error_message=_("The end lies before the start."),
            ),
        ]
        ordering = ["annex", "title"]

    def __str__(self) -> str:
        return self.title
