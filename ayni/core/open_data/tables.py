"""Tables of open data: each room declares its own in its apps.py, and all are served, described and listed alike."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from ayni.core.open_data.fields import AS_OF, LICENCE, Field, Words

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asks of a table: the day that figures shall stand for, and the filters of its list."""

    day: date
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A figure or list that everybody may have. Its lasting address is `/NAME.csv`, `.xlsx`, `.json`.

    `found(asked)` gives what every stranger may see, whoever asks, as a list or a query that is not yet fetched;
    `row(one)` makes a mapping by field name of one of it. `stamp` names what the rows depend on besides day and filters
    (`core.stamps`); "" where they depend on the hour. `entries` is the name of the rows in JSON, `more()` what stands
    beside them there. `paged` lists come a page at a time in JSON and are never held whole in CSV. `past` tables also
    answer `?on=` for days that are over. `page` is the name of the page that shows the same.
    """

    name: str
    title: Words
    description: Words
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    page: str
    found: Callable[[Asked], Iterable[Any]]
    row: Callable[[Any], Row] = dict
    stamp: str = ""
    entries: str = ""
    filters: tuple[str, ...] = ()
    paged: bool = False
    past: Callable[[str], date | None] | None = None
    more: Callable[[], dict[str, Any]] | None = None
    position: int = 100
    page_given: tuple[tuple[str, str], ...] = ()

    def columns(self) -> tuple[Field, ...]:
        """Return the fields and, behind them, the day and the licence that each row carries."""
        return (*self.fields, AS_OF, LICENCE)

    def address(self, extension: str) -> str:
        """Return the lasting address of a file."""
        return f"{settings.AYNI_BASE_URL}/{self.name}.{extension}"

    def page_address(self) -> str:
        """Return the address of the page that shows the same, in English."""
        with override("en"):
            return f"{settings.AYNI_BASE_URL}{reverse(self.page, kwargs=dict(self.page_given))}"


_tables: dict[str, Table] = {}


def register_table(table: Table) -> None:
    """Offer a table as open data. Registering the same name again replaces it."""
    _tables[table.name] = table


def tables() -> list[Table]:
    """Return the registered tables in the order of the page of open data."""
    return sorted(_tables.values(), key=lambda table: (table.position, table.name))


def table_named(name: str) -> Table | None:
    """Return a registered table, or None."""
    return _tables.get(name)
