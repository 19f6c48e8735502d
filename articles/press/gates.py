"""The gates: what stops a publication, and what only deserves a word.

*Hard* findings stop everybody. *House* findings stop everybody too, but a managing editor can waive them with a
reason. *Warnings* stop nobody. Each is a sentence that says what to do.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from articles.models import Article, Kind
from articles.press import texts
from articles.press.proofs import Proof
from articles.press.snapshot import BLOCKS_BY_TYPE, Content
from globepost.text import has_visible

PATH = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")
SLUG = re.compile(r"[-a-zA-Z0-9_]+")
PLACEHOLDER = re.compile(r"\bTK\b|\b(?i:lorem\s+ipsum)\b")
SAID = ("headline", "short_headline", "standfirst", "caption", "alternative_text", "seo_title", "seo_description")


OTHERWISE = "fill it in, or delete the block."
WANTING = {
    "galleryblock": "choose its pictures, or delete the block.",
    "videoblock": "give it a file or an address that begins with https://, or delete the block.",
    "audioblock": "give it a file or an address that begins with https://, or delete the block.",
    "linkcardblock": "give it an address that begins with https://, or delete the block.",
}


class Level(StrEnum):
    HARD = "hard"
    HOUSE = "house"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it should be. `uid` names a block; `about` tells one finding of a code from another."""

    code: str
    level: Level
    message: str
    uid: str = ""
    field: str = ""
    about: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        return (self.code, self.uid, self.about)

    @property
    def stops(self) -> bool:
        return self.level != Level.WARNING

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def findings(content: Content, *, at: dt.datetime) -> list[Finding]:
    """All findings of a snapshot for a publication at that moment. Costs one query, for its photos."""
    return findings_of(Proof.of(content), at=at)


def findings_of(proof: Proof, *, at: dt.datetime) -> list[Finding]:
    """The same of its proof. No query."""
    return [finding for gate in GATES for finding in gate(proof, at)]


def hard(code: str, message: str, field: str = "") -> Finding:
    return Finding(code, Level.HARD, message, field=field)


def house(code: str, message: str, field: str = "", uid: str = "", about: str = "") -> Finding:
    return Finding(code, Level.HOUSE, message, uid, field, about)


def warning(code: str, message: str, field: str = "", uid: str = "", about: str = "") -> Finding:
    return Finding(code, Level.WARNING, message, uid, field, about)


Found = Iterator[Finding]


def headline(proof: Proof, at: dt.datetime) -> Found:
    if not has_visible(proof.content["article"]["headline"]):
        yield hard("headline", "Write a headline that readers can see.", "headline")


def address(proof: Proof, at: dt.datetime) -> Found:
    article = proof.content["article"]
    if article["kind"] == Kind.PAGE and not PATH.fullmatch(article["path"]):
        yield hard("address", "Give the page an address of its own, such as who-we-are.", "path")
    if article["kind"] == Kind.STORY and not SLUG.fullmatch(article["slug"]):
        yield hard("address", "Give the story an address: a few plain words, such as bridge-opens.", "slug")


def body(proof: Proof, at: dt.datetime) -> Found:
    if not proof.parts:
        yield hard("body", "Write something in the body; it is empty.", "blocks")


def lost_blocks(proof: Proof, at: dt.datetime) -> Found:
    for block in proof.unseen:
        name = BLOCKS_BY_TYPE[block["type"]]._meta.verbose_name
        title = block["fields"].get("title") or block["fields"].get("caption")
        shown = f" “{title}”" if title else ""
        message = f"Readers would see nothing of the {name}{shown}: {WANTING.get(block['type'], OTHERWISE)}"
        yield Finding("unseen", Level.HARD, message, block["uid"])


def embargo(proof: Proof, at: dt.datetime) -> Found:
    until = proof.content["article"]["embargo_until"]
    if until and at < dt.datetime.fromisoformat(until):
        shown = texts.moment(dt.datetime.fromisoformat(until))
        yield hard("embargo", f"This is under embargo until {shown}. Schedule it for then or later.", "embargo_until")


def embargo_of(article: Article, at: dt.datetime) -> list[Finding]:
    """The embargo of the working copy: it holds for every revision of the story, older ones too."""
    until = article.embargo_until.isoformat() if article.embargo_until else None
    return list(embargo(Proof({"article": {"embargo_until": until}}, {}), at))


