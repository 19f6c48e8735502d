"""Menus of an old site: what they name was public there, and where they lead is somewhere a reader may be led."""

import pytest

from articles.models import MenuLink
from articles.wordpress.running import Options, import_files
from tests.cast import chief
from tests.wordpress_exports import export, item, write

pytestmark = pytest.mark.django_db


def bring_in(folder, *items):
    return import_files([write(folder, export(items))], by=chief(), options=Options(relate=False))[1]


def link(number: int = 30, *, menu: str = "top", title: str = "Harbour", **said: object) -> str:
    """`said` are metadata, without `_menu_item_`; or what `item` takes."""
    meta = [(f"_menu_item_{key}", str(said.pop(key))) for key in ("url", "object", "object_id") if key in said]
    given = {"type": "nav_menu_item", "terms": [("nav_menu", menu, menu)], "meta": meta} | said
    return item(number, title=title, **given).replace("<title><![CDATA[-]]></title>", "<title></title>")


def addresses() -> list[str]:
    return [one.address for one in MenuLink.objects.all()]


@pytest.mark.parametrize("hidden", [{"status": "draft"}, {"status": "private"}, {"password": "harbour"}])
def test_the_title_of_a_hidden_page_stands_in_no_menu(tmp_path, hidden):
    page = item(5, type="page", title="Nobody knows yet", **hidden)
    report = bring_in(tmp_path, page, link(title="-", object="page", object_id=5))
    assert not addresses() and "menu link left out" in report.cases


def test_a_link_that_was_never_saved_stands_in_no_menu(tmp_path):
    bring_in(tmp_path, link(url="https://a.example/", status="draft"), link(31, url="https://b.example/"))
    assert addresses() == ["https://b.example/"]


@pytest.mark.parametrize(
    "address",
    ["/\\a.example", "//a.example/", "https://a example/", "/a\nb/", "javascript:alert(1)", "/" + "a" * 300],
)
def test_a_link_leads_nowhere_that_the_desk_would_not_let_it_lead(tmp_path, address):
    report = bring_in(tmp_path, link(url=address))
    assert not addresses() and "menu link left out" in report.cases


@pytest.mark.parametrize("menu", ["top", "main"])
@pytest.mark.parametrize("number", ["²", "-5", "9" * 5000, ""])
def test_what_is_no_number_names_nothing(tmp_path, menu, number):
    bring_in(tmp_path, link(menu=menu, object="category", object_id=number))
    assert not addresses()
