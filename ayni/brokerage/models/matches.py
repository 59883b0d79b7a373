"""Which offers fit which requests, as the library found, and what people said of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.models.items import Offer, Request
from ayni.brokerage.models.terms import DeclineReason, Side
from ayni.core.models import Tracked


class Match(models.Model):
    """A pair that the library found. Computed, never written by a person; made anew when one of the two changes.

    `score` is 0 to 100. `reasons` are {language: [[facet, verdict, sentence]]}, verdict for, against or ask.
    """

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="matches")
    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="matches")
    score = models.PositiveSmallIntegerField()
    reasons = models.JSONField(default=dict)
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-score", "id"]
        constraints = [models.UniqueConstraint(fields=["request", "offer"], name="brokerage_match_once")]

    def __str__(self) -> str:
        return f"{self.request_id} with {self.offer_id}: {self.score}"


class Decline(Tracked):
    """That one side does not want a match, and why. It is shown to that side no more; its reasons improve the rules."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="declines")
    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="declines")
    side = models.CharField(max_length=12, choices=Side.choices)
    because = models.CharField(_("Why"), max_length=14, choices=DeclineReason.choices)
    note = models.TextField(_("In words"), blank=True, max_length=2000)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["request", "offer", "side"],
                name="brokerage_decline_once",
                violation_error_message=_("This match was declined already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} with {self.offer_id}: {self.because}"
