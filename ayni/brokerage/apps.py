from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BrokerageConfig(AppConfig):
    name = "ayni.brokerage"
    label = "brokerage"

    def ready(self) -> None:
        from ayni.brokerage import tasks  # noqa: F401  (registers the jobs)
        from ayni.brokerage.days import DAY_KINDS
        from ayni.brokerage.exports import TABLES
        from ayni.brokerage.lines import KINDS
        from ayni.brokerage.pages.matches import matches_panel
        from ayni.brokerage.panels import ask_for_help, help_with_duty, our_exchange
        from ayni.brokerage.queries.items import expiry_letters_since
        from ayni.brokerage.reminders import register_kinds
        from ayni.core.calendar import register_days
        from ayni.core.navigation import register_entry
        from ayni.core.open_data import register_table
        from ayni.core.panels import register_panel
        from ayni.core.queue import register_kind
        from ayni.monitoring.pages.duty_lines import register_duty_act
        from ayni.monitoring.reminding.queries import count_reminders_too

        register_entry("exchange", _("Exchange"), "brokerage:exchange", 38, whole_room=True)
        for kind in KINDS:
            register_kind(kind)
        for table in TABLES:
            register_table(table)
        register_panel("exchange-item", "brokerage/panel_matches.html", matches_panel, position=10)
        register_panel("activity", "brokerage/panel_activity.html", ask_for_help, position=80)
        register_duty_act("help", _("Ask for help with this"), help_with_duty)
        register_panel("desk", "brokerage/panel_desk.html", our_exchange, position=30)
        register_days(*DAY_KINDS)
        register_kinds()
        count_reminders_too(expiry_letters_since)
