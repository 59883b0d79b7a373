"""Parts of a piece of evidence: parties, rows served, files. Steps of the actions that call them, under their rules."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import IO, Any

from django.conf import settings

from ayni.core.changes import change, create, restore, withdraw
from ayni.core.storage import keep_file
from ayni.monitoring.models import Evidence, EvidenceFile, Kind, Party, PartyRole, Served

_UNCREDITED = frozenset({PartyRole.TRAINER, PartyRole.FUNDER, PartyRole.OTHER})
_OWN_ROLES: dict[str, str] = {
    Kind.EXCHANGE: PartyRole.HOST,
    Kind.AGREEMENT: PartyRole.PARTY,
    Kind.DOCUMENT: PartyRole.AUTHOR,
    Kind.PRACTICE: PartyRole.AUTHOR,
    Kind.FUNDING: PartyRole.RECIPIENT,
}


@dataclass(frozen=True, slots=True)
class PartySaid:
    """Somebody who took part: a member, or a name. `credited` None: as the role has it."""

    role: str
    member: Any = None
    name: str = ""
    country: str = ""
    credited: bool | None = None


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came: its bytes, its name, its media type."""

    content: IO[bytes]
    name: str
    content_type: str = ""


def put_parties(evidence: Evidence, said: Iterable[PartySaid], *, by: Any) -> bool:
    """Make the parties those that are said, with the member for whom it is recorded; return whether any changed."""
    wanted = {_key(one): one for one in with_own(evidence, list(said))}
    present = {_key(party): party for party in evidence.parties.filter(withdrawn_at=None).select_related("member")}
    changed = False
    for key, party in present.items():
        if key not in wanted:
            withdraw(party, by=by)
            changed = True
    for key, one in wanted.items():
        values = {"country": one.country, "credited": is_credited(one)}
        if key not in present:
            create(Party(evidence=evidence, member=one.member, name=one.name, role=one.role, **values), by=by)
            changed = True
        else:
            before = present[key].version
            changed |= change(present[key], values, by=by).version != before
    return changed


def put_rows(evidence: Evidence, rows: Mapping[Any, str], *, by: Any) -> bool:
    """Make the rows served those given, activity -> reason; return whether any changed."""
    present = {served.activity_id: served for served in evidence.served.all()}
    wanted = {activity.pk: (activity, reason) for activity, reason in rows.items()}
    changed = False
    for key, served in present.items():
        if key not in wanted and served.withdrawn_at is None:
            withdraw(served, by=by)
            changed = True
    for key, (activity, reason) in wanted.items():
        if key not in present:
            create(Served(evidence=evidence, activity=activity, reason=reason), by=by)
            changed = True
        elif present[key].withdrawn_at is not None:
            restore(present[key], by=by)
            changed = True
    return changed


def add_files(evidence: Evidence, files: Iterable[Upload], *, by: Any) -> bool:
    """Keep files with the evidence; return whether there were any. Raises Invalid for one that is too large."""
    added = False
    for one in files:
        limit = settings.AYNI_UPLOAD_LIMIT
        kept = keep_file(one.content, name=one.name, content_type=one.content_type, by=by, limit=limit)
        create(EvidenceFile(evidence=evidence, file=kept), by=by, verb="added")
        added = True
    return added


def drop_files(evidence: Evidence, codes: Iterable[str], *, by: Any) -> bool:
    """Take files off the evidence; return whether there were any."""
    chosen = list(evidence.files.filter(code__in=list(codes), withdrawn_at=None))
    for file in chosen:
        withdraw(file, by=by)
    return bool(chosen)


def is_credited(one: PartySaid) -> bool:
    """Return whether what happened counts for a party: as it was said, else by its role."""
    return one.role not in _UNCREDITED if one.credited is None else one.credited


def with_own(evidence: Evidence, said: list[PartySaid]) -> list[PartySaid]:
    """Return the parties with the member for whom it is recorded, in the role that the kind has for it."""
    own = evidence.member
    if own is None or any(one.member is not None and one.member.pk == own.pk for one in said):
        return said
    role = _OWN_ROLES.get(evidence.kind, PartyRole.ORGANISER)
    if evidence.kind == Kind.EXCHANGE and any(one.role == PartyRole.HOST for one in said):
        role = PartyRole.SENDER
    return [PartySaid(role=role, member=own), *said]


def _key(one: PartySaid | Party) -> tuple[str, str]:
    return (one.role, f"member {one.member.code}" if one.member is not None else " ".join(one.name.casefold().split()))
