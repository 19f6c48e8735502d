"""The names of an export's elements, the same whatever prefixes and version a file has: `wp:post_id`."""

from functools import lru_cache

SPACES = {
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://wellformedweb.org/CommentAPI/": "wfw",
}
EXPORT = "http://wordpress.org/export/"
LONGEST = 80


@lru_cache(4096)
def name_of(tag: str) -> str:
    """The name of a tag as lxml has it, `{space}local`."""
    space, _, local = tag.rpartition("}")
    return f"{_prefix(space[1:].replace('https://', 'http://'))}{local}"[:LONGEST]


def _prefix(space: str) -> str:
    if space.startswith(EXPORT):
        return "excerpt:" if space.rstrip("/").endswith("excerpt") else "wp:"
    if space in SPACES:
        return f"{SPACES[space]}:"
    return f"{space.rstrip('/').rpartition('/')[2]}:" if space else ""
