"""The blocks of a line as blocks of a working copy."""

from typing import Any

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
from articles.press import paper
from articles.tweets.asking import find_or_make
from articles.wordpress.lines.files import Files
from articles.wordpress.lines.values import moment_of
from articles.wordpress.tally import Outcome, Subject, Tally

Told = dict[str, Any]


class Body:
    """The blocks of one story. `galleries` has the photos of each gallery under its uid; `parked` what has no place."""

    def __init__(self, given: list[Told], *, files: Files, numbers: dict[str, int], by: Any, tally: Tally) -> None:
        self.files, self.numbers, self.by, self.tally = files, numbers, by, tally
        self.galleries: dict[Any, list[Photo]] = {}
        self.parked: list[Told] = []
        self.blocks = [block for told in given if (block := self._block(told))]

    def _block(self, told: Told) -> Block | None:
        block = getattr(self, f"_{told['type']}")(told)
        self.tally.count(Subject.BLOCK, told["type"], Outcome.IMPORTED if block else Outcome.PARKED)
        if block is None:
            self.parked.append(told)
        return block

    def _text(self, told: Told) -> Block:
        return TextBlock(html=told["html"])

    def _archive(self, told: Told) -> Block:
        return ArchiveBlock(html=told["html"])

    def _picture(self, told: Told) -> Block | None:
        photo = self.files.photo(told, self.tally)
        return PictureBlock(photo=photo, crop=told.get("crop", ""), **own_words(told, photo)) if photo else None

    def _gallery(self, told: Told) -> Block | None:
        found = [self.files.photo(picture, self.tally) for picture in told.get("pictures", [])]
        block = GalleryBlock(title=told.get("title", ""))
        self.galleries[block.uid] = [photo for photo in found if photo]
        return block if self.galleries[block.uid] else None

    def _tweet(self, told: Told) -> Block | None:
        named = named_by(told["address"])
        return TweetBlock(tweet=_tweet_of(named, told, self.by)) if named else None

    def _quote(self, told: Told) -> Block:
        return PullQuoteBlock(text=told["text"], attribution=told.get("attribution", ""))

    def _related(self, told: Told) -> Block:
        return RelatedBlock(article_id=self.numbers[str(told["id"])])

    def _video(self, told: Told) -> Block | None:
        return self._film(VideoBlock, told)

    def _audio(self, told: Told) -> Block | None:
        return self._film(AudioBlock, told)

    def _film(self, model: type[AudioBlock] | type[VideoBlock], told: Told) -> Block | None:
        name = self.files.stored(model, told["file"], self.tally) if "file" in told else ""
        said = {key: told.get(key, "") for key in ("title", "url", "caption", "credit")}
        return model(file=name, **said) if name or said["url"] else None

    def _link(self, told: Told) -> Block:
        return LinkCardBlock(**{key: told.get(key, "") for key in ("url", "title", "description", "source")})

    def _table(self, told: Told) -> Block:
        rows = told["rows"] if isinstance(told["rows"], str) else "\n".join(map(_row, told["rows"]))
        said = {key: told.get(key, "") for key in ("caption", "source")}
        return TableBlock(rows=rows, has_header=told.get("header", True), **said)


def own_words(told: Told, photo: Photo) -> dict[str, str]:
    """What a story says of a picture; nothing where the library says the same."""
    given = {name: told.get(name, "").strip() for name in ("caption", "alternative_text")}
    return {name: "" if words == getattr(photo, name) else words for name, words in given.items()}


def _row(cells: list[str]) -> str:
    """A line of a table. A bar in a cell would part it in two: it becomes a broken bar."""
    return " | ".join(" ".join(cell.replace("|", "¦").split()) for cell in cells)


def _tweet_of(named: Any, told: Told, by: Any) -> Tweet:
    """The tweet of the library, filled in where it is empty; X is asked only where the line does not say all."""
    said = {name: told.get(name, "").strip() for name in ("name", "text")}
    if not all(said.values()):
        return find_or_make(named, by=by)
    tweet = Tweet.objects.filter(tweet_id=named.tweet_id).first()
    if tweet is None or not tweet.is_complete:
        tweet = tweet or Tweet(address=named.address, tweet_id=named.tweet_id, added_by=by)
        tweet.name, tweet.text = said["name"][:100], said["text"]
        tweet.handle = (told.get("handle") or named.handle).lstrip("@")[:16]
        tweet.posted_at = moment_of(told.get("posted_at"))
        tweet.typed()
        paper.save(tweet, by=by)
    return tweet
