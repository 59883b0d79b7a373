"""Addresses that carry no language: files."""

from django.urls import path

from ayni.brokerage.views import files, rounds

urlpatterns = [
    path("requests.<slug:extension>", files.requests_file, name="requests-file"),
    path("offers.<slug:extension>", files.offers_file, name="offers-file"),
    path("rounds/<slug:code>/inputs.json", rounds.inputs_file, name="round-inputs-file"),
    path("rounds/<slug:code>/result.json", rounds.result_file, name="round-result-file"),
]
