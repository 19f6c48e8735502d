"""The people and things of the tests: who works at the paper, and how a story comes to be."""

import itertools
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from PIL import Image

from articles.models import (
    Article,
    ArticleCredit,
    Author,
    Block,
    Category,
    GalleryBlock,
    GalleryPhoto,
    Photo,
    Publication,
    RelatedPick,
    Revision,
    Tag,
    TextBlock,
    Tweet,
)
from articles.press import publishing, revisions
from articles.press.roles import Role

numbers = itertools.count(1)


def make_user(username: str, role: Role | None = None, **fields: Any) -> User:
    user = User.objects.create_user(username, f"{username}@example.org", "a password", **fields)
    if role:
        user.groups.add(Group.objects.get_or_create(name=role.value)[0])
    return user


def chief() -> User:
    """An administrator, for tests that do not care who acts."""
    return User.objects.filter(username="chief").first() or make_user("chief", Role.ADMINISTRATOR)


def make_category(name: str = "World", **fields: Any) -> Category:
    slug = fields.pop("slug", name.lower().replace(" ", "-"))
    return Category.objects.get_or_create(slug=slug, defaults={"name": name, **fields})[0]


def make_author(name: str = "Ines Calder", **fields: Any) -> Author:
    slug = fields.pop("slug", name.lower().replace(" ", "-"))
    return Author.objects.get_or_create(slug=slug, defaults={"name": name, **fields})[0]


def make_tag(name: str = "Harbours") -> Tag:
    return Tag.objects.get_or_create(slug=name.lower().replace(" ", "-"), defaults={"name": name})[0]


@cache
def picture_bytes(width: int = 60, height: int = 40, kind: str = "JPEG") -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (width, height), "steelblue").save(buffer, kind)
    return buffer.getvalue()


def make_photo(**fields: Any) -> Photo:
    fields = {"alternative_text": "A grey harbour", "credit": "Lena Osei, The Globe Post"} | fields
    return Photo.objects.create(file=ContentFile(picture_bytes(), name="picture.jpg"), **fields)


def make_tweet(**fields: Any) -> Tweet:
    number = str(1000 + next(numbers))
    fields = {
        "tweet_id": number,
        "address": f"https://x.com/portdesk/status/{number}",
        "name": "Port Desk",
        "handle": "portdesk",
        "text": "The bridge is open.",
    } | fields
    return Tweet.objects.create(**fields)


def make_article(
    headline: str = "",
    *,
    text: str = "<p>The ferry left at dawn.</p>",
    category: Category | None = None,
    authors: list[Author] | None = None,
    categories: tuple[Category, ...] = (),
    tags: tuple[str, ...] = (),
    related: tuple[Article, ...] = (),
    **fields: Any,
) -> Article:
    """A saved working copy that passes every gate, with one text block, a category and a byline."""
    number = next(numbers)
    is_page = fields.get("kind") == "page"
    fields = {"headline": headline or f"Story {number}", "owner": fields.get("owner") or chief()} | fields
    if not is_page:
        fields = {"slug": f"story-{number}", "main_category": category or make_category()} | fields
    article = Article.objects.create(**fields)
    if text:
        add_block(article, TextBlock, html=text)
    if not is_page:
        for order, author in enumerate([make_author()] if authors is None else authors):
            ArticleCredit.objects.create(article=article, author=author, order=order)
    article.other_categories.set(categories)
    article.tags.set([make_tag(name) for name in tags])
    for order, other in enumerate(related):
        RelatedPick.objects.create(article=article, related=other, order=order)
    return article


def add_block(article: Article, model: type[Block], /, photos: tuple[Photo, ...] = (), **fields: Any) -> Block:
    """A block at the end of the article's body."""
    ordering = fields.pop("ordering", 10 * next(numbers))
    block = model.objects.create(parent=article, region="main", ordering=ordering, **fields)
    if isinstance(block, GalleryBlock):
        for order, photo in enumerate(photos):
            GalleryPhoto.objects.create(gallery=block, photo=photo, order=order)
    return block


def change(article: Article, **fields: Any) -> Revision:
    """Change fields of the working copy (`text` is that of its first text block) and take the revision."""
    if "text" in fields:
        block = TextBlock.objects.filter(parent=article).order_by("ordering").first()
        block.html = fields.pop("text")
        block.save()
    for name, value in fields.items():
        setattr(article, name, value)
    article.save()
    return take(article)


def take(article: Article, by: User | None = None) -> Revision:
    return revisions.take(article, by=by or chief()).revision


def publish(article: Article, *, by: User | None = None, **order: Any) -> Publication:
    """Take a revision of the working copy and publish it; the test fails when the press refuses."""
    outcome = publishing.publish(take(article), by=by or chief(), **order)
    assert outcome.publication, [finding.message for finding in outcome.findings] + outcome.messages
    article.refresh_from_db()
    return outcome.publication


def make_page(path: str, headline: str = "A page") -> Article:
    return make_article(headline, kind="page", path=path)


@pytest.fixture
def contributor(db: None) -> User:
    return make_user("contributor", Role.CONTRIBUTOR)


@pytest.fixture
def reporter(db: None) -> User:
    return make_user("reporter", Role.REPORTER)


@pytest.fixture
def editor(db: None) -> User:
    return make_user("editor", Role.EDITOR)


@pytest.fixture
def managing_editor(db: None) -> User:
    return make_user("managing", Role.MANAGING_EDITOR)


@pytest.fixture
def newsletter_editor(db: None) -> User:
    return make_user("newsletter", Role.NEWSLETTER_EDITOR)


@pytest.fixture
def administrator(db: None) -> User:
    return make_user("administrator", Role.ADMINISTRATOR)


@pytest.fixture
def outsider(db: None) -> User:
    """Somebody who has a password and no role."""
    return make_user("outsider")
