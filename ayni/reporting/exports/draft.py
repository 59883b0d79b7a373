"""What of a draft goes out to be written elsewhere: its answers and what is said of prefilled items, each with a mark.

The XLSX and the DOCX hold the same places; both are known by their marks when they come back, wherever they stand then.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.monitoring.queries.results import today
from ayni.publishing.documents.marks import mark_of
from ayni.reporting.models import MEMBERS_REPORTS, Report
from ayni.reporting.queries.content import asked, heading, member_content
from ayni.reporting.queries.reports import parts_of
from ayni.reporting.wording import Item, said_answers, said_groups, subject_name

Content = dict[str, Any]
# The columns of a table of items: code -> heading.
COLUMNS = {
    "title": gettext_lazy("What is recorded"),
    "facts": gettext_lazy("Particulars"),
    "right": gettext_lazy("Is it right?"),
    "note": gettext_lazy("What is to be said about it"),
    "mark": gettext_lazy("Mark"),
}
ANSWERED = {"question": gettext_lazy("Question"), "text": gettext_lazy("Answer")}


class AnswerPlace(NamedTuple):
    """The place of an answer; `version` 0 where nothing was written yet."""

    code: str
    question: str
    text: str
    version: int

    @property
    def mark(self) -> str:
        return mark_of(self.code, self.version, self.text)


class ItemPlace(NamedTuple):
    """The place of what is said of a prefilled item."""

    item: Item
    group: str

    @property
    def mark(self) -> str:
        return mark_of(self.item.key, 0, verdict_words(self.item.right, self.item.note))


class Places(NamedTuple):
    """The places of a draft in their order, and whom the report is about."""

    subject: str
    answers: list[AnswerPlace]
    items: list[ItemPlace]


def places_of(viewer: Any, report: Report, lang: str) -> Places:
    """Return the places of a draft as it stands, in words of `lang`. A fixed number of queries."""
    parts = parts_of(report)
    with translation.override(lang):
        if report.kind in MEMBERS_REPORTS:
            content = member_content(viewer, report, today(), parts)
        else:
            texts = [{"question": code, "text": one.text} for code, one in parts.texts.items()]
            content = {**heading(report), "asked": asked(report), "texts": texts, "items": [], "judged": {}}
        answers = [
            AnswerPlace(
                one.code, one.question, one.text, parts.texts[one.code].version if one.code in parts.texts else 0
            )
            for one in said_answers(content, lang)
        ]
        items = [ItemPlace(item, group.label) for group in said_groups(content, lang) for item in group.items]
        return Places(subject_name(content, lang), answers, items)


def verdict_words(right: bool | None, note: str) -> str:
    """Return what is said of an item as one text, for comparing."""
    return f"{'+' if right else ''}\n{note}"


def right_word(item: Item) -> str:
    """Return the word in the column "Is it right?"; nothing while nobody has said."""
    return "" if item.right is None else _("Yes") if item.right else _("No")


def headings_in(lang: str, columns: Mapping[str, Any]) -> dict[str, str]:
    """Return code -> heading in a language."""
    with translation.override(lang):
        return {code: str(words) for code, words in columns.items()}


def draft_title(report: Report, subject: str) -> str:
    """Return the title of a draft's file in the active language."""
    kind = str(report.get_kind_display())
    return f"{subject}: {kind}, {report.cycle.title}" if subject else f"{kind}, {report.cycle.title}"
