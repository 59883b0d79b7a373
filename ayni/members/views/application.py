"""An application to membership, by whoever holds its sealed link; no account is needed.

These forms carry no cross-site token. The link is the right to write: nobody who lacks it can forge a form, and a token
that grew old over three sittings on a bad line would cost the person what they typed.
"""

from typing import IO, Any, cast

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from ayni.core.errors import Conflict, Invalid, NotVisible, Refused, Unavailable
from ayni.core.forms_answered import put_errors
from ayni.core.identifiers import new_code
from ayni.core.papers import letter_formats, set_letter
from ayni.core.signed_in import texts_of
from ayni.members.actions import answer_question, begin_application, keep_proof, save_step, send_application
from ayni.members.forms.application import (
    STEPS,
    AnswerForm,
    StartForm,
    StepForm,
    bound_step,
    facts_of,
    kept_step,
    typed_in,
)
from ayni.members.letters import welcome_letter_page, welcome_letter_paper
from ayni.members.models import ApplicantKind, Application, ApplicationState
from ayni.members.pages.application import Differing, differing_rows, next_step, step_before, step_page, step_url
from ayni.members.pages.application import apply_page as page_of
from ayni.members.queries.application import application_by_link, application_seal, draft_with_key, is_spent
from ayni.members.rules import can_write_application

_COOKIE = "applying"


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def apply_start(request: HttpRequest) -> HttpResponse:
    """Step one: who applies. A person alone is told what they can do instead, and nothing is kept."""
    if request.method != "POST":
        key = _own_key(request)
        return _start(request, StartForm(initial={"key": key}), key)
    form = StartForm(request.POST)
    if form.data.get("kind") == ApplicantKind.INDIVIDUAL:
        return render(request, "members/apply_individual.html")
    if not form.is_valid():
        return _start(request, form, form.data.get("key", ""), 422)
    given = {name: form.cleaned_data[name] for name in ("kind", "email", "key")}
    try:
        application = begin_application(**given, language=_lang(), origin=get_adapter(request).get_client_ip(request))
    except Unavailable as error:
        form.add_error(None, str(error.sentence))
        return _start(request, form, given["key"], error.status)
    if application.state != ApplicationState.DRAFT:
        return _to_page(application)
    return redirect(step_url(application, next(iter(STEPS))))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def apply_page(request: HttpRequest, code: str, seal: str) -> HttpResponse:
    """Where the application stands; while the Secretariat asks something, its question with room to answer."""
    application = application_by_link(code, seal)
    if request.method != "POST":
        return _page(request, application, None)
    form = AnswerForm(request.POST)
    facts = facts_of(application)
    if facts is None and form.is_valid():
        form.add_error(None, _("A step of your application needs a correction first. It is marked below."))
    if facts is None or not form.is_valid():
        return _page(request, application, form, 422)
    try:
        answer_question(application, form.cleaned_data["answer"], facts, key=form.cleaned_data["question"])
    except (Invalid, Refused) as error:
        form.add_error(None, str(error.sentence))
        return _page(request, application, form, error.status)
    return _to_page(application)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def apply_step(request: HttpRequest, code: str, seal: str, step: str) -> HttpResponse:
    """One step. Whatever is typed is kept first; only then it is said what does not do yet."""
    application = application_by_link(code, seal)
    if step not in STEPS:
        raise NotVisible
    if not can_write_application(application):
        return _closed(request, application, step)
    if request.method != "POST":
        return _step(request, application, step, kept_step(application, step))
    form, status, conflict = _saved(request, application, step)
    if status != 200:
        return _step(request, application, step, form, status, conflict)
    go = request.POST.get("go", "on")
    if go == "stop" or (step == "review" and go == "on"):
        return _sent(application) if go == "on" else _to_page(application)
    return redirect(step_url(application, step_before(step) if go == "back" else next_step(step)))


