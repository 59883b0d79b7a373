from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportingConfig(AppConfig):
    name = "ayni.reporting"
    label = "reporting"

    def ready(self) -> None:
        from ayni.core.calendar import register_days
        from ayni.core.checks import register_examination
        from ayni.core.navigation import register_entry
        from ayni.core.open_data import register_table
        from ayni.core.panels import register_panel
        from ayni.core.queue import register_kind
        from ayni.monitoring.reminding.queries import count_reminders_too
        from ayni.publishing.queries.news import register_source
        from ayni.reporting import api, tasks  # noqa: F401  (registers the operations and the jobs)
        from ayni.reporting.days import DAY_KINDS
        from ayni.reporting.exports.open_data import TABLES
        from ayni.reporting.lines import KINDS
        from ayni.reporting.pages.reports import desk_panel
        from ayni.reporting.pages.signed_up import member_panel
        from ayni.reporting.queries.frozen import altered_reports
        from ayni.reporting.queries.news import published_news
        from ayni.reporting.queries.reminders import reminders_since

        register_source(published_news)
        register_examination(altered_reports)
        register_entry("reports", _("Reports"), "reporting:reports", 37)
        register_panel("desk", "reporting/panel_desk.html", desk_panel, position=5)
        register_panel("member", "reporting/panel_signed_up.html", member_panel, position=120)
        for kind in KINDS:
            register_kind(kind)
        register_days(*DAY_KINDS)
        count_reminders_too(reminders_since)
        for table in TABLES:
            register_table(table)
