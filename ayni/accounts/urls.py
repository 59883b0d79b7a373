"""Addresses of this room. Of the sign-in library only what is needed; its overview pages are our account page."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import include, path, re_path

from ayni.accounts.views import account as own
from ayni.accounts.views import invitations, people
from ayni.accounts.views.signing_in import by_invitation, demo_sign_in, own_secrets, sign_in, to_account

ours = [
    path("", own.account, name="account"),
    path("profile/change/", own.change, name="profile-change"),
    path("sessions/end/", own.end_sessions, name="sessions-end"),
    path("people/", people.people, name="people"),
    path("people/<slug:code>/", people.person, name="person"),
    path("people/<slug:code>/roles/give/", people.role_give, name="role-give"),
    path("roles/<slug:code>/end/", people.role_end, name="role-end"),
    path("invitations/", invitations.invitations, name="invitations"),
    path("invitations/new/", invitations.invite, name="invite"),
    path("invitations/<slug:code>/withdraw/", invitations.withdraw, name="invitation-withdraw"),
    path("invitations/<slug:code>/<str:seal>/", invitations.accept, name="invitation-accept"),
    path("demo/<slug:code>/sign-in/", demo_sign_in, name="demo-sign-in"),
]

signing_in = [
    path("login/", sign_in, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("signup/", by_invitation, name="account_signup"),
    path("login/code/", account.request_login_code, name="account_request_login_code"),
    path("login/code/confirm/", account.confirm_login_code, name="account_confirm_login_code"),
    path("confirm-email/", account.email_verification_sent, name="account_email_verification_sent"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("email/", to_account, name="account_email"),
    path("password/change/", own_secrets(account.password_change), name="account_change_password"),
    path("password/set/", own_secrets(account.password_set), name="account_set_password"),
    path("password/reset/", account.password_reset, name="account_reset_password"),
    path("password/reset/done/", account.password_reset_done, name="account_reset_password_done"),
    path("password/reset/key/done/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
]

second_factor = [
    path("", to_account, name="mfa_index"),
    path("authenticate/", mfa.authenticate, name="mfa_authenticate"),
    path("reauthenticate/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("app/add/", own_secrets(totp.activate_totp), name="mfa_activate_totp"),
    path("app/remove/", own_secrets(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("recovery-codes/", own_secrets(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("recovery-codes/file/", own_secrets(recovery.download_recovery_codes), name="mfa_download_recovery_codes"),
    path("recovery-codes/new/", own_secrets(recovery.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("passkeys/", to_account, name="mfa_list_webauthn"),
    path("passkeys/add/", own_secrets(webauthn.add_webauthn), name="mfa_add_webauthn"),
    path("passkeys/login/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("passkeys/reauthenticate/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("passkeys/<int:pk>/rename/", own_secrets(webauthn.edit_webauthn), name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", own_secrets(webauthn.remove_webauthn), name="mfa_remove_webauthn"),
]

urlpatterns = [
    path("", include((ours, "accounts"))),
    path("", include(signing_in)),
    path("2fa/", include(second_factor)),
]
