"""Lists are read as people write them: any order, four languages, any encoding; what is not understood is said."""

import pytest

from ayni.members.actions import edit_member, merge_members
from ayni.members.importing.columns import name_of
from ayni.members.importing.words import category_of, countries_of, day_of, languages_of, status_of
from ayni.members.models import ListState, Member
from ayni.members.tests.factories import make_government, make_member
from ayni.members.tests.importing.lists import as_csv, as_xlsx, brought_in, lines


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Name", "name"),
        ("NOMBRE DE LA ORGANIZACIÓN", "name"),
        ("Название организации", "name"),
        ("Pays", "countries"),
        ("Country(ies)", "countries"),
        ("Страна", "countries"),
        ("Type d’organisation", "category"),
        ("Sitio web", "website"),
        ("Membre depuis", "since"),
        ("ROR ID", "ror"),
        ("as_of", "derived"),
        ("Favourite colour", ""),
    ],
)
def test_headings_are_known_in_four_languages(header, name):
    assert name_of(header) == name


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Kenya", ["KEN"]),
        ("KEN UGA", ["KEN", "UGA"]),
        ("ke; ug", ["KEN", "UGA"]),
        ("Кения, Уганда", ["KEN", "UGA"]),
        ("Perú y Bolivia", ["PER", "BOL"]),
        ("Kenya, Uganda and Rwanda", ["KEN", "UGA", "RWA"]),
        ("Bosnia and Herzegovina", ["BIH"]),
        ("Suisse / Autriche", ["CHE", "AUT"]),
        ("404", ["KEN"]),
        ("PERU\nCHILE", ["PER", "CHL"]),
        ("Cote d'Ivoire", ["CIV"]),
        ("Atlantis", []),
    ],
)
def test_countries_are_read_by_name_and_code(words, codes):
    assert countries_of(words) == (codes, [] if codes else [words])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Government", ("gov", "")),
        ("gouvernements", ("gov", "")),
        ("ОРГАНИЗАЦИЯ ОСНОВНОЙ ГРУППЫ", ("mg", "")),
        ("Intergovernmental organisation", ("igo", "")),
        ("NGO", ("mg", "ngo")),
        ("ONG", ("mg", "ngo")),
        ("Private sector", ("mg", "business-industry")),
        ("University", ("mg", "science-technology")),
        ("Autorité infranationale", ("sub", "")),
        ("Wizard", None),
    ],
)
def test_categories_are_read_as_people_call_them(words, said):
    assert category_of(words) == said


_DAYS = ("2024-03-05", "5.3.2024", "25/03/2024", "03/25/2024", "2004", "2024-03-05 00:00")


def test_days_that_can_be_read_in_two_ways_are_not_guessed():
    read = {words: str(day_of(words)) for words in _DAYS}
    assert set(read.values()) == {"2024-03-05", "2024-03-25", "2004-01-01"}
    assert [day_of(words) for words in ("05/03/2024", "31.02.2024", "soon", "13/13/2024")] == [None] * 4


def test_languages_and_states_are_read_by_name():
    assert languages_of("English, français; RU") == (["en", "fr", "ru"], [])
    assert languages_of("en Klingon") == (["en"], ["Klingon"])
    assert [status_of(words) for words in ("Active", "removed", "nonsense")] == ["active", "removed", None]


@pytest.mark.parametrize(
    ("delimiter", "encoding"), [(",", "utf-8"), (";", "cp1251"), ("\t", "utf-16"), ("|", "utf-8-sig")]
)
def test_any_separator_and_encoding(cast, delimiter, encoding):
    rows = [["Страна", "Тип", "Название"], ["Киргизия", "НПО", "Родники"], ["Atlantis", "НПО", "Море"]]
    found = brought_in(cast.secretariat, as_csv(rows, delimiter=delimiter, encoding=encoding))
    assert lines(found) == [(2, "new", "Родники", []), (3, "unclear", "Море", [])]
    assert found.lines.all()[0].facts == {
        "countries": "KGZ",
        "category": "mg",
        "major_group": "ngo",
        "name": "Родники",
    }
    assert found.lines.all()[1].problems == [["countries", "There is no country “Atlantis”."]]
    assert found.lines.all()[1].cells == [["Страна", "Atlantis"], ["Тип", "НПО"], ["Название", "Море"]]


