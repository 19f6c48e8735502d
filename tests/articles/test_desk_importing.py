"""An archive is imported from the desk: files are sent or chosen, the worker does it, and its report is read."""

from io import BytesIO
from pathlib import Path

import pytest

from articles.models import ImportCase, ImportedItem, ImportRun, ImportSite
from articles.press.roles import Role
from articles.wordpress import waiting
from globepost.models import Job
from tests.cast import make_article, make_photo, make_user
from tests.desk import sign_in

pytestmark = pytest.mark.django_db
ADD = "/desk/articles/importrun/add/"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path) -> Path:
    settings.IMPORT_DIR = tmp_path / "imports"
    settings.IMPORT_DIR.mkdir()
    return settings.IMPORT_DIR


@pytest.fixture
def client(administrator):
    return sign_in(administrator)


def export(name: str = "archive.xml", text: bytes = b"<rss/>") -> BytesIO:
    file = BytesIO(text)
    file.name = name
    return file


def test_what_is_sent_lies_in_the_folder_and_waits_for_the_worker(client, folder):
    answer = client.post(ADD, {"sent": [export("one.xml", b"<a/>"), export("two.xml", b"<b/>")], "is_dry": "on"})
    run = ImportRun.objects.get()
    assert answer["Location"] == f"/desk/articles/importrun/{run.pk}/change/"
    assert (run.sources, run.is_dry, run.state) == (["one.xml", "two.xml"], True, "waiting")
    assert (folder / "two.xml").read_bytes() == b"<b/>"
    assert Job.objects.get(name__endswith="import_archive").arguments["args"] == [run.pk]


def test_what_lies_on_the_server_can_be_chosen_with_a_copy_of_the_uploads(client, folder):
    (folder / "big.xml").write_text("<rss/>")
    (folder / "notes.txt").write_text("no export")
    (folder / "uploads").mkdir()
    page = client.get(ADD).content.decode()
    assert 'value="big.xml"' in page and 'value="uploads"' in page and "notes.txt" not in page
    client.post(ADD, {"there": ["big.xml"], "uploads": "uploads", "fetch": "on"})
    run = ImportRun.objects.get()
    assert (run.sources, run.options, run.is_dry) == (["big.xml"], {"uploads": "uploads", "fetch": True}, False)


@pytest.mark.parametrize("name", ["../globepost.sqlite3", "/etc/passwd", "gone.xml", ""])
def test_a_name_that_does_not_lie_there_begins_nothing(client, name):
    answer = client.post(ADD, {"there": [name]})
    assert answer.status_code == 400 and not ImportRun.objects.exists() and not Job.objects.exists()


def test_a_link_out_of_the_folder_is_no_file_of_it(folder, tmp_path):
    (tmp_path / "secret.xml").write_text("<rss/>")
    (folder / "secret.xml").symlink_to(tmp_path / "secret.xml")
    assert waiting.files() == []
    with pytest.raises(waiting.NoSuchFile):
        waiting.paths_of(["secret.xml"])


@pytest.mark.parametrize(
    "name",
    ["../../../evil.xml", "a\\..\\evil.xml", ".hidden.xml", "x" * 400 + ".xml", "...", ". .", "船" * 120 + ".xml"],
)
def test_a_file_stays_in_the_folder_whatever_it_is_called(folder, name):
    stored = waiting.store([uploaded(name)])
    assert [path.name for path in folder.iterdir()] == stored
    assert len(stored[0]) <= 120 and not stored[0].startswith(".")


def test_a_name_that_is_taken_gets_a_number(folder):
    assert [*waiting.store([uploaded("a.xml")]), *waiting.store([uploaded("a.xml")])] == ["a.xml", "a-2.xml"]


def test_nothing_chosen_says_what_to_do(client):
    answer = client.post(ADD, {})
    assert answer.status_code == 400 and "Choose at least one export" in answer.content.decode()


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_only_administrators_import(role):
    client = sign_in(make_user("someone", role))
    assert client.post(ADD, {"sent": export()}).status_code == 403
    assert not ImportRun.objects.exists()


def test_how_far_it_is_can_be_asked(client):
    run = ImportRun.objects.create(state="running", progress={"done": 3, "total": 9, "words": "3 of 9"})
    page = client.get(f"/desk/articles/importrun/{run.pk}/change/").content.decode()
    assert 'max="9"' in page and "3 of 9" in page
    said = client.get(f"/desk/articles/importrun/{run.pk}/progress/").json()
    assert said == {"progress": run.progress, "is_over": False, "state": "Running"}


