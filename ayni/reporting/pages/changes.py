"""What one version of a report changed in the one before it: word by word, paragraph by paragraph."""

from typing import Any

from django.utils.translation import gettext as _

from ayni.publishing.redline import compare_blocks
from ayni.reporting.models import Report
from ayni.reporting.pages.reports import head
from ayni.reporting.queries import version_for_page
from ayni.reporting.queries.shown import visible_keys
from ayni.reporting.wording import said_answers, said_groups, said_results

Context = dict[str, Any]


def changes_page(viewer: Any, report: Report, number: int, lang: str) -> Context:
    """Return the sections of both versions with their changes. Raises NotVisible."""
    new = version_for_page(viewer, report, number)
    old = version_for_page(viewer, report, number - 1)
    keys = {one["key"] for version in (old, new) for one in version.content.get("items", ())}
    seen = visible_keys(viewer, sorted(keys))
    before, after = _sections(old.content, lang, seen), _sections(new.content, lang, seen)
    titles = list(dict.fromkeys([*after, *before]))
    found = [(title, compare_blocks(before.get(title, []), after.get(title, []))) for title in titles]
    return {
        **head(viewer, report, lang),
        "version": new,
        "sections": [(title, [_line(block) for block in blocks]) for title, blocks in found],
        "same": all(block["kind"] == "same" for _title, blocks in found for block in blocks),
    }


def _line(block: Context) -> list[tuple[str, str]]:
    return [(span["kind"], span["text"]) for span in block["spans"]]


def _sections(content: Context, lang: str, seen: set[str]) -> dict[str, list[Context]]:
    """The words of a version as blocks, by the headings of its sections."""
    found = {one.question: _paragraphs(one.text) for one in said_answers(content, lang)}
    for group in said_groups(content, lang, seen):
        found[group.label] = [_block(" · ".join(filter(None, (one.title, one.facts, one.note)))) for one in group.items]
    marks = [
        _block(
            " · ".join(
                [row.code, row.words, *(f"{label} {state} {value}".strip() for label, state, value in row.marks)]
            )
        )
        for row in said_results(content)
    ]
    found[_("Results")] = marks
    found[_("Files")] = [_block(one["name"]) for one in content["files"]]
    return {title: blocks for title, blocks in found.items() if blocks}


def _paragraphs(text: str) -> list[Context]:
    return [_block(" ".join(part.split())) for part in text.split("\n") if part.strip()]


def _block(text: str) -> Context:
    return {"kind": "paragraph", "text": text, "marker": None}
