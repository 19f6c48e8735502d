"""Settings of signing in that are the same for every paper: Django's, django-allauth's and django-axes'."""

import datetime as dt

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
SESSION_ENGINE = "globepost.sessions"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
# The first makes new hashes, and a password under another gets one at its next use.
PASSWORD_HASHERS = [
    "globepost.hashers.Argon2",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    "django.contrib.auth.hashers.ScryptPasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60

# django-allauth. Addresses are given by administrators, so nobody confirms one; nobody signs up either.
ACCOUNT_ADAPTER = "articles.desk.account.adapters.Account"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
# Django's own takes the address from the person alone; django-allauth's would keep an address that is no longer theirs.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
# Wrong passwords and codes are counted by django-axes. These slow down whoever asks very often, one process at a time.
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "60/m/ip",
    "reauthenticate": "30/m/user",
    "reset_password": "10/m/ip,5/h/key",
}
ACCOUNT_FORMS = {
    "login": "articles.desk.account.forms.SignInForm",
    "reauthenticate": "articles.desk.account.forms.PasswordAgainForm",
    "change_password": "articles.desk.account.forms.ChangePasswordForm",
    "reset_password": "articles.desk.account.forms.ForgottenPasswordForm",
    "reset_password_from_key": "articles.desk.account.forms.NewPasswordForm",
}
MFA_ADAPTER = "articles.desk.account.adapters.Factors"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1
MFA_RATE_LIMITS = {"webauthn_login": "30/m/ip"}
MFA_FORMS = {
    "authenticate": "articles.desk.account.code_forms.CodeForm",
    "reauthenticate": "articles.desk.account.code_forms.CodeAgainForm",
    "activate_totp": "articles.desk.account.code_forms.FirstCodeForm",
    "add_webauthn": "articles.desk.account.passkey_forms.AddPasskeyForm",
    "edit_webauthn": "articles.desk.account.passkey_forms.RenamePasskeyForm",
    "authenticate_webauthn": "articles.desk.account.passkey_forms.PasskeyForm",
    "reauthenticate_webauthn": "articles.desk.account.passkey_forms.PasskeyAgainForm",
    "login_webauthn": "articles.desk.account.passkey_forms.PasskeySignInForm",
}

# django-axes: see globepost.guessing
AXES_HANDLER = "globepost.guessing.Guesses"
AXES_LOCKOUT_PARAMETERS = "globepost.guessing.counted_by"
AXES_FAILURE_LIMIT = 100
AXES_COOLOFF_TIME = dt.timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_CALLABLE = "globepost.guessing.name_of"
AXES_CLIENT_IP_CALLABLE = "globepost.visitors.address_of"
AXES_LOCKOUT_CALLABLE = "articles.desk.account.locked.locked_out"
AXES_SENSITIVE_PARAMETERS = ["username", "login", "code", "credential", "ip_address"]
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
