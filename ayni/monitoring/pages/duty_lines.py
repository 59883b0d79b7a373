"""Duties as lines of a page: what is due, by when, for whom, how it stands, and what to do.

A higher room offers an act on duties that are not met: it registers its link in its apps.py.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ayni.core.errors import Sentence
from ayni.core.jinja import day as in_words
from ayni.core.vocabularies import place_name
from ayni.monitoring.duties import Duty, DutyState, duties
from ayni.monitoring.forms.recording import OWN
from ayni.monitoring.queries.duties import Bearing, KnownRow, decisions, happenings, known_rows
from ayni.workplans.bearers import MEMBER, Bearer, Register

# State -> the code of its mark.
MARKS = {
    DutyState.NOT_YET_DUE: "notyet",
    DutyState.DUE: "due",
    DutyState.MET: "met",
    DutyState.MET_LATE: "late",
    DutyState.OVERDUE: "overdue",
    DutyState.EXCUSED: "na",
    DutyState.TAKEN_OVER: "na",
}


class Judged(NamedTuple):
    """Rows by key, and the duties of those asked for, as they stood on a day."""

    rows: Mapping[int, KnownRow]
    duties: Sequence[Duty]
    register: Register
    as_of: date


class DutyLine(NamedTuple):
    """One duty, with the same duty in other workplans (`also`: code, address) beside it.

    `mark` and `said` are its state; `record` is the address of the form with the row chosen, `decide` where something
    is decided on it. `evidence` are the codes of what counts. `earlier` says which periods before it were missed too.
    `acts` are what other rooms offer on it: (words, address).
    """

    code: str
    text: str
    language: str
    address: str
    workplan: str
    bearer: str
    what: str
    period: str
    due: date
    state: DutyState
    mark: str
    said: str
    note: str
    earlier: str
    also: list[tuple[str, str]]
    record: str
    decide: str
    evidence: list[str]
    duty: Duty
    acts: list[tuple[str, str]]


# (code of the member that bears it, "workplan:row", day on which it is due) -> address.
Act = Callable[[str, str, date], str]
_acts: dict[str, tuple[Sentence, Act]] = {}


def register_duty_act(name: str, label: Sentence, address: Act) -> None:
    """Offer a link on every duty of a member that is not met. Registering the same name again replaces it."""
    _acts[name] = (label, address)


def judged(
    viewer: Any,
    register: Register,
    as_of: date,
    until: date,
    *,
    wanted: Collection[Bearer] | None = None,
    slug: str = "",
) -> Judged:
    """Return how the duties of the adopted workplans (of one: `slug`) stood on a day, of all or of `wanted` bearers.

    What serves a row counts for the same row of another workplan as well. At most eight queries.
    """
    rows = known_rows(viewer, register, as_of, wanted)
    return judged_rows(rows, register, as_of, until, wanted=wanted, slug=slug)


def judged_rows(
    rows: Sequence[KnownRow],
    register: Register,
    as_of: date,
    until: date,
    *,
    wanted: Collection[Bearer] | None = None,
    slug: str = "",
) -> Judged:
    """Return the same of rows that are known already, as one asks for many bearers some at a time. Two queries."""
    chosen = [row for row in rows if row.slug == slug] if slug else rows
    groups = {row.row.group for row in chosen}
    near = [row for row in rows if row.row.group in groups]
    keys = {row.row.key for row in near}
    evidence = happenings(keys, as_of, wanted)
    # Rows beside the chosen ones lend their evidence and have no duties here.
    bearing = {row.row.key: _among(row.bearers, wanted) for row in chosen}
    found = duties([row.row for row in near], bearing, decisions(keys), evidence, as_of, until)
    return Judged({row.row.key: row for row in near}, found, register, as_of)


def _among(bearers: Bearing, wanted: Collection[Bearer] | None) -> Bearing:
    return bearers if wanted is None else {one: spans for one, spans in bearers.items() if one in wanted}


def lines_of(known: Judged, chosen: Iterable[Duty], lang: str, *, named: bool) -> list[DutyLine]:
    """Return duties as lines, the same duty in several workplans in one; `named`: each says whose it is."""
    return lines_of_groups(known, told_together(chosen), lang, named=named)


def lines_of_groups(known: Judged, groups: Iterable[Sequence[Duty]], lang: str, *, named: bool) -> list[DutyLine]:
    """Return a line for each group of `told_together`."""
    return [_line(known, group, lang, named=named) for group in groups]


def told_together(chosen: Iterable[Duty]) -> list[list[Duty]]:
    """Return duties in order, those that are the same in several workplans together; the first stands for them."""
    found: list[list[Duty]] = []
    together: dict[tuple[str, Bearer, str, Bearer | None], list[list[Duty]]] = defaultdict(list)
    for duty in chosen:
        same = together[duty.group, duty.bearer, duty.what, duty.taken_from]
        group = next(
            (one for one in same if _overlaps(one[0], duty) and duty.row not in {each.row for each in one}), None
        )
        if group is None:
            group = []
            same.append(group)
            found.append(group)
        group.append(duty)
    return found


def latest_missed(chosen: Iterable[Duty]) -> tuple[list[Duty], dict[tuple[Any, ...], list[Duty]]]:
    """Return duties with one overdue period of each row and bearer, the last; and the ones before it by its key."""
    kept: list[Duty] = []
    last: dict[tuple[Any, ...], int] = {}
    earlier: dict[tuple[Any, ...], list[Duty]] = defaultdict(list)
    for duty in chosen:
        place = (duty.row, duty.bearer, duty.what, duty.taken_from)
        if duty.state == DutyState.OVERDUE and place in last:
            before = kept[last[place]]
            earlier[duty.key] = [*earlier.pop(before.key, []), before]
            kept[last[place]] = duty
            continue
        if duty.state == DutyState.OVERDUE:
            last[place] = len(kept)
        kept.append(duty)
    return kept, earlier


def bearer_name(bearer: Bearer, register: Register, lang: str) -> str:
    """Return a bearer's name for a reader."""
    if bearer.kind != MEMBER:
        return _("The Secretariat") if bearer.kind == "secretariat" else _("The Steering Committee")
    member = register.members.get(bearer.code)
    if member is None or member.category == "gov":
        return place_name("country", bearer.code, lang)
    return member.name


