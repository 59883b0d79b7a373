"""Front page, desk, help."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language

from ayni.accounts.demo import demo_people
from ayni.core.context import as_stranger
from ayni.core.panels import panels_for
from ayni.core.stored_pages import Made, stored_answer
from ayni.home.pages.calendar import next_days
from ayni.home.queries import desk_of, front_page
from ayni.workplans.rules import can_create_any_workplan


def front(request: HttpRequest) -> HttpResponse:
    """What the partnership is, its plan in figures, what comes due, where to go."""
    lang, today = get_language() or "en", timezone.now().date()

    def context(viewer: object) -> dict[str, object]:
        demo = demo_people() if settings.AYNI_DEMO else ()
        return {"front": front_page(viewer, lang, today), "today": today, "demo": demo}

    if request.user.is_authenticated:
        return render(request, "home/front.html", context(request.user))

    def make() -> Made:
        bare = as_stranger(request)
        page = render_to_string("home/front.html", context(bare.user), request=bare)
        return Made(page.encode(), "text/html; charset=utf-8")

    return stored_answer(request, key=f"front:{lang}:{today.isoformat()}", stamp="plan+members", make=make)


@login_required
def desk(request: HttpRequest) -> HttpResponse:
    """What waits for the person who is signed in."""
    lang, today = get_language() or "en", timezone.localdate()
    found = desk_of(request.user, lang, today)
    context = {
        "desk": found,
        "coming": next_days(request.user, lang, today) if found.secretariat else None,
        "create": can_create_any_workplan(request.user),
        "today": today,
        "panels": panels_for("desk", request.user, request.user),
    }
    return render(request, "home/desk.html", context)


def help_page(request: HttpRequest) -> HttpResponse:
    """The words and the first steps, on one page."""
    return render(request, "home/help.html", {})
