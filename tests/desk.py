"""The desk as a browser meets it: forms are read from the page and posted as they stand, with some values changed."""

import time
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from django.contrib.auth.models import User
from django.test import Client

from articles.models import Article

TEXT = "articles_textblock_set"


def sign_in(user: User) -> Client:
    """A client that has given name, password and second factor."""
    client = Client()
    client.force_login(user)
    session = client.session
    session.update(factor_given(user))
    session.save()
    return client


def factor_given(user: User) -> dict[str, Any]:
    """What a session holds once the second factor was given in it."""
    record = {"method": "mfa", "type": "totp", "at": time.time()}
    return {AUTHENTICATION_METHODS_SESSION_KEY: [record], f"{AUTHENTICATION_METHODS_SESSION_KEY}_user": str(user.pk)}


def change_address(article: Article) -> str:
    return f"/desk/articles/article/{article.pk}/change/"


class FormReader(HTMLParser):
    """The successful controls of the form with this id, but for its buttons and for the empty rows of inlines."""

    def __init__(self, form_id: str) -> None:
        super().__init__()
        self.form_id, self.values, self.inside = form_id, dict[str, Any](), False
        self.area = self.select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name") or ""
        if tag == "form":
            self.inside = given.get("id") == self.form_id
        if not self.inside or "__prefix__" in name:
            return
        if tag == "input" and name and given.get("type") not in ("submit", "file"):
            if given.get("type") not in ("checkbox", "radio") or "checked" in given:
                self.values[name] = given.get("value") or ("on" if given.get("type") == "checkbox" else "")
        elif tag == "textarea":
            self.area, self.values[name] = name, ""
        elif tag == "select":
            self.select = name
            self.values.setdefault(name, [] if "multiple" in given else "")
        elif tag == "option" and self.select and "selected" in given:
            if isinstance(self.values[self.select], list):
                self.values[self.select].append(given.get("value"))
            else:
                self.values[self.select] = given.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False
        elif tag == "textarea" and self.area:
            self.values[self.area] = self.values[self.area].removeprefix("\n")
            self.area = ""
        elif tag == "select":
            self.select = ""

    def handle_data(self, data: str) -> None:
        if self.area:
            self.values[self.area] += data


def fields_of(response: Any, form_id: str = "article_form") -> dict[str, Any]:
    reader = FormReader(form_id)
    reader.feed(response.content.decode())
    assert reader.values, f"no form {form_id} on this page"
    return reader.values


def form_of(client: Client, address: str, form_id: str = "article_form") -> dict[str, Any]:
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    return fields_of(response, form_id)


def add_row(form: dict[str, Any], prefix: str, **values: Any) -> int:
    """Another row of an inline, as the page's script would add it. Returns its number."""
    number = int(form[f"{prefix}-TOTAL_FORMS"])
    form[f"{prefix}-TOTAL_FORMS"] = str(number + 1)
    if prefix.startswith("articles_"):
        values = {"region": "main", "ordering": str(_last_ordering(form) + 10), "uid": ""} | values
    form |= {f"{prefix}-{number}-{name}": value for name, value in values.items()}
    return number


def _last_ordering(form: dict[str, Any]) -> int:
    return max((int(value) for name, value in form.items() if name.endswith("-ordering")), default=0)


def save(client: Client, article: Article, button: str = "", **values: Any) -> Any:
    """Open the article's form, change these values, and send it by a button."""
    form = form_of(client, change_address(article)) | values
    return client.post(change_address(article), form | ({"_do": button} if button else {"_continue": "1"}))


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def errors_of(response: Any) -> Iterator[str]:
    return (str(error) for error in response.context["errors"])


def add_block(page: Any, kind: str) -> None:
    """A new block behind all others, as the button below them adds it."""
    page.get_by_role("button", name="Add a block").click()
    page.get_by_role("menuitem", name=kind, exact=True).click()
