"""The words of a post that are not its body: headline, standfirst, titles for search engines, labels."""

import re
from html import unescape

from django.core.exceptions import SuspiciousOperation
from django.utils.html import strip_tags

from articles.models import Label
from articles.wordpress.reading.php import unserialize
from articles.wordpress.records import Item
from articles.wordpress.run.metadata import SUBTITLES
from globepost.text import clean_line, clean_text

VARIABLE = re.compile(r"%%?[a-z_]+%%?")
LABELS = {
    "opinion": Label.OPINION,
    "op-ed": Label.OPINION,
    "opinions": Label.OPINION,
    "analysis": Label.ANALYSIS,
    "sponsored": Label.SPONSORED,
    "developing": Label.DEVELOPING,
}
TITLES = ("_yoast_wpseo_title", "rank_math_title", "_aioseop_title", "_genesis_title")
DESCRIPTIONS = ("_yoast_wpseo_metadesc", "rank_math_description", "_aioseop_description", "_genesis_description")
CANONICALS = ("_yoast_wpseo_canonical", "rank_math_canonical_url")
SHORTCODE = re.compile(r"\[/?[A-Za-z][^\]\n]{0,500}\]")
BREAK = re.compile(r"<(?:br|/p|/div|/li)[^<>]*>")


def plain(html: str) -> str:
    """HTML as words on one line."""
    if "<" not in html and "&" not in html:
        return clean_line(html) if html else ""
    return clean_line(unescape(without_tags(BREAK.sub(" ", html))))


def without_tags(html: str) -> str:
    """The words, line by line. Of more tags without an end than anybody writes the signs go alone."""
    try:
        return strip_tags(html)
    except SuspiciousOperation:
        return html.replace("<", " ")


def headline_of(item: Item, body: str) -> str:
    """The title; where there is none the first words of the body."""
    if title := plain(item.title):
        return title
    words = plain(SHORTCODE.sub(" ", body)).split()
    if not words:
        return f"Untitled {item.number}"
    return " ".join(words[:10]) + ("…" if len(words) > 10 else "")


def standfirst_of(item: Item) -> str:
    """A subtitle, of whichever plugin; else the excerpt."""
    return subtitle_of(item) or clean_text(unescape(without_tags(item.excerpt))).strip()


def subtitle_of(item: Item) -> str:
    keys = {key for key, _ in item.meta}
    for key in SUBTITLES:
        if key in keys and (words := plain(item.of_meta(key))):
            return words
    for key in ("jnews_single_post", "td_post_theme_settings"):
        if value := item.of_meta(key):
            try:
                packed = unserialize(value)
            except (ValueError, IndexError):
                continue
            said = packed.get("subtitle") or packed.get("td_subtitle") if isinstance(packed, dict) else ""
            if isinstance(said, str) and plain(said):
                return plain(said)
    return ""


def search_words(item: Item, headline: str, site: str) -> dict[str, str]:
    """`seo_title`, `seo_description` and `canonical_url`, with the variables of the plugins filled in."""
    title = _filled(_first(item, TITLES), headline, site)
    return {
        "seo_title": "" if title == headline else title,
        "seo_description": _filled(_first(item, DESCRIPTIONS), headline, site),
        "canonical_url": _first(item, CANONICALS).strip(),
    }


def label_of(item: Item) -> str:
    """Of a category or tag that says what kind of piece it is."""
    return next((LABELS[use.slug] for use in item.terms if use.slug in LABELS), "")


def _first(item: Item, keys: tuple[str, ...]) -> str:
    return next((value for key in keys if (value := item.of_meta(key))), "")


def _filled(text: str, headline: str, site: str) -> str:
    for name, words in (("title", headline), ("sitename", site), ("sep", "–")):
        text = text.replace(f"%%{name}%%", words).replace(f"%{name}%", words)
    return plain(VARIABLE.sub(" ", text)).strip(" –|-")
