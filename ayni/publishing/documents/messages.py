"""What the software says in a document: English message identifiers, marked so that Babel finds them."""


def gettext_noop(message: str) -> str:
    """The message itself: marks it for extraction; `words` translates it when the document is written."""
    return message


CONTENTS = gettext_noop("Contents")
COLUMNS = {
    "objective": gettext_noop("Objective"),
    "activity": gettext_noop("Activity"),
    "time_frame": gettext_noop("Time frame"),
    "indicators": gettext_noop("Indicators"),
    "responsible": gettext_noop("Responsible"),
    "outputs": gettext_noop("Outputs"),
}
STATUSES = {
    "planned": gettext_noop("Planned"),
    "under_way": gettext_noop("Under way"),
    "done": gettext_noop("Done"),
    "delayed": gettext_noop("Delayed"),
    "dropped": gettext_noop("Dropped"),
}
WORKPLAN_STATUSES = {
    "draft": gettext_noop("Draft"),
    "consultation": gettext_noop("In consultation"),
    "adopted": gettext_noop("Adopted"),
    "closed": gettext_noop("Closed"),
}
OUTPUT_TYPES = {
    "report": gettext_noop("Report"),
    "trained_people": gettext_noop("Trained people"),
    "agreement": gettext_noop("Agreement"),
    "database": gettext_noop("Database"),
    "publication": gettext_noop("Publication"),
    "network": gettext_noop("Network"),
    "budget_allocation": gettext_noop("Budget allocation"),
    "plan": gettext_noop("Plan"),
    "event": gettext_noop("Event"),
}
MECHANISMS = {
    "networking": gettext_noop("Networking"),
    "information": gettext_noop("Information"),
    "awareness": gettext_noop("Awareness raising and advocacy"),
    "advocacy": gettext_noop("Awareness raising and advocacy"),
    "fundraising": gettext_noop("Fundraising and the promotion of investments"),
}
ANNEX = gettext_noop("Annex %(number)s")
WORKPLAN = gettext_noop("Workplan")
LIVING_TEXT = gettext_noop("Living text, not an adopted edition")
NO_ACTIVITIES = gettext_noop("This workplan has no activities yet.")
NO_TEXT = gettext_noop("This plan has no text yet.")
PAGE_OF = gettext_noop("Page %(page)s of %(pages)s")
VOICES = gettext_noop("Serif: the plan's words. Sans: how they are read and where they stand.")

FACTS = {
    "as_of": gettext_noop("Text of"),
    "edition": gettext_noop("Edition"),
    "adopted": gettext_noop("Adopted"),
    "reason": gettext_noop("Reason"),
    "address": gettext_noop("Address"),
    "hash": gettext_noop("Content hash"),
    "owner": gettext_noop("Workplan of"),
    "status": gettext_noop("Status"),
    "version": gettext_noop("Version"),
}

NOT_MADE = gettext_noop("The PDF could not be made. The plan itself is unharmed; the other formats are still there.")
TOO_LONG = gettext_noop("The PDF took too long to set. The plan itself is unharmed; the other formats are still there.")

ABOUT_SHEET = gettext_noop("About this file")
TEXT_SHEET = gettext_noop("Text of the plan")
FILE_HINT = gettext_noop("Change the words in the tables and give the file back: rows are known by their hidden codes.")
STATUS_HINT = gettext_noop("Choose one of the words in the list.")
TITLE = gettext_noop("Title")
NOTE = gettext_noop("Note")
SHEET_COLUMNS = {
    "id": gettext_noop("Identifier"),
    "objective": COLUMNS["objective"],
    "code": gettext_noop("Code"),
    "activity": COLUMNS["activity"],
    "status": gettext_noop("Status"),
    "time_frame": COLUMNS["time_frame"],
    "indicators": COLUMNS["indicators"],
    "responsible": COLUMNS["responsible"],
    "outputs": COLUMNS["outputs"],
    "mechanisms": gettext_noop("Mechanisms"),
    "due": gettext_noop("Next due"),
    "time_frame_said": gettext_noop("Time frame, as read"),
    "indicators_said": gettext_noop("Indicators, as read"),
    "responsible_said": gettext_noop("Responsible, as read"),
    "outputs_type": gettext_noop("Outputs, by type"),
}
TEXT_COLUMNS = {
    "section": gettext_noop("Section"),
    "kind": gettext_noop("Kind"),
    "marker": gettext_noop("Marker"),
    "text": gettext_noop("Text"),
}