def test_the_report_leads_to_each_case_and_from_there_to_the_story(client):
    site, article = ImportSite.objects.create(address="https://old.example"), make_article("Ferry late")
    item = ImportedItem.objects.create(
        site=site, kind="article", source_id="7", target_id=article.pk, title="Ferry late"
    )
    ImportCase.objects.create(item=item, code="picture missing", detail="No file ferry.jpg.")
    rows = [["post type", "post", "imported", "", 1], ["shortcode", "poll", "parked", "Nobody knows it.", 2]]
    run = ImportRun.objects.create(site=site, state="finished", report={"rows": rows, "totals": []})
    report = client.get(f"/desk/articles/importrun/{run.pk}/change/").content.decode()
    assert "data-import-progress" not in report
    cases = f"/desk/articles/importrun/{run.pk}/cases/?code=picture%20missing"
    assert cases.split("/")[-1] in report
    listed = client.get(cases).content.decode()
    assert "No file ferry.jpg." in listed and f"/desk/articles/article/{article.pk}/change/" in listed


def test_a_case_of_a_picture_leads_to_the_picture(client):
    site, photo = ImportSite.objects.create(address="https://old.example"), make_photo()
    item = ImportedItem.objects.create(site=site, kind="medium", source_id="7", target_id=photo.pk, title="quay.jpg")
    ImportCase.objects.create(item=item, code="credit split", detail="“Lena Osei” became the credit.")
    run = ImportRun.objects.create(site=site, state="finished")
    listed = client.get(f"/desk/articles/importrun/{run.pk}/cases/?code=credit%20split").content.decode()
    assert f'<a href="/desk/articles/photo/{photo.pk}/change/">quay.jpg</a>' in listed


def test_what_belongs_to_no_story_stands_in_the_report_beside_the_cases_of_stories(client):
    site = ImportSite.objects.create(address="https://old.example")
    item = ImportedItem.objects.create(site=site, kind="article", source_id="7", title="Ferry late")
    ImportCase.objects.create(item=item, code="address lost", detail="/ferry/ is lost.")
    examples = [["7 “Ferry late”", "/ferry/ is lost."], ["the whole export", "/tide/ is lost."]]
    run = ImportRun.objects.create(
        site=site, state="finished", report={"cases": {"address lost": {"times": 2, "examples": examples}}}
    )
    page = client.get(f"/desk/articles/importrun/{run.pk}/change/").content.decode()
    assert "/tide/ is lost." in page and "/ferry/ is lost." not in page


def test_the_report_can_be_had_as_json(client):
    report = {"rows": [["shortcode", "poll", "parked", "", 2]], "cases": {}}
    run = ImportRun.objects.create(state="finished", report=report)
    address = f"/desk/articles/importrun/{run.pk}/json/"
    assert address in client.get(f"/desk/articles/importrun/{run.pk}/change/").content.decode()
    answer = client.get(address)
    assert answer.json() == report and answer["Content-Disposition"].startswith("attachment")


def test_what_was_only_tried_can_be_imported_without_sending_it_again(client, folder):
    for name in ("a.xml", "b.xml"):
        (folder / name).write_text("<rss/>")
    options = {"uploads": "", "fetch": True, "is_dry": True}
    run = ImportRun.objects.create(state="finished", is_dry=True, sources=["a.xml"], options=options)
    assert f"{ADD}?as={run.pk}" in client.get(f"/desk/articles/importrun/{run.pk}/change/").content.decode()
    form = client.get(f"{ADD}?as={run.pk}").context["form"]
    assert (form["there"].value(), form["fetch"].value(), form["is_dry"].value()) == (["a.xml"], True, False)


@pytest.mark.parametrize("tried", ["x", "9" * 30, "²", "7"])
def test_a_run_that_is_none_leaves_the_form_as_it_is(client, tried):
    assert client.get(f"{ADD}?as={tried}").context["form"]["is_dry"].value() is True


def uploaded(name: str):
    from django.core.files.uploadedfile import SimpleUploadedFile

    file = SimpleUploadedFile("x", b"<rss/>")
    file._name = name  # as nobody's browser sends it
    return file
