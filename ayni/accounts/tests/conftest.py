"""Scopes that the tests of this room use, whatever the higher rooms have registered."""

import pytest
from django.core.cache import cache

from ayni.accounts import scopes


@pytest.fixture(autouse=True)
def _known_scopes(monkeypatch):
    monkeypatch.setattr(scopes, "_registered", {})
    scopes.register_scope(
        "region", lambda language: {"central-asia": {"fr": "Asie centrale"}.get(language, "Central Asia")}
    )
    scopes.register_scope("initiative", lambda language: {"andes": "Andes"})
    scopes.register_scope("country", lambda language: {"KGZ": "Kyrgyzstan", "PER": "Peru"})


@pytest.fixture(autouse=True)
def _no_old_attempts():
    cache.clear()
