"""The run of an import: again, tried, one at a time, and what is said of it."""

import io
import json
from contextlib import closing, contextmanager

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client

from articles.models import (
    Article,
    AudioBlock,
    Category,
    FrontPageSlot,
    ImportRun,
    ImportSite,
    MenuLink,
    Publication,
    Revision,
    SiteSettings,
)
from articles.press.roles import NotAllowed, Role
from articles.wordpress import running
from articles.wordpress.lock import NUMBER, only_import
from articles.wordpress.problems import ImportProblem
from articles.wordpress.recording import carry_out
from articles.wordpress.running import Options, import_files
from tests.cast import chief, make_user
from tests.same_paper import paper_state
from tests.wordpress_exports import SITE, category, export, item, person, tag, write

pytestmark = pytest.mark.django_db
WORDS = [("category", "world", "World"), ("post_tag", "kelp", "Kelp")]


def file_of(folder, *items, name="export.xml", **rest):
    return write(folder, export(items, people=[person("lena")], **rest), name)


def bring_in(*paths, **options):
    return import_files(list(paths), by=chief(), options=Options(relate=False, **options))[1]


def command(*arguments, **options) -> str:
    out = io.StringIO()
    call_command("import_wordpress", *map(str, arguments), stdout=out, stderr=io.StringIO(), relate=False, **options)
    return out.getvalue()


def test_a_second_run_changes_nothing(tmp_path):
    path = file_of(tmp_path, item(12, terms=WORDS, sticky=True), item(13, status="draft"), terms=[tag("kelp")])
    bring_in(path)
    before = paper_state()
    assert bring_in(path).stories == {"unchanged": 2} and paper_state() == before


def test_a_newer_export_updates_what_changed_and_nothing_else(tmp_path):
    bring_in(file_of(tmp_path, item(12), item(13)))
    report = bring_in(file_of(tmp_path, item(12, content="The ferry left at noon."), item(13)))
    assert report.stories == {"changed": 1, "unchanged": 1}
    assert "at noon" in Client().get("/2019/02/28/story-12/").content.decode()


def test_what_somebody_changed_here_is_left_alone(tmp_path):
    path = file_of(tmp_path, item(12, status="draft"))
    bring_in(path)
    revision = Revision.objects.get()
    Revision.objects.create(article_id=revision.article_id, number=revision.number + 1, packed=revision.packed)
    assert bring_in(file_of(tmp_path, item(12))).stories == {"kept": 1}
    assert not Publication.versions.exists()


@pytest.mark.parametrize("order", [1, -1])
def test_a_split_export_may_come_in_any_order(tmp_path, order):
    first = file_of(tmp_path, item(12, terms=WORDS, content="Old words."), name="a.xml")
    second = file_of(
        tmp_path, item(12, terms=WORDS, content="New words.", modified="2020-01-01 10:00:00"), item(13), name="b.xml"
    )
    report = bring_in(*[first, second][::order])
    assert report.stories == {"new": 2}
    assert "New words." in Client().get("/2019/02/28/story-12/").content.decode()


def test_what_is_only_tried_leaves_nothing(tmp_path):
    chief()
    before = paper_state()
    report = bring_in(file_of(tmp_path, item(12, terms=WORDS, sticky=True), terms=[category("world")]), is_dry=True)
    assert report.stories == {"new": 1}
    assert paper_state() == before and not ImportRun.objects.exists() and not ImportSite.objects.exists()


def test_only_an_administrator_imports(tmp_path):
    with pytest.raises(NotAllowed):
        import_files([file_of(tmp_path, item(12))], by=make_user("ed", Role.EDITOR), options=Options())


def test_a_report_that_does_not_add_up_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(running, "take_others", lambda items, site, tally: None)
    with pytest.raises(ImportProblem, match="does not add up"):
        bring_in(file_of(tmp_path, item(12, type="recipe")))


