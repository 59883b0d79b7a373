"""What the columns of a table mean: a Frictionless data package in a reader's language."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings

from ayni.core.open_data.fields import TYPES, Field
from ayni.core.open_data.tables import Table
from ayni.core.vocabularies import licences


def licence() -> dict[str, str]:
    """Return the licence of open data as a data package says it: {name, title, path}."""
    known = licences()[settings.AYNI_DATA_LICENCE]
    return {"name": known.code, "title": known.labels["en"], "path": known.url}


def descriptor(table: Table, day: date, lang: str, path: str = "") -> bytes:
    """Return the data package of one table; `path` is the address of its CSV where that is not the table's own."""
    about = {
        "name": table.name,
        "title": f"{settings.AYNI_PARTNERSHIP}: {table.title}",
        "description": str(table.description),
        "homepage": table.page_address(),
    }
    return _package(about, [resource(table, path)], day, lang)


def catalogue(known: Iterable[Table], title: str, day: date, lang: str) -> bytes:
    """Return one data package of all tables, each a resource."""
    about = {"name": "open-data", "title": title, "homepage": f"{settings.AYNI_BASE_URL}/open-data/"}
    return _package(about, [resource(table) for table in known], day, lang)


def resource(table: Table, path: str = "") -> dict[str, Any]:
    """Return the resource of a table: where its CSV lies and the schema that it keeps."""
    key = list(table.key)
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": str(table.title),
        "description": str(table.description),
        "path": path or table.address("csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "sources": [{"title": settings.AYNI_PARTNERSHIP, "path": table.page_address()}],
        "schema": {
            "fields": [_field(field, alone=key == [field.name]) for field in table.columns()],
            **({"primaryKey": key} if key else {}),
            "missingValues": [""],
        },
    }


def _package(about: dict[str, str], resources: list[dict[str, Any]], day: date, lang: str) -> bytes:
    package = {
        "profile": "tabular-data-package",
        **{name: said for name, said in about.items() if said},
        "language": lang,
        "version": day.isoformat(),
        "created": f"{day.isoformat()}T00:00:00Z",
        "as_of": day.isoformat(),
        "licenses": [licence()],
        "sources": [{"title": settings.AYNI_PARTNERSHIP, "path": f"{settings.AYNI_BASE_URL}/"}],
        "resources": resources,
    }
    return json.dumps(package, ensure_ascii=False, indent=1).encode()


def _field(field: Field, *, alone: bool) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if field.required or alone else {}
    constraints |= {"unique": True} if alone else {}
    constraints |= {"enum": list(field.codes)} if field.codes and field.type != "list" else {}
    return {
        "name": field.name,
        "type": TYPES[field.type],
        "title": str(field.title),
        **({"description": str(field.description)} if field.description else {}),
        **({"codes": list(field.codes)} if field.codes and field.type == "list" else {}),
        **({"parted": field.parted} if field.type == "list" else {}),
        **({"unit": field.unit} if field.unit else {}),
        **({"constraints": constraints} if constraints else {}),
    }
