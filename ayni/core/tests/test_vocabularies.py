"""The vocabularies: complete, unambiguous, and true to the facts that they were written down from."""

import subprocess
import sys
from pathlib import Path

import pytest

from ayni.core import vocabularies
from ayni.core.vocabularies import files

FOUR = {"en", "fr", "es", "ru"}
FIVE = FOUR | {"ar"}
IN_FIVE_LANGUAGES = (
    "activity_statuses", "countries", "foci", "initiative_kinds", "m49", "major_groups", "mechanisms",
    "member_categories", "output_types", "partnership_regions", "workplan_statuses",
)  # fmt: skip
IN_FOUR_LANGUAGES = ("dac_purposes", "iati_lists", "initiatives", "licences", "organisation_types", "sdg_targets")
COUNTS = {
    "activity_statuses": 5, "countries": 249, "dac_purposes": 40, "foci": 5, "iati_lists": 41, "initiative_kinds": 3,
    "initiatives": 12, "knowledge_labels": 30, "licences": 14, "m49": 30, "major_groups": 9, "mechanisms": 4,
    "member_categories": 4, "organisation_types": 16, "output_types": 10, "partnership_regions": 7,
    "region_overrides": 8, "region_rules": 13, "sdg_targets": 40, "workplan_statuses": 4,
}  # fmt: skip
FACTS = """
015: DZA 012 MAR 504 TUN 788 SDN 729
014: BDI 108 ETH 231 KEN 404 MDG 450 MWI 454 RWA 646 TZA 834 UGA 800 ZMB 894 MOZ 508 ZWE 716
017: CMR 120 COD 180
018: LSO 426 SWZ 748 ZAF 710
011: GHA 288 GIN 324 NGA 566
021: USA 840
029: CUB 192 DOM 214 JAM 388
013: CRI 188 GTM 320 HND 340 MEX 484 NIC 558 PAN 591 SLV 222
005: ARG 032 BOL 068 CHL 152 COL 170 ECU 218 PER 604 VEN 862
143: KAZ 398 KGZ 417 TJK 762 TKM 795 UZB 860
030: CHN 156 JPN 392 KOR 410 MNG 496 PRK 408
035: IDN 360 LAO 418 MMR 104 PHL 608 VNM 704
034: AFG 004 BGD 050 BTN 064 IND 356 IRN 364 LKA 144 NPL 524 PAK 586
145: ARM 051 AZE 031 GEO 268 IRQ 368 JOR 400 LBN 422 SAU 682 TUR 792 YEM 887
054: PNG 598
151: BGR 100 CZE 203 HUN 348 POL 616 ROU 642 SVK 703 UKR 804
154: NOR 578
039: ALB 008 AND 020 BIH 070 GRC 300 HRV 191 ITA 380 MKD 807 MNE 499 SRB 688 SVN 705 ESP 724
155: AUT 040 CHE 756 FRA 250 LIE 438 MCO 492
"""
REGION_OF_AREA = {
    "143": "central-asia", "005": "south-america", "013": "north-central-america-caribbean",
    "021": "north-central-america-caribbean", "029": "north-central-america-caribbean",
    "011": "sub-saharan-africa", "014": "sub-saharan-africa", "017": "sub-saharan-africa",
    "018": "sub-saharan-africa", "015": "near-east-north-africa", "145": "near-east-north-africa",
    "030": "asia-pacific", "034": "asia-pacific", "035": "asia-pacific", "054": "asia-pacific",
    "039": "europe", "151": "europe", "154": "europe", "155": "europe",
}  # fmt: skip
OVERRIDES = {
    "TUR": "europe", "ARM": "europe", "AZE": "europe", "GEO": "europe", "IRN": "near-east-north-africa",
    "SDN": "near-east-north-africa", "AFG": "asia-pacific", "ATA": "asia-pacific",
}  # fmt: skip


def listed_countries() -> list[tuple[str, str, str]]:
    """Return (area, alpha-3, number) of every country of the list of facts."""
    found = []
    for line in FACTS.strip().splitlines():
        area, words = line.split(": ")
        codes = words.split()
        found += [(area, alpha3, number) for alpha3, number in zip(codes[::2], codes[1::2], strict=True)]
    return found


def test_files_are_those_that_are_counted_here():
    assert vocabularies.vocabulary_names() == tuple(sorted(COUNTS))


@pytest.mark.parametrize("name", sorted(COUNTS))
def test_file_says_where_it_comes_from_and_repeats_no_code(name):
    about = vocabularies.about_vocabulary(name)
    assert set(about) == {"vocabulary", "source", "licence", "reviewed"}
    assert about["vocabulary"] == name
    assert about["source"]
    assert about["licence"] in {"AGPL-3.0-or-later", "Unicode-3.0"}
    assert about["reviewed"] == "2026-11-25"
    codes = [(row.get("list"), row["code"]) for row in files.rows(name)]
    assert len(codes) == COUNTS[name]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("name", "languages"),
    [*((name, FIVE) for name in IN_FIVE_LANGUAGES), *((name, FOUR) for name in IN_FOUR_LANGUAGES)],
)
def test_labels_are_complete_trimmed_and_different_in_each_language(name, languages):
    for language in languages:
        labels = [(row.get("list"), row["labels"].get(language, "")) for row in files.rows(name)]
        assert [row["code"] for row in files.rows(name) if set(row["labels"]) != languages] == []
        assert [text for _, text in labels if not text or text != " ".join(text.split())] == []
        if name not in {"m49"}:
            assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("name", [*IN_FIVE_LANGUAGES, *IN_FOUR_LANGUAGES])
