"""Pictures of a story as blocks, and what is said below them."""

from html import escape
from typing import Any

from articles.models import Photo
from articles.wordpress.writing.comments import block, marked
from articles.wordpress.writing.marks import written
from articles.wordpress.writing.surroundings import Surroundings

Fields = dict[str, Any]


def line_below(caption: str, photo: Photo) -> str:
    """The caption and the credit on one line, as an importer can take them apart again: “… Photo: Name, Agency”."""
    return " ".join(filter(None, [caption.strip(), f"Photo: {photo.credit}" if photo.credit else ""]))


def picture(fields: Fields, around: Surroundings) -> str:
    """As readers see it: with the library's words where the story has none of its own."""
    photo = around.photo(fields["photo"])
    if photo is None:
        return ""
    return _image(photo, fields["caption"] or photo.caption, fields["alternative_text"], around, crop=fields["crop"])


def gallery(fields: Fields, photos: list[Any], around: Surroundings) -> str:
    found = filter(None, map(around.photo, photos))
    images = "\n\n".join(_image(photo, photo.caption, "", around) for photo in found)
    if not images:
        return ""
    title = _caption(fields["title"], "blocks-gallery-caption wp-element-caption")
    opening = '<figure class="wp-block-gallery has-nested-images columns-default is-cropped">'
    return block("gallery", f"{opening}{images}{title}</figure>", linkTo="none", **marked(title=fields["title"]))


def figcaption(words: str) -> str:
    return _caption(words, "wp-element-caption")


def _image(photo: Photo, caption: str, alternative_text: str, around: Surroundings, *, crop: str = "") -> str:
    number, address = around.photo_numbers[photo.pk], around.media.of_photo(photo)
    alt = escape(alternative_text or photo.alternative_text)
    image = f'<img src="{escape(address)}" alt="{alt}" class="wp-image-{number}"/>'
    below = figcaption(line_below(caption, photo))
    figure = f'<figure class="wp-block-image size-full">{image}{below}</figure>'
    return block("image", figure, id=number, sizeSlug="full", linkDestination="none", **marked(crop=crop))


def _caption(words: str, classes: str) -> str:
    return f'<figcaption class="{classes}">{written(words).replace(chr(10), "<br>")}</figcaption>' if words else ""
