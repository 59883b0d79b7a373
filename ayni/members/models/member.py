"""Members: governments, subnational authorities, intergovernmental and major-group organisations."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from ayni.core.models import Record
from ayni.core.vocabularies import countries, major_groups, member_categories, regions

GOVERNMENT, MAJOR_GROUP = "gov", "mg"
ROR = re.compile(r"https://ror\.org/0[a-z0-9]{6}\d{2}")


class Status(models.TextChoices):
    APPLICANT = "applicant", _("Applicant")
    ACTIVE = "active", _("Active")
    LAPSED = "lapsed", _("Lapsed")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    REMOVED = "removed", _("Removed")


class Member(Record):
    """One member. Its `code` never changes: a government's is its country's ISO 3166 alpha-3, others have a slug.

    `countries` holds alpha-3 codes parted by spaces, `languages` codes likewise, `links` one address a line. `region`
    follows from the first country unless `region_override` says otherwise; "" is worldwide. `words` is what searches
    look in. `status` follows the recorded decisions only. A duplicate that was merged names the record it became.
    """

    code = models.SlugField(max_length=60, unique=True, editable=False)
    name = models.CharField(_("Name"), max_length=200)
    name_original = models.CharField(_("Name in its own language and script"), max_length=200, blank=True)
    acronym = models.CharField(_("Acronym"), max_length=40, blank=True)
    category = models.CharField(_("Category"), max_length=3)
    major_group = models.CharField(_("Major group"), max_length=20, blank=True)
    countries = models.CharField(_("Countries"), max_length=1200, blank=True)
    region = models.CharField(max_length=40, blank=True, editable=False)
    region_override = models.CharField(_("Region"), max_length=40, blank=True)
    languages = models.CharField(_("Languages"), max_length=60, blank=True)
    website = models.URLField(_("Website"), max_length=300, blank=True)
    links = models.TextField(_("Other addresses"), blank=True)
    ror = models.CharField(_("ROR identifier"), max_length=40, blank=True)
    iati = models.CharField(_("IATI organisation identifier"), max_length=80, blank=True)
    summary = models.TextField(_("What it does for mountains"), blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.ACTIVE, editable=False)
    since = models.DateField(null=True, blank=True, editable=False)
    term_ends = models.DateField(null=True, blank=True, editable=False)
    merged_into = models.ForeignKey("self", null=True, blank=True, editable=False, on_delete=models.PROTECT)
    words = models.TextField(blank=True, editable=False)

    class Meta:
        ordering = ["name", "code"]
        indexes = [models.Index(fields=["status", "name", "code"], name="members_member_list")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(category__in=["gov", "sub", "igo", "mg"]), name="members_category"
            ),
            models.CheckConstraint(
                condition=models.Q(category="mg") | models.Q(major_group=""), name="members_major_group"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def country_codes(self) -> list[str]:
        return self.countries.split()

    @property
    def language_codes(self) -> list[str]:
        return self.languages.split()

    def clean(self) -> None:
        """Say what cannot be true of a member, field by field."""
        wrong: dict[str, Any] = {}
        if self.category not in member_categories():
            wrong["category"] = _("Choose a category from the list.")
        if self.category == MAJOR_GROUP and self.major_group not in major_groups():
            wrong["major_group"] = _("Choose the major group that the organisation belongs to.")
        if self.category != MAJOR_GROUP and self.major_group:
            wrong["major_group"] = _("Only major-group organisations have a major group: leave this empty.")
        if self.region_override and self.region_override not in regions():
            wrong["region_override"] = _("Choose a region from the list.")
        if self.ror and not ROR.fullmatch(self.ror):
            wrong["ror"] = _("This is no ROR identifier. Write it like https://ror.org/05a28rw58.")
        if any(not line.startswith(("https://", "http://")) for line in self.links.split("\n") if line.strip()):
            wrong["links"] = _("Write one web address a line, each beginning with https://.")
        wrong |= self._wrong_countries()
        if wrong:
            raise ValidationError(wrong)

    def _wrong_countries(self) -> dict[str, Any]:
        codes = self.country_codes
        unknown = [code for code in codes if code not in countries()]
        if unknown:
            return {"countries": _("There is no country “%(code)s”.") % {"code": unknown[0]}}
        if self.category == GOVERNMENT and len(codes) != 1:
            return {"countries": _("A government is the member of one country: choose just that one.")}
        if self.category == GOVERNMENT and self.code != codes[0]:
            return {"countries": _("A government keeps its country. Enter the other country’s government by itself.")}
        if self.category != "igo" and not codes:
            return {"countries": _("Choose at least one country.")}
        return {}
