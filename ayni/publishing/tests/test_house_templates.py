"""The house template: checked on upload, versioned, put to use, one click back to ours."""

import io

import docx
import pytest
from django.urls import reverse

from ayni.core.errors import Invalid, Refused
from ayni.core.papers import LetterPaper, set_letter
from ayni.publishing.actions.house import add_template, use_template
from ayni.publishing.models import HouseTemplate
from ayni.publishing.tests.documents.test_house import template


def given(body, name="house.docx"):
    file = io.BytesIO(body)
    file.name = name
    return file


def letter():
    return set_letter(LetterPaper("en", "Welcome", ("To you",), ("Today",), ("First.",), "Us", "Us"), "docx").content


def header_of(body):
    return docx.Document(io.BytesIO(body)).sections[0].header.paragraphs[0].text


def added(cast, body=None):
    return add_template(io.BytesIO(body or template()), by=cast.secretariat, name="house.docx")


def test_a_template_is_used_when_the_secretariat_says_so_and_ours_again_by_one_click(cast, signed_in):
    client = signed_in(cast.secretariat)
    answer = client.post(reverse("publishing:house"), {"document": given(template())})
    assert answer.status_code == 302
    assert header_of(letter()) == ""
    client.post(reverse("publishing:house-use", args=[1]))
    assert header_of(letter()) == "House of Springs"
    assert header_of(client.get(reverse("publishing:house-sample", args=[1])).content) == "House of Springs"
    page = client.get(reverse("publishing:house")).content.decode()
    assert "In use: version 1" in page
    client.post(reverse("publishing:house-use", args=[0]))
    assert header_of(letter()) == ""


def test_versions_follow_each_other_and_one_is_in_use(cast):
    first, second = added(cast), added(cast)
    use_template(first, by=cast.secretariat)
    use_template(second, by=cast.secretariat)
    assert list(HouseTemplate.objects.values_list("number", "in_use")) == [(2, True), (1, False)]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (template("Here"), "[#content]"),
        (b"PK\x03\x04 broken", "cut off"),
        (b"words", "not what its name says"),
    ],
)
def test_what_stands_in_the_way_is_said(cast, signed_in, body, sentence):
    answer = signed_in(cast.secretariat).post(reverse("publishing:house"), {"document": given(body)})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not HouseTemplate.objects.exists()


def test_missing_styles_are_named(cast, signed_in):
    def change(document):
        document.styles["Heading 3"].element.name_val = "Third"

    found = added(cast, template(change=change))
    assert found.missing == ["heading 3"]
    assert "heading 3" in signed_in(cast.secretariat).get(reverse("publishing:house")).content.decode()


def test_only_the_secretariat_keeps_templates(cast):
    with pytest.raises(Refused):
        add_template(io.BytesIO(template()), by=cast.coordinator, name="house.docx")
    with pytest.raises(Invalid):
        added(cast, b"\x00")
