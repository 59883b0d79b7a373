import itertools
import re

import pytest
from lxml import html

from ayni.publishing.documents.content import clean_text
from ayni.publishing.documents.html import render_html
from ayni.publishing.tests.documents import made

PLAIN = {"lang": "en", "words": str}


def parsed(content: dict[str, object], **options: object) -> html.HtmlElement:
    return html.document_fromstring(render_html(content, **{**PLAIN, **options}).decode())


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_text_of_the_content_is_on_the_page() -> None:
    content = made.plan()
    found = squeezed(parsed(content).text_content()).translate(str.maketrans("¹²", "12"))
    wanted = [squeezed(text).translate(str.maketrans("¹²", "12")) for text in made.texts_of(content)]
    assert [text for text in wanted if text not in found] == []


def test_page_needs_nothing_else_and_runs_nothing() -> None:
    page = parsed(made.plan())
    assert page.xpath("//script | //img | //link | //iframe | //@src | //@style") == []
    assert {link[:1] for link in page.xpath("//a/@href")} == {"#", "h"}
    assert page.xpath("//a[starts-with(@href, 'h')]/@href") == ["https://valleys.example/plan/"]


def test_links_inside_lead_somewhere_and_identifiers_are_single() -> None:
    page = parsed(made.plan())
    identifiers = page.xpath("//@id")
    assert len(identifiers) == len(set(identifiers))
    assert {link[1:] for link in page.xpath("//a[starts-with(@href, '#')]/@href")} <= set(identifiers)


def test_headings_go_down_one_at_a_time_and_tables_have_headers() -> None:
    page = parsed(made.plan())
    levels = [int(item.tag[1]) for item in page.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert max(after - before for before, after in itertools.pairwise(levels)) == 1
    assert len(page.xpath("//table[caption]/thead/tr/th[@scope='col']")) == 10
    assert len(page.xpath("//tbody/tr/th[@scope='rowgroup']")) == 4


@pytest.mark.parametrize("text", [*made.HOSTILE, *made.UNCARRIABLE])
def test_hostile_text_stays_text(text: str) -> None:
    page = parsed(made.hostile_plan([text]))
    assert squeezed(page.text_content()).count(squeezed(clean_text(text))) >= 12
    assert page.xpath("//script") == []


def test_voices_carry_their_languages_and_directions() -> None:
    page = parsed(made.plan(language="ar", workplans=[made.workplan(language="ar")]), lang="fr")
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert set(page.xpath("//*[contains(@class, 'said')][@lang]/@lang")) == {"fr"}
    assert set(page.xpath("//thead/tr/th/@dir")) == {"ltr"}


def test_unknown_status_cannot_leave_its_attribute() -> None:
    content = made.workplan(1, 1, 1)
    content["foci"][0]["objectives"][0]["activities"][0]["status"] = '"><script>x</script>'
    page = parsed(content)
    assert page.xpath("//script") == []
    assert '"><script>x</script>' in page.text_content()
