"""Pictures, sound and films, as browsers and caches ask for them."""

import os
from pathlib import Path

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
CONTENT = b"0123456789"


@pytest.fixture(autouse=True)
def media(settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    (settings.MEDIA_ROOT / "ab").mkdir(parents=True)
    for name in ("ab/picture.jpg", "ab/page.html", "ab/drawing.svg", "ab/.hidden.jpg", "ab/report.pdf"):
        (settings.MEDIA_ROOT / name).write_bytes(CONTENT)
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    os.symlink(tmp_path / "secret.jpg", settings.MEDIA_ROOT / "ab/link.jpg")
    return settings.MEDIA_ROOT


def get(client: Client, **headers: str):
    response = client.get("/media/ab/picture.jpg", headers=headers)
    return response, b"".join(response.streaming_content) if response.streaming else response.content


def test_a_picture_comes_whole_and_may_be_kept_for_ever(client: Client) -> None:
    response, body = get(client)
    assert (response.status_code, body, response["Content-Type"]) == (200, CONTENT, "image/jpeg")
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert (response["X-Content-Type-Options"], response["Content-Length"]) == ("nosniff", "10")
    assert not response.cookies
    assert "Vary" not in response.headers


def test_head_answers_without_the_bytes(client: Client) -> None:
    response = client.head("/media/ab/picture.jpg")
    assert (response.status_code, response["Content-Length"], response.content) == (200, "10", b"")


@pytest.mark.parametrize(
    ("asked", "status", "body", "content_range"),
    [
        ("bytes=0-3", 206, b"0123", "bytes 0-3/10"),
        ("bytes=4-", 206, b"456789", "bytes 4-9/10"),
        ("bytes=-3", 206, b"789", "bytes 7-9/10"),
        ("bytes=-30", 206, CONTENT, "bytes 0-9/10"),
        ("bytes=5-99", 206, b"56789", "bytes 5-9/10"),
        ("bytes=10-", 416, b"", "bytes */10"),
        ("bytes=-0", 416, b"", "bytes */10"),
        ("bytes=3-1", 200, CONTENT, None),
        ("bytes=0-1,4-5", 200, CONTENT, None),
        ("bytes=-", 200, CONTENT, None),
        (f"bytes=-{'9' * 18}", 206, CONTENT, "bytes 0-9/10"),
        (f"bytes=-{'9' * 5000}", 200, CONTENT, None),
        (f"bytes={'1' * 5000}-{'2' * 5000}", 200, CONTENT, None),
        ("lines=0-1", 200, CONTENT, None),
    ],
)
def test_a_range(client: Client, asked: str, status: int, body: bytes, content_range: str | None) -> None:
    response, got = get(client, range=asked)
    assert (response.status_code, got, response.headers.get("Content-Range")) == (status, body, content_range)


def test_a_range_of_another_version_brings_the_whole(client: Client) -> None:
    etag = get(client)[0]["ETag"]
    assert get(client, range="bytes=0-3", if_range=etag)[0].status_code == 206
    assert get(client, range="bytes=0-3", if_range='"other"')[0].status_code == 200


def test_what_has_not_changed_is_not_sent_again(client: Client) -> None:
    first, _ = get(client)
    for headers in ({"if_none_match": first["ETag"]}, {"if_modified_since": first["Last-Modified"]}):
        response, body = get(client, **headers)
        assert (response.status_code, body, response["ETag"]) == (304, b"", first["ETag"])


@pytest.mark.parametrize(
    "path",
    [
        *("", "ab", "ab/", "ab/none.jpg", "ab/page.html", "ab/drawing.svg", "ab/.hidden.jpg", "ab/link.jpg"),
        *("../secret.jpg", "ab/../../secret.jpg", "%2e%2e/secret.jpg", "/etc/passwd.jpg"),
        *("ab/picture.jpg%00", "ab//../x.jpg", f"{'a' * 300}.jpg", f"{'a/' * 3000}a.jpg"),
    ],
)
def test_anything_else_was_never_there(client: Client, path: str) -> None:
    assert client.get(f"/media/{path}").status_code == 404


def test_a_document_is_downloaded_and_not_opened_here(client: Client) -> None:
    response = client.get("/media/ab/report.pdf")
    response.close()
    assert response["Content-Disposition"] == "attachment"


def test_nothing_can_be_sent_there(client: Client) -> None:
    assert client.post("/media/ab/picture.jpg").status_code == 405
