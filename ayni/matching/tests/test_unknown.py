"""Words that no concept knows: used by several, in several texts; no names, no small words, no facets."""

from ayni.matching.meaning import shipped
from ayni.matching.thesaurus import Thesaurus
from ayni.matching.thesaurus.concepts import concepts
from ayni.matching.unknown import Text, unknown_in

GAZETTEER = shipped().gazetteer


def found(*texts, **more):
    known = Thesaurus(concepts())
    return [(one.lang, one.word, one.sources, one.texts) for one in unknown_in(texts, known, GAZETTEER, **more)]


def test_word_is_known_in_all_its_forms_and_told_in_the_commonest():
    texts = [
        Text("a", "We need irrigation and quorbings in Nepal.", "en"),
        Text("b", "Our quorbing needs help. Quorbing is old, and the valley is small.", "en"),
        Text("a", "Quorbing for the village of Ushguli", "en"),
    ]
    assert ("en", "quorbing", 2, 3) in found(*texts)
    words = {word for _lang, word, _sources, _texts in found(*texts, sources=1, count=1)}
    assert words.isdisjoint({"irrigation", "need", "needs", "help", "and", "Nepal", "Ushguli", "our"})


def test_word_of_one_person_or_of_few_texts_is_left_out():
    assert found(*[Text("a", "our quorbing", "en")] * 3) == []
    assert found(Text("a", "our quorbing", "en"), Text("b", "their quorbing", "en")) == []


def test_words_put_aside_come_in_no_form():
    texts = [Text(who, f"наши квормбы и {more}", "ru") for who, more in (("a", "стены"), ("b", "крыши"), ("c", "окна"))]
    assert [word for _lang, word, _s, _t in found(*texts)] == ["квормбы"]
    assert found(*texts, aside=[("ru", "квормба")]) == []


def test_example_shows_the_word_where_it_stands():
    text = (
        "The long story of a village that has waited for years until somebody repaired the quorbing above its fields."
    )
    texts = [Text(who, text, "en") for who in "abc"]
    example = next(one.example for one in unknown_in(texts, Thesaurus(concepts()), GAZETTEER) if one.word == "quorbing")
    assert example == "… for years until somebody repaired the quorbing above its fields."
