import json

from ayni.publishing.documents.json_out import content_hash, render_json
from ayni.publishing.tests.documents import made


def test_json_is_canonical_and_reads_back() -> None:
    content = made.plan(title="Cafe\u0301 <plan>")
    written = render_json(content)
    assert json.loads(written) == {**content, "title": "Café <plan>"}
    shuffled = dict(reversed(list({**content, "title": "Café <plan>"}.items())))
    assert render_json(shuffled) == written
    assert written.endswith(b"}\n") and b"\\u" not in written


def test_json_replaces_what_utf8_cannot_carry() -> None:
    assert json.loads(render_json(made.plan(title="half\ud800half")))["title"] == "half\ufffdhalf"


def test_hash_depends_on_what_the_plan_says_alone() -> None:
    content = made.plan()
    known = content_hash(content)
    assert known.startswith("sha256:") and len(known) == 71
    assert content_hash({**content, "as_of": "2030-01-01", "address": "https://b.example", "edition": None}) == known
    assert content_hash({**content, "title": content["title"] + "."}) != known
    assert content_hash(made.plan(title="Cafe\u0301")) == content_hash(made.plan(title="Café"))
