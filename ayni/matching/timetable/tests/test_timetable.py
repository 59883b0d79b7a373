"""The timetable: no clash, mutual wishes first, fair, explained, and as good as the best of all (all are tried)."""

import itertools
import random

import pytest

from ayni.matching.timetable import Gathering, Meeting, Wish, arrange, clashes, reasons
from ayni.matching.timetable.gatherings import pair_of


def made(seed, people=12, slots=4, tables=3, wishes=3, away=0.1):
    """Return a gathering made by chance."""
    chance = random.Random(seed)
    names = [f"p{number:02}" for number in range(people)]
    times = [f"s{number:02}" for number in range(slots)]
    wished = [
        Wish(one, other, chance.randint(1, 3))
        for one in names
        for other in chance.sample([name for name in names if name != one], wishes)
    ]
    absent = {one: frozenset(slot for slot in times if chance.random() < away) for one in names}
    return Gathering(times, tables, names, wished, absent)


def strength_of(gathering, meetings):
    worth = gathering.strengths
    pairs = [pair_of(one.first, one.second) for one in meetings]
    return sum(worth[pair] for pair in pairs if gathering.is_mutual(pair)), sum(worth[pair] for pair in pairs)


def rank(gathering, meetings):
    """Return what is wanted, in order: mutual strength, how many have one, two, three own wishes met, strength."""
    own = dict.fromkeys(gathering.participants, 0)
    for one in meetings:
        for who, other in ((one.first, one.second), (one.second, one.first)):
            own[who] += other in gathering.wished[who]
    mutual, whole = strength_of(gathering, meetings)
    return (mutual, *(sum(count >= level for count in own.values()) for level in (1, 2, 3)), whole)


def best_of_all(gathering):
    """Return the best rank of all timetables without a clash, by trying each; for the smallest gatherings only."""
    pairs = list(gathering.strengths)
    best = (-1,)
    for slots in itertools.product([None, *gathering.slots], repeat=len(pairs)):
        meetings = [Meeting(*pair, slot) for pair, slot in zip(pairs, slots, strict=True) if slot]
        if not clashes(gathering, meetings):
            best = max(best, rank(gathering, meetings))
    return best


@pytest.mark.parametrize("seed", range(12))
def test_small_gatherings_get_the_best_timetable_of_all(seed):
    gathering = made(seed, people=5, slots=2, tables=1 + seed % 2, wishes=1 + seed % 2, away=0.2)
    found = arrange(gathering)
    assert clashes(gathering, found.meetings) == []
    assert rank(gathering, found.meetings) == best_of_all(gathering)


@pytest.mark.parametrize("seed", range(3))
def test_timetables_never_clash_and_come_near_what_is_possible_at_most(seed):
    gathering = made(seed, people=24, slots=6, tables=9, wishes=6)
    found = arrange(gathering)
    assert clashes(gathering, found.meetings) == []
    assert found.mutual == found.mutual_bound
    assert found.whole >= 0.97 * found.whole_bound
    assert {one.code for one in found.unmet} <= {"never", "wisher_full", "wanted_full", "crossed", "tables"}
    met = {one.pair for one in found.meetings}
    assert len(found.unmet) == sum(pair_of(one.wisher, one.wanted) not in met for one in gathering.wishes)


def test_the_same_input_gives_the_same_timetable():
    assert arrange(made(3)).meetings == arrange(made(3)).meetings


def test_three_who_all_wish_each_other_need_three_slots_and_the_bound_knows():
    wishes = [Wish(one, other) for one in "abc" for other in "abc" if one != other]
    found = arrange(Gathering(["s1", "s2"], 5, ["a", "b", "c"], wishes))
    assert (len(found.meetings), found.mutual, found.mutual_bound, found.proven) == (2, 4, 4, True)


def test_mutual_wishes_come_before_stronger_ones_of_one_side():
    wishes = [Wish("a", "b", 1), Wish("b", "a", 1), Wish("a", "c", 3), Wish("c", "d", 1)]
    found = arrange(Gathering(["s"], 5, ["a", "b", "c", "d"], wishes))
    assert sorted(one.pair for one in found.meetings) == [("a", "b"), ("c", "d")]
    assert [(one.wisher, one.wanted, one.code) for one in found.unmet] == [("a", "c", "wanted_full")]


def test_the_worst_served_come_before_the_sum_of_strengths():
    # With one table, "a" could have two strong meetings; then "c" would have none.
    wishes = [Wish("a", "b", 3), Wish("a", "d", 3), Wish("c", "e", 1)]
    found = arrange(Gathering(["s1", "s2"], 1, ["a", "b", "c", "d", "e"], wishes))
    assert {who: met for who, (met, of) in found.served.items() if of} == {"a": 1, "c": 1}


