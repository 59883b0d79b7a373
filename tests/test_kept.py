"""Kept scenes: every test finds its scene as it was made, and none finds what it did not ask for."""

from io import BytesIO

import pytest
from django.core import mail

from ayni.accounts.models import Person
from ayni.accounts.tests.cast import make_person
from ayni.core.models import StoredFile
from ayni.core.storage import keep_file, path_of
from tests.kept import kept, scene_asked

pytestmark = pytest.mark.django_db


@kept
def guest(cast):
    """Somebody besides the cast, with a file and a letter."""
    keep_file(BytesIO(b"Kept"), name="kept.txt", content_type="text/plain", by=cast.secretariat)
    mail.send_mail("Welcome", "", None, ["guest@cast.example"])
    return make_person("Guest")


@pytest.mark.parametrize("_time", [1, 2, 3])
def test_a_scene_is_as_it_was_made_whatever_the_test_before_did(guest, cast, _time):
    assert (guest.name, Person.objects.get(pk=guest.pk).name) == ("Guest", "Guest")
    assert (cast.member.name, Person.objects.count()) == ("Member", 8)
    file = StoredFile.objects.get()
    assert (file.created_by, path_of(file).read_bytes()) == (cast.secretariat, b"Kept")
    assert [letter.subject for letter in mail.outbox] == ["Welcome"]

    guest.name = cast.member.name = "Somebody else"
    guest.save()
    make_person("Another")
    path_of(file).write_bytes(b"Lost")
    mail.outbox[0].subject = "Farewell"


def test_a_test_that_asks_for_the_cast_alone_finds_it_alone(cast):
    assert (Person.objects.count(), StoredFile.objects.count(), mail.outbox) == (7, 0, [])


def test_a_test_that_asks_for_nothing_finds_nothing():
    assert Person.objects.count() == 0


def test_a_scene_is_found_by_the_fixtures_of_a_test():
    assert scene_asked(__name__, ["db", "guest", "cast"]) == f"{__name__}.guest"
    assert scene_asked(__name__, ["cast"]) == "cast"
    assert scene_asked(__name__, ["db"]) == ""
    assert scene_asked("tests.test_elsewhere", ["guest"]) == ""
