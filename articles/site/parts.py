"""The parts of a body, with the photos and stories that they name put in. `articles.press.rendering` lists them."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.files.storage import default_storage

from articles.models import Photo
from articles.site.cards import Card
from articles.site.pictures import Picture, picture_of

Part = dict[str, Any]
SOUNDS = (".mp3", ".m4a", ".ogg", ".wav")


@dataclass(frozen=True)
class Found:
    """What was read for the whole page: photos by number, cards of live stories by article."""

    photos: Mapping[int, Photo]
    cards: Mapping[int, Card]

    def pictures(self, numbers: Iterable[int]) -> list[Picture]:
        return [picture for number in numbers if (picture := picture_of(self.photos.get(number)))]


def photo_ids(parts: Iterable[Part]) -> set[int]:
    named = {number for part in parts for number in (part.get("photo"), part.get("poster"), *part.get("photos", ()))}
    return named - {None}


def article_ids(parts: Iterable[Part]) -> set[int]:
    return {part["article"] for part in parts if part["type"] == "related"}


def draw(parts: Iterable[Part], found: Found) -> list[Part]:
    """What the templates draw, each with the template's name. What readers may no longer see is left out. No query."""
    drawn = []
    for part in parts:
        values = DRAWN[part["type"]](part, found)
        if values is not None:
            drawn.append(part | values | {"template": f"articles/parts/{part['type']}.html"})
    return drawn


def _words(part: Part, found: Found) -> Part:
    return {}


def _picture(part: Part, found: Found) -> Part | None:
    words = {name: part[name] for name in ("alternative_text", "caption", "crop")}
    picture = picture_of(found.photos.get(part["photo"]), **words)
    return {"picture": picture} if picture else None


def _gallery(part: Part, found: Found) -> Part | None:
    pictures = found.pictures(part["photos"])
    return {"pictures": pictures} if pictures else None


def _tweet(part: Part, found: Found) -> Part:
    posted_at = part["posted_at"] and dt.datetime.fromisoformat(part["posted_at"])
    return {"pictures": found.pictures(part["photos"]), "posted_at": posted_at}


def _related(part: Part, found: Found) -> Part | None:
    card = found.cards.get(part["article"])
    return {"card": card} if card else None


def _video(part: Part, found: Found) -> Part:
    return _file(part, found) | {"poster": picture_of(found.photos.get(part["poster"]))}


def _file(part: Part, found: Found) -> Part:
    name = part["file"]
    return {"file_url": default_storage.url(name) if name else "", "is_sound": name.lower().endswith(SOUNDS)}


DRAWN: dict[str, Callable[[Part, Found], Part | None]] = {
    **dict.fromkeys(("prose", "quote", "link", "table", "archive"), _words),
    "picture": _picture,
    "gallery": _gallery,
    "tweet": _tweet,
    "related": _related,
    "video": _video,
    "audio": _file,
}
