from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "ayni.core"
    label = "core"

    def ready(self) -> None:
        from ayni.core import checks, outbox  # noqa: F401  (registers the system checks and the jobs)
