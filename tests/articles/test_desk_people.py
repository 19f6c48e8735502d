"""Who works at the paper: a role opens the desk, and administrators give it."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from articles.models import Step
from articles.press.roles import Role
from tests.cast import make_user
from tests.desk import form_of, sign_in

pytestmark = pytest.mark.django_db

SECRET = "a-long-pass-phrase"


def enter(name, password="a password"):
    client = Client()
    answer = client.post("/desk/account/sign-in/", {"login": name, "password": password, "next": "/desk/"})
    return client, answer


def test_a_new_person_with_a_role_signs_in(administrator):
    desk, role = sign_in(administrator), Group.objects.get(name="editor")
    form = form_of(desk, "/desk/auth/user/add/", "user_form") | {"username": "nora", "groups": [str(role.pk)]}
    desk.post("/desk/auth/user/add/", form | {"password1": SECRET, "password2": SECRET})
    client, answer = enter("nora", SECRET)
    assert answer.status_code == 302
    assert client.get("/desk/")["Location"] == "/desk/account/?next=%2Fdesk%2F", "a second factor comes next"
    assert not User.objects.get(username="nora").is_staff
    assert Step.objects.get(verb="added", subject="user “nora”").detail == "editor"


def test_a_person_is_given_another_role_and_the_log_says_so(administrator, editor):
    address, role = f"/desk/auth/user/{editor.pk}/change/", Group.objects.get(name="managing editor")
    desk = sign_in(administrator)
    desk.post(address, form_of(desk, address, "user_form") | {"groups": [str(role.pk)]})
    assert list(editor.groups.all()) == [role]
    assert Step.objects.get(verb="changed", subject="user “editor”").detail == "managing editor"


def test_the_form_of_a_person_speaks_of_roles_and_keeps_the_hash_to_itself(administrator, editor):
    page = sign_in(administrator).get(f"/desk/auth/user/{editor.pk}/change/").content.decode()
    assert "Roles:" in page and "A password is set." in page
    for word in ("Groups:", "groups.", "Available", "is_staff", "Staff status", "algorithm", "salt", editor.password):
        assert word not in page, word


def test_a_person_without_a_role_is_told_so(outsider):
    client, answer = enter("outsider")
    assert answer.status_code == 200 and "You have no role at this paper" in answer.content.decode()
    client.force_login(outsider)
    assert "You have no role at this paper" in client.get("/desk/", follow=True).content.decode()


def test_being_staff_is_no_role():
    make_user("staff", is_staff=True)
    assert enter("staff")[1].status_code == 200


@pytest.mark.parametrize(
    ("name", "password"), [("editor", "a password"), ("editor", "another"), ("nobody", "a password")]
)
def test_inactive_unknown_and_mistyped_are_told_the_same(name, password, editor):
    User.objects.filter(pk=editor.pk).update(is_active=False)
    client, answer = enter(name, password)
    assert answer.status_code == 200 and "your sign-in was closed: ask an administrator" in answer.content.decode()
    assert client.get("/desk/").status_code == 302


def test_a_person_made_inactive_is_out_at_once(editor):
    client = sign_in(editor)
    User.objects.filter(pk=editor.pk).update(is_active=False)
    assert client.get("/desk/").status_code == 302


def test_a_superuser_needs_no_role():
    make_user("root", Role.EDITOR, is_superuser=True).groups.clear()
    assert enter("root")[1].status_code == 302


def test_a_password_is_set_by_an_administrator(administrator, editor):
    desk, secret = sign_in(administrator), "another-long-pass-phrase"
    address = f"/desk/auth/user/{editor.pk}/password/"
    desk.post(address, {"usable_password": "true", "password1": secret, "password2": secret})
    editor.refresh_from_db()
    assert editor.check_password(secret)
