"""Nothing of the admin's own jargon stands where somebody at the desk looks: every page, read word by word."""

import re

import pytest

from tests.articles.test_desk_permissions import CHECKED, NOBODY, TABLE, address_of, paper  # noqa: F401
from tests.desk import form_of, sign_in

pytestmark = pytest.mark.django_db

# Of stories only the list, the history and what the desk says around the form: its blocks have tests of their own.
OPEN = sorted(name for name in CHECKED if TABLE[name] != NOBODY)
OURS = [name for name in OPEN if name not in ("articles_article_add", "articles_article_change")]
JARGON = re.compile(
    r"\b(select \w+ to (?:change|view)|objects?|add another|hold down|please correct|site administration|superuser|"
    r"staff status|queryset|changelist|recent actions|none available|delete selected|yes, i.m sure|"
    r"save and continue|articles?|front page slots?|users?|groups?)\b",
    re.IGNORECASE,
)


def words(html):
    """What stands on the page between header and end, without names, values and what a story says."""
    main = re.sub(r"<(script|style|template|datalist)\b.*?</\1>", "", html[html.index("<main") :], flags=re.DOTALL)
    labels = " ".join(re.findall(r'(?:aria-label|title|placeholder)="([^"]*)"', main))
    return re.sub(r"<[^>]*>", " ", main) + labels


@pytest.mark.parametrize("name", OURS)
def test_a_page_is_written_in_the_newsrooms_words(name, paper, administrator):  # noqa: F811
    html = sign_in(administrator).get(address_of(name, paper), follow=True).content.decode()
    if "<main" in html:
        assert sorted(set(JARGON.findall(words(html)))) == []


def test_a_form_that_cannot_be_saved_says_how_much_is_wrong(managing_editor):
    desk, address = sign_in(managing_editor), "/desk/articles/category/add/"
    form = form_of(desk, address, "category_form")
    said = words(desk.post(address, form).content.decode())
    assert "2 things need your attention before this can be saved. What you typed is still here." in said
    said = words(desk.post(address, form | {"name": "World"}).content.decode())
    assert "One thing needs your attention before this can be saved." in said


def test_jargon_is_recognised():
    """So that the tests above can fail."""
    assert JARGON.findall("Select story to change, 3 objects, Add another Author") and words("<main>a<b>c</b>")
