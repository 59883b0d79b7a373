"""What somebody follows, and the link in a letter that ends it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from ayni.core.signed_in import signed_in
from ayni.initiatives.actions.following import follow, stop_following
from ayni.initiatives.letters import followed_name
from ayni.initiatives.pages import following_page
from ayni.initiatives.queries.following import person_by_link
from ayni.initiatives.views.answering import reader_language


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def following(request: HttpRequest) -> HttpResponse:
    """The regions and initiatives that one follows; a form of one button follows or stops."""
    if request.method != "POST":
        return render(request, "initiatives/following.html", following_page(request.user, reader_language()))
    kind, _colon, subject = request.POST.get("what", "").partition(":")
    act = stop_following if request.POST.get("act") == "stop" else follow
    act(request.user, by=request.user, kind=kind, subject=subject)
    messages.success(request, _("Saved."))
    back = request.POST.get("back", "")
    if url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        return redirect(back)
    return redirect("initiatives:following")


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def following_stop(request: HttpRequest, code: str, kind: str, subject: str, seal: str) -> HttpResponse:
    """End a following by the link in a letter: one click here, or the mail program's own button (RFC 8058).

    Opening the page changes nothing, since scanners of mail open every link. The seal is the permission.
    """
    person = person_by_link(code, kind, subject, seal)
    done = request.method == "POST"
    if done:
        stop_following(person, by=person, kind=kind, subject=subject)
    name = followed_name(person, kind, subject, reader_language())
    return render(request, "initiatives/following_stop.html", {"name": name, "done": done})
