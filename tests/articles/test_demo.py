"""What stands in the demonstration edition, read from the database; loaded once for the whole module."""

import datetime as dt
import re
from collections import Counter
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.html import strip_tags

from articles.demo.library import LIBRARY
from articles.demo.sign_ins import SIGN_INS
from articles.demo.stories import LIVE, STORIES
from articles.models import (
    BLOCKS,
    Address,
    Article,
    Author,
    Category,
    Correction,
    FrontPageSlot,
    Label,
    MenuLink,
    Photo,
    Publication,
    Revision,
    SiteSettings,
    Tweet,
)
from articles.press import gates
from articles.press.roles import roles_of
from articles.press.versions import Versions
from tests.demo_paper import demo  # noqa: F401

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

YEAR = dt.timedelta(days=365)
PLACEHOLDER = re.compile(r"\bTK\b|lorem ipsum|\{day|story:|\bTODO\b|\bXXX\b", re.IGNORECASE)


def live_stories() -> list[Publication]:
    return list(Publication.objects.filter(kind="story").select_related("body", "lead_photo"))


def words_of(publication: Publication) -> int:
    """The words of its prose."""
    html = " ".join(part["html"] for part in publication.body.parts if part["type"] == "prose")
    return len(strip_tags(html.replace("<", " <")).split())


def parts(kind: str) -> list[dict[str, Any]]:
    """The parts of that type that readers meet, in all stories."""
    return [part for story in live_stories() for part in story.body.parts if part["type"] == kind]


def state_of(article: Article) -> str:
    versions = Versions.of(article)
    if versions.live:
        return "live"
    sentence = versions.sentence()
    return article.stage if sentence == "Never published" else sentence.split()[0].lower()


def test_readers_find_45_stories_and_six_pages() -> None:
    assert len(live_stories()) == len(LIVE)
    assert len(live_stories()) >= 45
    assert Publication.objects.filter(kind="page").count() == 6


def test_every_category_has_stories_of_its_own() -> None:
    used = {story.main_category_id for story in live_stories()}
    wanted = Category.objects.filter(in_menu=True)
    assert [category.name for category in wanted if category.pk not in used] == []


def test_stories_are_spread_over_three_years() -> None:
    days = sorted(story.first_published_at for story in live_stories())
    assert days[-1] - days[0] > dt.timedelta(hours=25_000)
    ages = Counter(int((days[-1] - day) / YEAR) for day in days)
    assert [ages[year] >= 3 for year in range(3)] == [True] * 3
    assert len({timezone.localdate(day) for day in days[-16:]}) >= 3


def test_a_story_has_300_to_900_words_of_prose() -> None:
    counts = {story.headline: words_of(story) for story in live_stories()}
    assert {headline: count for headline, count in counts.items() if not 300 <= count <= 900} == {}


def test_a_page_has_250_to_500_words() -> None:
    counts = {page.path: words_of(page) for page in Publication.objects.filter(kind="page")}
    assert {path: count for path, count in counts.items() if not 250 <= count <= 500} == {}


def test_twelve_or_more_sign_with_a_desk_and_an_agency() -> None:
    assert Author.objects.count() >= 12
    assert Counter(Author.objects.values_list("kind", flat=True))["desk"] == 1
    assert Author.objects.filter(kind="agency", source_line="with The Globe Post").exists()
    idle = Author.objects.filter(credits__isnull=True)
    assert list(idle) == []


def test_every_person_who_signs_has_a_portrait_a_biography_and_a_link() -> None:
    persons = Author.objects.filter(kind="person", source_line="")
    assert [person.name for person in persons if not (person.picture and person.biography and person.links)] == []


def test_every_kind_of_block_and_label_is_before_readers() -> None:
    ids = [publication.article_id for publication in live_stories()]
    missing = [block.__name__ for block in BLOCKS if not block.objects.filter(parent__in=ids).exists()]
    assert missing == []
    assert {publication.label for publication in live_stories()} == set(Label.values)


def test_tweets_cards_and_the_rest_are_there_in_number() -> None:
    counts = {kind: len(parts(kind)) for kind in ("tweet", "related", "quote", "table", "gallery", "video")}
    least = {"tweet": 15, "related": 10, "quote": 8, "table": 5, "gallery": 1, "video": 1}
    assert {kind: counts[kind] for kind, number in least.items() if counts[kind] < number} == {}


