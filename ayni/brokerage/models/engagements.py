"""What becomes of a match: from the suggestion to the outcome, each step with its day."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.models.items import Offer, Request
from ayni.brokerage.models.terms import ENDED, DeclineReason, Side, Stage
from ayni.core.identifiers import new_code
from ayni.core.models import Tracked

_IN_TOUCH = _("The two are in touch already.")


class Engagement(Tracked):
    """Who asks and who gives on the way to an outcome. `offer` is null for an answer in words alone.

    `since` is when the present stage was reached. `asker_at` and `giver_at` are when each side said yes; contacts are
    released when both have. `revealed_at` is when the owner of an offer for the Secretariat only let the asker see it;
    a request for the Secretariat only is seen by who gives from the asker's yes on.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="engagements")
    offer = models.ForeignKey(Offer, null=True, blank=True, on_delete=models.PROTECT, related_name="engagements")
    giver = models.ForeignKey("members.Member", on_delete=models.PROTECT, related_name="engagements")
    message = models.TextField(_("Your answer"), blank=True, max_length=5000)
    language = models.CharField(max_length=12, default="en")
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.SUGGESTED, editable=False)
    since = models.DateTimeField(default=timezone.now, editable=False)
    asker_at = models.DateTimeField(null=True, blank=True, editable=False)
    giver_at = models.DateTimeField(null=True, blank=True, editable=False)
    revealed_at = models.DateTimeField(null=True, blank=True, editable=False)
    introduced_at = models.DateTimeField(null=True, blank=True, editable=False)
    terms = models.TextField(_("Who does what"), blank=True, max_length=5000)
    cost_share = models.CharField(_("Who bears which cost"), blank=True, max_length=500)
    starts = models.DateField(_("From"), null=True, blank=True)
    ends = models.DateField(_("Until"), null=True, blank=True)
    delivered_on = models.DateField(_("Day"), null=True, blank=True)
    outcome = models.TextField(_("What was delivered"), blank=True, max_length=5000)
    because = models.CharField(_("Why"), max_length=14, blank=True, choices=DeclineReason.choices)
    note = models.TextField(_("In words"), blank=True, max_length=2000)

    class Meta:
        ordering = ["-since", "-id"]
        indexes = [models.Index(fields=["stage", "since"], name="brokerage_by_stage")]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "offer"],
                condition=~models.Q(stage__in=sorted(ENDED)),
                name="brokerage_offer_once",
                violation_error_message=_IN_TOUCH,
            ),
            models.UniqueConstraint(
                fields=["request", "giver"],
                condition=models.Q(offer=None) & ~models.Q(stage__in=sorted(ENDED)),
                name="brokerage_answer_once",
                violation_error_message=_IN_TOUCH,
            ),
            models.CheckConstraint(
                condition=models.Q(ends=None) | models.Q(starts=None) | models.Q(ends__gte=models.F("starts")),
                name="brokerage_engagement_days",
                violation_error_message=_("The last day cannot lie before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.stage}"

    @property
    def is_hidden(self) -> bool:
        """Return whether the asker may not know of it: its offer is for the Secretariat only, and not revealed."""
        return self.offer is not None and self.offer.visibility == "secretariat" and self.revealed_at is None

    @property
    def is_hidden_from_giver(self) -> bool:
        """Return whether the giver may not know of it: its request is for the Secretariat only, without any yes yet."""
        return self.request.visibility == "secretariat" and self.asker_at is None and self.giver_at is None

    def hides_from(self, side: str) -> bool:
        """Return whether a side may not know of it."""
        return self.is_hidden if side == Side.ASKER else side == Side.GIVER and self.is_hidden_from_giver


class Outcome(Tracked):
    """A record of what happened that came from an engagement: the same thing is proposed only once."""

    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="outcomes")
    evidence = models.OneToOneField("monitoring.Evidence", on_delete=models.PROTECT, related_name="outcome")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.engagement_id}: {self.evidence_id}"


class Step(Tracked):
    """One step on the way, by which side. Only added, never changed; `created_at` and `created_by` say when and who."""

    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="steps")
    stage = models.CharField(max_length=10, choices=Stage.choices)
    side = models.CharField(max_length=12, choices=Side.choices, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.engagement_id} {self.stage}"


class Evaluation(Tracked):
    """What one side says of the outcome. The other side reads it when it has said its own."""

    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="evaluations")
    side = models.CharField(max_length=12, choices=Side.choices)
    useful = models.PositiveSmallIntegerField(
        _("How useful was it?"), validators=[MinValueValidator(1), MaxValueValidator(5)]
    )
    words = models.TextField(_("What went well, what did not"), blank=True, max_length=5000)
    language = models.CharField(max_length=12, default="en")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["engagement", "side"],
                name="brokerage_evaluation_once",
                violation_error_message=_("Your side has evaluated this already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.engagement_id} {self.side}: {self.useful}"
