import pytest
from django.db import connection
from django.db.migrations import CreateModel
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.db.models import BigAutoField, CheckConstraint, ForeignKey, Q

from ayni.core.new_tables import NewTables


def test_migrations_that_make_several_tables_do_nothing_else():
    migrations = MigrationLoader(None, ignore_no_migrations=True).disk_migrations.values()
    several = [one for one in migrations if isinstance(one, NewTables)]
    assert several != []
    for migration in several:
        assert {type(operation) for operation in migration.operations} == {CreateModel}, migration


@pytest.mark.django_db(transaction=True)
def test_tables_are_those_that_are_made_one_by_one():
    number = ("id", BigAutoField(primary_key=True))
    positive = CheckConstraint(condition=Q(id__gt=0), name="valley_positive")
    migration = NewTables("0001_first", "valleys")
    migration.operations = [
        CreateModel("Valley", [number], {"constraints": [positive]}),
        CreateModel("Spring", [number, ("valley", ForeignKey("valleys.Valley", on_delete=lambda *given: None))]),
    ]
    state = ProjectState()
    with connection.schema_editor() as editor:
        after = migration.apply(state, editor)
    try:
        with connection.cursor() as cursor:
            described = connection.introspection.get_constraints(cursor, "valleys_spring")
            checks = connection.introspection.get_constraints(cursor, "valleys_valley")
    finally:
        with connection.schema_editor() as editor:
            assert migration.unapply(ProjectState(), editor).models == {}
    assert ("valleys_valley", "id") in {one["foreign_key"] for one in described.values()}
    assert checks["valley_positive"]["check"]
    assert sorted(after.models) == [("valleys", "spring"), ("valleys", "valley")]
    assert state.models == {}
