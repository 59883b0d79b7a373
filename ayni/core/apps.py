from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "ayni.core"
    label = "core"

    def ready(self) -> None:
        from ayni.core import checks  # noqa: F401  (registers the system checks)
