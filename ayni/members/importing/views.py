"""Pages of lists: upload, see what differs, choose, let it be taken over, see how far it is."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.core.errors import Conflict, Invalid
from ayni.core.idempotency import once
from ayni.core.identifiers import new_code
from ayni.core.signed_in import signed_in
from ayni.core.storage import path_of
from ayni.core.verdicts import require
from ayni.members.importing import pages
from ayni.members.importing.actions import choose_all, choose_lines, compare_again, take_over, upload_list
from ayni.members.importing.files import as_sheet
from ayni.members.importing.forms import ListForm
from ayni.members.importing.queries import list_for_page, visible_lists
from ayni.members.models import LineKind, ListState, RegisterImport
from ayni.members.rules import can_keep_register

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@signed_in
@require_safe
def lists(request: HttpRequest) -> HttpResponse:
    """What was brought in, the newest first."""
    require(can_keep_register(request.user))
    return render(request, "members/lists.html", {"lists": list(visible_lists(request.user)[:200])})


@signed_in
def list_new(request: HttpRequest) -> HttpResponse:
    """Choose a file; it is kept and read in the background."""
    require(can_keep_register(request.user))
    form = ListForm(request.POST or None, request.FILES or None, initial={"key": new_code()})
    if form.is_valid():
        try:
            return redirect("members:list", code=_uploaded(request, form))
        except Invalid as error:
            form.add_error("document", _upload_sentence(error))
    return render(request, "members/list_new.html", {"form": form}, status=422 if form.is_bound else 200)


@signed_in
@require_safe
def list_page(request: HttpRequest, code: str) -> HttpResponse:
    """One list: waiting, what differs, how far it is taken over, what became of it."""
    importing = list_for_page(request.user, code)
    part, page = request.GET.get("part", ""), request.GET.get("page", "1")
    context = pages.list_page(importing, part, page, get_language() or "en")
    template = "list_review" if importing.state in (ListState.READ, ListState.APPLIED) else "list_state"
    return render(request, f"members/{template}.html", context)


@signed_in
@require_safe
def list_original(request: HttpRequest, code: str) -> FileResponse:
    """The file as it was given, as an attachment that no browser runs."""
    importing = list_for_page(request.user, code)
    response = FileResponse(path_of(importing.file).open("rb"), as_attachment=True, filename=importing.file.name)
    response.headers["Content-Type"] = "application/octet-stream"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


@signed_in
@require_safe
def list_problems(request: HttpRequest, code: str) -> HttpResponse:
    """What was not understood, with the reasons in a column: mended, it can be brought in by itself."""
    importing = list_for_page(request.user, code)
    named = {"Content-Disposition": 'attachment; filename="not-understood.xlsx"'}
    return HttpResponse(as_sheet(*pages.rows_with_reasons(importing)), content_type=XLSX, headers=named)


@signed_in
@require_POST
def list_choose(request: HttpRequest, code: str) -> HttpResponse:
    """Keep which lines are to be taken, and what the possible duplicates are."""
    importing = list_for_page(request.user, code)
    kind, every = request.POST.get("part", ""), request.POST.get("all", "")
    if every and kind in (LineKind.CHANGED, LineKind.NEW):
        choose_all(importing, kind, taken=every == "take", by=request.user)
    else:
        _keep(request, importing)
    messages.success(request, _("Kept. Nothing is in the register until you take it over below."))
    return redirect(f"{_address(code)}?{_where(request.POST)}")


@signed_in
@require_POST
def list_take(request: HttpRequest, code: str) -> HttpResponse:
    """Keep what the page shows, then let a job take the chosen lines over. Sent twice it is taken over once."""
    importing = list_for_page(request.user, code)
    require(can_keep_register(request.user))
    if importing.state == ListState.READ:
        _keep(request, importing)
        try:
            take_over(importing, by=request.user, expected=_number(request.POST.get("version")))
        except Conflict:
            messages.info(request, _("This list is being taken over already."))
        except Invalid as error:
            messages.warning(request, str(error.sentence))
    return redirect("members:list", code=code)


@signed_in
@require_POST
def list_again(request: HttpRequest, code: str) -> HttpResponse:
    """Compare what met a conflict with the register as it is now."""
    importing = list_for_page(request.user, code)
    compare_again(importing, by=request.user, expected=_number(request.POST.get("version")))
    return redirect("members:list", code=code)


def _uploaded(request: HttpRequest, form: ListForm) -> str:
    document = form.cleaned_data["document"]

    def act() -> dict[str, Any]:
        kind, lang = document.content_type or "", get_language() or "en"
        given = {"name": document.name, "content_type": kind, "language": lang}
        return {"code": upload_list(document.file, by=request.user, **given).code}

    asked = [document.name, document.size]
    return str(once(actor=request.user, key=form.cleaned_data["key"], request=asked, act=act)["code"])


def _keep(request: HttpRequest, importing: RegisterImport) -> int:
    given = request.POST
    ticked = set(given.getlist("take"))
    taken = {int(key): key in ticked for key in given.getlist("shown") if key.isdecimal()}
    settled = {int(name[7:]): value for name, value in given.items() if name[:7] == "settle." and name[7:].isdecimal()}
    return choose_lines(importing, taken, {key: str(value) for key, value in settled.items() if value}, by=request.user)


def _upload_sentence(error: Invalid) -> str:
    if error.code == "file-too-large":
        limit = error.data["limit"] // (1024 * 1024)
        return _("The file is larger than %(limit)s MB. Please upload it in parts.") % {"limit": limit}
    return str(error.sentence)


def _address(code: str) -> str:
    return redirect("members:list", code=code).url


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 10 else 0


def _where(given: QueryDict) -> str:
    part = "".join(sign for sign in str(given.get("part", "")) if sign.isalnum())
    return f"part={part}&page={_number(str(given.get('page', '1'))) or 1}"
