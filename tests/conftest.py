"""The prepared world, for tests that walk the whole of it."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import transaction

from ayni.core.stored_pages import forget_kept
from tests.world import World, make_world


@pytest.fixture(scope="module")
def kept_world(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[tuple[World, Path]]:
    """The world, made once for the tests of this module, and the folder of its files."""
    folder = tmp_path_factory.mktemp("world")
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setattr(settings, "MEDIA_ROOT", folder)
        yield make_world(), folder
        transaction.set_rollback(True)


@pytest.fixture
def world(kept_world: tuple[World, Path], db: None, settings: Any) -> World:
    """The world, with pages made anew and nobody locked out by the tests before."""
    found, settings.MEDIA_ROOT = kept_world
    cache.clear()
    forget_kept()
    logging.getLogger("django.request").setLevel(logging.CRITICAL)
    return found
