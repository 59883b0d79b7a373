from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "ayni.core"
    label = "core"

    def ready(self) -> None:
        from django.utils.translation import gettext_lazy as _

        from ayni.core import checks, outbox  # noqa: F401  (registers the system checks and the jobs)
        from ayni.core.navigation import register_entry

        register_entry("open-data", _("Open data"), "core:open-data", 85, foot_only=True)
