"""A newsroom that never rests, and the question whether every file that its rows name is there.

A program of its own, for it needs the paper's settings. `python bin/drill/writing.py write 7` writes until it is
stopped; `… front` says how the front page answers, `… missing` how many files are named and which are not there.
"""

import io
import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "globepost.settings")

import django  # noqa: E402

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.core.files.base import ContentFile  # noqa: E402
from django.core.files.storage import default_storage  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402
from PIL import Image  # noqa: E402

from articles.models import (  # noqa: E402
    Article,
    ArticleCredit,
    AudioBlock,
    Author,
    Category,
    Photo,
    Publication,
    PublicationBody,
    Revision,
    TextBlock,
    VideoBlock,
)
from articles.photos.adding import add_photo  # noqa: E402
from articles.photos.hiding import hide_photos  # noqa: E402
from articles.photos.hiding_files import hide_files  # noqa: E402
from articles.press.erasing import erase_article  # noqa: E402
from articles.press.publishing import publish  # noqa: E402
from articles.press.revisions import take  # noqa: E402
from articles.press.withdrawing import withdraw  # noqa: E402


class Newsroom:
    def __init__(self, seed: int) -> None:
        self.by = User.objects.filter(is_superuser=True).first() or User.objects.get(groups__name="administrator")
        self.dice, self.seed, self.count = random.Random(seed), seed, 0
        self.articles: list[Article] = []

    def write(self) -> None:
        while True:
            self.count += 1
            step = self.dice.choices([self.publish, self.update, self.hide, self.withdraw, self.erase], [6, 3, 3, 2, 1])
            step[0]()

    def publish(self) -> None:
        photo = self.photo()
        article = Article.objects.create(
            headline=f"Story {self.count} of {self.seed}",
            slug=f"story-{self.seed}-{self.count}",
            owner=self.by,
            main_category=Category.objects.order_by("pk").first(),
            lead_picture=photo,
        )
        ArticleCredit.objects.create(article=article, author=Author.objects.order_by("pk").first(), order=0)
        TextBlock.objects.create(parent=article, region="main", ordering=10, html="<p>The ferry left at dawn.</p>")
        film = ContentFile(self.dice.randbytes(50_000), name="film.mp4")
        VideoBlock.objects.create(parent=article, region="main", ordering=20, title="Film", file=film)
        self.out(article)
        self.articles.append(article)

    def update(self) -> None:
        if self.articles:
            article = self.dice.choice(self.articles)
            article.refresh_from_db()
            article.headline = f"Story {self.count} of {self.seed}, again"
            article.save()
            self.out(article)

    def out(self, article: Article) -> None:
        outcome = publish(take(article, by=self.by).revision, by=self.by)
        assert outcome.publication, outcome.messages

    def photo(self) -> Photo:
        upload = io.BytesIO()
        Image.frombytes("RGB", (120, 80), self.dice.randbytes(120 * 80 * 3)).save(upload, "PNG")
        size = upload.tell()
        upload.seek(0)
        words = {"alternative_text": "A grey harbour", "credit": "Lena Osei"}
        return add_photo(upload, name="harbour.png", size=size, by=self.by, **words)

    def hide(self) -> None:
        """The licence of a photo ends, and its story is written again without it."""
        photo = Photo.objects.filter(is_exposed=True, title="").order_by("?").first()
        if photo:
            Photo.objects.filter(pk=photo.pk).update(licence_ends_at=timezone.now())
            self.articles = [article for article in self.articles if article.lead_picture_id != photo.pk]
            hide_photos()

    def withdraw(self) -> None:
        if self.articles:
            withdraw(self.articles.pop(0), by=self.by, reason="Not ours")
            hide_files()

    def erase(self) -> None:
        if len(self.articles) > 3:
            erase_article(self.articles.pop(0), by=self.by, reason="The law")


def named() -> Iterator[str]:
    """Every file that a row names: originals, renditions, films, those of versions, those of revisions."""
    for photo in Photo.objects.all():
        yield from (str(photo.file.name), *photo.rendition_names())
    for model in (VideoBlock, AudioBlock):
        yield from model.objects.exclude(file="").values_list("file", flat=True)
    for body in PublicationBody.objects.filter(publication__in=Publication.versions.all()):
        yield from (part["file"] for part in body.parts if part.get("file"))
    for revision in Revision.objects.all():
        fields = (block["fields"] for block in revision.content["blocks"])
        yield from (one["file"] for one in fields if one.get("file"))


def missing() -> None:
    """Print how many files are named, and those that are not there."""
    names = set(named())
    print(len(names), *sorted(name for name in names if not default_storage.exists(name)))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["write", seed]:
            Newsroom(int(seed)).write()
        case ["front"]:
            print(Client().get("/", headers={"host": "127.0.0.1"}).status_code)
        case ["missing"]:
            missing()
