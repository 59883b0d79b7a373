from hypothesis import given
from hypothesis import strategies as st

from ayni.monitoring.duties.grouping import grouped

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] != pair[1]), max_size=12)


def test_the_same_words_and_linked_rows_are_one_group():
    found = grouped({1: "meet", 2: "meet", 3: "train", 4: "teach", 5: "plant"}, [(3, 4)], [])
    assert found[1] == found[2] != found[3] == found[4] != found[5]


def test_a_row_said_to_be_different_stands_alone():
    found = grouped({1: "meet", 2: "meet", 3: "meet"}, [], [(2, 1)])
    assert found[1] == found[3] != found[2]
    assert grouped({1: "meet", 2: "train"}, [(1, 2)], [(1, 2)])[1] == grouped({1: "a", 2: "b"}, [(1, 2)], [])[2]


@given(PAIRS)
def test_groups_do_not_depend_on_the_order_of_links(pairs):
    texts = {row: str(row) for row in range(10)}
    assert grouped(texts, pairs, []) == grouped(texts, [(b, a) for a, b in reversed(pairs)], [])
