from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    name = "ayni.initiatives"
    label = "initiatives"