def test_rows_are_found_by_code_identifiers_country_then_name(cast):
    make_government("KGZ", name="Kyrgyzstan")
    make_member("Springs", ror="https://ror.org/05a28rw58")
    make_member("Glaciers", iati="XX-1", countries="CHE")
    make_member("Terraces Association", countries="PER")
    rows = [
        ["Name", "ROR", "IATI", "Country", "Category", "Acronym", "ID", "Colour"],
        ["Other name", "https://ror.org/05a28rw58", "", "", "", "A", "springs", "red"],
        ["Glaciers Institute", "", "xx-1", "", "", "", "", ""],
        ["Ministry of Springs", "", "", "Kirghizistan", "Gouvernement", "MS", "", ""],
        ["TERRACES association", "", "", "Perú", "", "TA", "", ""],
    ]
    found = brought_in(cast.secretariat, as_csv(rows))
    assert [(line.member.code, line.found_by, sorted(line.fields)) for line in found.lines.all()] == [
        ("springs", "code", ["acronym", "name"]),
        ("glaciers", "iati", ["iati", "name"]),
        ("KGZ", "country", ["acronym", "name"]),
        ("terraces-association", "name", ["acronym", "name"]),
    ]
    assert [column["header"] for column in found.columns if not column["name"]] == ["Colour"]
    assert (found.same, found.missing) == (0, 0)


def test_what_only_looks_alike_is_never_merged_nor_entered(cast):
    make_member("Andean Institute of Springs", countries="PER", website="https://springs.example/")
    make_member("Springs", countries="PER")
    make_member("Springs", countries="PER", code="springs-too")
    rows = [
        ["Name", "Country", "Category", "Website"],
        ["Institute of Andean Springs", "Peru", "NGO", ""],
        ["Wholly Other", "Peru", "NGO", "www.springs.example/about"],
        ["Springs", "Peru", "NGO", ""],
        ["Springs", "Chile", "NGO", ""],
        ["Andean Institute of Glaciers", "Kenya", "NGO", ""],
    ]
    found = brought_in(cast.secretariat, as_csv(rows))
    assert [(line.at, line.kind, line.taken, sorted(line.alike)) for line in found.lines.all()] == [
        (2, "alike", False, ["andean-institute-of-springs"]),
        (3, "alike", False, ["andean-institute-of-springs"]),
        (4, "alike", False, ["springs", "springs-too"]),
        (5, "alike", False, ["springs", "springs-too"]),
        (6, "new", True, []),
    ]


def test_a_bad_cell_is_left_out_and_the_row_stays(cast):
    make_member("Springs")
    rows = [
        ["Name", "Country", "Category", "ROR", "Website", "Member since", "Languages"],
        ["Good", "Kenya", "NGO", "nonsense", "not an address", "05/03/2024", "Klingon"],
        ["Springs", "Uganda", "NGO", "nonsense", "springs.example", "", ""],
        ["", "Kenya", "NGO", "", "", "", ""],
        ["No group", "Kenya", "Major group", "", "", "", ""],
    ]
    found = brought_in(cast.secretariat, as_csv(rows))
    kinds = [(line.kind, sorted(column for column, _said in line.problems)) for line in found.lines.all()]
    assert kinds == [
        ("new", ["languages", "ror", "since", "website"]),
        ("changed", ["ror"]),
        ("unclear", ["name"]),
        ("unclear", ["major_group"]),
    ]
    assert found.lines.all()[1].fields == {"website": {"now": "", "file": "https://springs.example"}}


def test_two_rows_about_one_member_are_not_both_taken(cast):
    make_member("Springs")
    rows = [["Name", "Country", "Category"], ["Springs", "Uganda", ""], ["springs", "UGA", ""]]
    rows += [["Fresh", "Kenya", "NGO"], ["FRESH", "Kenya", "NGO"]]
    found = brought_in(cast.secretariat, as_csv(rows))
    assert [(line.at, line.kind, line.problems) for line in found.lines.all() if line.kind != "new"] == [
        (3, "unclear", [["name", "Row 2 is about the same member already."]]),
        (5, "unclear", [["name", "Row 4 is about the same member already."]]),
    ]