def said_state(duty: Duty) -> str:
    """Return a duty's state in words."""
    words = {
        DutyState.NOT_YET_DUE: _("Not yet due"),
        DutyState.DUE: _("Due"),
        DutyState.MET: _("Met, verified") if duty.verified else _("Met"),
        DutyState.MET_LATE: _("Met late"),
        DutyState.OVERDUE: _("Overdue"),
        DutyState.EXCUSED: _("Excused"),
        DutyState.TAKEN_OVER: _("Taken over"),
    }
    return words[duty.state]


def record_url(duty: Duty, row: KnownRow) -> str:
    """Return the address of the recording form with bearer and row chosen."""
    address = reverse("monitoring:record")
    # What the Secretariat owes is recorded for the partnership itself.
    chosen = {"member": duty.bearer.code if duty.bearer.kind == MEMBER else OWN}
    return f"{address}?{urlencode({**chosen, 'rows': f'{row.slug}:{row.code}'})}"


def decide_url(duty: Duty, row: KnownRow) -> str:
    """Return the address where something is decided on a duty."""
    bearer = duty.taken_from or duty.bearer
    asked = {"kind": bearer.kind, "bearer": bearer.code, "due": duty.first_due.isoformat(), "what": duty.what}
    address = reverse("monitoring:duty-decide", kwargs={"slug": row.slug, "code": row.code})
    return f"{address}?{urlencode({name: value for name, value in asked.items() if value})}"


def _overlaps(one: Duty, other: Duty) -> bool:
    return one.start <= other.first_due and other.start <= one.first_due


def _line(known: Judged, group: Sequence[Duty], lang: str, *, named: bool) -> DutyLine:
    duty = group[0]
    row = known.rows[duty.row]
    others = [known.rows[other.row] for other in group[1:]]
    return DutyLine(
        code=row.code,
        text=row.text,
        language=row.language,
        address=_row_url(row),
        workplan=row.title,
        bearer=bearer_name(duty.bearer, known.register, lang) if named else "",
        what=duty.what,
        period=_period(duty),
        due=duty.due,
        state=duty.state,
        mark="verified" if duty.state == DutyState.MET and duty.verified else MARKS[duty.state],
        said=said_state(duty),
        note=_note(duty, known, lang),
        earlier="",
        also=[(other.code, _row_url(other)) for other in others],
        record=record_url(duty, row) if duty.met_on is None else "",
        decide=decide_url(duty, row),
        evidence=list(duty.evidence),
        duty=duty,
        acts=_acts_on(duty, row),
    )


def _acts_on(duty: Duty, row: KnownRow) -> list[tuple[str, str]]:
    if duty.bearer.kind != MEMBER or duty.met_on is not None:
        return []
    return [
        (str(label), address(duty.bearer.code, f"{row.slug}:{row.code}", duty.due)) for label, address in _acts.values()
    ]


def _row_url(row: KnownRow) -> str:
    return reverse("workplans:activity", kwargs={"slug": row.slug, "code": row.code})


def _period(duty: Duty) -> str:
    if duty.start.year == duty.first_due.year and (duty.start.month, duty.first_due.month) == (1, 12):
        return str(duty.first_due.year)
    return _("%(start)s to %(end)s") % {"start": in_words(duty.start), "end": in_words(duty.first_due)}


def _note(duty: Duty, known: Judged, lang: str) -> str:
    notes = []
    if duty.need > 1:
        counted = {"have": duty.have, "need": duty.need}
        notes.append(ngettext("%(have)d of %(need)d held", "%(have)d of %(need)d held", duty.need) % counted)
    if duty.met_on is not None:
        notes.append(_("met on %(day)s") % {"day": in_words(duty.met_on)})
    if duty.taken_from is not None:
        notes.append(_("taken over from %(name)s") % {"name": bearer_name(duty.taken_from, known.register, lang)})
    decision = duty.decision
    if decision is not None and decision.taken_by is not None:
        notes.append(_("by %(name)s") % {"name": bearer_name(decision.taken_by, known.register, lang)})
    if decision is not None and decision.new_due is not None:
        notes.append(_("first due on %(day)s") % {"day": in_words(duty.first_due)})
    if decision is not None and decision.reason:
        notes.append(decision.reason)
    if duty.condition and duty.met_on is None:
        notes.append(_("on the condition “%(words)s”") % {"words": duty.condition})
    return " · ".join(notes)
