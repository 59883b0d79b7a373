"""Addresses that carry no language: files."""

from django.urls import path, re_path

from ayni.brokerage.views import rounds, thesaurus

urlpatterns = [
    re_path(r"^thesaurus\.(?P<extension>ttl|jsonld|txt)$", thesaurus.thesaurus_file, name="thesaurus-file"),
    path("rounds/<slug:code>/inputs.json", rounds.inputs_file, name="round-inputs-file"),
    path("rounds/<slug:code>/result.json", rounds.result_file, name="round-result-file"),
]
