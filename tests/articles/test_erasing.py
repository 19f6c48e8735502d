"""For the law's sake: what is erased stands in no column of any table, and in no file."""

import datetime as dt
import zlib

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import models
from django.utils import timezone

from articles.models import (
    Address,
    Article,
    Author,
    Category,
    FrontPageSlot,
    Photo,
    PictureBlock,
    Publication,
    PublicationBody,
    Revision,
    SiteSettings,
    Step,
    Tag,
    Tweet,
    TweetBlock,
)
from articles.press import paper, publishing, revisions, withdrawing
from articles.press.correcting import Note
from articles.press.erasing import erase_article, erase_object
from articles.press.roles import NotAllowed
from articles.press.snapshot import snapshot
from globepost.models import Generation
from tests.cast import (
    add_block,
    change,
    chief,
    make_article,
    make_author,
    make_category,
    make_photo,
    make_tag,
    make_tweet,
    publish,
    take,
)
from tests.whole import make_whole_article

WORD = "quincewyrm"
LATER = dt.timedelta(hours=1)
pytestmark = pytest.mark.django_db


def traces(word: str = WORD) -> set[str]:
    """Every column of every table in which the word stands, packed or not, whatever its case."""
    found = set()
    for model in apps.get_models(include_auto_created=True):
        rows = models.QuerySet(model).values_list(*(field.attname for field in model._meta.concrete_fields))
        for row in rows:
            for field, value in zip(model._meta.concrete_fields, row, strict=True):
                text = zlib.decompress(value).decode() if field.name == "packed" else str(value)
                if word in text.lower():
                    found.add(f"{model._meta.label}.{field.name}")
    return found


def everything_happened() -> Article:
    """A story with a life: revised, published, corrected, in a slot, withdrawn, scheduled, named by another."""
    article = make_whole_article(WORD)
    neighbour = make_article("A neighbour", related=(article,))
    neighbour.articles_relatedblock_set.create(article=article, region="main", ordering=99)
    publish(article)
    publish(neighbour)
    slot = FrontPageSlot(place="lead", article=article)
    paper.save(slot, by=chief())
    paper.delete(slot, by=chief())
    paper.save(FrontPageSlot(place="featured", article=article), by=chief())
    change(article, headline=f"{WORD} was wrong", text=f"<p>{WORD} no more</p>", slug=f"{WORD}-moved")
    publish(article, note=Note(f"{WORD} was wrong"))
    withdrawing.withdraw(article, by=chief(), reason=f"{WORD} is wrong", retraction=f"{WORD} is withdrawn")
    base = revisions.newest(article).number
    change(article, headline=f"{WORD} again")
    article.headline = f"{WORD} beside it"
    article.save()
    revisions.take(article, by=chief(), base=base)
    change(
        article,
        slug=f"{WORD}-secret",
        lead_picture=make_photo(title="unlicensed", licence_ends_at=timezone.now() + LATER),
    )
    publish(article, at=timezone.now() + LATER / 2)
    article.lead_picture.licence_ends_at = timezone.now() + LATER / 4
    paper.save(article.lead_picture, by=chief())
    publish(article, at=timezone.now() + LATER / 8)
    return article


def test_a_word_planted_everywhere_is_found_by_the_search():
    """So that the tests below can fail."""
    everything_happened()
    columns = traces()
    for expected in (
        *("Article.headline", "Article.notes", "TextBlock.html", "Revision.packed", "Publication.headline"),
        *("PublicationBody.parts", "Correction.text", "Correction.diff", "Address.path", "Step.subject", "Step.detail"),
    ):
        assert f"articles.{expected}" in columns


def test_an_erased_story_leaves_no_trace_but_its_addresses(django_capture_on_commit_callbacks):
    article = everything_happened()
    files = [block.file for block in (article.articles_videoblock_set.get(), article.articles_audioblock_set.get())]
    pk, seen = article.pk, Address.objects.filter(article_id=article.pk, since__lte=timezone.now()).count()
    with django_capture_on_commit_callbacks(execute=True):
        erase_article(article, by=chief(), reason="A court said so")
    left = {
        "articles.Photo.title",
        "articles.Author.name",
        "articles.Author.slug",
        "articles.Tag.name",
        "articles.Tag.slug",
    }
    left |= {"articles.Tweet.text"}  # things of the paper, erased one by one
    assert traces() - left == {"articles.Address.path"}
    assert not any("secret" in path for path in Address.objects.values_list("path", flat=True))
    assert Address.objects.filter(article_id=None).count() == seen
    assert not Article.objects.filter(pk=pk).exists() and not Publication.versions.filter(article_id=pk).exists()
    assert not any(file.storage.exists(file.name) for file in files)


def test_its_addresses_are_forgotten_when_they_say_too_much():
    article = everything_happened()
    erase_article(article, by=chief(), reason="A court said so", keep_addresses=False)
    assert "articles.Address.path" not in traces()


