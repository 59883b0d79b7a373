"""Addresses that carry no language: the tables of open data, each by its name."""

from django.urls import path, re_path

from ayni.core import views

urlpatterns = [
    path("datapackage.json", views.data_package, name="data-package"),
    re_path(
        r"^(?P<name>[a-z0-9-]+)\.(?P<extension>csv|json|xlsx|datapackage\.json)$",
        views.table_file,
        name="table-file",
    ),
]
