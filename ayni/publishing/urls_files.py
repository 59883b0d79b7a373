"""Addresses that carry no language: files, feeds and the API."""

from django.urls import path, re_path

from ayni.publishing.api.reading import api
from ayni.publishing.views import citations, feeds, files

_EXTENSION = r"(?P<extension>[a-z]{3,5})"

urlpatterns = [
    path("api/v1/", api.urls),
    path("plan.atom", feeds.plan_feed, name="plan-feed"),
    path("initiatives/<slug:slug>.atom", feeds.initiative_feed, name="initiative-feed"),
    path("workplans/<slug:slug>.atom", feeds.workplan_feed, name="workplan-feed"),
    re_path(rf"^plan\.{_EXTENSION}$", files.plan_file, name="plan-file"),
    re_path(
        r"^editions/(?P<number>[1-9]\d{0,8})\.(?P<extension>bib|csl)$",
        citations.edition_citation,
        name="edition-citation",
    ),
    re_path(rf"^editions/(?P<number>[1-9]\d{{0,8}})\.{_EXTENSION}$", files.edition_file, name="edition-file"),
    re_path(rf"^workplans/(?P<slug>[-\w]+)\.{_EXTENSION}$", files.workplan_file, name="workplan-file"),
    re_path(
        rf"^workplans/(?P<slug>[-\w]+)/versions/(?P<number>[\d.]+)\.{_EXTENSION}$",
        files.version_file,
        name="version-file",
    ),
]
