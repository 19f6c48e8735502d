"""The paper as a WordPress export: what each item says, read by a parser of its own."""

import datetime as dt
import json

import pytest

from articles.models import Address, Author, FrontPageSlot, ImportedItem, ImportSite, MenuLink, Redirect
from articles.press import withdrawing
from tests.cast import (
    change,
    chief,
    make_article,
    make_author,
    make_category,
    make_page,
    make_photo,
    publish,
    take,
)
from tests.exported import export
from tests.timeline import HOUR, NOON, schedule

pytestmark = pytest.mark.django_db
ORDER = [
    *("title", "link", "pubDate", "creator", "guid", "description", "encoded", "encoded", "post_id", "post_date"),
    *("post_date_gmt", "post_modified", "post_modified_gmt", "comment_status", "ping_status", "post_name", "status"),
    *("post_parent", "menu_order", "post_type", "post_password", "is_sticky"),
]


def test_a_live_story_is_published_at_its_moment_in_both_zones(tmp_path, clock):
    publish(make_article("The ferry is back", slug="ferry", standfirst="After a week"))
    told = export(tmp_path).titled("The ferry is back")
    assert told["link"] == f"http://testserver/{NOON:%Y/%m/%d}/ferry/"
    assert (told["wp:status"], told["wp:post_name"], told["excerpt:encoded"]) == ("publish", "ferry", "After a week")
    assert told["wp:post_date_gmt"] == f"{NOON.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S}"
    assert told["wp:post_date"] != told["wp:post_date_gmt"]
    assert told["wp:post_modified_gmt"] == told["wp:post_date_gmt"]


def test_the_elements_stand_in_the_order_of_wordpress(tmp_path):
    publish(make_article("One", tags=("Ports",), lead_picture=make_photo()))
    export_ = export(tmp_path)
    assert export_.titled("One").names == [*ORDER, *["category"] * 3, *["postmeta"] * 2]
    (attachment,) = export_.of_type("attachment")
    assert attachment.names[: len(ORDER) + 1] == [*ORDER, "attachment_url"]


def test_readers_words_are_exported_and_not_newer_work(tmp_path):
    article = make_article("Seen by all")
    publish(article)
    change(article, headline="Being written")
    assert [told["title"] for told in export(tmp_path).of_type("post")] == ["Seen by all"]


def test_what_readers_do_not_see_is_no_public_post(tmp_path, clock):
    take(make_article("A draft"))
    schedule(make_article("Later"), "For tonight", 1)
    gone = make_article("Withdrawn")
    publish(gone)
    withdrawing.withdraw(gone, by=chief(), reason="Wrong")
    read = export(tmp_path)
    statuses = {told["title"]: told["wp:status"] for told in read.of_type("post")}
    assert statuses == {"A draft": "draft", "For tonight": "draft", "Withdrawn": "private"}
    assert dt.datetime.fromisoformat(read.titled("For tonight").meta["_globepost_wished_at"]) == NOON + HOUR
    assert read.titled("A draft")["wp:post_date_gmt"] == "0000-00-00 00:00:00"


def test_a_public_export_says_nothing_that_readers_do_not_see(tmp_path):
    hidden = make_photo(title="Kept back", alternative_text="Kept back")
    secret = make_article("A secret", lead_picture=hidden)
    take(secret)
    publish(make_article("Open", notes="Ask the mayor", lead_picture=make_photo(title="Shown"), related=(secret,)))
    read = export(tmp_path, "--public")
    assert {told["title"] for told in read.items} == {"Open", "Shown"}
    text = (tmp_path / "paper.xml").read_text()
    assert "Kept back" not in text and "Ask the mayor" not in text and "_globepost_related" not in text
    assert export(tmp_path).titled("Open").meta["_globepost_notes"] == "Ask the mayor"


def test_marks_in_words_stay_words(tmp_path):
    headline = "Profit & <loss> ]]> “quoted”"
    publish(make_article(headline, tags=("R&D",), notes="Ends in ]]> here", seo_title="A]]>B"))
    read = export(tmp_path)
    told = read.of_type("post")[0]
    assert told["title"] == "Profit &amp; &lt;loss&gt; ]]&gt; “quoted”"
    assert told.meta["_globepost_notes"] == "Ends in ]]> here" and told.meta["_yoast_wpseo_title"] == "A]]>B"
    assert read.all("wp:tag")[0]["wp:tag_name"] == "R&amp;D"


