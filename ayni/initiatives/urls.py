from django.urls import path

from ayni.initiatives import views

app_name = "initiatives"
urlpatterns = [
    path("", views.initiatives, name="initiatives"),
    path("<slug:slug>/", views.initiative, name="initiative"),
    path("<slug:slug>/edit/", views.initiative_edit, name="initiative-edit"),
]
