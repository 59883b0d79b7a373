"""System checks: mistakes of a production set-up, each with a hint."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connection

from ayni.core.vocabularies import licences

_examinations: list[Callable[[], Iterable[str]]] = []


def register_examination(examine: Callable[[], Iterable[str]]) -> None:
    """Let `ayni doctor` look at what a room keeps: `examine()` gives a sentence for each thing that is wrong."""
    if examine not in _examinations:
        _examinations.append(examine)


def findings_of_rooms() -> Iterator[str]:
    """Yield what the registered examinations find."""
    for examine in _examinations:
        yield from examine()


@register()
def check_licence(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Report a licence of open data that is in no list."""
    if settings.AYNI_DATA_LICENCE in licences():
        return []
    hint = f"Set it to one of: {', '.join(licences())}."
    return [Error("AYNI_DATA_LICENCE is no known licence.", hint=hint, id="ayni.E004")]


@register(Tags.security, deploy=True)
def check_production(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Report unsafe settings of an installation that others can reach."""
    found: list[CheckMessage] = []
    if settings.DEBUG:
        found.append(Error("AYNI_DEBUG is on.", hint="Unset it: error pages would show data.", id="ayni.E001"))
    if not settings.AYNI_BASE_URL.startswith("https://"):
        found.append(Error("AYNI_BASE_URL is not https.", hint="Set it to the public https address.", id="ayni.E002"))
    if settings.AYNI_DEMO:
        found.append(Error("Demo accounts are open.", hint="Start with --empty, or set AYNI_DEMO=0.", id="ayni.E003"))
    if "console" in settings.EMAIL_BACKEND:
        found.append(Warning("E-mail goes to the console.", hint="Set AYNI_EMAIL_BACKEND and host.", id="ayni.W001"))
    return found


def unsafe_database() -> str:
    """Return a sentence if the database would lose acknowledged work in a power cut, or "" if it is as it must be."""
    if connection.vendor != "sqlite":
        return ""
    with connection.cursor() as cursor:
        journal = cursor.execute("PRAGMA journal_mode").fetchone()[0]
        synchronous = cursor.execute("PRAGMA synchronous").fetchone()[0]
    if journal != "wal" or synchronous != 2:
        return f"SQLite runs with journal_mode={journal} and synchronous={synchronous}; it must be wal and 2 (FULL)."
    return ""
