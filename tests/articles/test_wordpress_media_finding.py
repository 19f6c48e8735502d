"""Stories ask the library of an import for their pictures; an import that is killed goes on."""

import re
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from articles.models import ImportedItem, ImportSite, Photo
from articles.wordpress.bodies.pieces import Medium
from articles.wordpress.media import keeping, known
from articles.wordpress.media.cleaning import Clean, Washers
from articles.wordpress.media.library import Library
from articles.wordpress.media.uploads import Uploads
from articles.wordpress.reading.index import Index, index_files
from articles.wordpress.tally import Tally
from globepost.models import Job
from tests.cast import chief
from tests.wordpress_media import SITE, UPLOADS, attachment, bring, library, picture, put

pytestmark = pytest.mark.django_db
EXPORT = Path(__file__).parents[3] / "shared" / "data" / "wxr" / "theme-unit-test.xml"
COLOURS = ("navy", "teal", "olive", "maroon", "purple")


@pytest.fixture
def folder(tmp_path, settings) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "uploads"


def some(folder: Path) -> list:
    """Five attachments, and their pictures in the folder."""
    for number, colour in enumerate(COLOURS, start=1):
        put(folder, f"2019/02/{number}.jpg", picture(colour))
    return [attachment(number) for number in range(1, 6)]


def test_pictures_are_found_without_a_query_for_each(folder, django_assert_num_queries):
    items = some(folder)
    bring(*items, source=Uploads(folder))
    with library(*items) as there, django_assert_num_queries(1):
        photos = [there.photo(Medium(number, "")) for number in (1, 2, 3, 4, 5, 1)]
    assert [photo.original_name for photo in photos] == ["1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg", "1.jpg"]


def test_the_shelf_holds_few_pages(monkeypatch):
    monkeypatch.setattr(known, "PAGES", 2)
    shelf = known.Shelf()
    assert [shelf.photo(number) for number in (1, 501, 1001)] == [None] * 3
    assert list(shelf._pages) == [1, 2]


@pytest.mark.parametrize("address", [f"{UPLOADS}/2019/02/1-300x200.jpg", "http://www.old.example/files/2019/02/1.jpg"])
def test_an_address_of_an_attachment_finds_its_picture(address, folder):
    items = some(folder)
    bring(*items, source=Uploads(folder))
    with library(*items) as there:
        assert there.photo(Medium(0, address)).original_name == "1.jpg"


def test_a_picture_that_only_a_body_names_is_brought_once(folder):
    put(folder, "2018/quay.jpg")
    for _ in range(2):
        with library(source=Uploads(folder)) as there:
            photos = [there.photo(Medium(0, f"{UPLOADS}/2018/quay{size}.jpg")) for size in ("-150x150", "")]
            assert photos[0] == photos[1] == Photo.objects.get()
            assert sum(there.tally.counts.values()) == 1
    assert ImportedItem.objects.get().source_id == "/2018/quay.jpg"


def test_one_that_is_missing_is_looked_for_once_in_a_run_and_again_in_the_next(folder):
    folder.mkdir()
    medium = Medium(0, f"{UPLOADS}/2018/quay.jpg")
    with library(source=Uploads(folder)) as there:
        assert there.photo(medium) is None
        put(folder, "2018/quay.jpg")
        assert there.photo(medium) is None
    with library(source=Uploads(folder)) as there:
        assert there.photo(medium) == Photo.objects.get()


@pytest.mark.parametrize(
    "address", [f"{UPLOADS}/a%00.jpg", "https://elsewhere.example/a.jpg", f"{SITE}/about/", "", "::", "https://[/a.jpg"]
)
def test_what_is_not_the_old_sites_is_not_brought(address, folder):
    put(folder, "a.jpg")
    with library(source=Uploads(folder)) as there:
        assert there.photo(Medium(0, address)) is None and there.file(Medium(0, address)) is None
    assert not ImportedItem.objects.exists()


