"""What is always true of a row is held by the database, whoever writes it: each rule against a row that breaks it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.db.models import F

from articles.models import (
    BLOCKS,
    Article,
    ArticleCredit,
    Category,
    Correction,
    FrontPageSlot,
    ImportedItem,
    ImportSite,
    MenuLink,
    Photo,
    PreviewLink,
    Publication,
    PublicationAuthor,
    PublicationCategory,
    PublicationFile,
    PublicationPhoto,
    PublicationTag,
    Redirect,
    RelatedBlock,
    RelatedPick,
    RelatedRound,
    Revision,
    SiteSettings,
    TaggedArticle,
    Tweet,
    TweetPicture,
)
from articles.press import preview_links
from globepost.models import Generation, Job, MailPause
from tests.cast import chief, make_article, publish
from tests.whole import make_whole_article

pytestmark = pytest.mark.django_db
OURS = [model for model in apps.get_models() if model.__module__.split(".")[0] in ("globepost", "articles")]
RULES = {rule.name: (model, rule) for model in OURS for rule in model._meta.constraints}


def rows(model: type[models.Model]) -> Any:
    return models.QuerySet(model)  # neither a manager nor a save() of ours stands in between


def again(model: type[models.Model], **fields: Any) -> Callable[[], Any]:
    """The first row once more, with some values changed."""

    def write() -> None:
        row = rows(model).order_by("pk").first()
        row.pk = None
        for name, value in fields.items():
            setattr(row, name, value)
        rows(model).bulk_create([row])

    return write


def changed(model: type[models.Model], **fields: Any) -> Callable[[], Any]:
    return lambda: rows(model).filter(pk=rows(model).order_by("pk").values("pk")[:1]).update(**fields)


def planned_twice() -> None:
    for number in (98, 99):
        again(Publication, number=number, is_planned=True, visible_until=late())()


def late() -> Any:
    return Publication.versions.order_by("pk").values_list("visible_from", flat=True)[0]


BREAKING: dict[str, Callable[[], Any]] = {
    "job_running_is_leased": changed(Job, state="running"),
    "generation_is_one_row": lambda: rows(Generation).create(id=2, number=1),
    "redirect_leads_elsewhere": changed(Redirect, target=F("path")),
    "article_has_tag_once": again(TaggedArticle),
    "article_story_has_no_path": changed(Article, path="about"),
    "article_credits_author_once": again(ArticleCredit),
    "article_picks_related_once": again(RelatedPick),
    "article_is_not_related_to_itself": changed(RelatedPick, related=F("article")),
    "photo_focal_point_is_percent": changed(Photo, focal_y=101),
    "photo_decorative_has_no_words": changed(Photo, is_decorative=True),
    "preview_link_ends_after_it_begins": changed(PreviewLink, expires_at=F("made_at")),
    "block_is_not_related_to_its_own_article": changed(RelatedBlock, article=F("parent")),
    "category_is_not_its_own_parent": changed(Category, parent=F("id")),
    "publication_number_once": lambda: again(Publication, visible_until=late())(),
    "publication_one_open": again(Publication, number=99),
    "publication_one_planned": planned_twice,
    "publication_ends_after_it_starts": changed(Publication, visible_until="2001-01-01T00:00Z"),
    "publication_in_category_once": again(PublicationCategory),
    "publication_by_author_once": again(PublicationAuthor),
    "publication_has_tag_once": again(PublicationTag),
    "publication_shows_photo_once": again(PublicationPhoto),
    "publication_shows_file_once": again(PublicationFile),
    "imported_once": again(ImportedItem),
    "correction_has_version_after": changed(Correction, after=None),
    "slot_has_article_once": again(FrontPageSlot),
    "slot_ends_after_it_starts": changed(FrontPageSlot, starts_at="2026-02-02T00:00Z", ends_at="2026-02-02T00:00Z"),
    "slot_of_a_block_has_category": changed(FrontPageSlot, place="block"),
    "menu_link_is_not_its_own_parent": changed(MenuLink, parent=F("id")),
    "mail_pause_is_one_row": lambda: rows(MailPause).create(id=2),
    "related_round_is_one_row": lambda: rows(RelatedRound).create(id=2, position=1),
    "revision_number_once": again(Revision),
    "site_settings_is_one_row": lambda: rows(SiteSettings).create(id=2),
    "tweet_that_is_asked_has_a_time": changed(Tweet, state="asked"),
    "tweet_has_picture_once": again(TweetPicture),
} | {f"{block._meta.model_name}_uid_once": again(block) for block in BLOCKS}


@pytest.fixture
def world() -> None:
    """A row of every kind, none of which breaks a rule."""
    version = publish(make_whole_article())
    preview_links.make(Article.objects.get(pk=version.article_id), by=chief(), days=7)
    Job.objects.create(name="x")
    ImportedItem.objects.create(site=ImportSite.objects.create(address="https://old.example.org"), kind="tag")
    Redirect.objects.create(path="/a/", target="/b/")
    FrontPageSlot.objects.create(place="lead", article=make_article())
    MenuLink.objects.create(place="footer", label="About", address="/about/")
    Correction.objects.create(
        article_id=version.article_id, text="It was noon.", before=version, after=version, visible_from=late()
    )


@pytest.mark.parametrize("name", BREAKING)
def test_the_database_refuses_a_row_that_breaks(name, world):
    model, rule = RULES[name]
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        BREAKING[name]()
    columns = [model._meta.get_field(field).column for field in getattr(rule, "fields", ())]
    is_named = name in str(refused.value)
    assert is_named or (connection.vendor == "sqlite" and columns and all(one in str(refused.value) for one in columns))


def test_every_rule_is_tried():
    assert set(BREAKING) == set(RULES)
