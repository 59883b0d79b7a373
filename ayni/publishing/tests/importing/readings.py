"""Small readings for the tests of imports, in the reader's form."""

from typing import Any


def activity(text: str, **values: Any) -> dict[str, Any]:
    base = {
        "number": None,
        "time_frame": None,
        "indicators": [],
        "responsible": None,
        "outputs": [],
        "more": {},
        "source": {},
    }
    return {**base, "text": text, **values}


def reading(**values: Any) -> dict[str, Any]:
    """Return two foci, three objectives, four activities and one open doubt."""
    base = {
        "plan": {"title": "Glacier plan", "language": "en"},
        "sections": [{"title": "Purpose", "level": 1, "paragraphs": ["To act."], "items": ["Together"]}],
        "foci": [
            {
                "title": "Institutional synergies",
                "objectives": [
                    {
                        "number": "1",
                        "text": "Work together",
                        "activities": [
                            activity("Name focal points", number="i", time_frame="Before 2027", responsible="Members"),
                            activity(
                                "Hold meetings",
                                number="ii",
                                time_frame="At least once in a year",
                                indicators=["One meeting"],
                                outputs=["Reports"],
                            ),
                        ],
                    },
                    {
                        "number": "2",
                        "text": "Exchange",
                        "activities": [activity("Exchange specialists", responsible="Secretariat")],
                    },
                ],
            },
            {
                "title": "Money",
                "objectives": [{"number": "1", "text": "Fund it", "activities": [activity("Ask donors")]}],
            },
        ],
        "doubts": [
            {
                "code": "empty_cell",
                "where": "table 1, row 2, responsible",
                "what": "…",
                "confidence": 0.6,
                "params": {"field": "responsible", "above": "Members", "activity": "Hold meetings"},
                "choices": [{"code": "as_above", "value": "Members"}, {"code": "leave_empty", "value": None}],
                "path": "foci/0/objectives/0/activities/1/responsible",
            }
        ],
    }
    return {**base, **values}
