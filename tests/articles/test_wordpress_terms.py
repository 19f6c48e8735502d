"""Categories and tags come over with their parents, and their old addresses lead to them."""

import pytest
from django.test import Client

from articles.models import Article, Category, Redirect, Tag
from articles.wordpress.running import Options, import_files
from tests.cast import chief, make_category
from tests.wordpress_exports import category, export, item, person, tag, write

pytestmark = pytest.mark.django_db


def bring_in(folder, *items, terms=()):
    path = write(folder, export(items, people=[person("lena")], terms=terms))
    return import_files([path], by=chief(), options=Options(relate=False))[1]


def within(*slugs: str) -> list[tuple[str, str, str]]:
    return [("category", slug, slug.title()) for slug in slugs]


def test_a_child_may_stand_before_its_parent(tmp_path):
    bring_in(tmp_path, terms=[category("ports", parent="world", number=2), category("world", number=1)])
    assert Category.objects.get(slug="ports").parent.slug == "world"


def test_what_stood_too_deep_stands_under_the_top_and_its_address_leads_there(tmp_path):
    terms = [category("a"), category("b", parent="a", number=2), category("c", parent="b", number=3)]
    report = bring_in(tmp_path, item(12, terms=within("c")), terms=terms)
    deep = Category.objects.get(slug="c")
    assert deep.parent.slug == "a" and "category moved" in report.cases
    assert Client().get("/category/a/b/c/")["Location"] == deep.get_absolute_url()


def test_parents_in_a_circle_end_somewhere(tmp_path):
    bring_in(tmp_path, terms=[category("a", parent="b"), category("b", parent="a", number=2)])
    assert Category.objects.filter(parent=None).count() == 1 and Category.objects.count() == 2


def test_the_first_category_that_is_no_mere_placement_is_the_main_one(tmp_path):
    bring_in(tmp_path, item(12, terms=within("featured", "world", "ports")))
    article = Article.objects.get()
    assert article.main_category.slug == "world"
    assert {one.slug for one in article.other_categories.all()} == {"featured", "ports"}


@pytest.mark.parametrize(
    "meta",
    [
        ("_yoast_wpseo_primary_category", "7"),
        ("rank_math_primary_category", "7"),
        ("jnews_primary_category", 'a:1:{s:2:"id";s:1:"7";}'),
    ],
)
def test_a_primary_category_is_the_main_one(tmp_path, meta):
    terms = [category("world", number=1), category("ports", number=7)]
    bring_in(tmp_path, item(12, terms=within("world", "ports"), meta=[meta]), terms=terms)
    assert Article.objects.get().main_category.slug == "ports"


def test_a_category_that_is_here_already_is_used(tmp_path):
    world = make_category("World")
    bring_in(tmp_path, item(12, terms=within("world")))
    assert Article.objects.get().main_category == world


def test_tags_that_differ_in_their_letters_alone_are_one_and_both_addresses_lead_there(tmp_path):
    terms = [tag("harbour", name="Harbour"), tag("harbour-2", name="HARBOUR", number=2)]
    uses = [("post_tag", "harbour", "Harbour"), ("post_tag", "harbour-2", "HARBOUR")]
    bring_in(tmp_path, item(12, terms=uses), terms=terms)
    assert Tag.objects.get().name == "Harbour"
    assert Client().get("/tag/harbour-2/")["Location"] == "/tag/harbour/"


def test_a_slug_in_other_letters_gets_one_in_plain_ones(tmp_path):
    bring_in(tmp_path, terms=[tag("caf%c3%a9", name="Café"), tag("%e6%b8%af", name="港", number=9)])
    assert set(Tag.objects.values_list("slug", flat=True)) == {"cafe", "tag-9"}
    led = Redirect.objects.filter(path__startswith="/tag/").values_list("path", "target")
    assert dict(led) == {"/tag/café/": "/tag/cafe/", "/tag/港/": "/tag/tag-9/"}


def test_thousands_of_tags_cost_no_query_each(tmp_path, django_assert_max_num_queries):
    terms = [tag(f"tag-{number}", name=f"Tag {number}", number=number) for number in range(1, 300)]
    chief()
    with django_assert_max_num_queries(120):
        bring_in(tmp_path, terms=terms)
    assert Tag.objects.count() == 299


def test_a_format_is_dropped_with_its_reason_and_other_taxonomies_are_kept(tmp_path):
    uses = [("post_format", "post-format-aside", "Aside"), ("series", "the-sea", "The Sea")]
    report = bring_in(tmp_path, item(12, terms=uses))
    said = {(entry.name, entry.outcome) for entry in report.tally.counts if entry.subject == "domain"}
    assert said == {("post_format", "dropped"), ("series", "parked")}


def test_a_thousand_levels_of_categories_end(tmp_path):
    deep = [category(f"c{n}", parent=f"c{n + 1}", name="Deep", number=n) for n in range(1, 1_200)]
    bring_in(tmp_path, item(12, terms=within("c1")), terms=[*deep, category("c1200", name="Deep", number=1_200)])
    assert Category.objects.count() == 2 and Article.objects.get().main_category.parent.slug == "c1200"


@pytest.mark.parametrize("declared", [[], [category("news"), category("sport", number=2), tag("sea"), tag("fog")]])
def test_terms_that_items_call_by_their_names_alone_come_over(tmp_path, declared):
    names = {"category": ["News", "Sport"], "post_tag": ["Sea", "Fog"]}
    uses = (f'<category domain="{domain}">{name}</category>' for domain, some in names.items() for name in some)
    bring_in(tmp_path, item(12, more="".join(uses)), terms=declared)
    story = Article.objects.get()
    assert [story.main_category.name, *story.other_categories.values_list("name", flat=True)] == names["category"]
    assert sorted(story.tags.values_list("slug", flat=True)) == ["fog", "sea"]


def test_a_term_that_says_nothing_is_none(tmp_path):
    nothing = [category("", name=" "), "<wp:tag></wp:tag>", tag("%e2%80%8b", name="\u200b", number=7)]
    bring_in(tmp_path, item(12, terms=[("category", "", ""), ("post_tag", "", "")]), terms=nothing)
    assert not Category.objects.exists() and [one.name for one in Tag.objects.all()] == ["tag-7"]
