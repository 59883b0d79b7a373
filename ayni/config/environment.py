"""Typed reading of environment variables, so that a wrong value stops the start with a sentence."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off", ""}


class WrongSetting(Exception):
    """An environment variable has a value that cannot be used; the message names it and says what would do."""


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def flag(name: str, default: bool = False) -> bool:
    """Return a yes-or-no setting. Raises WrongSetting for anything that is neither."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in TRUE:
        return True
    if value.strip().lower() in FALSE:
        return False
    raise WrongSetting(f"{name} is {value!r}; use 1 or 0.")


def number(name: str, default: int) -> int:
    """Return a whole number. Raises WrongSetting for anything else."""
    value = text(name)
    if not value:
        return default
    try:
        return int(value)
    except ValueError:
        raise WrongSetting(f"{name} is {value!r}; use a whole number.") from None


def words(name: str, default: tuple[str, ...] = ()) -> list[str]:
    """Return a comma-separated list, empty entries left out."""
    value = text(name)
    return [word.strip() for word in value.split(",") if word.strip()] if value else list(default)


def database(url: str, sqlite_path: Path) -> dict[str, Any]:
    """Return Django's database settings for a DATABASE_URL, or for the embedded SQLite file where there is none.

    Raises WrongSetting for an address that is not `postgresql://user:password@host:port/name` or `sqlite:///path`.
    """
    if not url:
        return _sqlite(sqlite_path)
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(Path(unquote(parts.path)))
    if parts.scheme not in {"postgres", "postgresql"}:
        raise WrongSetting("DATABASE_URL must start with postgresql:// or sqlite:///.")
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise WrongSetting("DATABASE_URL names no database: postgresql://user:password@host:5432/name.")
    return _postgresql(parts, name)


def _postgresql(parts: Any, name: str) -> dict[str, Any]:
    try:
        port = parts.port
    except ValueError:
        raise WrongSetting("DATABASE_URL has a port that is not a number.") from None
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    host = options.pop("host", "") or unquote(parts.hostname or "")
    options["options"] = "-c statement_timeout=60000 -c lock_timeout=20000 -c idle_in_transaction_session_timeout=60000"
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": True,
        "OPTIONS": options,
    }


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
        },
    }
