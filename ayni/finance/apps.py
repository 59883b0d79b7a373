from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FinanceConfig(AppConfig):
    name = "ayni.finance"
    label = "finance"

    def ready(self) -> None:
        from ayni.core.navigation import register_entry
        from ayni.core.open_data import register_table
        from ayni.core.panels import register_panel
        from ayni.core.queue import register_kind
        from ayni.finance import tasks  # noqa: F401  (registers the jobs)
        from ayni.finance.exports import TABLES
        from ayni.finance.lines import KINDS
        from ayni.finance.pages.needs import initiative_panel, member_panel, row_panel, workplan_panel
        from ayni.finance.panels import our_money
        from ayni.finance.queries.following import CALL
        from ayni.finance.reminders import CALLS, calls_near, followed_calls_near
        from ayni.initiatives.models import Followed
        from ayni.initiatives.queries.following import register_followable
        from ayni.monitoring.reminding.near import register_reminders

        register_entry("funding", _("Funding"), "finance:funding", 39)
        for kind in KINDS:
            register_kind(kind)
        for table in TABLES:
            register_table(table)
        register_reminders(CALLS, calls_near)
        register_reminders(CALLS, followed_calls_near)
        register_followable(Followed.CALL, CALL)
        register_panel("activity", "finance/panel_activity.html", row_panel, position=70)
        register_panel("workplan-actions", "finance/panel_workplan.html", workplan_panel, position=95)
        register_panel("initiative", "finance/panel_initiative.html", initiative_panel, position=105)
        register_panel("member", "finance/panel_member.html", member_panel, position=115)
        register_panel("desk", "finance/panel_desk.html", our_money, position=35)
