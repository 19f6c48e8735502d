"""From a snapshot to the parts of a publication.

A part is a dict with `type` and `uid`. What the story says is frozen in it; photos and stories stand as numbers, which
the site resolves when the page is read:

    prose    html
    picture  photo, caption, alternative_text, crop
    gallery  title, photos: [number, …]
    tweet    id, address, name, handle, html, posted_at (ISO 8601 or None), photos: [number, …]
    quote    text, attribution
    related  article
    video    title, file (name below the media directory, or ""), url, caption, credit, poster (number or None)
    audio    title, file, url, caption, credit
    link     url, title, description, source
    table    caption, header: [cell, …], rows: [[cell, …], …], source
    archive  html
"""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

from django.utils.html import escape, strip_tags

from articles.models import TableBlock
from articles.press.snapshot import Content
from articles.sanitising import clean_archive, clean_prose, is_safe_address
from globepost.text import has_visible

LINK = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]]")

Part = dict[str, Any]


def render(content: Content) -> list[Part]:
    """The parts of a snapshot, empty ones left out. No query."""
    return [part for part in map(part_of, content["blocks"]) if part is not None]


def part_of(block: Content) -> Part | None:
    """What readers would see of a block of a snapshot; None where that is nothing."""
    part = RENDERERS[block["type"]](block)
    return None if part is None else {"type": NAMES[block["type"]], "uid": block["uid"]} | part


def holds_something(block: Content) -> bool:
    """Words that can be seen, or other objects."""
    texts = [value for name, value in block["fields"].items() if isinstance(value, str) and name != "crop"]
    if block["type"] == "tableblock":
        texts = [text.replace("|", "") for text in texts]
    if any(has_visible(unescape(strip_tags(text))) for text in texts):
        return True
    return bool(block.get("photos")) or any(isinstance(value, dict) for value in block["fields"].values())


def photo_ids(content: Content) -> list[int]:
    """Every photo that a snapshot names, once each, in a fixed order."""
    article = content["article"]
    found = [article["lead_picture"], article["social_picture"]]
    for block in content["blocks"]:
        found += [block["fields"].get("photo"), block["fields"].get("poster"), *block.get("photos", ())]
        found += block.get("tweet", {}).get("photos", ())
    return list(dict.fromkeys(reference["id"] for reference in found if reference))


def linked(text: str) -> str:
    """Plain text as HTML: escaped, its addresses links, its line ends breaks."""
    html, end = "", 0
    for match in LINK.finditer(text):
        html += escape(text[end : match.start()])
        shown = escape(re.sub(r"^https?://(?:www\.)?", "", match[0]))
        html += f'<a href="{escape(match[0])}" rel="noopener">{shown}</a>'
        end = match.end()
    return (html + escape(text[end:])).replace("\n", "<br>")


def _prose(block: Content) -> Part | None:
    html = clean_prose(block["fields"]["html"])
    return {"html": html} if html else None


def _archive(block: Content) -> Part | None:
    html = clean_archive(block["fields"]["html"]).strip()
    return {"html": html} if html else None


def _picture(block: Content) -> Part | None:
    fields = block["fields"]
    use = {name: fields[name] for name in ("caption", "alternative_text", "crop")}
    return {"photo": fields["photo"]["id"]} | use if fields["photo"] else None


def _gallery(block: Content) -> Part | None:
    photos = [photo["id"] for photo in block["photos"]]
    return {"title": block["fields"]["title"], "photos": photos} if photos else None


def _tweet(block: Content) -> Part:
    tweet = block["tweet"]
    kept = {name: tweet[name] for name in ("id", "address", "name", "handle", "posted_at")}
    return kept | {"html": linked(tweet["text"]), "photos": [photo["id"] for photo in tweet["photos"]]}


def _quote(block: Content) -> Part | None:
    return _fields(block, "text", "attribution") if block["fields"]["text"].strip() else None


def _related(block: Content) -> Part | None:
    article = block["fields"]["article"]
    return {"article": article["id"]} if article else None


def _video(block: Content) -> Part | None:
    poster = block["fields"]["poster"]
    part = _file(block)
    return part | {"poster": poster["id"] if poster else None} if part else None


def _file(block: Content) -> Part | None:
    part = _fields(block, "title", "file", "url", "caption", "credit")
    part["url"] = part["url"] if is_safe_address(part["url"]) else ""
    return part if part["file"] or part["url"] else None


def _link(block: Content) -> Part | None:
    part = _fields(block, "url", "title", "description", "source")
    return part if is_safe_address(part["url"]) else None


def _table(block: Content) -> Part | None:
    rows = TableBlock(rows=block["fields"]["rows"]).cells
    header = rows.pop(0) if block["fields"]["has_header"] and rows else []
    return _fields(block, "caption", "source") | {"header": header, "rows": rows} if header or rows else None


def _fields(block: Content, *names: str) -> Part:
    return {name: block["fields"][name] for name in names}


RENDERERS: dict[str, Callable[[Content], Part | None]] = {
    "textblock": _prose,
    "pictureblock": _picture,
    "galleryblock": _gallery,
    "tweetblock": _tweet,
    "pullquoteblock": _quote,
    "relatedblock": _related,
    "videoblock": _video,
    "audioblock": _file,
    "linkcardblock": _link,
    "tableblock": _table,
    "archiveblock": _archive,
}
NAMES = {model: model.removesuffix("block").removeprefix("pull") for model in RENDERERS} | {
    "textblock": "prose",
    "linkcardblock": "link",
}
