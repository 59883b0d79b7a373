from django.urls import path

from ayni.home import views

app_name = "home"
urlpatterns = [
    path("", views.front, name="front"),
    path("desk/", views.desk, name="desk"),
    path("help/", views.help_page, name="help"),
]
