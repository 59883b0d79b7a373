"""The ways from other rooms into the exchange: a duty that one cannot meet alone, and the menu."""

import html
import re
from datetime import date

import pytest

from ayni.brokerage.models import Request
from ayni.members.tests.factories import make_government
from ayni.workplans.actions import adopt_workplan
from ayni.workplans.tests.factories import make_annex
from tests.visiting import client_of


@pytest.fixture
def annex(cast):
    """The adopted annex, of which each government bears duties."""
    annex = make_annex(by=cast.secretariat)
    make_government("KGZ", name="Kyrgyzstan", since=date(2022, 1, 1))
    adopt_workplan(annex, by=cast.secretariat, reason="Agreed", expected=annex.version)
    return annex


@pytest.mark.parametrize("page", ["/duties/", "/desk/"])
def test_help_is_asked_for_from_the_duty_itself(annex, cast, page):
    client = client_of(cast.focal_point)
    found = re.search(
        r'href="(/requests/new/\?[^"]*IS-1\.1[^"]*)"[^>]*>Ask for help with this', client.get(page).content.decode()
    )
    address = html.unescape(found[1])
    form = client.get(address).content.decode()
    hidden = {name: re.search(rf'name="{name}"[^>]* value="([^"]*)"', form)[1] for name in ("row", "due")}
    assert hidden["row"] == "annex-1:IS-1.1"
    given = {"member": "KGZ", "text": "We need somebody who has done it.", "language": "en", **hidden, "key": "once"}
    client.post(address, given)
    made = Request.objects.get()
    assert (made.activity.code, made.due.isoformat()) == ("IS-1.1", hidden["due"])


def test_who_does_not_speak_for_the_member_is_offered_no_help(annex, cast):
    page = client_of(cast.secretariat).get("/duties/?member=KGZ").content.decode()
    assert "IS-1.1" in page and "Ask for help with this" not in page


@pytest.mark.parametrize("page", ["/exchange/", "/exchange/roster/", "/requests/", "/offers/", "/fr/offers/"])
def test_menu_marks_the_exchange_on_all_its_pages(cast, page):
    text = client_of(cast.stranger).get(page).content.decode()
    assert re.findall(r'href="(?:/fr)?(/[a-z]*/?)" aria-current="page"', text)[:1] == ["/exchange/"]
