"""Migrations that make several tables at once."""

from typing import Any

from django.db import migrations


class NewTables(migrations.Migration):
    """A migration that does nothing but make tables, each with all that belongs to it.

    Django works the whole state of the models out anew after each operation, which is most of the time that setting a
    database up takes. Where each operation makes a table of its own, the state after the last of them serves them all.
    """

    def apply(self, project_state: Any, schema_editor: Any, collect_sql: bool = False) -> Any:
        """Make the tables and return the state after them."""
        if collect_sql:
            return super().apply(project_state, schema_editor, collect_sql)
        after = project_state.clone()
        after.__dict__.pop("apps", None)  # the models as worked out before; asked for again, they are made of them all
        for operation in self.operations:
            operation.state_forwards(self.app_label, after)
        for operation in self.operations:
            operation.database_forwards(self.app_label, schema_editor, project_state, after)
        return after
