"""What each kind asks for: which fields at once, which behind "more", which cannot be left out, under which labels."""

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from ayni.monitoring.models import Kind, PartyRole


class Asked(NamedTuple):
    """A kind's questions. `first` and `more` are names of fields, `needs` those that cannot be left out.

    `parties`: roles with the question for each; `labels` and `hints` replace the ordinary ones.
    """

    first: tuple[str, ...]
    more: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset({"starts"})
    parties: tuple[tuple[str, Any], ...] = ()
    labels: dict[str, Any] = {}
    hints: dict[str, Any] = {}


_PEOPLE = ("total", "women", "men", "youth")
_REST = ("initiative", "visibility", "language")
_WHO = ((PartyRole.PARTICIPANT.value, _("Who took part")),)
_AUTHORS = ((PartyRole.AUTHOR.value, _("With whom")),)
_PUBLISHED = {"starts": _("Published on"), "title": _("Title")}
_SINCE = {"starts": _("At work since"), "title": _("Name")}

ASKED: dict[str, Asked] = {
    Kind.MEETING: Asked(
        first=("starts", "place", *_PEOPLE, "purpose", "title", "file"),
        more=("ends", "country", "bodies", "scope", "note", "link", *_REST),
        needs=frozenset({"starts", "place"}),
        parties=_WHO,
        hints={"title": _("Leave it empty and it is called by its kind and place.")},
    ),
    Kind.TRAINING: Asked(
        first=("starts", "ends", "place", "title", *_PEOPLE, "file"),
        more=("country", "scope", "note", "link", *_REST),
        needs=frozenset({"starts", "place"}),
        parties=((PartyRole.TRAINER.value, _("Who taught")), *_WHO),
        labels={"title": _("On what")},
    ),
    Kind.EXCHANGE: Asked(
        first=("starts", "ends", "place", "country", "title", "total", "women", "file"),
        more=("men", "youth", "note", "link", *_REST),
        needs=frozenset({"starts", "place", "country"}),
        parties=((PartyRole.HOST.value, _("Who received")), (PartyRole.SENDER.value, _("Who was sent, by whom"))),
        labels={"title": _("On what"), "country": _("Country visited"), "total": _("Specialists")},
    ),
    Kind.AGREEMENT: Asked(
        first=("starts", "expires", "title", "file"),
        more=("place", "country", "reference", "note", "link", *_REST),
        needs=frozenset({"starts", "title", "parties_party"}),
        parties=((PartyRole.PARTY.value, _("With whom")),),
        labels={"starts": _("Signed on"), "expires": _("Valid until, the last day included")},
        hints={"expires": _("Empty: without an end. From the day after, it counts no longer.")},
    ),
    Kind.FOCAL_POINT: Asked(
        first=("starts", "title", "file"),
        more=("reference", "note", "link", "visibility", "language"),
        labels={"starts": _("Named on"), "title": _("Title or office")},
        hints={"title": _("The office, not the person’s name.")},
    ),
    Kind.DOCUMENT: Asked(
        first=("title", "starts", "link", "file"),
        more=("place", "country", "note", *_REST),
        needs=frozenset({"starts", "title"}),
        parties=_AUTHORS,
        labels=_PUBLISHED,
        hints={"note": _("How it was spread, and to whom.")},
    ),
    Kind.DATABASE: Asked(
        first=("title", "link", "starts", "note"),
        more=("country", "file", *_REST),
        needs=frozenset({"starts", "title"}),
        parties=_AUTHORS,
        labels={**_SINCE, "note": _("Which gap it closes")},
    ),
    Kind.WEBSITE: Asked(
        first=("title", "link", "starts"),
        more=("country", "note", *_REST),
        needs=frozenset({"starts", "title", "link"}),
        parties=_AUTHORS,
        labels=_SINCE,
    ),
    Kind.PRACTICE: Asked(
        first=("title", "note", "starts", "place", "country", "link", "file"),
        more=_REST,
        needs=frozenset({"starts", "title"}),
        parties=_AUTHORS,
        labels={"starts": _("Described on"), "title": _("Name"), "note": _("What is done, and what came of it")},
    ),
    Kind.BUDGET_LINE: Asked(
        first=("fiscal_year", "title", "reference", "amount", "currency", "starts", "link", "file"),
        more=("country", "note", *_REST),
        needs=frozenset({"starts", "fiscal_year", "title"}),
        labels={"starts": _("Adopted on"), "title": _("Budget line"), "reference": _("Chapter or page")},
    ),
    Kind.FUNDING: Asked(
        first=("starts", "amount", "currency", "title", "file"),
        more=("reference", "note", "link", *_REST),
        needs=frozenset({"starts", "amount", "currency"}),
        parties=((PartyRole.FUNDER.value, _("Who gave it")),),
        labels={"starts": _("Received on"), "title": _("For what")},
    ),
    Kind.WORKPLAN_STEP: Asked(
        first=("title", "stage", "scope", "starts", "link", "file"),
        more=("country", "note", *_REST),
        needs=frozenset({"starts", "title", "stage", "scope"}),
        labels={"starts": _("Reached on"), "title": _("Which workplan")},
    ),
    Kind.SELF_ASSESSMENT: Asked(
        first=("title", "level", "starts", "note"),
        more=("file", "link", *_REST),
        needs=frozenset({"starts", "title", "level"}),
        labels={"starts": _("As of"), "title": _("What is assessed"), "note": _("Why this level")},
    ),
    Kind.OTHER: Asked(
        first=("title", "starts", "note", "file"),
        more=("ends", "place", "country", *_PEOPLE, "link", *_REST),
        needs=frozenset({"starts", "title"}),
        parties=_WHO,
    ),
}
