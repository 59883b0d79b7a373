"""Addresses that carry no language: files for everybody."""

from django.urls import path

from ayni.finance.views import files

urlpatterns = [
    path("funding.<slug:extension>", files.funding_file, name="funding-file"),
    path("flows.<slug:extension>", files.flows_file, name="flows-file"),
    path("calls.<slug:extension>", files.calls_file, name="calls-file"),
]
