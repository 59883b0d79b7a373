"""Pages of imports: upload, see what was read beside the source, correct, choose, save."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ayni.core.errors import Conflict, Invalid
from ayni.core.idempotency import once
from ayni.core.identifiers import new_code
from ayni.core.signed_in import signed_in
from ayni.core.storage import path_of
from ayni.core.verdicts import require
from ayni.publishing.importing import doubts
from ayni.publishing.importing.actions import choose_columns, correct_import, save_import, upload_document
from ayni.publishing.importing.applying import import_differences
from ayni.publishing.importing.columns import chosen_kinds
from ayni.publishing.importing.forms import SaveForm, UploadForm
from ayni.publishing.importing.owners import owner_choices
from ayni.publishing.importing.pages import review_context
from ayni.publishing.importing.queries import import_for_page, visible_imports
from ayni.publishing.importing.readings import chosen_labels
from ayni.publishing.importing.rows import corrections_from, rows_of
from ayni.publishing.importing.rules import can_import_anything, can_work_on_import
from ayni.publishing.importing.shapes import failure_sentence
from ayni.publishing.models import Import, ImportState
from ayni.workplans.queries import workplan_for_page


@signed_in
def imports(request: HttpRequest) -> HttpResponse:
    """What was brought in, newest first."""
    context = {"imports": list(visible_imports(request.user)[:200]), "new": can_import_anything(request.user)}
    return render(request, "publishing/imports.html", context)


@signed_in
def import_new(request: HttpRequest) -> HttpResponse:
    """Choose a file and whose it is; `?workplan=slug` compares it with that workplan."""
    require(can_import_anything(request.user))
    slug = request.POST.get("workplan") or request.GET.get("workplan") or ""
    workplan = workplan_for_page(request.user, slug) if slug else None
    owners = owner_choices(request.user, workplan, get_language() or "en")
    form = UploadForm(
        request.POST or None,
        request.FILES or None,
        owners=owners,
        initial={"key": new_code(), "owner": request.GET.get("owner", owners[0][0] if owners else "")},
    )
    if form.is_valid():
        try:
            done = once(
                actor=request.user,
                key=form.cleaned_data["key"],
                request=[form.cleaned_data["document"].name, form.cleaned_data["owner"]],
                act=lambda: {"code": _upload(request, form, workplan).code},
            )
            return redirect("publishing:import", code=done["code"])
        except Invalid as error:
            form.add_error("document", _upload_sentence(error))
    context = {"form": form, "workplan": workplan}
    return render(request, "publishing/import_new.html", context, status=422 if form.is_bound else 200)


@signed_in
def import_page(request: HttpRequest, code: str) -> HttpResponse:
    """One import, whatever became of it."""
    importing = import_for_page(request.user, code)
    return _page(request, importing)


@signed_in
def import_original(request: HttpRequest, code: str) -> FileResponse:
    """The file as it was given, as an attachment that no browser runs."""
    importing = import_for_page(request.user, code)
    response = FileResponse(path_of(importing.file).open("rb"), as_attachment=True, filename=importing.file.name)
    response.headers["Content-Type"] = "application/octet-stream"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


@signed_in
@require_POST
def import_correct(request: HttpRequest, code: str) -> HttpResponse:
    """Keep the corrections of the rows and doubts that the form showed, and come back to where the person was."""
    importing = import_for_page(request.user, code)
    _keep(request, importing)
    messages.success(request, _("Kept. Nothing is in a workplan until you save it below."))
    return redirect(f"{request.path.removesuffix('correct/')}?{_where(request.POST.dict())}")


@signed_in
@require_POST
def import_columns(request: HttpRequest, code: str) -> HttpResponse:
    """Take what a person says of unknown columns and read the file again with it."""
    importing = import_for_page(request.user, code)
    kinds = chosen_kinds(importing, request.POST.dict())
    if kinds:
        choose_columns(importing, kinds, by=request.user, expected=_version(request.POST.dict()))
        messages.success(request, _("Remembered. The document is read again with it, and so is every later one."))
    return redirect("publishing:import", code=code)


@signed_in
@require_POST
def import_save(request: HttpRequest, code: str) -> HttpResponse:
    """Keep what the form corrected, save all that was kept, and go to the workplan."""
    importing = import_for_page(request.user, code)
    require(can_work_on_import(request.user, importing))
    form = SaveForm(request.POST)
    if not form.is_valid():
        return _page(request, importing, form=form, status=422)
    importing = _keep(request, importing)
    values = form.cleaned_data
    chosen = {name: values[name] for name in ("title", "visibility", "dated")}
    try:
        save_import(importing, by=request.user, expected=importing.version, **chosen)
    except Conflict:
        messages.warning(
            request, _("Somebody changed the workplan meanwhile. Look the differences through, then save.")
        )
        return redirect("publishing:import", code=code)
    except Invalid as error:
        form.add_error(None, _save_sentence(error))
        return _page(request, import_for_page(request.user, code), form=form, status=422)
    messages.success(request, _("Saved. The words are in the workplan; nothing was adopted yet."))
    if importing.workplan is not None:
        return redirect("workplans:workplan", slug=importing.workplan.slug)
    return redirect("publishing:plan")


def _keep(request: HttpRequest, importing: Import) -> Import:
    """Lay what the form changed over the reading; another person's corrections of other rows stay beside them."""
    given = request.POST.dict()
    rows = rows_of(importing.reading or {}, importing.corrections, importing.choices)
    corrections = corrections_from(rows, given) | doubts.corrections_from_answers(importing, given)
    corrections |= chosen_labels(rows, given, importing.language)
    choices: dict[str, Any] = {path: f"keep.{path}" in given for path in request.POST.getlist("shown")}
    try:
        return correct_import(importing, corrections, choices, by=request.user, expected=_version(given))
    except Conflict as conflict:
        fresh = import_for_page(request.user, importing.code)
        return correct_import(fresh, corrections, choices, by=request.user, expected=conflict.data["version"])


