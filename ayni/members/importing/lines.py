"""From the rows of a list to lines: each matched with the register and compared."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from ayni.members.importing.columns import Table
from ayni.members.importing.comparing import compare
from ayni.members.importing.facts import facts_of
from ayni.members.importing.matching import Found, Register
from ayni.members.models import LineKind, RegisterLine
from ayni.members.models.member import GOVERNMENT
from ayni.members.naming import folded

# What the facts of entries were at an earlier version, for {key: (that version, present version)}.
Earlier = Callable[[Mapping[int, tuple[int, int]]], dict[int, dict[str, Any]]]


@dataclass(slots=True)
class Read:
    """What a list holds: its columns, its lines, how many rows change nothing, how many entries it does not name."""

    columns: list[dict[str, str]] = field(default_factory=list)
    lines: list[RegisterLine] = field(default_factory=list)
    same: int = 0
    missing: int = 0


def gathered(tables: list[Table], register: Register, earlier: Earlier) -> Read:
    """Return what the tables say against the register."""
    read = Read(columns=[column for table in tables for column in _columns(table)])
    present = {member.pk for member in register.codes.values()}
    pairs = [(line, register.find(line.facts)) for table in tables for line in _lines(table)]
    then = earlier({found.member.pk: _versions(line, found) for line, found in pairs if found.member is not None})
    first: dict[Any, RegisterLine] = {}
    for line, found in pairs:
        before = then.get(found.member.pk) if found.member is not None and found.by == "code" else None
        twin = first.setdefault(_identity(line, found), line)
        if twin is not line:
            read.lines.append(_repeated(line, twin))
            continue
        if found.member is not None:
            present.discard(found.member.pk)
        kept = compare(line, found, before)
        if kept is None:
            read.same += 1
        else:
            read.lines.append(kept)
    read.missing = len(present)
    return read


def _lines(table: Table) -> Iterator[RegisterLine]:
    columns = [(at, name) for at, name in enumerate(table.names) if name not in ("", "derived")]
    for number, row in enumerate(table.rows, start=table.first):
        if not any(row):
            continue
        understood = facts_of({name: row[at] if at < len(row) else "" for at, name in columns})
        yield RegisterLine(
            sheet=table.sheet[:120],
            at=number,
            cells=_cells(table.headers, row),
            facts=understood.facts,
            problems=understood.problems,
        )


def _cells(headers: list[str], row: Any) -> list[tuple[str, str]]:
    """Return the row as given, (heading, text) in order; a column without a heading of its own by its number."""
    cells: dict[str, str] = {}
    for at, text in enumerate(row):
        header = headers[at] if at < len(headers) else ""
        key = header if header and header not in cells else f"{header} ({at + 1})".strip()
        if header or text:
            cells[key] = text
    return list(cells.items())


def _versions(line: RegisterLine, found: Found) -> tuple[int, int]:
    then = line.facts.get("version", "")
    present = found.member.version if found.member else 0
    return (int(then) if then.isdecimal() else present, present)


def _identity(line: RegisterLine, found: Found) -> Any:
    """Return what two rows of one list have in common when they are about the same member."""
    if found.member is not None:
        return found.member.pk
    facts = line.facts
    name, places = folded(facts.get("name", "")), facts.get("countries", "")
    if facts.get("category") == GOVERNMENT and places:
        return (GOVERNMENT, places)
    return (name, places) if name else (line.sheet, line.at)


def _repeated(line: RegisterLine, twin: RegisterLine) -> RegisterLine:
    line.kind, line.member = LineKind.UNCLEAR, None
    line.problems = [*line.problems, ["name", _("Row %(row)s is about the same member already.") % {"row": twin.at}]]
    return line


def _columns(table: Table) -> list[dict[str, str]]:
    return [
        {"sheet": table.sheet, "header": header, "name": name}
        for header, name in zip(table.headers, table.names, strict=True)
        if header
    ]