def test_bylines_keep_their_order_and_their_roles(tmp_path):
    writer, photographer = make_author("Zora Quint"), make_author("Abel Reed", biography="Since 2011.")
    article = make_article("Two of them", authors=[writer, photographer])
    article.credits.filter(author=photographer).update(role="Photographs by")
    publish(article)
    read = export(tmp_path)
    told = read.titled("Two of them")
    assert told.terms("author") == ["cap-zora-quint", "cap-abel-reed"] and told["dc:creator"] == "zora-quint"
    assert json.loads(told.meta["_globepost_roles"]) == {"abel-reed": "Photographs by"}
    assert [one["wp:author_login"] for one in read.all("wp:author")] == ["zora-quint", "abel-reed"]
    assert [one.meta["cap-description"] for one in read.of_type("guest-author")] == ["Since 2011."]
    assert not any(one["wp:author_email"] for one in read.all("wp:author"))


def test_the_main_category_comes_first_and_parents_before_children(tmp_path):
    world = make_category("World", order=9)
    child = make_category("Asia", parent=world, order=1)
    publish(make_article("Filed", category=child, categories=(make_category("Sport"), world)))
    read = export(tmp_path)
    told, listed = read.titled("Filed"), read.all("wp:category")
    assert told.terms("category")[0] == "asia" and set(told.terms("category")) == {"asia", "sport", "world"}
    assert [one["wp:category_nicename"] for one in listed][-1] == "asia" and listed[-1]["wp:category_parent"] == "world"
    assert told.meta["_yoast_wpseo_primary_category"] == listed[-1]["wp:term_id"]


def test_old_addresses_come_as_old_slugs_days_and_paths(tmp_path, clock):
    article = make_article("Moved", slug="first")
    version = publish(article)
    day = version.path.removesuffix("first/")
    change(article, slug="second")
    publish(article)
    Address.objects.create(path="/2001/02/03/second/", article_id=article.pk, since=NOON)
    Redirect.objects.create(path="/print/second.html", target=f"{day}second/")
    meta = export(tmp_path).titled("Moved").meta
    assert (meta["_wp_old_slug"], meta["_wp_old_date"]) == ("first", "2001-02-03")
    assert meta["_globepost_old_address"] == "/print/second.html"


def test_pages_keep_their_path_and_stand_under_their_parent(tmp_path):
    publish(make_page("about", "About"))
    publish(make_page("about/who-we-are", "Who we are"))
    read = export(tmp_path)
    child = read.titled("Who we are")
    assert child["link"] == "http://testserver/about/who-we-are/" and child["wp:post_name"] == "who-we-are"
    assert child["wp:post_parent"] == read.titled("About")["wp:post_id"]


def test_a_number_of_the_old_site_is_kept_and_none_is_given_twice(tmp_path):
    old, new, photo = make_article("Came over"), make_article("Written here"), make_photo(title="Quay")
    take(old), take(new)
    site = ImportSite.objects.create(address="https://old.example")
    ImportedItem.objects.create(site=site, kind="article", source_id="31", target_id=old.pk)
    ImportedItem.objects.create(site=site, kind="medium", source_id="32", target_id=photo.pk)
    read = export(tmp_path)
    numbers = {told["title"]: told["wp:post_id"] for told in read.items}
    assert (numbers["Came over"], numbers["Quay"]) == ("31", "32")
    assert len(set(numbers.values())) == 3


def test_featured_stories_are_sticky(tmp_path):
    featured, other = make_article("Up there"), make_article("Down here")
    publish(featured), publish(other)
    FrontPageSlot.objects.create(place="featured", article=featured)
    sticky = {told["title"]: told["wp:is_sticky"] for told in export(tmp_path).of_type("post")}
    assert sticky == {"Up there": "1", "Down here": "0"}


def test_menus_come_with_their_levels(tmp_path):
    top = MenuLink.objects.create(place="footer", label="About", address="/about/")
    MenuLink.objects.create(place="footer", label="Jobs", address="https://jobs.example/", parent=top)
    make_category("World", in_menu=True)
    read = export(tmp_path)
    about, jobs = read.titled("About"), read.titled("Jobs")
    assert jobs.meta["_menu_item_menu_item_parent"] == about["wp:post_id"] and jobs.terms("nav_menu") == ["footer"]
    assert about.meta["_menu_item_url"] == "http://testserver/about/"
    section = next(told for told in read.of_type("nav_menu_item") if told.terms("nav_menu") == ["primary"])
    assert section.meta["_menu_item_object_id"] == read.all("wp:category")[0]["wp:term_id"]


def test_a_desk_of_the_paper_says_that_it_is_one(tmp_path):
    make_author("Newsroom", kind=Author.Kind.DESK)
    assert export(tmp_path).titled("Newsroom").meta["_globepost_kind"] == "desk"
