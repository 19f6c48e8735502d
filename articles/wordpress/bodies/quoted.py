"""Posts of other services as they stand in a body: a `blockquote` with the post's words and a link to it.

Each service marks its own by a class and says in its own way where the post stands and who wrote it.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from articles.wordpress.bodies.addresses import LONGEST, Web, web_of
from articles.wordpress.bodies.fragments import lines_in, of_class, tree_of, words_in
from articles.wordpress.bodies.pieces import LinkCard
from articles.wordpress.bodies.providers import found_at
from articles.wordpress.bodies.titles import cut, first_title
from globepost.text import clean_line

READ = 200_000
"""Characters of HTML that are read: a post of Instagram has 15,000 around its two lines of words."""
LONGEST_WORDS = 5_000


class Service(NamedTuple):
    """`says` are the attributes that hold the post's address, `host` is where its links lead otherwise."""

    name: str
    host: str
    says: tuple[str, ...] = ()


SERVICES = {
    "instagram-media": Service("Instagram", "instagram.com", ("data-instgrm-permalink",)),
    "fb-post": Service("Facebook", "facebook.com", ("data-href", "cite")),
    "fb-video": Service("Facebook", "facebook.com", ("data-href", "cite")),
    "fb-xfbml-parse-ignore": Service("Facebook", "facebook.com", ("cite",)),
    "tiktok-embed": Service("TikTok", "tiktok.com", ("cite",)),
    "text-post-media": Service("Threads", "threads.net", ("data-text-post-permalink",)),
    "bluesky-embed": Service("Bluesky", "bsky.app"),
    "reddit-card": Service("Reddit", "reddit.com"),
    "reddit-embed-bq": Service("Reddit", "reddit.com"),
    "imgur-embed-pub": Service("Imgur", "imgur.com"),
    "mastodon-embed": Service("Mastodon", "", ("cite", "data-embed-url")),
    "wp-embedded-content": Service("", ""),
}


def card_of(html: str, classes: Iterable[str] = ()) -> LinkCard | None:
    """The card of the first such post in the HTML; `classes` are those of the element around it, where they are known.
    None when there is none or it does not say where it stands.
    """
    if len(html) > READ:
        return None
    tree = tree_of(html)
    known = [(SERVICES[name], tree) for name in classes if name in SERVICES]
    for service, element in known or _marked(tree):
        web = _address(service, element)
        if web and len(web.address) <= LONGEST:
            return _card(service, element, web)
    return None


def _marked(tree: Any) -> Iterable[tuple[Service, Any]]:
    for element in of_class(tree, *SERVICES):
        yield next(SERVICES[name] for name in element.get("class").split() if name in SERVICES), element


def _address(service: Service, element: Any) -> Web | None:
    """Where the post stands: as an attribute says, here or further in, else where the first fitting link leads."""
    said = [node.get(name) for name in service.says for node in element.iter() if node.get(name)]
    led = [link.get("href") for link in element.iter("a") if link.get("href")]
    webs = (web_of(address) for address in [*said, *led])
    return next((web for web in webs if web and _is_of(service.host, web.host)), None)


def _is_of(host: str, web_host: str) -> bool:
    return web_host == host or web_host.endswith(f".{host}") if host else True


def _card(service: Service, element: Any, web: Web) -> LinkCard:
    words = "\n\n".join(filter(None, map(lines_in, element.iter("p"))))
    if not service.name:
        link = next(element.iter("a"), None)
        return LinkCard(web.address, first_title(words_in(link), web.host), source=cut(web.host, 120))
    writer = _writer(element)
    address = found_at(web).address
    title = f"{service.name} post by {writer}" if writer else f"Post on {service.name}"
    return LinkCard(address, first_title(title), words[:LONGEST_WORDS], service.name)


def _writer(element: Any) -> str:
    """Who wrote it: behind "A post shared by" on Instagram, the first link that is no post's on the others."""
    all_words = words_in(element)
    shared = all_words.partition(" shared by ")[2].partition(" on ")[0].partition(" (@")[0]
    links = (link for link in element.iter("a") if link.getparent().tag != "p")
    profile = next((words_in(link) for link in links if _is_profile(link.get("href") or "")), "")
    return cut(clean_line(shared or profile), 80)


def _is_profile(address: str) -> bool:
    web = web_of(address)
    return web is not None and web.path.strip("/").count("/") == 0 and web.path.strip("/") != ""
