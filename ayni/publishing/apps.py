from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    name = "ayni.publishing"
    label = "publishing"

    def ready(self) -> None:
        from ayni.core.calendar import register_days
        from ayni.core.checks import register_examination
        from ayni.core.navigation import register_entry
        from ayni.core.open_data import register_table
        from ayni.core.panels import register_panel
        from ayni.core.papers import register_letter_writer
        from ayni.initiatives.models import Followed
        from ayni.initiatives.queries.following import register_followable
        from ayni.publishing import panels
        from ayni.publishing import tasks as telling  # noqa: F401  (registers the job)
        from ayni.publishing.api import exchange  # noqa: F401  (registers its operations)
        from ayni.publishing.days import DAY_KINDS
        from ayni.publishing.documents.letters import letter_pdf
        from ayni.publishing.exports import house_letter
        from ayni.publishing.importing import tasks  # noqa: F401  (registers the job)
        from ayni.publishing.queries.frozen import altered_editions
        from ayni.publishing.queries.plan import PLAN
        from ayni.publishing.tables import TABLES

        register_letter_writer("docx", house_letter)
        register_letter_writer("pdf", letter_pdf)
        register_examination(altered_editions)
        register_entry("plan", _("Plan"), "publishing:plan", 10)
        register_entry("editions", _("Editions"), "publishing:editions", 15, foot_only=True)
        register_panel("workplan-actions", "publishing/files_panel.html", panels.workplan_files)
        register_panel("workplan-version-actions", "publishing/files_panel.html", panels.version_files)
        register_days(*DAY_KINDS)
        register_followable(Followed.PLAN, PLAN)
        for table in TABLES:
            register_table(table)
