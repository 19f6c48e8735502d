"""A tweet service on loopback that speaks oEmbed as publish.twitter.com does: `python -m tests.tweet_service PORT`.

Start the paper with `TWEET_SERVICE=http://127.0.0.1:PORT/oembed` then. The name in a tweet's address says how it is
answered: x.com/missing/status/1 with 404, x.com/hostile/status/1 with markup that is up to no good, and so on; see
`ODD`. Every other name is answered as a good service would.
"""

import json
import re
import sys
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

ADDRESS = re.compile(r"https://(?:twitter|x)\.com/(\w+)/status/(\d+)")
Reply = tuple[int, str, bytes]
EPOCH = 1_288_834_974
SLOW = 20.0  # seconds
FIRST_WITH_A_TIME = 30_000_000_000  # of the numbers, which hold milliseconds since EPOCH above 22 bits


def good(handle: str, number: str, **changes: Any) -> dict[str, Any]:
    """What the service says of a tweet, with some of it changed."""
    handle = handle or "portdesk"
    seconds = ((int(number) >> 22) / 1000) if int(number) >= FIRST_WITH_A_TIME else 481_000_000
    day = time.strftime("%B %d, %Y", time.gmtime(EPOCH + seconds)).replace(" 0", " ")
    name = {"portdesk": "Port Desk"}.get(handle, handle.title())
    text = (
        f'Tweet {number}: the bridge is open &amp; free. Ask <a href="https://twitter.com/ferries?ref_src=twsrc%5Etfw">'
        '@ferries</a> <a href="https://twitter.com/hashtag/Bridge?src=hash&amp;ref_src=twsrc%5Etfw">#Bridge</a><br>'
        '<a href="https://t.co/abc123">example.org/bridge</a> <a href="https://t.co/xyz">pic.twitter.com/xyz</a>'
    )
    html = (
        f'<blockquote class="twitter-tweet" data-dnt="true" data-lang="en"><p lang="en" dir="ltr">{text}</p>'
        f'&mdash; {name} (@{handle}) <a href="https://twitter.com/{handle}/status/{number}?ref_src=twsrc%5Etfw">'
        f"{day}</a></blockquote>\n\n"
    )
    return {
        "url": f"https://twitter.com/{handle}/status/{number}",
        "author_name": name,
        "author_url": f"https://twitter.com/{handle}",
        "html": html,
        "width": 550,
        "height": None,
        "type": "rich",
        "cache_age": "3153600000",
        "provider_name": "Twitter",
        "provider_url": "https://twitter.com",
        "version": "1.0",
    } | changes


def as_json(answer: Any, status: int = 200) -> Reply:
    return status, "application/json; charset=utf-8", json.dumps(answer).encode()


def hostile(handle: str, number: str) -> dict[str, Any]:
    html = good(handle, number)["html"].replace("<br>", "<script>alert(1)</script><img src=x onerror=alert(1)>")
    return good(handle, number, html=html)


def sly(handle: str, number: str) -> dict[str, Any]:
    """Well formed, with links that lead where none should, and markup in the words."""
    bad = '<a href="javascript:alert(1)">a prize</a> &lt;script&gt;alert(1)&lt;/script&gt; \u202egpj.exe'
    html = good(handle, number)["html"].replace("<br>", f" {bad}<br>")
    return good(handle, number, html=html + "<script>alert(1)</script>", author_name="<b>Sly</b>")


def slow(handle: str, number: str) -> Reply:
    time.sleep(SLOW)
    return as_json(good(handle, number))


ODD: dict[str, Callable[[str, str], Reply]] = {
    "slow": slow,
    "missing": lambda handle, number: as_json({"error": "Sorry, that page does not exist"}, 404),
    "protected": lambda handle, number: as_json({"error": "Not authorized"}, 403),
    "down": lambda handle, number: (503, "text/html", b"<h1>Over capacity</h1>"),
    "garbage": lambda handle, number: (200, "application/json", b"<html>garbage"),
    "page": lambda handle, number: (200, "text/html", b"<html>sign in</html>"),
    "huge": lambda handle, number: as_json(good(handle, number, html="<p>" * 1_000_000)),
    "other": lambda handle, number: as_json(good("somebody", "42")),
    "hostile": lambda handle, number: as_json(hostile(handle, number)),
    "sly": lambda handle, number: as_json(sly(handle, number)),
}


class Handler(BaseHTTPRequestHandler):
    server: "TweetService"

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        self.server.asked.append(query)
        match = ADDRESS.fullmatch(query.get("url", [""])[0])
        named = match and ("" if match[1] == "i" else match[1], match[2])
        if named is None:
            reply = as_json({"error": "Not a tweet"}, 400)
        elif self.server.is_down:
            reply = ODD["down"](*named)
        else:
            reply = ODD.get(named[0], lambda *named: as_json(good(*named)))(*named)
        status, kind, body = reply
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None: ...


class TweetService(ThreadingHTTPServer):
    """Serves in a thread from the start. `asked` are the questions so far; with `is_down` it answers none."""

    daemon_threads = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.asked: list[dict[str, list[str]]] = []
        self.is_down = False
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/oembed"

    def handle_error(self, *args: Any) -> None:
        """Whoever asked went away."""

    def close(self) -> None:
        self.shutdown()
        self.server_close()


if __name__ == "__main__":
    service = TweetService(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    print(f"TWEET_SERVICE={service.url}", flush=True)
    threading.Event().wait()
