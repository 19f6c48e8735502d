"""Files of an old site over the web: politely, again after a while, and gone on from after a kill."""

import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from articles.models import ImportCase, Photo
from articles.wordpress.media import web
from articles.wordpress.media.partial import Partial
from articles.wordpress.media.wanted import Wanted, at_address, attachment
from articles.wordpress.media.web import Web, hosts_of
from tests.scripted import Script, ScriptedServer, says
from tests.wordpress_media import UPLOADS, bring, indexed, picture
from tests.wordpress_media import attachment as item

HOSTS = {"old.example"}
TAG = 'ETag: "one"'


def jpeg(data: bytes | None = None, *headers: str, status: str = "200 OK") -> Script:
    return says(picture() if data is None else data, *headers, status=status, kind="image/jpeg")


class OldSite:
    """A server whose paths answer by what a test wrote down: a script, or several in turn. `asked` are the paths."""

    def __init__(self) -> None:
        self.scripts: dict[str, list[Script]] = {}
        self.server = ScriptedServer(self._answer)

    @property
    def asked(self) -> list[str]:
        return [request.split()[1].rpartition("/")[2] for request in self.server.requests]

    def says(self, name: str, *scripts: Script) -> None:
        self.scripts[name] = list(scripts)

    def _answer(self, line: socket.socket) -> None:
        waiting = self.scripts.get(self.asked[-1], [])
        script = waiting.pop(0) if len(waiting) > 1 else waiting[0] if waiting else jpeg(b"", status="404 Not Found")
        script(line)


@pytest.fixture
def old_site() -> Iterator[OldSite]:
    site = OldSite()
    yield site
    site.server.close()


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def over_the_web(old_site: OldSite, tmp_path: Any, slept: list[float]) -> Web:
    return Web(HOSTS, service=old_site.server.url, folder=tmp_path / "parts", sleep=slept.append)


def one(name: str = "quay.jpg") -> Wanted:
    return at_address(f"{UPLOADS}/2019/02/{name}")


def test_a_file_comes_over_the_web_and_is_forgotten(over_the_web, old_site):
    old_site.says("quay.jpg", jpeg())
    (got,) = over_the_web.bring([one()])
    assert got.path.read_bytes() == picture()
    over_the_web.forget(got)
    assert list(over_the_web.folder.iterdir()) == []


def test_files_come_in_their_order_whatever_fails(over_the_web, old_site):
    for name in "ace":
        old_site.says(f"{name}.jpg", jpeg())
    with_pauses = [next(over_the_web.bring([one(f"{name}.jpg")])) for name in "abcde"]
    assert [bool(got.path) for got in with_pauses] == [True, False, True, False, True]
    assert "answered with status 404" in with_pauses[1].reason


def test_the_original_is_asked_for_first(over_the_web, old_site):
    old_site.says("quay-scaled.jpg", jpeg())
    with indexed(item(7, "2019/02/quay-scaled.jpg")) as index:
        (got,) = over_the_web.bring([attachment(index.header(7))])
    assert got.path and old_site.asked == ["quay.jpg", "quay-scaled.jpg"]


@pytest.mark.parametrize("status", ["503 Service Unavailable", "429 Too Many Requests"])
def test_a_busy_host_is_left_alone_as_long_as_it_wants(status, over_the_web, old_site, slept):
    old_site.says("quay.jpg", jpeg(b"", "Retry-After: 9", status=status), jpeg())
    (got,) = over_the_web.bring([one()])
    assert got.path and slept[0] == 9


def test_a_host_that_stays_broken_is_asked_four_times_with_longer_waits(over_the_web, old_site, slept):
    old_site.says("quay.jpg", jpeg(b"", status="500 Oh"))
    (got,) = over_the_web.bring([one()])
    assert got.path is None and "status 500" in got.reason
    assert (slept, len(old_site.asked)) == ([1, 2, 4], 4)


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone", "403 Forbidden"])
def test_what_is_not_there_is_not_asked_for_again(status, over_the_web, old_site, slept):
    old_site.says("quay.jpg", jpeg(b"", status=status))
    (got,) = over_the_web.bring([one()])
    assert got.path is None and slept == [] and old_site.asked == ["quay.jpg"]


def test_a_page_instead_of_a_picture_is_not_taken(over_the_web, old_site):
    old_site.says("quay.jpg", says(b"<html>", kind="text/html"))
    (got,) = over_the_web.bring([one()])
    assert got.path is None and "answered with text/html" in got.reason
    assert not list(over_the_web.folder.glob("*.whole"))


def cut(line: socket.socket) -> None:
    data = picture()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n{TAG}\r\nContent-Length: {len(data)}\r\n\r\n"
    line.sendall(head.encode() + data[:200])


