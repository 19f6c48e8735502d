"""Where posts and pages of the old site stand here, and where they stood there."""

import datetime as dt
import re
import unicodedata
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.text import slugify

from articles.press.addresses import RESERVED
from articles.wordpress.reading.addresses import decoded, path_of
from articles.wordpress.reading.index import Header, Index
from articles.wordpress.records import Item
from articles.wordpress.run.moments import moment
from articles.wordpress.run.slugs import plain_slug

LONGEST = 120


def slug_of(item: Item | Header) -> str:
    return plain_slug(item.slug, item.title, f"post-{item.number}", longest=LONGEST)


def story_path(slug: str, published_at: dt.datetime) -> str:
    return f"/{timezone.localtime(published_at):%Y/%m/%d}/{slug}/"


def page_path(item: Item | Header) -> str:
    """The whole path of a page, from its old address: `about/who-we-are`; of plain permalinks its slug."""
    path = path_of(item.link)
    parts = [] if path.startswith("/?") else [part for part in path.split("/") if part]
    plain = [_part(part) for part in parts] if parts else [slug_of(item)]
    found = "/".join(part for part in plain if part) or f"page-{item.number}"
    first = found.split("/")[0]
    if first in RESERVED or first.isdigit():
        found = f"page-{found}"
    return found if len(found) <= LONGEST else f"page-{item.number}"


def _part(part: str) -> str:
    """Pages have small letters, figures and hyphens alone."""
    plain = unicodedata.normalize("NFKD", part).encode("ascii", "ignore").decode()
    return re.sub(r"-+", "-", slugify(plain).replace("_", "-")).strip("-")


def old_paths_of(item: Item, published_at: dt.datetime | None) -> list[str]:
    """Every path at which the post answered, its numbers among them. The newest first."""
    found = [path_of(item.link)]
    day = item.date[:10].replace("-", "/")
    slugs = [decoded(slug) for slug in item.all_of_meta("_wp_old_slug") if slug.strip()]
    days = [old.strip()[:10].replace("-", "/") for old in item.all_of_meta("_wp_old_date") if old.strip()]
    if item.type == "post" and not found[0].startswith("/?") and re.match(r"/\d{4}/\d\d/\d\d/", found[0]):
        own = decoded(item.slug)
        found += [f"/{day}/{slug}/" for slug in slugs]
        found += [f"/{old}/{slug}/" for old in days for slug in [own, *slugs]]
    elif slugs and not found[0].startswith("/?"):
        before = found[0].rstrip("/").rpartition("/")[0]
        found += [f"{before}/{slug}/" for slug in slugs]
    found.append(f"/?p={item.number}")
    return [path for path in dict.fromkeys(found) if path not in ("", "/")]


class Links:
    """Where a link into the old site leads now. What nothing is known of keeps its path: redirects see to it."""

    def __init__(self, index: Index, zone: ZoneInfo) -> None:
        self.index, self.zone = index, zone
        self.known: dict[str, str] = {}

    def address_of(self, address: str) -> str:
        if address not in self.known:
            if len(self.known) > 50_000:
                self.known.clear()
            self.known[address] = self._address_of(address)
        return self.known[address]

    def _address_of(self, address: str) -> str:
        try:
            parts = urlsplit(address)
        except ValueError:
            return address
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        number = self.index.number_at(address)
        header = self.index.header(number) if number else None
        if header and header.type == "attachment" and header.parent:
            header = self.index.header(header.parent) or header
        if header and header.status == "publish" and (path := self.path_of(header)):
            return f"{path}{fragment}"
        query = f"?{parts.query}" if parts.query else ""
        return f"{parts.path or '/'}{query}{fragment}"

    def path_of(self, header: Header) -> str:
        """Where a published post or page stands here; "" for anything else."""
        if header.type == "page":
            return f"/{page_path(header)}/"
        published_at = moment(header.date_gmt, header.date, self.zone)
        return story_path(slug_of(header), published_at) if header.type == "post" and published_at else ""
