from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "ayni.home"
    label = "home"

    def ready(self) -> None:
        from ayni.core.calendar import register_days
        from ayni.core.navigation import register_entry
        from ayni.finance.reminders import CALLS
        from ayni.home.days import DAY_KINDS
        from ayni.home.reminders import calls_for_requests
        from ayni.monitoring.reminding.near import register_reminders

        register_entry("help", _("Help"), "home:help", 90)
        register_days(*DAY_KINDS)
        register_reminders(CALLS, calls_for_requests)
