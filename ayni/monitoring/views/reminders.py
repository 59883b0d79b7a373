"""Pages about reminders: which and how many, the link that stops them, the mail that nobody could place."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from ayni.core.signed_in import signed_in
from ayni.monitoring.forms.duties import AskedForm
from ayni.monitoring.reminding.choosing import choose_reminders, stop_reminders
from ayni.monitoring.reminding.forms import ChoiceForm
from ayni.monitoring.reminding.pages import choice_values, mail_page, person_to_stop, stopped_words
from ayni.monitoring.views.answering import answer_form


@signed_in
def reminders(request: HttpRequest) -> HttpResponse:
    """Which reminders one gets, and how many a month."""
    person: Any = request.user
    form = ChoiceForm(request.POST or None, initial=choice_values(person))

    def act() -> HttpResponse:
        values = form.cleaned_data
        choose_reminders(person, by=person, off=form.off(), most=values["most"], expected=values["version"])
        messages.success(request, _("Saved."))
        return redirect("monitoring:reminders")

    def now() -> tuple[int, dict[str, Any]]:
        present = choice_values(person)
        return present["version"] or 0, {name: present[name] for name in ("wanted", "most")}

    return answer_form(request, "monitoring/reminders.html", {}, form, act, now)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def reminder_stop(request: HttpRequest, code: str, kind: str, seal: str) -> HttpResponse:
    """Stop reminders by the link in a mail: one click on the page, or the mail program's own button (RFC 8058).

    Opening the page changes nothing, since scanners of mail open every link. The seal is the permission.
    """
    person = person_to_stop(code, kind, seal)
    done = request.method == "POST"
    if done:
        stop_reminders(person, kind)
    return render(request, "monitoring/reminder_stop.html", {"kind": stopped_words(kind), "done": done})


@signed_in
@require_safe
def received_mail(request: HttpRequest) -> HttpResponse:
    """The mail that became no draft, for the Secretariat."""
    page = AskedForm(request.GET).asked("page") or 1
    return render(request, "monitoring/received_mail.html", mail_page(request.user, page))
