from django.urls import path

from ayni.publishing.importing import views

urlpatterns = [
    path("imports/", views.imports, name="imports"),
    path("imports/new/", views.import_new, name="import-new"),
    path("imports/<slug:code>/", views.import_page, name="import"),
    path("imports/<slug:code>/original/", views.import_original, name="import-original"),
    path("imports/<slug:code>/correct/", views.import_correct, name="import-correct"),
    path("imports/<slug:code>/columns/", views.import_columns, name="import-columns"),
    path("imports/<slug:code>/save/", views.import_save, name="import-save"),
]
