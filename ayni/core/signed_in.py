"""Pages for signed-in people, and the promise that what was typed is never lost."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from ayni.core.errors import AyniError, Conflict, Refused

View = Callable[..., HttpResponseBase]
_UNTYPED = {"csrfmiddlewaretoken", "version", "key", "seen"}


def signed_in(view: View) -> View:
    """Send a stranger who opens the page to sign in and back; give back the text of one who sends a form.

    Whatever error the view raises on a sent form carries the person's text too, so that the error page shows it.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        sent = request.method == "POST"
        if not request.user.is_authenticated:
            if not sent:
                return redirect_to_login(request.get_full_path())
            sentence = _("You are signed out. Sign in in another tab, then send the form again; nothing was changed.")
            raise Refused(sentence, code="signed-out", yours=texts_of(request))
        try:
            return view(request, *args, **kwargs)
        except AyniError as error:
            if sent:
                _give_back(error, texts_of(request))
            raise

    return guarded


def _give_back(error: AyniError, typed: dict[str, str]) -> None:
    """Put what the person typed on the error: their words alone, never what a button would have written."""
    error.data["yours"] = typed
    if error.sentence is Conflict.sentence and not typed:
        error.sentence = _("Somebody changed this meanwhile, so nothing was done. Go back, look again, then decide.")


def texts_of(request: HttpRequest) -> dict[str, str]:
    """Return what a person typed into a form, by the fields' names."""
    fields = ((name, [value for value in values if value.strip()]) for name, values in request.POST.lists())
    return {name: "\n".join(values) for name, values in fields if values and name not in _UNTYPED}
