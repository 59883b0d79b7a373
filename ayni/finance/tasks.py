"""Background work about money."""

from ayni.accounts.letters import send_once
from ayni.core.jobs import job
from ayni.finance.letters import decided_letter
from ayni.finance.models import Flow


@job("finance.flow_decided")
def flow_decided(code: str, news: str) -> None:
    """Tell who wrote a flow down what was decided; nobody is told of their own decision.

    `news` tells one decision from the next.
    """
    flow = Flow.objects.select_related("need", "created_by", "changed_by").get(code=code)
    told = flow.created_by
    if told is not None and told.is_active and told.pk != flow.changed_by_id:
        send_once(f"flow {code} {news}", decided_letter(flow, told.language), told.email)
