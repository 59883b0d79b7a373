"""What members bring to initiatives: terms in versions, and how far each has come."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.currencies import CURRENCIES, minor_digits
from ayni.core.identifiers import new_code
from ayni.core.models import Record, Tracked
from ayni.initiatives.models.initiative import Initiative
from ayni.members.models import Capacity


class ContributionKind(models.TextChoices):
    DAYS = "days", _("Expert days")
    MONEY = "money", _("Money")
    DATA = "data", _("Data")
    HOSTING = "hosting", _("Hosting")
    STAFF = "staff", _("Staff")
    OTHER = "other", _("Something else")


class Form(models.TextChoices):
    IN_KIND = "in_kind", _("In kind")
    CASH = "cash", _("In cash")


class ContributionState(models.TextChoices):
    PLEDGED = "pledged", _("Pledged")
    COMMITTED = "committed", _("Committed")
    DELIVERED = "delivered", _("Delivered")


class Terms(models.Model):
    """What is brought. `amount` counts in `currency`, or in days where there is none; without it, `words` say it all.

    At most fifteen digits: as many as every database of ours gives back exactly.
    """

    kind = models.CharField(_("Kind"), max_length=8, choices=ContributionKind.choices)
    form = models.CharField(_("In kind or in cash"), max_length=8, choices=Form.choices)
    amount = models.DecimalField(
        _("Amount"), max_digits=15, decimal_places=3, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    currency = models.CharField(_("Currency"), max_length=3, blank=True)
    since = models.DateField(_("From"))
    until = models.DateField(_("To"))
    words = models.TextField(_("In words"), blank=True)
    state = models.CharField(max_length=10, choices=ContributionState.choices, default=ContributionState.PLEDGED)

    # In which capacity it was entered, where not by the focal point.
    capacity = models.CharField(max_length=10, choices=Capacity.choices, blank=True, editable=False)

    class Meta:
        abstract = True


class Contribution(Terms, Record):
    """One thing that a member brings to an initiative, at its present version and state."""

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="contributions")
    member = models.ForeignKey("members.Member", on_delete=models.PROTECT, related_name="contributions")
    withdrawal_reason = models.TextField(_("Reason"), blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["initiative", "kind"], name="initiatives_brought")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gte=models.F("since")),
                name="initiatives_contribution_dates",
                violation_error_message=_("The last day cannot lie before the first."),
            ),
            models.CheckConstraint(
                condition=models.Q(amount=None) | models.Q(amount__gt=0),
                name="initiatives_contribution_positive",
                violation_error_message=_("The amount must be more than nothing."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} to {self.initiative_id}: {self.kind}"

    @property
    def unit(self) -> str:
        """Return what the amount counts: a currency, "days", or "" where there is no amount."""
        return self.currency or ("days" if self.amount is not None else "")

    def clean(self) -> None:
        """Hold money to cash with a currency, days to days, and amounts to the digits that a currency has."""
        errors: dict[str, object] = {}
        if self.kind == ContributionKind.MONEY and self.form != Form.CASH:
            errors["form"] = _("Money is given in cash. What is given in kind has a kind of its own.")
        if self.kind in (ContributionKind.DAYS, ContributionKind.MONEY) and self.amount is None:
            errors["amount"] = _("Say how much.")
        if self.kind == ContributionKind.DAYS and self.currency:
            errors["currency"] = _("Days have no currency. What they are worth can be said in words.")
        elif self.form == Form.CASH and not self.currency:
            errors["currency"] = _("Say in which currency.")
        elif self.currency and self.currency not in CURRENCIES:
            errors["currency"] = _("There is no such currency in ISO 4217.")
        elif self.currency and self.amount is None:
            errors["amount"] = _("Say how much.")
        elif self.currency and self.amount is not None and _too_fine(self.amount, self.currency):
            errors["amount"] = _("This currency has no such small parts.")
        if self.amount is None and not self.words.strip():
            errors.setdefault("words", _("Say in words what is brought, or give an amount."))
        if errors:
            raise ValidationError(errors)


class ContributionVersion(Terms, Tracked):
    """The terms as they stood from one moment on; never changed afterwards. `reason` says why they replaced the former.

    `words_language` is the language of words and reason.
    """

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    reason = models.TextField(blank=True)
    words_language = models.CharField(max_length=12, default="en")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["contribution", "number"], name="initiatives_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.contribution_id} v{self.number}"


def _too_fine(amount: Decimal, currency: str) -> bool:
    return amount != round(amount, minor_digits(currency))
