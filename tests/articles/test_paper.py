"""What the paper says about itself: saved at once, by those who may, with a step in the log."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.models import (
    Author,
    Category,
    FrontPageSlot,
    MenuLink,
    Photo,
    Publication,
    PublicationBody,
    PublicationCategory,
    Redirect,
    SiteSettings,
    Step,
    Tag,
    Tweet,
    TweetBlock,
)
from articles.press import paper, withdrawing
from articles.press.roles import NotAllowed, Role
from globepost.models import Boundary, Generation
from tests.cast import (
    add_block,
    chief,
    make_article,
    make_author,
    make_category,
    make_photo,
    make_tag,
    make_tweet,
    make_user,
    publish,
)

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)

EDITORS = {Role.EDITOR, Role.MANAGING_EDITOR, Role.ADMINISTRATOR}
CHIEFS = {Role.MANAGING_EDITOR, Role.ADMINISTRATOR}
WRITERS = EDITORS | {Role.CONTRIBUTOR, Role.REPORTER}
MAY_ADD = {
    Author: EDITORS,
    Category: CHIEFS,
    FrontPageSlot: EDITORS,
    MenuLink: CHIEFS,
    Photo: WRITERS,
    Redirect: CHIEFS,
    SiteSettings: {Role.ADMINISTRATOR},
    Tag: WRITERS,
    Tweet: WRITERS,
}
MAY_CHANGE = MAY_ADD | {Tag: EDITORS, Photo: EDITORS, Tweet: EDITORS}


def new(model):
    return {
        Author: lambda: Author(name="Ruth", slug="ruth"),
        Category: lambda: Category(name="World", slug="world"),
        FrontPageSlot: lambda: FrontPageSlot(place="lead", article=make_article()),
        MenuLink: lambda: MenuLink(place="footer", label="About", address="/about/"),
        Photo: lambda: Photo(file="x.jpg", width=1, height=1),
        Redirect: lambda: Redirect(path="/old/", target="/new/"),
        SiteSettings: lambda: SiteSettings(name="The Post"),
        Tag: lambda: Tag(name="Bridges", slug="bridges"),
        Tweet: lambda: Tweet(tweet_id="1", name="x", text="y"),
    }[model]()


@pytest.mark.parametrize("role", Role)
def test_who_adds_and_who_changes(role):
    user = make_user("somebody", role)
    for model in MAY_ADD:
        thing = new(model)
        assert paper.may_save(user, thing) is (role in MAY_ADD[model]), model
        if role not in MAY_ADD[model]:
            with pytest.raises(NotAllowed):
                paper.save(thing, by=user)
            assert not model.objects.exists(), model
            continue
        assert paper.save(thing, by=user) == []
        assert paper.may_save(user, thing) is (role in MAY_CHANGE[model]), model
    assert Step.objects.filter(verb="added").count() == sum(role in roles for roles in MAY_ADD.values())


def test_every_kind_of_thing_has_its_right():
    assert paper.ACTIONS.keys() == MAY_ADD.keys()


def test_whoever_added_a_picture_or_a_tweet_may_change_it_and_no_colleague(contributor, reporter):
    photo, tweet = make_photo(added_by=contributor), make_tweet(added_by=contributor)
    photo.credit = tweet.name = "Another"
    for thing in (photo, tweet):
        with pytest.raises(NotAllowed):
            paper.save(thing, by=reporter)
        paper.save(thing, by=contributor)
    assert Photo.objects.get().credit == Tweet.objects.get().name == "Another"


def test_saving_raises_the_generation_and_logs_what_changed(managing_editor):
    category = make_category("World")
    before = Generation.objects.get_or_create()[0].number
    category.name = "Globe"
    paper.save(category, by=managing_editor)
    step = Step.objects.get()
    assert (step.verb, step.subject, step.detail) == (
        "changed",
        f"category {category.pk} “Globe”",
        "name: World → Globe",
    )
    assert (step.by, step.article_id) == (managing_editor, None)
    assert Generation.objects.get().number == before + 1


def test_a_slot_is_a_step_of_its_story(editor):
    article = make_article("Bridge opens")
    paper.save(FrontPageSlot(place="lead", article=article), by=editor)
    step = Step.objects.get()
    assert (step.verb, step.article_id) == ("added", article.pk)
    assert "Bridge opens" in step.subject


def test_a_renamed_category_is_right_without_a_new_publication():
    version = publish(make_article(category=make_category("World")))
    category = make_category("World")
    category.name = "Globe"
    paper.save(category, by=chief())
    assert Publication.objects.get() == version
    assert Publication.objects.get().main_category.name == "Globe"


def test_times_to_come_are_marked():
    starts, ends, licence = (timezone.now() + hours * HOUR for hours in (1, 2, 3))
    paper.save(FrontPageSlot(place="lead", article=make_article(), starts_at=starts, ends_at=ends), by=chief())
    photo = make_photo()
    photo.licence_ends_at = licence
    paper.save(photo, by=chief())
    assert set(Boundary.objects.values_list("at", flat=True)) == {starts, ends, licence}


@pytest.mark.parametrize("make", [make_author, make_category, make_tag])
def test_an_old_address_leads_to_the_new_one_in_one_step(make):
    thing = make("first")
    root = thing.get_absolute_url().removesuffix("first/")
    for slug in ("second", "third"):
        thing.slug = slug
        paper.save(thing, by=chief())
    leads = dict(Redirect.objects.values_list("path", "target"))
    assert leads == {f"{root}first/": f"{root}third/", f"{root}second/": f"{root}third/"}


def test_going_back_to_an_old_address_leaves_no_circle():
    author = make_author("first")
    for slug in ("second", "first", "second", "first"):
        author.slug = slug
        paper.save(author, by=chief())
    assert dict(Redirect.objects.values_list("path", "target")) == {"/author/second/": "/author/first/"}


def test_a_save_that_moves_nothing_redirects_nothing():
    author = make_author()
    author.biography = "She writes."
    paper.save(author, by=chief())
    assert not Redirect.objects.exists()


def standing() -> dict[str, bool]:
    rows = PublicationCategory.objects.filter(publication__in=Publication.versions.all())
    return dict(rows.values_list("category__name", "direct"))


def move(category: Category, parent: Category | None) -> None:
    category.parent = parent
    paper.save(category, by=chief())


def test_a_category_that_moves_takes_its_stories_along():
    news, life = make_category("News"), make_category("Life")
    city = make_category("City", parent=news)
    version = publish(make_article(category=city))
    publish(make_article(category=make_category("Elsewhere")))
    for parent, expected in ((life, "Life"), (None, None), (news, "News")):
        move(city, parent)
        rows = PublicationCategory.objects.filter(publication=version)
        assert set(rows.values_list("category__name", "direct")) == {
            ("City", True),
            *([(expected, False)] if expected else []),
        }
        assert set(rows.values_list("position", flat=True)) == {version.position}


def test_what_stands_above_for_another_reason_stays_when_a_category_moves():
    news, life = make_category("News"), make_category("Life")
    city, port = make_category("City", parent=news), make_category("Port", parent=news)
    publish(make_article(category=city, categories=(port,)))
    move(city, life)
    assert standing() == {"City": True, "Port": True, "News": False, "Life": False}
    move(port, life)
    assert standing() == {"City": True, "Port": True, "Life": False}


def test_what_is_a_storys_own_category_stays_its_own_when_another_moves_below_it():
    news, life = make_category("News"), make_category("Life")
    city = make_category("City", parent=news)
    publish(make_article(category=city, categories=(life, news)))
    move(city, life)
    assert standing() == {"City": True, "Life": True, "News": True}


def test_a_scheduled_story_moves_with_its_category_too():
    news = make_category("News")
    city = make_category("City")
    publish(make_article(category=city), at=timezone.now() + HOUR)
    move(city, news)
    assert standing() == {"City": True, "News": False}


def test_moving_a_category_costs_the_same_for_three_stories_and_twelve(django_assert_max_num_queries):
    counts, news = [], make_category("News")
    by = chief()
    for number in (3, 12):
        city = make_category(f"City {number}")
        for _ in range(number):
            publish(make_article(category=city))
        city.parent = news
        with django_assert_max_num_queries(20) as queries:
            paper.save(city, by=by)
        counts.append(len(queries))
    assert counts[0] >= counts[1]


@pytest.mark.parametrize("model", [FrontPageSlot, MenuLink, Redirect])
def test_slots_menu_links_and_redirects_are_taken_away(managing_editor, contributor, model):
    thing = new(model)
    paper.save(thing, by=chief())
    before = Generation.objects.get().number
    with pytest.raises(NotAllowed):
        paper.delete(thing, by=contributor)
    paper.delete(thing, by=managing_editor)
    assert not model.objects.exists()
    assert Step.objects.filter(verb="deleted", by=managing_editor).count() == 1
    assert Generation.objects.get().number == before + 1


@pytest.mark.parametrize("make", [make_author, make_category, make_photo, make_tweet, lambda: make_tag("x")])
def test_what_revisions_name_is_retired_and_never_deleted(administrator, make):
    thing = make()
    with pytest.raises(TypeError, match="retired, not deleted"):
        paper.delete(thing, by=administrator)
    assert type(thing).objects.exists()
    thing.retired = True
    paper.save(thing, by=administrator)


def test_a_tweet_that_changes_leaves_what_was_published_as_it_was():
    tweet, article = make_tweet(text="As it was"), make_article()
    add_block(article, TweetBlock, tweet=tweet)
    publish(article)
    tweet.text = "As it is"
    paper.save(tweet, by=chief())
    assert "As it was" in str(PublicationBody.objects.get().parts)


def test_a_neighbour_that_is_withdrawn_is_gone_without_a_word_to_the_story():
    neighbour = make_article()
    publish(neighbour)
    story = publish(make_article(related=(neighbour,)))
    withdrawing.withdraw(neighbour, by=chief(), reason="Wrong")
    assert story.body.related_ids == [neighbour.pk]
    assert not Publication.objects.filter(article_id__in=story.body.related_ids).exists()


def test_a_menu_link_stands_under_another_of_its_place_and_not_under_itself():
    top = MenuLink.objects.create(place="footer", label="About", address="/about/")
    other = MenuLink.objects.create(place="footer", label="Ferries", address="/ferries/")
    top.parent = top
    with pytest.raises(ValidationError, match="itself stands under no other"):
        top.full_clean()
    other.parent, top.parent = top, None
    other.full_clean()
    other.save()
    top.parent = MenuLink.objects.create(place="footer", label="Ports", address="/ports/")
    with pytest.raises(ValidationError, match="move those first"):
        top.full_clean()


@pytest.mark.parametrize("chain", [["/b/"], ["/b/", "/c/"], ["/b/", "/c/", "/d/"]])
def test_redirects_do_not_lead_in_circles(chain):
    for path, target in zip(chain, [*chain[1:], "/a/"], strict=True):
        Redirect.objects.create(path=path, target=target)
    with pytest.raises(ValidationError, match="a redirect leads back to /a/"):
        Redirect(path="/a/", target="/b/").full_clean()
    Redirect(path="/z/", target="/b/").full_clean()
    kept = Redirect.objects.get(path="/b/")
    kept.target = "/elsewhere/"
    kept.full_clean()


@pytest.mark.parametrize(("target", "back"), [("/b", "/b/"), ("/B/", "/b/"), ("/B", "/b/"), ("/B/", "/B/")])
def test_nor_do_they_by_another_way_to_write_an_address(target, back):
    Redirect.objects.create(path="/a/", target=target)
    with pytest.raises(ValidationError, match=r"a redirect leads back to /[bB]/"):
        Redirect(path=back, target="/a").full_clean()
    Redirect(path=back, target="/c/").full_clean()
    Redirect(path="/d", target="/d/").full_clean()
    Redirect(path="/e/", target="/E/").full_clean()
