"""Setting up a second factor, changing it and losing it, by pages and by an administrator's hand."""

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client

from articles.models import SiteSettings, Step
from tests.desk import messages_of, sign_in
from tests.second_factor import code_of, give_app, give_codes, wrong_code

pytestmark = pytest.mark.django_db
ACCOUNT = "/desk/account/"


def just_in(user: Any) -> Client:
    """By password alone, a moment ago."""
    client = Client()
    client.post(f"{ACCOUNT}sign-in/", {"login": user.username, "password": "a password"})
    return client


def words_of(answer: Any) -> str:
    return re.sub(r"<[^>]+>|\s+", " ", answer.content.decode())


def subjects() -> list[str]:
    call_command("worker", "--until-idle", verbosity=0)
    return [message.subject.removeprefix("The Globe Post: ") for message in mail.outbox]


def set_up_app(client: Client) -> Any:
    page = client.get(f"{ACCOUNT}app/set-up/")
    key = re.search(r"data-key>(\w+)<", page.content.decode())
    assert key
    return client.post(f"{ACCOUNT}app/set-up/", {"code": code_of(key[1])}, follow=True)


def test_a_new_editor_sets_up_an_app_and_is_in(editor, django_capture_on_commit_callbacks) -> None:
    elsewhere, client = just_in(editor), just_in(editor)
    start = client.get("/desk/", follow=True)
    assert start.redirect_chain == [(f"{ACCOUNT}?next=%2Fdesk%2F", 302)]
    assert "Set up one of the two; it takes a minute." in words_of(start)
    with django_capture_on_commit_callbacks(execute=True):
        codes = set_up_app(client)
    shown = re.findall(r"<code>(\d{4}) (\d{4})</code>", codes.content.decode())
    assert len(shown) == 10 and client.get("/desk/").status_code == 200
    assert elsewhere.get("/desk/")["Location"].startswith("/desk/login/"), "other sessions have ended"
    assert subjects() == ["An authenticator app was set up for you"]


def test_the_code_that_set_the_app_up_does_not_sign_in(editor) -> None:
    client = just_in(editor)
    key = re.search(r"data-key>(\w+)<", client.get(f"{ACCOUNT}app/set-up/").content.decode())
    assert key
    client.post(f"{ACCOUNT}app/set-up/", {"code": code_of(key[1])})
    again = just_in(editor)
    again.post(f"{ACCOUNT}sign-in/code/", {"code": code_of(key[1])})
    assert again.get("/desk/").status_code == 302


def test_the_app_shows_the_papers_name(editor) -> None:
    SiteSettings.objects.create(name="The Harbour & Times")
    page = just_in(editor).get(f"{ACCOUNT}app/set-up/").content.decode()
    assert "otpauth://totp/editor?" in page and "issuer=The%20Harbour%20%26%20Times" in page
    assert 'src="data:image/svg+xml;base64,' in page


def test_a_wrong_first_code_sets_nothing_up(editor) -> None:
    client = just_in(editor)
    client.get(f"{ACCOUNT}app/set-up/")
    answer = client.post(f"{ACCOUNT}app/set-up/", {"code": "12"})
    assert "This code is not right." in words_of(answer) and not Authenticator.objects.exists()


def test_codes_are_shown_once(editor) -> None:
    client = just_in(editor)
    set_up_app(client)
    page = client.get(f"{ACCOUNT}codes/")
    assert "10 of your recovery codes are left." in words_of(page) and "data-codes" not in page.content.decode()
    assert client.get(f"{ACCOUNT}codes/download/").status_code == 404


