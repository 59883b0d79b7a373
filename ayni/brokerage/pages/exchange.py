"""The first page of the exchange: what is open, how long things take, and where needs or offers stand alone."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ayni.accounts.standing import standing_of
from ayni.brokerage.queries import Wanted, items_for_list
from ayni.brokerage.queries.figures import Middle, cells, medians
from ayni.brokerage.rules import can_measure_weights, can_write_item
from ayni.brokerage.shapes import called, shown_item
from ayni.core.jinja import number
from ayni.core.vocabularies import label, regions
from ayni.members.models.application_terms import Theme

NEWEST = 5
ALONE = 20
# Where else the exchange leads: name of the page, its label, what is there.
_WAYS = (
    (
        "engagements",
        gettext_lazy("Followed to the outcome"),
        gettext_lazy("Who has been brought together, and how far they are."),
    ),
    (
        "gaps",
        gettext_lazy("Where needs and offers stand alone"),
        gettext_lazy(
            "For funders and for all who can help: what is asked and nothing open fits, and what is offered and "
            "nobody asks for."
        ),
    ),
    (
        "roster",
        gettext_lazy("Roster of specialists"),
        gettext_lazy("Put forward by members, with their own consent. Who wants their help asks the member."),
    ),
    ("rounds", gettext_lazy("Allocation rounds"), gettext_lazy("Where money and days do not reach for all who ask.")),
    (
        "gatherings",
        gettext_lazy("Gatherings"),
        gettext_lazy(
            "Those who supply and those who demand technology meet: wishes, and a timetable that meets as many as "
            "possible."
        ),
    ),
    (
        "services",
        gettext_lazy("Services for mountain communities"),
        gettext_lazy(
            "Financial, marketing, information and technical services, by country and language, with the day of "
            "the last check."
        ),
    ),
    (
        "thesaurus",
        gettext_lazy("Thesaurus of mountain development"),
        gettext_lazy("The words by which requests and offers of different languages find each other."),
    ),
    (
        "weights",
        gettext_lazy("Weights of the matcher"),
        gettext_lazy(
            "How much each facet counts in the order of matches. Weights change only where what people accepted "
            "and declined shows a measured gain, and go back at once."
        ),
    ),
)


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
        "ways": _ways(viewer),
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


def _ways(viewer: Any) -> list[tuple[str, str, str]]:
    """Return where else the exchange leads, for this viewer: (label, address, what is there)."""
    hidden = set() if can_measure_weights(viewer) else {"weights"}
    hidden |= set() if standing_of(viewer).signed_in else {"engagements"}
    return [(str(label), reverse(f"brokerage:{name}"), str(note)) for name, label, note in _WAYS if name not in hidden]


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
    form = _form(middle.days)
    return ngettext("%(days)s day (median of %(count)s)", "%(days)s days (median of %(count)s)", form) % _said(middle)


def _working_days(middle: Middle) -> str:
    if middle.days is None:
        return ""
    words = ngettext(
        "%(days)s working day (median of %(count)s)",
        "%(days)s working days (median of %(count)s)",
        _form(middle.days),
    )
    return words % _said(middle)


def _form(days: float) -> int:
    """Return the number by which a language chooses the form of the word: half a day goes with two of them."""
    return int(days) if days == int(days) else 2


def _said(middle: Middle) -> dict[str, Any]:
    days = middle.days or 0
    return {"days": number(int(days) if days == int(days) else days), "count": middle.of}
