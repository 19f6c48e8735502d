"""A copy of wp-content/uploads: what is found in it, and that nothing outside it is."""

from pathlib import Path

import pytest

from articles.wordpress.media.uploads import Uploads
from articles.wordpress.media.wanted import Wanted, at_address, attachment
from tests.wordpress_media import SITE, UPLOADS, indexed, put
from tests.wordpress_media import attachment as item


def found(folder: Path, wanted: Wanted) -> str:
    path = Uploads(folder).find(wanted)
    return path.relative_to(folder.resolve()).as_posix() if path else ""


def of(path: str, **fields: str) -> Wanted:
    with indexed(item(1, path, **fields)) as index:
        return attachment(index.header(1))


@pytest.mark.parametrize(
    "address",
    [
        f"{UPLOADS}/2019/02/quay.jpg",
        f"{UPLOADS}/2019/02/quay-300x200.jpg",
        f"{UPLOADS}/2019/02/QUAY.JPG",
        f"{SITE}/files/2019/02/quay.jpg",
        f"{UPLOADS}/sites/3/2019/02/quay.jpg",
        "https://i0.wp.com/old.example/wp-content/uploads/2019/02/quay.jpg?w=300",
        "/wp-content/uploads/2019/02/quay.jpg",
    ],
)
def test_a_file_is_found_by_its_address(address, tmp_path):
    put(tmp_path, "2019/02/quay.jpg")
    assert found(tmp_path, at_address(address)) == "2019/02/quay.jpg"


@pytest.mark.parametrize(
    ("name", "address"),
    [("grey quay.jpg", "grey%20quay.jpg"), ("grey%20quay.jpg", "grey%2520quay.jpg"), ("kaí.jpg", "ka%C3%AD.jpg")],
)
def test_names_are_decoded(name, address, tmp_path):
    put(tmp_path, name)
    assert found(tmp_path, at_address(f"{UPLOADS}/{address}")) == name


def test_letters_that_a_mac_took_apart_are_the_same(tmp_path):
    put(tmp_path, "kai\u0301.jpg")
    assert found(tmp_path, at_address(f"{UPLOADS}/ka\u00ed.jpg")) == "kai\u0301.jpg"


def test_the_original_comes_before_what_was_scaled(tmp_path):
    put(tmp_path, "quay-scaled.jpg")
    assert found(tmp_path, of("quay-scaled.jpg")) == "quay-scaled.jpg"
    put(tmp_path, "quay.jpg")
    assert found(tmp_path, of("quay-scaled.jpg")) == "quay.jpg"


def test_what_an_editor_cut_stays_cut(tmp_path):
    put(tmp_path, "quay.jpg")
    put(tmp_path, "quay-e1551362700123.jpg")
    assert found(tmp_path, of("quay-e1551362700123.jpg")) == "quay-e1551362700123.jpg"


def test_an_attachment_that_was_uploaded_with_a_size_in_its_name_is_no_other(tmp_path):
    put(tmp_path, "quay.jpg")
    assert found(tmp_path, of("quay-300x200.jpg")) == ""


def test_the_folder_of_a_site_among_several_is_looked_into(tmp_path):
    put(tmp_path, "sites/3/quay.jpg")
    assert found(tmp_path, at_address(f"{UPLOADS}/sites/3/quay.jpg")) == "sites/3/quay.jpg"


@pytest.mark.parametrize("inner", ["uploads", "wp-content/uploads"])
def test_the_folder_above_may_be_given(inner, tmp_path):
    put(tmp_path, f"{inner}/quay.jpg")
    assert found(tmp_path, of("quay.jpg")) == f"{inner}/quay.jpg"


@pytest.mark.parametrize(
    "path",
    [
        *("../secret.jpg", "..%2fsecret.jpg", "%2e%2e/secret.jpg", "a/../../secret.jpg", "..\\secret.jpg"),
        "%2e%2e%5csecret.jpg",
        *("/secret.jpg", "//secret.jpg", "./../secret.jpg", "secret.jpg%00.jpg", "sites/3/../../../secret.jpg"),
    ],
)  # fmt: skip
def test_no_path_leads_out_of_the_folder(path, tmp_path):
    put(tmp_path, "secret.jpg")
    (tmp_path / "uploads" / "a").mkdir(parents=True)
    uploads = Uploads(tmp_path / "uploads")
    assert uploads.find(at_address(f"{UPLOADS}/{path}")) is None
    assert uploads.find(of(path)) is None
    assert uploads.find(Wanted("1", "", (path, str(tmp_path / "secret.jpg")))) is None


@pytest.mark.parametrize("asked", ["link.jpg", "LINK.jpg", "there/secret.jpg", "There/Secret.jpg"])
def test_a_link_does_not_lead_out_of_the_folder(asked, tmp_path):
    put(tmp_path, "outside/secret.jpg")
    folder = tmp_path / "uploads"
    folder.mkdir()
    (folder / "link.jpg").symlink_to(tmp_path / "outside" / "secret.jpg")
    (folder / "there").symlink_to(tmp_path / "outside")
    assert Uploads(folder).find(Wanted("1", "", (asked,))) is None


def test_a_link_within_the_folder_is_followed(tmp_path):
    put(tmp_path, "2019/quay.jpg")
    (tmp_path / "quay.jpg").symlink_to("2019/quay.jpg")
    assert found(tmp_path, of("quay.jpg")) == "2019/quay.jpg"


def test_links_in_a_circle_are_no_file(tmp_path):
    (tmp_path / "a.jpg").symlink_to("b.jpg")
    (tmp_path / "b.jpg").symlink_to("a.jpg")
    assert found(tmp_path, of("a.jpg")) == found(tmp_path, of("A.jpg")) == ""


@pytest.mark.parametrize("path", ["", "2019", "x" * 400 + ".jpg", "y/" * 900 + "a.jpg", "none.jpg"])
def test_what_is_no_file_is_not_found(path, tmp_path):
    (tmp_path / "2019").mkdir()
    assert Uploads(tmp_path).find(Wanted("1", "", (path,))) is None


def test_what_is_missing_is_said(tmp_path):
    (got,) = Uploads(tmp_path).bring([of("quay.jpg")])
    assert got.path is None and got.reason == "The file is not in the folder of uploads."