def main_category(proof: Proof, at: dt.datetime) -> Found:
    if proof.content["article"]["kind"] == Kind.STORY and not proof.content["article"]["main_category"]:
        yield house("main category", "Choose a main category.", "main_category")


def byline(proof: Proof, at: dt.datetime) -> Found:
    if proof.content["article"]["kind"] == Kind.STORY and not proof.content["credits"]:
        yield house("byline", "Name an author, or the desk that wrote it.", "credits")


def pictures(proof: Proof, at: dt.datetime) -> Found:
    for use in uses(proof.content):
        photo = proof.photos.get(use.photo_id)
        if photo is None:
            message = f"{use.place}: this picture is no longer in the library; choose another."
            yield Finding("picture", Level.HARD, message, **use.where)
            continue
        if use.is_read and not (use.alternative_text or photo.alternative_text or photo.is_decorative):
            message = f"{use.place}: say what “{photo}” shows (alternative text), or mark it as decorative."
            yield house("alternative text", message, **use.where)
        if not photo.credit:
            yield house("credit", f"{use.place}: say in the library who made “{photo}” (credit).", **use.where)
        if photo.licence_ends_at and not photo.is_licensed_at(at):
            ended = texts.moment(photo.licence_ends_at)
            yield house("licence", f"{use.place}: the licence of “{photo}” ends {ended}; choose another.", **use.where)


def tweets(proof: Proof, at: dt.datetime) -> Found:
    for block in proof.content["blocks"]:
        if block["type"] != "tweetblock":
            continue
        missing = [word for word in ("name", "text") if not has_visible(block["tweet"][word])]
        if missing:
            lacks = f"The tweet {block['tweet']['address']} has no {' and no '.join(missing)} in this version"
            message = f"{lacks}: fill in {' and '.join(missing)} in its block, and save."
            yield house("tweet text", message, missing[0], block["uid"])


def placeholders(proof: Proof, at: dt.datetime) -> Found:
    for name in SAID:
        if found := PLACEHOLDER.search(proof.content["article"][name]):
            yield house("placeholder", f"“{found[0]}” still stands in the {name.replace('_', ' ')}.", name, about=name)
    for block in proof.content["blocks"]:
        if found := PLACEHOLDER.search(texts.prose_of(block)):
            yield house("placeholder", f"“{found[0]}” still stands in the body.", uid=block["uid"])


def wishes(proof: Proof, at: dt.datetime) -> Found:
    article = proof.content["article"]
    if len(article["headline"]) > 110:
        yield warning("long headline", "The headline is longer than 110 characters; search engines cut it.", "headline")
    if article["kind"] == Kind.STORY and not article["standfirst"]:
        yield warning("standfirst", "A standfirst would help readers to decide.", "standfirst")
    if article["kind"] == Kind.STORY and not article["lead_picture"]:
        yield warning("lead picture", "A lead picture would give the story a face on the front page.", "lead_picture")


GATES: tuple[Callable[[Proof, dt.datetime], Found], ...] = (
    headline, address, body, lost_blocks, embargo, main_category, byline, pictures, tweets, placeholders, wishes,
)  # fmt: skip


@dataclass(frozen=True)
class Use:
    """One use of a photo in a snapshot, and where the desk finds it."""

    photo_id: int
    place: str
    alternative_text: str = ""
    uid: str = ""
    field: str = ""
    is_read: bool = True

    @property
    def where(self) -> dict[str, str]:
        return {"field": self.field, "uid": self.uid, "about": str(self.photo_id)}


def uses(content: Content) -> Iterator[Use]:
    """Every use of a photo in a snapshot, the lead picture first."""
    article = content["article"]
    if article["lead_picture"]:
        yield Use(article["lead_picture"]["id"], "Lead picture", article["alternative_text"], field="lead_picture")
    if article["social_picture"]:
        yield Use(article["social_picture"]["id"], "Social picture", field="social_picture", is_read=False)
    for block in content["blocks"]:
        fields, uid = block["fields"], block["uid"]
        if fields.get("photo"):
            yield Use(fields["photo"]["id"], "Picture", fields["alternative_text"], uid, "photo")
        if fields.get("poster"):
            yield Use(fields["poster"]["id"], "Poster of the video", fields["title"], uid, "poster")
        for photo in block.get("photos", ()):
            yield Use(photo["id"], "Gallery", uid=uid, field="photos")
        for photo in block.get("tweet", {}).get("photos", ()):
            yield Use(photo["id"], "Picture of the tweet", uid=uid, field="tweet")
