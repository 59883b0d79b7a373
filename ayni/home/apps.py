from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "ayni.home"
    label = "home"

    def ready(self) -> None:
        from ayni.core.navigation import register_entry

        register_entry("help", _("Help"), "home:help", 90)
