"""Addresses that carry no language: files."""

from django.urls import re_path

from ayni.reporting.views import files, signed_up

_TABLE = r"(?P<extension>csv|json|xlsx|datapackage\.json)"
_EXTENSION = r"(?P<extension>[a-z]{3,5})"

urlpatterns = [
    re_path(rf"^members/(?P<code>[-\w]+)/signed-up\.{_EXTENSION}$", signed_up.signed_up_file, name="signed-up-file"),
    re_path(rf"^reports/(?P<code>[-\w]+)/letter\.{_EXTENSION}$", files.report_letter, name="report-letter"),
    re_path(rf"^reports/cycles/(?P<slug>[-\w]+)\.{_TABLE}$", files.cycle_file, name="cycle-file"),
    re_path(
        rf"^reports/(?P<code>[-\w]+)-(?P<number>[1-9]\d{{0,5}})\.{_EXTENSION}$",
        files.report_document,
        name="report-document",
    ),
    re_path(rf"^reports/(?P<code>[-\w]+)\.{_EXTENSION}$", files.report_draft, name="report-draft"),
]
