from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MonitoringConfig(AppConfig):
    name = "ayni.monitoring"
    label = "monitoring"

    def ready(self) -> None:
        from ayni.core.calendar import register_days
        from ayni.core.navigation import register_entry
        from ayni.core.open_data import register_table
        from ayni.core.panels import register_panel
        from ayni.core.queue import register_kind
        from ayni.members.actions.focal_points import when_appointment_changes
        from ayni.members.queries.liveness import register_source
        from ayni.monitoring import tasks  # noqa: F401  (registers the jobs)
        from ayni.monitoring.actions.appointments import keep_appointment
        from ayni.monitoring.days import DAY_KINDS
        from ayni.monitoring.exports import EVIDENCE
        from ayni.monitoring.lines import KINDS
        from ayni.monitoring.pages.evidence import initiative_panel, member_panel
        from ayni.monitoring.pages.progress import initiative_panel as progress_panel
        from ayni.monitoring.pages.results_files import PROGRESS
        from ayni.monitoring.panels import answers_by_mail, due_from_us, duties_of_workplan
        from ayni.monitoring.queries.duties import last_heard

        register_entry("evidence", _("What happened"), "monitoring:evidence-index", 35)
        register_source(last_heard)
        when_appointment_changes(keep_appointment)
        for kind in KINDS:
            register_kind(kind)
        for table in (EVIDENCE, PROGRESS):
            register_table(table)
        register_panel("member", "monitoring/panel.html", member_panel, position=110)
        register_panel("initiative", "monitoring/panel.html", initiative_panel, position=110)
        register_panel("desk", "monitoring/panel_mail.html", answers_by_mail, position=5)
        register_panel("desk", "monitoring/panel_desk.html", due_from_us, position=10)
        register_panel("workplan-actions", "monitoring/panel_workplan_duties.html", duties_of_workplan, position=90)
        register_entry("progress", _("Progress"), "monitoring:progress", 15)
        register_panel("initiative", "monitoring/panel_initiative_progress.html", progress_panel, position=40)
        register_days(*DAY_KINDS)
