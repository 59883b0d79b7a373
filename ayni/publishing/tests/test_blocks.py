import pytest
from hypothesis import given
from hypothesis import strategies as st

from ayni.core.errors import Invalid
from ayni.publishing.blocks import blocks_of_text, checked_blocks, text_of_blocks


def block(kind, text, marker=None):
    return {"kind": kind, "text": text, "marker": marker}


def test_text_is_read_into_paragraphs_items_numbers_and_footnotes():
    text = "We aim to:\n\n- meet\n- report\n  in time\n\n1. Networking\n2) Advocacy\n\na) first\n\n[2] A note.\n\nEnd."

    assert blocks_of_text(text) == [
        block("paragraph", "We aim to:"),
        block("item", "meet"),
        block("item", "report in time"),
        block("numbered", "Networking", "1"),
        block("numbered", "Advocacy", "2"),
        block("numbered", "first", "a"),
        block("footnote", "A note.", "2"),
        block("paragraph", "End."),
    ]


def test_a_paragraph_that_looks_like_an_item_survives():
    blocks = [
        block("paragraph", "- 5 degrees is cold"),
        block("paragraph", "1. of May"),
        block("paragraph", "\\ alone"),
    ]
    assert blocks_of_text(text_of_blocks(blocks)) == blocks


words = (
    st.text(st.sampled_from("ab -1.)([]\\#*•х "), min_size=1, max_size=12)
    .map(lambda t: " ".join(t.split()))
    .filter(bool)
)
some_block = st.one_of(
    st.builds(block, st.just("paragraph"), words),
    st.builds(block, st.just("item"), words),
    st.builds(block, st.just("numbered"), words, st.sampled_from(["1", "12", "a", "iv", None])),
    st.builds(block, st.just("footnote"), words, st.sampled_from(["1", "*", "a"])),
)


@given(st.lists(some_block, max_size=6))
def test_text_form_gives_the_same_blocks_back(blocks):
    assert blocks_of_text(text_of_blocks(blocks)) == blocks


def test_unknown_kind_and_empty_text_are_refused():
    with pytest.raises(Invalid) as caught:
        checked_blocks([{"kind": "picture", "text": "x"}])
    assert caught.value.data["fields"] == {"blocks": ["Block 1 is of an unknown kind."]}
    with pytest.raises(Invalid) as caught:
        checked_blocks([{"kind": "item", "text": "fine"}, {"kind": "item", "text": "  "}])
    assert caught.value.data["fields"] == {"blocks": ["Paragraph 2 is empty or longer than 20000 characters."]}
