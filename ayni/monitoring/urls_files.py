"""Addresses that carry no language: files for everybody."""

from django.urls import path

from ayni.monitoring.views import files

urlpatterns = [
    path("evidence.csv", files.evidence_csv, name="evidence-csv"),
    path("evidence.json", files.evidence_json, name="evidence-json"),
]
