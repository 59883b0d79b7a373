"""Addresses that carry no language: files for everybody."""

from django.urls import path

from ayni.members.views import files

urlpatterns = [
    path("members.csv", files.members_csv, name="members-csv"),
    path("reaffirmed.csv", files.reaffirmed_csv, name="reaffirmed-csv"),
    path("own-actions.csv", files.own_actions_csv, name="own-actions-csv"),
    path("members.json", files.members_json, name="members-json"),
    path("members.datapackage.json", files.members_descriptor, name="members-descriptor"),
]
