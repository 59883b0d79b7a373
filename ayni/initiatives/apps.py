from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InitiativesConfig(AppConfig):
    name = "ayni.initiatives"
    label = "initiatives"

    def ready(self) -> None:
        from ayni.accounts.scopes import register_scope
        from ayni.core.navigation import register_entry
        from ayni.core.open_data import register_table
        from ayni.core.panels import register_panel
        from ayni.core.queue import register_kind
        from ayni.initiatives import tasks  # noqa: F401  (registers the jobs)
        from ayni.initiatives.exports import TABLES
        from ayni.initiatives.lines import KINDS
        from ayni.initiatives.models import Followed
        from ayni.initiatives.pages import member_panel
        from ayni.initiatives.queries import initiative_titles
        from ayni.initiatives.queries.following import INITIATIVE, REGION, register_followable

        register_entry("initiatives", _("Initiatives"), "initiatives:initiatives", 30)
        register_scope("initiative", initiative_titles)
        register_followable(Followed.REGION, REGION)
        register_followable(Followed.INITIATIVE, INITIATIVE)
        register_panel("member", "initiatives/panel_member.html", member_panel)
        for kind in KINDS:
            register_kind(kind)
        for table in TABLES:
            register_table(table)