def test_labels_are_in_the_script_of_their_language(name):
    for row in files.rows(name):
        if not row["labels"]["ru"].startswith("Creative Commons"):
            assert any("а" <= letter.casefold() <= "я" for letter in row["labels"]["ru"]), row
        if "ar" in row["labels"]:
            assert any("ء" <= letter <= "ي" for letter in row["labels"]["ar"]), row
        for language in ("en", "fr", "es"):
            assert not any("а" <= letter.casefold() <= "я" for letter in row["labels"][language]), row


@pytest.mark.parametrize(("area", "alpha3", "number"), listed_countries())
def test_country_has_its_code_area_and_region(area, alpha3, number):
    entry = vocabularies.countries()[alpha3]
    assert (entry.m49, entry.area) == (number, area)
    assert entry.region == OVERRIDES.get(alpha3, REGION_OF_AREA[area])


def test_countries_have_unique_codes_and_one_existing_region():
    countries = vocabularies.countries()
    assert len({entry.alpha2 for entry in countries.values()}) == 249
    assert len({entry.m49 for entry in countries.values()}) == 249
    assert all(len(code) == 3 and code.isupper() for code in countries)
    assert {entry.region for entry in countries.values()} == set(vocabularies.regions())
    in_regions = [entry.code for code in vocabularies.regions() for entry in vocabularies.countries_of_region(code)]
    assert sorted(in_regions) == sorted(countries)


def test_parents_exist_and_lead_to_the_world():
    areas = vocabularies.areas()
    for code, area in areas.items():
        assert set(area.parents) <= set(areas)
        assert code == "001" or area.parents[-1] == "001"
    for entry in vocabularies.countries().values():
        assert entry.parents[0] == entry.area
        assert entry.parents[-1] == "001"
    assert vocabularies.countries()["KEN"].parents == ("014", "202", "002", "001")
    assert vocabularies.countries()["PER"].parents == ("005", "419", "019", "001")


def test_every_area_with_countries_has_one_rule_above_it_or_an_override():
    rules = {row["code"] for row in files.rows("region_rules")}
    for entry in vocabularies.countries().values():
        above = [area for area in entry.parents if area in rules]
        assert len(above) == (0 if entry.code == "ATA" else 1), entry.code
    assert {row["region"] for row in files.rows("region_rules")} == set(vocabularies.regions())


def test_overrides_are_marked_and_the_open_ones_wait_for_the_secretariat():
    overridden = {code: entry for code, entry in vocabularies.countries().items() if entry.region_because == "override"}
    assert {code: entry.region for code, entry in overridden.items()} == OVERRIDES
    assert all(entry.region_note for entry in overridden.values())
    assert {code for code, entry in vocabularies.countries().items() if entry.region_to_confirm} == {
        "SDN",
        "AFG",
        "ATA",
    }


@pytest.mark.parametrize("code", ["KGZ", "kgz", "KG", "417", " kg "])
def test_country_is_found_by_any_of_its_codes(code):
    assert vocabularies.country(code).alpha3 == "KGZ"


@pytest.mark.parametrize(
    ("words", "alpha3"),
    [
        ("Kyrgyz Republic", "KGZ"), ("кыргызстан", "KGZ"), ("Киргизия", "KGZ"), ("Viet  Nam", "VNM"),
        ("Vietnam", "VNM"), ("Côte d'Ivoire", "CIV"), ("PERÚ", "PER"), ("Turkey", "TUR"), ("ETH", "ETH"),
        ("Bolivia (Plurinational State of)", "BOL"),
    ],
)  # fmt: skip
def test_country_is_found_by_any_of_its_names(words, alpha3):
    found = vocabularies.country_named(words)
    assert found is not None
    assert found.code == alpha3


def test_no_name_means_two_countries():
    seen: dict[str, str] = {}
    for entry in vocabularies.countries().values():
        for name in {*entry.labels.values(), *entry.also}:
            assert seen.setdefault(name.casefold(), entry.code) == entry.code


@pytest.mark.parametrize("words", ["", "Atlantis", "Guinea and Peru"])
def test_words_that_name_no_country_find_none(words):
    assert vocabularies.country_named(words) is None


