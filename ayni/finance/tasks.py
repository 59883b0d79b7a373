"""Background work about money."""

from ayni.accounts.letters import post
from ayni.core.jobs import job
from ayni.finance.letters import decided_letter
from ayni.finance.models import Flow


@job("finance.flow_decided")
def flow_decided(code: str) -> None:
    """Tell who wrote a flow down what was decided; nobody is told of their own decision."""
    flow = Flow.objects.select_related("need", "created_by", "changed_by").get(code=code)
    told = flow.created_by
    if told is not None and told.is_active and told.pk != flow.changed_by_id:
        post(decided_letter(flow, told.language), told.email)
