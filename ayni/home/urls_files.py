"""Addresses that carry no language: files."""

from django.urls import path

from ayni.home.views import calendar

urlpatterns = [path("calendar.ics", calendar.calendar_ics, name="calendar-file")]
