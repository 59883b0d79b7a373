"""What members commit themselves to, in versions, and their re-affirmation of the plan."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.currencies import CURRENCIES, minor_digits
from ayni.core.identifiers import new_code
from ayni.core.models import Record, StoredFile, Tracked
from ayni.members.models.member import Member


class CommitmentKind(models.TextChoices):
    POLITICAL = "political", _("Political")
    FINANCIAL = "financial", _("Financial")
    IN_KIND = "in_kind", _("In kind")


class Capacity(models.TextChoices):
    """In which capacity somebody acted who was not the focal point."""

    ALTERNATE = "alternate", _("by alternate")
    ON_BEHALF = "on behalf", _("on behalf of the member")


class CommitmentTerms(models.Model):
    """What is committed. `amount` counts in `currency`; political commitments have none. `until` is the last day.

    At most fifteen digits: as many as every database of ours gives back exactly.
    """

    kind = models.CharField(_("Kind"), max_length=10, choices=CommitmentKind.choices)
    dated = models.DateField(_("Date"))
    until = models.DateField(_("Holds until"), null=True, blank=True)
    text = models.TextField(_("Text"))
    amount = models.DecimalField(
        _("Amount"), max_digits=15, decimal_places=3, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    currency = models.CharField(_("Currency"), max_length=3, blank=True)
    signatory = models.CharField(_("Signed by"), max_length=120, blank=True)
    signatory_title = models.CharField(_("Title or office of who signed"), max_length=200, blank=True)
    document = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=10, choices=Capacity.choices, blank=True, editable=False)

    class Meta:
        abstract = True


class Commitment(CommitmentTerms, Record):
    """One commitment of a member at its present version."""

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="commitments")
    withdrawal_reason = models.TextField(_("Reason"), blank=True)

    class Meta:
        ordering = ["-dated", "-id"]
        indexes = [models.Index(fields=["member", "-dated"], name="members_commitment_list")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("dated")),
                name="members_commitment_dates",
                violation_error_message=_("The last day cannot lie before the first."),
            ),
            models.CheckConstraint(
                condition=models.Q(amount=None) | models.Q(amount__gt=0),
                name="members_commitment_positive",
                violation_error_message=_("The amount must be more than nothing."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} {self.kind} {self.dated}"

    def clean(self) -> None:
        """Hold money to a currency and its digits, political commitments to words, the date to the past."""
        errors: dict[str, object] = {}
        if self.dated and self.dated > timezone.now().date():
            errors["dated"] = _("A commitment cannot be dated in the future.")
        if self.kind == CommitmentKind.POLITICAL and (self.amount is not None or self.currency):
            errors["amount"] = _("A political commitment has no amount. Enter the money as a financial commitment.")
        elif self.kind == CommitmentKind.FINANCIAL and self.amount is None:
            errors["amount"] = _("Say how much.")
        elif self.amount is not None and not self.currency:
            errors["currency"] = _("Say in which currency.")
        elif self.currency and self.currency not in CURRENCIES:
            errors["currency"] = _("There is no such currency in ISO 4217.")
        elif self.currency and self.amount is None:
            errors["amount"] = _("Say how much.")
        elif self.currency and self.amount is not None and self.amount != round(self.amount, self._digits()):
            errors["amount"] = _("This currency has no such small parts.")
        if errors:
            raise ValidationError(errors)

    def _digits(self) -> int:
        return minor_digits(self.currency)


class CommitmentVersion(CommitmentTerms, Tracked):
    """The terms as they stood from one moment on; never changed afterwards. `reason` says why they replaced the former.

    `words_language` is the language of text and reason.
    """

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    reason = models.TextField(blank=True)
    words_language = models.CharField(max_length=12, default="en")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["commitment", "number"], name="members_commitment_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.commitment_id} v{self.number}"


class Reaffirmation(Tracked):
    """A member re-affirms its commitment to the plan, from a day to a day. The last one counts; all stay.

    `lapses_on` is the last day on which it holds, fixed when it is recorded: another setting changes no past one.
    `asked_on` is the day on which the member was asked for the next one. `words_language` is that of the statement.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="reaffirmations")
    affirmed_on = models.DateField(_("Date"))
    lapses_on = models.DateField(editable=False)
    statement = models.TextField(_("Statement"), blank=True)
    words_language = models.CharField(max_length=12, default="en", choices=settings.LANGUAGES)
    signatory = models.CharField(_("Signed by"), max_length=120, blank=True)
    signatory_title = models.CharField(_("Title or office of who signed"), max_length=200, blank=True)
    document = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=10, choices=Capacity.choices, blank=True, editable=False)
    asked_on = models.DateField(null=True, blank=True, editable=False)
    withdrawal_reason = models.TextField(_("Reason"), blank=True, editable=False)

    class Meta:
        ordering = ["-affirmed_on", "-id"]
        indexes = [models.Index(fields=["member", "-affirmed_on"], name="members_reaffirmed_last")]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "affirmed_on"],
                condition=models.Q(withdrawn_at=None),
                name="members_reaffirmed_once",
                violation_error_message=_("A re-affirmation of this day is recorded already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} {self.affirmed_on}"

    def clean(self) -> None:
        """Hold the date to the past."""
        if self.affirmed_on and self.affirmed_on > timezone.now().date():
            raise ValidationError({"affirmed_on": _("A re-affirmation cannot be dated in the future.")})
