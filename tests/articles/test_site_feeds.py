"""Feeds: full text for readers elsewhere, of every list that has a page, in two formats."""

import re
from email.utils import parsedate_to_datetime
from xml.etree.ElementTree import Element, fromstring

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from articles.models import Article, Category, Publication, RelatedBlock
from articles.press import withdrawing
from articles.press.correcting import Note
from globepost import stamp
from tests.cast import (
    add_block,
    change,
    chief,
    make_article,
    make_author,
    make_category,
    make_page,
    make_photo,
    publish,
)
from tests.crawl import Links, no_desk_tables
from tests.timeline import HOUR, NOON
from tests.whole import make_whole_article

pytestmark = pytest.mark.django_db
NAMES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
    "atom": "http://www.w3.org/2005/Atom",
}
EVERY = ("/feed/", "/category/world/feed/", "/author/ines-calder/feed/", "/tag/bridges/feed/", "/corrections/feed/")


def read(path: str) -> Element:
    with no_desk_tables():
        answer = Client().get(path)
    kind = "atom" if path.endswith("atom/") else "rss"
    assert answer.status_code == 200 and answer["Content-Type"] == f"application/{kind}+xml; charset=utf-8", path
    return fromstring(answer.content)


def items(path: str) -> list[Element]:
    return read(path).findall("channel/item")


def entries(path: str) -> list[Element]:
    return read(f"{path}atom/").findall("atom:entry", NAMES)


def titles(path: str) -> list[str | None]:
    return [item.findtext("title") for item in items(path)]


def words(element: Element, name: str) -> str:
    return element.findtext(name, "", NAMES)


def everything(item: Element) -> str:
    return words(item, "content:encoded")


def publish_corrected():
    article = make_article("The ferry", tags=("Bridges",), standfirst="It left.")
    publish(article)
    change(article, text="<p>Changed.</p>")
    return publish(article, note=Note("It left at noon & not at dawn."))


def test_a_feed_has_the_newest_twenty_in_order():
    for number in range(22):
        publish(make_article(f"Story {number} & more", standfirst="First <lines>."))
    assert titles("/feed/") == [f"Story {number} & more" for number in range(21, 1, -1)]
    assert [words(entry, "atom:title") for entry in entries("/feed/")] == titles("/feed/")
    assert words(items("/feed/")[0], "description") == "First &lt;lines&gt;."


def test_every_list_has_its_own_feed_in_both_formats():
    publish_corrected()
    publish(make_article("Elsewhere", category=make_category("Business"), authors=[make_author("Ola Brandt")]))
    for path in EVERY:
        expected = ["Correction: The ferry"] if "corrections" in path else ["The ferry"]
        expected = ["Elsewhere", *expected] if path == "/feed/" else expected
        assert titles(path) == expected == [words(entry, "atom:title") for entry in entries(path)], path
        page = path.removesuffix("feed/")
        channel, atom = read(path).find("channel"), read(f"{path}atom/")
        assert words(channel, "link") == f"http://testserver{page}"
        assert channel.find("atom:link", NAMES).get("href") == f"http://testserver{path}"
        assert words(atom, "atom:id") == f"http://testserver{path}atom/" == atom.find("atom:link[2]", NAMES).get("href")


def test_a_categorys_feed_stands_below_its_parent_and_has_what_is_under_it():
    opinion = make_category("Opinion", in_menu=True)
    columns = make_category("Columns", parent=opinion)
    assert titles("/category/opinion/feed/") == []
    assert Client().get("/category/opinion/columns/feed/").status_code == 404
    assert Client().get("/category/columns/feed/").status_code == 404
    publish(make_article("A column", category=columns))
    assert titles("/category/opinion/feed/") == titles("/category/opinion/columns/feed/") == ["A column"]
    for wrong in ("/category/columns/feed/atom/", "/category/world/columns/feed/atom/"):
        answer = Client().get(wrong)
        assert (answer.status_code, answer["Location"]) == (301, "/category/opinion/columns/feed/atom/")


