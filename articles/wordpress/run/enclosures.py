"""Sound and film that a post only names in its metadata, as podcasts do: they follow a body without them."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from articles.wordpress.bodies.pieces import Film, Medium, Piece, Recording
from articles.wordpress.reading.surroundings import Surroundings
from articles.wordpress.records import Item

KEY = "enclosure"
SOUND = (".mp3", ".m4a", ".ogg", ".wav")
FILM = (".mp4", ".webm")


def enclosed(item: Item, around: Surroundings) -> Iterator[Piece]:
    """A piece for each file that is named there, on the first line of the value, and not in the body."""
    values = (value.strip() for value in item.all_of_meta(KEY))
    for address in dict.fromkeys(value.splitlines()[0].strip() for value in values if value):
        name = _name(address)
        if not name or name in item.content or not address.startswith(("https://", "http://")):
            continue
        medium = around.attachment_at(address) or Medium(0, address)
        if name.lower().endswith(SOUND):
            yield Recording(unquote(name)[:200], medium)
        elif name.lower().endswith(FILM):
            yield Film(unquote(name)[:200], medium)


def _name(address: str) -> str:
    try:
        return urlsplit(address).path.rpartition("/")[2]
    except ValueError:
        return ""
