"""What the drill of the start finds wrong with a paper that is wrong."""

import http.server
import importlib
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from globepost.start.greeting import greeting
from globepost.start.sign_ins import demo_sign_ins

BIN = Path(__file__).parents[1] / "bin"
PAGES = {
    "/": (200, '<a href="/story/">a</a> <a href="https://other.example/">b</a> <link rel="stylesheet" href="/s.css">'),
    "/story/": (200, '<a href="/#top">a</a> <a href="/old/">b</a> <a href="mailto:ruth@paper.example">c</a>'),
    "/old/": (301, "/story/"),
    "/older/": (301, "/old/"),
    "/gone/": (410, ""),
    "/s.css": (200, "a { background: url(data:image/png;base64,AAAA) }"),
}


class Paper(http.server.BaseHTTPRequestHandler):
    pages: dict[str, tuple[int, str]] = PAGES

    def do_GET(self) -> None:
        status, text = self.pages.get(self.path, (404, ""))
        self.send_response(status)
        self.send_header("Location" if status == 301 else "X-Nothing", text if status == 301 else "")
        kind = {"css": "text/css", "xml": "application/xml"}.get(self.path.rpartition(".")[2], "text/html")
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def drill(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Imports a module of the drill, which is a program apart."""
    monkeypatch.syspath_prepend(str(BIN))
    yield lambda name: importlib.import_module(f"drill.{name}")
    for name in [name for name in sys.modules if name.split(".")[0] == "drill"]:
        del sys.modules[name]


@pytest.fixture
def read(drill: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Reads the paper with these pages besides; what is wrong with it, without the host."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Paper) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        site = f"http://127.0.0.1:{server.server_address[1]}"

        def read_with(**pages: str) -> list[str]:
            more = {f"/{name.replace('_', '.')}": (200, text) for name, text in pages.items()}
            monkeypatch.setattr(Paper, "pages", PAGES | more)
            reader = drill("reading").Reader(site)
            reader.read_everything("/", *more)
            return [sentence.replace(site, "") for sentence in reader.wrong]

        yield read_with
        server.shutdown()


def test_a_paper_that_is_right_has_nothing_wrong(read: Any) -> None:
    assert read(more='<img src="/s.css" srcset="/s.css 1x, /story/ 2x"><link rel="canonical" href="/story/">') == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('<a href="/nowhere/">a</a>', "/more links /nowhere/: 404"),
        ('<a href="/gone/">a</a>', "/more links /gone/: 410"),
        ('<a href="/older/">a</a>', "/more links /older/: 301"),
        ('<link rel="canonical" href="/nowhere/">', "/more links /nowhere/: 404"),
        ('<link rel="alternate" type="application/rss+xml" href="/nowhere/">', "/more links /nowhere/: 404"),
        ('<img src="/nowhere.jpg">', "/more loads /nowhere.jpg: 404"),
        ('<img src="/old/">', "/more loads /old/: 301"),
        ('<source srcset="/s.css 1x, /nowhere.webp 2x">', "/more loads /nowhere.webp: 404"),
        ('<video poster="https://cdn.example/a.jpg">', "/more loads https://cdn.example/a.jpg from another host"),
        ('<script src="//cdn.example/a.js"></script>', "/more loads http://cdn.example/a.js from another host"),
        ('<p style="background: url(//cdn.example/a)">', "/more loads http://cdn.example/a from another host"),
    ],
)
def test_what_is_wrong_is_said(read: Any, text: str, wrong: str) -> None:
    assert wrong in read(more=text)


def test_what_machines_and_style_sheets_name_is_read_too(read: Any) -> None:
    assert read(map_xml="<urlset><url><loc>/nowhere/</loc></url></urlset>")[0] == "/map.xml links /nowhere/: 404"
    assert read(b_css="@import 'c.css'; a { background: url( 'd.png' ) }")[:2] == [
        "/b.css loads /c.css: 404",
        "/b.css loads /d.png: 404",
    ]


def test_printed_sign_ins_are_understood(drill: Any) -> None:
    assert drill("signing_in").printed(greeting("http://127.0.0.1:1", demo_sign_ins())) == demo_sign_ins()
