"""Partnership initiatives, who proposed them, and the decisions that carried them on."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Record, Tracked


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
        REFUSED = "refused", _("Not taken up")

    slug = models.SlugField(max_length=60, unique=True)
    prefix = models.CharField(max_length=8, unique=True)
    title = models.CharField(_("Title"), max_length=200)
    summary = models.TextField(_("Summary"), blank=True)
    translations = models.JSONField(default=dict, blank=True)
    kind = models.CharField(_("Kind"), max_length=14, choices=Kind.choices)
    status = models.CharField(max_length=14, choices=Status.choices, default=Status.ACTIVE)
    position = models.PositiveSmallIntegerField(default=100)

    class Meta:
        ordering = ["position", "slug"]

    def __str__(self) -> str:
        return self.title


class Sponsor(Tracked):
    """A member behind a proposal: the one that proposes, or one that it names as co-sponsor."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="sponsors")
    member = models.ForeignKey("members.Member", on_delete=models.PROTECT, related_name="sponsored")
    proposes = models.BooleanField(default=False)

    class Meta:
        ordering = ["-proposes", "id"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "member"], name="initiatives_sponsor_once"),
            models.UniqueConstraint(
                fields=["initiative"], condition=models.Q(proposes=True), name="initiatives_one_proposer"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} for {self.initiative_id}"


class Decision(Tracked):
    """A recorded step of an initiative. Who entered it when stands in the record; it was taken on `decided_on`.

    `step` is the status that it led to.
    """

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="decisions")
    step = models.CharField(max_length=14, choices=Initiative.Status.choices)
    decided_on = models.DateField(_("Decided on"))
    ground = models.TextField(_("Ground"))
    document = models.CharField(_("Document"), max_length=300, blank=True)
    language = models.CharField(max_length=12, default="en")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "step"], name="initiatives_step_once"),
        ]

    def __str__(self) -> str:
        return f"{self.initiative_id}: {self.step}"
