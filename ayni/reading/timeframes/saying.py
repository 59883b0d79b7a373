"""Says a label back in words of the reader's language."""

from typing import Any

from ayni.reading.words.languages import LANGUAGES
from ayni.reading.words.speech import (
    say_day,
    say_length_in_case,
    say_list,
    say_pace,
    say_times,
    sayings_of,
    sentence,
)

Label = dict[str, Any]


class _Speaker:
    def __init__(self, label: Label, lang: str) -> None:
        self.label = label
        self.lang = lang if lang in LANGUAGES else "en"
        self.words: dict[str, str] = sayings_of("ayni.reading.timeframes", self.lang)

    def say(self, key: str, **slots: Any) -> str:
        return self.words[key].format(**slots)

    def day(self, value: str) -> str:
        return say_day(value, self.lang)

    def deadline(self) -> list[str]:
        due = self.label.get("not_after")
        if due is None:
            return [self.words["unknown"]]
        if "start" in self.label:
            return [self.say("deadline_from", start=self.day(self.label["start"]), day=self.day(due))]
        return [self.say("deadline", day=self.day(due))]

    def interval(self) -> list[str]:
        start, end = self.label.get("start"), self.label.get("end")
        if not start or not end:
            return self.bounds()
        whole = _whole(start, end)
        if whole:
            return [self.say("in", day=self.day(whole))]
        if start == end:
            return [self.say("on", day=self.day(start))]
        return [self.say("interval", start=self.day(start), end=self.day(end))]

    def bounds(self) -> list[str]:
        said = []
        if "start" in self.label:
            said.append(self.say("from", start=self.day(self.label["start"])))
        if "not_before" in self.label:
            said.append(self.say("not_before", day=self.day(self.label["not_before"])))
        if "end" in self.label:
            said.append(self.say("until", end=self.day(self.label["end"])))
        if "not_after" in self.label:
            said.append(self.say("by", day=self.day(self.label["not_after"])))
        return said

    def recurring(self) -> list[str]:
        rule = self.label.get("rrule")
        if not rule:
            anchored = self.label.get("anchor") and not self.label.get("duration")
            said = [] if self.label.get("anchor") else [self.words["recurring"]]
            return (
                said or ([self.say("each", anchor=self.label["anchor"])] if anchored else self.relative())
            ) + self.bounds()
        said = [self.pace(rule)]
        for bound in ("min", "max"):
            if bound in rule:
                said.append(
                    self.say(bound + "1")
                    if rule[bound] == 1
                    else self.say(bound, times=say_times(rule[bound], self.lang))
                )
        if "by" in rule:
            said.append(self.due_day(rule["by"]))
        if self.label.get("anchor") and self.label.get("duration"):
            said += self.hung()
        return said + self.bounds()

    def pace(self, rule: Label) -> str:
        key = f"{rule['freq']}/{rule['interval']}"
        if key in self.words:
            return self.words[key]
        return say_pace(rule["freq"], rule["interval"], self.lang)

    def lasting(self) -> str:
        return self.say("for", length=say_length_in_case(self.label.get("duration", ""), self.lang, "genitive"))

    def due_day(self, by: str) -> str:
        if by.startswith("---"):
            return self.say("by_day", n=int(by[3:]))
        return self.say("by_month" if len(by) == 4 else "by", day=self.day(by))

    def ongoing(self) -> list[str]:
        said = [self.words["ongoing"], *self.bounds()]
        if "duration" in self.label:
            said.append(self.lasting())
        if self.label.get("anchor"):
            said += self.hung()
        return [*said, self.words["checked"]]

    def duration(self) -> list[str]:
        return [self.lasting()]

    def hung(self) -> list[str]:
        anchor = self.label.get("anchor")
        shown = (self.words[anchor] if anchor in ("adoption", "project start") else anchor) if anchor else None
        length, direction = self.label.get("duration"), self.label.get("direction") or "at"
        if length:
            said_length = say_length_in_case(length, self.lang, "accusative")
            if not shown:
                return [self.say("within", length=said_length)]
            return [
                self.say("length_before" if direction == "before" else "length_after", length=said_length, anchor=shown)
            ]
        return [self.say(direction, anchor=shown)] if shown else []

    def relative(self) -> list[str]:
        return self.hung() or ([] if "term" in self.label else [self.words["unknown"]])

    def milestones(self) -> list[str]:
        days = say_list([self.day(day) for day in self.label.get("dates", [])], self.lang)
        return [self.say("milestones_by" if self.label.get("direction") == "before" else "milestones", days=days)]

    def conditional(self) -> list[str]:
        return []

    def unknown(self) -> list[str]:
        return [self.words["unknown"]]

    def speak(self) -> str:
        kind = self.label.get("kind", "unknown")
        said = _KINDS.get(kind, _Speaker.unknown)(self)
        if "term" in self.label:
            said.append(self.words[self.label["term"]])
        if kind in ("deadline", "interval", "milestone-list") and self.label.get("anchor"):
            said.append(self.say(self.label.get("direction") or "at", anchor=self.label["anchor"]))
        if "condition" in self.label:
            said.append(self.say("condition", condition=self.label["condition"]))
        return sentence(", ".join(said))


_KINDS = {
    "deadline": _Speaker.deadline, "interval": _Speaker.interval, "recurring": _Speaker.recurring,
    "ongoing": _Speaker.ongoing, "duration": _Speaker.duration, "relative": _Speaker.relative,
    "milestone-list": _Speaker.milestones, "conditional": _Speaker.conditional,
}  # fmt: skip


def _whole(start: str, end: str) -> str | None:
    """The year or month that the two dates cover exactly, as a partial date."""
    if start.startswith("--") or end.startswith("--"):
        return start[:4] if start[:4] == end[:4] and start.endswith("-01") and int(end[-2:]) > 27 else None
    if start[:4] == end[:4] and start.endswith("-01-01") and end.endswith("-12-31"):
        return start[:4]
    if start[:7] == end[:7] and start.endswith("-01") and int(end[-2:]) > 27:
        from calendar import monthrange

        return start[:7] if monthrange(int(start[:4]), int(start[5:7]))[1] == int(end[-2:]) else None
    return None


def say_time_frame(label: Label, lang: str) -> str:
    """The label in words: {"kind": "deadline", "not_after": "2004-12-31"} is "Once, by 31 December 2004" in English."""
    return _Speaker({key: value for key, value in label.items() if value is not None}, lang).speak()
