"""Everything that a member signed up to, as a document."""

from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from ayni.core.jinja import day
from ayni.core.stored_pages import Made
from ayni.reporting.exports.documents import set_content

Content = dict[str, Any]
Found = dict[str, Any]


def signed_up_document(found: Found, extension: str, lang: str) -> Made:
    """Return what the page of a member shows, as PDF, DOCX, ODT or HTML, its words in `lang`. Raises Unavailable."""
    with override(lang):
        sections = [*_workplans(found), *_brought(found), *_committed(found)]
        title = _("Everything that %(name)s signed up to") % {"name": found["name"]}
        as_of: date = found["as_of"]
        content = {
            "schema": "ayni-signed-up/1",
            "title": title,
            "language": lang,
            "partnership": settings.AYNI_PARTNERSHIP,
            "address": _address(found["code"]),
            "as_of": as_of.isoformat(),
            "edition": None,
            "facts": [(_("As of"), day(as_of)), (_("Activities"), str(found["count"]))],
            "sections": sections or [_section("nothing", found["name"], [_("No adopted workplan names this member")])],
            "workplans": [],
        }
        return set_content(content, extension, lang)


def _workplans(found: Found) -> list[Content]:
    return [
        _section(plan["slug"], plan["title"], [], [_table(_("Activities"), [_("Number"), _("Activity")], plan["rows"])])
        for plan in found["workplans"]
    ]


def _brought(found: Found) -> list[Content]:
    head = [_("What it brings"), _("Kind"), _("Initiative"), _("State")]
    rows = [(one["what"], one["kind"], one["initiative"], one["state"]) for one in found["contributions"]]
    title = _("Contributions")
    return [_section("contributions", title, [], [_table(title, head, rows)])] if rows else []


def _committed(found: Found) -> list[Content]:
    rows = [(one["words"], day(one["dated"])) for one in found["commitments"]]
    title = _("Commitments")
    return [_section("commitments", title, [], [_table(title, [_("Commitment"), _("Date")], rows)])] if rows else []


def _section(slug: str, title: str, paragraphs: list[str], tables: list[Content] | None = None) -> Content:
    blocks = [{"kind": "paragraph", "text": text, "marker": None} for text in paragraphs]
    return {"slug": slug, "title": title, "level": 1, "blocks": [*blocks, *(tables or [])]}


def _table(caption: str, head: list[str], rows: Any) -> Content:
    return {"kind": "table", "text": caption, "marker": None, "head": head, "rows": [list(row) for row in rows]}


def _address(code: str) -> str:
    return settings.AYNI_BASE_URL + reverse("reporting:signed-up", kwargs={"code": code})
