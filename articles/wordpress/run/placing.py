"""Pieces of a body as blocks, once what they name is here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from articles.models import (
    ArchiveBlock,
    AudioBlock,
    Block,
    GalleryBlock,
    LinkCardBlock,
    Photo,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    TableBlock,
    TextBlock,
    Tweet,
    TweetBlock,
    VideoBlock,
)
from articles.models.tweet import named_by
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
    Related,
    Table,
    TweetCard,
)
from articles.wordpress.media.credits import Split, split
from articles.wordpress.tally import Tally


class Media(Protocol):
    def photo(self, medium: Medium) -> Photo | None: ...
    def file(self, medium: Medium) -> str | None: ...
    def credit(self, medium: Medium, photo: Photo, name: str) -> None: ...


@dataclass
class Placing:
    """The blocks of one story. `articles` are the numbers of the stories that cards lead to, by their numbers there."""

    media: Media
    tweets: dict[str, Tweet]
    articles: dict[int, int]
    own: int
    tally: Tally
    blocks: list[Block] = field(default_factory=list)
    galleries: dict[Any, list[Photo]] = field(default_factory=dict)

    def place(self, pieces: Iterable[Piece]) -> None:
        for piece in pieces:
            if block := MAKERS[type(piece)](self, piece):
                self.blocks.append(block)

    def _prose(self, piece: Prose) -> Block:
        return TextBlock(html=piece.html)

    def _archive(self, piece: Archive) -> Block:
        return ArchiveBlock(html=piece.html)

    def _picture(self, piece: Picture) -> Block | None:
        photo = self._photo(piece.medium, piece.caption)
        if photo is None:
            return None
        told = split(piece.caption)
        if told.credit and told.is_sure and not photo.credit:
            self.media.credit(piece.medium, photo, told.credit)
        caption, alternative = _without_credit(told, piece.caption, photo), piece.alternative_text
        return PictureBlock(
            photo=photo,
            caption="" if caption == photo.caption else caption,
            alternative_text="" if alternative == photo.alternative_text or photo.is_decorative else alternative,
        )

    def _gallery(self, piece: Gallery) -> Block | None:
        photos = [photo for medium in piece.media if (photo := self._photo(medium, ""))]
        if not photos:
            return None
        block = GalleryBlock(title=piece.title)
        self.galleries[block.uid] = list(dict.fromkeys(photos))
        return block

    def _tweet(self, piece: TweetCard) -> Block | None:
        named = named_by(piece.address)
        tweet = self.tweets.get(named.tweet_id) if named else None
        if tweet is None:
            self.tally.case("tweet missing", f"This is no address of a tweet: {piece.address}")
            return None
        return TweetBlock(tweet=tweet)

    def _quote(self, piece: Quote) -> Block:
        return PullQuoteBlock(text=piece.text, attribution=piece.attribution)

    def _related(self, piece: Related) -> Block | None:
        article = self.articles.get(piece.number)
        if article is None or piece.number == self.own:
            self.tally.case("card missing", f"A card led to post {piece.number}, which was not brought in.")
            return None
        return RelatedBlock(article_id=article)

    def _film(self, piece: Film) -> Block | None:
        poster = self.media.photo(piece.poster) if piece.poster else None
        file, url = self._file_or_address(piece.medium, piece.url)
        if not file and not url:
            return None
        return VideoBlock(title=piece.title, file=file, url=url, caption=piece.caption, poster=poster)

    def _recording(self, piece: Recording) -> Block | None:
        file, url = self._file_or_address(piece.medium, piece.url)
        return AudioBlock(title=piece.title, file=file, url=url, caption=piece.caption) if file or url else None

    def _link_card(self, piece: LinkCard) -> Block:
        return LinkCardBlock(url=piece.url, title=piece.title, description=piece.description, source=piece.source)

    def _table(self, piece: Table) -> Block:
        return TableBlock(rows=piece.rows, has_header=piece.has_header, caption=piece.caption)

    def _photo(self, medium: Medium, words: str) -> Photo | None:
        photo = self.media.photo(medium)
        if photo is None:
            self.tally.case("picture missing", f"{medium.address or f'Attachment {medium.number}'}")
            self.tally.parked.setdefault("missing pictures", []).append(f"{medium.address} {words}".strip())
        return photo

    def _file_or_address(self, medium: Medium | None, url: str) -> tuple[str, str]:
        if medium is None:
            return "", url
        if file := self.media.file(medium):
            return file, ""
        self.tally.case("file missing", medium.address or f"Attachment {medium.number}")
        return "", url or (medium.address if medium.address.startswith("https://") else "")


def _without_credit(told: Split, caption: str, photo: Photo) -> str:
    """The caption without the picture's own credit at its end, which stands below every picture here by itself."""
    return told.caption if told.credit and told.credit == photo.credit else caption


MAKERS: dict[type, Callable[[Placing, Any], Block | None]] = {
    Archive: Placing._archive,
    Film: Placing._film,
    Gallery: Placing._gallery,
    LinkCard: Placing._link_card,
    Picture: Placing._picture,
    Prose: Placing._prose,
    Quote: Placing._quote,
    Recording: Placing._recording,
    Related: Placing._related,
    Table: Placing._table,
    TweetCard: Placing._tweet,
}
