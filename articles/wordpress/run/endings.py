"""What follows once all stories are here: the paper's name, sticky posts on its front page, pages of attachments."""

from textwrap import shorten
from typing import Any

from django.db import transaction

from articles.models import (
    Address,
    FrontPageSlot,
    ImportedItem,
    ImportSite,
    Publication,
    PublicationPhoto,
    Redirect,
    SiteSettings,
)
from articles.press import paper
from articles.press.steps import log
from articles.wordpress.reading.addresses import path_of
from articles.wordpress.reading.index import Index
from articles.wordpress.run.found import Found
from articles.wordpress.run.words import plain
from articles.wordpress.tally import Tally
from globepost import stamp

CHUNK = 400
MOST = 6


@transaction.atomic
def pin_sticky(numbers: list[int], site: ImportSite, by: Any, tally: Tally) -> None:
    """Sticky posts among the featured ones, the first time that they come: later the front page is its editors'."""
    found = Found(site, ImportedItem.Kind.OTHER) if numbers else None
    for order, number in enumerate(numbers):
        if found is None or found.target_of(f"sticky {number}"):
            continue
        item = ImportedItem.objects.filter(site=site, kind=ImportedItem.Kind.ARTICLE, source_id=str(number)).first()
        target = item.target_id if item else None
        if item is None or target is None or not Publication.objects.filter(article_id=target).exists():
            continue
        if order < MOST and not FrontPageSlot.objects.filter(place="featured", article_id=target).exists():
            paper.save(FrontPageSlot(place="featured", article_id=target, order=order), by=by)
        elif order >= MOST:
            tally.case("sticky", f"Post {number} was sticky; there were more than {MOST}, so it is not pinned.")
        found.keep(f"sticky {number}", target, title=item.title)
    if found:
        found.write()


def name_paper(index: Index, by: Any) -> None:
    """The old site's name and tagline, for a paper that nobody gave any."""
    channel = index.channel
    name = plain(channel.title) if channel else ""
    if channel and name and not SiteSettings.objects.exists():
        tagline = shorten(plain(channel.description), 160, placeholder="…")
        paper.save(SiteSettings(name=shorten(name, 80, placeholder="…"), tagline=tagline), by=by)


def lead_attachments(index: Index, site: ImportSite, by: Any, tally: Tally) -> None:
    """The pages of attachments lead to the story that they were uploaded to, or to one that shows the picture."""
    chunk: dict[str, tuple[int, int]] = {}
    for header in index.attachments():
        page = "" if header.link == header.attachment else path_of(header.link)
        for path in {page, f"/?p={header.number}"} - {"", "/"}:
            chunk[path] = (header.number, header.parent)
        if len(chunk) >= CHUNK:
            _lead(chunk, site, by, tally)
            chunk = {}
    _lead(chunk, site, by, tally)


@transaction.atomic
def _lead(chunk: dict[str, tuple[int, int]], site: ImportSite, by: Any, tally: Tally) -> None:
    """At most six queries."""
    there = set(Redirect.objects.filter(path__in=list(chunk)).values_list("path", flat=True))
    there |= set(Address.objects.filter(path__in=list(chunk)).values_list("path", flat=True))
    wanted = {path: numbers for path, numbers in chunk.items() if path not in there and len(path) <= 300}
    if not wanted:
        return
    parents = _targets(site, ImportedItem.Kind.ARTICLE, {parent for _, parent in wanted.values()})
    photos = _targets(site, ImportedItem.Kind.MEDIUM, {number for number, _ in wanted.values()})
    live = dict(Publication.objects.filter(article_id__in=list(parents.values())).values_list("article_id", "path"))
    shown = dict(
        PublicationPhoto.objects.filter(photo__in=list(photos.values()), publication__in=Publication.objects.all())
        .order_by("-publication__position")
        .values_list("photo_id", "publication__path")
    )
    rows = []
    for path, (number, parent) in wanted.items():
        target = live.get(parents.get(parent, 0)) or shown.get(photos.get(number, 0))
        if target:
            rows.append(Redirect(path=path, target=target))
        elif not path.startswith("/?"):
            tally.case("address lost", f"{path} was the page of a picture that no live story shows.")
    if rows:
        stamp.lock()
        Redirect.objects.bulk_create(rows, ignore_conflicts=True)
        log("added", "redirects of pictures’ pages", by=by, detail=f"{len(rows)} old addresses of attachments")
        stamp.raise_generation()


def _targets(site: ImportSite, kind: str, numbers: set[int]) -> dict[int, int]:
    sources = [str(number) for number in numbers if number]
    rows = ImportedItem.objects.filter(site=site, kind=kind, source_id__in=sources)
    return {int(source): pk for source, pk in rows.values_list("source_id", "target_id") if pk}
