"""What the list of stories can be asked: its filters, its search, and its tabs, together."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import Article
from tests.cast import change, make_article, make_author, make_category, make_page, publish
from tests.desk import sign_in

pytestmark = pytest.mark.django_db


def listed(user, query=""):
    answer = sign_in(user).get(f"/desk/articles/article/{query}")
    assert answer.status_code == 200, answer.status_code
    return {story.headline for story in answer.context["cl"].result_list}


@pytest.fixture
def stories(editor):
    world, sport = make_category("World"), make_category("Sport")
    europe = make_category("Europe", parent=world)
    make_article("World", category=world, stage="in review", authors=[make_author("Ines Calder")])
    make_article("Europe", category=europe, label="opinion", authors=[make_author("Lena Osei")])
    make_article("Sport", category=sport, owner=editor)
    later = timezone.now() + dt.timedelta(days=1)
    make_article("Embargoed", category=sport, embargo_until=later)
    old = make_article("Old", category=sport)
    Article.objects.filter(pk=old.pk).update(saved_at=timezone.now() - dt.timedelta(days=3))
    return {"world": world.pk, "europe": europe.pk}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("stage=in+review", {"World"}),
        ("category={world}", {"World", "Europe"}),
        ("category={europe}", {"Europe"}),
        ("author=lena", {"Europe"}),
        ("author=nobody+here", set()),
        ("label=opinion", {"Europe"}),
        ("mine=1", {"Sport"}),
        ("saved=day", {"World", "Europe", "Sport", "Embargoed"}),
        ("saved=week", {"World", "Europe", "Sport", "Embargoed", "Old"}),
        ("embargoed=1", {"Embargoed"}),
        ("category={world}&label=opinion&q=eur", {"Europe"}),
        ("category={world}&q=sport", set()),
        ("category=0&label=x&saved=x&mine=x&stage=x&author=", {"World", "Europe", "Sport", "Embargoed", "Old"}),
    ],
)
def test_the_list_is_narrowed(query, found, editor, stories):
    assert listed(editor, f"?{query.format(**stories)}") == found


@pytest.mark.parametrize(
    "term",
    ["opens bridge", "BRIDGE", "brid", "calder bridge", "bridge-opens", "story-about-a-bridge", "Ines Calder"],
)
def test_a_story_is_found_by_its_words_author_or_slug(term, editor):
    make_article("Bridge opens: bridge-opens at noon", slug="story-about-a-bridge")
    make_article("Another", authors=[make_author("Lena Osei")])
    assert listed(editor, f"?q={term}") == {"Bridge opens: bridge-opens at noon"}


def test_a_word_that_does_not_fit_finds_nothing(editor):
    make_article("Bridge opens")
    assert listed(editor, "?q=bridge+closes") == set()


def test_a_story_is_found_by_every_address_that_it_had(editor):
    story = make_article("Bridge opens", slug="bridge")
    make_article("Another", slug="another")
    first = publish(story).path
    change(story, slug="bridge-opens")
    second = publish(story).path
    form = f"http://testserver/desk/articles/article/{story.pk}/change/"
    pasted = [
        first,
        second,
        first.strip("/"),
        f"https://paper.example{second}?utm=x#top",
        f"paper.example{first}",
        form,
    ]
    for address in pasted:
        assert sign_in(editor).get("/desk/articles/article/", {"q": address}).context["cl"].result_list == [story], (
            address
        )


def test_an_address_that_nothing_has_finds_nothing(editor):
    make_article("Bridge opens", slug="bridge")
    for address in (
        "/",
        "https://paper.example/",
        "/no/such/",
        "/2026/01/02/nothing/",
        "a/b/c",
        "/desk/articles/article/9/",
    ):
        assert sign_in(editor).get("/desk/articles/article/", {"q": address}).context["cl"].result_list == [], address


def test_the_address_of_a_draft_finds_it_before_it_was_published(editor):
    make_article("Bridge opens", slug="bridge")
    assert listed(editor, "?q=/2026/11/25/bridge/") == {"Bridge opens"}


def test_nobody_finds_another_persons_draft(contributor):
    story = make_article("Secret draft", slug="secret")
    publish(story)
    for term in ("secret", "/2026/11/25/secret/", f"/desk/articles/article/{story.pk}/change/", "Ines"):
        assert listed(contributor, f"?q={term}") == set(), term


def test_pages_have_a_list_of_their_own_and_are_found_by_a_search(managing_editor, editor):
    make_article("Story")
    make_page("about", "Who We Are")
    assert listed(managing_editor) == {"Story"} and listed(managing_editor, "?kind=page") == {"Who We Are"}
    assert listed(managing_editor, "?q=who") == listed(managing_editor, "?q=/about/") == {"Who We Are"}
    assert listed(editor, "?kind=page") == listed(editor, "?q=who") == set()


def test_the_tabs_are_those_of_the_persons_work(managing_editor, contributor):
    def tabs(user, query=""):
        return sign_in(user).get(f"/desk/articles/article/{query}").context["tabs"]

    assert [tab.name for tab in tabs(contributor)] == ["All", "Drafts", "In review", "Scheduled", "Live", "Withdrawn"]
    assert [tab.name for tab in tabs(managing_editor)][1::5] == ["My drafts", "Pages"]
    for tab in tabs(managing_editor):
        current = [one for one in tabs(managing_editor, f"?{tab.query}&older=1-1") if one.is_current]
        assert [one.name for one in current] == [tab.name]
    assert not any(tab.is_current for tab in tabs(managing_editor, "?q=x"))


def test_what_the_list_is_narrowed_to_is_said_and_taken_back(editor, stories):
    answer = sign_in(editor).get(f"/desk/articles/article/?category={stories['europe']}&author=lena&stage=&q=eur")
    said = {one.says: one.without for one in answer.context["cl"].narrowed_by}
    assert said == {"World › Europe": "?author=lena&q=eur", "lena": f"?category={stories['europe']}&q=eur"}


def test_an_empty_list_says_so(editor):
    desk = sign_in(editor)
    assert "There is no story yet." in desk.get("/desk/articles/article/").content.decode()
    assert "No story is like that." in desk.get("/desk/articles/article/?q=x").content.decode()
