"""The front page counts what stands in the registers, and follows them."""

import pytest

from ayni.members.actions import decide_membership
from ayni.members.tests.factories import make_government, make_member

pytestmark = pytest.mark.django_db


def test_the_front_page_counts_members_by_category_and_follows_the_register(client, cast):
    assert "Who takes part" not in client.get("/").content.decode()
    make_government("KGZ")
    make_member("Order of Slopes")
    other = make_member("Order of Springs")
    page = client.get("/").content.decode()
    assert '<a href="/members/">3 members</a>' in page
    assert '<a href="/members/?category=gov">Government</a></dt><dd>1</dd>' in page
    assert '<a href="/members/?category=mg">Major group organization</a></dt><dd>2</dd>' in page
    assert "category=igo" not in page
    facts = {"taken_by": "", "ground": "A letter", "expected": other.version}
    decide_membership(other, "removed", by=cast.secretariat, taken_on=other.since, **facts)
    assert '<a href="/members/">2 members</a>' in client.get("/").content.decode()
