"""Evidence as open data: what every stranger may see, whoever asks."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ayni.core.open_data import CURRENCY, INITIATIVE, LANGUAGE, MEMBER, REGION, Asked, Field, Table
from ayni.core.vocabularies import countries
from ayni.initiatives.queries import initiative_choices
from ayni.members.queries import visible_members
from ayni.monitoring.forms.judging import FilterForm
from ayni.monitoring.models import Evidence, Kind, Party, Served, Stage, State
from ayni.monitoring.queries import Wanted, evidence_for_list
from ayni.workplans.queries import visible_workplans

FIELDS = (
    Field("code", "string", _("Code"), _("Lasting identifier")),
    Field("kind", "string", _("What happened"), codes=tuple(Kind.values), required=True),
    Field("title", "string", _("Title"), required=True),
    LANGUAGE,
    Field("starts", "date", _("Day"), required=True),
    Field("ends", "date", _("Last day"), _("Empty: one day, or not ended")),
    Field("expires", "date", _("Valid until"), _("Agreements only")),
    Field("place", "string", _("Place")),
    Field("country", "string", _("Country"), _("ISO 3166-1 alpha-3 code")),
    Field("m49", "string", _("M49 code")),
    REGION,
    MEMBER,
    INITIATIVE,
    Field("parties", "list", _("Who took part"), _("Role, colon, code of the member or name of the body"), parted="; "),
    Field("rows", "list", _("Rows of workplans that it serves"), _("Workplan, colon, number of the row"), parted="; "),
    Field("total", "integer", _("People"), unit="people"),
    Field("women", "integer", _("Women"), unit="people"),
    Field("men", "integer", _("Men"), unit="people"),
    Field("youth", "integer", _("Youth"), unit="people"),
    Field("amount", "money", _("Amount"), unit="currency"),
    CURRENCY,
    Field("fiscal_year", "string", _("Fiscal year")),
    Field("level", "integer", _("Level"), _("Of a self-assessment, from 0 to 4")),
    Field("stage", "string", _("Stage"), codes=tuple(Stage.values)),
    Field("state", "string", _("State"), codes=tuple(one.value for one in State if one != State.DRAFT), required=True),
    Field("recorded_at", "datetime", _("Recorded on"), required=True),
    Field("verified_at", "datetime", _("Verified on")),
    Field("link", "string", _("Web address")),
)


def public_evidence(wanted: Wanted) -> QuerySet[Evidence]:
    """Return what every stranger may see of what fits, the newest first, with parties and rows; four queries."""
    stranger = AnonymousUser()
    seen = Q(member=None) | Q(member__in=visible_members(stranger).order_by().values("pk"))
    parties = Party.objects.filter(seen, withdrawn_at=None).select_related("member")
    open_plans = visible_workplans(stranger).order_by().values("pk")
    served = Served.objects.filter(withdrawn_at=None, activity__workplan__in=open_plans)
    return evidence_for_list(stranger, wanted).prefetch_related(
        Prefetch("parties", queryset=parties),
        Prefetch("served", queryset=served.select_related("activity__workplan")),
    )


def row_of(evidence: Evidence) -> dict[str, Any]:
    """Return one record by column; parties as "role:code or name", rows as "workplan:CODE"."""
    known = countries().get(evidence.country)
    return {field.name: getattr(evidence, field.name, None) for field in FIELDS} | {
        "m49": known.m49 if known else "",
        "region": known.region if known else "",
        "member": evidence.member.code if evidence.member else "",
        "initiative": evidence.initiative.slug if evidence.initiative else "",
        "parties": [f"{one.role}:{one.member.code if one.member else one.name}" for one in evidence.parties.all()],
        "rows": [f"{one.activity.workplan.slug}:{one.activity.code}" for one in evidence.served.all()],
    }


def _found(asked: Asked) -> QuerySet[Evidence]:
    lang = get_language() or "en"
    choices = initiative_choices(AnonymousUser(), lang) if "initiative" in asked.values else []
    return public_evidence(FilterForm(asked.values, initiatives=choices, lang=lang).wanted())


EVIDENCE = Table(
    name="evidence",
    title=_("What happened"),
    description=_(
        "Everything that was recorded and is public: meetings, courses, agreements and more, the newest first."
    ),
    fields=FIELDS,
    key=("code",),
    page="monitoring:evidence-index",
    found=_found,
    row=row_of,
    stamp="evidence+members+plan+initiatives",
    filters=tuple(FilterForm.base_fields),
    paged=True,
    position=40,
)
