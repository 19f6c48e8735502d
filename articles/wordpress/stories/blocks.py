"""The blocks of a story that comes in: made to fit, named for good, and without those of which readers saw nothing."""

import uuid
from typing import Any

from articles.models import (
    ArchiveBlock,
    AudioBlock,
    Block,
    GalleryBlock,
    ImportSite,
    LinkCardBlock,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    TableBlock,
    TextBlock,
    TweetBlock,
    VideoBlock,
)
from articles.wordpress.stories.arrivals import Arrival
from articles.wordpress.stories.fitting import fit, rules_of

STEP = 10


def set_blocks(arrival: Arrival, site: ImportSite) -> None:
    """Give the arrival its blocks and the photos of its galleries. Their uids follow from site, story and place, so
    that an import that was stopped and begins anew writes the same ones. No query.
    """
    incoming, galleries = arrival.incoming, {}
    for place, block in enumerate(incoming.blocks):
        photos = incoming.galleries.get(block.uid, [])
        block.pk, block._state.adding = None, True
        block.uid = uuid.uuid5(uuid.NAMESPACE_URL, f"{site.address}#{incoming.source_id}/{place}")
        block.region, block.ordering = "main", (place + 1) * STEP
        if isinstance(block, GalleryBlock):
            galleries[block.uid] = photos
        if fitted := _fitted(arrival, block, photos):
            arrival.blocks.append(fitted)
    incoming.galleries = arrival.photos = galleries


def leave_out(arrival: Arrival, block: Block, why: str) -> None:
    """Say that a block has no place here, and keep what it said."""
    name = str(block._meta.verbose_name)
    arrival.case(f"left out: {name}", f"A block ({name}) was left out: {why}")
    said = {rule.field.name: value for rule in rules_of(type(block)) if (value := getattr(block, rule.field.attname))}
    arrival.kept.setdefault("blocks", []).append({"type": name, **said})


def _fitted(arrival: Arrival, block: Block, photos: list[Any]) -> Block | None:
    if isinstance(block, TextBlock | ArchiveBlock):
        return _html(arrival, block)
    said = any(getattr(block, rule.field.attname).strip() for rule in rules_of(type(block)))
    fit(block, lambda code, detail, whole: _say(arrival, code, detail, whole))
    if isinstance(block, VideoBlock | AudioBlock):
        _one_source(arrival, block)
        block.title = block.title or str(block._meta.verbose_name).capitalize()
    if isinstance(block, LinkCardBlock):
        block.title = block.title or block.url[:200]
    if not (lacks := _lacks(block, photos)):
        return block
    if said or isinstance(block, GalleryBlock | PictureBlock | TweetBlock | RelatedBlock):
        leave_out(arrival, block, lacks)
    return None


def _html(arrival: Arrival, block: TextBlock | ArchiveBlock) -> Block | None:
    """A text that the text block cannot hold stands whole as archive HTML; beyond that block's limit nothing can."""
    whole = block.html
    (rule,) = rules_of(type(block))
    block.html = rule.clean(whole)
    if len(block.html) <= rule.limit:
        return block if block.html else None
    if isinstance(block, TextBlock):
        arrival.case("long text", "A text is longer than a text block holds; it stands here as archive HTML.")
        return _html(arrival, ArchiveBlock(uid=block.uid, region="main", ordering=block.ordering, html=whole))
    leave_out(arrival, block, f"it is longer than {rule.limit} characters. It is kept with the import.")
    return None


def _one_source(arrival: Arrival, block: VideoBlock | AudioBlock) -> None:
    """A file of our own comes before an address elsewhere."""
    if block.file and block.url:
        _say(arrival, "", "", block.url)
        block.url = ""


def _say(arrival: Arrival, code: str, detail: str, whole: Any) -> None:
    if code:
        arrival.case(code, detail)
    arrival.kept.setdefault("words", []).append(whole)


def _lacks(block: Block, photos: list[Any]) -> str:
    """What readers would need to see anything of it."""
    match block:
        case PictureBlock():
            return "" if block.photo_id else "its picture is missing."
        case GalleryBlock():
            return "" if photos else "its pictures are missing."
        case TweetBlock():
            return "" if block.tweet_id else "its tweet is missing."
        case RelatedBlock():
            return "" if block.article_id else "its story is missing."
        case PullQuoteBlock():
            return "" if block.text.strip() else "it says nothing."
        case TableBlock():
            return "" if block.cells else "it has no cells."
        case LinkCardBlock():
            return "" if block.url else "its address is none that readers can be led to."
        case VideoBlock() | AudioBlock():
            return "" if block.file or block.url else "it has neither a file nor an address that readers can be led to."
    return ""