def test_pages_lead_to_their_feeds():
    version = publish_corrected()
    for path in ("/", version.path, *(path.removesuffix("feed/") for path in EVERY)):
        head = Client().get(path).content.decode().split("</head>")[0]
        named = re.findall(r'rel="alternate" type="application/(\w+)\+xml" title="[^"]+" href="([^"]+)"', head)
        feed = f"{path}feed/" if f"{path}feed/" in EVERY[1:] else None
        own = [("rss", feed), ("atom", f"{feed}atom/")] if feed else []
        assert named == [*own, ("rss", "/feed/"), ("atom", "/feed/atom/")], path


def test_what_has_no_page_has_no_feed():
    make_author("Nobody"), make_category("Hidden")
    for path in ("/author/nobody/", "/author/none/", "/tag/none/", "/category/none/", "/category/hidden/", "/2026/"):
        for tail in ("feed/", "feed/atom/"):
            assert Client().get(path + tail).status_code == 404, path


def test_only_what_readers_may_see_is_in_a_feed(clock):
    gone, later = make_article("Gone", tags=("Bridges",)), make_article("Later", tags=("Bridges",))
    for article in (gone, make_article("Stays", tags=("Bridges",), related=(later,))):
        add_block(article, RelatedBlock, article=later)
        publish(article)
    publish(make_page("about"))
    publish(later, at=NOON + HOUR)
    make_article("Draft")
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    for path in EVERY[:4]:
        assert titles(path) == ["Stays"]
        assert "Later" not in everything(items(path)[0])
    clock.move_to(NOON + HOUR)
    assert titles("/feed/") == ["Later", "Stays"]
    assert "Later" in everything(items("/feed/")[1])


def test_the_full_text_needs_nothing_of_ours():
    article = make_whole_article("harbour")
    others = [row.article for row in article.articles_relatedblock_set.all()]
    for other in others:
        publish(other)
    publish(article)
    html = everything(items("/feed/")[0])
    for what in (
        "harbour text",
        "<blockquote>\n<p>harbour tweet</p>",
        "@portdesk",
        "harbour<br>quote",
        "<td>2</td>",
        "More on the subject",
        "Photo: Lena Osei, The Globe Post",
        'alt="A grey harbour"',
        f'href="http://testserver{Publication.objects.get(article_id=others[0].pk).path}"',
        ".mp4",
        ".mp3",
    ):
        assert what in html, what
    assert not re.search(r"class=|style=|srcset|sizes=|<script|<aside|<source|\son\w+=", html)
    found = Links(html)
    assert found.followed and len(found.loaded) >= 7
    assert all(address.startswith(("http://", "https://")) for address in [*found.followed, *found.loaded])
    assert html in [words(entry, "atom:content") for entry in entries("/feed/")]


def test_links_within_a_story_become_absolute():
    version = publish(
        make_article(text='<p><a href="/about/">a</a> <a href="#b">b</a> <a href="https://x.org/">c</a></p>')
    )
    found = Links(everything(items("/feed/")[0])).followed
    assert found == ["http://testserver/about/", f"http://testserver{version.path}#b", "https://x.org/"]


def test_an_item_names_everybody_and_everything():
    columns = make_category("Columns", parent=make_category("Opinion"))
    agency = make_author("Meridian Wire", kind="agency")
    photo = make_photo(caption="The quay")
    article = make_article(
        "Why ferries",
        label="opinion",
        authors=[make_author(), agency],
        category=columns,
        categories=(make_category("Featured"),),
        tags=("Bridges", "Tolls"),
        lead_picture=photo,
    )
    publish(article)
    item, entry = items("/feed/")[0], entries("/feed/")[0]
    assert words(item, "title") == words(entry, "atom:title") == "Opinion: Why ferries"
    people = ["Ines Calder", "Meridian Wire"]
    assert [one.text for one in item.findall("dc:creator", NAMES)] == people
    assert [one.findtext("atom:name", "", NAMES) for one in entry.findall("atom:author", NAMES)] == people
    subjects = ["Columns", "Featured", "Bridges", "Tolls"]
    assert [one.text for one in item.findall("category")] == subjects
    assert [one.get("term") for one in entry.findall("atom:category", NAMES)] == subjects
    address = f"http://testserver{photo.file.url}"
    for element in (item, entry):
        media = element.find("media:content", NAMES)
        assert (media.get("url"), media.get("type"), media.get("medium")) == (address, "image/jpeg", "image")
        assert words(media, "media:credit") == photo.credit
        assert words(media, "media:description") == "A grey harbour"
    assert item.find("enclosure").attrib == {"url": address, "length": "0", "type": "image/jpeg"}
    assert entry.find("atom:link[@rel='enclosure']", NAMES).get("href") == address
    assert words(item, "description") == "The ferry left at dawn."


