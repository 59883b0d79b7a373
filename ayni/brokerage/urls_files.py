"""Addresses that carry no language: files for everybody."""

from django.urls import path

from ayni.brokerage.views import files

urlpatterns = [
    path("requests.<slug:extension>", files.requests_file, name="requests-file"),
    path("offers.<slug:extension>", files.offers_file, name="offers-file"),
]
