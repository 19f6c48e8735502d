"""Links within words to files of the old site: the file is a card behind the body, for its old address is gone."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape

from articles.wordpress.bodies.pieces import Film, Medium, Piece, Prose, Recording
from articles.wordpress.reading.addresses import below_uploads
from articles.wordpress.reading.surroundings import Surroundings
from articles.wordpress.run.words import plain
from articles.wordpress.tally import Tally

LINK = re.compile(r'<a href="(/[^"]*\.(?:pdf|mp3|m4a|ogg|wav|mp4|webm))"[^>]*>(.*?)</a>', re.IGNORECASE | re.DOTALL)
"""As `clean_prose` leaves them: none within another, each with its end, those into the site by their paths."""
FILM = (".mp4", ".webm")


def with_linked(pieces: list[Piece], site: str, around: Surroundings, tally: Tally) -> list[Piece]:
    """The pieces, with the words of such links alone, and a card for each file that no piece shows. `site` is the
    address of the old site without a slash at the end.
    """
    shown = {piece.medium.number for piece in pieces if isinstance(piece, Film | Recording) and piece.medium}
    cards: dict[int, Piece] = {}

    def word(match: re.Match[str]) -> str:
        path, words = unescape(match[1]), match[2]
        medium = around.attachment_at(f"{site}{path}") if below_uploads(path) else None
        if medium is None or not plain(words):
            return match[0]
        if medium.number not in shown | cards.keys():
            cards[medium.number] = _card(path, plain(words)[:200], medium)
            tally.case("file link", f"“{plain(words)[:100]}” led to {path}, which is a card behind the body now.")
        return words

    replaced = list(_replaced(pieces, word))
    return [*replaced, *cards.values()]


def _replaced(pieces: list[Piece], word: Callable[[re.Match[str]], str]) -> Iterator[Piece]:
    for piece in pieces:
        yield replace(piece, html=LINK.sub(word, piece.html)) if isinstance(piece, Prose) else piece


def _card(path: str, title: str, medium: Medium) -> Piece:
    return Film(title, medium) if path.lower().endswith(FILM) else Recording(title, medium)
