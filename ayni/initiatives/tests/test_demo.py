"""The demonstration's participations: harmless when entered twice."""

from ayni.initiatives.actions import load_seed_initiatives
from ayni.initiatives.demo import load_demo_participation
from ayni.initiatives.models import Participation
from ayni.initiatives.queries import participation_counts
from ayni.members.demo import load_demo_members


def test_demo_brings_members_into_every_initiative_once(cast):
    load_seed_initiatives()
    assert load_demo_participation(by=cast.secretariat) == 0
    load_demo_members()
    entered = load_demo_participation(by=cast.secretariat)
    counts = participation_counts()
    assert (len(counts), sum(counts.values())) == (12, entered)
    assert load_demo_participation(by=cast.secretariat) == 0


def test_larger_world_comes_beside_a_smaller_one(cast):
    load_seed_initiatives()
    load_demo_members()
    load_demo_participation(by=cast.secretariat)
    before = set(Participation.objects.values_list("code", flat=True))
    entered = load_demo_participation("full", by=cast.secretariat)
    codes = list(Participation.objects.values_list("code", flat=True))
    assert entered > 0
    assert (len(codes), len(set(codes))) == (len(before) + entered, len(before) + entered)
