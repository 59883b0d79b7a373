from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MembersConfig(AppConfig):
    name = "ayni.members"
    label = "members"

    def ready(self) -> None:
        from ayni.accounts.scopes import register_scope
        from ayni.core.calendar import register_days
        from ayni.core.navigation import register_entry
        from ayni.core.open_data import register_table
        from ayni.core.panels import register_panel
        from ayni.core.queue import register_kind
        from ayni.members import tasks  # noqa: F401  (registers the jobs)
        from ayni.members.days import DAY_KINDS
        from ayni.members.exports import TABLES
        from ayni.members.importing import tasks as lists  # noqa: F401  (registers the jobs)
        from ayni.members.lines import KINDS
        from ayni.members.pages.commitments import commitments_panel
        from ayni.members.pages.own_actions import own_actions_panel
        from ayni.members.pages.renewals import renewal_panel
        from ayni.members.queries import member_names

        register_entry("members", _("Members"), "members:members", 40)
        register_scope("member", member_names)
        for kind in KINDS:
            register_kind(kind)
        for table in TABLES:
            register_table(table)
        register_panel("member", "members/panel_renewal.html", renewal_panel, position=5)
        register_panel("member", "members/panel_commitments.html", commitments_panel, position=60)
        register_panel("member", "members/panel_own_actions.html", own_actions_panel, position=70)
        register_days(*DAY_KINDS)