def test_sheets_without_a_list_are_said_and_titles_above_are_passed_over(cast):
    table = [["Members of 2026", None], [None, None], ["Organisation", "Country", "Type"], ["Springs", "Kenya", "NGO"]]
    content = as_xlsx({"Cover": [["Hello"]], "NGOs": table, "Cities": [["Name", "Country"], ["Town", "Kenya"]]})
    found = brought_in(cast.secretariat, content, "members.xlsx")
    assert [(line.sheet, line.at, line.kind) for line in found.lines.all()] == [
        ("NGOs", 4, "new"),
        ("Cities", 2, "unclear"),
    ]
    assert found.unread == ["Cover"]


def test_empty_cells_of_foreign_lists_take_nothing_away(cast):
    make_member("Springs", summary="Words", countries="UGA")
    rows = [["Name", "Country", "Summary", "Acronym"], ["Springs", "Uganda", "", ""]]
    assert lines(brought_in(cast.secretariat, as_csv(rows))) == []
    rows = [["Code", "Summary"], ["springs", ""]]
    assert lines(brought_in(cast.secretariat, as_csv(rows))) == [(2, "changed", "springs", ["summary"])]


def test_the_code_of_a_merged_entry_leads_to_the_one_it_became(cast):
    double, kept = make_member("Double"), make_member("Kept")
    merge_members(double, kept, by=cast.secretariat, ground="Same", expected=1)
    found = brought_in(cast.secretariat, as_csv([["Code", "Acronym"], ["double", "K"]]))
    assert lines(found) == [(2, "changed", "kept", ["acronym"])]


def test_a_status_of_the_file_is_said_and_not_taken(cast):
    make_member("Springs")
    found = brought_in(cast.secretariat, as_csv([["Code", "Status"], ["springs", "removed"]]))
    line = found.lines.get()
    assert (line.fields, line.taken) == ({}, False)
    assert line.notes == [
        ["status", "The file says “Removed”, here it is “Active”. A status changes by a recorded decision only."]
    ]


def test_a_code_that_nobody_has_is_said_where_nothing_else_tells(cast):
    line = brought_in(cast.secretariat, as_csv([["Code", "Acronym"], ["nowhere", "K"]])).lines.get()
    assert (line.kind, line.problems) == ("unclear", [["code", "There is no entry with the code “nowhere”."]])


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.csv", "empty"),
        (b"only,words\nand,more\n", "a.csv", "no_header"),
        (b"no archive", "a.xlsx", "wrong_type"),
        (b"PK\x03\x04 and then nothing", "a.xlsx", "cut_off"),
        (b"\x89PNG\r\n", "a.png", "unknown_type"),
        (b"%PDF-1.4 list", "a.pdf", "unknown_type"),
    ],
)
def test_files_that_cannot_be_read_are_said(cast, content, name, code):
    found = brought_in(cast.secretariat, content, name)
    assert (found.state, found.failure) == (ListState.UNREADABLE, {"code": code})


def test_what_the_file_left_as_it_was_is_no_difference_even_if_it_changed_here(cast):
    by = cast.secretariat
    first = {"summary": "Old", "website": "https://old.example/", "acronym": "S"}
    member = make_member("Springs", code="springs", **first)
    edit_member(member, {"summary": "New here", "acronym": "SP"}, by=by, expected=1)
    rows = [["code", "version", "summary", "website", "acronym"]]
    rows += [["springs", "1", "Old", "https://file.example/", "SPR"]]
    line = brought_in(by, as_csv(rows)).lines.get()
    assert line.fields == {
        "website": {"now": "https://old.example/", "file": "https://file.example/"},
        "acronym": {"now": "SP", "file": "SPR", "before": "S"},
    }
    assert (line.taken, line.seen) == (False, Member.objects.get().version)
