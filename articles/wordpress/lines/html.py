"""A body that comes as HTML: read as an archive's, and told in the blocks of a line."""

from typing import Any

from articles.wordpress.bodies.converting import convert
from articles.wordpress.bodies.pieces import (
    Archive,
    Film,
    Gallery,
    LinkCard,
    Medium,
    Picture,
    Piece,
    Prose,
    Quote,
    Recording,
    Table,
    TweetCard,
)
from articles.wordpress.tally import Tally

Told = dict[str, Any]


class Nothing:
    """The `Around` of a body that stands alone: of no address is anything known."""

    def attachment(self, number: int) -> Medium | None:
        return None

    def attachment_at(self, address: str) -> Medium | None:
        return None

    def children(self) -> list[Medium]:
        return []

    def caption_of(self, medium: Medium) -> str:
        return ""

    def is_own(self, address: str) -> bool:
        return False

    def new_address(self, address: str) -> str:
        return address

    def number_at(self, address: str) -> int:
        return 0

    def title_of(self, number: int) -> str:
        return ""

    def reusable(self, number: int) -> str:
        return ""

    def cached_embed(self, address: str) -> str:
        return ""


def told(html: str, tally: Tally) -> tuple[list[Told], dict[str, Any]]:
    """Its blocks as a line would have them, and what has no place among them. No query."""
    body = convert(html, Nothing(), tally)
    return [block for piece in body.pieces if (block := _told(piece))], dict(body.legacy)


def _told(piece: Piece) -> Told | None:
    match piece:
        case Prose(html):
            return {"type": "text", "html": html}
        case Archive(html):
            return {"type": "archive", "html": html}
        case Picture(medium):
            return (
                _picture(medium)
                | {"type": "picture", "caption": piece.caption, "credit": piece.credit}
                | {"alternative_text": piece.alternative_text}
            )
        case Gallery(media, title):
            return {"type": "gallery", "title": title, "pictures": [_picture(medium) for medium in media]}
        case TweetCard(address, name, handle, text, posted_at):
            moment = {"posted_at": posted_at.isoformat()} if posted_at else {}
            return {"type": "tweet", "address": address, "name": name, "handle": handle, "text": text} | moment
        case Quote(text, attribution):
            return {"type": "quote", "text": text, "attribution": attribution}
        case Film() | Recording():
            kind = "video" if isinstance(piece, Film) else "audio"
            source = {"file": piece.medium.address} if piece.medium else {"url": piece.url}
            return {"type": kind, "title": piece.title, "caption": piece.caption} | source
        case LinkCard(url, title, description, source):
            return {"type": "link", "url": url, "title": title, "description": description, "source": source}
        case Table(rows, has_header, caption):
            return {"type": "table", "rows": rows, "header": has_header, "caption": caption}
    return None


def _picture(medium: Medium) -> Told:
    return {"url": medium.address}
