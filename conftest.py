"""Fixtures that every test may use."""

import gc
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest


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


@pytest.fixture(autouse=True)
def _test_settings(settings: Any, tmp_path: Path) -> None:
    from django.utils import translation

    from ayni.core.stored_pages import forget_kept

    forget_kept()
    translation.deactivate()  # a page that was asked for in the test before may have left its language behind
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": ["default"]}}
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that moves the application's clock to a day; from there it runs on."""
    from django.utils import timezone

    real = timezone.now

    def move(day: date) -> None:
        away = datetime.combine(day, time(9), tzinfo=UTC) - real()
        monkeypatch.setattr(timezone, "now", lambda: real() + away)

    return move


@pytest.fixture
def cast(db: None) -> Any:
    from ayni.accounts.tests.cast import make_cast

    return make_cast()


@pytest.fixture
def signed_in(client: Any) -> Any:
    """Return a function that signs a person in on the test client and gives the client back."""

    def sign_in(person: Any) -> Any:
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in
