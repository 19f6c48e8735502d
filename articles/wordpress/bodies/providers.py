"""Where films and recordings stand elsewhere: the address at which a reader finds what a frame of an archive showed.

Frames have addresses of their own (player.vimeo.com, /embed/, /v/); each form is led back to the page for people.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import quote

from articles.wordpress.bodies.addresses import Web, web_of


class Sort(StrEnum):
    FILM = "Video"
    RECORDING = "Audio"
    PAGE = "Post"


class Found(NamedTuple):
    """`provider` is its name for people, `host` the one that it is counted under."""

    sort: Sort
    provider: str
    host: str
    address: str


Rule = Callable[[Web], tuple[Sort, str]]
PLACE = r"[\w.@%~+-]{1,200}"
NUMBER = re.compile(r"(?:^|/)([0-9]{1,15})(?:/([0-9a-f]{6,20}))?/?$", re.ASCII)
YOUTUBE = re.compile(r"(?:/(?:embed|v|e|shorts|live)/|/)([A-Za-z0-9_-]{11})(?=[/?&]|$)")
YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")
LIST_ID = re.compile(r"[A-Za-z0-9_-]{2,64}")
DAILYMOTION = re.compile(r"/(?:embed/video|video|swf/video|swf|)/?([A-Za-z0-9]{5,12})(?:[_/?].*)?$")
SPOTIFY = re.compile(
    r"/(?:embed(?:-podcast)?/)?(?:intl-[a-z]{2}/)?((?:[a-z]+/[\w.-]{1,60}/)??[a-z]+/[A-Za-z0-9]{10,40})/?$"
)
SECONDS = re.compile(r"(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?")
FACEBOOK_FILM = re.compile(rf"/(?:watch|reel|video\.php|{PLACE}/videos|videos)(?:/|$)")
TIKTOK_FRAME = re.compile(r"/(?:embed|player)/")
VIDEOPRESS = re.compile(r"/(?:embed/|v/)?([A-Za-z0-9]{6,12})/?$")


def found_at(web: Web, deep: int = 2) -> Found:
    """What stands at that address. Of a site that nobody here knows it is a page. `deep` is how many frames around
    another address are opened.
    """
    framed = _framed(web)
    if framed and deep:
        return found_at(framed, deep - 1)
    name, host, rule = _known(web.host)
    sort, address = rule(web)
    return Found(sort, name, host, address)


def _framed(web: Web) -> Web | None:
    """The address that players take as an argument."""
    name = {"w.soundcloud.com": "url", "facebook.com": "href", "embed.ly": "url", "cdn.embedly.com": "src"}.get(
        web.host
    )
    is_player = web.host != "facebook.com" or web.path.startswith("/plugins/")
    return web_of(web.asked(name)) if name and is_player else None


def _known(host: str) -> tuple[str, str, Rule]:
    """The provider of a host, or of the one that it is part of."""
    labels = host.split(".")
    for start in range(max(len(labels) - 4, 0), len(labels) - 1):
        if known := PROVIDERS.get(".".join(labels[start:])):
            return known
    return host, host, _page


def _page(web: Web) -> tuple[Sort, str]:
    return Sort.PAGE, web.address


def _post(web: Web) -> tuple[Sort, str]:
    """What is asked behind the post's own address says only who shared it."""
    return Sort.PAGE, web.address.partition("?")[0].partition("#")[0]


def _film(web: Web) -> tuple[Sort, str]:
    return Sort.FILM, web.address


def _recording(web: Web) -> tuple[Sort, str]:
    return Sort.RECORDING, web.address


def _youtube(web: Web) -> tuple[Sort, str]:
    if number := _youtube_number(web):
        start = _seconds(web.asked("t", "start", "time_continue"))
        return Sort.FILM, f"https://www.youtube.com/watch?v={number}" + (f"&t={start}s" if start else "")
    played = web.asked("list")
    if LIST_ID.fullmatch(played):
        return Sort.FILM, f"https://www.youtube.com/playlist?list={played}"
    return Sort.PAGE, web.address


