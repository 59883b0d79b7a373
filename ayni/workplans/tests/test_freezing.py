from ayni.workplans.freezing import content_hash


def test_hash_ignores_order_and_what_depends_on_reader_or_day():
    first = {"b": [1, {"said": "Yearly", "due": "2026-12-31", "words": "yearly"}], "a": "ü", "address": "http://one"}
    second = {"a": "ü", "b": [1, {"words": "yearly", "said": "Chaque année"}], "address": "http://two", "as_of": "now"}
    assert content_hash(first) == content_hash(second)


def test_hash_minds_every_other_value():
    base = {"a": "1", "more": {"due": "May"}}
    assert len({content_hash(base), content_hash({"a": 1, "more": {"due": "May"}}), content_hash({"a": "1"})}) == 3
    assert content_hash(base) != content_hash({"a": "1", "more": {"due": "June"}})


def test_hash_is_the_sha256_of_canonical_json():
    assert content_hash({"b": "é", "a": None}) == (
        "sha256:" + __import__("hashlib").sha256('{"a":null,"b":"é"}'.encode()).hexdigest()
    )