def test_a_file_cut_in_the_middle_brings_nothing_in(tmp_path):
    path = file_of(tmp_path, item(12), item(13))
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(ImportProblem, match=r"export\.xml"):
        bring_in(path)
    assert not Article.objects.exists()


def test_an_old_permalink_leads_to_the_story(tmp_path):
    bring_in(file_of(tmp_path, item(12, meta=[("_wp_old_slug", "boat")])))
    for path in ("/2019/02/story-12/", "/2019/02/boat/", "/?p=12"):
        assert Client().get(path)["Location"] == "/2019/02/28/story-12/", path


def test_a_page_keeps_its_path(tmp_path):
    bring_in(file_of(tmp_path, item(12, type="page", slug="who", link=f"{SITE}/about/who/")))
    assert Publication.objects.get().path == "/about/who/"


def test_sound_that_only_the_metadata_name_follows_the_body(tmp_path):
    address = "https://cdn.example.org/dawn.mp3"
    bring_in(file_of(tmp_path, item(12, meta=[("enclosure", f"{address}\n1234\naudio/mpeg\n")])))
    assert AudioBlock.objects.get().url == address


def test_sound_that_stands_in_the_body_does_not_follow_it_again(tmp_path):
    address = "https://cdn.example.org/dawn.mp3"
    meta = [("enclosure", f"{address}\n1234\naudio/mpeg\n")]
    bring_in(file_of(tmp_path, item(12, content=f'[audio src="{address}"]\n\nWords.', meta=meta)))
    assert AudioBlock.objects.count() == 1


def test_a_sticky_post_is_pinned_once(tmp_path):
    path = file_of(tmp_path, item(12, sticky=True))
    bring_in(path)
    FrontPageSlot.objects.get(place="featured").delete()
    bring_in(path)
    assert not FrontPageSlot.objects.exists()


def test_a_paper_without_a_name_gets_the_old_one_and_keeps_its_own(tmp_path):
    bring_in(file_of(tmp_path, title="The Kelp &amp; Tide"))
    assert SiteSettings.objects.get().name == "The Kelp & Tide"
    bring_in(file_of(tmp_path, title="The Other Post"))
    assert SiteSettings.objects.get().name == "The Kelp & Tide"


def test_a_menu_of_the_foot_becomes_links_there(tmp_path):
    meta = [("_menu_item_object", "custom"), ("_menu_item_url", "https://example.org/terms")]
    link = item(30, type="nav_menu_item", title="Terms", terms=[("nav_menu", "footer", "Footer")], meta=meta)
    bring_in(file_of(tmp_path, link))
    assert [(one.place, one.label) for one in MenuLink.objects.all()] == [("footer", "Terms")]


def test_a_file_that_only_a_body_names_is_counted(tmp_path):
    film = f'[video src="{SITE}/wp-content/uploads/2019/02/tide.mp4"][/video]'
    rows = bring_in(file_of(tmp_path, item(12, content=film))).tally.as_rows()
    assert [row[1:3] for row in rows if row[0] == "medium"] == [["mp4", "parked"]]


def test_a_picture_whose_address_is_its_file_had_no_page_to_be_lost(tmp_path):
    address = f"{SITE}/media/quay.jpg"
    report = bring_in(file_of(tmp_path, item(30, type="attachment", link=address, attachment=address)))
    assert "address lost" not in report.cases


def menu_item(number: int, menu: str, kind: str, target: int = 0, url: str = "", title: str = "") -> str:
    meta = [("_menu_item_object", kind), ("_menu_item_object_id", str(target)), ("_menu_item_url", url)]
    return item(number, type="nav_menu_item", title=title, terms=[("nav_menu", menu, menu)], order=number, meta=meta)


