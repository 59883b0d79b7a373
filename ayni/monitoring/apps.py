from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    name = "ayni.monitoring"
    label = "monitoring"

    def ready(self) -> None:
        from ayni.monitoring import tasks  # noqa: F401  (registers the jobs)
