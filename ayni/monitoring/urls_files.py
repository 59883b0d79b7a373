"""Addresses that carry no language: files for everybody."""

from django.urls import path

from ayni.monitoring.views import files, offline, results_files

urlpatterns = [
    path("evidence.csv", files.evidence_csv, name="evidence-csv"),
    path("evidence.json", files.evidence_json, name="evidence-json"),
    path("offline-worker.js", offline.worker, name="offline-worker"),
    path("progress.<slug:extension>", results_files.progress_file, name="progress-file"),
    path("progress/<slug:workplan>/<str:code>.<slug:extension>", results_files.indicator_file, name="indicator-file"),
    path("countries/<slug:code>.<slug:extension>", results_files.country_file, name="country-file"),
]
