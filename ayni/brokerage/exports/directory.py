"""The directory of services as open data."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.forms.directory import ServiceFilterForm
from ayni.brokerage.models import ServiceKind, ServiceProvider
from ayni.brokerage.queries.directory import services_for_list
from ayni.core.open_data import COUNTRIES, LANGUAGE, MEMBER, Asked, Field, Table

FIELDS = (
    Field("code", "string", _("Code"), _("Lasting identifier"), required=True),
    Field("name", "string", _("Name"), required=True),
    Field("kinds", "list", _("Kind of service"), _("Codes, parted by spaces"), codes=tuple(ServiceKind.values)),
    Field("text", "string", _("What it offers")),
    LANGUAGE,
    COUNTRIES,
    Field("regions", "list", _("Regions"), _("Codes of the partnership's regions, parted by spaces")),
    Field("languages", "list", _("Languages of work"), _("ISO 639 codes, parted by spaces")),
    Field("website", "string", _("Web address")),
    Field("contact", "string", _("Public contact"), _("Published by consent of the day consent_on")),
    Field("consent_on", "date", _("Day of their consent")),
    Field("checked_on", "date", _("Last check"), _("When somebody last made sure that all is so"), required=True),
    Field("fresh", "boolean", _("Checked within a year")),
    MEMBER,
)


def service_row(service: ServiceProvider) -> dict[str, Any]:
    """Return a service by column; `member` is who entered it, None for the Secretariat."""
    row: dict[str, Any] = {field.name: getattr(service, field.name, None) or None for field in FIELDS}
    row |= {name: list(getattr(service, name)) for name in ("kinds", "countries", "regions", "languages")}
    return row | {
        "fresh": service.is_fresh(timezone.now().date()),
        "member": service.member.code if service.member else None,
    }


def _found(asked: Asked) -> Any:
    return services_for_list(AnonymousUser(), ServiceFilterForm.wanted(asked.values)[0])


SERVICES = Table(
    name="services",
    title=_("Services for mountain communities"),
    description=_("Financial, marketing, information and technical services; without countries: everywhere."),
    fields=FIELDS,
    key=("code",),
    page="brokerage:services",
    found=_found,
    row=service_row,
    entries="items",
    filters=("q", "kind", "country", "region", "tongue"),
    paged=True,
    position=62,
)
