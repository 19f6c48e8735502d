"""Pages of an account: those that a newsroom needs, below /desk/ because the session's cookie goes nowhere else."""

from django.urls import path, re_path
from django.views.decorators.cache import never_cache

from articles.desk.account import factor_views, passkey_views, views

urlpatterns = [
    path("sign-in/", views.SignIn.page(), name="account_login"),
    path("sign-in/code/", factor_views.GiveCode.page(), name="mfa_authenticate"),
    path("sign-in/passkey/", never_cache(passkey_views.PasskeySignIn.as_view()), name="mfa_login_webauthn"),
    path("sign-out/", views.SignOut.page(), name="account_logout"),
    path("again/password/", views.PasswordAgain.page(), name="account_reauthenticate"),
    path("again/code/", factor_views.CodeAgain.page(), name="mfa_reauthenticate"),
    path("again/passkey/", passkey_views.PasskeyAgain.page(), name="mfa_reauthenticate_webauthn"),
    path("password/", views.ChangePassword.page(), name="account_change_password"),
    path("password/forgotten/", views.ForgottenPassword.page(), name="account_reset_password"),
    path("password/forgotten/sent/", views.MailSent.page(), name="account_reset_password_done"),
    path("password/set/", views.PasswordIsSet.page(), name="account_reset_password_from_key_done"),
    re_path(
        r"^password/set/(?P<uidb36>[0-9A-Za-z]{1,13})-(?P<key>[0-9A-Za-z-]{1,80})/$",
        views.NewPassword.page(),
        name="account_reset_password_from_key",
    ),
    path("", factor_views.Overview.page(), name="mfa_index"),
    path("app/set-up/", factor_views.SetUpApp.page(), name="mfa_activate_totp"),
    path("app/remove/", factor_views.RemoveApp.page(), name="mfa_deactivate_totp"),
    path("codes/", factor_views.RecoveryCodes.page(), name="mfa_view_recovery_codes"),
    path("codes/new/", factor_views.NewRecoveryCodes.page(), name="mfa_generate_recovery_codes"),
    path("passkeys/add/", passkey_views.AddPasskey.page(), name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/rename/", passkey_views.RenamePasskey.page(), name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", passkey_views.RemovePasskey.page(), name="mfa_remove_webauthn"),
]
