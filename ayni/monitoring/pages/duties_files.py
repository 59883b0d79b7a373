"""Duties as files for those who may see them, by the one way of all tables."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from ayni.core.open_data import LANGUAGE, WORKPLAN, Field, Table, written
from ayni.core.stored_pages import Made
from ayni.monitoring.duties import Duty, DutyState
from ayni.monitoring.pages.duty_lines import Judged, bearer_name

_FIELDS = (
    WORKPLAN,
    Field("row", "string", _("Row"), _("Number of the row in its workplan"), required=True),
    Field("text", "string", _("Activity")),
    LANGUAGE,
    Field("bearer", "string", _("Who answers for it")),
    Field("what", "string", _("What is due"), _("Where a row asks for several things")),
    Field("start", "date", _("First day of the period"), required=True),
    Field("due", "date", _("Due on"), required=True),
    Field("state", "string", _("State"), codes=tuple(one.value for one in DutyState), required=True),
    Field("verified", "string", _("Verified"), codes=("yes", "no"), required=True),
    Field("met_on", "date", _("Met on")),
    Field("evidence", "integer", _("Records that count"), unit="records"),
)


class AskedFile(NamedTuple):
    """Which file of duties is asked for: its ending, its own address, the language of names and titles."""

    extension: str
    address: str
    lang: str


def duties_written(known: Judged, chosen: Iterable[Duty], asked: AskedFile) -> Made:
    """Return duties as a file, a line for each. Raises NotVisible for an ending that there is not."""
    rows = [_row(known, duty, asked.lang) for duty in chosen]
    return written(_DUTIES, rows, known.as_of, asked.extension, asked.address, asked.lang)


def _row(known: Judged, duty: Duty, lang: str) -> dict[str, Any]:
    row = known.rows[duty.row]
    return {
        "workplan": row.slug,
        "row": row.code,
        "text": row.text,
        "language": row.language,
        "bearer": bearer_name(duty.bearer, known.register, lang),
        "what": duty.what,
        "start": duty.start,
        "due": duty.due,
        "state": duty.state.value,
        "verified": "yes" if duty.verified else "no",
        "met_on": duty.met_on,
        "evidence": len(duty.evidence),
    }


_DUTIES = Table(
    name="duties",
    title=_("Duties"),
    description=_("What is due from members, as far as the reader may see it."),
    fields=_FIELDS,
    key=(),
    page="monitoring:duties",
    found=lambda asked: (),
)
