"""Signing in as a person does, in Chromium: by name, password and code, with a recovery code, and with a passkey."""

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.test_desk_pages import WATCH, look
from tests.second_factor import code_of, give_app, give_codes

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(live_server: Any) -> str:
    """By its name: a passkey is for a name, never for a number."""
    assert live_server.url.startswith("http://localhost:")
    return live_server.url


@pytest.fixture
def visitor(page: Page) -> Iterator[Page]:
    """Somebody whose device keeps passkeys and lets them be used; an error on the console fails the test."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    device = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = device | {"isUserVerified": True, "automaticPresenceSimulation": True}
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    yield page
    assert errors == []


def type_password(page: Page, site: str, name: str = "editor") -> None:
    page.goto(f"{site}/desk/articles/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill("a password")
    page.keyboard.press("Enter")


def type_code(page: Page, code: str) -> None:
    expect(page.get_by_role("heading", name="One more step")).to_be_visible()
    expect(page.get_by_label("Code of the app, or a recovery code")).to_be_focused()
    page.keyboard.type(code)
    page.keyboard.press("Enter")


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("You are signed out.")).to_be_visible()


def test_name_password_and_code_are_typed(visitor, site, editor):
    give_app(editor)
    type_password(visitor, site)
    type_code(visitor, code_of())
    expect(visitor.get_by_role("heading", name="The paper", exact=True)).to_be_visible()
    assert visitor.url == f"{site}/desk/articles/"


def test_an_app_is_set_up_and_the_codes_are_kept(visitor, site, editor, tmp_path):
    type_password(visitor, site)
    expect(visitor.get_by_role("heading", name="Your sign-in")).to_be_visible()
    visitor.get_by_role("link", name="Set up an app").click()
    key = visitor.locator("[data-key]").inner_text()
    expect(visitor.get_by_alt_text("The key as a QR code")).to_be_visible()
    visitor.get_by_label("The six digits that the app shows").fill(code_of(key))
    visitor.get_by_role("button", name="Set up").click()
    expect(visitor.get_by_role("heading", name="Recovery codes")).to_be_visible()
    shown = visitor.locator("[data-codes] li").all_inner_texts()
    with visitor.expect_download() as waiting:
        visitor.get_by_role("button", name="Download").click()
    waiting.value.save_as(tmp_path / waiting.value.suggested_filename)
    assert (tmp_path / "recovery-codes.txt").read_text().splitlines() == shown and len(shown) == 10
    visitor.get_by_role("link", name="I have kept them").click()
    expect(visitor.get_by_role("heading", name="The desk")).to_be_visible()
    sign_out(visitor)
    type_password(visitor, site)
    type_code(visitor, shown[3])
    expect(visitor.get_by_text("That was a recovery code: 9 are left.")).to_be_visible()


def test_a_passkey_is_added_and_signs_in_alone(visitor, site, editor):
    type_password(visitor, site)
    visitor.get_by_role("link", name="Add a passkey").click()
    visitor.get_by_label("What you call it").fill("The blue key")
    visitor.get_by_role("button", name="Add a passkey").click()
    expect(visitor.get_by_role("heading", name="Recovery codes")).to_be_visible()
    visitor.get_by_role("link", name="I have kept them").click()
    sign_out(visitor)
    visitor.goto(f"{site}/desk/articles/")
    visitor.get_by_role("button", name="Sign in with a passkey").click()
    expect(visitor.get_by_role("heading", name="The paper", exact=True)).to_be_visible()
    assert Authenticator.objects.get(type="webauthn").wrap().name == "The blue key"


def test_a_passkey_does_in_place_of_a_code(visitor, site, editor):
    add_passkey(visitor, site)
    type_password(visitor, site)
    visitor.get_by_role("button", name="Use a passkey").click()
    expect(visitor.get_by_role("heading", name="The paper", exact=True)).to_be_visible()


def add_passkey(page: Page, site: str) -> None:
    type_password(page, site)
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_role("button", name="Add a passkey").click()
    page.get_by_role("link", name="I have kept them").click()
    sign_out(page)


def test_a_passkey_is_renamed_and_removed(visitor, site, editor):
    add_passkey(visitor, site)
    type_password(visitor, site)
    visitor.get_by_role("button", name="Use a passkey").click()
    visitor.get_by_role("link", name="Your sign-in").click()
    visitor.get_by_role("link", name="Rename").click()
    visitor.get_by_label("What you call it").fill("Laptop")
    visitor.get_by_role("button", name="Rename").click()
    visitor.get_by_role("link", name="Remove Laptop").click()
    visitor.get_by_role("button", name="Remove the passkey").click()
    expect(visitor.get_by_text("A password can be found out.")).to_be_visible()
    assert not Authenticator.objects.exists()


def test_a_device_that_has_one_already_says_so(visitor, site, editor):
    add_passkey(visitor, site)
    type_password(visitor, site)
    visitor.get_by_role("button", name="Use a passkey").click()
    expect(visitor.get_by_role("heading", name="The paper", exact=True)).to_be_visible()
    visitor.goto(f"{site}/desk/account/passkeys/add/")
    visitor.get_by_role("button", name="Add a passkey").click()
    expect(visitor.get_by_text("This device has a passkey for you already.")).to_be_visible()


def test_at_a_number_the_page_says_why_passkeys_do_not_work(page, live_server):
    page.goto(live_server.url.replace("localhost", "127.0.0.1") + "/desk/account/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_text("Passkeys do not work at this address")).to_be_visible()


ENTRANCE = ("sign-in/", "password/forgotten/", "password/forgotten/sent/", "password/set/", "password/set/1-abc/")
INSIDE = ("", "app/set-up/", "password/", "codes/", "codes/new/", "passkeys/add/", "again/password/", "sign-out/")


@pytest.mark.drill
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_policy_and_axe_find_nothing_on_the_way_in(scheme, width, browser, site, editor, reporter):
    context: BrowserContext = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    context.add_init_script(WATCH)
    page = context.new_page()
    found = [look(page, f"{site}/desk/account/{path}") for path in ENTRANCE]
    page.goto(f"{site}/desk/account/sign-in/")
    found.append(look_at_the_locked_page(page))
    type_password(page, site)
    expect(page.get_by_role("heading", name="Your sign-in")).to_be_visible()
    found += [look(page, f"{site}/desk/account/{path}") for path in ("", "app/set-up/", "passkeys/add/")]
    give_app(editor)
    give_codes(editor)
    found.append(look(page, f"{site}/desk/account/again/code/"))
    context.clear_cookies()
    type_password(page, site)
    expect(page.get_by_role("heading", name="One more step")).to_be_visible()
    found.append(look(page, f"{site}/desk/account/sign-in/code/"))
    type_code(page, code_of())
    expect(page.get_by_role("heading", name="The paper", exact=True)).to_be_visible()
    found += [look(page, f"{site}/desk/account/{path}") for path in (*INSIDE, "app/remove/")]
    for path in (*ENTRANCE, *INSIDE):
        page.goto(f"{site}/desk/account/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    context.close()
    assert list(itertools.chain(*found)) == []


def look_at_the_locked_page(page: Page) -> list[str]:
    """It answers a form, and has no address."""
    for _ in range(10):
        page.get_by_label("Username").fill("nobody")
        page.get_by_label("Password").fill("x")
        with page.expect_navigation():
            page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Too many wrong tries")).to_be_visible()
    refused = [f"refused {one}" for one in page.evaluate("window.refused")]
    return refused + [f"{page.url} {one['id']}" for one in Axe().run(page).response["violations"]]
