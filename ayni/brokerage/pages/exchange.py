"""The first page of the exchange: what is open, how long things take, and where needs or offers stand alone."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.brokerage.queries import Wanted, items_for_list
from ayni.brokerage.queries.figures import Middle, cells, medians
from ayni.brokerage.rules import can_measure_weights, can_write_item
from ayni.brokerage.shapes import called, shown_item
from ayni.core.jinja import number
from ayni.core.vocabularies import label, regions
from ayni.members.models.application_terms import Theme

NEWEST = 5
ALONE = 20


def exchange_page(viewer: Any, lang: str) -> dict[str, Any]:
    """Return the newest requests and offers that are open to the viewer, and the times of the last year."""
    sides = []
    for side in ("request", "offer"):
        rows = [shown_item(one, lang) for one in items_for_list(side, viewer, Wanted())[:NEWEST]]
        sides.append({"words": called(side), "rows": rows})
    return {
        "sides": sides,
        "write": bool(can_write_item(viewer)),
        "times": _times(),
        "weigh": bool(can_measure_weights(viewer)),
    }


def gaps_page(viewer: Any, lang: str) -> dict[str, Any]:
    """Return the requests and offers without a match, and the grid of themes by regions."""
    sides = []
    for side in ("request", "offer"):
        rows = [shown_item(one, lang) for one in items_for_list(side, viewer, Wanted(show="alone"))[: ALONE + 1]]
        sides.append({"words": called(side), "rows": rows[:ALONE], "more": len(rows) > ALONE})
    asked, given = cells("request", viewer), cells("offer", viewer)
    places = [(code, label(term, lang)) for code, term in regions().items()]
    grid = [
        (str(theme.label), [(name, asked[theme.value, code], given[theme.value, code]) for code, name in places])
        for theme in Theme
    ]
    return {"sides": sides, "regions": [name for _code, name in places], "grid": grid}


def _times() -> list[tuple[str, str]]:
    """Return (what, median in words) of what there is a median of."""
    found = medians(timezone.now())
    named = [
        (_("The Secretariat screens"), _working_days(found.screening)),
        (_("The first answer to a request"), _days(found.first_answer)),
        (_("Who asks says yes"), _days(found.asker)),
        (_("Who gives says yes"), _days(found.giver)),
        (_("From opening to introduction"), _days(found.introduction)),
    ]
    return [(what, words) for what, words in named if words]


def _days(middle: Middle) -> str:
    if middle.days is None:
        return ""
    return _("%(days)s days (median of %(count)s)") % {"days": number(middle.days), "count": middle.of}


def _working_days(middle: Middle) -> str:
    if middle.days is None:
        return ""
    return _("%(days)s working days (median of %(count)s)") % {"days": number(middle.days), "count": middle.of}
