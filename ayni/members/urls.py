from django.urls import path

from ayni.members.importing.urls import urlpatterns as lists
from ayni.members.views import (
    application,
    applications,
    commitments,
    files,
    focal_points,
    iati,
    own_actions,
    reading,
    reaffirmations,
    writing,
)

app_name = "members"
_APPLY = "apply/<slug:code>/<str:seal>"
_POINT = "<slug:code>/focal-points/<slug:point>"
_COMMITMENT = "<slug:code>/commitments/<slug:commitment>"
_REAFFIRMATION = "<slug:code>/reaffirmations/<slug:reaffirmation>"
_OWN = "<slug:code>/own-actions/<slug:action>"
urlpatterns = [
    path("", reading.members, name="members"),
    path("new/", writing.member_new, name="member-new"),
    path("register.<slug:extension>", files.register_file, name="register-file"),
    *lists,
    path("focal-points/", focal_points.focal_points, name="focal-points"),
    path("reaffirmed/", reaffirmations.reaffirmed, name="reaffirmed"),
    path("reaffirmed/due/", reaffirmations.reaffirmations_to_renew, name="reaffirmations-due"),
    path("apply/", application.apply_start, name="apply"),
    path(f"{_APPLY}/", application.apply_page, name="apply-page"),
    path(f"{_APPLY}/letter/", application.apply_letter, name="apply-letter"),
    path(f"{_APPLY}/<slug:step>/", application.apply_step, name="apply-step"),
    path("applications/", applications.applications, name="applications"),
    path("applications/<slug:code>/", applications.application, name="application"),
    path("applications/<slug:code>/proof/", applications.application_proof, name="application-proof"),
    path("applications/<slug:code>/screen/", applications.application_screen, name="application-screen"),
    path("applications/<slug:code>/ask/", applications.application_ask, name="application-ask"),
    path("applications/<slug:code>/accept/", applications.application_accept, name="application-accept"),
    path("applications/<slug:code>/decline/", applications.application_decline, name="application-decline"),
    path("own-actions/", own_actions.own_actions, name="own-actions"),
    path("<slug:code>/", reading.member, name="member"),
    path("<slug:code>/edit/", writing.member_edit, name="member-edit"),
    path("<slug:code>/decide/", writing.member_decide, name="member-decide"),
    path("<slug:code>/body/", writing.member_body, name="member-body"),
    path("<slug:code>/merge/", writing.member_merge, name="member-merge"),
    path("<slug:code>/focal-points/new/", focal_points.focal_point_new, name="focal-point-new"),
    path(f"{_POINT}/", focal_points.focal_point, name="focal-point"),
    path(f"{_POINT}/letter/", focal_points.focal_point_letter, name="focal-point-letter"),
    path(f"{_POINT}/confirm/", focal_points.focal_point_confirm, name="focal-point-confirm"),
    path(f"{_POINT}/refuse/", focal_points.focal_point_refuse, name="focal-point-refuse"),
    path(f"{_POINT}/end/", focal_points.focal_point_end, name="focal-point-end"),
    path(f"{_POINT}/list/", focal_points.focal_point_list, name="focal-point-list"),
    path("<slug:code>/commitments/", commitments.commitments, name="commitments"),
    path("<slug:code>/commitments/new/", commitments.commitment_new, name="commitment-new"),
    path(f"{_COMMITMENT}/", commitments.commitment, name="commitment"),
    path(f"{_COMMITMENT}/document/", commitments.commitment_document, name="commitment-document"),
    path(f"{_COMMITMENT}/edit/", commitments.commitment_edit, name="commitment-edit"),
    path(f"{_COMMITMENT}/withdraw/", commitments.commitment_withdraw, name="commitment-withdraw"),
    path("<slug:code>/reaffirm/", reaffirmations.reaffirm, name="reaffirm"),
    path(f"{_REAFFIRMATION}/document/", reaffirmations.reaffirmation_document, name="reaffirmation-document"),
    path(f"{_REAFFIRMATION}/withdraw/", reaffirmations.reaffirmation_withdraw, name="reaffirmation-withdraw"),
    path("<slug:code>/own-actions/new/", own_actions.own_action_new, name="own-action-new"),
    path("<slug:code>/own-actions/iati/", iati.iati_bring, name="iati-bring"),
    path("<slug:code>/own-actions/iati/<slug:file>/", iati.iati_file, name="iati-file"),
    path(f"{_OWN}/", own_actions.own_action, name="own-action"),
    path(f"{_OWN}/edit/", own_actions.own_action_edit, name="own-action-edit"),
    path(f"{_OWN}/withdraw/", own_actions.own_action_withdraw, name="own-action-withdraw"),
]
