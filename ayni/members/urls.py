from django.urls import path

from ayni.members.views import reading, writing

app_name = "members"
urlpatterns = [
    path("", reading.members, name="members"),
    path("new/", writing.member_new, name="member-new"),
    path("<slug:code>/", reading.member, name="member"),
    path("<slug:code>/edit/", writing.member_edit, name="member-edit"),
    path("<slug:code>/decide/", writing.member_decide, name="member-decide"),
    path("<slug:code>/body/", writing.member_body, name="member-body"),
    path("<slug:code>/merge/", writing.member_merge, name="member-merge"),
]
