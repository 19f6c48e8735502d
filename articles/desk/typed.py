"""What an article's form holds while somebody writes, as a snapshot, and what is wrong with the form. Saves nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest

from articles.desk.reopening import naming_rows
from articles.models import Article, ArticleCredit, Block, GalleryBlock, RelatedPick
from articles.press.snapshot import Content, block_of, content_of


@dataclass
class Typed:
    """`places` are the prefixes of the blocks' rows by uid, `errors` what the form would be refused for, each with the
    id of its element. A block that is too incomplete to be looked at is not in `content`.
    """

    article: Article
    content: Content
    places: dict[str, str]
    errors: list[tuple[str, str]]
    lacking: int


def read(model_admin: Any, request: HttpRequest, article: Article | None) -> Typed:
    """Read a posted form. Some queries for each block, and no write: other people's saves need not wait."""
    if article:
        request.POST = naming_rows(article, request.POST)  # type: ignore[assignment]
    form_class = model_admin.get_form(request, article, change=bool(article))
    form = form_class(request.POST, request.FILES, instance=article or Article())
    form.is_valid()
    formsets, _ = model_admin._create_formsets(request, form.instance, change=bool(article))
    rows = [row for formset in formsets for row in _rows(formset)]
    blocks = [row for row in rows if isinstance(row.instance, Block)]
    contents = {row.prefix: kept for row in blocks if (kept := _block(row)) is not None}
    blocks.sort(key=lambda row: (row.instance.region, row.instance.ordering or 0))
    content = content_of(
        form.instance,
        bylines=[one for one in _ordered(rows, ArticleCredit) if one.author_id],
        categories=form.cleaned_data.get("other_categories", ()),
        tags=[{"id": None, "label": name} for name in form.cleaned_data.get("tags", ())],
        related=[one.related for one in _ordered(rows, RelatedPick) if one.related_id],
        blocks=[contents[row.prefix] for row in blocks if row.prefix in contents],
    )
    places = {str(row.instance.uid): row.prefix for row in blocks}
    errors = [*_errors(form), *(error for row in rows for error in _errors(row))]
    return Typed(form.instance, content, places, errors, len(blocks) - len(contents))


def _rows(formset: Any) -> list[Any]:
    """Those that would be saved, each cleaned; those that would be deleted are left out."""
    formset.is_valid()
    return [
        row
        for row in formset.forms
        if hasattr(row, "cleaned_data")
        and (row.instance.pk or row.has_changed())
        and not row.cleaned_data.get("DELETE")
    ]


def _ordered(rows: list[Any], model: type) -> list[Any]:
    found = [row for row in rows if isinstance(row.instance, model)]
    found.sort(key=lambda row: row.cleaned_data.get("order", 0))
    return [row.instance for row in found]


def _block(row: Any) -> Content | None:
    photos = row.cleaned_data.get("photos", ()) if isinstance(row.instance, GalleryBlock) else ()
    try:
        return block_of(row.instance, photos)
    except ObjectDoesNotExist:  # nothing is chosen yet that the block cannot be without
        return None


def _errors(form: Any) -> Iterator[tuple[str, str]]:
    for name, messages in form.errors.items():
        whole = form.prefix or ""
        target = whole if name == "__all__" else form[name].id_for_label if name in form.fields else ""
        yield from ((target, str(message)) for message in messages)
