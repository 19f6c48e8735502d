"""An import that fetches the pictures of its stories from the old site."""

from pathlib import Path
from typing import Any

import pytest

from articles.models import Photo
from articles.wordpress.media import web
from articles.wordpress.media.uploads import Uploads
from articles.wordpress.media.wanted import Got, at_address
from articles.wordpress.run.media import Both
from articles.wordpress.running import Options, import_files
from tests.cast import chief
from tests.wordpress_exports import SITE, export, item, person, write
from tests.wordpress_media import UPLOADS, picture, put

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(monkeypatch, settings, tmp_path) -> list[tuple[str, Any]]:
    settings.MEDIA_ROOT, settings.DATA_DIR = tmp_path / "media", tmp_path
    found: list[tuple[str, Any]] = []

    def download(address: str, *, hosts: Any, into: Any, **rest: Any) -> None:
        found.append((address, hosts))
        into.write(picture("teal" if "quay" in address else "tan"))

    monkeypatch.setattr(web, "download", download)
    return found


def bring_in(folder: Path, uploads: Path | None = None):
    files = [f"{SITE}/wp-content/uploads/quay.jpg", "https://files.example.net/wp-content/uploads/fog.jpg"]
    items = [item(7 + one, type="attachment", attachment=file, content="") for one, file in enumerate(files)]
    path = write(folder, export([item(12), *items], people=[person("lena")]))
    return import_files([path], by=chief(), options=Options(uploads=uploads, fetch=True, relate=False))[1]


def test_pictures_are_asked_for_where_the_export_says_that_they_are(asked, tmp_path):
    bring_in(tmp_path)
    assert Photo.objects.count() == 2 and len(asked) == 2
    assert {"old.example.org", "files.example.net"} <= set(asked[0][1])


def test_only_what_the_folder_lacks_is_fetched(asked, tmp_path):
    put(tmp_path, "uploads/quay.jpg")
    bring_in(tmp_path, tmp_path / "uploads")
    assert Photo.objects.count() == 2 and [address.rpartition("/")[2] for address, _ in asked] == ["fog.jpg"]


def test_what_the_folder_lacks_is_asked_for_together_and_answered_in_order(tmp_path):
    put(tmp_path, "2.jpg")
    asked = []

    class Site:
        def bring(self, wanted):
            asked.append([one.name for one in wanted])
            return (Got(one, None, "fetched") for one in wanted)

    wanted = [at_address(f"{UPLOADS}/{number}.jpg") for number in (1, 2, 3)]
    got = list(Both(Uploads(tmp_path), Site()).bring(wanted))
    assert asked == [["1.jpg", "3.jpg"]] and [one.wanted for one in got] == wanted and got[1].path
