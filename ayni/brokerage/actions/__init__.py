"""Every way to change something in the brokerage room."""

from ayni.brokerage.actions.engagements import (
    accept_engagement,
    agree_engagement,
    begin_engagement,
    close_silent,
    deliver_engagement,
    end_engagement,
    evaluate_engagement,
    propose_engagement,
)
from ayni.brokerage.actions.items import (
    close_item,
    draft_item,
    edit_item,
    endorse_item,
    note_opening,
    open_item,
    renew_item,
    return_item,
    send_item,
)
from ayni.brokerage.actions.matches import decline_match, find_all_matches, find_matches
from ayni.brokerage.actions.outcomes import propose_evidence
from ayni.brokerage.actions.roster import drop_specialist, edit_specialist, put_forward_specialist
from ayni.brokerage.actions.rounds import (
    choose_for_round,
    decide_round,
    drop_round,
    note_reading,
    open_round,
    prepare_round,
    propose_from_round,
    reopen_round,
    settle_round,
    start_round,
    stop_round,
)
from ayni.brokerage.actions.weightings import adopt_weights, measure_weights, take_weights_back
from ayni.brokerage.actions.working import take_over_dead

__all__ = [
    "accept_engagement",
    "adopt_weights",
    "agree_engagement",
    "begin_engagement",
    "choose_for_round",
    "close_item",
    "close_silent",
    "decide_round",
    "decline_match",
    "deliver_engagement",
    "draft_item",
    "drop_round",
    "drop_specialist",
    "edit_item",
    "edit_specialist",
    "end_engagement",
    "endorse_item",
    "evaluate_engagement",
    "find_all_matches",
    "find_matches",
    "measure_weights",
    "note_opening",
    "note_reading",
    "open_item",
    "open_round",
    "prepare_round",
    "propose_engagement",
    "propose_evidence",
    "propose_from_round",
    "put_forward_specialist",
    "renew_item",
    "reopen_round",
    "return_item",
    "send_item",
    "settle_round",
    "start_round",
    "stop_round",
    "take_over_dead",
    "take_weights_back",
]
