"""Allocation rounds: limited money and days over many requests, proposed by the library and decided by people."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.models.items import Offer, Request
from ayni.brokerage.models.terms import RoundState
from ayni.core.currencies import CURRENCIES
from ayni.core.identifiers import new_code
from ayni.core.models import Record

# The longest search, in seconds: well within the time after which work is taken for dead.
LONGEST = 300


class Round(Record):
    """One round. `chosen` is what is put in, by hand: {"requests", "funds", "specialists": {code: {figure: text}}}.

    `instance` is what the library was given, frozen at the start, `digest` its SHA-256. `settled` is what people locked
    and forbade ({"locked", "forbidden": {"grants", "missions"}}), `wanted` the same while it is being worked out, and
    `changes` says which and why. `plan` is the library's answer that stands, `proposal` its first one. `progress` says
    how far the search is; `run` tells a search from those before it. What is chosen is seen by all who may see the
    round: `requests` and `offers` hold it to that.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    title = models.CharField(_("Title"), max_length=200)
    text = models.TextField(_("What is shared out, and for what"), blank=True, max_length=5000)
    state = models.CharField(max_length=10, choices=RoundState.choices, default=RoundState.DRAFT, editable=False)
    currency = models.CharField(_("Currency"), max_length=3)
    requests = models.ManyToManyField(Request, related_name="rounds", blank=True)
    offers = models.ManyToManyField(Offer, related_name="rounds", blank=True)
    chosen = models.JSONField(default=dict, blank=True)
    rates = models.JSONField(default=dict, blank=True)
    max_cofunders = models.PositiveSmallIntegerField(_("Funds for one request, at most"), null=True, blank=True)
    max_specialists = models.PositiveSmallIntegerField(_("Specialists for one request, at most"), null=True, blank=True)
    fairness = models.BooleanField(_("The worst-off region first"), default=False)
    weights_reason = models.TextField(_("Why these priorities"), blank=True, max_length=2000)
    seconds = models.PositiveSmallIntegerField(
        _("Seconds to search"), default=30, validators=[MinValueValidator(1), MaxValueValidator(LONGEST)]
    )
    seed = models.PositiveIntegerField(default=0, editable=False)
    instance = models.JSONField(default=dict, blank=True, editable=False)
    digest = models.CharField(max_length=64, blank=True, editable=False)
    started_at = models.DateTimeField(null=True, blank=True, editable=False)
    settled = models.JSONField(default=dict, blank=True, editable=False)
    wanted = models.JSONField(default=dict, blank=True, editable=False)
    changes = models.JSONField(default=list, blank=True, editable=False)
    proposal = models.JSONField(default=dict, blank=True, editable=False)
    plan = models.JSONField(default=dict, blank=True, editable=False)
    progress = models.JSONField(default=dict, blank=True, editable=False)
    complaint = models.JSONField(default=dict, blank=True, editable=False)
    run = models.PositiveIntegerField(default=0, editable=False)
    stop = models.BooleanField(default=False, editable=False)
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    reason = models.TextField(_("Reason"), blank=True, max_length=5000)

    objects: ClassVar[models.Manager["Round"]] = models.Manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="decided") | ~models.Q(reason=""), name="brokerage_round_decided_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    def whole_instance(self, settled: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return what the library is given: the frozen inputs and what people settled."""
        return {**self.instance, **(self.settled if settled is None else settled)}

    def clean(self) -> None:
        """Hold the currency to the list, and limits to one or more."""
        wrong: dict[str, Any] = {}
        if self.currency not in CURRENCIES:
            wrong["currency"] = _("There is no such currency in ISO 4217.")
        for name in ("max_cofunders", "max_specialists"):
            if getattr(self, name) == 0:
                wrong[name] = _("Write 1 or more, or nothing for no limit.")
        if wrong:
            raise ValidationError(wrong)
