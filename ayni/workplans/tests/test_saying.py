import pytest
from django.urls import reverse

from ayni.core.tests.strict_html import faults
from ayni.workplans.tests.factories import make_workplan

pytestmark = pytest.mark.django_db


def said(client, workplan, **words):
    response = client.get(reverse("workplans:said", args=[workplan.slug]), words)
    assert response.status_code == 200
    page = response.content.decode()
    assert faults(page, fragment=True) == []
    return " ".join(page.split())


def test_a_time_frame_is_said_back_with_its_next_day(client, cast, signed_in):
    page = said(signed_in(cast.secretariat), make_workplan(), time_frame_words="By 2040")
    assert "Once, by 31 December 2040" in page
    assert "Next due: 31 December 2040" in page


def test_a_responsible_is_said_back(client, cast, signed_in):
    assert "the Secretariat" in said(signed_in(cast.secretariat), make_workplan(), responsible_words="The Secretariat")


def test_what_is_not_understood_is_said_so(client, cast, signed_in):
    page = said(signed_in(cast.secretariat), make_workplan(), time_frame_words="when the condor sings")
    assert page == "These words are not understood yet; they are kept as they are."


def test_nothing_typed_is_nothing_said(client, cast, signed_in):
    assert said(signed_in(cast.secretariat), make_workplan(), time_frame_words=" ") == ""


def test_a_workplan_that_is_not_open_to_the_reader_says_nothing(client):
    workplan = make_workplan(visibility="secretariat")
    assert client.get(reverse("workplans:said", args=[workplan.slug]), {"time_frame_words": "2028"}).status_code == 404
