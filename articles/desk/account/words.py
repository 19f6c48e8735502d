"""What django-allauth has to say, in the desk's words. What is not named here is not said."""

SAID = {
    "account/messages/logged_out.txt": "You are signed out.",
    "account/messages/password_changed.txt": "Your password is changed. You are signed out everywhere else.",
    "mfa/messages/totp_activated.txt": "The authenticator app is set up.",
    "mfa/messages/totp_deactivated.txt": "The authenticator app is removed. You are signed out everywhere else.",
    "mfa/messages/webauthn_added.txt": "The passkey is added.",
    "mfa/messages/webauthn_removed.txt": "The passkey is removed. You are signed out everywhere else.",
}
"""Messages, by the template that django-allauth would take."""

MAILED = {
    "account/email/password_changed": "password",
    "account/email/password_reset": "password_forgotten",
    "mfa/email/totp_activated": "app_on",
    "mfa/email/totp_deactivated": "app_off",
    "mfa/email/webauthn_added": "passkey_on",
    "mfa/email/webauthn_removed": "passkey_off",
    "mfa/email/recovery_codes_generated": "codes_new",
}
"""Mails, as `articles.press.sign_in_mails` knows them."""

WRONG = "This name and password do not open the desk. Mind capital letters. "
ERRORS = {
    # The same words for a wrong password, an unknown name and a person made inactive: strangers learn nothing.
    "username_password_mismatch": WRONG + "If both are right, your sign-in was closed: ask an administrator.",
    "account_inactive": WRONG + "If both are right, your sign-in was closed: ask an administrator.",
    "incorrect_password": "That is not your password. Mind capital letters.",
    "enter_current_password": "That is not your present password. Mind capital letters.",
    "too_many_login_attempts": "These were many tries. Wait a minute, then try again.",
    "rate_limited": "These were many tries. Wait a minute, then try again.",
    "invalid_password_reset": "This link was used already, or is older than a day. Ask for a new one.",
}
FACTOR_ERRORS = {
    "incorrect_code": "This code is not right. Each works once, and one of the app is good for a minute.",
    "cannot_generate_recovery_codes": "Set up an authenticator app or a passkey first.",
    "cannot_delete_authenticator": "Add a passkey first: nobody works here without a second factor.",
}
WRONG_PASSKEY = "This passkey does not open the desk. Try again, or use another way."
METHODS = {
    "reauthenticate": "Use your password",
    "mfa_reauthenticate": "Use a code",
    "mfa_reauthenticate:webauthn": "Use a passkey",
}
