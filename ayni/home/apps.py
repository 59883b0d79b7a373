from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "ayni.home"
    label = "home"
