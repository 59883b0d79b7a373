"""Addresses that carry no language: files for everybody."""

from django.urls import path

from ayni.workplans.views import coherence

urlpatterns = [
    path("coherence.csv", coherence.coherence_csv, name="coherence-csv"),
    path("coherence.json", coherence.coherence_json, name="coherence-json"),
]
