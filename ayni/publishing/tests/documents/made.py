"""Contents made up for the tests of documents: plainly fictional, in several languages, of any size."""

from typing import Any

HOSTILE = [
    "#evil $x$ @ref <label> *b* _i_ `c` // /* = head",
    "<w:t>&amp;</w:t> </text:p> ]]> <!-- -->",
    "=1+1",
    "+SUM(A1)",
    "-2+3",
    "@cmd",
    "{{ template }} %(name)s {0} \\n \\u0041",
    "<script>alert(1)</script> \" ' &",
    "מימין לשמאל ـ \u202eabc\u202c",
    "Donaudampfschifffahrtsgesellschaft" * 6,
    "https://example.org/" + "a-very-long-path/" * 12,
    "_x0041_ and _x000D_",
    "first line\nsecond line\ttabbed",
]
UNCARRIABLE = ["bell\x07bell", "nul\x00nul", "half\ud800half", "\ufeffmark", "non\uffffchar", "vertical\x0btab"]


def activity(code: str = "IS-1.1", **changes: Any) -> dict[str, Any]:
    number = code.rsplit("-", 1)[-1]
    made = {
        "code": code,
        "number": number,
        "text": f"Hold the meeting {number} of the valley councils",
        "status": "under_way",
        "mechanisms": ["networking"],
        "time_frame": {
            "words": "At least once in a year",
            "reading": {"kind": "recurring"},
            "said": "Every calendar year, by 31 December.",
            "due": "2026-12-31",
        },
        "indicators": [
            {
                "code": f"{code}.a",
                "words": f"One meeting a year is held for {number}",
                "said": "Counted in each country.",
            }
        ],
        "responsible": {
            "words": "Focal points and the Secretariat",
            "bearers": [{"class": "each_nfp", "name": None, "role": "lead"}],
            "said": "Each focal point leads.",
        },
        "outputs": [{"code": f"{code}.o1", "words": f"Report of meeting {number}", "type": "report"}],
        "more": {},
        "source": None,
    }
    return {**made, **changes}


def workplan(foci: int = 2, objectives: int = 2, activities: int = 2, **changes: Any) -> dict[str, Any]:
    made = {
        "slug": "high-valleys",
        "title": "High Valleys",
        "prefix": "HV",
        "annex": "1",
        "owner": {"kind": "initiative", "code": "high-valleys", "title": "High Valleys Initiative"},
        "language": "en",
        "status": "adopted",
        "version": "1.0",
        "adopted": "2026-03-04",
        "note": "Examples only, to be tailored.",
        "foci": [
            {
                "code": f"F{f}",
                "title": f"Focus number {f}",
                "objectives": [
                    {
                        "code": f"F{f}-{o}",
                        "number": str(o),
                        "text": f"Objective {o} of focus {f}: councils work together",
                        "activities": [activity(f"F{f}-{o}.{a}") for a in range(1, activities + 1)],
                    }
                    for o in range(1, objectives + 1)
                ],
            }
            for f in range(1, foci + 1)
        ],
    }
    return {**made, **changes}


def plan(**changes: Any) -> dict[str, Any]:
    made = {
        "schema": "ayni-plan/1",
        "title": "Plan of the High Valleys",
        "language": "en",
        "partnership": "Partnership of the High Valleys",
        "address": "https://valleys.example/plan/",
        "as_of": "2026-11-25T01:00:00+00:00",
        "edition": {
            "number": 3,
            "label": "Edition 3",
            "adopted": "2026-03-04",
            "reason": "Agreed at the meeting of members",
            "hash": "sha256:" + "ab" * 32,
        },
        "sections": [
            section(
                "purpose", "Purpose", 1, ["The purpose of this plan is to:"], ["Work together.", "Share what we learn."]
            ),
            {
                **section("tools", "Tools for action²", 1, ["Members use these tools, as set out¹ before."], []),
                "blocks": [
                    {"kind": "paragraph", "text": "Members use these tools, as set out¹ before.", "marker": None},
                    {"kind": "numbered", "text": "Networking", "marker": "1"},
                    {"kind": "numbered", "text": "Information", "marker": "2"},
                    {"kind": "footnote", "text": "Other tools will follow.", "marker": "1"},
                    {"kind": "footnote", "text": "To be discussed.", "marker": "2"},
                    {"kind": "footnote", "text": "Nothing refers to this note.", "marker": "9"},
                ],
            },
            section("detail", "A detail", 2, ["Deeper words."], []),
            section("detail-2", "A finer detail", 3, ["Deepest words."], ["One", "Two"]),
        ],
        "workplans": [workplan()],
    }
    return {**made, **changes}


def section(slug: str, title: str, level: int, paragraphs: list[str], items: list[str]) -> dict[str, Any]:
    blocks = [{"kind": "paragraph", "text": text, "marker": None} for text in paragraphs]
    blocks += [{"kind": "item", "text": text, "marker": None} for text in items]
    return {"slug": slug, "title": title, "level": level, "blocks": blocks}


LONG = (
    "The partnership of the valleys works for the good of those who live there. It draws on what members know, on the "
    "records of earlier meetings and on the practice of the councils, so that each valley learns from the others. "
)


def forty_pages() -> dict[str, Any]:
    """A plan that sets to about forty pages: ten long sections, then workplans with some two hundred activities."""
    sections = [section(f"s{n}", f"Section {n}", 1, [LONG * 3 for _ in range(6)], [LONG] * 4) for n in range(12)]
    workplans = [workplan(4, 3, 4, title=f"Workplan {n}", annex=str(n), slug=f"w{n}") for n in range(1, 5)]
    return plan(sections=sections, workplans=workplans)


def hostile_plan(texts: list[str]) -> dict[str, Any]:
    """A plan that carries each text in every place where people can write."""
    rows = [
        activity(
            f"F1-1.{n}",
            text=text,
            status="planned",
            time_frame={"words": text, "reading": None, "said": text, "due": None},
            indicators=[{"code": "i", "words": text, "said": text}],
            responsible={"words": text, "bearers": [], "said": text},
            outputs=[{"code": "o", "words": text, "type": "other"}],
            more={text: text},
        )
        for n, text in enumerate(texts, 1)
    ]
    foci = [
        {
            "code": "F1",
            "title": text,
            "objectives": [{"code": "F1-1", "number": "1", "text": text, "activities": rows if not n else []}],
        }
        for n, text in enumerate(texts)
    ]
    sections = [section(f"s{n}", text, 1, [text], [text]) for n, text in enumerate(texts)]
    for part, text in zip(sections, texts, strict=True):
        part["blocks"].append({"kind": "footnote", "text": text, "marker": text})
    return plan(
        sections=sections, title=texts[0], workplans=[{**workplan(title=texts[0], note=texts[0]), "foci": foci}]
    )


def texts_of(value: Any) -> list[str]:
    """Every text a reader should find: titles, words, sayings; not codes, hashes and language tags."""
    spoken = {"title", "text", "words", "said", "note"}
    if isinstance(value, list):
        return [text for item in value for text in texts_of(item)]
    if not isinstance(value, dict):
        return []
    found = [item for key, item in value.items() if key in spoken and isinstance(item, str) and item]
    found += list(value["more"].values()) if "more" in value else []
    return found + [text for key, item in value.items() if key != "reading" for text in texts_of(item)]
