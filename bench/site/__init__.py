"""The product with one more address, `/empty/`: a view that does nothing, behind the same middleware."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ayni.config.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

application = get_wsgi_application()

import ayni.config.urls  # noqa: E402


def empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse(b"")


urlpatterns = [path("empty/", empty), *ayni.config.urls.urlpatterns]
settings.ROOT_URLCONF = "bench.site"
