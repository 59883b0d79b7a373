"""Requests and offers: two records of equal rank, each in its owner's own words first."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.models.terms import Body, CloseReason, ItemState, Modality, Support, Urgency
from ayni.core.currencies import CURRENCIES
from ayni.core.identifiers import new_code
from ayni.core.models import Record
from ayni.core.time_zones import time_zones
from ayni.core.vocabularies import countries, regions
from ayni.members.models.application_terms import Theme

_LISTS: dict[str, Any] = {
    "kinds": frozenset(Support.values),
    "themes": frozenset(Theme.values),
    "bodies": frozenset(Body.values),
}


def _amount(label: Any) -> Any:
    return models.DecimalField(
        label, max_digits=15, decimal_places=3, null=True, blank=True, validators=[MinValueValidator(0)]
    )


class Item(Record):
    """What requests and offers have in common. Lists are JSON lists of codes; `tags` and `words` are what is searched.

    `expires_at` is the first moment after `expires_on` in `time_zone`: from then on it matches nothing. `read` names
    the facets that were read from the words and that no person has seen and kept yet.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    member = models.ForeignKey("members.Member", on_delete=models.PROTECT, related_name="%(class)ss")
    initiative = models.ForeignKey(
        "initiatives.Initiative", null=True, blank=True, on_delete=models.PROTECT, related_name="%(class)ss"
    )
    title = models.CharField(_("Title"), max_length=200)
    text = models.TextField(_("In your own words"), max_length=10_000)
    kinds = models.JSONField(default=list, blank=True)
    themes = models.JSONField(default=list, blank=True)
    countries = models.JSONField(default=list, blank=True)
    regions = models.JSONField(default=list, blank=True)
    languages = models.JSONField(default=list, blank=True)
    bodies = models.JSONField(default=list, blank=True)
    modality = models.CharField(_("How"), max_length=8, blank=True, choices=Modality.choices)
    starts = models.DateField(_("From"), null=True, blank=True)
    ends = models.DateField(_("Until"), null=True, blank=True)
    days = models.PositiveIntegerField(_("Working days"), null=True, blank=True)
    amount = _amount(_("Amount"))
    least = _amount(_("At least"))
    currency = models.CharField(_("Currency"), max_length=3, blank=True)
    read = models.JSONField(default=list, blank=True, editable=False)
    state = models.CharField(max_length=10, choices=ItemState.choices, default=ItemState.DRAFT, editable=False)
    expires_on = models.DateField(_("Last day"), null=True, blank=True)
    time_zone = models.CharField(_("Time zone"), max_length=40, default="UTC")
    expires_at = models.DateTimeField(null=True, blank=True, editable=False)
    sent_at = models.DateTimeField(null=True, blank=True, editable=False)
    screened_at = models.DateTimeField(null=True, blank=True, editable=False)
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)
    answer = models.TextField(_("Reason"), blank=True, editable=False)
    closed_because = models.CharField(max_length=10, blank=True, choices=CloseReason.choices, editable=False)
    endorsed_at = models.DateTimeField(null=True, blank=True, editable=False)
    endorsed_by = models.CharField(max_length=200, blank=True, editable=False)
    tags = models.TextField(blank=True, editable=False)
    words = models.TextField(blank=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["-sent_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends=None) | models.Q(starts=None) | models.Q(ends__gte=models.F("starts")),
                name="brokerage_%(class)s_days",
                violation_error_message=_("The last day cannot lie before the first."),
            ),
            models.CheckConstraint(
                condition=~models.Q(state="open") | models.Q(expires_at__isnull=False),
                name="brokerage_%(class)s_open_expires",
            ),
        ]
        indexes = [models.Index(fields=["state", "expires_at"], name="brokerage_%(class)s_open")]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    @property
    def side(self) -> str:
        """Return "request" or "offer"."""
        return "request" if isinstance(self, Request) else "offer"

    @property
    def is_open(self) -> bool:
        """Return whether it matches now: screened, not closed, not expired."""
        return self.state == ItemState.OPEN and self.expires_at is not None and self.expires_at > timezone.now()

    def clean(self) -> None:
        """Hold codes to their lists, money to a currency, the expiry to a time zone that exists."""
        wrong: dict[str, Any] = {}
        known = {**_LISTS, "countries": countries(), "regions": regions()}
        for name, codes in known.items():
            if any(code not in codes for code in getattr(self, name)):
                wrong[name] = _("Choose from the list.")
        if (self.amount is not None or self.least is not None) and not self.currency:
            wrong["currency"] = _("Say in which currency.")
        if self.currency and self.currency not in CURRENCIES:
            wrong["currency"] = _("There is no such currency in ISO 4217.")
        if self.amount is not None and self.least is not None and self.least > self.amount:
            wrong["least"] = _("This cannot be more than the amount.")
        if self.time_zone not in time_zones():
            wrong["time_zone"] = _("There is no such time zone. Write it as Asia/Bishkek, or UTC.")
        if wrong:
            raise ValidationError(wrong)


class Request(Item):
    """What a member needs. `activity` is the row of a workplan it was born from, `due` the day of the duty, if any."""

    under_way = models.TextField(_("What is under way already"), blank=True, max_length=5000)
    urgency = models.CharField(_("Urgency"), max_length=8, blank=True, choices=Urgency.choices)
    own_share = _amount(_("Your own share"))
    activity = models.ForeignKey(
        "workplans.Activity", null=True, blank=True, on_delete=models.PROTECT, related_name="requests"
    )
    due = models.DateField(null=True, blank=True)

    class Meta(Item.Meta):
        pass


class Offer(Item):
    """What a member can give. `share` is the least share of the cost, in per cent, that the receiver bears."""

    share = models.PositiveSmallIntegerField(
        _("Own share of the receiver"), null=True, blank=True, validators=[MaxValueValidator(100)]
    )
    for_adaptation = models.BooleanField(_("A practice that others may adapt"), default=False)

    class Meta(Item.Meta):
        pass


class NoticeKind(models.TextChoices):
    MONTH = "month", "30"
    WEEK = "week", "7"
    # Letters of their own once; these go with the digests of reminders now, and what was noted of them stays.
    STALLED = "stalled", "stalled"
    CHECK = "check", "check"
    WISHES = "wishes", "wishes"
    OUTCOMES = "outcomes", "outcomes"


class Notice(models.Model):
    """A letter that time brought, written in the transaction that queued it: the same one never goes out twice.

    `about` is the item's or engagement's code with the day or stage that the letter is about.
    """

    kind = models.CharField(max_length=10, choices=NoticeKind.choices)
    about = models.CharField(max_length=80)
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "about"], name="brokerage_notice_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.about}"


MODELS: dict[str, type[Request] | type[Offer]] = {"request": Request, "offer": Offer}
LASTS = {"request": timedelta(days=90), "offer": timedelta(days=180)}


def end_of(day: Any, zone: str) -> datetime:
    """Return the first moment after a day in a time zone."""
    return datetime.combine(day + timedelta(days=1), time.min, ZoneInfo(zone))