def test_tweets_come_with_a_link_and_with_pictures() -> None:
    assert [tweet for tweet in Tweet.objects.all() if "https://" in tweet.text]
    assert [tweet for tweet in Tweet.objects.all() if tweet.pictures.count() > 1]


def test_what_readers_must_not_see_is_there_in_every_state() -> None:
    states = Counter(map(state_of, Article.objects.filter(kind="story")))
    assert states == Counter(story.state for story in STORIES)
    assert (states["withdrawn"], states["scheduled"]) == (1, 2)
    assert all(states[stage] for stage in ("draft", "in review", "approved"))
    assert Article.objects.filter(embargo_until__gt=timezone.now()).count() == 1


def test_one_live_story_has_an_update_scheduled() -> None:
    planned = Publication.versions.filter(is_planned=True)
    live = Publication.objects.filter(article_id__in=planned.values("article_id"))
    assert [version.headline for version in live] == [
        "Editor of Quillara’s Last Independent Daily Is Held for a Third Day"
    ]
    assert all(version.visible_from > timezone.now() for version in planned)


def test_corrections_show_which_words_changed() -> None:
    kinds = Counter(Correction.objects.shown().values_list("kind", flat=True))
    assert kinds["correction"] + kinds["clarification"] >= 5
    assert kinds["clarification"] and kinds["retraction"] == 1
    assert all(correction.diff for correction in Correction.objects.exclude(kind="retraction"))


def test_no_gate_has_anything_to_say_of_what_is_live() -> None:
    for publication in Publication.objects.all():
        content = Revision.objects.get(pk=publication.revision_id).content
        assert gates.findings(content, at=timezone.now()) == [], publication.headline


def test_no_headline_and_no_picture_is_worn_out() -> None:
    stories = live_stories()
    headlines = Counter(story.headline.casefold() for story in stories)
    assert [headline for headline, times in headlines.items() if times > 1] == []
    leads = Counter(story.lead_photo.title for story in stories if story.lead_photo)
    assert {title: times for title, times in leads.items() if times > 3} == {}


def test_every_lead_picture_that_a_story_names_is_there() -> None:
    assert [story.lead for story in STORIES if story.lead and story.lead not in LIBRARY] == []
    shown = {story.path.split("/")[-2]: story.lead_photo for story in live_stories()}
    assert {slug: photo and photo.title for slug, photo in shown.items()} == {
        story.slug: LIBRARY[story.lead].title if story.lead else None for story in LIVE
    }


def test_stories_stand_in_the_order_of_their_positions() -> None:
    stories = sorted(live_stories(), key=lambda story: story.position)
    assert stories == sorted(stories, key=lambda story: story.first_published_at)
    assert all(story.first_published_at < timezone.now() for story in stories)


def test_links_between_stories_lead_to_addresses_of_this_paper() -> None:
    found = [path for part in parts("prose") for path in re.findall(r'href="(/2[^"]+)"', part["html"])]
    assert found
    assert set(Address.objects.filter(path__in=found).values_list("path", flat=True)) == set(found)


def test_no_placeholder_stands_before_readers() -> None:
    for publication in Publication.versions.select_related("body"):
        words = f"{publication.headline} {publication.standfirst} {publication.body.parts}"
        assert not PLACEHOLDER.search(words), publication.headline


def test_the_frame_is_furnished() -> None:
    assert set(MenuLink.objects.values_list("place", flat=True)) == {"utility", "footer", "social"}
    assert {"lead", "featured", "recommended"} <= set(FrontPageSlot.objects.values_list("place", flat=True))
    assert SiteSettings.current().featured_category
    assert not Photo.objects.filter(alternative_text="")


def test_the_menu_is_that_of_the_paper() -> None:
    menu = Category.objects.filter(in_menu=True).order_by("order")
    assert [category.name for category in menu if category.parent is None] == [
        "National",
        "World",
        "Business",
        "Interviews",
        "Lifestyle",
        "Democracy at Risk",
        "Opinion",
    ]
    below = [(category.parent.name, category.name) for category in menu if category.parent]
    assert below == [
        ("Democracy at Risk", "Media Freedom"),
        ("Opinion", "Editorials"),
        ("Opinion", "Columns"),
        ("Opinion", "Book Reviews"),
        ("Opinion", "Stage"),
    ]


def test_every_role_can_sign_in() -> None:
    for sign_in in SIGN_INS:
        user = User.objects.get(username=sign_in.username)
        assert user.check_password(sign_in.password)
        assert roles_of(user) == {sign_in.role}
