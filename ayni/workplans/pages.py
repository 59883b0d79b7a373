"""What the pages to read say: one function for each, from viewer and address to the template's context."""

from typing import Any, NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.errors import NotVisible
from ayni.core.panels import panels_for
from ayni.core.verdicts import Verdict
from ayni.initiatives.models import Followed
from ayni.initiatives.pages import follow_entry
from ayni.workplans import redline, wording
from ayni.workplans.answering import line_of
from ayni.workplans.models import Activity, Workplan
from ayni.workplans.queries import (
    activity_for_page,
    adopted_last,
    content_for,
    history_of,
    missing_for_adoption,
    objective_for_page,
    reads_adopted_text,
    version_for_page,
    versions_of,
    withdrawn_rows,
    workplan_for_page,
)
from ayni.workplans.rules import (
    can_adopt_workplan,
    can_amend_workplan,
    can_close_workplan,
    can_edit_workplan,
    can_withdraw_workplan,
)
from ayni.workplans.said_changes import entry_words, part_label, value_words
from ayni.workplans.shapes import counted, dressed, heading, objective_url, reader_language, shown
from ayni.workplans.similar import synergy

Context = dict[str, Any]
DRAFT = "draft"


class Act(NamedTuple):
    """Something to do: a link to its page, or a button that does it (`post`), or its refusal."""

    name: str
    label: str
    url: str
    verdict: Verdict
    post: bool = False
    kind: str = ""


def workplan(viewer: Any, slug: str) -> Context:
    """The log-frame with what may be done."""
    found = workplan_for_page(viewer, slug)
    edit = can_edit_workplan(viewer, found)
    missing = missing_for_adoption(found) if edit else []
    content = shown(viewer, found, missing=missing)
    return {
        "heading": heading(found, viewer),
        "content": content,
        "counts": counted(content),
        "edit": bool(edit),
        "acts": acts_on(viewer, found),
        "missing": missing if content["foci"] else [],
        "panels": panels_for("workplan-actions", found, viewer),
        "follow": None if found.withdrawn_at else follow_entry(viewer, Followed.WORKPLAN.value, slug),
    }


def objective(viewer: Any, slug: str, code: str) -> Context:
    """An objective with its activities, also a withdrawn one."""
    row = objective_for_page(viewer, slug, code)
    content = shown(viewer, row.workplan)
    found = next((known for focus in content["foci"] for known in focus["objectives"] if known["code"] == code), None)
    if found is None:
        _require_adopted(viewer, row.workplan, row)
        found = {"code": row.code, "number": row.number, "text": row.text, "activities": []}
    return {
        "heading": heading(row.workplan, viewer),
        "focus": row.focus.title or row.focus.code,
        "objective": found,
        "content": content,
        "gone": row.withdrawn_at is not None or row.focus.withdrawn_at is not None,
        "edit": can_edit_workplan(viewer, row.workplan),
        "version": row.version,
    }


def activity(viewer: Any, slug: str, code: str) -> Context:
    """An activity in full, also a withdrawn one, with its neighbours."""
    row = activity_for_page(viewer, slug, code)
    content = shown(viewer, row.workplan)
    standing = [
        known for focus in content["foci"] for objective in focus["objectives"] for known in objective["activities"]
    ]
    at = next((index for index, known in enumerate(standing) if known["code"] == code), None)
    if at is None:
        _require_adopted(viewer, row.workplan, row)
    return {
        "heading": heading(row.workplan, viewer),
        "focus": row.objective.focus.title or row.objective.focus.code,
        "objective": _aim(content, row),
        "activity": standing[at] if at is not None else _withdrawn_activity(row),
        "before": standing[at - 1] if at else None,
        "after": standing[at + 1] if at is not None and at + 1 < len(standing) else None,
        "gone": at is None,
        "edit": can_edit_workplan(viewer, row.workplan),
        "version": row.version,
        "corrected": {"time_frame": row.time_frame_corrected, "bearers": row.bearers_corrected},
        "answers": line_of(row, viewer),
        "panels": panels_for("activity", row, viewer),
        "synergy": synergy(viewer, row, gone=at is None),
    }


