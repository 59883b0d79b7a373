"""The prepared world, for tests that walk the whole of it."""

import logging

import pytest
from django.core.cache import cache

from ayni.core.stored_pages import forget_kept
from tests.kept import kept
from tests.world import World, make_world


@kept
def prepared_world() -> World:
    """The world, made once for the tests that walk it."""
    return make_world()


@pytest.fixture
def world(prepared_world: World) -> World:
    """The world, with pages made anew and nobody locked out by the tests before."""
    cache.clear()
    forget_kept()
    logging.getLogger("django.request").setLevel(logging.CRITICAL)
    return prepared_world
