from django.urls import path

from ayni.core import views

app_name = "core"
urlpatterns = [
    path("patterns/", views.patterns, name="patterns"),
    path("open-data/", views.open_data, name="open-data"),
]
