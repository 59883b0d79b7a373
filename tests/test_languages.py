"""Words in one language, readers in another."""

import re

import pytest
from django.test import RequestFactory
from django.utils.translation import gettext, ngettext, override

from ayni.core.context import page_context
from ayni.initiatives.tests.factories import make_initiative, make_participant
from ayni.members.tests.factories import make_member
from ayni.workplans.tests.factories import make_activity, make_objective, make_workplan

pytestmark = pytest.mark.django_db
SPANISH = "Mapear los manantiales de las comunidades altas"


def test_story_24_a_russian_reader_opens_what_a_coordinator_wrote_in_spanish(cast, client):
    andes = make_initiative()
    written = {"owner_kind": "initiative", "owner_code": "andes", "language": "es", "visibility": "public"}
    workplan = make_workplan(by=cast.coordinator, title="Plan de los Andes", **written)
    row = make_activity(make_objective(workplan, by=cast.coordinator), by=cast.coordinator, text=SPANISH)

    page = client.get(f"/ru/workplans/{workplan.slug}/activities/{row.code}/").content.decode()

    # The page speaks Russian, the words stay as they were written, tagged as Spanish, and the page says so.
    assert '<html lang="ru" dir="ltr">' in page
    assert re.search(rf'<h1[^>]* lang="es"[^>]*>\s*{SPANISH}', page)
    with override("ru"):
        said = gettext("The words of this page are shown as they were written: %(language)s.")
        assert said % {"language": "испанский"} in page.replace("Испанский", "испанский")
    assert said.partition(":")[0] not in client.get(f"/es/workplans/{workplan.slug}/").content.decode()

    # Russian has three forms of a plural.
    for number in range(5):
        make_participant(andes, make_member(f"Order {number}"), by=cast.secretariat, accepted_by=cast.coordinator)
    assert "Участвуют 5 участников" in client.get("/ru/initiatives/").content.decode()
    with override("ru"):
        forms = [ngettext("%(num)s member takes part", "%(num)s members take part", n) for n in (1, 2, 5, 21)]
    assert len(set(forms)) == 3 and forms[0] == forms[3]

    # Nothing here is translated by machine, so that nothing has to be marked so. A layout from right to left mirrors.
    with override("ar"):
        assert page_context(RequestFactory().get("/"))["direction"] == "rtl"
