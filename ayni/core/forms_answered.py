"""How a form that could not be saved comes back: with the person's text, what is stored now, and the true status."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _

from ayni.core.errors import Conflict, Invalid
from ayni.core.identifiers import new_code


def came_back(
    request: HttpRequest, template: str, context: dict[str, Any], form: forms.Form, error: Exception | None = None
) -> HttpResponse:
    """Render a page with its form: 200 when fresh, 422 when something is wrong, 409 when somebody was faster."""
    status = 422 if form.is_bound and form.errors else 200
    if isinstance(error, Invalid):
        if form.is_bound:
            put_errors(form, error)
            if error.code == "key-reused":
                _meant_anew(form)
        status = error.status
    if isinstance(error, Conflict):
        status = error.status
    return render(request, template, {"conflict": None, **context, "form": form}, status=status)


def put_errors(form: forms.Form, error: Invalid) -> None:
    """Put an action's complaints at the form's fields; those about no field of the form stand on top."""
    fields = error.data.get("fields", {})
    for name, sentences in fields.items():
        form.add_error(name if name in form.fields else None, [str(sentence) for sentence in sentences])
    if error.code == "key-reused":
        sentence = _("This form was sent before, with other words. If it is meant as another one, send it again.")
        form.add_error(None, sentence)
    elif not fields:
        form.add_error(None, str(error.sentence))


def _meant_anew(form: forms.Form) -> None:
    """Give a form that was sent before with other words, as after the way back, a key of its own."""
    data: QueryDict = form.data.copy()  # type: ignore[attr-defined]
    data["key"] = new_code(20)
    form.data = data


def renewed(form: forms.Form, version: int, **more: str) -> None:
    """Give a form that met a conflict the version of now: sent again, it overwrites knowingly."""
    data: QueryDict = form.data.copy()  # type: ignore[attr-defined]
    data["version"] = str(version)
    for name, value in more.items():
        data[name] = value
    form.data = data


def differing(form: forms.Form, current: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return (label, what the person sent, what is stored now) of every field where the two are not the same."""
    sent = form.cleaned_data
    return [
        (str(form.fields[name].label), _words(form, name, sent.get(name)), _words(form, name, value))
        for name, value in current.items()
        if name in form.fields and not form[name].is_hidden and _plain(sent.get(name)) != _plain(value)
    ]


def _plain(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "\n".join(sorted(map(str, value)))
    return "" if value is None else str(value).replace("\r\n", "\n").strip()


def _words(form: forms.Form, name: str, value: Any) -> str:
    choices = dict(getattr(form.fields[name], "choices", ()) or ())
    values = value if isinstance(value, list | tuple) else [value]
    return ", ".join(str(choices.get(one, "" if one is None else one)) for one in values)
