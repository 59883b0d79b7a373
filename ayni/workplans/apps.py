from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkplansConfig(AppConfig):
    name = "ayni.workplans"
    label = "workplans"

    def ready(self) -> None:
        from ayni.core.calendar import register_days
        from ayni.core.checks import register_examination
        from ayni.core.navigation import register_entry
        from ayni.core.open_data import register_table
        from ayni.core.panels import register_panel
        from ayni.initiatives.models import Followed
        from ayni.initiatives.queries.following import register_followable
        from ayni.workplans import tasks  # noqa: F401  (registers the job)
        from ayni.workplans.coherence import own_action_panel
        from ayni.workplans.days import DAY_KINDS
        from ayni.workplans.exports import TABLES
        from ayni.workplans.panels import workplans_of_initiative
        from ayni.workplans.queries.following import WORKPLAN
        from ayni.workplans.queries.frozen import altered_versions

        register_examination(altered_versions)
        register_entry("workplans", _("Workplans"), "workplans:workplans", position=30)
        register_panel("initiative", "workplans/panel_initiative.html", workplans_of_initiative)
        register_panel("own-action", "workplans/panel_own_action.html", own_action_panel)
        register_days(*DAY_KINDS)
        register_followable(Followed.WORKPLAN, WORKPLAN)
        for table in TABLES:
            register_table(table)
