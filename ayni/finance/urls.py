"""Addresses of the finance room."""

from django.urls import path

from ayni.finance.views import approaches, budgets, flows, funders, needs, withdrawing

app_name = "finance"
urlpatterns = [
    path("funding/", needs.funding, name="funding"),
    path("funding/rows/<slug:slug>/<str:code>/", needs.need_new, name="need-new"),
    path("funding/needs/<slug:code>/", needs.need, name="need"),
    path("funding/needs/<slug:code>/edit/", needs.need_edit, name="need-edit"),
    path("funding/needs/<slug:code>/withdraw/", needs.need_withdraw, name="need-withdraw"),
    path("funding/needs/<slug:code>/adopt/", needs.need_adopt, name="need-adopt"),
    path("funding/needs/<slug:code>/flows/new/", flows.flow_new, name="flow-new"),
    path("funding/needs/<slug:code>/approaches/new/", approaches.approach_new, name="approach-new"),
    path("funding/flows/<slug:code>/edit/", flows.flow_edit, name="flow-edit"),
    path("funding/flows/<slug:code>/rate/", flows.flow_rate, name="flow-rate"),
    path("funding/flows/<slug:code>/decide/", flows.flow_decide, name="flow-decide"),
    path("funding/flows/<slug:code>/withdraw/", flows.flow_withdraw, name="flow-withdraw"),
    path("funding/flows/<slug:code>/evidence/", flows.flow_evidence, name="flow-evidence"),
    path("funding/calls/", funders.calls, name="calls"),
    path("funding/calls/<slug:code>/", funders.call, name="call"),
    path("funding/calls/<slug:code>/edit/", funders.call_edit, name="call-edit"),
    path("funding/calls/<slug:code>/withdraw/", withdrawing.call_withdraw, name="call-withdraw"),
    path("funding/calls/<slug:code>/restore/", withdrawing.call_restore, name="call-restore"),
    path("funding/funders/", funders.funders, name="funders"),
    path("funding/funders/new/", funders.funder_new, name="funder-new"),
    path("funding/funders/<slug:code>/", funders.funder, name="funder"),
    path("funding/funders/<slug:code>/edit/", funders.funder_edit, name="funder-edit"),
    path("funding/funders/<slug:code>/withdraw/", withdrawing.funder_withdraw, name="funder-withdraw"),
    path("funding/funders/<slug:code>/restore/", withdrawing.funder_restore, name="funder-restore"),
    path("funding/funders/<slug:code>/funds/new/", funders.fund_new, name="fund-new"),
    path("funding/funds/<slug:code>/edit/", funders.fund_edit, name="fund-edit"),
    path("funding/funds/<slug:code>/withdraw/", withdrawing.fund_withdraw, name="fund-withdraw"),
    path("funding/funds/<slug:code>/restore/", withdrawing.fund_restore, name="fund-restore"),
    path("funding/funds/<slug:code>/calls/new/", funders.call_new, name="call-new"),
    path("funding/approaches/", approaches.approaches, name="approaches"),
    path("funding/approaches/<slug:code>/", approaches.approach, name="approach"),
    path("funding/approaches/<slug:code>/step/", approaches.approach_step, name="approach-step"),
    path("funding/approaches/<slug:code>/commit/", approaches.approach_commit, name="approach-commit"),
    path("funding/approaches/<slug:code>/documents/", approaches.document_add, name="document-add"),
    path("funding/approaches/<slug:code>/documents/<slug:file>/", approaches.document, name="document"),
    path("funding/approaches/<slug:code>/documents/<slug:file>/drop/", approaches.document_drop, name="document-drop"),
    path("funding/budgets/", budgets.budgets, name="budgets"),
    path("funding/budgets/new/", budgets.budget_new, name="budget-new"),
    path("funding/budgets/<slug:code>/", budgets.budget_edit, name="budget-edit"),
]