def test_the_files_of_earlier_revisions_go_too(django_capture_on_commit_callbacks):
    article = make_whole_article()
    take(article)
    file = article.articles_videoblock_set.get().file
    article.articles_videoblock_set.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        erase_article(article, by=chief(), reason="A court said so")
    assert not file.storage.exists(file.name)


def test_the_neighbour_that_named_it_reads_on_without_it():
    article = everything_happened()
    pk, neighbour = article.pk, Article.objects.get(headline="A neighbour")
    body = PublicationBody.objects.get(publication__article_id=neighbour.pk)
    assert body.related_ids == [pk] and any(part["type"] == "related" for part in body.parts)
    erase_article(article, by=chief(), reason="A court said so")
    body.refresh_from_db()
    assert body.related_ids == [] and [part["type"] for part in body.parts] == ["prose"]
    assert revisions.newest(neighbour).content == snapshot(neighbour)


def test_the_log_says_that_who_and_why_and_every_page_changes():
    article = everything_happened()
    pk, steps, before = article.pk, Step.objects.count(), Generation.objects.get().number
    erase_article(article, by=chief(), reason="A court said so")
    step = Step.objects.first()
    assert (step.verb, step.subject, step.detail, step.by) == ("erased", f"article {pk}", "A court said so", chief())
    assert Step.objects.count() == steps + 1
    assert Generation.objects.get().number == before + 1


def test_only_an_administrator_erases(managing_editor):
    article, author = make_article(), make_author("Somebody")
    with pytest.raises(NotAllowed):
        erase_article(article, by=managing_editor, reason="x")
    with pytest.raises(NotAllowed):
        erase_object(author, by=managing_editor, reason="x")
    assert Article.objects.exists() and Author.objects.filter(pk=author.pk).exists()


def test_an_erased_author_leaves_no_trace():
    author = make_author("First name")
    author.biography, author.notes, author.picture = f"{WORD} writes", WORD, make_photo()
    author.name, author.slug = f"{WORD} Calder", f"{WORD}-calder"
    paper.save(author, by=chief())
    article = make_article(authors=[author, make_author("Lena Osei")])
    publish(article)
    author.name, author.slug = f"New {WORD}", f"new-{WORD}"
    paper.save(author, by=chief())
    namesake = make_author(f"New {WORD[:4]}")
    paper.save(namesake, by=chief())
    assert {"articles.Redirect.path", "articles.Step.subject", "articles.Step.detail"} <= traces()
    erase_object(author, by=chief(), reason="A court said so")
    assert traces() == set()
    assert Publication.objects.get().publicationauthor_rows.get().author.name == "Lena Osei"
    assert [credit["author"]["label"] for credit in revisions.newest(article).content["credits"]] == ["Lena Osei"]
    assert revisions.newest(article).content == snapshot(article)
    assert Step.objects.filter(subject=f"author {namesake.pk} “{namesake}”").exists()


def test_an_erased_photo_leaves_no_trace_and_no_file(django_capture_on_commit_callbacks):
    photo = make_photo(title=f"{WORD} title", caption=WORD, source=WORD, licence=WORD, credit="", original_name=WORD)
    tweet = make_tweet()
    tweet.tweet_pictures.create(photo=photo)
    article = make_whole_article("harbour", id=901)
    article.articles_videoblock_set.update(poster=photo)
    article.articles_pictureblock_set.update(photo=photo, caption=WORD, alternative_text=WORD)
    article.articles_galleryblock_set.get().gallery_photos.update_or_create(order=0, defaults={"photo": photo})
    article.articles_tweetblock_set.update(tweet=tweet)
    change(article, lead_picture=photo, social_picture=photo, caption=f"{WORD} lead", alternative_text=WORD)
    publishing.publish(take(article), by=chief(), waive="An old picture")
    for thing, name in (
        (make_author(), "picture"),
        (make_category(), "default_picture"),
        (SiteSettings(), "default_picture"),
    ):
        setattr(thing, name, photo)
        paper.save(thing, by=chief())
    photo.licence = f"{WORD} once more"
    paper.save(photo, by=chief())
    assert {"articles.Step.detail", "articles.Publication.lead_alternative_text"} <= traces()
    with django_capture_on_commit_callbacks(execute=True):
        erase_object(photo, by=chief(), reason="A court said so")
    assert traces() == set()
    assert not photo.file.storage.exists(photo.file.name)
    version = Publication.objects.get()
    assert version.lead_photo is None and version.body.social_photo is None
    types = {part["type"]: part for part in version.body.parts}
    assert "picture" not in types and types["video"]["poster"] is None
    assert photo.pk not in types["gallery"]["photos"] and types["tweet"]["photos"] == []
    article.refresh_from_db()
    assert revisions.newest(article).content == snapshot(article)


