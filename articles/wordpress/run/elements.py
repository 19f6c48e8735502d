"""What becomes of each element of an export: the reader takes those that it knows, all others are kept."""

from collections.abc import Iterable

from articles.wordpress.records import Channel, Item, Person, Term
from articles.wordpress.tally import Outcome, Subject, Tally

SELF = "The paper says this of itself."
NO_COMMENTS = "The paper has no comments."
DROPPED = {
    "pubDate": "It is in the post’s own date.",
    "generator": "It says what wrote the file.",
    "cloud": "It is a service of the old site.",
    "image": SELF,
    "url": SELF,
    "width": SELF,
    "height": SELF,
    "atom:link": "It says where the file was read from.",
    "wp:wxr_version": "It is about the file.",
    "wp:base_site_url": "It is about the old site alone.",
    "wp:comment_status": NO_COMMENTS,
    "wp:ping_status": NO_COMMENTS,
}
CONVERTED = {
    "guid", "dc:creator", "content:encoded", "excerpt:encoded", "description", "wp:postmeta", "wp:meta_key",
    "wp:meta_value",
    "wp:author_email", "wp:author_first_name", "wp:author_last_name", "wp:author_id", "wp:term_id", "wp:post_parent",
    "wp:category_parent", "wp:term_parent", "wp:is_sticky", "wp:post_password", "wp:menu_order", "wp:termmeta",
    "wp:post_date_gmt", "wp:post_modified", "wp:post_modified_gmt", "category",
}  # fmt: skip
IMPORTED = {
    "title", "link", "language", "wp:base_blog_url", "item", "wp:author", "wp:category", "wp:tag", "wp:term",
    "wp:author_login", "wp:author_display_name", "wp:category_nicename", "wp:cat_name", "wp:category_description",
    "wp:tag_slug", "wp:tag_name", "wp:tag_description", "wp:term_slug", "wp:term_name", "wp:term_taxonomy",
    "wp:term_description", "wp:post_id", "wp:post_date", "wp:post_name", "wp:status", "wp:post_type",
    "wp:attachment_url",
}  # fmt: skip


def count_elements(elements: dict[str, int], tally: Tally) -> None:
    for name, times in elements.items():
        if name in DROPPED:
            tally.count(Subject.ELEMENT, name, Outcome.DROPPED, DROPPED[name], times=times)
        elif name in IMPORTED:
            tally.count(Subject.ELEMENT, name, Outcome.IMPORTED, times=times)
        elif name in CONVERTED:
            tally.count(Subject.ELEMENT, name, Outcome.CONVERTED, times=times)
        else:  # comments and all that nobody knows
            tally.count(Subject.ELEMENT, name, Outcome.PARKED, times=times)


def count_all(records: Iterable[Channel | Person | Term | Item], tally: Tally) -> None:
    for record in records:
        count_elements(record.elements, tally)
