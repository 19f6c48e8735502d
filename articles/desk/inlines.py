"""All inlines of the article's form: the blocks, the credits, the related picks."""

from typing import Any

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

PLACE = ["uid", "region", "ordering"]  # hidden, and in every block


def block(model: type[Block], icon: str, *shown: str, more: tuple[str, ...] = (), **options: Any) -> type[BlockInline]:
    """`more` are fields that are seldom wanted: they stand behind a word that opens them."""
    if shown:
        options["fieldsets"] = [(None, {"fields": [*shown, *PLACE]})]
    if more:
        options["fieldsets"].append(("More", {"fields": more, "classes": ["collapse"]}))
    return BlockInline.create(model, icon=icon, **options)


def never(*args: Any) -> bool:
    return False


BLOCK_INLINES = [
    block(TextBlock, "notes", "html"),
    block(PictureBlock, "image", "photo", "caption", more=("alternative_text", "crop")),
    block(GalleryBlock, "photo_library", form=GalleryForm),
    TweetBlockInline,
    block(PullQuoteBlock, "format_quote", "text", "attribution"),
    block(RelatedBlock, "article", "article", autocomplete_fields=["article"]),
    block(VideoBlock, "movie", "title", "file", "url", "poster", "caption", more=("credit",)),
    block(AudioBlock, "volume_up", "title", "file", "url", "caption", more=("credit",)),
    block(LinkCardBlock, "link", "url", "title", more=("description", "source")),
    block(TableBlock, "table_chart", "rows", "has_header", "caption", more=("source",)),
    block(ArchiveBlock, "history", "html", has_add_permission=never),
]


class OrderedInline(PartOfStory, admin.TabularInline):
    form = OrderedForm
    formset = OrderedFormSet
    extra = 0
    named = ""

    def get_queryset(self, request: Any) -> Any:
        return super().get_queryset(request).select_related(self.named)


class CreditInline(OrderedInline):
    model = ArticleCredit
    named = "author"
    autocomplete_fields = ["author"]
    fields = ["order", "author", "role"]
    verbose_name = "author"


class RelatedPickInline(OrderedInline):
    model = RelatedPick
    fk_name = "article"
    named = "related"
    autocomplete_fields = ["related"]
    fields = ["order", "related"]
    verbose_name = "related story"
    verbose_name_plural = "related stories"


INLINES: list[Any] = [*BLOCK_INLINES, CreditInline, RelatedPickInline]
