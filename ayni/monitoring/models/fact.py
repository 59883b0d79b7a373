"""Facts: what of each piece of evidence counted, from when to when. Only added to, so that any day can be asked."""

from django.db import models

from ayni.monitoring.models.evidence import Evidence
from ayni.monitoring.models.kinds import Kind, Stage, State


class Fact(models.Model):
    """The counting values of one piece of evidence from `from_at` (included) until `until_at` (not included).

    `until_at` null: it counts today; drafts and withdrawn evidence have no such open fact. Lists are sorted: `members`
    codes of credited members, `countries` alpha-3 of credited parties and of the place where the kind is held there,
    `activities` keys of the rows served. `filters` holds what rules may filter by beside the columns. `initiative_slug`
    is "" for none; `last_day` is the last day on which it happened.
    """

    evidence = models.ForeignKey(Evidence, on_delete=models.CASCADE, related_name="facts")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True, blank=True)
    kind = models.CharField(max_length=16, choices=Kind.choices)
    state = models.CharField(max_length=10, choices=State.choices)
    starts = models.DateField()
    last_day = models.DateField()
    expires = models.DateField(null=True, blank=True)
    total = models.PositiveIntegerField(null=True, blank=True)
    women = models.PositiveIntegerField(null=True, blank=True)
    men = models.PositiveIntegerField(null=True, blank=True)
    youth = models.PositiveIntegerField(null=True, blank=True)
    amount = models.DecimalField(max_digits=15, decimal_places=3, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    fiscal_year = models.CharField(max_length=20, blank=True)
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    stage = models.CharField(max_length=10, blank=True, choices=Stage.choices)
    visibility = models.CharField(max_length=12)
    recorded_at = models.DateTimeField()
    initiative_slug = models.CharField(max_length=60, blank=True)
    member_code = models.CharField(max_length=60, blank=True)
    members = models.JSONField(default=list)
    countries = models.JSONField(default=list)
    activities = models.JSONField(default=list)
    filters = models.JSONField(default=dict)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["evidence", "from_at"], name="monitoring_fact_history"),
            models.Index(fields=["until_at", "from_at"], name="monitoring_fact_as_of"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["evidence"], condition=models.Q(until_at=None), name="monitoring_fact_one_open"
            ),
            models.CheckConstraint(
                condition=models.Q(until_at=None) | models.Q(until_at__gte=models.F("from_at")),
                name="monitoring_fact_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.evidence_id} from {self.from_at:%Y-%m-%d}"
