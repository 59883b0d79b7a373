"""What an error page gives back: the person's own words, never what a button would have written."""

from types import SimpleNamespace

import pytest
from django.http import HttpResponse

from ayni.core.errors import Conflict
from ayni.core.signed_in import signed_in


@signed_in
def stale(request):
    raise Conflict(yours={"asked_at": "2026-11-28 08:32:41+00:00"}, current={"asked_at": None}, version=3)


@pytest.mark.parametrize(
    ("sent", "yours", "own"),
    [({"version": "2"}, {}, False), ({"version": "2", "reason": "We agreed"}, {"reason": "We agreed"}, True)],
)
def test_a_button_pressed_too_late_gives_back_no_column_of_ours(rf, sent, yours, own):
    request = rf.post("/", sent)
    request.user = SimpleNamespace(is_authenticated=True)
    with pytest.raises(Conflict) as caught:
        stale(request)
    assert caught.value.data["yours"] == yours
    assert (caught.value.sentence is Conflict.sentence) == own


def test_a_view_that_answers_is_left_alone(rf):
    request = rf.post("/", {})
    request.user = SimpleNamespace(is_authenticated=True)
    assert signed_in(lambda request: HttpResponse("done"))(request).content == b"done"
