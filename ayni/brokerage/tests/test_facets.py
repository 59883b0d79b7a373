"""What the words of requests and offers tell, in the terms of our forms."""

from datetime import date

import pytest

from ayni.brokerage.facets import _THEMES, read_from
from ayni.matching.thesaurus import thesaurus
from ayni.members.models.application_terms import Theme

# Themes of the thesaurus that none of ours holds, and the kinds of support, which are a facet of their own.
NONE_HERE = {"digital", "mining", "networking", "settlements"}
SUPPORT = {"expertise", "training", "technology", "funding", "data-sharing", "exchange", "policy-advice", "hosting"}


def test_every_theme_of_the_thesaurus_has_its_place_or_is_said_to_have_none():
    assert set(thesaurus().themes()) - set(_THEMES) == NONE_HERE | SUPPORT | {"partner-search"}
    assert set(_THEMES) <= set(thesaurus().themes())
    assert set(_THEMES.values()) <= set(Theme.values)


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("Besoin de semences de variétés locales", "fr", "farming"),
        ("Эрозия почв на склонах", "ru", "farming"),
        ("A label for mountain cheese", "en", "livelihoods"),
    ],
)
def test_themes_are_read_from_the_words(text, lang, found):
    assert found in read_from("request", text, lang, as_of=date(2026, 11, 28))["themes"]
