"""Who funds: funders, their funds, and the calls of a fund with who may answer, how much and until when."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.identifiers import new_code
from ayni.core.models import Record, Tracked
from ayni.core.time_zones import time_zones
from ayni.core.vocabularies import countries
from ayni.finance.models.money import amount_field, said, wrong_amount, wrong_codes, wrong_currency
from ayni.finance.models.terms import Applicant, FunderKind
from ayni.members.models.application_terms import Theme

# A year with a digit too many is noticed, not kept.
_FARTHEST = timedelta(days=3660)


class Funder(Record):
    """Somebody who gives money, or could. `member` is set where a member funds; `iati` is its identifier there.

    A funder for the Secretariat only is known to nobody else besides those who speak for its member, and neither is
    what it gives.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    name = models.CharField(_("Name"), max_length=200)
    kind = models.CharField(_("Kind of organisation"), max_length=2, choices=FunderKind.choices)
    member = models.ForeignKey(
        "members.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="as_funder"
    )
    text = models.TextField(_("What it funds"), blank=True, max_length=5000)
    link = models.URLField(_("Web address"), max_length=500, blank=True)
    iati = models.CharField(_("IATI identifier"), max_length=100, blank=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["member"],
                condition=models.Q(member__isnull=False, withdrawn_at=None),
                name="finance_member_funds_once",
                violation_error_message=_("This member is in the list of funders already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class Fund(Tracked):
    """A pot of a funder. `ceiling` is all that is in it, in its currency; it is seen by whoever sees its funder."""

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    funder = models.ForeignKey(Funder, on_delete=models.PROTECT, related_name="funds")
    title = models.CharField(_("Title"), max_length=200)
    language = models.CharField(max_length=12, default="en")
    text = models.TextField(_("What it is for"), blank=True, max_length=5000)
    ceiling = amount_field(_("All that is in it"))
    currency = models.CharField(_("Currency"), max_length=3)
    link = models.URLField(_("Web address"), max_length=500, blank=True)

    class Meta:
        ordering = ["title", "id"]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    def clean(self) -> None:
        """Hold the ceiling to its currency."""
        wrong = {"currency": wrong_currency(self.currency), "ceiling": wrong_amount(self.ceiling, self.currency)}
        if said(wrong):
            raise ValidationError(said(wrong))


class Call(Tracked):
    """An invitation to ask a fund for money, in the fund's currency, between `least` and `most` for each.

    It ends at `closes_at`, the first moment after `closes_on` in `time_zone`. Empty lists leave open who may ask;
    `own_share` is the least that the applicant brings, in per cent of the whole.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    fund = models.ForeignKey(Fund, on_delete=models.PROTECT, related_name="calls")
    title = models.CharField(_("Title"), max_length=200)
    language = models.CharField(max_length=12, default="en")
    text = models.TextField(_("What is funded"), blank=True, max_length=10_000)
    eligibility = models.TextField(_("Who may apply, in words"), blank=True, max_length=5000)
    applicants = models.JSONField(default=list, blank=True)
    countries = models.JSONField(default=list, blank=True)
    themes = models.JSONField(default=list, blank=True)
    least = amount_field(_("Smallest grant"))
    most = amount_field(_("Largest grant"))
    own_share = models.PositiveSmallIntegerField(
        _("Own share of the applicant, in per cent"), null=True, blank=True, validators=[MaxValueValidator(100)]
    )
    opens_on = models.DateField(_("Opens on"), null=True, blank=True)
    closes_on = models.DateField(_("Last day"))
    time_zone = models.CharField(_("Time zone of the last day"), max_length=40, default="UTC")
    closes_at = models.DateTimeField(editable=False)
    link = models.URLField(_("Web address"), max_length=500, blank=True)

    class Meta:
        ordering = ["closes_at", "id"]
        indexes = [models.Index(fields=["closes_at"], name="finance_call_closes")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(opens_on=None) | models.Q(closes_on__gte=models.F("opens_on")),
                name="finance_call_days",
                violation_error_message=_("The last day cannot lie before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    @property
    def is_open(self) -> bool:
        """Return whether it can be answered at this moment."""
        begun = self.opens_on is None or self.opens_on <= timezone.now().date()
        return begun and self.closes_at > timezone.now() and not self.is_withdrawn

    @property
    def is_withdrawn(self) -> bool:
        """Return whether it, its fund or its funder was withdrawn; both must be fetched with it."""
        return any(one.withdrawn_at is not None for one in (self, self.fund, self.fund.funder))

    def clean(self) -> None:
        """Hold amounts to each other and to the fund's currency, codes to their lists, the zone to those that exist."""
        lists = {"applicants": Applicant.values, "countries": countries(), "themes": Theme.values}
        wrong: dict[str, Any] = {name: wrong_codes(getattr(self, name), known) for name, known in lists.items()}
        currency = self.fund.currency
        wrong |= {name: wrong_amount(getattr(self, name), currency) for name in ("least", "most")}
        if self.least is not None and self.most is not None and self.least > self.most:
            wrong["least"] = _("The smallest grant cannot be more than the largest.")
        if self.most is not None and self.fund.ceiling is not None and self.most > self.fund.ceiling:
            wrong["most"] = _("A grant cannot be more than all that is in the fund.")
        if self.closes_on > timezone.now().date() + _FARTHEST:
            wrong["closes_on"] = _("This day is too far away: ten years at most.")
        if self.time_zone not in time_zones():
            wrong["time_zone"] = _("There is no such time zone. Write it as Asia/Bishkek, or UTC.")
        if said(wrong):
            raise ValidationError(said(wrong))


def end_of(day: Any, zone: str) -> datetime:
    """Return the first moment after a day in a time zone; in UTC where there is no such zone, for `clean` to refuse.

    So is a day after which no calendar has another: its own first moment stands for it.
    """
    known = zone if zone in time_zones() else "UTC"
    after = day + timedelta(days=1) if day < date.max - timedelta(days=1) else day - timedelta(days=1)
    return datetime.combine(after, time.min, ZoneInfo(known))