def versions(viewer: Any, slug: str) -> Context:
    """The adopted versions, each with the way to what it changed."""
    found = workplan_for_page(viewer, slug)
    rows = versions_of(found)
    for row, before in zip(rows, [*rows[1:], None], strict=False):
        row["url"] = reverse("workplans:version", kwargs={"slug": slug, "number": row["number"]})
        row["short_hash"] = row["content_hash"][:19] + "…"
        row["compare_url"] = _compare_url(slug, before["number"], row["number"]) if before else ""
    head = heading(found, viewer)
    return {
        "heading": head,
        "versions": rows,
        "draft_url": _compare_url(slug, rows[0]["number"], DRAFT) if rows and head.status != "adopted" else "",
    }


def version(viewer: Any, slug: str, number: str) -> Context:
    """An adopted version as it was adopted, with how to cite it."""
    found = version_for_page(viewer, slug, number)
    numbers = [row["number"] for row in versions_of(found.workplan)]
    return {
        "heading": heading(found.workplan, viewer),
        "content": dressed(found.content, address=False),
        "number": found.number,
        "adopted": found.adopted_at.date(),
        "reason": found.reason,
        "hash": found.content_hash,
        "cite_url": settings.AYNI_BASE_URL + reverse("workplans:version", kwargs={"slug": slug, "number": number}),
        "latest": numbers[0],
        "comparisons": _comparisons(slug, number, numbers),
        "panels": panels_for("workplan-version-actions", found, viewer),
    }


def compare(viewer: Any, slug: str, old: str, new: str) -> Context:
    """What changed from one text to another; by default from the latest version to the present text."""
    found = workplan_for_page(viewer, slug)
    known = versions_of(found)
    numbers = [row["number"] for row in known]
    old = old or (numbers[0] if numbers else DRAFT)
    new = new or DRAFT
    rows = redline.compare_contents(
        _text_of(viewer, found, old), _text_of(viewer, found, new), words=value_words(reader_language())
    )
    changed = [_marked(row) for row in rows if row["kind"] != "same"]
    return {
        "heading": heading(found, viewer),
        "old": old,
        "new": new,
        "names": {old: _text_name(old), new: _text_name(new)},
        "choices": [(number, _text_name(number)) for number in [*numbers, DRAFT]],
        "rows": changed,
        "counts": redline.counts(rows),
    }


def history(found: Workplan, page: int, row: str) -> Context:
    """What happened, the newest first."""
    entries, more = history_of(found, page=page, code=row)
    return {
        "heading": heading(found),
        "entries": [entry_words(entry, reader_language()) for entry in entries],
        "page": page,
        "more": more,
        "row": row,
        "withdrawn": withdrawn_rows(found),
    }


def acts_on(viewer: Any, found: Workplan) -> list[Act]:
    """Return what a signed-in person may do with a workplan; refused acts carry their sentence."""
    if not getattr(viewer, "is_authenticated", False):
        return []
    edit, adopt, amend = (rule(viewer, found) for rule in (can_edit_workplan, can_adopt_workplan, can_amend_workplan))
    consult = _("Take back from consultation") if found.status == "consultation" else _("Put to consultation")
    withdrawn = found.withdrawn_at is not None
    leave = can_withdraw_workplan(viewer, found)
    offered = {
        "draft": [
            Act("arrange", _("Add, move, withdraw rows"), _url(found, "workplan-arrange"), edit),
            Act("adopt", _("Adopt…"), _url(found, "workplan-adopt"), adopt, kind="first"),
            Act("edit", _("Edit the heading"), _url(found, "workplan-edit"), edit),
            Act("consult", consult, _url(found, "workplan-consult"), edit, post=True),
            Act("withdraw", _("Withdraw…"), _url(found, "workplan-withdraw"), leave, kind="grave"),
        ],
        "adopted": [
            Act("amend", _("Open an amendment…"), _url(found, "workplan-amend"), amend, kind="first"),
            Act("close", _("Close…"), _url(found, "workplan-close"), can_close_workplan(viewer, found)),
        ],
        "closed": [Act("edit", _("Edit"), "", edit)],
        "withdrawn": [Act("restore", _("Restore"), _url(found, "workplan-restore"), leave, post=True, kind="first")],
    }
    if found.version_number:
        # What was adopted is closed one day, never withdrawn: no page need refuse it.
        offered["draft"] = [act for act in offered["draft"] if act.name != "withdraw"]
    offered["consultation"] = offered["draft"]
    listed = offered["withdrawn" if withdrawn else found.status]
    # Several acts refused for one reason are one refusal.
    sentences: set[str] = set()
    kept = []
    for act in listed:
        sentence = "" if act.verdict else str(act.verdict.sentence)
        if sentence not in sentences:
            kept.append(act)
        if sentence:
            sentences.add(sentence)
    return kept