def test_new_codes_replace_the_old_ones(editor, django_capture_on_commit_callbacks) -> None:
    give_app(editor)
    old = give_codes(editor)
    client = sign_in(editor)
    with django_capture_on_commit_callbacks(execute=True):
        page = client.post(f"{ACCOUNT}codes/new/", follow=True)
    new = ["".join(pair) for pair in re.findall(r"<code>(\d{4}) (\d{4})</code>", page.content.decode())]
    assert len(new) == 10 and not set(new) & set(old)
    assert subjects() == ["You have new recovery codes"]
    other = just_in(editor)
    other.post(f"{ACCOUNT}sign-in/code/", {"code": old[0]})
    assert other.get("/desk/").status_code == 302


def test_whoever_has_not_typed_the_password_for_a_while_is_asked_again(editor, clock) -> None:
    give_app(editor)
    client = sign_in(editor)
    clock.shift(299)
    assert client.get(f"{ACCOUNT}app/remove/").status_code == 200
    clock.shift(2)
    give_codes(editor)
    assert client.get(f"{ACCOUNT}codes/")["Location"].startswith(f"{ACCOUNT}again/password/?next=")
    for path in ("app/remove/", "codes/new/", "passkeys/add/", "passkeys/1/remove/", "passkeys/1/rename/"):
        assert client.get(ACCOUNT + path)["Location"].startswith(f"{ACCOUNT}again/password/?next="), path
        assert client.post(ACCOUNT + path)["Location"].startswith(f"{ACCOUNT}again/password/?next="), path
    assert Authenticator.objects.filter(type="totp").exists()
    answer = client.post(f"{ACCOUNT}again/password/?next={ACCOUNT}app/remove/", {"password": "a password"})
    assert answer["Location"] == f"{ACCOUNT}app/remove/"
    assert client.get(f"{ACCOUNT}app/remove/").status_code == 200


def test_a_code_does_instead_of_the_password(editor, clock) -> None:
    give_app(editor)
    client = sign_in(editor)
    clock.shift(301)
    assert "Use a code" in words_of(client.get(f"{ACCOUNT}again/password/"))
    answer = client.post(f"{ACCOUNT}again/code/?next={ACCOUNT}codes/new/", {"code": wrong_code()})
    assert answer.status_code == 200
    answer = client.post(f"{ACCOUNT}again/code/?next={ACCOUNT}codes/new/", {"code": code_of()})
    assert answer["Location"] == f"{ACCOUNT}codes/new/"


def test_a_session_without_the_factor_gives_it_and_goes_on(editor) -> None:
    give_app(editor)
    [code, *_] = give_codes(editor)
    client = Client()
    client.force_login(editor)
    place = client.get("/desk/articles/tag/")["Location"]
    page = words_of(client.get(place))
    assert "have not given your second factor here yet" in page and "Use your password" not in page
    answer = client.post(place, {"code": code}, follow=True)
    assert answer.redirect_chain[-1][0] == "/desk/articles/tag/"
    assert messages_of(answer) == ["That was a recovery code: 9 are left."]


def test_removing_the_last_factor_leads_to_setting_up_another(editor) -> None:
    give_app(editor)
    give_codes(editor)
    client, elsewhere = sign_in(editor), sign_in(editor)
    assert client.post(f"{ACCOUNT}app/remove/")["Location"] == ACCOUNT
    assert not Authenticator.objects.exists()
    assert client.get("/desk/")["Location"].startswith(f"{ACCOUNT}?")
    assert elsewhere.get("/desk/")["Location"].startswith("/desk/login/")
    assert subjects() == ["Your authenticator app was removed"]
    client.post(f"{ACCOUNT}again/password/", {"password": "a password"})
    set_up_app(client)
    assert client.get("/desk/").status_code == 200


def test_a_person_without_a_password_sets_one_by_mail(editor) -> None:
    editor.set_unusable_password()
    editor.save()
    assert sign_in(editor).get(f"{ACCOUNT}password/")["Location"] == f"{ACCOUNT}password/forgotten/"


def reset_page(user: Any) -> str:
    return f"/desk/auth/user/{user.pk}/second-factor/reset/"


