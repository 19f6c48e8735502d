"""Signing in, out and on: by password and code, by a recovery code, after a forgotten password."""

import re
import time

import pytest
import time_machine
from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from allauth.core.context import request_context
from django.contrib.auth.models import User
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client

from globepost.models import Job
from tests.desk import sign_in
from tests.second_factor import KEY, code_of, give_app, give_codes, wrong_code

pytestmark = pytest.mark.django_db
SIGN_IN, CODE, FORGOTTEN = "/desk/account/sign-in/", "/desk/account/sign-in/code/", "/desk/account/password/forgotten/"


def type_password(name: str, password: str = "a password", **more: str) -> tuple[Client, object]:
    client = Client()
    return client, client.post(SIGN_IN, {"login": name, "password": password, "next": "/desk/articles/tag/"} | more)


def send_mails() -> list[mail.EmailMessage]:
    """What the worker sends."""
    call_command("worker", "--until-idle", verbosity=0)
    return mail.outbox


def is_in(client: Client) -> bool:
    return client.get("/desk/").status_code == 200


def test_password_then_code_lead_to_the_page_that_was_asked_for(editor) -> None:
    give_app(editor)
    client, answer = type_password("editor")
    assert answer["Location"] == CODE and not is_in(client)
    assert client.get(CODE).status_code == 200
    answer = client.post(CODE, {"code": code_of()})
    assert answer["Location"] == "/desk/articles/tag/" and is_in(client)


def test_a_name_may_be_typed_in_any_case(editor) -> None:
    assert type_password("EDITOR")[1].status_code == 302


def test_a_code_works_once_and_not_even_beside_a_newer_one(editor) -> None:
    give_app(editor)
    client, _ = type_password("editor")
    code, older = code_of(), code_of(steps=-1)
    client.post(CODE, {"code": code})
    assert is_in(client)
    for used in (code, older):
        again, _ = type_password("editor")
        answer = again.post(CODE, {"code": used})
        assert "works once" in answer.content.decode() and not is_in(again)


def test_a_used_code_stays_used_when_the_cache_forgets(editor) -> None:
    """Other processes have other caches; and the code is good for longer than django-allauth remembers it."""
    give_app(editor)
    code = code_of()
    client, _ = type_password("editor")
    client.post(CODE, {"code": code})
    cache.clear()
    again, _ = type_password("editor")
    again.post(CODE, {"code": code})
    assert is_in(client) and not is_in(again)


