"""The blocks of a body, in order. `uid` names a block in row, form and snapshot alike."""

import re
import uuid
from html import unescape
from typing import Any

from content_editor.models import create_plugin_base
from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator, MaxLengthValidator
from django.db import models
from django.db.models import F, Q
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django_prose_editor.fields import ProseEditorField

from articles.models.article import Article, NamesArticle
from articles.models.photo import random_name
from articles.models.picture_use import PictureUse
from articles.models.web_address import WebAddressField
from articles.sanitising import EXTENSIONS, clean_archive, clean_prose
from globepost.fields import LineField, TextField

BREAK = re.compile(r"</(?:p|h\d|li|blockquote|td|th)>|<br ?/?>")
TOO_LONG = (
    "This has %(show_value)s characters, and a block holds %(limit_value)s at most. Put the rest into another block."
)
ArticlePlugin = create_plugin_base(Article)


class Block(ArticlePlugin):
    uid = models.UUIDField(default=uuid.uuid4, editable=False)

    class Meta(ArticlePlugin.Meta):
        abstract = True
        constraints: list[models.BaseConstraint] = [
            models.UniqueConstraint(fields=["parent", "uid"], name="%(class)s_uid_once")
        ]

    def __str__(self) -> str:
        return Truncator(self.summary.strip()).chars(70) or str(self._meta.verbose_name)

    @property
    def summary(self) -> str:
        """A few words by which the desk tells one block from another."""
        return ""


class TextBlock(Block):
    """Headings, paragraphs, lists, quotations and links."""

    html = ProseEditorField(
        "text",
        extensions=EXTENSIONS,
        sanitize=clean_prose,
        blank=True,
        validators=[MaxLengthValidator(200_000, TOO_LONG)],
    )

    class Meta(Block.Meta):
        verbose_name = "text"

    @property
    def summary(self) -> str:
        return words_of(self.html)


class PictureBlock(Block, PictureUse):
    """One picture of the library, with this story's own caption, alternative text and crop."""

    photo = models.ForeignKey("articles.Photo", models.PROTECT, related_name="+")

    class Meta(Block.Meta):
        verbose_name = "picture"

    @property
    def summary(self) -> str:
        return str(self.photo)


class GalleryBlock(Block):
    """Several pictures, in order."""

    title = LineField(max_length=120, blank=True)
    photos = models.ManyToManyField("articles.Photo", through="GalleryPhoto", blank=True, related_name="+")

    class Meta(Block.Meta):
        verbose_name = "gallery"

    @property
    def summary(self) -> str:
        return self.title


