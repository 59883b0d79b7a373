"""The one way in which actions write records: version check, full validation, audit, all in one transaction."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, TypeVar

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import connection, models, transaction
from django.utils import timezone

from ayni.core.audit import Happened, record_audit, record_audits
from ayni.core.errors import Conflict, Invalid
from ayni.core.models import Tracked

T = TypeVar("T", bound=Tracked)
_BATCH = 500


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
    differences = _set(record, values)
    if not differences and seen == record.version:
        return record
    with transaction.atomic():
        if differences:
            _validate(record, written=differences)
        _save_if_still(record, seen, differences, values, by)
        record_audit(record, by=by, verb=verb, changes=differences, note=note)
    return record


def create_many(
    records: Sequence[T], *, by: Any, verb: str = "created", notes: Sequence[str] = ()
) -> list[Invalid | None]:
    """Validate and insert many new records with their audit entries in a few statements.

    Returns for each record, in order, None or the Invalid for which it was left out. What needs a query for each record
    (uniqueness, constraints) is left to the database: a record that breaks it raises IntegrityError for all.
    """
    refused = [refusal_of(record) for record in records]
    for record in records:
        record.created_by = record.changed_by = by
    kept = [at for at, error in enumerate(refused) if error is None]
    with transaction.atomic():
        if kept:
            type(records[0])._base_manager.bulk_create([records[at] for at in kept], batch_size=_BATCH)
        said = (Happened(records[at], verb, _first_values(records[at]), notes[at] if notes else "") for at in kept)
        record_audits(said, by=by)
    return refused


def change_many(
    wanted: Sequence[tuple[T, dict[str, Any], int]], *, by: Any, verb: str = "changed", note: str = ""
) -> list[Invalid | Conflict | None]:
    """Change many records of one kind, each (record, values, version that the person saw), in few statements.

    Returns for each, in order, None or the Invalid or Conflict for which nothing of it was written. As in
    `create_many`, uniqueness and constraints are left to the database. No record stands in the list twice.
    """
    if not wanted:
        return []
    outcomes: list[Invalid | Conflict | None] = []
    written: list[tuple[T, dict[str, Any]]] = []
    with transaction.atomic():
        stored = _held([record for record, _values, _seen in wanted])
        for record, values, seen in wanted:
            differences = _set(record, values)
            error: Invalid | Conflict | None = refusal_of(record)
            if error is None and stored[record.pk].version != seen:
                error = _conflict(record, values, stored[record.pk])
            if error is None and differences:
                written.append((record, differences))
            outcomes.append(error)
        _write_all([(record, list(differences)) for record, differences in written], by)
        record_audits((Happened(record, verb, differences, note) for record, differences in written), by=by)
    return outcomes


def withdraw(record: T, *, by: Any, expected: int | None = None, note: str = "") -> T:
    """Turn the record into a tombstone: it keeps its address and history and leaves every list."""
    return change(record, {"withdrawn_at": timezone.now()}, by=by, verb="withdrawn", expected=expected, note=note)


def restore(record: T, *, by: Any, expected: int | None = None, note: str = "") -> T:
    """Bring a withdrawn record back."""
    return change(record, {"withdrawn_at": None}, by=by, verb="restored", expected=expected, note=note)


def _set(record: Tracked, values: dict[str, Any]) -> dict[str, Any]:
    """Set the values and return those that differ: {name: [before, after]}."""
    before = {name: _plain(record, name) for name in values}
    for name, value in values.items():
        setattr(record, name, value)
    return {name: [before[name], after] for name in values if before[name] != (after := _plain(record, name))}


def _conflict(record: Tracked, values: dict[str, Any], current: Tracked) -> Conflict:
    return Conflict(
        yours={name: _plain(record, name) for name in values},
        current={name: _plain(current, name) for name in values},
        version=current.version,
    )


def _held(records: Sequence[T]) -> dict[Any, T]:
    """Return the records as they are stored, held until the transaction ends."""
    keys = [record.pk for record in records]
    rows = type(records[0])._base_manager.select_for_update()
    parts = (rows.filter(pk__in=keys[at : at + _BATCH]) for at in range(0, len(keys), _BATCH))
    return {row.pk: row for part in parts for row in part}


def _write_all(rows: Sequence[tuple[T, list[str]]], by: Any) -> None:
    """Write the named columns of held records: one statement for all that change the same ones."""
    now = timezone.now()
    alike: dict[tuple[str, ...], list[T]] = {}
    for record, names in rows:
        record.version, record.changed_by, record.changed_at = record.version + 1, by, now
        alike.setdefault((*sorted(names), "version", "changed_by", "changed_at"), []).append(record)
    quoted = connection.ops.quote_name
    for columns, records in alike.items():
        meta = records[0]._meta
        fields: list[Any] = [meta.get_field(name) for name in columns]
        setting = ", ".join(f"{quoted(field.column)} = %s" for field in fields)
        sql = f"UPDATE {quoted(meta.db_table)} SET {setting} WHERE id = %s"  # noqa: S608 (the model's own names)
        with connection.cursor() as cursor:
            cursor.executemany(sql, [(*_stored_values(record, fields), record.pk) for record in records])


def _stored_values(record: Tracked, fields: Sequence[Any]) -> list[Any]:
    return [field.get_db_prep_save(getattr(record, field.attname), connection) for field in fields]


def _save_if_still(record: Tracked, seen: int, differences: dict[str, Any], values: dict[str, Any], by: Any) -> None:
    columns = {name: getattr(record, name) for name in differences}
    now = timezone.now()
    manager = type(record)._base_manager
    changed = manager.filter(pk=record.pk, version=seen).update(
        **columns, version=seen + 1, changed_by=by, changed_at=now
    )
    if not changed:
        raise _conflict(record, values, manager.get(pk=record.pk))
    record.version, record.changed_by, record.changed_at = seen + 1, by, now


def _validate(record: Tracked, *, written: Collection[str] | None = None) -> None:
    """Raise Invalid with the fields at fault; `written` are the names of those that are new, without it all.

    What a relation points to is not looked up where it was read before or stands in the row already, for the database
    holds it. Unlike an `exclude` of full_clean, such a relation still counts for uniqueness and constraints.
    """
    errors: dict[str, Any] = {}

    def gather(check: Callable[..., None], **exclude: Collection[str]) -> None:
        try:
            check(**exclude)
        except ValidationError as error:
            error.update_error_dict(errors)

    gather(
        record.clean_fields, exclude=[field.name for field in _relations(record) if _is_held(record, field, written)]
    )
    gather(record.clean)
    for check in (record.validate_unique, record.validate_constraints):
        gather(check, exclude=errors.keys() - {NON_FIELD_ERRORS})
    if errors:
        raise _invalid(ValidationError(errors))


def _relations(record: Tracked) -> list[Any]:
    return [field for field in record._meta.concrete_fields if field.is_relation]


def _is_held(record: Tracked, field: Any, written: Collection[str] | None) -> bool:
    """Return whether what a relation points to was there when it was read, or is as it stands in the row."""
    if written is not None and field.name not in written and field.attname not in written:
        return True
    other = field.get_cached_value(record, default=None)
    return other is not None and not other._state.adding


def refusal_of(record: Tracked) -> Invalid | None:
    """Return why a record cannot be written as far as it shows without a query, or None."""
    relations = [field.name for field in _relations(record)]
    try:
        record.full_clean(exclude=relations, validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        return _invalid(error)
    return None


def _invalid(error: ValidationError) -> Invalid:
    return Invalid(fields=error.message_dict if hasattr(error, "error_dict") else {"__all__": error.messages})


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
