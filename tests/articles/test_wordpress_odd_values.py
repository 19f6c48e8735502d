"""Values that no honest export holds, and that some do: they make a case at most, and never end an import."""

import pytest

from articles.models import Address, Article, ImportedItem, Publication, Redirect, Tag
from articles.wordpress.run.words import plain
from articles.wordpress.running import Options, import_files
from globepost.text import UNWANTED
from tests.cast import chief
from tests.wordpress_exports import SITE, category, export, item, person, write

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


REFERENCES = "a&#x202E;b&#x9b;c"


def test_characters_that_references_hide_are_taken_out(tmp_path):
    odd = item(13, type="recipe").replace("<![CDATA[Story 13]]>", REFERENCES)
    used = f'<category domain="post_tag" nicename="x{REFERENCES}">y{REFERENCES}</category>'
    told = f"<wp:tag><wp:tag_slug>{REFERENCES}</wp:tag_slug><wp:tag_name>{REFERENCES}</wp:tag_name></wp:tag>"
    report = bring_in(tmp_path, odd, item(12, more=used), terms=[told], title=REFERENCES)
    assert sorted(Tag.objects.values_list("name", flat=True)) == ["abc", "yabc"]
    kept = str(list(ImportedItem.objects.values_list("source_id", "title")))
    assert not UNWANTED.search(report.as_text() + kept) and "“abc” is a recipe" in report.as_text()


@pytest.mark.parametrize(
    "given",
    [
        {"slug": "a%00b"}, {"link": f"{SITE}/2019/02/a%00b%E2%80%AE/"}, {"meta": [("_wp_old_slug", "a%00b")]},
        {"type": "page", "link": f"{SITE}/a%00b/"}, {"meta": [("_globepost_old_address", "/a\nb/")]},
        {"terms": [("post_tag", "a%00b", "A")]}, {"terms": [("category", "a%00b", "A")]},
    ],
)  # fmt: skip
def test_no_address_holds_a_control_character(tmp_path, given):
    bring_in(tmp_path, item(12, **given))
    paths = [path for model in (Address, Redirect) for path in model.objects.values_list("path", flat=True)]
    assert Publication.objects.count() == 1 and not [path for path in paths if "\n" in path or UNWANTED.search(path)]


@pytest.mark.parametrize("word", ["\\ud800", "\\u0000", "\\u001b[31m", "\\u202e"])
@pytest.mark.parametrize("kind", ["cover", "embed", "file"])
def test_what_the_settings_of_a_block_hide_is_taken_out(tmp_path, kind, word):
    address = f"{SITE}/wp-content/uploads/fer{word}ry.jpg"
    settings = f'{{"url":"{address}","href":"{address}","alt":"{word}"}}'
    report = bring_in(tmp_path, item(12, content=f"<!-- wp:{kind} {settings} --><p>Ferry</p><!-- /wp:{kind} -->"))
    assert Publication.objects.count() == 1 and not UNWANTED.search(report.as_text())


@pytest.mark.parametrize("number", ["²", "9" * 5000, "-1", "7", ""])
def test_a_place_that_only_the_importer_makes_is_nothing_in_a_body(tmp_path, number):
    place = f"<globe-piece n='{number}'></globe-piece>"
    bring_in(tmp_path, item(12, content=f"The ferry left.\n\n{place}[caption id='a']{place}<em>At dawn</em>[/caption]"))
    assert Publication.objects.count() == 1