class GalleryPhoto(models.Model):
    """A picture in a gallery; its words are the library's."""

    gallery = models.ForeignKey(GalleryBlock, models.CASCADE, related_name="gallery_photos")
    photo = models.ForeignKey("articles.Photo", models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return str(self.photo)


class TweetBlock(Block):
    """A tweet of the library, frozen into the revision as it is then."""

    tweet = models.ForeignKey("articles.Tweet", models.PROTECT, related_name="+")

    class Meta(Block.Meta):
        verbose_name = "tweet"

    @property
    def summary(self) -> str:
        return str(self.tweet)


class PullQuoteBlock(Block):
    """A sentence of the story or of somebody in it, set large."""

    text = TextField()
    attribution = LineField(max_length=160, blank=True)

    class Meta(Block.Meta):
        verbose_name = "pull quote"

    @property
    def summary(self) -> str:
        return self.text


class RelatedBlock(NamesArticle, Block):
    """“More on the subject”: a card to another article, which follows that article as it changes."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="+", verbose_name="related story")

    class Meta(Block.Meta):
        verbose_name = "related story"
        constraints = [
            *Block.Meta.constraints,
            models.CheckConstraint(condition=~Q(parent=F("article")), name="block_is_not_related_to_its_own_article"),
        ]

    @property
    def summary(self) -> str:
        return self.known_headline or f"Story {self.article_id}"

    def clean(self) -> None:
        super().clean()
        self.refuse_itself("article", self.parent_id)


class FileBlock(Block):
    """A film or a recording: our own file, or a link to where it can be found; nothing is ever embedded."""

    title = LineField(max_length=200)
    url = WebAddressField(
        "address", max_length=300, blank=True, help_text="Where it can be found, when no file is given."
    )
    caption = TextField(blank=True)
    credit = LineField(max_length=160, blank=True)

    class Meta(Block.Meta):
        abstract = True

    @property
    def summary(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.file and self.url:
            raise ValidationError("Give a file or an address, not both: take one of the two away.")
        if not self.file and not self.url:
            raise ValidationError("Choose a file, or give the address where it can be found.")


class VideoBlock(FileBlock):
    file = models.FileField(
        upload_to=random_name,
        blank=True,
        max_length=200,
        validators=[FileExtensionValidator(["mp4", "webm"])],
    )
    poster = models.ForeignKey("articles.Photo", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(Block.Meta):
        verbose_name = "video"


class AudioBlock(FileBlock):
    file = models.FileField(
        upload_to=random_name,
        blank=True,
        max_length=200,
        validators=[FileExtensionValidator(["mp3", "m4a", "ogg", "wav", "pdf"])],
    )

    class Meta(Block.Meta):
        verbose_name = "audio or file"


class LinkCardBlock(Block):
    """A card to a page elsewhere."""

    url = WebAddressField("address", max_length=300)
    title = LineField(max_length=200)
    description = TextField(blank=True)
    source = LineField(max_length=120, blank=True, help_text="Whose page it is.")

    class Meta(Block.Meta):
        verbose_name = "link card"

    @property
    def summary(self) -> str:
        return self.title


class RowsField(TextField):
    """Keeps the tab or the space that the first row begins with: an empty corner."""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"strip": False} | kwargs)


class TableBlock(Block):
    """A table written as lines, its cells between vertical bars or tabs, as pasted from a spreadsheet."""

    caption = LineField(max_length=200, blank=True)
    rows = RowsField(help_text="A row a line; cells apart by | or by tabs.")
    has_header = models.BooleanField("first row is a heading", default=True)
    source = LineField(max_length=200, blank=True)

    class Meta(Block.Meta):
        verbose_name = "table"

    @property
    def summary(self) -> str:
        return self.caption or self.rows

    @property
    def cells(self) -> list[list[str]]:
        """The rows as lists of cells, all of one length. Bars that stand before every row are no cells but a frame."""
        lines = [line.replace("\t", "|").strip().rstrip("| ") for line in self.rows.split("\n")]
        lines = [line for line in lines if line]
        if all(line.startswith("|") for line in lines):
            lines = [line.removeprefix("|") for line in lines]
        rows = [[cell.strip() for cell in line.split("|")] for line in lines]
        width = max(map(len, rows), default=0)
        return [row + [""] * (width - len(row)) for row in rows]


class ArchiveField(models.TextField):
    def clean(self, value: str, instance: models.Model | None) -> str:
        return clean_archive(super().clean(value, instance))


class ArchiveBlock(Block):
    """HTML of an older system, kept as it came but made safe. Only an import writes it."""

    html = ArchiveField("HTML", validators=[MaxLengthValidator(2_000_000, TOO_LONG)])

    class Meta(Block.Meta):
        verbose_name = "archive HTML"

    @property
    def summary(self) -> str:
        return words_of(self.html)


def words_of(html: str) -> str:
    """Its words, on one line."""
    return " ".join(unescape(strip_tags(BREAK.sub(" ", html))).split())


BLOCKS: tuple[type[Block], ...] = (
    *(TextBlock, PictureBlock, GalleryBlock, TweetBlock, PullQuoteBlock, RelatedBlock),
    *(VideoBlock, AudioBlock, LinkCardBlock, TableBlock, ArchiveBlock),
)
