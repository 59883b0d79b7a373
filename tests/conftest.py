"""The prepared world, for tests that walk the whole of it."""

import logging
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import override_settings

from ayni.core.stored_pages import forget_kept
from tests.kept import kept
from tests.world import World, make_world


@kept
def prepared_world() -> World:
    """The world, made once for the tests that walk it. What it asks of the worker waits: nothing is measured yet."""
    with override_settings(TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}):
        return make_world()


@pytest.fixture
def world(prepared_world: World) -> Iterator[World]:
    """The world, with pages made anew and nobody locked out by the tests before; refusals are not written down."""
    cache.clear()
    forget_kept()
    refusals = logging.getLogger("django.request")
    level = refusals.level
    refusals.setLevel(logging.CRITICAL)
    yield prepared_world
    refusals.setLevel(level)
