"""Gatherings of those who supply and those who demand technology: who comes, whom they wish to meet, who meets when."""

from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ayni.core.identifiers import new_code
from ayni.core.models import Record, Tracked
from ayni.core.time_zones import time_zones
from ayni.core.vocabularies import countries

MOST_SLOTS = 200


class GatheringState(models.TextChoices):
    PREPARED = "prepared", _("In preparation")
    OPEN = "open", _("Open for wishes")
    ARRANGED = "arranged", _("The timetable is out")
    HELD = "held", _("Held")
    CANCELLED = "cancelled", _("Cancelled")


class MeetingOutcome(models.TextChoices):
    FOLLOWED = "followed", _("We go on: a request and what answers it are followed to the outcome")
    LATER = "later", pgettext_lazy("outcome of a meeting", "Perhaps later")
    NOTHING = "nothing", pgettext_lazy("outcome of a meeting", "Nothing comes of it")


class Strength(models.IntegerChoices):
    GOOD = 1, _("It would be good")
    IMPORTANT = 2, _("It is important")
    DECISIVE = 3, _("We come because of it")


class Slot(NamedTuple):
    """One slot: its code is its beginning at the place, "2027-03-04T09:00"; both moments know their time zone."""

    code: str
    starts: datetime
    ends: datetime


class Gathering(Record):
    """When, where, how many tables. `days` are [day, from, until] in ISO at the place, in the order of time, `last_on`
    the last of them.

    `asked_at`: a timetable is being made since then. `found` says how good the last one is: mutual, mutual_bound,
    whole, whole_bound, proven. `evidence` is the record of what happened that was proposed when it was held.
    """

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    title = models.CharField(_("Title"), max_length=200)
    text = models.TextField(_("What it is about"), max_length=5000)
    place = models.CharField(_("Place"), max_length=200, blank=True)
    country = models.CharField(_("Country"), max_length=3, blank=True)
    link = models.URLField(_("Web address"), max_length=500, blank=True)
    time_zone = models.CharField(_("Time zone"), max_length=40, default="UTC")
    days = models.JSONField(default=list)
    minutes = models.PositiveSmallIntegerField(
        _("Minutes of a meeting"), default=20, validators=[MinValueValidator(5), MaxValueValidator(240)]
    )
    pause = models.PositiveSmallIntegerField(
        _("Minutes between meetings"), default=5, validators=[MaxValueValidator(120)]
    )
    tables = models.PositiveSmallIntegerField(
        _("Tables"), default=10, validators=[MinValueValidator(1), MaxValueValidator(200)]
    )
    wishes_until = models.DateField(_("Wishes until"))
    last_on = models.DateField(null=True, editable=False)
    activity = models.ForeignKey(
        "workplans.Activity", null=True, blank=True, on_delete=models.PROTECT, related_name="gatherings"
    )
    state = models.CharField(
        max_length=10, choices=GatheringState.choices, default=GatheringState.PREPARED, editable=False
    )
    reason = models.TextField(_("Reason"), blank=True, editable=False)
    asked_at = models.DateTimeField(null=True, blank=True, editable=False)
    found = models.JSONField(default=dict, blank=True, editable=False)
    evidence = models.OneToOneField(
        "monitoring.Evidence", null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="gathering"
    )

    class Meta:
        ordering = ["-wishes_until", "-id"]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    def slots(self) -> list[Slot]:
        """Return the slots in the order of time."""
        zone = ZoneInfo(self.time_zone)
        found: list[Slot] = []
        length, step = timedelta(minutes=self.minutes), timedelta(minutes=self.minutes + self.pause)
        for day, first, last in self.days:
            at = datetime.combine(datetime.fromisoformat(day), time.fromisoformat(first))
            end = datetime.combine(datetime.fromisoformat(day), time.fromisoformat(last))
            while at + length <= end and len(found) <= MOST_SLOTS:
                begin = at.replace(tzinfo=zone)
                found.append(Slot(f"{at:%Y-%m-%dT%H:%M}", begin, begin + length))
                at += step
        return found

    def clean(self) -> None:
        """Hold it to a place, a time zone that exists, days in order, and slots that are not too many."""
        wrong: dict[str, Any] = {}
        if not (self.place or self.link):
            wrong["place"] = _("Say where it is, or the address at which people meet online.")
        if self.country and self.country not in countries():
            wrong["country"] = _("Choose a country from the list.")
        if self.time_zone not in time_zones():
            wrong["time_zone"] = _("There is no such time zone. Write it as Asia/Bishkek, or UTC.")
        elif any((on, first) < (before, last) for (before, _f, last), (on, first, _l) in pairwise(self.days)):
            wrong["days"] = _("Give the hours in the order of time; they must not overlap.")
        elif not 0 < len(self.slots()) <= MOST_SLOTS:
            wrong["days"] = _("There must be between 1 and %(most)d slots; these days give %(have)d.") % {
                "most": MOST_SLOTS,
                "have": len(self.slots()),
            }
        if self.days and not wrong and self.wishes_until.isoformat() > self.days[0][0]:
            wrong["wishes_until"] = _("Wishes end on the first day at the latest.")
        if wrong:
            raise ValidationError(wrong)


class Participant(Tracked):
    """One delegate of a member, who meets one other at a time. `away`: slots; `brings`: "offer:CODE" and such."""

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    gathering = models.ForeignKey(Gathering, on_delete=models.PROTECT, related_name="participants")
    member = models.ForeignKey("members.Member", on_delete=models.PROTECT, related_name="delegates")
    name = models.CharField(_("Delegate"), max_length=120)
    text = models.TextField(_("What you come for"), blank=True, max_length=2000)
    language = models.CharField(max_length=12, default="en")
    away = models.JSONField(default=list, blank=True)
    brings = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["member__name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["gathering", "member", "name"],
                condition=models.Q(withdrawn_at=None),
                name="brokerage_delegate_once",
                violation_error_message=_("A delegate of this name stands there already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.member_id}"


class Wish(Tracked):
    """That a participant wishes to meet another. Seen by its own side and the Secretariat until it is mutual."""

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    wisher = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="wishes")
    wanted = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="wished_by")
    strength = models.PositiveSmallIntegerField(_("How much"), choices=Strength.choices, default=Strength.IMPORTANT)
    because = models.TextField(_("Because of"), blank=True, max_length=1000)

    class Meta:
        ordering = ["-strength", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["wisher", "wanted"],
                condition=models.Q(withdrawn_at=None),
                name="brokerage_wish_once",
                violation_error_message=_("You have this wish already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wisher_id} wishes {self.wanted_id}"


class Meeting(Tracked):
    """Two participants at a table in a slot. `settled`: a person placed it, and no new timetable moves it."""

    code = models.CharField(max_length=16, unique=True, default=new_code, editable=False)
    gathering = models.ForeignKey(Gathering, on_delete=models.PROTECT, related_name="meetings")
    first = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    slot = models.CharField(_("Slot"), max_length=16)
    table = models.PositiveSmallIntegerField(_("Table"))
    settled = models.BooleanField(default=False)
    outcome = models.CharField(_("What came of it"), max_length=10, blank=True, choices=MeetingOutcome.choices)
    said = models.TextField(_("In words"), blank=True, max_length=2000)
    engagement = models.ForeignKey(
        "brokerage.Engagement", null=True, blank=True, on_delete=models.PROTECT, related_name="meetings"
    )

    class Meta:
        ordering = ["slot", "table", "id"]
        indexes = [models.Index(fields=["gathering", "slot"], name="brokerage_meetings")]

    def __str__(self) -> str:
        return f"{self.slot} {self.first_id} {self.second_id}"
