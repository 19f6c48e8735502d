"""Hostile pictures are refused with a sentence or re-encoded, within 250 MB, and what they carried is never served.

Each is taken in by a process of its own, with limits. `make drill-pictures` prints what each cost.
"""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from articles.models import Photo
from articles.photos.adding import add_photo
from articles.photos.rendering import render
from tests.cast import chief, picture_bytes
from tests.desk import sign_in
from tests.hostile import PLANTED, every
from tests.hostile.making import jpeg_with

MOST = 250
PARTS = (PLANTED, b"<script", b"planted", b"PK\x03\x04", b"%PDF", b"Exif", b"ICC_PROFILE", b"http://ns.adobe", b"8BIM")


@pytest.fixture(scope="module")
def reports(tmp_path_factory) -> dict[str, dict]:
    """What became of each, by name; the files that would be served are in its folder."""
    folder = tmp_path_factory.mktemp("hostile")
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings"}
    command = [sys.executable, "-m", "tests.hostile.apart", str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return {report["name"]: report | {"folder": folder / report["folder"]} for report in found}


@pytest.mark.drill
@pytest.mark.parametrize("hostile", list(every()), ids=lambda hostile: hostile.name)
def test_a_hostile_picture_is_refused_or_re_encoded(hostile, reports):
    report = reports[hostile.name]
    assert report["status"] == 0, "killed by its limits"
    assert report["megabytes"] <= MOST
    served = list(report["folder"].glob("*")) if report["folder"].exists() else []
    if hostile.is_refused:
        assert report["refused"].startswith(("This ", "Upload ")) and report["refused"].endswith(".")
        assert not served
        return
    assert "refused" not in report
    assert {path.suffix for path in served} >= {".avif", ".webp"}
    assert report["megabytes of renditions"] <= MOST
    for path in served:
        data = path.read_bytes()
        assert [part for part in PARTS if part in data] == [], path.name


def test_the_hostile_pictures_carry_what_is_looked_for():
    """So that the test above can fail."""
    made = {hostile.name: hostile.make() for hostile in every() if "bombs" not in hostile.name}
    assert sum(PLANTED in data for data in made.values()) > 20
    assert len(made) > 60 and b"ICC_PROFILE" in made["a profile with words in a JPEG (traces)"]


@pytest.mark.django_db
def test_what_media_serves_is_a_picture_and_nothing_else(settings, tmp_path: Path):
    settings.MEDIA_ROOT = tmp_path
    data = jpeg_with((0xFE, PLANTED)) + PLANTED
    photo = add_photo(io.BytesIO(data), name="x.html", size=len(data), by=chief())
    render(photo.pk)
    photo.refresh_from_db()
    names = [photo.file.name, *photo.rendition_names()]
    assert len(names) == 1 + 3 * 5
    for name in names:
        response = Client().get(f"/media/{name}")
        assert response["Content-Type"] in ("image/jpeg", "image/webp", "image/avif")
        assert response["X-Content-Type-Options"] == "nosniff"
        assert PLANTED not in b"".join(response.streaming_content)


NAMES = {
    "5,000 letters": ("a" * 5_000 + ".jpg", "aaa"),
    "a way up": ("../../../etc/passwd", "passwd"),
    "another way up": ("..\\..\\windows\\system.ini", "system.ini"),
    "an absolute path": ("/etc/cron.d/x.jpg", "x.jpg"),
    "right to left": ("harbour\u202egpj.exe", "harbourgpj.exe"),
    "a script": ("<img src=x onerror=alert(1)>.jpg", "<img src=x onerror=alert(1)>.jpg"),
    "control characters": ("one\x1btwo\x00\x7f.jpg", "onetwo.jpg"),
    "half a pair": ("one\ud83ctwo.jpg", "onetwo.jpg"),
    "emoji": ("🎉" * 300 + ".jpg", "🎉🎉"),
    "another format": ("harbour.svg", "harbour.svg"),
    "line breaks": ("one\r\ntwo: three.jpg", "one two: three.jpg"),
    "nothing": ("", ""),
    "nothing but slashes": ("///", ""),
}


@pytest.mark.parametrize(("name", "part"), NAMES.values(), ids=NAMES)
def test_a_name_does_no_harm(db, name, part):
    add_photo(io.BytesIO(picture_bytes()), name=name, size=9, by=chief())
    photo = Photo.objects.get()
    assert len(photo.original_name) <= 200 and part in photo.original_name
    assert not set(photo.original_name) & set("\0\x1b\x7f\r\n\u202e\ud83c")
    assert len(photo.file.name) == 39 and photo.file.name.endswith(".jpg")


@pytest.mark.parametrize(("letters", "status"), [(250, 302), (900, 302), (5_000, 400)])
def test_a_long_name_in_a_form_is_cut_or_the_form_refused(editor, letters, status):
    """Django reads no more than 1,024 bytes of a part's headers, and answers 400 beyond."""
    upload = SimpleUploadedFile("x.jpg", picture_bytes())
    body = encode_multipart(BOUNDARY, {"file": upload, "focal_x": "50", "focal_y": "50"})
    body = body.replace(b'filename="x.jpg"', b'filename="%s.jpg"' % (b"x" * letters))
    answer = sign_in(editor).generic("POST", "/desk/articles/photo/add/", body, content_type=MULTIPART_CONTENT)
    assert answer.status_code == status
    assert [len(photo.original_name) for photo in Photo.objects.all()] == ([200] if status == 302 else [])
