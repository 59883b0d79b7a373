"""What members do on their own: policies, programmes, projects; and the IATI files that they bring."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.currencies import CURRENCIES, minor_digits
from ayni.core.identifiers import new_code
from ayni.core.models import Record, StoredFile, Tracked
from ayni.core.vocabularies import countries
from ayni.members.models.commitment import Capacity
from ayni.members.models.member import Member


class OwnActionKind(models.TextChoices):
    POLICY = "policy", _("Policy")
    PROGRAMME = "programme", _("Programme")
    PROJECT = "project", _("Project")


class OwnActionStatus(models.TextChoices):
    """The ladder of IATI's list ActivityStatus, in words."""

    PIPELINE = "1", _("Being prepared")
    IMPLEMENTATION = "2", _("Under way")
    FINALISATION = "3", _("Ended, being wound up")
    CLOSED = "4", _("Closed")
    CANCELLED = "5", _("Cancelled")
    SUSPENDED = "6", _("Suspended")


class OwnAction(Record):
    """One policy, programme or project of a member.

    `countries` holds alpha-3 codes parted by spaces, `sectors` purpose codes of OECD DAC likewise. `amount` is the
    budget in `currency`; `budgets` are those of an IATI file: [{type, status, start, end, amount, currency}].
    `translations`: {language: {"title", "description"}} beside the title and description in `language`. `words` is what
    searches look in. At most fifteen digits, which every database of ours gives back exactly.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="own_actions")
    kind = models.CharField(_("Kind"), max_length=10, choices=OwnActionKind.choices)
    title = models.CharField(_("Title"), max_length=300)
    description = models.TextField(_("Description"), blank=True)
    translations = models.JSONField(default=dict, blank=True)
    status = models.CharField(_("Status"), max_length=1, choices=OwnActionStatus.choices, blank=True)
    planned_start = models.DateField(_("Planned from"), null=True, blank=True)
    planned_end = models.DateField(_("Planned until"), null=True, blank=True)
    actual_start = models.DateField(_("Began"), null=True, blank=True)
    actual_end = models.DateField(_("Ended"), null=True, blank=True)
    countries = models.CharField(_("Countries"), max_length=1200, blank=True)
    sectors = models.CharField(max_length=600, blank=True)
    link = models.URLField(_("Link"), max_length=300, blank=True)
    amount = models.DecimalField(
        _("Budget"), max_digits=15, decimal_places=3, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    currency = models.CharField(_("Currency"), max_length=3, blank=True)
    budgets = models.JSONField(default=list, blank=True)
    iati = models.CharField(_("IATI identifier"), max_length=200, blank=True)
    words = models.TextField(blank=True, editable=False)
    capacity = models.CharField(max_length=10, choices=Capacity.choices, blank=True, editable=False)
    withdrawal_reason = models.TextField(_("Reason"), blank=True)

    class Meta:
        ordering = ["title", "id"]
        indexes = [models.Index(fields=["member", "title"], name="members_own_action_list")]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "iati"],
                condition=~models.Q(iati="") & models.Q(withdrawn_at=None),
                name="members_own_action_iati",
                violation_error_message=_("The member has an entry with this IATI identifier already."),
            ),
            models.CheckConstraint(
                condition=models.Q(planned_start=None)
                | models.Q(planned_end=None)
                | models.Q(planned_end__gte=models.F("planned_start")),
                name="members_own_action_planned",
                violation_error_message=_("The planned end lies before the planned start."),
            ),
            models.CheckConstraint(
                condition=models.Q(actual_start=None)
                | models.Q(actual_end=None)
                | models.Q(actual_end__gte=models.F("actual_start")),
                name="members_own_action_actual",
                violation_error_message=_("It cannot have ended before it began."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def country_codes(self) -> list[str]:
        return self.countries.split()

    def clean(self) -> None:
        """Hold money to a currency and its digits, countries to the list."""
        errors: dict[str, object] = {}
        unknown = [code for code in self.country_codes if code not in countries()]
        if unknown:
            errors["countries"] = _("There is no country “%(code)s”.") % {"code": unknown[0]}
        if self.amount is not None and not self.currency:
            errors["currency"] = _("Say in which currency.")
        elif self.currency and self.currency not in CURRENCIES:
            errors["currency"] = _("There is no such currency in ISO 4217.")
        elif self.currency and self.amount is None:
            errors["amount"] = _("Say how much.")
        elif self.amount is not None and self.amount != round(self.amount, minor_digits(self.currency)):
            errors["amount"] = _("This currency has no such small parts.")
        for first, last in (("planned_start", "planned_end"), ("actual_start", "actual_end")):
            start, end = getattr(self, first), getattr(self, last)
            if start and end and end < start:
                errors[last] = _("The end lies before the start.")
        if errors:
            raise ValidationError(errors)


class IatiFile(Tracked):
    """An IATI file that was brought for a member, with what was read in it. `applied` counts what was accepted."""

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="iati_files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    reading = models.JSONField(default=dict)
    applied = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.code
