"""Pages for signed-in people, and forms that never lose what was typed."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ayni.core.errors import AyniError, Conflict, Invalid, Refused

View = Callable[..., HttpResponse]
Act = Callable[[dict[str, Any]], HttpResponse]
# What stands in the database now: the version, and the values by the names of the form's fields.
Now = Callable[[], tuple[int, dict[str, Any]]]
_UNTYPED = {"csrfmiddlewaretoken", "version", "key"}


def reader_language() -> str:
    """Return the language of the page."""
    return get_language() or "en"


def signed_in(view: View) -> View:
    """Send a stranger who opens the page to sign in and back; give back the text of one who sends a form.

    Whatever error the view raises on a sent form carries the person's text too, so that the error page shows it.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        sent = request.method == "POST"
        if not request.user.is_authenticated:
            if not sent:
                return redirect_to_login(request.get_full_path())
            sentence = _("You are signed out. Sign in in another tab, then send the form again; nothing was changed.")
            raise Refused(sentence, code="signed-out", yours=_texts(request))
        try:
            return view(request, *args, **kwargs)
        except AyniError as error:
            if sent:
                error.data.setdefault("yours", _texts(request))
            raise

    return guarded


def answer_form(
    request: HttpRequest, template: str, context: dict[str, Any], form: forms.Form, act: Act, now: Now | None = None
) -> HttpResponse:
    """Act on a form that is sent and sound; else render it: 200 fresh, 422 with what is wrong, 409 outrun.

    On a conflict the form keeps the person's text, takes the version of now, and `conflict` lists (label, theirs, the
    present value) of the fields that differ.
    """
    status, conflict = 200, None
    if form.is_valid():
        try:
            return act(form.cleaned_data)
        except Invalid as error:
            _put_errors(form, error)
        except Conflict:
            if now is None:
                raise
            status = 409
            version, current = now()
            conflict = _differing(form, current)
            _renew(form, version)
    if form.is_bound and form.errors:
        status = 422
    return render(request, template, {**context, "form": form, "conflict": conflict}, status=status)


def _texts(request: HttpRequest) -> dict[str, str]:
    fields = ((name, [value for value in values if value.strip()]) for name, values in request.POST.lists())
    return {name: "\n".join(values) for name, values in fields if values and name not in _UNTYPED}


def _put_errors(form: forms.Form, error: Invalid) -> None:
    fields = error.data.get("fields", {})
    for name, sentences in fields.items():
        form.add_error(name if name in form.fields else None, [str(sentence) for sentence in sentences])
    if not fields:
        form.add_error(None, str(error.sentence))


def _renew(form: forms.Form, version: int) -> None:
    sent = form.data.copy()  # type: ignore[attr-defined]
    sent["version"] = str(version)
    form.data = sent


def _differing(form: forms.Form, current: dict[str, Any]) -> list[tuple[str, str, str]]:
    sent = form.cleaned_data
    return [
        (str(form.fields[name].label), _words(form, name, sent.get(name)), _words(form, name, value))
        for name, value in current.items()
        if _plain(sent.get(name)) != _plain(value)
    ]


def _plain(value: Any) -> str:
    return "" if value is None else str(value).replace("\r\n", "\n").strip()


def _words(form: forms.Form, name: str, value: Any) -> str:
    choices = dict(getattr(form.fields[name], "choices", ()) or ())
    return str(choices.get(value, "" if value is None else value))
