"""Tweets, films, recordings, cards and related stories as blocks."""

import re
from html import escape
from typing import Any
from urllib.parse import urlsplit

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from articles.press.rendering import linked
from articles.wordpress.writing.comments import block, marked
from articles.wordpress.writing.marks import written
from articles.wordpress.writing.numbers import of_file
from articles.wordpress.writing.pictures import Fields, figcaption
from articles.wordpress.writing.surroundings import Surroundings

PROVIDERS = {
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "vimeo.com": "vimeo",
    "dailymotion.com": "dailymotion",
    "wordpress.tv": "wordpress-tv",
    "tiktok.com": "tiktok",
    "soundcloud.com": "soundcloud",
    "spotify.com": "spotify",
}
SOUND = re.compile(r"\.(?:mp3|m4a|ogg|wav)\Z", re.IGNORECASE)
TAKEN_AWAY = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|epub|csv|txt|zip)\Z", re.IGNORECASE)
PLAYED = re.compile(r"\.(?:mp4|webm|mov|m4v|ogv)\Z", re.IGNORECASE)


def tweet(kept: dict[str, Any]) -> str:
    """Its words as the service writes them, in a block of HTML: they are there with the service or without."""
    day = ""
    if posted_at := parse_datetime(kept["posted_at"] or ""):
        local = timezone.localtime(posted_at)
        day = f"{local:%B} {local.day}, {local.year}"
    address = escape(kept["address"])
    who = f"{escape(kept['name'])} (@{escape(kept['handle'])})" if kept["name"] or kept["handle"] else ""
    words = f'<p lang="" dir="ltr">{linked(kept["text"])}</p>' if kept["text"] else ""
    html = f'{words}&mdash; {who} <a href="{address}">{day or address}</a>'
    return block("html", f'<blockquote class="twitter-tweet">{html}</blockquote>')


def related(fields: Fields, around: Surroundings) -> str:
    address = around.address_of(fields["article"]["id"]) if fields["article"] else ""
    return embed(address, type="wp-embed") if address else ""


def film(fields: Fields, around: Surroundings) -> str:
    """Our own file as a video, one that is elsewhere as an embed of its address."""
    below = _below(fields)
    said = marked(title=fields["title"], caption=fields["caption"], credit=fields["credit"])
    if not fields["file"] and not PLAYED.search(fields["url"]):
        return embed(fields["url"], below, type="video", **said)
    poster = around.photo(fields["poster"])
    still = f' poster="{escape(around.media.of_photo(poster))}"' if poster else ""
    video = f'<video controls{still} src="{escape(_source(fields, around))}"></video>'
    figure = f'<figure class="wp-block-video">{video}{below}</figure>'
    return block("video", figure, **_number(fields), **said)


def recording(fields: Fields, around: Surroundings) -> str:
    """Sound as audio, a document as a file, and what is elsewhere as an embed."""
    below, source = _below(fields), _source(fields, around)
    said = marked(title=fields["title"], caption=fields["caption"], credit=fields["credit"])
    if SOUND.search(source):
        figure = f'<figure class="wp-block-audio"><audio controls src="{escape(source)}"></audio>{below}</figure>'
        return block("audio", figure, **_number(fields), **said)
    if not fields["file"] and not TAKEN_AWAY.search(source):
        return embed(source, below, type="rich", **said)
    link = f'<div class="wp-block-file"><a href="{escape(source)}">{written(fields["title"])}</a></div>'
    return block("file", link, **_number(fields), href=source, **said)


def card(fields: Fields) -> str:
    """WordPress shows a preview of the page or a link to it, and the card's title below."""
    said = marked(**{name: fields[name] for name in ("title", "description", "source")})
    return embed(fields["url"], figcaption(fields["title"]), type="link", **said)


def embed(address: str, below: str = "", **attributes: Any) -> str:
    """An embed that WordPress asks the provider for, by the address that stands alone on its line."""
    name = provider(address)
    classes = ["wp-block-embed", f"is-type-{attributes['type']}"]
    if name:
        classes += [f"is-provider-{name}", f"wp-block-embed-{name}"]
        attributes |= {"providerNameSlug": name}
    wrapper = f'<div class="wp-block-embed__wrapper">\n{escape(address)}\n</div>'
    return block("embed", f'<figure class="{" ".join(classes)}">{wrapper}{below}</figure>', url=address, **attributes)


def provider(address: str) -> str:
    """WordPress's name of the service at that address; "" for one that it does not know."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return next((name for known, name in PROVIDERS.items() if host == known or host.endswith(f".{known}")), "")


def _source(fields: Fields, around: Surroundings) -> str:
    return around.media.address(fields["file"]) if fields["file"] else fields["url"]


def _number(fields: Fields) -> dict[str, int]:
    return {"id": of_file(fields["file"])} if fields["file"] else {}


def _below(fields: Fields) -> str:
    return figcaption(" ".join(filter(None, [fields["caption"], fields["credit"]])))
