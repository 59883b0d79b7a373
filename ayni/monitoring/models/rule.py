"""How an indicator is computed: proposed by the reader, confirmed by a person, its targets changed with a reason."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Tracked


class Basis(models.TextChoices):
    REPORTED = "reported", _("Reported")
    VERIFIED = "verified", _("Verified")


class Rule(Tracked):
    """The rule of one indicator. `spec` is what the reading library's `proposed_rule` gives, with filters and basis.

    `asked` is the digest of the words and the time frame that it was proposed for or confirmed on: when they change, a
    proposal is made anew, and a confirmed rule says so.
    """

    indicator = models.OneToOneField("workplans.Indicator", on_delete=models.PROTECT, related_name="counting_rule")
    spec = models.JSONField(default=dict)
    asked = models.CharField(max_length=64, blank=True)
    confirmed = models.BooleanField(default=False)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"Rule of {self.indicator_id}"


class TargetChange(models.Model):
    """A target that was replaced by another; never changed afterwards."""

    rule = models.ForeignKey(Rule, on_delete=models.PROTECT, related_name="target_changes")
    old = models.JSONField(null=True)
    new = models.JSONField(null=True)
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.rule_id}: {self.old} to {self.new}"