def test_everybody_wishes_one_and_most_are_told_that_she_is_full():
    names = [f"p{number}" for number in range(9)]
    found = arrange(Gathering(["s1", "s2", "s3"], 9, ["star", *names], [Wish(one, "star") for one in names]))
    assert (len(found.meetings), found.proven) == (3, True)
    assert {one.code for one in found.unmet} == {"wanted_full"}


def test_settled_meetings_stay_where_people_put_them():
    gathering = made(5)
    first = arrange(gathering).meetings
    kept = Meeting(first[0].first, first[0].second, first[0].slot, first[0].table, settled=True)
    stranger = Meeting(
        "p00", next(name for name in ("p10", "p11") if name not in gathering.wished["p00"]), "s03", 2, True
    )
    free = Gathering(gathering.slots, 3, gathering.participants, gathering.wishes, {}, [stranger])
    again = arrange(free)
    assert stranger in again.meetings and clashes(free, again.meetings) == []
    settled = Gathering(gathering.slots, 3, gathering.participants, gathering.wishes, gathering.away, [kept])
    assert kept in arrange(settled).meetings


def test_settled_meetings_that_clash_are_refused():
    both = [Meeting("a", "b", "s", 1, True), Meeting("a", "c", "s", 2, True)]
    with pytest.raises(ValueError, match="clash"):
        arrange(Gathering(["s"], 2, ["a", "b", "c"], settled=both))


@pytest.mark.parametrize(
    ("meetings", "expected"),
    [
        ([Meeting("a", "b", "s1", 1), Meeting("a", "c", "s1", 2)], [("busy", "a")]),
        ([Meeting("a", "d", "s1", 1)], [("away", "d")]),
        ([Meeting("a", "b", "s1", 1), Meeting("b", "a", "s2", 1)], [("twice", "")]),
        ([Meeting("a", "b", "s1", 1), Meeting("c", "e", "s1", 1)], [("table", "")]),
        ([Meeting("a", "b", "s1"), Meeting("c", "e", "s1"), Meeting("f", "g", "s1")], [("tables", "")]),
        ([Meeting("a", "b", "s1", 3)], [("table", "")]),
        ([Meeting("a", "x", "s1")], [("unknown", "")]),
        ([Meeting("a", "b", "s9")], [("unknown", "")]),
        ([Meeting("a", "a", "s1")], [("unknown", "")]),
        ([Meeting("a", "b", "s1", 1), Meeting("a", "c", "s2", 1)], []),
    ],
)
def test_every_clash_has_its_name(meetings, expected):
    gathering = Gathering(["s1", "s2"], 2, list("abcdefg"), away={"d": frozenset({"s1"})})
    assert [(one.code, one.who) for one in clashes(gathering, meetings)] == expected


def test_every_wish_that_is_not_met_has_its_reason():
    away = {"b": frozenset({"s1"}), "c": frozenset({"s2"}), "e": frozenset({"s1"})}
    wishes = [Wish("b", "c"), Wish("a", "d"), Wish("d", "a"), Wish("b", "e"), Wish("f", "e"), Wish("b", "x")]
    gathering = Gathering(["s1", "s2"], 1, list("abcdefgh"), wishes, away)
    meetings = [Meeting("a", "g", "s1"), Meeting("a", "h", "s2"), Meeting("b", "g", "s2")]
    assert [one.code for one in reasons(gathering, meetings)] == [
        "never",
        "wisher_full",
        "wanted_full",
        "wisher_full",
        "tables",
    ]
    assert [one.code for one in reasons(gathering, [])] == ["never", "room", "room", "room", "room"]
    crossed = Gathering(["s1", "s2"], 2, list("abcd"), [Wish("a", "b")])
    assert [one.code for one in reasons(crossed, [Meeting("a", "c", "s1"), Meeting("b", "d", "s2")])] == ["crossed"]


def test_people_keep_their_table_and_no_table_is_given_twice():
    found = arrange(made(8, people=10, slots=5, tables=5, wishes=4, away=0))
    assert len({(one.slot, one.table) for one in found.meetings}) == len(found.meetings)
    assert max(one.table for one in found.meetings) <= 5


def test_nobody_and_nothing_give_an_empty_timetable():
    for gathering in (Gathering([], 0, []), Gathering(["s"], 0, ["a", "b"], [Wish("a", "b")]), Gathering([], 3, ["a"])):
        assert arrange(gathering).meetings == []


@pytest.mark.parametrize("seed", range(2))
def test_many_people_who_are_often_away_get_a_timetable_near_its_bound(seed):
    gathering = made(seed, people=60, slots=12, tables=25, wishes=8, away=0.3)
    found = arrange(gathering)
    assert (clashes(gathering, found.meetings), found.mutual) == ([], found.mutual_bound)
    assert 0.98 * found.whole_bound <= found.whole <= found.whole_bound
    assert not found.proven  # what is not proven is not said to be
