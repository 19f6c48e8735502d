"""What becomes of each type of block."""

from typing import NamedTuple

from articles.wordpress.bodies.blocks import media, words
from articles.wordpress.bodies.blocks.comments import Block
from articles.wordpress.bodies.blocks.turn import Handler
from articles.wordpress.tally import Outcome

LISTS = "The site draws its own lists, menus and forms."
SPACE = "It is nothing but space."
CUT = "A story stands on one page, and lists show its standfirst."
IMPORTED, CONVERTED = Outcome.IMPORTED, Outcome.CONVERTED


class Kind(NamedTuple):
    handler: Handler
    outcome: Outcome


def _each(names: str, handler: Handler, outcome: Outcome) -> dict[str, Kind]:
    return dict.fromkeys(names.split(), Kind(handler, outcome))


KINDS: dict[str, Kind] = {
    **_each("paragraph heading list list-item quote separator table", words.as_it_stands, IMPORTED),
    **_each("code preformatted subhead math", words.as_it_stands, CONVERTED),
    **_each("group columns column text-columns row stack grid buttons missing", words.inside, CONVERTED),
    **_each("accordion accordion-item accordion-heading accordion-panel tabs tab", words.inside, CONVERTED),
    **_each("details", words.details, CONVERTED),
    **_each("html", words.by_itself, CONVERTED),
    **_each("freeform classic shortcode", words.older, CONVERTED),
    **_each("verse", words.verse, CONVERTED),
    **_each("pullquote", words.pull_quote, IMPORTED),
    **_each("button", words.button, CONVERTED),
    **_each("image video audio", media.with_media, IMPORTED),
    **_each("media-text", media.with_media, CONVERTED),
    **_each("cover cover-image", media.cover, CONVERTED),
    **_each("gallery", media.gallery, IMPORTED),
    **_each("jetpack/tiled-gallery jetpack/slideshow", media.gallery, CONVERTED),
    **_each("file", media.file, IMPORTED),
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


def outcome_of(block: Block) -> Outcome:
    """What a block that `KINDS` has is counted as. Headings have two sizes here."""
    is_resized = block.name == "heading" and block.number("level") not in (0, 2, 3)
    return CONVERTED if is_resized else KINDS[block.name].outcome


def is_drawn(name: str) -> bool:
    """Whether it is a list, a menu or a form that the site draws by itself."""
    return name in DRAWN or ("/" not in name and name.startswith(DRAWN_STARTS))


def is_embed(name: str) -> bool:
    return name in EMBEDS or name.startswith("core-embed/")
