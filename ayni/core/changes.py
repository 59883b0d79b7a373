"""The one way in which actions write records: version check, full validation, audit, all in one transaction."""

from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from ayni.core.audit import record_audit
from ayni.core.errors import Conflict, Invalid
from ayni.core.models import Tracked

T = TypeVar("T", bound=Tracked)


def create(record: T, *, by: Any, verb: str = "created", note: str = "") -> T:
    """Validate and insert a new record with its audit entry. Raises Invalid with the fields at fault."""
    record.created_by = record.changed_by = by
    with transaction.atomic():
        _validate(record)
        record.save(force_insert=True)
        record_audit(record, by=by, verb=verb, changes=_first_values(record), note=note)
    return record


def change(
    record: T, values: dict[str, Any], *, by: Any, verb: str = "changed", expected: int | None = None, note: str = ""
) -> T:
    """Set `values` on the record and save just those fields.

    `expected` is the version that the person saw; when the record has moved on since, nothing is written and Conflict
    is raised with `yours` and `current` values. Without `expected` the version in hand is used. Unchanged values write
    nothing. Raises Invalid with the fields at fault.
    """
    seen = record.version if expected is None else expected
    before = {name: _plain(record, name) for name in values}
    for name, value in values.items():
        setattr(record, name, value)
    differences = {name: [before[name], after] for name in values if before[name] != (after := _plain(record, name))}
    if not differences and seen == record.version:
        return record
    with transaction.atomic():
        if differences:
            _validate(record)
        _save_if_still(record, seen, differences, values, by)
        record_audit(record, by=by, verb=verb, changes=differences, note=note)
    return record


def withdraw(record: T, *, by: Any, expected: int | None = None, note: str = "") -> T:
    """Turn the record into a tombstone: it keeps its address and history and leaves every list."""
    return change(record, {"withdrawn_at": timezone.now()}, by=by, verb="withdrawn", expected=expected, note=note)


def restore(record: T, *, by: Any, expected: int | None = None, note: str = "") -> T:
    """Bring a withdrawn record back."""
    return change(record, {"withdrawn_at": None}, by=by, verb="restored", expected=expected, note=note)


def _save_if_still(record: Tracked, seen: int, differences: dict[str, Any], values: dict[str, Any], by: Any) -> None:
    columns = {name: getattr(record, name) for name in differences}
    now = timezone.now()
    manager = type(record)._base_manager
    changed = manager.filter(pk=record.pk, version=seen).update(
        **columns, version=seen + 1, changed_by=by, changed_at=now
    )
    if not changed:
        current = manager.get(pk=record.pk)
        raise Conflict(
            yours={name: _plain(record, name) for name in values},
            current={name: _plain(current, name) for name in values},
            version=current.version,
        )
    record.version, record.changed_by, record.changed_at = seen + 1, by, now


def _validate(record: Tracked) -> None:
    try:
        record.full_clean()
    except ValidationError as error:
        fields = error.message_dict if hasattr(error, "error_dict") else {"__all__": error.messages}
        raise Invalid(fields=fields) from error


def _plain(record: models.Model, name: str) -> Any:
    field = record._meta.get_field(name)
    value = getattr(record, getattr(field, "attname", name))
    if value is None or isinstance(value, str | int | bool | list | dict):
        return value
    return str(value)


def _first_values(record: models.Model) -> dict[str, Any]:
    skipped = {"id", "version", "created_at", "changed_at", "created_by", "changed_by", "withdrawn_at"}
    names = [field.name for field in record._meta.concrete_fields if field.name not in skipped]
    return {name: [None, value] for name in names if (value := _plain(record, name)) not in (None, "", [], {})}
