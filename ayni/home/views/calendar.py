"""The calendar of a year."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from ayni.core.signed_in import signed_in
from ayni.home.forms import CalendarForm
from ayni.home.pages.calendar import Asked, calendar_file, calendar_page, person_of_key

# A subscription shows the year and the next one.
SUBSCRIBED = 2


@signed_in
@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """What falls into a year, month by month."""
    today = timezone.localdate()
    context = calendar_page(request.user, _asked(request), translation.get_language() or "en", today)
    return render(request, "home/calendar.html", context)


@require_safe
def calendar_ics(request: HttpRequest) -> HttpResponse:
    """The same as iCalendar: to keep, or with a person's own key to subscribe to."""
    key, asked, today = request.GET.get("key", ""), _asked(request), timezone.localdate()
    if not key and not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    viewer: Any = person_of_key(key) if key else request.user
    with translation.override(viewer.language):
        body = calendar_file(viewer, asked, viewer.language, today, years=SUBSCRIBED if key else 1)
    headers = {"Content-Disposition": f'attachment; filename="calendar-{asked.year}.ics"'}
    return HttpResponse(body, content_type="text/calendar; charset=utf-8", headers=headers)


def _asked(request: HttpRequest) -> Asked:
    form = CalendarForm(request.GET)
    form.is_valid()  # what is no year, kind or region is as if it were not asked for
    values = form.cleaned_data
    return Asked(values.get("year") or timezone.localdate().year, values.get("kind", ""), values.get("region", ""))
