"""Not one post that was hidden there is public here, whatever its status is called."""

import pytest

from articles.models import Article, Author, ImportedItem, Publication, Revision, TextBlock
from articles.press.publishing import publish
from articles.press.withdrawing import withdraw
from articles.wordpress.running import Options, import_files
from tests.cast import chief, take
from tests.wordpress_exports import SITE, attachment, export, item, person, write

pytestmark = pytest.mark.django_db
HIDDEN = ["draft", "private", "pending", "future", "auto-draft", "inherit", "Publish it", "vip-only", ""]
SHELF = [(5, "inherit"), (6, "trash"), (7, "private")]


def bring_in(folder, *items, **rest):
    path = write(folder, export(items, people=[person("lena")], **rest))
    return import_files([path], by=chief(), options=Options(relate=False))[1]


def kept(number: int) -> ImportedItem:
    return ImportedItem.objects.get(kind="article", source_id=str(number))


def test_a_published_post_is_live_at_its_moment(tmp_path):
    bring_in(tmp_path, item(12, slug="ferry"))
    version = Publication.objects.get()
    assert version.path == "/2019/02/28/ferry/"
    assert f"{version.first_published_at:%Y-%m-%d %H:%M}" == "2019-02-28 13:05"


@pytest.mark.parametrize("status", HIDDEN)
def test_every_other_status_is_a_draft(tmp_path, status):
    bring_in(tmp_path, item(12, status=status))
    assert Article.objects.count() == 1 and not Publication.versions.exists()


def test_a_password_makes_a_draft(tmp_path):
    report = bring_in(tmp_path, item(12, password="harbour"))
    assert not Publication.versions.exists() and "password" in report.cases
    assert "harbour" not in str(kept(12).legacy)


def test_a_post_of_the_future_is_a_draft_with_its_wished_time(tmp_path):
    future = {"date": "2999-01-01 10:00:00", "date_gmt": "2999-01-01 15:00:00"}
    bring_in(tmp_path, item(12, status="future", **future), item(13, status="publish", **future))
    assert not Publication.versions.exists()
    assert "2999-01-01 10:00" in Article.objects.get(pk=kept(12).target_id).notes


def test_what_lies_in_the_bin_does_not_come(tmp_path):
    bring_in(tmp_path, item(12, status="trash"))
    assert not Article.objects.exists()


@pytest.mark.parametrize("status", ["draft", "private", "trash"])
def test_a_newer_export_withdraws_what_was_hidden_since(tmp_path, status):
    bring_in(tmp_path, item(12))
    bring_in(tmp_path, item(12, status=status))
    assert not Publication.objects.exists()


def test_a_newer_export_publishes_a_draft(tmp_path):
    bring_in(tmp_path, item(12, status="draft"))
    bring_in(tmp_path, item(12))
    assert Publication.objects.get().article_id == kept(12).target_id


def test_an_unknown_type_is_kept_whole_and_is_no_article(tmp_path):
    report = bring_in(tmp_path, item(12, type="recipe", content="Boil the kelp."))
    row = ImportedItem.objects.get(kind="other")
    assert not Article.objects.exists() and row.legacy["content"] == "Boil the kelp." and "unknown type" in report.cases


@pytest.mark.parametrize("hidden", [{"status": "draft"}, {"status": "trash"}, {"password": "harbour"}])
def test_a_hidden_reusable_block_stands_in_no_story(tmp_path, hidden):
    shared = item(5, type="wp_block", content="<p>Words nobody saw.</p>", **hidden)
    report = bring_in(tmp_path, shared, item(12, content='<!-- wp:block {"ref":5} /--><p>The ferry left.</p>'))
    assert [block.html for block in TextBlock.objects.all()] == ["<p>The ferry left.</p>"]
    assert "reusable block that cannot stand here" in report.cases


@pytest.mark.parametrize("hidden", [{"status": "private"}, {"status": "draft"}, {"password": "harbour"}])
@pytest.mark.parametrize("order", [1, -1])
def test_of_two_copies_as_new_the_hidden_one_counts(tmp_path, hidden, order):
    copies = [item(12), item(12, **hidden)][::order]
    paths = [write(tmp_path, export([copy]), f"{number}.xml") for number, copy in enumerate(copies)]
    import_files(paths, by=chief(), options=Options(relate=False))
    assert Article.objects.count() == 1 and not Publication.versions.exists()


def test_what_was_withdrawn_here_stays_so_though_it_was_hidden_there_meanwhile(tmp_path):
    bring_in(tmp_path, item(12))
    withdraw(Article.objects.get(), by=chief(), reason="The court said so.")
    bring_in(tmp_path, item(12, status="private"))
    report = bring_in(tmp_path, item(12, title="The ferry again"))
    assert not Publication.objects.exists() and "withdrawn here" in report.cases


def test_what_was_published_and_withdrawn_here_is_not_published_by_an_export(tmp_path):
    bring_in(tmp_path, item(12, status="draft"))
    publish(Revision.objects.get(), by=chief(), waive="The desk knows.")
    withdraw(Article.objects.get(), by=chief(), reason="The court said so.")
    bring_in(tmp_path, item(12))
    assert not Publication.objects.exists()


def test_what_an_export_hid_twice_comes_back_with_it(tmp_path):
    for status in ("publish", "private", "draft", "publish"):
        bring_in(tmp_path, item(12, status=status))
    assert Publication.objects.count() == 1


def test_what_was_changed_here_and_hidden_there_is_told(tmp_path):
    bring_in(tmp_path, item(12))
    Article.objects.update(headline="The ferry, and the fog")
    take(Article.objects.get())
    report = bring_in(tmp_path, item(12, status="private"))
    assert Publication.objects.exists() and {"changed here since", "public here alone"} <= set(report.cases)


def test_a_picture_in_the_bin_stands_in_no_gallery(tmp_path):
    pictures = [attachment(number, f"2019/02/{number}.jpg", parent=12, status=status) for number, status in SHELF]
    report = bring_in(tmp_path, *pictures, item(12, content="The ferry left.\n\n[gallery]"))
    assert [detail for what, detail in report.cases["picture missing"][1] if what.startswith("12 ")] == [
        f"{SITE}/wp-content/uploads/2019/02/5.jpg"
    ]


def test_what_a_hidden_guest_says_of_himself_is_not_told(tmp_path):
    said = [("cap-user_login", "ines"), ("cap-display_name", "Ines Calder"), ("cap-description", "Nobody knows yet.")]
    guest = item(5, type="guest-author", status="draft", slug="cap-ines", meta=said)
    bring_in(tmp_path, guest, item(12, terms=[("author", "cap-ines", "ines")]))
    assert [one.biography for one in Author.objects.filter(slug="ines")] == [""]
