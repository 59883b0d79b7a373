"""Conflicts of interest that people named: what they keep apart is never shown as a match."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.models.items import Offer, Request
from ayni.brokerage.models.terms import Side
from ayni.core.identifiers import new_code
from ayni.core.models import Tracked


class ConflictOfInterest(Tracked):
    """A request and an offer that are kept apart, or, when `whole`, everything between their two members.

    `side` is who said it. Withdrawn: it is lifted, and the two may match again.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="conflicts")
    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="conflicts")
    whole = models.BooleanField(default=False)
    side = models.CharField(max_length=12, choices=Side.choices)
    reason = models.TextField(_("Reason"), max_length=2000)
    language = models.CharField(max_length=12, default="en")

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "conflicts of interest"
        constraints = [
            models.UniqueConstraint(
                fields=["request", "offer"],
                condition=models.Q(withdrawn_at=None),
                name="brokerage_conflict_once",
                violation_error_message=_("These two are kept apart already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} and {self.offer_id} are kept apart"
