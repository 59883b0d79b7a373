"""Choices of the models and terms of the vocabularies: the same codes under the same English names."""

import pytest

from ayni.core import vocabularies
from ayni.initiatives.models import Initiative
from ayni.workplans.models import ActivityStatus, OutputType, WorkplanStatus


@pytest.mark.parametrize(
    ("choices", "terms"),
    [
        (ActivityStatus, vocabularies.activity_statuses),
        (OutputType, vocabularies.output_types),
        (WorkplanStatus, vocabularies.workplan_statuses),
        (Initiative.Kind, vocabularies.initiative_kinds),
    ],
)
def test_choices_are_the_terms_of_their_vocabulary(choices, terms):
    assert {str(value): str(name) for value, name in choices.choices} == {
        code: term.labels["en"] for code, term in terms().items()
    }
