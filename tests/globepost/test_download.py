"""Files through the one way out, against real servers on loopback: whole, gone on from, and what is refused."""

import io
import socket
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from globepost import fetch as fetching
from globepost.fetch import FetchError, NoAnswer, NotAllowedThere, WrongAnswer, download
from tests.scripted import Script, ScriptedServer, says

FILE = bytes(range(256)) * 1000
TAG = 'ETag: "one"'


@pytest.fixture
def serve() -> Iterator[Callable[[Script], ScriptedServer]]:
    started: list[ScriptedServer] = []

    def serve(script: Script) -> ScriptedServer:
        started.append(ScriptedServer(script))
        return started[-1]

    yield serve
    for server in started:
        server.close()


def get(server: ScriptedServer, into: io.BytesIO, **options: Any) -> Any:
    return download(f"{server.url}/a.jpg", hosts=[], kinds=["image/jpeg"], into=into, service=server.url, **options)


def jpeg(body: bytes = FILE, *headers: str, status: str = "200 OK") -> Script:
    return says(body, *headers, status=status, kind="image/jpeg")


def cut(line: socket.socket) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n{TAG}\r\nContent-Length: {len(FILE)}\r\n\r\n"
    line.sendall(head.encode() + FILE[:100_000])


def test_a_file_comes_whole(serve: Any) -> None:
    into, told = io.BytesIO(), []
    server = serve(jpeg(FILE, TAG))
    assert get(server, into, begun=told.append) == (f"{server.url}/a.jpg", "image/jpeg", len(FILE))
    assert into.getvalue() == FILE and told == ['"one"']
    assert "Range" not in server.requests[0] and "Accept-Encoding: identity" in server.requests[0]


def test_what_broke_off_is_gone_on_from(serve: Any) -> None:
    into, told = io.BytesIO(), []
    with pytest.raises(NoAnswer, match="broke off"):
        get(serve(cut), into, begun=told.append)
    assert into.getvalue() == FILE[:100_000]
    rest = f"Content-Range: bytes 100000-{len(FILE) - 1}/{len(FILE)}"
    server = serve(jpeg(FILE[100_000:], TAG, rest, status="206 Partial Content"))
    get(server, into, validator=told[0])
    assert into.getvalue() == FILE
    assert "Range: bytes=100000-\r\n" in server.requests[0] and 'If-Range: "one"' in server.requests[0]


def test_a_file_that_changed_meanwhile_is_begun_anew(serve: Any) -> None:
    into = io.BytesIO(b"of another file")
    get(serve(jpeg(b"short")), into, validator='"old"')
    assert into.getvalue() == b"short"


def test_without_a_validator_nothing_is_gone_on_from(serve: Any) -> None:
    into = io.BytesIO(b"whatever")
    server = serve(jpeg())
    get(server, into)
    assert into.getvalue() == FILE and "Range" not in server.requests[0]


@pytest.mark.parametrize(
    ("status", "span"),
    [("206 Partial", "bytes 3-9/10"), ("206 Partial", "nonsense"), ("416 Range Not Satisfiable", "bytes */4")],
)
def test_a_part_that_does_not_fit_is_not_taken(status: str, span: str, serve: Any) -> None:
    into = io.BytesIO(b"first")
    with pytest.raises(NoAnswer, match="does not go on"):
        get(serve(jpeg(b"wrong", f"Content-Range: {span}", status=status)), into, validator='"one"')
    assert into.getvalue() == b""


def test_a_weak_tag_is_no_validator(serve: Any) -> None:
    told: list[str] = []
    get(
        serve(jpeg(b"a", 'ETag: W/"x"', "Last-Modified: Tue, 05 Mar 2019 10:00:00 GMT")),
        io.BytesIO(),
        begun=told.append,
    )
    assert told == ["Tue, 05 Mar 2019 10:00:00 GMT"]


def test_a_page_instead_of_a_picture_is_refused(serve: Any) -> None:
    into = io.BytesIO()
    with pytest.raises(WrongAnswer, match="answered with text/html, not image/jpeg"):
        get(serve(says(b"<html>", kind="text/html")), into)
    assert into.getvalue() == b""


@pytest.mark.parametrize("size", [1024 * 1024 + 1, 1100 * 1024])
def test_what_is_too_long_is_refused(size: int, serve: Any) -> None:
    with pytest.raises(WrongAnswer, match="longer than 1 megabytes"):
        get(serve(jpeg(b"x" * size)), io.BytesIO(), most=1024 * 1024)


def test_an_endless_file_is_left(serve: Any) -> None:
    def endless(line: socket.socket) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n")
        while True:
            line.sendall(b"x" * 65536)

    with pytest.raises(WrongAnswer, match="longer than"):
        get(serve(endless), io.BytesIO(), most=1024 * 1024)


def test_a_file_that_trickles_is_left_in_time(serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "TO_DOWNLOAD", 0.5)

    def trickle(line: socket.socket) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 999\r\n\r\n")
        for _ in range(200):
            line.sendall(b"x")
            time.sleep(0.05)

    with pytest.raises(NoAnswer, match="not answer in time"):
        get(serve(trickle), io.BytesIO())


def test_a_packed_file_is_refused(serve: Any) -> None:
    with pytest.raises(WrongAnswer, match="packed"):
        get(serve(jpeg(b"x", "Content-Encoding: gzip")), io.BytesIO())


@pytest.mark.parametrize(("header", "wait"), [("7", 7), ("99999", 120), ("soon", 0), ("²", 0), ("9" * 5000, 0)])
def test_how_long_a_host_wants_to_be_left_alone_is_heard(header: str, wait: int, serve: Any) -> None:
    script = jpeg(b"", f"Retry-After: {header}", status="429 Too Many Requests")
    with pytest.raises(WrongAnswer) as caught:
        get(serve(script), io.BytesIO())
    assert (caught.value.status, caught.value.wait) == (429, wait)


@pytest.mark.parametrize("address", ["http://old.example/a.jpg", "https://other.example/a.jpg", "ftp://old.example/a"])
def test_other_hosts_are_not_asked(address: str) -> None:
    with pytest.raises(NotAllowedThere):
        download(address, hosts=["old.example"], kinds=["image/jpeg"], into=io.BytesIO())


def test_a_redirect_to_another_host_is_not_followed(serve: Any) -> None:
    with pytest.raises(NotAllowedThere):
        get(serve(jpeg(b"", "Location: http://10.0.0.1/a.jpg", status="302 Found")), io.BytesIO())


def test_redirects_end(serve: Any) -> None:
    with pytest.raises(FetchError, match="without an end"):
        get(serve(jpeg(b"", "Location: /a.jpg", status="301 Moved")), io.BytesIO())