def _youtube_number(web: Web) -> str:
    """Eleven letters alone are a film's only behind youtu.be: elsewhere they may be a channel's name."""
    asked, match = web.asked("v", "vi"), YOUTUBE.match(web.path)
    if YOUTUBE_ID.fullmatch(asked):
        return asked
    is_film = (
        match and match[1] != "videoseries" and (web.host == "youtu.be" or not match[0].startswith(f"/{match[1]}"))
    )
    return match[1] if match and is_film else ""


def _seconds(said: str) -> int:
    match = SECONDS.fullmatch(said)
    hours, minutes, seconds = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
    return hours * 3600 + minutes * 60 + seconds


def _vimeo(web: Web) -> tuple[Sort, str]:
    clip, match = web.asked("clip_id"), NUMBER.search(web.path)
    if clip.isascii() and clip.isdigit():
        return Sort.FILM, f"https://vimeo.com/{clip}"
    if not match:
        return Sort.PAGE, web.address
    secret = match[2] or web.asked("h")
    return Sort.FILM, f"https://vimeo.com/{match[1]}" + (f"/{quote(secret, safe='')}" if secret else "")


def _dailymotion(web: Web) -> tuple[Sort, str]:
    asked, match = web.asked("video"), DAILYMOTION.match(web.path)
    number = asked if asked.isalnum() and asked.isascii() else match[1] if match else ""
    return (Sort.FILM, f"https://www.dailymotion.com/video/{number}") if number else _page(web)


def _videopress(web: Web) -> tuple[Sort, str]:
    match = VIDEOPRESS.fullmatch(web.path)
    return (Sort.FILM, f"https://videopress.com/v/{match[1]}") if match else _page(web)


def _facebook(web: Web) -> tuple[Sort, str]:
    return _film(web) if FACEBOOK_FILM.match(web.path) else _page(web)


def _tiktok(web: Web) -> tuple[Sort, str]:
    is_film = "/video/" in web.path or TIKTOK_FRAME.match(web.path) or web.host.startswith(("vm.", "vt."))
    return _film(web) if is_film else _page(web)


def _spotify(web: Web) -> tuple[Sort, str]:
    place = web.asked("uri").removeprefix("spotify:").replace(":", "/")
    match = SPOTIFY.fullmatch(f"/{place}" if place else web.path)
    return Sort.RECORDING, f"https://open.spotify.com/{match[1]}" if match else web.address


def _twitch(web: Web) -> tuple[Sort, str]:
    number = web.asked("video").removeprefix("v")
    if number.isascii() and number.isdigit():
        return Sort.FILM, f"https://www.twitch.tv/videos/{number}"
    return _film(web)


def _without(part: str, instead: str, sort: Sort) -> Rule:
    """The page for people has the frame's address but for one part."""
    return lambda web: (sort, web.address.replace(part, instead, 1))


def _named(sort_of: Rule, named: dict[str, str]) -> dict[str, tuple[str, str, Rule]]:
    return {host: (name, host, sort_of) for host, name in named.items()}


