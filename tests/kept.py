"""Scenes that are built once and kept for the tests that follow, each of which undoes what it does itself.

A fixture marked `@kept` builds its scene in a transaction of its own, before the transaction of the first test that
asks for it, which is then nested in it. As long as tests ask for the same scene it stays; before a test that asks for
another, or for none, it is rolled back: no test ever finds what it did not ask for. What the fixture returns is copied
for each test, together with the cast that it was given, so that no test sees what another did to a record in memory.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from copy import deepcopy
from datetime import UTC, date, datetime, time
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

CAST = "cast"
# Where a kept fixture is defined, and its name -> what builds it: a function of the cast, or of nothing.
_makers: dict[tuple[str, str], Callable[..., Any]] = {}


def kept(make: Callable[..., Any]) -> Any:
    """Return a fixture that gives each test its own copy of a scene made by `make(cast)` or `make()`.

    `cast` is then, in the same test, the cast of the scene. For a test module, or a conftest.py whose modules have no
    other fixture of that name.
    """
    key = (make.__module__, make.__name__)
    _makers[key] = make

    @pytest.fixture(name=make.__name__)
    def of_the_test(scene_of_the_test: dict[str, Any]) -> Any:
        return scene_of_the_test[f"{key[0]}.{key[1]}"]

    return of_the_test


@contextmanager
def on_day(day: date) -> Iterator[None]:
    """The application's clock moved to a day while a scene is made; a test has `set_clock` for itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "now", clock_from(day, timezone.now))
        yield


def clock_from(day: date, real: Callable[[], datetime]) -> Callable[[], datetime]:
    """Return a clock that begins in the morning of a day and runs on as the real one does."""
    away = datetime.combine(day, time(9), tzinfo=UTC) - real()
    return lambda: real() + away


def scene_asked(module: str, names: Iterable[str]) -> str:
    """Return the name of the scene that a test of a module asks for by its fixtures, "" for none."""
    asked = sorted(f"{place}.{name}" for place, name in _makers if name in names and _reaches(place, module))
    if len(asked) > 1:
        raise ValueError(f"A test stands in one kept scene, not in several: {asked}")
    return asked[0] if asked else CAST if CAST in names else ""


def _reaches(place: str, module: str) -> bool:
    package, _dot, last = place.rpartition(".")
    return place == module or (last == "conftest" and module.startswith(f"{package}."))


class Stage:
    """Where the present scene stands: one for a process, for it has one connection to the test database.

    It is given what makes the cast, the settings of a test by its folder, a new folder, and a context in which the
    database may be used.
    """

    def __init__(
        self,
        make_cast: Callable[[], Any],
        test_settings: Callable[[Path], dict[str, Any]],
        new_folder: Callable[[], Path],
        with_database: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._make_cast, self._test_settings = make_cast, test_settings
        self._new_folder, self._with_database = new_folder, with_database
        self.shows, self._day = "", date.min
        self._made: dict[str, Any] = {}
        self._transaction: Any = None
        self._folder: Path | None = None
        self._letters: list[Any] = []

    def show(self, name: str) -> None:
        """Let the named scene be in the database, and no other; one that was built on another day is built anew."""
        today = timezone.now().date()
        if (name, today) == (self.shows, self._day):
            return
        self.clear()
        if not name:
            return
        self._folder = self._new_folder()
        before, mail.outbox = mail.outbox, []
        try:
            with self._with_database(), override_settings(**self._test_settings(self._folder)):
                self._transaction = transaction.atomic()
                self._transaction.__enter__()
                self._made = self._build(name)
        except BaseException:
            self.clear()
            raise
        finally:
            self._letters, mail.outbox = mail.outbox, before
        self.shows, self._day = name, today

    def copy(self) -> dict[str, Any]:
        """Return a copy of what stands in the scene, by name; the test has copies of its files and letters."""
        if self._folder and (files := self._folder / "files").exists():
            shutil.copytree(files, settings.MEDIA_ROOT, dirs_exist_ok=True)
        mail.outbox[:0] = deepcopy(self._letters)
        return deepcopy(self._made)

    def clear(self) -> None:
        """Take the present scene away."""
        if self._transaction:
            with self._with_database():
                transaction.set_rollback(True)
                self._transaction.__exit__(None, None, None)
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
        self.shows, self._made, self._transaction, self._folder, self._letters = "", {}, None, None, []

    def _build(self, name: str) -> dict[str, Any]:
        if name == CAST:
            return {CAST: self._make_cast()}
        place, _dot, short = name.rpartition(".")
        make = _makers[place, short]
        if not signature(make).parameters:
            return {name: make()}
        cast = self._make_cast()
        return {CAST: cast, name: make(cast)}
