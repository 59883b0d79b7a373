"""Entries that look alike and are not the same."""

from django.db import models

from ayni.core.models import Tracked
from ayni.members.models.member import Member


class Distinct(Tracked):
    """Somebody looked at two entries and found two organisations: they are offered for merging no longer."""

    first = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(max_length=1000, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="members_distinct_once")]

    def __str__(self) -> str:
        return f"{self.first_id} {self.second_id}"
