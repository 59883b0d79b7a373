"""Bumping and reading stamps."""

from django.db import connection
from django.db.models import F

from ayni.core.models import Stamp

_TABLE = Stamp._meta.db_table
_NUMBER = f'SELECT number FROM "{_TABLE}" WHERE name = %s'  # noqa: S608 (our own table's name)
_NUMBERS = f'SELECT SUM(number) FROM "{_TABLE}" WHERE name IN ({{marks}})'  # noqa: S608


def bump(name: str) -> None:
    """Raise a stamp's number, in the transaction of the change that makes stored pages stale."""
    if not Stamp.objects.filter(name=name).update(number=F("number") + 1):
        Stamp.objects.get_or_create(name=name)


def stamp_number(name: str) -> int:
    """Return a stamp's present number; 0 for one that was never bumped. Of several ("plan+members") it is the sum."""
    # Plain SQL: this is all that a stored page asks of the database, and building the query would cost more than it.
    with connection.cursor() as cursor:
        names = name.split("+")
        marks = ", ".join(["%s"] * len(names))
        cursor.execute(_NUMBERS.format(marks=marks) if len(names) > 1 else _NUMBER, names)
        row = cursor.fetchone()
    return int(row[0]) if row and row[0] else 0
