from django.apps import AppConfig


class PublishingConfig(AppConfig):
    name = "ayni.publishing"
    label = "publishing"
