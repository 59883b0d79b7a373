"""Front page and desks."""

from django.http import HttpRequest, HttpResponse


def front(request: HttpRequest) -> HttpResponse:
    return HttpResponse("front")


def desk(request: HttpRequest) -> HttpResponse:
    return HttpResponse("desk")
