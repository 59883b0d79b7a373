"""Addresses that carry no language: files for everybody."""

from django.urls import path, re_path

from ayni.monitoring.views import offline, results_files

_EXTENSION = r"(?P<extension>csv|json|xlsx|datapackage\.json)"

urlpatterns = [
    path("offline-worker.js", offline.worker, name="offline-worker"),
    re_path(
        rf"^progress/(?P<workplan>[-\w]+)/(?P<code>[^/]+?)\.{_EXTENSION}$",
        results_files.indicator_file,
        name="indicator-file",
    ),
    re_path(rf"^countries/(?P<code>[-\w]+)\.{_EXTENSION}$", results_files.country_file, name="country-file"),
]
