"""Every way to change something in the initiatives room."""

from ayni.initiatives.actions.contributions import (
    commit_contribution,
    confirm_delivery,
    edit_contribution,
    pledge_contribution,
    withdraw_contribution,
)
from ayni.initiatives.actions.initiatives import create_initiative, edit_initiative, load_seed_initiatives
from ayni.initiatives.actions.participation import (
    answer_participation,
    change_participation_role,
    join_initiative,
    leave_initiative,
)
from ayni.initiatives.actions.proposals import decide_on_initiative, propose_initiative

__all__ = [
    "answer_participation",
    "change_participation_role",
    "commit_contribution",
    "confirm_delivery",
    "create_initiative",
    "decide_on_initiative",
    "edit_contribution",
    "edit_initiative",
    "join_initiative",
    "leave_initiative",
    "load_seed_initiatives",
    "pledge_contribution",
    "propose_initiative",
    "withdraw_contribution",
]