def test_a_picture_whose_licence_ended_leaves_the_feed(clock):
    photo = make_photo(licence_ends_at=NOON + HOUR)
    publish(make_article(lead_picture=photo, social_picture=photo))
    assert photo.file.url in Client().get("/feed/").content.decode()
    clock.move_to(NOON + HOUR)
    assert photo.file.url not in Client().get("/feed/").content.decode()


def test_an_items_identity_stays_when_its_address_changes(clock):
    article = make_article(slug="first")
    publish(article)
    before, entry = items("/feed/")[0], entries("/feed/")[0]
    clock.shift(25 * HOUR)
    change(article, slug="second", text="<p>Another.</p>")
    version = publish(article)
    after = items("/feed/")[0]
    assert words(after, "link") == f"http://testserver{version.path}" != words(before, "link")
    identity = f"tag:testserver,2026-03-02:article/{article.pk}"
    assert words(before, "guid") == words(after, "guid") == words(entry, "atom:id") == identity
    assert after.find("guid").get("isPermaLink") == "false"
    assert words(entries("/feed/")[0], "atom:id") == identity


def test_dates_are_those_of_the_story(clock):
    article = make_article()
    publish(article)
    clock.shift(HOUR)
    change(article, text="<p>Another.</p>")
    publish(article)
    item, entry = items("/feed/")[0], entries("/feed/")[0]
    assert parsedate_to_datetime(words(item, "pubDate")) == NOON
    assert words(entry, "atom:published") == "2026-03-02T17:00:00+00:00"
    assert words(entry, "atom:updated") == "2026-03-02T18:00:00+00:00"
    built = words(read("/feed/"), "channel/lastBuildDate")
    assert parsedate_to_datetime(built) == NOON + HOUR


def test_an_empty_feed_is_the_same_under_one_stamp(clock):
    first, before = Client().get("/feed/").content, stamp.read()
    clock.shift(HOUR)
    assert stamp.read() == before and Client().get("/feed/").content == first


def test_a_character_that_xml_forbids_breaks_no_feed():
    version = publish(make_article(tags=("Bridges",)))
    Publication.versions.filter(pk=version.pk).update(headline="A \x0bbell \x07rings", standfirst="\ufffe")
    Category.objects.update(name="W\x01orld")
    for path in (*EVERY[:4], *(f"{path}atom/" for path in EVERY[:4])):
        read(path)
    assert titles("/feed/") == ["A \nbell rings"]


def test_a_correction_says_what_was_wrong_and_where_to_compare():
    version = publish_corrected()
    correction = version.corrections.get()
    item = items("/corrections/feed/")[0]
    assert words(item, "link") == words(item, "guid") == f"http://testserver{correction.get_absolute_url()}"
    assert "It left at noon &amp; not at dawn." in everything(item)
    assert f'href="http://testserver{version.path}"' in everything(item)
    article = Article.objects.get(pk=version.article_id)
    withdrawing.withdraw(article, by=chief(), reason="No", retraction="It was not so.")
    assert titles("/corrections/feed/") == ["Retraction: The ferry"]
    assert version.path not in Client().get("/corrections/feed/").content.decode()


def test_no_section_within_another_takes_the_address_of_its_feed():
    opinion = make_category("Opinion")
    with pytest.raises(ValidationError, match="is the feed of Opinion"):
        Category(name="Feed", slug="feed", parent=opinion).clean()
    Category(name="Feed", slug="feed").clean()


def test_a_list_that_is_called_feed_has_one_of_its_own():
    publish(make_article("Fish feed", authors=[make_author("Newsfeed")], tags=("feed",)))
    for path in ("/tag/feed/feed/", "/author/newsfeed/feed/"):
        assert titles(path) == ["Fish feed"] and len(entries(path)) == 1