def test_unknown_code_says_vocabulary_and_code():
    with pytest.raises(vocabularies.UnknownTerm) as raised:
        vocabularies.country("ZZZ")
    assert (raised.value.vocabulary, raised.value.code) == ("countries", "ZZZ")
    assert str(raised.value) == "“ZZZ” is not in the vocabulary countries."
    for attempt in (
        lambda: vocabularies.term("output_types", "poem"),
        lambda: vocabularies.iati_list("poems"),
        lambda: vocabularies.countries_of_region("atlantis"),
        lambda: vocabularies.region_of("XXX"),
    ):
        with pytest.raises(vocabularies.UnknownTerm):
            attempt()


def test_label_falls_back_to_the_base_language_then_to_english():
    region = vocabularies.region_of("TUR")
    assert vocabularies.label(region, "fr-ch") == "Europe"
    assert vocabularies.label(vocabularies.knowledge_labels()["tka"], "ru") == "TK Attribution"
    assert vocabularies.label(vocabularies.foci()["FI"], "qu") == "Financing"
    assert vocabularies.label(vocabularies.foci()["FI"], "es") == "Financiación"


def test_place_name_knows_each_kind_and_gives_an_unknown_code_back():
    assert vocabularies.place_name("country", "PER", "es") == "Perú"
    assert vocabularies.place_name("subregion", "143", "en") == "Central Asia"
    assert vocabularies.place_name("region", "central-asia", "fr") == "Asie centrale"
    assert vocabularies.place_name("region", "KGZ", "en") == "KGZ"
    assert vocabularies.place_name("planet", "mars", "en") == "mars"


def test_foci_and_mechanisms_are_those_of_the_seed():
    assert {code: term.labels["en"] for code, term in vocabularies.foci().items()} == {
        "IS": "Institutional synergies",
        "CB": "Capacity-building (training, education, extension)",
        "CA": "Collaboration, advocacy and awareness-raising",
        "IK": "Information and knowledge",
        "FI": "Financing",
    }
    assert list(vocabularies.mechanisms()) == ["networking", "information", "awareness", "fundraising"]


def test_initiatives_are_the_twelve_of_the_seed_in_its_order():
    initiatives = vocabularies.seed_initiatives()
    assert [(entry.prefix, entry.title) for entry in initiatives] == [
        ("EDU", "Education"),
        ("GEN", "Gender"),
        ("POL", "Policy and Law"),
        ("RES", "Research"),
        ("SAR", "Sustainable Agriculture and Rural Development in Mountains (SARD-M)"),
        ("LIV", "Sustainable Livelihoods"),
        ("WAT", "Watershed Management"),
        ("AND", "Andes"),
        ("CAS", "Central Asia"),
        ("EAF", "East Africa"),
        ("EUR", "Europe"),
        ("HKH", "Hindu Kush Himalaya"),
    ]
    assert [entry.kind for entry in initiatives] == ["thematic"] * 7 + ["geographic"] * 5
    assert len({entry.slug for entry in initiatives}) == 12


def test_initiatives_have_title_and_summary_in_each_other_language():
    for entry in vocabularies.seed_initiatives():
        assert entry.summary.endswith(".")
        assert set(entry.translations) == {"fr", "es", "ru"}
        assert all(set(texts) == {"title", "summary"} for texts in entry.translations.values())
        assert len({entry.summary, *(texts["summary"] for texts in entry.translations.values())}) == 4


def test_sdg_targets_belong_to_their_goal_and_three_name_mountains():
    targets = vocabularies.sdg_targets()
    assert all(code.split(".")[0] == target.goal for code, target in targets.items())
    assert [code for code, target in targets.items() if target.names_mountains] == ["6.6", "15.1", "15.4"]


def test_activity_statuses_map_to_those_of_iati():
    known = vocabularies.iati_list("activity_status")
    assert {code: status.iati for code, status in vocabularies.activity_statuses().items()} == {
        "planned": "1",
        "under_way": "2",
        "done": "4",
        "delayed": "2",
        "dropped": "5",
    }
    assert {status.iati for status in vocabularies.activity_statuses().values()} <= set(known)


def test_knowledge_labels_are_of_two_families_and_three_categories():
    labels = vocabularies.knowledge_labels().values()
    assert {entry.family: sum(other.family == entry.family for other in labels) for entry in labels} == {
        "TK": 20,
        "BC": 10,
    }
    assert {entry.category for entry in labels} == {"provenance", "protocol", "permission"}


def test_licences_without_an_address_are_those_that_need_asking():
    licences = vocabularies.licences()
    assert [code for code, entry in licences.items() if not entry.url] == [
        "LicenseRef-all-rights-reserved",
        "LicenseRef-community-terms",
    ]
    assert [entry.code for entry in licences.values() if entry.allows_reuse != bool(entry.url)] == []


def test_loading_needs_no_django():
    code = "import sys, ayni.core.vocabularies as v; v.countries(); v.dac_purposes(); sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_built_files_are_what_the_tool_builds():
    pytest.importorskip("babel")
    tool = Path(__file__).resolve().parents[3] / "tools" / "build_vocabularies.py"
    done = subprocess.run([sys.executable, str(tool), "--check"], check=False)
    assert done.returncode == 0
