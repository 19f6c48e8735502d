"""All inlines of the article's form: the blocks, the credits, the related picks."""

from typing import Any, ClassVar

from django.contrib import admin

from articles.desk.access import PartOfStory
from articles.desk.blocks import BlockInline
from articles.desk.gallery import GalleryForm
from articles.desk.ordered import OrderedForm, OrderedFormSet
from articles.desk.tweet_forms import TweetBlockInline
from articles.models import (
    ArchiveBlock,
    ArticleCredit,
    AudioBlock,
    Block,
    GalleryBlock,
    LinkCardBlock,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    RelatedPick,
    TableBlock,
    TextBlock,
    VideoBlock,
)


def block(model: type[Block], icon: str, **options: Any) -> type[BlockInline]:
    return BlockInline.create(model, icon=icon, **options)


def never(*args: Any) -> bool:
    return False


PLACE = ["uid", "region", "ordering"]  # hidden, and in every block


class ProseMedia:
    css: ClassVar = {"all": ["desk/prose.css"]}


BLOCK_INLINES = [
    block(TextBlock, "notes", Media=ProseMedia),
    block(
        PictureBlock,
        "image",
        fields=["photo", "caption", "alternative_text", "crop", *PLACE],
    ),
    block(GalleryBlock, "photo_library", form=GalleryForm),
    TweetBlockInline,
    block(PullQuoteBlock, "format_quote"),
    block(RelatedBlock, "article", autocomplete_fields=["article"]),
    block(
        VideoBlock,
        "movie",
        fields=["title", "file", "url", "caption", "credit", "poster", *PLACE],
    ),
    block(AudioBlock, "volume_up", fields=["title", "file", "url", "caption", "credit", *PLACE]),
    block(LinkCardBlock, "link"),
    block(TableBlock, "table_chart"),
    block(ArchiveBlock, "history", has_add_permission=never),
]


class OrderedInline(PartOfStory, admin.TabularInline):
    form = OrderedForm
    formset = OrderedFormSet
    extra = 0


class CreditInline(OrderedInline):
    model = ArticleCredit
    autocomplete_fields = ["author"]
    fields = ["order", "author", "role"]
    verbose_name = "author"


class RelatedPickInline(OrderedInline):
    model = RelatedPick
    fk_name = "article"
    autocomplete_fields = ["related"]
    fields = ["order", "related"]
    verbose_name = "related story"
    verbose_name_plural = "related stories"


INLINES: list[Any] = [*BLOCK_INLINES, CreditInline, RelatedPickInline]