def test_an_erased_tweet_leaves_no_trace():
    number = "1600000000000000777"  # so long that no random name of a file has it by chance
    tweet = make_tweet(tweet_id=number, text=f"{WORD} tweets", name=WORD, handle=WORD[:15])
    paper.save(tweet, by=chief())
    article = make_whole_article()
    article.articles_tweetblock_set.update(tweet=tweet)
    publish(article)
    tweet.text = f"Another {WORD}"
    paper.save(tweet, by=chief())
    erase_object(tweet, by=chief(), reason="A court said so")
    assert traces() | traces(tweet.tweet_id) == set()
    assert "tweet" not in [
        part["type"] for part in PublicationBody.objects.get(publication__article_id=article.pk).parts
    ]
    assert revisions.newest(article).content == snapshot(article)


def test_what_it_takes_from_a_scheduled_version_unschedules_that():
    author, tweet = make_author("Ruth"), make_tweet()
    unsigned, empty = make_article("Unsigned", authors=[author]), make_article("Empty", text="")
    add_block(empty, TweetBlock, tweet=tweet)
    for article in (unsigned, empty):
        publish(article, at=timezone.now() + LATER)
    [message] = erase_object(author, by=chief(), reason="A court said so")
    assert "“Unsigned” is no longer scheduled" in message and "Name an author" in message
    [message] = erase_object(tweet, by=chief(), reason="A court said so")
    assert "“Empty” is no longer scheduled" in message
    assert not Publication.versions.exists()


def test_the_words_of_an_erased_picture_leave_the_corrections_too():
    photo, article = make_photo(), make_article()
    block = add_block(article, PictureBlock, photo=photo, caption=f"{WORD} at home")
    publish(article)
    block.caption = "A woman at home"
    block.save()
    publish(article, note=Note("The caption was wrong"))
    assert "articles.Correction.diff" in traces()
    erase_object(photo, by=chief(), reason="A court said so")
    assert traces() == set()


@pytest.mark.parametrize("kind", ["tag", "main category", "other category", "category above"])
def test_an_erased_tag_or_category_leaves_no_trace(kind):
    thing = make_tag(f"{WORD} things") if kind == "tag" else make_category(f"{WORD} things")
    paper.save(thing, by=chief())
    places = {
        "tag": lambda: {"tags": (thing.name,)},
        "main category": lambda: {"category": thing},
        "other category": lambda: {"categories": (thing,)},
        "category above": lambda: {"category": make_category("Ports", parent=thing)},
    }
    article = make_article(**places[kind]())
    publish(article)
    thing.name, thing.slug = f"New {WORD}", f"new-{WORD}"
    paper.save(thing, by=chief())
    assert {"articles.Redirect.path", "articles.Step.detail"} <= traces()
    erase_object(thing, by=chief(), reason="A court said so")
    assert traces() == set()
    assert Publication.objects.get().headline == article.headline
    assert revisions.newest(article).content == snapshot(Article.objects.get(pk=article.pk))


def test_what_has_nothing_to_do_with_it_is_not_touched():
    articles = [make_whole_article(), make_article()]
    for article in articles:
        publish(article)
    before = list(models.QuerySet(Revision).values_list("packed", flat=True)), list(PublicationBody.objects.values())
    erase_object(make_photo(title="Another"), by=chief(), reason="x")
    erase_object(make_author("Another"), by=chief(), reason="x")
    erase_object(make_tweet(), by=chief(), reason="x")
    other = make_article()
    erase_article(other, by=chief(), reason="x")
    after = list(models.QuerySet(Revision).values_list("packed", flat=True)), list(PublicationBody.objects.values())
    assert after == before
    assert Category.objects.exists() and Tag.objects.exists() and Tweet.objects.exists() and Photo.objects.exists()


@pytest.mark.parametrize("make", [make_article, make_author, make_category, make_photo, make_tag, make_tweet])
def test_the_command_erases_for_an_administrator(administrator, make, capsys):
    kind, thing = make.__name__.removeprefix("make_"), make()
    call_command("erase", kind, thing.pk, by="administrator", reason="A court said so")
    assert f"Erased {kind} {thing.pk}." in capsys.readouterr().out
    assert not type(thing)._base_manager.filter(pk=thing.pk).exists()


def test_the_command_forgets_addresses_when_told_to(administrator):
    article = make_article()
    publish(article)
    call_command("erase", "article", article.pk, "--forget-addresses", by="administrator", reason="x", verbosity=0)
    assert not Address.objects.exists()


@pytest.mark.parametrize(
    ("number", "by", "said"), [(1, "nobody", "no user"), (10**9, "editor", "no article"), (1, "editor", "may not")]
)
def test_the_command_says_what_is_wrong(editor, number, by, said):
    article = make_article(id=1)
    with pytest.raises(CommandError, match=said):
        call_command("erase", "article", number, by=by, reason="x")
    assert Article.objects.filter(pk=article.pk).exists()
