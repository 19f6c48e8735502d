"""What an address is that is pasted into a story: a tweet's, a film's, one of our own stories', or another page's."""

import re
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from articles.desk.asked import Asked
from articles.desk.sight import choosable_articles, known_headline
from articles.models import Address, Article, LinkCardBlock
from articles.models.tweet import named_by
from articles.press.roles import Action, can
from globepost.text import clean_line, whole_number

LONGEST = 2000
FILMS = (".mp4", ".webm", ".m4v", ".mov")
# The services by the beginnings of the addresses of their films.
SERVICES = {
    "YouTube": re.compile(r"(?:(?:www|m)\.)?youtube\.com/(?:watch|shorts/|live/)|youtu\.be/."),
    "Vimeo": re.compile(r"(?:www\.|player\.)?vimeo\.com/(?:[a-z]+/)*\d"),
    "Dailymotion": re.compile(r"(?:www\.)?dailymotion\.com/video/|dai\.ly/."),
    "TikTok": re.compile(r"(?:www\.|m\.)?tiktok\.com/@[^/]+/video/|v[mt]\.tiktok\.com/."),
    "Facebook": re.compile(r"(?:www\.|m\.)?facebook\.com/(?:watch|reel/|[^/]+/videos/)|fb\.watch/."),
    "Instagram": re.compile(r"(?:www\.)?instagram\.com/(?:reel|tv)/"),
    "Twitch": re.compile(r"(?:www\.|m\.)?twitch\.tv/videos/"),
}
DESK = re.compile(r"/desk/articles/article/(\d+)/")

Answer = dict[str, str]


class AddressView(Asked):
    """GET with `q`, the address, and `left_out`, the number of the story that is being written."""

    def answer(self, request: HttpRequest) -> JsonResponse:
        address = clean_line(request.GET.get("q", ""))
        if len(address) > LONGEST:
            return JsonResponse({"kind": ""})
        return JsonResponse(told(address, request.user, left_out=whole_number(request.GET.get("left_out", ""))))


def told(address: str, user: Any, *, left_out: int | None = None) -> Answer:
    """`kind` is tweet, video, story, link (any other page), or empty where no page can be; and what its block needs."""
    if tweet := named_by(address):
        return {"kind": "tweet", "address": tweet.address}
    parts = _split(address)
    if parts is None:
        return {"kind": ""}
    if not parts.netloc or parts.netloc.lower() == urlsplit(settings.SITE_URL).netloc.lower():
        return _story(parts.path, user, left_out) or (_page(address, parts) if parts.netloc else {"kind": ""})
    return _video(address, parts) or _page(address, parts)


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    is_path = not parts.scheme and not parts.netloc and parts.path.startswith("/")
    return parts if is_path or (parts.scheme in ("http", "https") and parts.hostname) else None


def _story(path: str, user: Any, left_out: int | None) -> Answer | None:
    """The story that has or had the path. One that the user may not name is none, nor is an address yet to come."""
    match = DESK.match(path)
    row = None if match else Address.objects.filter(path=f"{unquote(path).rstrip('/')}/").first()
    number = whole_number(match[1]) if match else row and row.article_id
    article = choosable_articles(user).filter(pk=number or 0).first()
    if article is None or article.pk == left_out or (row and not _is_known(row, user, article)):
        return None
    return {"kind": "story", "id": str(article.pk), "text": known_headline(user, article)}


def _is_known(row: Address, user: Any, article: Article) -> bool:
    return row.since <= timezone.now() or can(user, Action.WRITE, article)


def _video(address: str, parts: SplitResult) -> Answer | None:
    place = f"{(parts.hostname or '')}{parts.path}"
    name = PurePosixPath(unquote(parts.path)).name
    service = next((name for name, pattern in SERVICES.items() if pattern.match(place)), "")
    if not service and not name.lower().endswith(FILMS):
        return None
    title = f"Video on {service}" if service else clean_line(name)
    return _if_kept({"kind": "video", "address": address, "title": title})


def _page(address: str, parts: SplitResult) -> Answer:
    source = (parts.hostname or "").removeprefix("www.")
    return _if_kept({"kind": "link", "address": address, "title": source, "source": source})


def _if_kept(answer: Answer) -> Answer:
    """The answer, if a block keeps such an address."""
    try:
        LinkCardBlock._meta.get_field("url").clean(answer["address"], None)
    except ValidationError:
        return {"kind": ""}
    return answer | {"title": answer["title"][:200], "source": answer.get("source", "")[:120]}
