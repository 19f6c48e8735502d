"""The one way out, against real servers on loopback: what it takes, what it refuses, and how long that takes."""

import gzip
import json
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from globepost import fetch as fetching
from globepost import pinned
from globepost.fetch import Answer, FetchError, NoAnswer, NotAllowedThere, WrongAnswer, fetch
from tests.scripted import Script, ScriptedServer, make_certificate, says

MEGABYTE = 1024 * 1024
HOST = "service.example"


@pytest.fixture
def serve() -> Iterator[Callable[..., ScriptedServer]]:
    """Starts servers, and stops them at the end."""
    started: list[ScriptedServer] = []

    def serve(script: Script, **options: Any) -> ScriptedServer:
        started.append(ScriptedServer(script, **options))
        return started[-1]

    yield serve
    for server in started:
        server.close()


@pytest.fixture
def internet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, serve: Callable[..., ScriptedServer]) -> Any:
    """An https server that stands at 8.8.8.8 as service.example. `answers` is what the resolver says, in turn."""

    class Internet:
        answers = [["8.8.8.8"], ["127.0.0.1"]]
        dialled: list[str] = []

        def serve(self, script: Script, certified_for: str = HOST) -> ScriptedServer:
            authority, tls = make_certificate(tmp_path, certified_for)
            monkeypatch.setenv("SSL_CERT_FILE", str(authority))
            self.server = serve(script, tls=tls)
            return self.server

        def resolve(self, host: str, port: int) -> list[str]:
            assert (host, port) == (HOST, 443)
            return self.answers.pop(0)

        def dial(self, address: str, port: int, seconds: float) -> socket.socket:
            self.dialled.append(address)
            return socket.create_connection(("127.0.0.1", self.server.port), timeout=seconds)

    net = Internet()
    net.dialled = []
    net.answers = [["8.8.8.8"], ["127.0.0.1"]]
    monkeypatch.setattr(pinned, "resolve", net.resolve)
    monkeypatch.setattr(pinned, "dial", net.dial)
    return net


def ask(address: str, **options: Any) -> Answer:
    return fetch(address, **{"hosts": [HOST], "kinds": ["application/json"]} | options)


def ask_own(server: ScriptedServer, path: str = "/") -> Answer:
    """Ask a service that the operator configured."""
    return ask(server.url + path, service=f"{server.url}/base?x=1")


