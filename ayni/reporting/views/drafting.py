"""Writing a report: the draft in one form, single answers as they are written, files."""

from typing import Any, NamedTuple

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.core.errors import Conflict, Invalid, NotVisible
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.views.attachments import attachment
from ayni.reporting.actions import attach_file, drop_file, judge_items, save_text, submit_report
from ayni.reporting.forms.reports import Draft, FileForm, draft_of
from ayni.reporting.models import MEMBERS_REPORTS, Report, ReportState
from ayni.reporting.pages.reports import draft_page
from ayni.reporting.queries import parts_of, report_file_for_page, report_for_page
from ayni.reporting.queries.content import asked
from ayni.reporting.rules import can_write_report
from ayni.reporting.views.answers import reader_language

Error = Conflict | Invalid


class Outcome(NamedTuple):
    """What became of a draft: the first error, and question -> what stands now where somebody was faster."""

    error: Error | None
    faster: dict[str, str]


@signed_in
@require_POST
def report_save(request: HttpRequest, code: str) -> HttpResponse:
    """Save the draft, and submit it where that is asked. Each part is saved by itself: no conflict stops another."""
    report, draft = report_for_page(request.user, code), draft_of(request.POST)
    if report.kind not in MEMBERS_REPORTS:
        raise NotVisible  # what is made of other reports has a form of its own
    if draft.act == "submit" and _was_sent(report, draft, request.user):
        return redirect("reporting:report", code=code)
    require(can_write_report(request.user, report))
    done = _saved(report, draft, request.user)
    if draft.act == "submit" and done.error is None:
        done = _submitted(report, draft, request.user)
    if done.error is not None:
        return _came_back(request, code, draft, done)
    said = _("Submitted. The Secretariat looks at it next; you can read it here.")
    messages.success(request, said if draft.act == "submit" else _("Saved."))
    return redirect("reporting:report", code=code)


def _was_sent(report: Report, draft: Draft, by: Any) -> bool:
    """Whether the same person has submitted just this already: a form that was sent twice."""
    if report.state != ReportState.SUBMITTED or report.submitted_by_id != by.pk:
        return False
    kept = parts_of(report).texts
    return all(_plain(text) == (kept[code].text if code in kept else "") for code, text in draft.texts.items())


def _saved(report: Report, draft: Draft, by: Any) -> Outcome:
    known = {question["code"] for question in asked(report)}
    error: Error | None = None
    faster = {}
    try:
        judge_items(report, draft.judged, by=by, expected=draft.version)
    except Conflict as conflict:
        error = conflict
        report.refresh_from_db()
    for question, text in draft.texts.items():
        if question not in known:
            continue
        try:
            if question in draft.wrong:
                raise Invalid(fields={question: draft.wrong[question]})
            save_text(report, question, text, by=by, expected=draft.seen[question])
        except Conflict as conflict:
            error = conflict
            faster[question] = str(conflict.data["current"].get("text", ""))
        except Invalid as invalid:
            error = invalid
    return Outcome(error, faster)


def _submitted(report: Report, draft: Draft, by: Any) -> Outcome:
    try:
        submit_report(report, by=by, expected=report.version, told=draft.told)
    except (Conflict, Invalid) as error:
        return Outcome(error, {})
    return Outcome(None, {})


def _came_back(request: HttpRequest, code: str, draft: Draft, done: Outcome) -> HttpResponse:
    """The page again with everything as it was sent, and what stands now beside what somebody else wrote meanwhile."""
    report = report_for_page(request.user, code)
    context = draft_page(request.user, report, reader_language())
    for one in context["answers"]:
        question = one["answer"].code
        if question in draft.texts:
            one["answer"] = one["answer"]._replace(text=draft.texts[question])
    labels = {one["answer"].code: one["answer"].question for one in context["answers"]}
    rows = [
        (labels[question], draft.texts[question], now) for question, now in done.faster.items() if question in labels
    ]
    sentences = [text for texts in done.error.data.get("fields", {}).values() for text in texts] if done.error else []
    sentence = " ".join(map(str, sentences)) or str(done.error.sentence if done.error else "")
    context |= {"error": sentence, "beside": rows, "told": draft.told}
    return render(request, "reporting/draft.html", context, status=done.error.status if done.error else 200)


@signed_in
@require_POST
def report_text(request: HttpRequest, code: str, question: str) -> HttpResponse:
    """Keep one answer as it is written; the answer is a fragment with its new version."""
    report, draft = report_for_page(request.user, code), draft_of(request.POST)
    known = {one["code"] for one in asked(report)}
    if question in known and question not in draft.wrong:
        kept = save_text(
            report, question, draft.texts.get(question, ""), by=request.user, expected=draft.seen.get(question, 0)
        )
        context = {"question": question, "seen": kept.version if kept.pk else 0, "version": report.version}
        return render(request, "reporting/_kept.html", context)
    raise Invalid


@signed_in
@require_POST
def report_file_add(request: HttpRequest, code: str) -> HttpResponse:
    """Attach a file."""
    report, form = report_for_page(request.user, code), FileForm(request.POST, request.FILES)
    require(can_write_report(request.user, report))
    if not form.is_valid():
        raise Invalid(fields={"file": [str(one) for one in form.errors["file"]]})
    given = form.cleaned_data["file"]
    attach_file(report, given, by=request.user, name=given.name, content_type=given.content_type or "")
    messages.success(request, _("The file is kept with the report."))
    return redirect("reporting:report", code=code)


@require_safe
def report_file(request: HttpRequest, code: str, file: str) -> FileResponse:
    """An attached file, offered to keep, never shown."""
    found = report_file_for_page(request.user, code, file)
    return attachment(found.file)


@signed_in
@require_POST
def report_file_drop(request: HttpRequest, code: str, file: str) -> HttpResponse:
    """Take a file off the draft."""
    found = report_file_for_page(request.user, code, file)
    drop_file(report_for_page(request.user, code), found, by=request.user)
    messages.success(request, _("The file was taken off."))
    return redirect("reporting:report", code=code)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
