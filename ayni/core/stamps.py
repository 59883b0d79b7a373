"""Bumping and reading stamps."""

from django.db import connection
from django.db.models import F

from ayni.core.models import Stamp

_NUMBER = f'SELECT number FROM "{Stamp._meta.db_table}" WHERE name = %s'  # noqa: S608 (our own table's name)


def bump(name: str) -> None:
    """Raise a stamp's number, in the transaction of the change that makes stored pages stale."""
    if not Stamp.objects.filter(name=name).update(number=F("number") + 1):
        Stamp.objects.get_or_create(name=name)


def stamp_number(name: str) -> int:
    """Return a stamp's present number; 0 for one that was never bumped."""
    # Plain SQL: this is all that a stored page asks of the database, and building the query would cost more than it.
    with connection.cursor() as cursor:
        cursor.execute(_NUMBER, [name])
        row = cursor.fetchone()
    return int(row[0]) if row else 0
