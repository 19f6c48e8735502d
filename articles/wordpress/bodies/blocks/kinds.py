"""What becomes of each type of block."""

from typing import NamedTuple

from articles.wordpress.bodies.blocks import media, words
from articles.wordpress.bodies.blocks.turn import Handler
from articles.wordpress.tally import Outcome

LISTS = "The site draws its own lists, menus and forms."
SPACE = "It is nothing but space."
CUT = "A story stands on one page, and lists show its standfirst."
IMPORTED, CONVERTED = Outcome.IMPORTED, Outcome.CONVERTED


class Kind(NamedTuple):
    handler: Handler
    outcome: Outcome


KINDS: dict[str, Kind] = {
    **dict.fromkeys(
        ("paragraph", "list", "list-item", "quote", "separator", "table"), Kind(words.as_it_stands, IMPORTED)
    ),
    "heading": Kind(words.as_it_stands, IMPORTED),
    **dict.fromkeys(("code", "preformatted", "subhead", "math"), Kind(words.as_it_stands, CONVERTED)),
    **dict.fromkeys(
        (
            "group",
            "columns",
            "column",
            "text-columns",
            "row",
            "stack",
            "grid",
            "buttons",
            "accordion",
            "accordion-item",
        ),
        Kind(words.inside, CONVERTED),
    ),
    **dict.fromkeys(("accordion-heading", "accordion-panel", "tabs", "tab", "missing"), Kind(words.inside, CONVERTED)),
    "details": Kind(words.details, CONVERTED),
    "html": Kind(words.by_itself, CONVERTED),
    **dict.fromkeys(("freeform", "classic", "shortcode"), Kind(words.older, CONVERTED)),
    "verse": Kind(words.verse, CONVERTED),
    "pullquote": Kind(words.pull_quote, IMPORTED),
    "button": Kind(words.button, CONVERTED),
    "image": Kind(media.with_media, IMPORTED),
    "gallery": Kind(media.gallery, IMPORTED),
    **dict.fromkeys(("jetpack/tiled-gallery", "jetpack/slideshow"), Kind(media.gallery, CONVERTED)),
    "media-text": Kind(media.with_media, CONVERTED),
    **dict.fromkeys(("cover", "cover-image"), Kind(media.cover, CONVERTED)),
    **dict.fromkeys(("video", "audio"), Kind(media.with_media, IMPORTED)),
    "file": Kind(media.file, IMPORTED),
}
CUTS = {"spacer": SPACE, "more": CUT, "nextpage": CUT}
"""Nothing is lost with them; words that stand in one all the same stay."""

DRAWN = {
    *("archives", "calendar", "categories", "latest-posts", "latest-comments", "rss", "search", "tag-cloud"),
    *("social-links", "social-link", "navigation", "navigation-link", "navigation-submenu", "page-list", "home-link"),
    *("page-list-item", "loginout", "template-part", "avatar", "read-more", "breadcrumbs", "terms-query"),
    *("jetpack/related-posts", "jetpack/subscriptions", "jetpack/sharing-buttons", "jetpack/like", "jetpack/top-posts"),
    *("jetpack/blogging-prompt", "yoast-seo/breadcrumbs", "yoast-seo/estimated-reading-time"),
}
DRAWN_STARTS = ("post-", "site-", "query", "comment", "term-")

EMBEDS = {
    "embed",
    "videopress/video",
    "jetpack/videopress",
    "jetpack/pinterest",
    "jetpack/gif",
    "jetpack/podcast-player",
}

KEPT_WORDS = ("jetpack/", "yoast/", "yoast-seo/", "rank-math/")
"""Blocks of these have words that stay as they are."""


def is_drawn(name: str) -> bool:
    """Whether it is a list, a menu or a form that the site draws by itself."""
    return name in DRAWN or ("/" not in name and name.startswith(DRAWN_STARTS))


def is_embed(name: str) -> bool:
    return name in EMBEDS or name.startswith("core-embed/")