PROVIDERS: dict[str, tuple[str, str, Rule]] = {
    **dict.fromkeys(("youtube.com", "youtu.be", "youtube-nocookie.com"), ("YouTube", "youtube.com", _youtube)),
    **dict.fromkeys(("dailymotion.com", "dai.ly"), ("Dailymotion", "dailymotion.com", _dailymotion)),
    **dict.fromkeys(("videopress.com", "v.wordpress.com"), ("VideoPress", "videopress.com", _videopress)),
    **_named(_vimeo, {"vimeo.com": "Vimeo"}),
    **_named(_facebook, {"facebook.com": "Facebook"}),
    **_named(_film, {"fb.watch": "Facebook"}),
    **_named(_tiktok, {"tiktok.com": "TikTok"}),
    **_named(_twitch, {"twitch.tv": "Twitch"}),
    "ted.com": ("TED", "ted.com", _without("//embed.ted.com", "//www.ted.com", Sort.FILM)),
    "vine.co": ("Vine", "vine.co", _without("/embed/simple", "", Sort.FILM)),
    "streamable.com": ("Streamable", "streamable.com", _without("/e/", "/", Sort.FILM)),
    "archive.org": ("the Internet Archive", "archive.org", _without("/embed/", "/details/", Sort.FILM)),
    "loom.com": ("Loom", "loom.com", _without("/embed/", "/share/", Sort.FILM)),
    **_named(_film, {"wordpress.tv": "WordPress.tv", "rumble.com": "Rumble", "c-span.org": "C-SPAN"}),
    **_named(_film, {"brightcove.net": "Brightcove", "jwplatform.com": "JW Player", "wistia.com": "Wistia"}),
    **_named(_film, {"blip.tv": "blip.tv", "viddler.com": "Viddler", "liveleak.com": "LiveLeak", "hulu.com": "Hulu"}),
    **_named(
        _film, {"metacafe.com": "Metacafe", "ustream.tv": "Ustream", "veoh.com": "Veoh", "bitchute.com": "BitChute"}
    ),
    **_named(
        _film, {"funnyordie.com": "Funny or Die", "livestream.com": "Livestream", "video.google.com": "Google Video"}
    ),
    "spotify.com": ("Spotify", "spotify.com", _spotify),
    "podcasts.apple.com": ("Apple Podcasts", "podcasts.apple.com", _recording),
    "embed.podcasts.apple.com": ("Apple Podcasts", "podcasts.apple.com", _without("//embed.", "//", Sort.RECORDING)),
    "anchor.fm": ("Anchor", "anchor.fm", _without("/embed", "", Sort.RECORDING)),
    **_named(_recording, {"soundcloud.com": "SoundCloud", "mixcloud.com": "Mixcloud", "bandcamp.com": "Bandcamp"}),
    **_named(
        _recording, {"audioboom.com": "Audioboom", "buzzsprout.com": "Buzzsprout", "simplecast.com": "Simplecast"}
    ),
    **_named(
        _recording, {"megaphone.fm": "Megaphone", "libsyn.com": "Libsyn", "art19.com": "ART19", "omny.fm": "Omny"}
    ),
    **_named(_recording, {"acast.com": "Acast", "spreaker.com": "Spreaker", "reverbnation.com": "ReverbNation"}),
    **_named(
        _recording, {"iheart.com": "iHeart", "deezer.com": "Deezer", "tunein.com": "TuneIn", "podbean.com": "Podbean"}
    ),
    **_named(_post, {"instagram.com": "Instagram", "threads.net": "Threads", "threads.com": "Threads"}),
    **_named(_page, {"reddit.com": "Reddit", "bsky.app": "Bluesky", "flickr.com": "Flickr", "flic.kr": "Flickr"}),
    **_named(
        _page, {"imgur.com": "Imgur", "tumblr.com": "Tumblr", "pinterest.com": "Pinterest", "scribd.com": "Scribd"}
    ),
    **_named(_page, {"slideshare.net": "SlideShare", "issuu.com": "Issuu", "kickstarter.com": "Kickstarter"}),
    **_named(_page, {"giphy.com": "Giphy", "polldaddy.com": "Crowdsignal", "crowdsignal.com": "Crowdsignal"}),
    **_named(_page, {"twitter.com": "X", "x.com": "X", "storify.com": "Storify", "speakerdeck.com": "Speaker Deck"}),
    **_named(_page, {"documentcloud.org": "DocumentCloud", "datawrapper.de": "Datawrapper", "t.me": "Telegram"}),
}
"""By host: the name for people, the host to be counted under, and the rule that leads to the page for people."""
