"""How a row differs from the register: what would be new, what would change, what only a person can tell."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from ayni.core.changes import refusal_of
from ayni.core.errors import Invalid
from ayni.core.vocabularies import country_named
from ayni.members.actions.entries import FACTS, new_member, tidy
from ayni.members.actions.many import planned_values
from ayni.members.exports import CELL
from ayni.members.importing.facts import ASIDE
from ayni.members.importing.matching import Found
from ayni.members.models import LineKind, Member, RegisterLine, Status
from ayni.members.models.member import GOVERNMENT
from ayni.members.naming import region_for

# Without one of these no entry can be made.
NEEDED = frozenset({"name", "category", "major_group", "countries", "code", "__all__"})
# By these a row is one of a file of ours, in which an empty cell means that the fact was taken away.
OURS = frozenset({"code"})
Before = Mapping[str, Any]


def compare(line: RegisterLine, found: Found, before: Before | None = None) -> RegisterLine | None:
    """Give a line its kind and what differs; return None for a row that changes nothing and has no problem.

    `before` holds what the facts that changed since the file was written were then: what the file left as it was is no
    difference, and what both sides changed is shown with all three.
    """
    line.member, line.found_by = found.member, found.by
    line.alike = [member.code for member in found.alike]
    line.fields, line.notes, line.seen, line.taken = {}, [], None, False
    if found.member is not None:
        return _compared(line, found.member, before or {})
    line.kind = LineKind.ALIKE if found.alike else LineKind.NEW
    return _probed(line)


def _probed(line: RegisterLine) -> RegisterLine:
    """Leave out what a new entry cannot have, with the sentence why; the line is unclear where too little is left."""
    if line.facts.get("code") and not line.facts.get("name"):
        sentence = _("There is no entry with the code “%(code)s”.") % {"code": line.facts["code"]}
        line.problems = [*line.problems, ["code", sentence]]
    if any(column in NEEDED for column, _sentence in line.problems):
        line.kind = LineKind.UNCLEAR
        return line
    for _time in range(2):
        error = _refusal_of_new(line)
        if error is None:
            line.taken = line.kind == LineKind.NEW
            return line
        fields = error.data["fields"]
        line.problems = [*line.problems, *_said(fields)]
        if set(fields) & NEEDED:
            break
        line.facts = {name: value for name, value in line.facts.items() if name not in _sources(fields)}
    line.kind = LineKind.UNCLEAR
    return line


def _refusal_of_new(line: RegisterLine) -> Invalid | None:
    try:
        return refusal_of(new_member(entry_facts(line.facts), taken=set()))
    except Invalid as error:
        return error


def _compared(line: RegisterLine, member: Member, before: Before) -> RegisterLine | None:
    line.seen, line.kind = member.version, LineKind.CHANGED
    line.fields = differing(line.facts, member, before, ours=line.found_by in OURS)
    line.notes = _notes(line.facts, member)
    for _time in range(2):
        error = _refusal_of_changed(member, line.fields) if line.fields else None
        if error is None:
            break
        line.problems = [*line.problems, *_said(error.data["fields"])]
        line.fields = {name: pair for name, pair in line.fields.items() if name not in _sources(error.data["fields"])}
    if line.fields and _refusal_of_changed(member, line.fields) is not None:
        line.fields = {}
    if not line.fields and line.problems:
        line.kind = LineKind.UNCLEAR
    line.taken = bool(line.fields) and not any("before" in pair for pair in line.fields.values())
    return line if line.fields or line.problems or line.notes else None


def _refusal_of_changed(member: Member, fields: Mapping[str, Mapping[str, str]]) -> Invalid | None:
    planned = Member(pk=member.pk, code=member.code, visibility=member.visibility, status=member.status)
    for name in FACTS:
        setattr(planned, name, getattr(member, name))
    for name, value in planned_values(member, {name: pair["file"] for name, pair in fields.items()}).items():
        setattr(planned, name, value)
    return refusal_of(planned)


def differing(facts: Mapping[str, str], member: Member, before: Before, *, ours: bool) -> dict[str, dict[str, str]]:
    """Return the facts that the row would change: {name: {"now", "file"}}, with "before" where both sides changed."""
    fields: dict[str, dict[str, str]] = {}
    for name, given in _effective(facts, member).items():
        now = str(getattr(member, name))
        if (not given and not ours) or _same(name, given, now, member):
            continue
        pair = {"now": now, "file": given}
        if name in before:
            then = str(before[name] or "")
            if _same(name, given, then, member):
                continue
            pair["before"] = then
        fields[name] = pair
    return fields


def entry_facts(facts: Mapping[str, str]) -> dict[str, str]:
    """Return the facts of FACTS for a new entry: a region counts where it is not that of the first country."""
    own = {name: value for name, value in facts.items() if name in FACTS}
    region = facts.get("region", "")
    if region and region != region_for(own.get("countries", "").split(), ""):
        own["region_override"] = region
    return own


def _effective(facts: Mapping[str, str], member: Member) -> dict[str, str]:
    own = {name: tidy(value) for name, value in facts.items() if name in FACTS}
    region = facts.get("region", "")
    if region and region != member.region:
        codes = own.get("countries", member.countries).split()
        own["region_override"] = "" if region == region_for(codes, "") else region
    return own


def _same(name: str, given: str, now: str, member: Member) -> bool:
    if given == now:
        return True
    if name == "languages":
        return set(given.split()) == set(now.split())
    if name in ("links", "countries"):
        return given.split() == now.split()
    if name == "name" and member.category == GOVERNMENT:
        named = country_named(given)
        return named is not None and named.code == member.code
    # A cell holds so much of a long text and no more.
    return given.strip() == now.replace("\r\n", "\n").strip()[:CELL].strip()


def _notes(facts: Mapping[str, str], member: Member) -> list[list[str]]:
    """Say what only a recorded decision changes."""
    notes = []
    status = facts.get("status", "")
    if status and status != member.status:
        sentence = _("The file says “%(file)s”, here it is “%(now)s”. A status changes by a recorded decision only.")
        said = {"file": str(Status(status).label), "now": str(Status(member.status).label)}
        notes.append(["status", sentence % said])
    for name in ("since", "term_ends"):
        day, now = facts.get(name, ""), getattr(member, name)
        if day and now and day != now.isoformat():
            sentence = _("The file says %(file)s, here it is %(now)s. It changes by a recorded decision only.")
            notes.append([name, sentence % {"file": day, "now": now.isoformat()}])
    return notes


def _said(fields: Mapping[str, Any]) -> list[list[str]]:
    """Return [field, sentence]; of several sentences about a field the last, which is our own, says most."""
    return [[name, str(sentences[-1])] for name, sentences in fields.items()]


def _sources(fields: Mapping[str, Any]) -> set[str]:
    """Return the facts to leave out for the columns at fault: what follows from others goes with them."""
    return {*fields, *(("region",) if "region_override" in fields else ()), *(ASIDE & set(fields))}


def day_in(facts: Mapping[str, str], name: str) -> date | None:
    """Return a day that a row gives, or None."""
    return date.fromisoformat(facts[name]) if facts.get(name) else None
