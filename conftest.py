"""Fixtures that every test may use."""

import gc
from datetime import date
from functools import partial
from itertools import chain, groupby
from pathlib import Path
from typing import Any

import pytest

STAGE: pytest.StashKey[Any] = pytest.StashKey()


def pytest_collection_finish() -> None:
    """Spare the collector of garbage what lives as long as the run: modules, models, the tests themselves."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Take the test database from a kept one where no migration changed since."""
    from django.core.management.commands.migrate import Command

    from tests.kept_schema import migrating_once

    plain = Command.handle
    Command.handle = migrating_once(plain, after=lambda: setattr(Command, "handle", plain))  # type: ignore[method-assign]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let modules with long tests begin, and the tests of a module that stand in one scene follow each other.

    No process of a parallel run then ends alone with a long test. Otherwise the order is as it is.
    """
    runs = [sorted(run, key=_scene_asked) for _path, run in groupby(items, key=lambda item: item.path)]
    runs.sort(key=lambda run: not any(item.get_closest_marker("long") for item in run))
    items[:] = chain.from_iterable(runs)


@pytest.fixture(scope="session")
def stage(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any, request: Any) -> Any:
    """Where the kept scenes stand, one at a time."""
    from ayni.accounts.tests.cast import make_cast
    from tests.kept import Stage

    folders = partial(tmp_path_factory.mktemp, "scene")
    request.config.stash[STAGE] = Stage(make_cast, _settings_of_a_test, folders, django_db_blocker.unblock)
    return request.config.stash[STAGE]


@pytest.hookimpl(tryfirst=True)
def pytest_fixture_setup(fixturedef: Any, request: Any) -> None:
    """Let the scene that a test asks for stand before the transaction of the test begins."""
    if fixturedef.argname == "_django_db_helper":
        request.getfixturevalue("stage").show(_scene_asked(request.node))


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Take the scene away when the next test stands in another: no transaction is left open and idle."""
    stage = item.config.stash.get(STAGE, None)
    if stage is not None and (nextitem is None or _scene_asked(nextitem) != stage.shows):
        stage.clear()


def _scene_asked(item: Any) -> str:
    from tests.kept import scene_asked

    names, marker = getattr(item, "fixturenames", ()), item.get_closest_marker("django_db")
    commits = {"transactional_db", "live_server"} & set(names) or (marker and marker.kwargs.get("transaction"))
    return "" if commits else scene_asked(item.module.__name__, names)


@pytest.fixture(autouse=True)
def _test_settings(settings: Any, tmp_path: Path) -> None:
    from django.utils import translation

    from ayni.core.stored_pages import forget_kept

    forget_kept()
    translation.deactivate()  # a page that was asked for in the test before may have left its language behind
    for name, value in _settings_of_a_test(tmp_path).items():
        setattr(settings, name, value)


def _settings_of_a_test(folder: Path) -> dict[str, Any]:
    from django.conf import settings

    (folder / "static").mkdir()
    return {
        "MEDIA_ROOT": folder / "files",
        "STATIC_ROOT": folder / "static",
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
        "TASKS": {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": ["default"]}},
        "STORAGES": {
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
    }


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that moves the application's clock to a day; from there it runs on."""
    from django.utils import timezone

    from tests.kept import clock_from

    real = timezone.now

    def move(day: date) -> None:
        monkeypatch.setattr(timezone, "now", clock_from(day, real))

    return move


@pytest.fixture
def scene_of_the_test(db: None, stage: Any, _test_settings: None) -> Any:
    """Return what stands in the kept scene, by name, as the test's own."""
    return stage.copy()


@pytest.fixture
def cast(scene_of_the_test: dict[str, Any]) -> Any:
    """The named cast, that of the kept scene if the test stands in one."""
    from ayni.accounts.tests.cast import make_cast

    return scene_of_the_test.get("cast") or make_cast()


@pytest.fixture
def signed_in(client: Any) -> Any:
    """Return a function that signs a person in on the test client and gives the client back."""

    def sign_in(person: Any) -> Any:
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in
