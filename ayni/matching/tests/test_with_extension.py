"""The matcher and the commands with an extension of the thesaurus."""

import json
from datetime import date

from ayni.matching import match, pairs, pairs_of_offer, read_facets
from ayni.matching.cli import main as match_main
from ayni.matching.learning import Judged, quality
from ayni.matching.meaning import shipped
from ayni.matching.thesaurus.cli import main
from ayni.matching.thesaurus.extending import thesaurus_with

MINE = """
quorbing < irrigation ~ groundwater
en: quorbing; quorb channels | quorber
es: quorbeo
"""
DAY = date(2027, 1, 31)

REQUEST = {"id": "1", "lang": "en", "title": "Quorbing", "description": "We need training in quorbing for our village."}
OFFER = {"id": "2", "lang": "es", "title": "Quorbeo", "description": "Ofrecemos capacitación en quorbeo."}


def test_matcher_reads_with_an_extension_across_languages():
    known = shipped()._replace(thesaurus=thesaurus_with(MINE, "mine.txt"))
    plain, more = (match([REQUEST], [OFFER], as_of=DAY, knowledge=one)[0].offers for one in (None, known))
    assert more and (not plain or more[0].score > plain[0].score)
    one = pairs([REQUEST], [OFFER], as_of=DAY, knowledge=known)
    assert one == pairs_of_offer([REQUEST], [OFFER], "2", as_of=DAY, knowledge=known)
    assert "quorbing" in read_facets("Quorbing in the valley", "en", as_of=DAY, knowledge=known)["theme"]


def test_the_commands_take_an_extension(tmp_path, capsys):
    for name, one in (("requests", REQUEST), ("offers", OFFER)):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(one), encoding="utf-8")
    (tmp_path / "mine.txt").write_text(MINE, encoding="utf-8")
    files = [f"--{name}={tmp_path}/{name}.jsonl" for name in ("requests", "offers")]
    assert match_main([*files, "--as-of=2027-01-31", f"--thesaurus={tmp_path}/mine.txt"]) == 0
    assert json.loads(capsys.readouterr().out)["offers"][0]["offer"] == "2"
    assert main([f"--thesaurus={tmp_path}/mine.txt"]) == 0
    assert "<urn:ayni:thesaurus:quorbing> a skos:Concept" in capsys.readouterr().out
    (tmp_path / "bad.txt").write_bytes("nowhere\nen: x".encode("utf-16"))
    for command in (
        lambda name: match_main([*files, f"--thesaurus={name}"]),
        lambda name: main([f"--thesaurus={name}"]),
    ):
        assert command(f"{tmp_path}/bad.txt") == command(f"{tmp_path}/none.txt") == 2
        assert "cannot be opened" in capsys.readouterr().err


def test_quality_on_judged_pairs_is_that_of_the_thesaurus_in_use():
    far = {"id": "3", "lang": "en", "title": "Training", "description": "Training in quorb for villages of need."}
    judged = [Judged("1", "2", True), Judged("1", "3", False)]
    known = shipped()._replace(thesaurus=thesaurus_with(MINE, "mine.txt"))
    plain, more = (quality([REQUEST], [far, OFFER], judged, as_of=DAY, knowledge=one) for one in (None, known))
    assert plain[1:] == more[1:] == (1, 2)
    assert plain[0] < more[0] == 1.0
    assert quality([REQUEST], [OFFER], judged[:1], as_of=DAY) == (0.0, 0, 0)