def test_an_administrator_resets_the_factor_of_a_lost_phone(administrator, editor) -> None:
    give_app(editor)
    give_codes(editor)
    desk, theirs = sign_in(administrator), sign_in(editor)
    page = words_of(desk.get(f"/desk/auth/user/{editor.pk}/change/"))
    assert "Set up: an authenticator app; 10 recovery codes left." in page
    assert "signed out everywhere" in words_of(desk.get(reset_page(editor)))
    answer = desk.post(reset_page(editor), {"reason": " "})
    assert answer.status_code == 400 and Authenticator.objects.exists()
    desk.post(reset_page(editor), {"reason": "Lost the phone at the match"})
    assert not Authenticator.objects.exists()
    assert theirs.get("/desk/")["Location"].startswith("/desk/login/")
    step = Step.objects.get(verb="reset second factor")
    assert (step.subject, step.by, step.detail) == ("user “editor”", administrator, "Lost the phone at the match")
    assert subjects() == ["An administrator reset your second factor"]
    assert "By: administrator" in mail.outbox[0].body
    assert just_in(editor).get("/desk/")["Location"].startswith(f"{ACCOUNT}?")
    answer = desk.post(reset_page(editor), {"reason": "Once more"}, follow=True)
    assert messages_of(answer)[1:] == ["editor had no second factor. Nothing was changed."]
    assert "Not set up yet." in words_of(answer)


def test_the_person_page_counts_what_there_is(administrator, editor) -> None:
    give_app(editor)
    codes = RecoveryCodes.activate(editor)
    for number in range(9):
        codes._mark_code_used(number)
    for name in ("Laptop", "Phone"):
        Authenticator.objects.create(user=editor, type="webauthn", data={"name": name, "credential": {}})
    page = words_of(sign_in(administrator).get(f"/desk/auth/user/{editor.pk}/change/"))
    assert "Set up: an authenticator app, 2 passkeys; 1 recovery code left." in page


def test_nobody_else_resets_or_unlocks(managing_editor, editor) -> None:
    give_app(editor)
    desk = sign_in(managing_editor)
    for path in (reset_page(editor), f"/desk/auth/user/{editor.pk}/unlock/"):
        assert [desk.get(path).status_code, desk.post(path, {"reason": "spite"}).status_code] == [403, 403]
    assert Authenticator.objects.exists() and not Step.objects.exists()


def test_the_last_administrator_is_helped_by_a_command(administrator, editor) -> None:
    give_app(administrator)
    call_command("reset_second_factor", "administrator", by="administrator", reason="Phone in the harbour")
    assert not Authenticator.objects.exists()
    assert Step.objects.get(verb="reset second factor").detail == "Phone in the harbour"
    for name, by, said in (
        ("nobody", "administrator", "There is no user “nobody”."),
        ("editor", "nobody", "There is no user “nobody”."),
        ("administrator", "editor", "Ask one of these: administrator"),
        ("editor", "administrator", "editor has no second factor."),
    ):
        with pytest.raises(CommandError, match=said):
            call_command("reset_second_factor", name, by=by, reason="none")


def test_a_password_given_by_an_administrator_signs_out_and_is_told(administrator, editor) -> None:
    theirs, desk = sign_in(editor), sign_in(administrator)
    data = {"usable_password": "true", "password1": "quite-another-phrase", "password2": "quite-another-phrase"}
    desk.post(f"/desk/auth/user/{editor.pk}/password/", data | {"password2": "x"})
    assert theirs.get("/desk/").status_code == 200
    desk.post(f"/desk/auth/user/{editor.pk}/password/", data)
    assert theirs.get("/desk/").status_code == 302
    assert subjects() == ["An administrator gave you a new password"]


def test_people_without_an_address_get_no_mail(editor) -> None:
    editor.email = ""
    editor.save()
    give_app(editor)
    sign_in(editor).post(f"{ACCOUNT}app/remove/")
    assert subjects() == []
