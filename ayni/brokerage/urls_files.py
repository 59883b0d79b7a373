"""Addresses that carry no language: files."""

from django.urls import path

from ayni.brokerage.views import rounds

urlpatterns = [
    path("rounds/<slug:code>/inputs.json", rounds.inputs_file, name="round-inputs-file"),
    path("rounds/<slug:code>/result.json", rounds.result_file, name="round-result-file"),
]
