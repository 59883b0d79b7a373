"""What is odd in a round, though it can be run: said beside the plan."""

from ayni.matching.allocation.instances import Instance
from ayni.matching.allocation.saying import Said, say


def notes_of(instance: Instance) -> list[Said]:
    """Return one sentence for each thing that a round could be run in spite of."""
    return [*_equal(instance), *_never(instance), *_idle(instance)]


def _equal(instance: Instance) -> list[Said]:
    columns = (("fund_edges", instance.fund_edges), ("specialist_edges", instance.specialist_edges))
    return [
        say("scores-one", field=field)
        for field, edges in columns
        if len(edges) > 1 and all(score == 1 for _offer, _request, score in edges)
    ]


def _never(instance: Instance) -> list[Said]:
    funds = [one.id for one in instance.funds if one.min > one.budget]
    people = [one.id for one in instance.specialists if one.min > one.days]
    return [
        say("never-gives", field=field, count=len(ids), other=other, first=ids[0])
        for field, ids, other in (("funds", funds, "budget"), ("specialists", people, "days"))
        if ids
    ]


def _idle(instance: Instance) -> list[Said]:
    asks = instance.requests
    money = sum(not asks[request].ask for _offer, request, _score in instance.fund_edges)
    days = sum(not asks[request].days for _offer, request, _score in instance.specialist_edges)
    counted = (("fund_edges", money), ("specialist_edges", days))
    return [say("edges-idle", field=field, count=count) for field, count in counted if count]
