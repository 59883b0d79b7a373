from django.urls import path

from ayni.members.importing import views

urlpatterns = [
    path("import/", views.lists, name="lists"),
    path("import/new/", views.list_new, name="list-new"),
    path("import/<slug:code>/", views.list_page, name="list"),
    path("import/<slug:code>/original/", views.list_original, name="list-original"),
    path("import/<slug:code>/not-understood.xlsx", views.list_problems, name="list-problems"),
    path("import/<slug:code>/choose/", views.list_choose, name="list-choose"),
    path("import/<slug:code>/take/", views.list_take, name="list-take"),
    path("import/<slug:code>/again/", views.list_again, name="list-again"),
]
