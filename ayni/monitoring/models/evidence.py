"""Evidence: one thing that happened, recorded once, however many rows it serves."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.currencies import CURRENCIES
from ayni.core.identifiers import new_code
from ayni.core.models import Record, StoredFile, Tracked
from ayni.core.vocabularies import countries
from ayni.monitoring.models.kinds import Capacity, Kind, Stage, State

PEOPLE = ("women", "men", "youth")
# Where somebody records, a day may have begun that has not begun here.
_AHEAD = timedelta(days=1)
# What a kind cannot be without, beside its day.
_NEEDS: dict[str, tuple[str, Any]] = {
    Kind.BUDGET_LINE: ("fiscal_year", _("Say of which fiscal year the budget is.")),
    Kind.FUNDING: ("amount", _("Say how much was received.")),
    Kind.WORKPLAN_STEP: ("stage", _("Say which stage is reached.")),
    Kind.SELF_ASSESSMENT: ("level", _("Choose one of the five levels.")),
    Kind.WEBSITE: ("link", _("Give the web address under which it is reached.")),
}


class Evidence(Record):
    """What happened, when, where, for whom. Drafts and what was withdrawn count nowhere.

    `starts` and `ends` are the first and the last day (`ends` null: one day, or not ended); `expires` the last day on
    which an agreement counts. `country` is alpha-3 or "". `member` is the one for whom it was recorded; null: the
    partnership or an initiative itself. `total` counts people, of whom `women`, `men` and `youth`; `level` is a
    self-assessment's 0 to 4. `details` keeps what only some kinds have. `recorded_at` is when it left draft. `source`
    names the record of another room that it was made from ("focal-point:CODE"), "" where a person wrote it down.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    kind = models.CharField(_("What happened"), max_length=16, choices=Kind.choices)
    title = models.CharField(_("Title"), max_length=300)
    starts = models.DateField(_("Day"), null=True, blank=True)
    ends = models.DateField(_("Last day"), null=True, blank=True)
    expires = models.DateField(_("Valid until"), null=True, blank=True)
    place = models.CharField(_("Place"), max_length=200, blank=True)
    country = models.CharField(_("Country"), max_length=3, blank=True)
    initiative = models.ForeignKey(
        "initiatives.Initiative", null=True, blank=True, on_delete=models.PROTECT, related_name="evidence"
    )
    member = models.ForeignKey(
        "members.Member", null=True, blank=True, on_delete=models.PROTECT, related_name="evidence"
    )
    note = models.TextField(_("Note"), blank=True)
    link = models.URLField(_("Web address"), max_length=500, blank=True)
    total = models.PositiveIntegerField(_("People"), null=True, blank=True)
    women = models.PositiveIntegerField(_("Women"), null=True, blank=True)
    men = models.PositiveIntegerField(_("Men"), null=True, blank=True)
    youth = models.PositiveIntegerField(_("Youth"), null=True, blank=True)
    amount = models.DecimalField(
        _("Amount"), max_digits=15, decimal_places=3, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    currency = models.CharField(_("Currency"), max_length=3, blank=True)
    fiscal_year = models.CharField(_("Fiscal year"), max_length=20, blank=True)
    level = models.PositiveSmallIntegerField(_("Level"), null=True, blank=True, validators=[MaxValueValidator(4)])
    stage = models.CharField(_("Stage"), max_length=10, blank=True, choices=Stage.choices)
    details = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT, editable=False)
    recorded_at = models.DateTimeField(null=True, blank=True, editable=False)
    verified_at = models.DateTimeField(null=True, blank=True, editable=False)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    dispute = models.TextField(_("Reason"), blank=True, editable=False)
    answer = models.TextField(_("Answer"), blank=True, editable=False)
    capacity = models.CharField(max_length=10, blank=True, choices=Capacity.choices, editable=False)
    source = models.CharField(max_length=80, blank=True, editable=False)

    class Meta:
        ordering = ["-starts", "-id"]
        indexes = [
            models.Index(fields=["kind", "starts"], name="monitoring_kind_day"),
            models.Index(fields=["state", "recorded_at"], name="monitoring_waiting"),
            models.Index(fields=["member", "-starts"], name="monitoring_of_member"),
            models.Index(fields=["initiative", "-starts"], name="monitoring_of_initiative"),
            models.Index(fields=["country", "-starts"], name="monitoring_of_country"),
            models.Index(fields=["expires"], name="monitoring_expiring"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends=None) | models.Q(starts=None) | models.Q(ends__gte=models.F("starts")),
                name="monitoring_evidence_days",
                violation_error_message=_("The last day cannot lie before the first."),
            ),
            models.CheckConstraint(
                condition=models.Q(expires=None) | models.Q(starts=None) | models.Q(expires__gte=models.F("starts")),
                name="monitoring_evidence_expiry",
                violation_error_message=_("The agreement cannot end before it begins."),
            ),
            models.CheckConstraint(
                condition=models.Q(state="draft") | (models.Q(starts__isnull=False, recorded_at__isnull=False)),
                name="monitoring_recorded_has_day",
                violation_error_message=_("Say on which day it was."),
            ),
            models.UniqueConstraint(fields=["source"], condition=~models.Q(source=""), name="monitoring_source_once"),
            models.CheckConstraint(
                condition=models.Q(level=None) | models.Q(level__lte=4), name="monitoring_evidence_level"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    @property
    def last_day(self) -> Any:
        """Return the last day on which it happened: `ends`, or `starts` for what took one day."""
        return self.ends or self.starts

    def clean(self) -> None:
        """Hold counts to their total, money to a currency, codes to the vocabularies, and what counts to its needs.

        A draft may be incomplete, and its day may lie ahead; whatever else it holds must be sound.
        """
        wrong: dict[str, Any] = _wrong_counts(self)
        if self.state != State.DRAFT and self.starts and self.starts > timezone.now().date() + _AHEAD:
            wrong["starts"] = _("This day has not come yet. Keep it as a draft and record it when it has happened.")
        if self.state != State.DRAFT:
            wrong |= _missing(self)
        if self.country and self.country not in countries():
            wrong["country"] = _("Choose a country from the list.")
        if self.amount is not None and not self.currency:
            wrong["currency"] = _("Say in which currency.")
        if self.currency and self.currency not in CURRENCIES:
            wrong["currency"] = _("There is no such currency in ISO 4217.")
        if wrong:
            raise ValidationError(wrong)


class EvidenceFile(Tracked):
    """A file that shows what happened: a report, a photo, the signed text."""

    evidence = models.ForeignKey(Evidence, on_delete=models.CASCADE, related_name="files")
    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.evidence_id}: {self.file_id}"


def _missing(evidence: Evidence) -> dict[str, Any]:
    """Return what a record of its kind cannot be without, field by field."""
    found = {}
    if evidence.starts is None:
        found["starts"] = _("Say on which day it was.")
    name, sentence = _NEEDS.get(evidence.kind, ("", ""))
    if name and getattr(evidence, name) in (None, ""):
        found[name] = sentence
    return found


def _wrong_counts(evidence: Evidence) -> dict[str, Any]:
    given = {name: getattr(evidence, name) for name in PEOPLE if getattr(evidence, name) is not None}
    if given and evidence.total is None:
        return {"total": _("Say how many people there were in all; women, men and youth are parts of them.")}
    total = evidence.total or 0
    numbers = {"total": total}
    for name, count in given.items():
        if count > total:
            sentence = _("There cannot be more of them (%(count)d) than people in all (%(total)d).")
            return {name: sentence % {**numbers, "count": count}}
    women, men = given.get("women", 0), given.get("men", 0)
    if women + men > total:
        sentence = _("%(women)d women and %(men)d men are more than the %(total)d people in all.")
        return {"total": sentence % {**numbers, "women": women, "men": men}}
    return {}