def test_an_unknown_number_is_no_picture():
    with library() as there:
        assert there.photo(Medium(12, "")) is None


def test_a_file_that_went_with_its_story_is_brought_again(folder):
    put(folder, "a.pdf", b"%PDF-1.4")
    item = attachment(7, "a.pdf")
    bring(item, source=Uploads(folder))
    first = ImportedItem.objects.get().legacy["file"]
    default_storage.delete(first)
    with library(item, source=Uploads(folder)) as there:
        second = there.file(Medium(7, ""))
        assert second != first and default_storage.exists(second) and there.file(Medium(7, "")) == second


@pytest.mark.parametrize("name", ["save_photo", "keep"])
def test_a_killed_import_goes_on_where_it_was(name, folder, monkeypatch):
    items, calls = some(folder), []
    whole = getattr(keeping, name)

    def killed(*args, **kwargs):
        calls.append(args)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return whole(*args, **kwargs)

    monkeypatch.setattr(keeping, name, killed)
    with pytest.raises(KeyboardInterrupt):
        bring(*items, source=Uploads(folder))
    assert Photo.objects.count() == ImportedItem.objects.count() == 2
    (promise,) = Job.objects.filter(name__endswith="delete_files")  # of the file that nothing names
    assert default_storage.exists(promise.arguments["args"][0][0])
    monkeypatch.undo()
    bring(*items, source=Uploads(folder))
    assert sorted(Photo.objects.values_list("original_name", flat=True)) == [f"{number}.jpg" for number in range(1, 6)]


def test_progress_is_told(folder):
    items, told = some(folder), []
    with library(*items, source=Uploads(folder)) as there:
        there.bring_all(told.append)
    assert told == [1, 2, 3, 4, 5]


def test_a_process_that_dies_over_a_picture_costs_that_picture_alone(folder, monkeypatch):
    items = some(folder)
    wash = Washers._wash
    died = Clean(b"", "", "Reading this picture took more than this machine has.")
    monkeypatch.setattr(Washers, "_wash", lambda self, path: died if path.name == "2.jpg" else wash(self, path))
    bring(*items, source=Uploads(folder))
    assert [row.source_id for row in ImportedItem.objects.filter(source_status="missing")] == ["2"]
    assert Photo.objects.count() == 4


def test_a_washer_that_was_killed_is_replaced(folder):
    put(folder, "a.jpg")
    with Washers(1) as washers:
        path = folder / "a.jpg"
        assert not washers._apart(path).refusal
        line = washers._free.get()
        line.close()
        washers._free.put(line)
        assert washers._apart(path).may_pass
        assert not washers._apart(path).refusal


def test_many_pictures_are_washed_by_other_processes_in_their_order(folder):
    some(folder)
    paths = [folder / "2019" / "02" / f"{number}.jpg" for number in (5, 1, 2, 3, 4, 5)]
    with Washers(2) as washers:
        done = list(washers.each([*paths, None], lambda path: path))
    assert [path for path, _ in done] == [*paths, None] and done[-1][1] is None
    assert done[0][1].data == done[5][1].data != done[1][1].data


@pytest.mark.skipif(not EXPORT.exists(), reason="The export lies beside the repository, or not at all.")
def test_every_attachment_of_a_real_export_is_counted():
    site = ImportSite.objects.create(address="https://real.example")
    with Index() as index:
        index_files([EXPORT], index)
        there = Library(site, index, None, chief(), Tally())
        there.bring_all()
    attachments = re.findall(r"<wp:post_type>(?:<!\[CDATA\[)?attachment\b", EXPORT.read_text())
    assert sum(there.tally.counts.values()) == ImportedItem.objects.count() == len(attachments) == 38


def test_a_picture_that_a_service_scales_is_the_old_sites(folder):
    put(folder, "2018/quay.jpg")
    with library(source=Uploads(folder)) as there:
        assert there.photo(Medium(0, f"https://i0.wp.com/{UPLOADS.removeprefix('https://')}/2018/quay.jpg?w=300"))
