"""Blocks with pictures, films, recordings and files, and what stands beside and below them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from articles.wordpress.bodies.addresses import suffix_of
from articles.wordpress.bodies.blocks.comments import Block
from articles.wordpress.bodies.blocks.ours import as_marked
from articles.wordpress.bodies.blocks.turn import Item, Turn, blocks_in, paragraph
from articles.wordpress.bodies.embeds import FILMS, RECORDINGS, film_of, recording_of
from articles.wordpress.bodies.fragments import first, of_class, rest_of, take_out, tree_of, words_in
from articles.wordpress.bodies.pictures import medium_at, picture_of
from articles.wordpress.bodies.pieces import Film, Gallery, Medium, Picture, Recording
from globepost.text import clean_line

BACKGROUND = re.compile(r"url\(\s*+['\"]?([^'\")]++)")
LONGEST_TITLE = 120


def with_media(block: Block, turn: Turn) -> Iterator[Item]:
    """Its pictures and films, each with the caption below it, among the words and blocks that stand beside them."""
    number = block.number("id", "mediaId")
    found = False
    for part in block.parts:
        if isinstance(part, Block):
            yield from turn.convert(part, turn)
            continue
        for item in _taken_apart(tree_of(part), number, turn):
            found = found or not isinstance(item, str)
            yield as_marked(block, item) if isinstance(item, Film | Recording) else item
    if not found and (piece := _by_number(number, turn)):
        yield piece
    elif not found:
        turn.tally.case("block without its file", f"{block.name}: {block.raw[:300]}")


def _by_number(number: int, turn: Turn) -> Item | None:
    """The attachment of that number as what it is; None when the export does not have it."""
    medium = turn.around.attachment(number) if number else None
    if medium is None:
        return None
    suffix = suffix_of(medium.address)
    if suffix in FILMS:
        return film_of(medium.address, turn.around)
    return recording_of(medium.address, turn.around) if suffix in RECORDINGS else Picture(medium)


def cover(block: Block, turn: Turn) -> Iterator[Item]:
    """A picture with words upon it: newer ones have it as an image, older ones as a style."""
    tree = tree_of(block.html)
    if first(tree, "img", "video") is not None:
        yield from with_media(block, turn)
        return
    if background := _background(block, tree, turn):
        yield background
    yield from _words_beside(block, turn)


def _words_beside(block: Block, turn: Turn) -> Iterator[Item]:
    for part in block.parts:
        if isinstance(part, Block):
            yield from turn.convert(part, turn)
        else:
            yield rest_of(tree_of(part))


def _background(block: Block, tree: Any, turn: Turn) -> Item | None:
    styled = BACKGROUND.search(" ".join(element.get("style", "") for element in tree.iter()))
    address = block.text("url") or (styled[1] if styled else "")
    if suffix_of(address) in FILMS:
        return film_of(address, turn.around)
    medium = _medium(block.number("id"), address, turn)
    return Picture(medium, alternative_text=clean_line(block.text("alt"))) if medium else None


def _taken_apart(tree: Any, number: int, turn: Turn) -> Iterator[Item]:
    """The media of a tree, each with its caption, and then what else it says."""
    for element in list(tree.iter("img", "video", "audio")):
        caption = _caption_beside(element)
        words = words_in(caption)
        piece = _picture(element, words, number, turn) if element.tag == "img" else _playable(element, words, turn)
        if piece is not None:
            yield piece
        for done in (caption if piece else None, element):
            if done is not None:
                take_out(done)
    yield rest_of(tree)


def _picture(image: Any, caption: str, number: int, turn: Turn) -> Picture | None:
    """By the number of its own, else that of its block, else by its address. A link to its own page is none."""
    for link in image.iterancestors("a"):
        if link.get("href") == image.get("data-link"):
            link.attrib.pop("href", None)
    has_number = "wp-image-" in (image.get("class") or "") or image.get("data-id")
    return picture_of(image, turn.around, turn.tally, caption=caption, number=0 if has_number else number)


def _medium(number: int, address: str, turn: Turn) -> Medium | None:
    known = turn.around.attachment(number) if number else None
    return known or medium_at(address, turn.around)


def _caption_beside(element: Any) -> Any:
    """The caption in the figure that it stands in."""
    figure = next((above for above in element.iterancestors("figure")), None)
    return None if figure is None else first(figure, "figcaption")


def _playable(element: Any, caption: str, turn: Turn) -> Film | Recording | None:
    sources = [element.get("src"), *(source.get("src") for source in element.iter("source"))]
    address = next(filter(None, sources), "")
    if element.tag == "audio":
        recording = recording_of(address, turn.around)
        return replace(recording, caption=caption) if recording else None
    film = film_of(address, turn.around)
    poster = medium_at(element.get("poster") or "", turn.around)
    return replace(film, caption=caption, poster=poster) if film else None


def file(block: Block, turn: Turn) -> Iterator[Item]:
    """A document to take away, under the words of its link; the button beside it says nothing more."""
    tree = tree_of(block.html)
    for again in of_class(tree, "wp-block-file__button"):
        again.text = ""
    link = first(tree, "a")
    address = block.text("href") or (link.get("href") or "" if link is not None else "")
    make = film_of if suffix_of(address) in FILMS else recording_of
    piece = make(address, turn.around, title=words_in(link))
    if piece is None:
        turn.tally.case("file without an address", words_in(tree)[:300])
        yield block.html
    else:
        yield as_marked(block, piece)
        if link is not None:
            take_out(link)
        yield rest_of(tree)
    yield from blocks_in(block, turn)


def gallery(block: Block, turn: Turn) -> Iterator[Item]:
    """Its pictures, of old lists and of new blocks alike. What stands below each is the library's here: other words are
    kept and noted.
    """
    below, items = _of_gallery(block, turn)
    pictures = [item for item in items if isinstance(item, Picture)]
    media = tuple(picture.medium for picture in pictures)
    media = media or tuple(filter(None, (_medium(number, "", turn) for number in _numbers(block))))
    if media:
        _note_captions(pictures, turn)
        yield Gallery(media, below if len(below) <= LONGEST_TITLE else "")
    else:
        turn.keep(block)
        turn.tally.case("gallery without pictures", block.raw[:300])
    if not media or len(below) > LONGEST_TITLE:
        yield paragraph(below)
    yield from (item for item in items if not isinstance(item, Picture))


def _of_gallery(block: Block, turn: Turn) -> tuple[str, list[Item]]:
    """The caption below all of it, and all else that lies in it."""
    captions, items = list[str](), list[Item]()
    for part in block.parts:
        if isinstance(part, Block):
            items += turn.convert(part, turn)
            continue
        tree = tree_of(part)
        caption = _gallery_caption(tree)
        if caption is not None:
            captions.append(words_in(caption))
            take_out(caption)
        items += _taken_apart(tree, 0, turn)
    return " ".join(captions), items


def _numbers(block: Block) -> list[int]:
    said = block.attributes.get("ids")
    numbers = [str(one) for one in said] if isinstance(said, list) else []
    return [int(one) for one in numbers if one.isascii() and one.isdigit() and len(one) < 19]


def _gallery_caption(tree: Any) -> Any:
    """The caption below all of it: one that stands in no item of the list."""
    captions = (caption for caption in tree.iter("figcaption") if next(caption.iterancestors("li"), None) is None)
    return next(of_class(tree, "blocks-gallery-caption"), next(captions, None))


def _note_captions(pictures: list[Picture], turn: Turn) -> None:
    for picture in pictures:
        if picture.caption and picture.caption != clean_line(turn.around.caption_of(picture.medium)):
            where = picture.medium.address or f"attachment {picture.medium.number}"
            turn.tally.parked.setdefault("gallery captions", []).append(f"{where}: {picture.caption}")
            turn.tally.case("gallery caption of its own", f"{where}: {picture.caption[:300]}")
