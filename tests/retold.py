"""The paper told without numbers, file names and clocks, so that it can be compared with another one."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from articles.models import Article, Author, Category, MenuLink, Photo, Publication, Revision
from articles.press.rendering import render
from tests.cast import chief
from tests.exported import export

BASE = ("--media-base", "https://paper.example/wp-content/uploads")
ARTICLE = (
    *("kind", "headline", "short_headline", "label", "standfirst", "slug", "path", "caption", "alternative_text"),
    *("seo_title", "seo_description", "canonical_url", "crop"),
)


def again(folder: Path, begin: Callable[[], Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The paper that `begin` makes, and the one that an empty paper becomes from its export."""
    with transaction.atomic():
        begin()
        before = retold()
        export(folder, *BASE)
        transaction.set_rollback(True)
    bring(folder / "paper.xml", uploads=Path(settings.MEDIA_ROOT))
    return before, retold()


def bring(*paths: Path, uploads: Path | None = None) -> None:
    chief()
    if uploads:
        uploads.mkdir(exist_ok=True)
    options = ["--uploads", str(uploads)] if uploads else []
    call_command("import_wordpress", *map(str, paths), *options, "--no-relate")


def retold() -> dict[str, Any]:
    """Stories by their headlines, and beside them what the paper says of itself."""
    photos = Photo.objects.in_bulk()
    told = {article.headline: _story(article, photos) for article in Article.objects.select_related("main_category")}
    told["photos"] = sorted([_photo(photo) for photo in photos.values()], key=str)
    told["authors"] = sorted(Author.objects.values_list("slug", "name", "biography"))
    told["categories"] = sorted(Category.objects.values_list("slug", "name", "parent__slug", "description"), key=str)
    told["menus"] = sorted(MenuLink.objects.values_list("place", "label", "address", "parent__label"), key=str)
    return told


def _photo(photo: Photo) -> dict[str, Any]:
    return {name: getattr(photo, name) for name in ("digest", "alternative_text", "caption", "credit", "title")}


def _story(article: Article, photos: dict[int, Photo]) -> dict[str, Any]:
    live = Publication.objects.filter(article_id=article.pk).first()
    revision = Revision.objects.filter(pk=live.revision_id).first() if live else article.revisions.first()
    content = revision.content if revision else {"article": {}, "blocks": []}
    lead = content["article"].get("lead_picture")
    return {
        "fields": {name: content["article"].get(name) for name in ARTICLE},
        "live": live and (live.path, live.first_published_at, live.updated_at),
        "main": article.main_category and article.main_category.slug,
        "categories": sorted(article.other_categories.values_list("slug", flat=True)),
        "tags": sorted(article.tags.values_list("slug", flat=True)),
        "credits": list(article.credits.values_list("author__slug", "role")),
        "lead": lead and photos[lead["id"]].digest,
        "body": _joined(_part(part, photos) for part in render(content)),
    }


def _joined(parts: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Texts that follow one another are one to a reader, as runs of spaces are one space."""
    joined: list[dict[str, Any]] = []
    for part in parts:
        if part["type"] == "prose":
            part["html"] = " ".join(part["html"].split())
            if joined and joined[-1]["type"] == "prose":
                joined[-1]["html"] += part["html"]
                continue
        joined.append(part)
    return joined


def _part(part: dict[str, Any], photos: dict[int, Photo]) -> dict[str, Any]:
    told = {name: value for name, value in part.items() if name not in ("uid", "file")}
    told["has_file"] = bool(part.get("file"))
    if "photo" in told:
        told["photo"] = photos[told["photo"]].digest
    if "photos" in told:
        told["photos"] = [photos[pk].digest for pk in told["photos"]]
    if told.get("poster"):
        told["poster"] = photos[told["poster"]].digest
    if "article" in told:
        told["article"] = Article.objects.get(pk=told["article"]).headline
    return told
