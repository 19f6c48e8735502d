"""Who may sign in to the demo's desk: one person for each role. The passwords are public; no real paper keeps them."""

from typing import NamedTuple


class SignIn(NamedTuple):
    username: str
    password: str
    role: str
    full_name: str


SIGN_INS: list[SignIn] = [
    SignIn("contributor", "demo-contributor-pass", "contributor", "Pell Marrin"),
    SignIn("reporter", "demo-reporter-pass", "reporter", "Ines Calloway"),
    SignIn("editor", "demo-editor-pass", "editor", "Ruth Abernal"),
    SignIn("managing", "demo-managing-pass", "managing editor", "Conrad Vass"),
    SignIn("newsletter", "demo-newsletter-pass", "newsletter editor", "Lio Strand"),
    SignIn("administrator", "demo-administrator-pass", "administrator", "Mara Wicklow"),
]
