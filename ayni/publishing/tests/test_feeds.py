"""Feeds of what was adopted and published: valid Atom with lasting ids, the same as the pages say, nothing hidden."""

from datetime import datetime
from xml.etree import ElementTree

import pytest

from ayni.publishing.actions import adopt_edition
from ayni.publishing.models import Plan
from ayni.publishing.tests.factories import make_plan, make_workplan
from ayni.workplans.actions import adopt_workplan, open_amendment

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

pytestmark = pytest.mark.django_db


def feed(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    root = ElementTree.fromstring(answer.content)
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.findall(f"{ATOM}entry")):
        assert [len(element.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated").replace("Z", "+00:00"))
        assert element.findtext(f"{ATOM}id").startswith("tag:")
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    ids = [entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids)
    return root


def titles(root):
    return [entry.findtext(f"{ATOM}title") for entry in root.findall(f"{ATOM}entry")]


@pytest.fixture
def adopted(cast):
    make_plan(cast.secretariat, sections=1)
    workplan = make_workplan(cast.secretariat, activities=1)
    adopt_workplan(workplan, by=cast.secretariat, reason="Agreed <on> & by all.", expected=workplan.version)
    plan = Plan.objects.get()
    adopt_edition(plan, by=cast.secretariat, reason="The first.", expected=plan.version)
    workplan.refresh_from_db()
    return workplan


def test_the_plans_feed_tells_editions_and_versions_the_newest_first(adopted, client):
    root = feed(client, "/plan.atom")
    assert [title.rpartition(": ")[2] for title in titles(root)] == ["edition 1 adopted", "version 1.0 adopted"]
    assert root.findtext(f"{ATOM}updated") == root.find(f"{ATOM}entry").findtext(f"{ATOM}updated")
    version = root.findall(f"{ATOM}entry")[1]
    assert version.findtext(f"{ATOM}summary") == "Agreed <on> & by all."
    address = version.find(f"{ATOM}link").get("href")
    assert client.get(address.partition("//")[2].partition("/")[2].join(("/", ""))).status_code == 200
    own = next(link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self")
    assert own.endswith("/plan.atom")


def test_an_amendment_is_told_when_its_version_is_adopted_and_ids_stay(adopted, cast, client):
    path = f"/workplans/{adopted.slug}.atom"
    first = feed(client, path)
    amended = open_amendment(adopted, by=cast.secretariat, reason="Two words.", expected=adopted.version)
    assert titles(feed(client, path)) == titles(first)
    adopt_workplan(amended, by=cast.secretariat, reason="Amended.", expected=amended.version)
    then = feed(client, path)
    assert [title.rpartition(": ")[2] for title in titles(then)] == ["version 1.1 adopted", "version 1.0 adopted"]
    assert then.findtext(f"{ATOM}id") == first.findtext(f"{ATOM}id")
    assert then.findall(f"{ATOM}entry")[1].findtext(f"{ATOM}id") == first.find(f"{ATOM}entry").findtext(f"{ATOM}id")


def test_a_feed_speaks_the_language_asked_for_and_keeps_its_ids(adopted, client):
    english, french = feed(client, "/plan.atom"), feed(client, "/plan.atom?lang=fr")
    assert (english.get(XML_LANG), french.get(XML_LANG)) == ("en", "fr")
    assert english.findtext(f"{ATOM}id") == french.findtext(f"{ATOM}id")
    assert "/fr/editions/1/" in french.find(f"{ATOM}entry/{ATOM}link").get("href")


def test_what_strangers_may_not_see_has_no_feed_whoever_asks(cast, signed_in, client):
    make_plan(cast.secretariat, sections=1)
    hidden = make_workplan(cast.secretariat, activities=1, visibility="members")
    assert signed_in(cast.secretariat).get(f"/workplans/{hidden.slug}.atom").status_code == 404
    client.logout()
    assert titles(feed(client, "/plan.atom")) == []


def test_pages_lead_to_their_feeds(adopted, client):
    for page, path in (("/plan/", "/plan.atom"), (f"/workplans/{adopted.slug}/", f"/workplans/{adopted.slug}.atom")):
        html = client.get(page).content.decode()
        assert (
            f'<link rel="alternate" type="application/atom+xml" title="What was adopted and published" href="{path}">'
            in html
        )
    again = client.get("/plan.atom", headers={"If-None-Match": client.get("/plan.atom")["ETag"]})
    assert again.status_code == 304