def rest(line: socket.socket) -> None:
    data = picture()
    span = f"Content-Range: bytes 200-{len(data) - 1}/{len(data)}"
    jpeg(data[200:], TAG, span, status="206 Partial Content")(line)


def test_what_broke_off_is_gone_on_from(over_the_web, old_site):
    old_site.says("quay.jpg", cut, rest)
    (got,) = over_the_web.bring([one()])
    assert got.path.read_bytes() == picture()
    assert "Range: bytes=200-\r\n" in old_site.server.requests[1]


def test_what_a_killed_import_had_is_gone_on_from(over_the_web, old_site, monkeypatch):
    monkeypatch.setattr(web, "TRIES", 1)
    old_site.says("quay.jpg", cut, rest)
    (broken,) = over_the_web.bring([one()])
    again = Web(HOSTS, service=old_site.server.url, folder=over_the_web.folder)
    (got,) = again.bring([one()])
    assert broken.path is None and got.path.read_bytes() == picture()


def test_what_a_killed_import_had_whole_is_not_asked_for_again(over_the_web, old_site):
    old_site.says("quay.jpg", jpeg())
    for _ in range(2):
        (got,) = over_the_web.bring([one()])
    assert got.path and old_site.asked == ["quay.jpg"]


def test_a_host_that_never_answers_is_given_up(over_the_web, old_site, monkeypatch):
    monkeypatch.setattr(web, "MOST_SILENT", 2)
    old_site.server.script = lambda line: None
    got = [next(over_the_web.bring([one(f"{number}.jpg")])) for number in range(4)]
    assert "did not answer as a web server does" in got[1].reason
    assert "has not answered for a while" in got[3].reason and len(old_site.asked) == 8


def test_no_more_than_four_are_asked_for_at_once(over_the_web, old_site):
    now, most, lock, four = [0], [0], threading.Lock(), threading.Barrier(4)

    def slow(line: socket.socket) -> None:
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        four.wait(10)
        with lock:
            now[0] -= 1
        jpeg()(line)

    old_site.server.script = slow
    got = list(over_the_web.bring([one(f"{number}.jpg") for number in range(12)]))
    assert all(one.path for one in got) and most == [4]


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("http://old.example/wp-content/uploads/a.jpg", "https://old.example/wp-content/uploads/a.jpg"),
        ("http://old.example:80/files/a.jpg?w=3#x", "https://old.example/files/a.jpg"),
        ("https://i2.wp.com/old.example/wp-content/uploads/a.jpg?fit=1", "https://old.example/wp-content/uploads/a.jpg"),
        ("https://old.example/wp-content/uploads/grey quay.jpg", "https://old.example/wp-content/uploads/grey%20quay.jpg"),
        ("https://old.example/wp-content/uploads/a%20b.jpg", "https://old.example/wp-content/uploads/a%20b.jpg"),
    ],
)  # fmt: skip
def test_where_a_file_is_asked_for(address, asked):
    assert Web(HOSTS).addresses(at_address(address)) == [asked]


@pytest.mark.parametrize(
    "address", ["", "a.jpg", "/wp-content/uploads/a.jpg", "https://[/a.jpg", "https://old.example/"]
)
def test_what_is_no_address_is_not_asked_for(address):
    (got,) = Web(HOSTS).bring([at_address(address)])
    assert got.path is None and got.reason == "No address of the old site is known for it."


@pytest.mark.parametrize("host", ["other.example", "127.0.0.1", "old.example:8000", "u:p@old.example"])
def test_other_hosts_are_not_asked(host, tmp_path):
    (got,) = Web(HOSTS, folder=tmp_path).bring([at_address(f"https://{host}/wp-content/uploads/a.jpg")])
    assert got.path is None and "is not one that the paper asks" in got.reason


def test_where_a_site_keeps_its_files():
    assert hosts_of("https://www.old.example/news") == {"old.example", "www.old.example"}
    assert "quay.files.wordpress.com" in hosts_of("https://quay.wordpress.com")
    assert hosts_of("nonsense") == set()


def test_two_that_want_one_address_do_not_write_over_each_other(tmp_path):
    assert Partial(tmp_path, "1 a").whole != Partial(tmp_path, "2 a").whole


@pytest.mark.django_db
def test_pictures_over_the_web_end_in_the_library(over_the_web, old_site, settings, tmp_path, monkeypatch):
    monkeypatch.setattr(web, "AT_ONCE", 1)  # so that the last request is the one that is answered
    settings.MEDIA_ROOT = tmp_path / "media"
    old_site.says("1.jpg", jpeg())
    old_site.says("2.jpg", jpeg(b"<html>no picture</html>"))
    bring(item(1), item(2), item(3), source=over_the_web)
    assert Photo.objects.get().original_name == "1.jpg"
    assert sorted(ImportCase.objects.values_list("code", flat=True)) == ["picture missing", "picture refused"]
    assert list(over_the_web.folder.glob("*.whole")) == []
