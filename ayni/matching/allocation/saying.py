"""What the library says, in English: each sentence with its code and values, for those who say it otherwise."""

from typing import Any

SENTENCES = {
    "no-object": "The instance must be one JSON object with “requests”, “funds” or “specialists”, and their edges.",
    "nothing-offered": "Nothing is offered: both “funds” and “specialists” are missing or empty.",
    "no-requests": "“requests” is missing.",
    "empty-requests": "“requests” is empty: there is nothing to decide.",
    "no-list": "“{field}” must be a list.",
    "line-no-object": "“{field}”, line {line}: expected an object.",
    "line-no-id": "“{field}”, line {line}: “id” is missing.",
    "region-no-word": "{who}: “region” must be a word.",
    "asks-nothing": "{who} asks for nothing: “ask” and “days” are both missing or 0.",
    "more-than": "{who}: “{field}” ({value:g}) is more than “{other}” ({limit:g}).",
    "missing": "{who}: “{field}” is missing.",
    "share-zero": "{who}: “max_share” is 0, so it could never give anything.",
    "no-number": "{who}: “{field}” must be a number.",
    "odd-number": "{who}: “{field}” is no number that can be worked with.",
    "below-zero": "{who}: “{field}” is below 0 ({value:g}).",
    "no-fraction": "{who}: “{field}” must be between 0 and 1, but is {value:g}.",
    "no-count": "“{field}” must be a whole number of 1 or more, or null for no limit.",
    "no-edges": "“{field}” is missing: nothing says which {kind} may serve which request, and how well.",
    "edge-shape": "“{field}”, line {line}: expected [{kind}, request, {third}].",
    "pair-shape": "“{field}”, line {line}: expected [{kind}, request].",
    "edge-no-offer": "“{field}”, line {line}: there is no {kind} “{offer}”.",
    "edge-no-request": "“{field}”, line {line}: there is no request “{request}”.",
    "edge-twice": "“{field}”: {kind} “{offer}” and request “{request}” are joined twice.",
    "settled-no-object": "“{field}” must be an object with “grants” and “missions”.",
    "odd-fairness": "“fairness” must be null or “max-min”.",
    "weights-zero": "“weight” is 0 for every request: no plan would be better than another.",
    "scores-equal": "The scores of “{field}” are all equal ({value:g}): they tell no match from another.",
    "scores-one": "The few scores of “{field}” are all 1: they say who may serve whom, but tell no match from another.",
    "never-gives": "“{field}”: {count} can never give anything: “min” is above “{other}”; the first is “{first}”.",
    "edges-idle": "“{field}”: {count} lines go to requests that ask for nothing of the kind.",
    "edges-empty": "“fund_edges” and “specialist_edges” are both empty: no offer may serve any request.",
    "regions-equal": "“fairness” is asked for, but “region” is equal for all requests ({region}).",
    "id-twice": "“{field}”: the id “{id}” stands there twice.",
    "no-seconds": "“seconds” must be more than 0.",
    "lock-unknown": "The line from “{offer}” to “{request}” is locked, but does not stand in the plan.",
    "lock-not-allowed": "The line from “{offer}” to “{request}” is locked, but the instance does not allow it.",
    "locks-incomplete": "The locked lines cannot be completed: some request would stay below its minimum.",
    "served-unknown": "“{request}” is said to be served, but there is no such request.",
    "line-unknown": "The {kind} from “{offer}” to “{request}” names what does not exist.",
    "not-eligible": "The {kind} from “{offer}” to “{request}” joins two that are not eligible for each other.",
    "line-twice": "The {kind} from “{offer}” to “{request}” stands there twice.",
    "not-positive": "The {kind} from “{offer}” to “{request}” is of no positive amount.",
    "over-budget": "{kind} “{offer}” gives {value:g} of {limit:g}.",
    "outside-limits": "The grant from “{offer}” to “{request}” ({value:g}) is outside {least:g} to {limit:g}.",
    "too-short": "The mission from “{offer}” to “{request}” ({value:g} days) is shorter than {least:g}.",
    "gets-unserved": "“{request}” gets something, but is not served.",
    "over-ask": "“{request}” gets {value:g} of “{field}”, but asked for {limit:g}.",
    "below-minimum": "“{request}” is served with {value:g} of “{field}”, below its minimum of {least:g}.",
    "too-many": "“{request}” is served by {value}, but at most {limit} may.",
    "over-share": "The grant from “{offer}” to “{request}” ({value:g}) is more than its share allows ({limit:g}).",
    "odd-value": "The value is said to be {said:g}, but is {value:g}.",
    "odd-bound": "The bound ({said:g}) is below the value ({value:g}).",
}


class Said(str):
    """A sentence in English with its `code` and the `values` it was made of."""

    code: str
    values: dict[str, Any]


def say(code: str, **values: Any) -> Said:
    """Return the sentence of a code, filled with its values."""
    sentence = Said(SENTENCES[code].format(**values))
    sentence.code, sentence.values = code, values
    return sentence


class Who(str):
    """How a sentence calls a line of the instance: 'Fund “trust”'; `kind` and `id` apart for other languages."""

    kind: str
    id: str


def who(kind: str, id: Any) -> Who:
    """Return how sentences call a request, fund or specialist."""
    called = Who(f"{kind.capitalize()} “{id}”")
    called.kind, called.id = kind, str(id)
    return called


class Refused(Exception):
    """A round that cannot be run; its text is one sentence that says why, its `said` the same with code and values."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said

    @property
    def sentence(self) -> str:
        """Return the reason."""
        return str(self)


def refused(code: str, **values: Any) -> Refused:
    """Return the refusal of a code, filled with its values."""
    return Refused(say(code, **values))
