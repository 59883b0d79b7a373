from hypothesis import given
from hypothesis import strategies as st

from ayni.publishing.redline import compare_blocks, compare_plans


def block(text, kind="paragraph", marker=None):
    return {"kind": kind, "text": text, "marker": marker}


def plan(*sections, workplans=()):
    sections = [{"slug": slug, "title": slug, "level": 1, "blocks": blocks} for slug, blocks in sections]
    return {"title": "Plan", "sections": sections, "workplans": list(workplans)}


def test_reworded_paragraph_is_shown_word_by_word_between_unchanged_ones():
    old = [block("One."), block("Members meet every year."), block("Three.")]
    new = [block("One."), block("Members meet every two years."), block("Three."), block("A wholly new thing")]

    compared = compare_blocks(old, new)

    assert [entry["kind"] for entry in compared] == ["same", "changed", "same", "added"]
    spans = compared[1]["spans"]
    assert "".join(span["text"] for span in spans if span["kind"] != "added") == "Members meet every year."
    assert "".join(span["text"] for span in spans if span["kind"] != "removed") == "Members meet every two years."


def test_sections_are_paired_by_address_and_a_removed_one_stands_where_it_stood():
    old = plan(("a", [block("x")]), ("b", [block("y")]), ("c", [block("z")]))
    new = plan(("a", [block("x")]), ("c", [block("z z")]), ("d", []))

    compared = compare_plans(old, new)

    assert [(s["slug"], s["kind"]) for s in compared["sections"]] == [
        ("a", "same"),
        ("b", "removed"),
        ("c", "changed"),
        ("d", "added"),
    ]
    assert compared["counts"] == {"added": 0, "removed": 1, "changed": 1}


texts = st.lists(st.sampled_from(["a b c", "a b d", "x", "y z", "a", "q r s t"]), max_size=8)


@given(texts, texts)
def test_redline_of_blocks_holds_both_texts_whole(old, new):
    compared = compare_blocks([block(text) for text in old], [block(text) for text in new])

    def side(leave_out):
        parts = ("".join(s["text"] for s in entry["spans"] if s["kind"] != leave_out) for entry in compared)
        return [part for part in parts if part]

    assert side("added") == old
    assert side("removed") == new