@require_safe
def apply_letter(request: HttpRequest, code: str, seal: str) -> HttpResponse:
    """The welcome letter in the language that the applicant chose: a page that prints on one sheet, or a file, `as`."""
    application = application_by_link(code, seal)
    if application.state != ApplicationState.ACCEPTED:
        raise NotVisible
    asked = request.GET.get("as", "")
    if asked:
        made = set_letter(welcome_letter_paper(application), asked)
        name = f"welcome-{application.code}.{asked}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
        return HttpResponse(made.content, content_type=made.media_type, headers=headers)
    context = {**welcome_letter_page(application), "formats": letter_formats()}
    return render(request, "members/apply_letter.html", context)


def _saved(request: HttpRequest, application: Application, step: str) -> tuple[StepForm, int, list[Differing] | None]:
    """Keep what was typed and the file; return the form with what is wrong, the status and what differs."""
    differing: list[Differing] | None = None
    typed = typed_in(step, application.kind, request.POST)
    form, status = bound_step(step, application.kind, typed), 200
    good = form.is_valid()
    email = str(form.cleaned_data.get("fp_email", "")) if step == "people" else ""
    page, seen = request.POST.get("page", "")[:20], request.POST.get("seen", "")[:20]
    try:
        save_step(application, step, typed, page=page, seen=seen, email=email)
        if step == "standing":
            for sent in request.FILES.getlist("proof"):
                keep_proof(application, cast(IO[bytes], sent), sent.name or "proof")
    except Conflict as conflict:
        application.pages = {**application.pages, step: conflict.data["version"]}
        differing, status = differing_rows(form, bound_step(step, application.kind, conflict.data["current"])), 409
    except Invalid as error:
        put_errors(form, error)
        status = error.status
    # Leaving a step for later is allowed; sending and going on in order are not, before it does.
    if status == 200 and not good and request.POST.get("go", "on") == "on":
        status = 422
    return form, status, differing


def _sent(application: Application) -> HttpResponse:
    facts = facts_of(application)
    if facts is None:
        return redirect(step_url(application, "review"))
    send_application(application, facts)
    return _to_page(application)


def _closed(request: HttpRequest, application: Application, step: str) -> HttpResponse:
    """A form that comes after the application was sent: the same one again is answered as the first time."""
    again = request.method != "POST" or typed_in(step, application.kind, request.POST) == application.answers.get(step)
    if again:
        return _to_page(application)
    verdict = can_write_application(application)
    raise Refused(verdict.sentence, yours=texts_of(request))


def _start(request: HttpRequest, form: StartForm, key: str, status: int = 200) -> HttpResponse:
    begun = draft_with_key(key)
    context = {"form": form, "begun": page_of(begun, _lang()) if begun else None}
    response = render(request, "members/apply.html", context, status=status)
    # The same browser asks with the same key from every tab, until it is closed or the application is sent.
    response.set_signed_cookie(
        _COOKIE, key, salt="ayni.members.apply", httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
    return response


def _own_key(request: HttpRequest) -> str:
    known: Any = request.get_signed_cookie(_COOKIE, "", salt="ayni.members.apply")
    return new_code(24) if not known or is_spent(known) or "another" in request.GET else str(known)


def _page(request: HttpRequest, application: Application, form: AnswerForm | None, status: int = 200) -> HttpResponse:
    context = page_of(application, _lang())
    question = context["question"]
    context["form"] = form or AnswerForm(initial={"question": question.pk if question else ""})
    return render(request, "members/apply_page.html", context, status=status)


def _step(
    request: HttpRequest,
    application: Application,
    step: str,
    form: StepForm,
    status: int = 200,
    conflict: list[Differing] | None = None,
) -> HttpResponse:
    context = {**step_page(application, step, _lang()), "form": form, "conflict": conflict}
    return render(request, "members/apply_step.html", context, status=status)


def _to_page(application: Application) -> HttpResponse:
    return redirect("members:apply-page", code=application.code, seal=application_seal(application))


def _lang() -> str:
    return get_language() or "en"