def drip(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(200):
        line.sendall(b" ")
        time.sleep(0.05)


def drip_headers(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(200):
        line.sendall(b"x")
        time.sleep(0.05)


def test_a_service_of_the_operators_is_asked_over_plain_http(serve: Any) -> None:
    server = serve(says(b'{"a": 1}'))
    answer = ask_own(server, "/oembed?url=x")
    assert answer.json() == {"a": 1}
    assert server.requests[0].startswith("GET /oembed?url=x HTTP/1.1\r\n")


def test_who_asks_is_said_and_nothing_else_is(serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    server = serve(says(b"{}", "Set-Cookie: a=b"))
    for _ in range(2):
        ask_own(server)
    names = {line.partition(":")[0] for line in server.requests[1].splitlines()[1:] if line}
    assert names == {"Host", "User-Agent", "Accept-Encoding", "Connection"}
    assert "User-Agent: GlobePost (+http://testserver)" in server.requests[1]


def test_a_listed_host_is_asked_over_https_at_the_address_that_was_checked(internet: Any) -> None:
    """The second answer of the resolver would be loopback: rebinding."""
    server = internet.serve(says(b'{"a": 2}'))
    assert ask(f"https://{HOST}/x").json() == {"a": 2}
    assert internet.dialled == ["8.8.8.8"] and internet.answers == [["127.0.0.1"]]
    assert f"Host: {HOST}\r\n" in server.requests[0]


@pytest.mark.parametrize("name", ["other.example", "8.8.8.8"])
def test_a_certificate_of_another_name_is_refused(name: str, internet: Any) -> None:
    server = internet.serve(says(), certified_for=name)
    with pytest.raises(NoAnswer, match=r"certificate of service\.example is not right"):
        ask(f"https://{HOST}/")
    assert server.requests == []


def test_a_certificate_of_an_unknown_authority_is_refused(internet: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    internet.serve(says())
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(NoAnswer, match="certificate"):
        ask(f"https://{HOST}/")


@pytest.mark.parametrize("found", [["127.0.0.1"], ["169.254.169.254", "10.0.0.1"], ["64:ff9b::7f00:1"], []])
def test_a_name_that_leads_to_no_public_address_is_not_asked(found: list[str], internet: Any) -> None:
    internet.serve(says())
    internet.answers = [found]
    with pytest.raises(NotAllowedThere, match="not public"):
        ask(f"https://{HOST}/")
    assert internet.dialled == []


def test_private_addresses_are_left_out_of_a_mixed_answer(internet: Any) -> None:
    internet.serve(says())
    internet.answers = [["10.0.0.1", "::1", "8.8.4.4"]]
    ask(f"https://{HOST}/")
    assert internet.dialled == ["8.8.4.4"]


def test_the_next_address_is_tried_when_one_does_not_answer(internet: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    internet.serve(says())
    internet.answers = [["8.8.8.8", "8.8.4.4"]]

    def dial(address: str, port: int, seconds: float) -> socket.socket:
        if address == "8.8.8.8":
            raise ConnectionRefusedError
        return internet.dial(address, port, seconds)

    monkeypatch.setattr(pinned, "dial", dial)
    ask(f"https://{HOST}/")
    assert internet.dialled == ["8.8.4.4"]


@pytest.mark.parametrize(
    "address",
    [
        *(f"http://{HOST}/", f"https://{HOST}:8443/", f"https://me@{HOST}/", f"https://{HOST}./", "https://8.8.8.8/"),
        *(f"https://x.{HOST}/", f"https://{HOST}.example/", f"//{HOST}/", f"ftp://{HOST}/", "file:///etc/passwd", ""),
        *(f"https://{HOST}/a b", f"https://{HOST}/\r\nX: y", f"https://127.0.0.1\\@{HOST}/", f"https://{HOST}:x/"),
        *("https://[::1/", "https://127.0.0.1/", f"https://{HOST}\x00/", f"https://{HOST}/é"),
    ],
)
def test_what_is_not_listed_is_not_asked(address: str, internet: Any) -> None:
    with pytest.raises(NotAllowedThere, match="is not one that the paper asks"):
        ask(address)
    assert internet.dialled == []


def test_only_the_very_origin_of_a_service_is_the_operators_word(serve: Any) -> None:
    server, other = serve(says()), serve(says())
    for address in (
        other.url,
        f"https://127.0.0.1:{server.port}",
        f"http://localhost:{server.port}",
        "http://127.0.0.1",
    ):
        with pytest.raises(NotAllowedThere):
            ask(address + "/", service=server.url)
    assert server.requests == other.requests == []


@pytest.mark.parametrize(
    "place", ["http://127.0.0.1:1/", "https://127.0.0.1/", "//169.254.169.254/latest/", "file:///etc"]
)
def test_a_redirect_elsewhere_is_not_followed(place: str, serve: Any) -> None:
    server = serve(says(b"", f"Location: {place}", status="302 Found"))
    with pytest.raises(NotAllowedThere):
        ask_own(server)


def test_a_redirect_of_a_listed_host_is_resolved_and_checked_again(internet: Any) -> None:
    internet.serve(says(b"", "Location: /next", status="301 Moved"))
    with pytest.raises(NotAllowedThere, match="not public"):
        ask(f"https://{HOST}/")
    assert internet.dialled == ["8.8.8.8"]


def test_a_redirect_within_the_service_is_followed(serve: Any) -> None:
    def script(line: socket.socket) -> None:
        is_first = len(server.requests) == 1
        (says(b"", "Location: ../b?c", status="307 Temporary") if is_first else says(b"[1]"))(line)

    server = serve(script)
    answer = ask_own(server, "/a/x")
    assert answer == Answer(f"{server.url}/b?c", "application/json", b"[1]")


@pytest.mark.parametrize("header", ["Location: /again", "X: no location"])
def test_redirects_in_a_circle_end(header: str, serve: Any) -> None:
    server = serve(says(b"", header, status="302 Found"))
    with pytest.raises(WrongAnswer, match="without an end"):
        ask_own(server)
    assert len(server.requests) == 4


@pytest.mark.parametrize("status", [201, 204, 206, 304, 400, 403, 404, 429, 500, 503])
def test_every_other_status_is_an_error_that_tells_it(status: int, serve: Any) -> None:
    server = serve(says(b"", status=f"{status} Whatever"))
    with pytest.raises(WrongAnswer, match=f"answered with status {status}") as caught:
        ask_own(server)
    assert caught.value.status == status


def test_another_media_type_is_refused(serve: Any) -> None:
    with pytest.raises(WrongAnswer, match="answered with text/html, not application/json"):
        ask_own(serve(says(b"{}", kind="text/html; charset=utf-8")))
    assert ask_own(serve(says(b"{}", kind="Application/JSON; charset=utf-8"))).kind == "application/json"


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"1" * 5000])
def test_what_is_no_json_is_an_error_of_the_family(body: bytes, serve: Any) -> None:
    with pytest.raises(FetchError, match="is not JSON"):
        ask_own(serve(says(body))).json()


def test_two_megabytes_are_taken_and_not_a_byte_more(serve: Any) -> None:
    assert len(ask_own(serve(says(b"x" * 2 * MEGABYTE))).body) == 2 * MEGABYTE
    with pytest.raises(WrongAnswer, match="longer than two megabytes"):
        ask_own(serve(says(b"x" * (2 * MEGABYTE + 1))))


def endless(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    while True:
        line.sendall(b"x" * 65536)


def endless_chunks(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        line.sendall(b"1;pad=" + b"y" * 60_000 + b"\r\nx\r\n")


def endless_continue(line: socket.socket) -> None:
    while True:
        line.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 1000)


@pytest.mark.parametrize("script", [endless, endless_chunks, endless_continue])
def test_what_does_not_end_is_left(script: Script, serve: Any) -> None:
    with pytest.raises(WrongAnswer, match="longer than two megabytes"):
        ask_own(serve(script))


def test_a_packed_answer_is_unpacked(serve: Any) -> None:
    packed = gzip.compress(json.dumps({"a": "é" * 1000}).encode())
    assert ask_own(serve(says(packed, "Content-Encoding: GZIP"))).json() == {"a": "é" * 1000}


def test_a_bomb_is_not_unpacked(serve: Any) -> None:
    bomb = gzip.compress(b"0" * 300 * MEGABYTE, compresslevel=9)
    server, start = serve(says(bomb, "Content-Encoding: gzip")), time.monotonic()
    with pytest.raises(WrongAnswer, match="longer than two megabytes"):
        ask_own(server)
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    ("body", "encoding"),
    [(b"{}", "gzip"), (gzip.compress(b"{}")[:-9], "gzip"), (b"{}", "br"), (gzip.compress(b"{}"), "gzip, gzip")],
    ids=["plain", "cut", "unknown", "twice"],
)
def test_what_cannot_be_unpacked_is_an_error_of_the_family(body: bytes, encoding: str, serve: Any) -> None:
    with pytest.raises(WrongAnswer, match="packed"):
        ask_own(serve(says(body, f"Content-Encoding: {encoding}")))


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nxx",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nxx",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000 + b"\r\n\r\n",
    ],
)
def test_a_broken_answer_is_an_error_of_the_family(answer: bytes, serve: Any) -> None:
    with pytest.raises(NoAnswer):
        ask_own(serve(lambda line: line.sendall(answer)))


def test_a_port_where_nobody_listens_is_an_error_of_the_family() -> None:
    with socket.socket() as held:  # and that nobody else gets meanwhile
        held.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{held.getsockname()[1]}"
        with pytest.raises(NoAnswer, match="did not answer as a web server does"):
            ask(f"{address}/", service=address)


@pytest.mark.parametrize(
    "script", [drip, drip_headers, lambda line: time.sleep(10)], ids=["body", "headers", "nothing"]
)
def test_an_answer_that_trickles_is_left_in_time(script: Script, serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "IN_ALL", 0.7)
    server, start = serve(script), time.monotonic()
    with pytest.raises(NoAnswer, match="did not answer in time"):
        ask_own(server)
    assert time.monotonic() - start < 8  # and not the ten seconds or more that the server would take


def test_the_time_is_that_of_all_redirects_together(serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "IN_ALL", 0.7)

    def script(line: socket.socket) -> None:
        time.sleep(0.3)
        says(b"", "Location: /again", status="302 Found")(line)

    with pytest.raises(NoAnswer, match="did not answer in time"):
        ask_own(serve(script))


def test_a_host_that_shakes_no_hands_is_left_in_time(internet: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "TO_CONNECT", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        internet.server = type("Silent", (), {"port": silent.getsockname()[1]})
        start = time.monotonic()
        with pytest.raises(NoAnswer, match="did not answer in time"):
            ask(f"https://{HOST}/")
    assert time.monotonic() - start < 8


def test_a_resolver_that_does_not_answer_is_left_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "TO_CONNECT", 0.3)
    monkeypatch.setattr(pinned, "resolve", lambda host, port: time.sleep(5) or [])
    start = time.monotonic()
    with pytest.raises(NoAnswer, match="did not answer in time"):
        ask(f"https://{HOST}/")
    assert time.monotonic() - start < 4


def test_a_name_that_does_not_exist_is_an_error_of_the_family(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(host: str, port: int) -> list[str]:
        raise socket.gaierror("no such name")

    monkeypatch.setattr(pinned, "resolve", resolve)
    with pytest.raises(NoAnswer, match=r"service\.example did not answer"):
        ask(f"https://{HOST}/")


def test_the_times_are_those_of_the_house() -> None:
    assert (fetching.TO_CONNECT, fetching.IN_ALL, fetching.MOST_BYTES) == (3, 8, 2 * MEGABYTE)


def test_loopback_is_resolved_by_the_system() -> None:
    assert "127.0.0.1" in pinned.resolve("127.0.0.1", 80)
