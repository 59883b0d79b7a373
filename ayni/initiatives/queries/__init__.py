"""Reading initiatives, who takes part and what is brought."""

from ayni.initiatives.queries.contributions import (
    Total,
    contribution_for_page,
    contribution_totals,
    contributions_of_initiative,
    contributions_of_member,
    visible_contributions,
)
from ayni.initiatives.queries.initiatives import (
    decisions_of,
    initiative_for_page,
    initiative_titles,
    refused_proposals,
    sponsors_of,
    title_in,
    visible_initiatives,
)
from ayni.initiatives.queries.participation import (
    all_requests_to_join,
    members_spoken_for,
    members_to_join,
    members_to_pledge,
    participants_of,
    participation_counts,
    participation_for_page,
    participations_of_member,
    present_members,
    requests_to_join,
    visible_participations,
)

__all__ = [
    "Total",
    "all_requests_to_join",
    "contribution_for_page",
    "contribution_totals",
    "contributions_of_initiative",
    "contributions_of_member",
    "decisions_of",
    "initiative_for_page",
    "initiative_titles",
    "members_spoken_for",
    "members_to_join",
    "members_to_pledge",
    "participants_of",
    "participation_counts",
    "participation_for_page",
    "participations_of_member",
    "present_members",
    "refused_proposals",
    "requests_to_join",
    "sponsors_of",
    "title_in",
    "visible_contributions",
    "visible_initiatives",
    "visible_participations",
]
