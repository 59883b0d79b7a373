"""What is asked of the monitoring room, each question for one viewer."""

from ayni.monitoring.queries.evidence import (
    Wanted,
    drafts_of,
    evidence_file_for_page,
    evidence_for_list,
    evidence_for_page,
    evidence_of_initiative,
    evidence_of_member,
    expiring_agreements,
    history_of,
    region_of_evidence,
    regions_of,
    standing_evidence,
    visible_evidence,
    waiting_and_disputed,
    waiting_verifications,
    wrote,
)

__all__ = [
    "Wanted",
    "drafts_of",
    "evidence_file_for_page",
    "evidence_for_list",
    "evidence_for_page",
    "evidence_of_initiative",
    "evidence_of_member",
    "expiring_agreements",
    "history_of",
    "region_of_evidence",
    "regions_of",
    "standing_evidence",
    "visible_evidence",
    "waiting_and_disputed",
    "waiting_verifications",
    "wrote",
]
