"""Reading a CSV by its Frictionless description: the rules of Data Package and Table Schema that consumers rely on."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

NAME = re.compile(r"[-a-z0-9._/]+")
# Type -> how a cell becomes a value, and which constraints may be set on it.
CASTS: dict[str, Callable[[str], Any]] = {
    "string": str,
    "integer": int,
    "number": Decimal,
    "boolean": lambda text: {"true": True, "false": False}[text],
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
}
CONSTRAINTS = {"required", "unique", "enum"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def faults_of_package(package: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with a data package of tables, as sentences."""
    if not NAME.fullmatch(package.get("name", "")):
        yield "the package has no name"
    if package.get("profile") != "tabular-data-package":
        yield "the package is of no profile"
    for licence in package.get("licenses", [{}]):
        if not licence.get("name") or not licence.get("path", "").startswith("https://"):
            yield "a licence has no name or address"
    for source in package.get("sources", [{}]):
        if not source.get("title"):
            yield "a source has no title"
    datetime.fromisoformat(package["created"].replace("Z", "+00:00"))
    date.fromisoformat(package["as_of"])
    names = [one["name"] for one in package["resources"]]
    if not names or len(set(names)) < len(names):
        yield "resources have no names of their own"
    for one in package["resources"]:
        yield from (f"{one['name']}: {fault}" for fault in faults_of_resource(one))


def faults_of_resource(resource: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with one resource and its schema."""
    if resource.get("profile") != "tabular-data-resource" or not NAME.fullmatch(resource["name"]):
        yield "no tabular resource"
    if not resource["path"].startswith(("http://", "https://")) or resource["encoding"] != "utf-8":
        yield "no address or encoding"
    fields = resource["schema"]["fields"]
    names = [field["name"] for field in fields]
    if len(set(names)) < len(names):
        yield "two fields of one name"
    for field in fields:
        if field["type"] not in CASTS or not field.get("title"):
            yield f"{field['name']}: no type or title"
        if not set(field.get("constraints", {})) <= CONSTRAINTS:
            yield f"{field['name']}: a constraint that there is not"
    if not set(resource["schema"].get("primaryKey", [])) <= set(names):
        yield "a primary key of fields that there are not"


def read(body: bytes, resource: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of a CSV as values by field. Raises AssertionError for what breaks the description."""
    schema = resource["schema"]
    lines = csv.reader(io.StringIO(body.decode(resource["encoding"]), newline=""))
    head = next(lines)
    assert head == [field["name"] for field in schema["fields"]], "the header is not that of the schema"
    rows = [_row(cells, schema) for cells in lines]
    for field in schema["fields"]:
        if field.get("constraints", {}).get("unique"):
            values = [row[field["name"]] for row in rows]
            assert len(set(values)) == len(values), f"{field['name']} is not unique"
    if key := schema.get("primaryKey"):
        keys = [tuple(row[name] for name in key) for row in rows]
        assert None not in {part for parts in keys for part in parts}, "an empty key"
        assert len(set(keys)) == len(keys), "two rows of one key"
    return rows


def _row(cells: list[str], schema: dict[str, Any]) -> dict[str, Any]:
    assert len(cells) == len(schema["fields"]), "a row of another length"
    return {field["name"]: _value(cell, field, schema) for cell, field in zip(cells, schema["fields"], strict=True)}


def _value(cell: str, field: dict[str, Any], schema: dict[str, Any]) -> Any:
    constraints = field.get("constraints", {})
    if cell in schema["missingValues"]:
        assert not constraints.get("required"), f"{field['name']} is missing"
        return None
    value = CASTS[field["type"]](cell)
    assert "enum" not in constraints or value in constraints["enum"], f"{field['name']}: {cell}"
    assert field["type"] != "string" or not cell.startswith(FORMULA), f"{field['name']} could be run"
    return value


def described(body: bytes) -> dict[str, Any]:
    """Return a description as JSON after it was found to be sound."""
    package: dict[str, Any] = json.loads(body)
    assert list(faults_of_package(package)) == []
    return package
