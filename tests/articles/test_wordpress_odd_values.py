"""Values that no honest export holds, and that some do: they make a case at most, and never end an import."""

import pytest

from articles.models import Article, Publication
from articles.wordpress.run.words import plain
from articles.wordpress.running import Options, import_files
from tests.cast import chief
from tests.wordpress_exports import category, export, item, person, write

pytestmark = pytest.mark.django_db
BROKEN = "<" * 200 + "a>" * 200


def bring_in(folder, *items, **rest):
    path = write(folder, export(items, people=[person("lena")], **rest))
    return import_files([path], by=chief(), options=Options(relate=False))[1]


@pytest.mark.parametrize(
    "given",
    [
        {"title": f"Ferry {BROKEN}"}, {"excerpt": BROKEN}, {"meta": [("subtitle", BROKEN)]},
        {"meta": [("_yoast_wpseo_title", BROKEN)]}, {"content": f"The ferry left. {BROKEN}"},
    ],
)  # fmt: skip
def test_tags_without_an_end_are_words(tmp_path, given):
    bring_in(tmp_path, item(12, **given))
    assert Publication.objects.count() == 1


def test_the_rest_of_an_export_may_have_tags_without_an_end(tmp_path):
    link = item(30, type="nav_menu_item", title=BROKEN, terms=[("nav_menu", "top", "Top")])
    guest = item(5, type="guest-author", meta=[("cap-user_login", "ines"), ("cap-description", BROKEN)])
    bring_in(tmp_path, link, guest, item(12), terms=[category("harbour", description=BROKEN)])
    assert Article.objects.count() == 1


def test_breaks_without_an_end_are_read_once():
    assert plain("<br" * 100_000).startswith("br br br")


@pytest.mark.parametrize("number", ["²", "-1", "9" * 5000, "1e3", "٣"])
@pytest.mark.parametrize(
    "key", ["_thumbnail_id", "_yoast_wpseo_primary_category", "jnews_primary_category", "jnews_post_primary_category"]
)
def test_what_is_no_number_names_nothing(tmp_path, key, number):
    bring_in(tmp_path, item(12, meta=[(key, number)]))
    assert Publication.objects.count() == 1


@pytest.mark.parametrize(
    "said",
    [f"Thu, 28 Feb {'9' * 20} 13:05:00 +0000", f"Thu, 28 Feb 2019 13:05:00 +{'9' * 20}", "Thu, 0 Feb 0 0:0:0", ":,,"],
)
def test_a_moment_that_never_was_makes_a_draft(tmp_path, said):
    odd = item(12, date="", date_gmt="").replace("Thu, 28 Feb 2019 13:05:00 +0000", said)
    report = bring_in(tmp_path, odd)
    assert "no moment" in report.cases and not Publication.versions.exists()