def _require_adopted(viewer: Any, workplan: Workplan, row: Any) -> None:
    """Raise NotVisible for a row that only the draft of an amendment has, where the adopted text is read."""
    if reads_adopted_text(viewer, workplan) and row.created_at > adopted_last(workplan):
        raise NotVisible


def _aim(content: Context, row: Activity) -> Context:
    """Return the objective of an activity as it stands in what is read, else as it is written now."""
    code = row.objective.code
    aims = (aim for focus in content["foci"] for aim in focus["objectives"] if aim["code"] == code)
    aim = next(aims, {"number": row.objective.number, "text": row.objective.text})
    url = objective_url(row.workplan.slug, code)
    return {"code": code, "number": aim["number"], "text": aim["text"], "url": url}


def _url(found: Workplan, name: str) -> str:
    return reverse(f"workplans:{name}", kwargs={"slug": found.slug})


def _withdrawn_activity(row: Activity) -> Context:
    content = {
        "slug": row.workplan.slug,
        "dated": row.workplan.dated.isoformat(),
        "foci": [{"objectives": [{"code": row.objective.code, "activities": [_content_of(row)]}]}],
    }
    found: Context = dressed(content)["foci"][0]["objectives"][0]["activities"][0]
    return found


def _content_of(row: Activity) -> Context:
    return {
        "code": row.code,
        "number": row.number,
        "text": row.text,
        "status": row.status,
        "mechanisms": row.mechanisms,
        "time_frame": {"words": row.time_frame_words, "reading": row.time_frame, "said": "", "due": None},
        "indicators": [],
        "responsible": {"words": row.responsible_words, "bearers": row.bearers, "said": ""},
        "outputs": [],
        "more": row.more,
        "source": row.source,
    }


def _text_of(viewer: Any, found: Workplan, number: str) -> Context:
    if number == DRAFT:
        return wording.with_said(content_for(viewer, found), reader_language(), timezone.now().date())
    content: Context = version_for_page(viewer, found.slug, number).content
    return content


def _marked(row: Context) -> Context:
    parts = [
        {"label": part_label(part["name"]), "spans": [(span["kind"], span["text"]) for span in part["spans"]]}
        for part in row["parts"]
        if row["kind"] != "changed" or part["kind"] == "changed"
    ]
    return {**row, "parts": parts}


def _text_name(number: str) -> str:
    return _("the present text") if number == DRAFT else _("version %(number)s") % {"number": number}


def _compare_url(slug: str, old: str, new: str) -> str:
    return reverse("workplans:compare", kwargs={"slug": slug}) + f"?old={old}&new={new}"


def _comparisons(slug: str, number: str, numbers: list[str]) -> list[tuple[str, str]]:
    """Return (words, address) of the comparisons that a version's page offers: with the one before and with now."""
    at = numbers.index(number)
    before = numbers[at + 1] if at + 1 < len(numbers) else None
    ways = [(_("What it changed"), _compare_url(slug, before, number))] if before else []
    return [*ways, (_("Compare with the present text"), _compare_url(slug, number, DRAFT))]