def test_links_of_the_main_menu_that_are_no_sections_stand_in_the_utility_bar(tmp_path):
    items = [menu_item(30, "main", "category", 1, title=" "), menu_item(31, "main", "page", 12, title="Us")]
    items.append(menu_item(32, "main", "custom", url="https://shop.example.org/", title="Shop"))
    bring_in(file_of(tmp_path, *items, item(12, type="page", link=f"{SITE}/us/"), terms=[category("world")]))
    assert Category.objects.get(in_menu=True).name == "World"
    links = MenuLink.objects.filter(place="utility").values_list("label", "address")
    assert list(links) == [("Us", "/us/"), ("Shop", "https://shop.example.org/")]


def test_links_of_the_main_menu_that_find_their_place_taken_are_told_of(tmp_path):
    items = [menu_item(30, "main", "category", 1), menu_item(31, "main", "custom", url="https://a.example.org/")]
    top = menu_item(32, "top", "custom", url="https://b.example.org/", title="B")
    report = bring_in(file_of(tmp_path, *items, top, terms=[category("world")]))
    assert [link.label for link in MenuLink.objects.all()] == ["B"]
    assert "“main”" in report.cases["menu left out"][1][0][1]


def test_a_category_in_the_menu_of_the_foot_is_a_link_to_it(tmp_path):
    items = [menu_item(30, "main", "category", 1), menu_item(31, "footer", "category", 1, title=" ")]
    bring_in(file_of(tmp_path, *items, terms=[category("world")]))
    assert list(MenuLink.objects.values_list("place", "label", "address")) == [("footer", "World", "/category/world/")]


def test_a_report_that_could_not_be_written_is_said_before_anything_is_read(tmp_path):
    with pytest.raises(CommandError, match=r"no folder .* for the report"):
        command(file_of(tmp_path, item(12)), html=tmp_path / "none" / "report.html", by=chief().username)
    assert not Article.objects.exists()


@contextmanager
def an_import_elsewhere():
    """On PostgreSQL over a connection of its own, for one session takes its own lock twice."""
    if connection.vendor != "postgresql":
        with only_import():
            yield
        return
    other = connection.copy()
    with closing(other), other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [NUMBER])
        yield


def test_two_imports_are_kept_apart_and_told_of_each_other(tmp_path):
    ImportRun.objects.create(state="running", by=chief())
    with an_import_elsewhere(), pytest.raises(ImportProblem, match=r"since \d{4}-\d\d-\d\d \d\d:\d\d, begun by chief"):
        bring_in(file_of(tmp_path, item(12)))
    assert not Article.objects.exists()


def test_the_command_reports_and_leaves_a_row_for_the_desk(tmp_path):
    chief()
    said = command(file_of(tmp_path, item(12)), report=tmp_path / "report.json")
    run = ImportRun.objects.get()
    assert said.startswith("1 new") and run.state == "finished" and run.site.address == SITE
    assert json.loads((tmp_path / "report.json").read_text())["stories"] == run.report["stories"] == {"new": 1}


def test_the_command_says_what_is_wrong_with_a_file(tmp_path):
    chief()
    with pytest.raises(CommandError, match=r"broken\.xml"):
        command(write(tmp_path, "<html></html>", "broken.xml"))
    assert ImportRun.objects.get().state == "failed" and "broken.xml" in ImportRun.objects.get().failure


def test_the_command_wants_an_administrator(tmp_path):
    with pytest.raises(CommandError, match="administrator"):
        command(file_of(tmp_path, item(12)))


def test_a_run_that_is_stopped_by_hand_says_so(tmp_path, monkeypatch):
    def stop(*arguments, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(running, "bring", stop)
    run = ImportRun(by=chief())
    with pytest.raises(KeyboardInterrupt):
        carry_out(run, [file_of(tmp_path, item(12))], options=Options(relate=False))
    assert ImportRun.objects.get().state == "stopped" and not Article.objects.exists()


def test_a_run_that_was_killed_is_told_by_the_next(tmp_path):
    killed = ImportRun.objects.create(state="running", by=chief())
    carry_out(ImportRun(by=chief()), [file_of(tmp_path, item(12))], options=Options(relate=False))
    killed.refresh_from_db()
    assert killed.state == "stopped" and "killed" in killed.failure
