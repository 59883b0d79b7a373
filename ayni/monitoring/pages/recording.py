"""What the pages for recording show, and what their forms mean."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.accounts.standing import standing_of
from ayni.core.errors import Invalid
from ayni.core.vocabularies import countries, place_name
from ayni.initiatives.models import Initiative
from ayni.initiatives.queries import initiative_choices, initiative_titles, present_members, visible_initiatives
from ayni.members.models import Member
from ayni.members.queries import name_in
from ayni.monitoring.actions.parts import PartySaid
from ayni.monitoring.forms.recording import COLUMNS, DETAILS, OWN, EvidenceForm
from ayni.monitoring.models import Evidence, Kind, Party
from ayni.monitoring.queries.duplicates import possible_duplicates
from ayni.monitoring.queries.parties import parties_found
from ayni.monitoring.queries.proposals import Happening, proposed_rows
from ayni.monitoring.queries.rows import name_of, rows_for_places, rows_named, rows_served, rows_with_codes
from ayni.monitoring.rules import can_record_for_partnership, can_report_evidence
from ayni.monitoring.shapes import ShownRow, listed, said_by, shown_facts, shown_party, shown_row
from ayni.monitoring.wording import kind_questions, purpose_words, title_for
from ayni.workplans.models import Activity


def recorders(viewer: Any, lang: str) -> list[tuple[str, str]]:
    """Return for whom a person may record, code and name by name; an initiative's or the partnership's own as OWN."""
    standing = standing_of(viewer)
    known = present_members(viewer)
    if not standing.secretariat:
        known = known.filter(code__in=standing.members | standing.contributes)
    named = sorted(((one.code, name_in(one, lang)) for one in known), key=lambda choice: choice[1].casefold())
    if standing.secretariat:
        return [(OWN, _("The partnership itself, or an initiative")), *named]
    if standing.initiatives and standing.regions:
        return [(OWN, _("The partnership itself, or an initiative")), *named]
    if standing.regions:
        return [*named, (OWN, _("The Steering Committee"))]
    return [*named, (OWN, _("An initiative that I coordinate"))] if standing.initiatives else named


def kinds_page(viewer: Any, lang: str) -> dict[str, Any]:
    """Return the first page of recording: what happened?"""
    members = recorders(viewer, lang)
    return {
        "kinds": list(kind_questions().items()),
        "recorder": members[0][1] if len(members) == 1 else "",
        "several": len(members) > 1,
    }


def form_for(viewer: Any, kind: str, lang: str, sent: Any, files: Any, **more: Any) -> EvidenceForm:
    """Return the form for a kind, as this person may fill it in. `more`: `initial`, and `draft` to ask for little."""
    members = recorders(viewer, lang)
    initial = {"starts": None if kind in _UNDATED else timezone.now().date(), **(more.pop("initial", None) or {})}
    only = members[0][0] if len(members) == 1 else initial.get("member")
    if only in countries():
        initial.setdefault("country", only)
    return EvidenceForm(
        sent,
        files,
        kind=kind,
        members=members,
        initiatives=initiative_choices(viewer, lang),
        told=standing_of(viewer).secretariat,
        lang=lang,
        initial=initial,
        **more,
    )


_UNDATED = frozenset({Kind.DATABASE, Kind.WEBSITE, Kind.BUDGET_LINE})


def initial_of(viewer: Any, evidence: Evidence, lang: str) -> dict[str, Any]:
    """Return a record as the initial values of its form."""
    values = {name: getattr(evidence, name) for name in COLUMNS}
    values |= {name: evidence.details.get(name, "") for name in DETAILS}
    values["member"] = evidence.member.code if evidence.member else OWN
    values["initiative"] = evidence.initiative.slug if evidence.initiative else ""
    values["version"] = evidence.version
    lines: dict[str, list[str]] = {}
    for party in _standing_parties(evidence):
        lines.setdefault(f"parties_{party.role}", []).append(_line(party, lang))
    return values | {name: "\n".join(found) for name, found in lines.items()}


def recorded_for(viewer: Any, form: EvidenceForm) -> tuple[Member | None, Initiative | None]:
    """Return the member and the initiative that a sound form is about. Raises Invalid for an own one without any."""
    values = form.cleaned_data
    code, slug = values.get("member"), values.get("initiative")
    member = None if code in ("", None, OWN) else present_members(viewer).filter(code=code).first()
    initiative = visible_initiatives(viewer).filter(slug=slug).first() if slug else None
    if member is None and initiative is None and not can_record_for_partnership(viewer):
        raise Invalid(fields={"initiative": [_("Say for which initiative you record.")]})
    return member, initiative


def values_of(form: EvidenceForm, kind: str, lang: str) -> dict[str, Any]:
    """Return the columns of a sound form, with a title where none was given."""
    values = form.columns()
    if not values.get("title", "").strip():
        values["title"] = title_for(kind, values.get("place", ""), values.get("country", ""), values["starts"], lang)
    return values


def parties_of(viewer: Any, form: EvidenceForm, lang: str) -> list[PartySaid]:
    """Return the parties that a sound form names, members found by their names. At most one query."""
    written = [(role, line) for role, lines in form.party_lines().items() for line in lines]
    found = parties_found(viewer, [line for _role, line in written], lang)
    named = zip((role for role, _line in written), found, strict=True)
    said = [PartySaid(role, one.member, "" if one.member else one.written[:200], one.country) for role, one in named]
    return list({(one.role, one.member.code if one.member else one.name.casefold()): one for one in said}.values())


def rows_chosen(viewer: Any, names: Iterable[str], codes: Iterable[str] = ()) -> dict[Activity, str]:
    """Return rows by their names ("workplan:CODE") and codes, as chosen by hand. Raises Invalid for unknown codes."""
    found = dict.fromkeys(rows_named(viewer, [name for name in names if name]).values(), "person:")
    by_code = rows_with_codes(viewer, codes)
    missing = [code for code, rows in by_code.items() if not rows]
    if missing:
        sentence = _("No row of the plan has the code %(code)s.") % {"code": ", ".join(sorted(missing))}
        raise Invalid(fields={"codes": [sentence]})
    return found | {row: "person:" for rows in by_code.values() for row in rows}


def proposals_for(viewer: Any, evidence: Evidence, lang: str) -> list[tuple[Activity, str, bool]]:
    """Return the rows that a record serves or may serve, with reasons, and whether each is ticked at first.

    Those chosen already come first; of a draft without any, the certain ones are ticked. Constant queries.
    """
    chosen = rows_served(viewer, evidence)
    parties = _standing_parties(evidence)
    happening = _happening(evidence, parties, lang)
    found = proposed_rows(happening, rows_for_places(viewer, happening.countries))
    reasons = {one.row.pk: "\n".join(one.reasons) for one in found}
    kept = [(row.activity, row.reason or reasons.get(row.activity_id, ""), True) for row in chosen]
    known = {row.activity_id for row in chosen}
    undecided = evidence.recorded_at is None
    rest = [(one.row, reasons[one.row.pk], one.certain and undecided) for one in found if one.row.pk not in known]
    return kept + rest


def check_page(viewer: Any, evidence: Evidence, rows: list[tuple[Activity, str, bool]], lang: str) -> dict[str, Any]:
    """Return the last page of recording: what was said, whether it stands there already, which rows it serves."""
    titles = initiative_titles(lang)
    parties = _standing_parties(evidence)
    outside = [party.name for party in parties if party.member is None]
    shown: list[ShownRow] = [shown_row(row, reasons, titles, lang, ticked=on) for row, reasons, on in rows]
    duplicates = possible_duplicates(viewer, evidence) if evidence.recorded_at is None else []
    return {
        "code": evidence.code,
        "title": evidence.title,
        "language": evidence.language,
        "kind": evidence.get_kind_display(),
        "member": name_in(evidence.member, lang) if evidence.member else "",
        "said_by": said_by(evidence, lang),
        "facts": shown_facts(evidence, lang),
        "parties": [shown_party(party, lang) for party in parties],
        "unknown": [(one.written, one.several) for one in parties_found(viewer, outside, lang)],
        "rows": shown,
        "likely": [row for row in shown if row.ticked],
        "possible": [row for row in shown if not row.ticked],
        "duplicates": [listed(one, lang) for one in duplicates],
        "joinable": evidence.member is not None,
        "report": can_report_evidence(viewer, evidence),
        "draft": evidence.recorded_at is None,
        "version": evidence.version,
    }


def reasons_of(rows: list[tuple[Activity, str, bool]], names: Iterable[str]) -> dict[Activity, str]:
    """Return the rows that were ticked with the reasons that were shown for them."""
    wanted = set(names)
    return {row: reasons or "person:" for row, reasons, _ticked in rows if name_of(row) in wanted}


def _happening(evidence: Evidence, parties: list[Party], lang: str) -> Happening:
    places = {evidence.country, *(party.country for party in parties if party.credited)}
    if evidence.member is not None:
        places |= set(evidence.member.country_codes)
    words = " ".join([evidence.title, evidence.note, purpose_words(str(evidence.details.get("purpose", "")))])
    slug = evidence.initiative.slug if evidence.initiative else ""
    return Happening(evidence.kind, evidence.member, tuple(sorted(places - {""})), slug, words, evidence.details)


def _standing_parties(evidence: Evidence) -> list[Party]:
    return list(evidence.parties.filter(withdrawn_at=None).select_related("member"))


def _line(party: Party, lang: str) -> str:
    if party.member is not None:
        return name_in(party.member, lang)
    return f"{party.name} ({place_name('country', party.country, lang)})" if party.country else party.name
