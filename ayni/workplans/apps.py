from django.apps import AppConfig


class WorkplansConfig(AppConfig):
    name = "ayni.workplans"
    label = "workplans"