def _page(request: HttpRequest, importing: Import, *, form: SaveForm | None = None, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {"importing": importing, "can_work": can_work_on_import(request.user, importing)}
    if importing.state == ImportState.READ:
        part, page = request.GET.get("part", ""), request.GET.get("page", "1")
        found = import_differences(importing)
        context |= review_context(importing, found, part=part, page=page, lang=get_language() or "en")
        first = {"version": importing.version, "title": context["title"], "visibility": "members"}
        context["form"] = form or SaveForm(initial=first)
        return render(request, "publishing/import_review.html", context, status=status)
    context["failure"] = failure_sentence(importing)
    return render(request, "publishing/import_state.html", context, status=status)


def _upload(request: HttpRequest, form: UploadForm, workplan: Any) -> Import:
    document, owner = form.cleaned_data["document"], form.cleaned_data["owner"]
    kind, _colon, owner_code = owner.partition(":")
    return upload_document(
        document.file,
        by=request.user,
        name=document.name,
        content_type=document.content_type or "",
        owner_kind=workplan.owner_kind if workplan else "partnership" if kind == "plan" else kind,
        owner_code=workplan.owner_code if workplan else owner_code,
        workplan=workplan,
        with_body=kind == "plan",
        language=get_language() or "en",
    )


def _upload_sentence(error: Invalid) -> str:
    if error.code == "file-too-large":
        limit = error.data["limit"] // (1024 * 1024)
        return _("The file is larger than %(limit)s MB. Please upload the part that holds the plan.") % {"limit": limit}
    return str(error.sentence)


def _save_sentence(error: Invalid) -> str:
    if error.code == "nothing-kept":
        return _("No row is chosen. Choose at least one, or leave this reading as it is.")
    fields = error.data.get("fields", {})
    return " ".join(str(sentence) for sentences in fields.values() for sentence in sentences) or str(error.sentence)


def _version(given: dict[str, str]) -> int:
    return int(given["version"]) if given.get("version", "").isdecimal() else 0


def _where(given: dict[str, str]) -> str:
    part = "".join(character for character in given.get("part", "") if character.isalnum())
    page = given.get("page", "1") if given.get("page", "1").isdecimal() else "1"
    return f"part={part}&page={page}"