@pytest.mark.parametrize(("steps", "is_right"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_clocks_may_differ_by_half_a_minute(steps, is_right, editor) -> None:
    give_app(editor)
    with time_machine.travel(time.time() // 30 * 30 + 10, tick=False):
        client, _ = type_password("editor")
        client.post(CODE, {"code": code_of(steps=steps)})
        assert is_in(client) == is_right


def test_a_recovery_code_works_once_and_the_rest_is_counted(editor) -> None:
    give_app(editor)
    first, second, *_ = give_codes(editor)
    client, _ = type_password("editor")
    answer = client.post(CODE, {"code": f"{first[:4]} {first[4:]}"}, follow=True)
    assert is_in(client) and "That was a recovery code: 9 are left." in answer.content.decode()
    again, _ = type_password("editor")
    again.post(CODE, {"code": first})
    assert not is_in(again)
    again.post(CODE, {"code": second})
    assert is_in(again)


def test_whoever_has_few_recovery_codes_is_told_to_make_new_ones(editor) -> None:
    give_app(editor)
    codes = give_codes(editor)
    editor.authenticator_set.filter(type="recovery_codes").get().wrap()._mark_code_used(0)
    for code in codes[1:7]:
        client, _ = type_password("editor")
        answer = client.post(CODE, {"code": code}, follow=True)
    assert "3 are left. Make new ones now" in answer.content.decode()


def test_a_key_lies_sealed_in_the_database_and_is_worth_nothing_under_another_secret(editor, settings) -> None:
    app = give_app(editor)
    codes = give_codes(editor)
    assert KEY not in str(app.data)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another" * 10, [settings.SECRET_KEY]
    client, _ = type_password("editor")
    client.post(CODE, {"code": code_of()})
    assert is_in(client)
    settings.SECRET_KEY_FALLBACKS = []
    for code in (code_of(steps=1), codes[0], code_of("A" * 32)):
        other, _ = type_password("editor")
        assert other.post(CODE, {"code": code}).status_code == 200
        assert not is_in(other)


@pytest.mark.parametrize("code", ["", " ", "x" * 5000, "１２３４５６", "12345é", "-1", "null", "'", "\u0000"])
def test_nonsense_is_a_wrong_code(code, editor) -> None:
    give_app(editor)
    client, _ = type_password("editor")
    answer = client.post(CODE, {"code": code})
    assert answer.status_code == 200 and 'class="errorlist"' in answer.content.decode()


@pytest.mark.parametrize("credential", ["", "{}", "[]", "null", "1", '"a"', "{", '{"response": 1}', '{"response": []}'])
@pytest.mark.parametrize("path", [CODE, "/desk/account/sign-in/passkey/"])
def test_nonsense_is_a_wrong_passkey(path, credential, editor) -> None:
    give_app(editor)
    client, _ = (type_password if path == CODE else lambda name: (Client(), None))("editor")
    client.get(path)
    answer = client.post(path, {"credential": credential}, follow=True)
    assert answer.status_code == 200 and "This passkey does not open the desk." in answer.content.decode()
    assert not is_in(client)


def test_signing_out_takes_a_post(editor) -> None:
    client = sign_in(editor)
    assert client.get("/desk/account/sign-out/").status_code == 200 and is_in(client)
    answer = client.post("/desk/logout/", follow=True)
    assert answer.redirect_chain[-1][0] == SIGN_IN and not is_in(client)


@pytest.mark.parametrize(
    "place",
    [
        *("//evil.example/", "https://evil.example/desk/", "/", "/2026/11/25/story/", "/desk", "desk/", "/desk/../"),
        *("/desk/%2e%2e/", "/desk/..", "/desk/\\evil", "/desk/%5cevil", "javascript:alert(1)", "/desk/\tx", "\t/desk/"),
        *("/%64esk/", "/desk/" + "a" * 3000 + "/../"),
    ],
)
def test_a_sign_in_leads_nowhere_but_to_the_desk(place, editor) -> None:
    _, answer = type_password("editor", next=place)
    assert answer["Location"] == "/desk/"


def test_the_old_address_leads_on_and_keeps_the_way_back() -> None:
    answer = Client().get("/desk/login/", {"next": "/desk/articles/tag/?q=a&p=1"})
    assert answer["Location"] == SIGN_IN + "?next=%2Fdesk%2Farticles%2Ftag%2F%3Fq%3Da%26p%3D1"
    for place in ("//evil.example", "/desk/" + "a" * 5000, ""):
        assert Client().get("/desk/login/", {"next": place})["Location"] == SIGN_IN + "?next=%2Fdesk%2F"


def test_no_page_of_an_account_is_kept_anywhere(editor) -> None:
    give_app(editor)
    for client, path in ((Client(), SIGN_IN), (type_password("editor")[0], CODE), (sign_in(editor), "/desk/account/")):
        assert "no-store" in client.get(path)["Cache-Control"], path


def test_a_forgotten_password_is_set_anew_by_a_link_that_works_once(editor) -> None:
    give_app(editor)
    elsewhere = sign_in(editor)
    client = Client()
    answer = client.post(FORGOTTEN, {"email": "EDITOR@example.org"}, follow=True)
    assert "a mail with a link is on its way" in answer.content.decode()
    assert "reset" not in str(Job.objects.get(name__endswith="send_reset_link").arguments)
    message = send_mails()[0]
    link = re.search(r"http://testserver(\S+)", message.body)
    assert message.to == ["editor@example.org"] and link
    form = client.get(link[1], follow=True)
    assert link[1] not in form.redirect_chain[-1][0], "the page's own address does not hold the key"
    data = {"password1": "quite-another-phrase", "password2": "quite-another-phrase"}
    assert client.post(form.redirect_chain[-1][0], data).status_code == 302
    assert not is_in(client) and not is_in(elsewhere)
    assert type_password("editor", "quite-another-phrase")[1]["Location"] == CODE
    assert "This link was used already" in Client().get(link[1]).content.decode()
    assert send_mails()[-1].subject == "The Globe Post: Your password was changed by the link in a mail"


@pytest.mark.parametrize("email", ["nobody@example.org", "gone@example.org", "old@example.org"])
def test_no_mail_goes_to_strangers_and_nobody_learns_who_works_here(email, editor) -> None:
    User.objects.create_user("gone", "gone@example.org", "a password", is_active=False)
    editor.emailaddress_set.create(email="old@example.org", verified=True)
    answer = Client().post(FORGOTTEN, {"email": email}, follow=True)
    known = Client().post(FORGOTTEN, {"email": "editor@example.org"}, follow=True)
    assert answer.redirect_chain == known.redirect_chain
    assert [message.to for message in send_mails()] == [["editor@example.org"]]


def test_changing_the_password_ends_the_other_sessions_and_sends_a_mail(editor) -> None:
    here, there = sign_in(editor), sign_in(editor)
    new = {"password1": "quite-another-phrase", "password2": "quite-another-phrase"}
    answer = here.post("/desk/account/password/", {"oldpassword": "wrong"} | new)
    assert "That is not your present password" in answer.content.decode()
    answer = here.post("/desk/account/password/", {"oldpassword": "a password"} | new, follow=True)
    assert "You are signed out everywhere else." in answer.content.decode()
    assert is_in(here) and not is_in(there)
    message = send_mails()[0]
    assert message.subject == "The Globe Post: Your password was changed"
    assert "Sign-in: editor\nWhen: " in message.body and "From: 127.0.0.1" in message.body


def test_a_link_is_not_sent_to_whoever_left_meanwhile(editor) -> None:
    Client().post(FORGOTTEN, {"email": "editor@example.org"})
    User.objects.filter(pk=editor.pk).update(is_active=False)
    assert send_mails() == []


def test_a_mail_server_that_is_down_stops_nobody(editor, settings) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", 1
    assert Client().post(FORGOTTEN, {"email": "editor@example.org"}).status_code == 302


def test_a_passkey_signs_in_nobody_who_may_not_enter(outsider) -> None:
    """Every way in passes `pre_login`."""
    client = Client()
    request = client.get(SIGN_IN).wsgi_request
    with request_context(request):
        for active in (True, False):
            outsider.is_active = active
            answer = perform_login(request, Login(user=outsider))
            assert answer["Location"] == SIGN_IN and not request.user.is_authenticated


def test_wrong_codes_do_not_sign_in(editor) -> None:
    give_app(editor)
    client, _ = type_password("editor")
    client.post(CODE, {"code": wrong_code()})
    assert not is_in(client)
