"""What a reader meets, part by part: one test for each row of the description of the public site.

Each reads the real page and fails when its part is missing. The rows on newsletters, op-eds, search, weather and counts
of shares have tests where those are.
"""

import datetime as dt
import json
import re
from html import unescape

import pytest
from django.test import Client

from articles.models import (
    Article,
    AudioBlock,
    FrontPageSlot,
    GalleryBlock,
    LinkCardBlock,
    MenuLink,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    SiteSettings,
    TableBlock,
    TweetBlock,
    VideoBlock,
)
from articles.press import paper, withdrawing
from articles.press.correcting import Note
from articles.site import frame
from tests.cast import (
    add_block,
    change,
    chief,
    make_article,
    make_author,
    make_category,
    make_page,
    make_photo,
    make_tweet,
    publish,
)
from tests.timeline import HOUR, NOON

pytestmark = pytest.mark.django_db
FERRY = "<h2>At dawn</h2><p>It <a href='https://example.org/'>left</a>.</p><ul><li>One</li></ul><blockquote><p>So.</p></blockquote>"


def page(path: str = "/") -> str:
    response = Client().get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def between(text: str, start: str, end: str) -> str:
    assert start in text, start
    return text.split(start, 1)[1].split(end, 1)[0]


def main(path: str) -> str:
    return between(page(path), "<main", "</main>")


def masthead(path: str = "/") -> str:
    return between(page(path), '<header class="masthead">', "</header>")


def footer(path: str = "/") -> str:
    return between(page(path), '<footer class="footer">', "</footer>")


def hrefs(text: str) -> list[str]:
    return re.findall(r'<a [^>]*?href="([^"]+)"', text)


def words(text: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", text)))


def section(path: str, heading: str) -> str:
    """What stands under a heading of the page, whatever links and classes the heading has."""
    parts = re.split(r"<h2[^>]*>(.*?)</h2>", page(path), flags=re.DOTALL)
    found = [text for name, text in zip(parts[1::2], parts[2::2], strict=True) if words(name).strip() == heading]
    assert found, heading
    return found[0].split("</section>")[0]


def cards(text: str) -> list[str]:
    return re.findall(r'card-headline">.*?<a [^>]*>([^<]+)</a>', text, re.DOTALL)


def save(thing) -> None:
    paper.save(thing, by=chief())


def link(place: str, label: str, address: str, parent: MenuLink | None = None) -> MenuLink:
    row = MenuLink(place=place, label=label, address=address, parent=parent)
    save(row)
    return row


def about_us(*places: str) -> None:
    for path, name in (("who-we-are", "Who Are We"), ("work-with-us", "Work With Us")):
        publish(make_page(path, name))
    for place in places:
        parent = link(place, "About Us", "/who-we-are/")
        link(place, "Who Are We", "/who-we-are/", parent)
        link(place, "Work With Us", "/work-with-us/", parent)


def stories(count: int, **fields) -> list[Article]:
    articles = [make_article(f"Story {number}", lead_picture=make_photo(), **fields) for number in range(count)]
    for article in articles:
        publish(article)
    return articles


@pytest.fixture
def with_forms(settings):
    """Called, it gives the paper the forms for newsletters and op-eds."""

    def add() -> None:
        settings.ROOT_URLCONF = "tests.with_forms"
        frame.forget()

    return add


# Frame, on every page


def test_row_utility_bar(clock, with_forms):
    about_us("utility")
    link("utility", "Newsletter", "/newsletter/")
    link("social", "Facebook", "https://social.example.org/globepost")
    clock.move_to(dt.datetime(2026, 3, 3, 4, 59, 59, tzinfo=dt.UTC))  # a second before midnight in New York
    bar = between(masthead(), '<div class="utility">', "nameplate")
    assert "Monday, March 2, 2026" in bar
    assert hrefs(bar) == ["/who-we-are/", "/who-we-are/", "/work-with-us/", "https://social.example.org/globepost"]
    assert "More under About Us" in bar and "Newsletter" not in bar
    clock.shift(1)
    with_forms()
    assert "Tuesday, March 3, 2026" in masthead() and "/newsletter/" in hrefs(masthead())


def test_row_logo():
    save(SiteSettings(name="The Quay"))
    path = publish(make_article()).path
    for place in ("/", path, "/corrections/"):
        assert '<p class="nameplate-name"><a href="/">The Quay</a></p>' in masthead(place)


def test_row_main_menu(with_forms):
    opinion = make_category("Opinion", in_menu=True, order=3)
    make_category("World", in_menu=True, order=1)
    risk = make_category("Democracy at Risk", in_menu=True, order=2)
    make_category("Media Freedom", parent=risk, in_menu=True)
    make_category("Columns", parent=opinion, in_menu=True)
    menu = between(masthead(), 'aria-label="Sections"', "</nav>")
    places = ["world/", "democracy-at-risk/", "democracy-at-risk/media-freedom/", "opinion/", "opinion/columns/"]
    assert hrefs(menu) == [f"/category/{place}" for place in places]
    assert menu.count("<details") == 2  # which open a drop-down without a script, by keyboard and by touch
    assert '<button class="menu-button" type="button" popovertarget="menu">Menu</button>' in masthead()
    with_forms()
    assert '<a href="/submit-op-ed/">Submit Op-ed</a>' in between(masthead(), 'aria-label="Sections"', "</nav>")


def test_row_footer(clock, with_forms):
    about_us("footer")
    save(SiteSettings(about="We own ourselves.", copyright_holder="Quay Ltd"))
    link("social", "Facebook", "https://social.example.org/globepost")
    make_category("World", in_menu=True)
    clock.move_to(dt.datetime(2027, 1, 1, 4, 59, 59, tzinfo=dt.UTC))
    foot = footer()
    assert '<p class="footer-name"><a href="/">The Globe Post</a></p>' in foot and "We own ourselves." in foot
    assert {"/who-we-are/", "/work-with-us/", "/category/world/", "https://social.example.org/globepost"} <= set(
        hrefs(foot)
    )
    assert "Do you like our reporting?" in foot and "Subscribe" not in foot and "Submit Op-ed" not in foot
    assert "© 2026 Quay Ltd" in foot
    clock.shift(1)
    with_forms()
    foot = footer()
    assert "© 2027 Quay Ltd" in foot
    assert '<a class="footer-button" href="/newsletter/">Subscribe</a>' in foot
    assert '<a href="/submit-op-ed/">Submit Op-ed</a>' in foot


def test_row_breadcrumbs():
    columns = make_category("Columns", parent=make_category("Opinion"))
    path = publish(make_article("A column", category=columns)).path
    html = page(path)
    trail = [("Home", "/"), ("Opinion", "/category/opinion/"), ("Columns", "/category/opinion/columns/")]
    crumbs = between(html, 'aria-label="You are here"', "</nav>")
    assert re.findall(r'<a href="([^"]+)">([^<]+)</a>', crumbs) == [(address, name) for name, address in trail]
    blocks = [json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)]
    listed = {block["@type"]: block for block in blocks}["BreadcrumbList"]["itemListElement"]
    assert [(item["name"], item["item"]) for item in listed] == [
        (name, f"http://testserver{address}") for name, address in [*trail, ("A column", path)]
    ]
    assert "Home" in between(page("/category/opinion/columns/"), 'aria-label="You are here"', "</nav>")


# Article page


def test_row_headline_standfirst():
    assert '<h1 class="story-headline">The ferry</h1>' in main(publish(make_article("The ferry")).path)
    top = main(publish(make_article("The ferry", standfirst="It left.")).path)
    assert '<p class="story-standfirst">It left.</p>' in top
    assert "story-standfirst" not in main(publish(make_article("Plain")).path)


def test_row_byline():
    people = [
        make_author("Ines Calder", picture=make_photo()),
        make_author("Staff Writer", kind="desk"),
        make_author("Meridian Wire", kind="agency", source_line="with The Globe Post", picture=make_photo()),
    ]
    top = between(main(publish(make_article(authors=people)).path), '<ul class="bylines">', "</ul>")
    assert hrefs(top) == ["/author/ines-calder/", "/author/staff-writer/", "/author/meridian-wire/"]
    assert top.count("<img") == 2 and people[0].picture.file.url in top
    assert "Meridian Wire with The Globe Post" in words(top)


def test_row_date(clock):
    article = make_article()
    path = publish(article).path
    assert '<time datetime="2026-03-02T12:00:00-05:00">March 2, 2026, 12:00 p.m.</time>' in main(path)
    assert "Updated" not in words(main(path))
    clock.shift(HOUR)
    change(article, headline="Another headline", text="<p>Changed.</p>")
    publish(article)
    assert 'Updated <time datetime="2026-03-02T13:00:00-05:00">' in main(path)


def test_row_categories():
    featured, world = make_category("Featured"), make_category("World")
    html = main(publish(make_article(category=featured, categories=(world,))).path)
    assert "in Featured , World" in words(html) or "in Featured, World" in words(html)
    assert {"/category/featured/", "/category/world/"} <= set(hrefs(between(html, "<header", "</header>")))


def test_row_lead_picture():
    photo = make_photo(caption="The quay at dawn", credit="Lena Osei, Harbor Pictures")
    lead = between(main(publish(make_article(lead_picture=photo)).path), '<div class="story-lead">', "</div>")
    assert photo.file.url in lead and 'alt="A grey harbour"' in lead
    assert "The quay at dawn Photo: Lena Osei, Harbor Pictures" in words(lead)
    assert "story-lead" not in main(publish(make_article()).path)


def test_row_share():
    version = publish(make_article())
    html = main(version.path)
    for place in ("top", "bottom"):
        bar = between(html, f'aria-label="Share this story, {place}"', "</nav>")
        names = re.findall(r'nofollow">([^<]+)<', bar)
        assert names == ["Facebook", "X", "WhatsApp", "E-mail"]
        assert f'data-copy="http://testserver{version.path}"' in bar  # of which static/js/copy_link.js makes a button
        assert "<img" not in bar and "<iframe" not in bar
    assert f">http://testserver{version.path}</a>" in html
    assert "js/copy_link.js" in page(version.path)


def test_row_label(clock):
    """With the headline wherever it stands: story, card, side, related, next, corrections, feeds, lost addresses."""
    make_category("World", in_menu=True)
    labelled = make_article("Why ferries", label="sponsored", tags=("Ferries",), lead_picture=make_photo())
    publish(labelled)
    change(labelled, text="<p>Changed.</p>")
    version = publish(labelled, note=Note("It was so."))
    other = make_article("Other", tags=("Ferries",), related=(labelled,))
    add_block(other, RelatedBlock, article=labelled)
    correction = version.corrections.get().get_absolute_url()
    lists = ["/", "/category/world/", "/tag/ferries/", "/author/ines-calder/", "/2026/", "/corrections/", correction]
    for path in [version.path, publish(other).path, *lists, "/2026/03/ferries-again/"]:
        body = Client().get(path).content.decode().split("<body>")[1]
        headlines = [match.start() for match in re.finditer(">Why ferries<", body)]
        assert headlines, path
        assert all("Sponsored" in body[max(0, start - 300) : start] for start in headlines), path
    assert "<title>Sponsored: Why ferries</title>" in Client().get("/feed/").content.decode()
    assert "<title>Sponsored: Why ferries | The Globe Post</title>" in page(version.path)


def test_row_report_an_error():
    path = publish(make_article()).path
    found = re.search(r'<a [^>]*?href="([^"]+)"[^>]*>\s*Report an error', main(path))
    assert found, "no link"
    assert "<form" in page(unescape(found[1])) and 'method="post"' in page(unescape(found[1]))


def test_row_body():
    other = make_article("The other ferry")
    publish(other)
    article = make_article(text=FERRY)
    photo = make_photo(caption="The quay")
    for model, fields in {
        PictureBlock: {"photo": photo},
        GalleryBlock: {"photos": (make_photo(), make_photo()), "title": "Quays"},
        PullQuoteBlock: {"text": "We waited.", "attribution": "A passenger"},
        VideoBlock: {"title": "The film", "url": "https://example.org/film", "poster": make_photo()},
        AudioBlock: {"title": "The recording", "url": "https://example.org/sound"},
        LinkCardBlock: {"url": "https://example.org/law", "title": "The law"},
        TableBlock: {"rows": "Port|Ships\nQuay|12"},
        TweetBlock: {"tweet": make_tweet()},
        RelatedBlock: {"article": other},
    }.items():
        add_block(article, model, **fields)
    body = between(main(publish(article).path), '<div class="story-body">', 'class="share"')
    for what in ("<h2>At dawn</h2>", "<p>It <a", "<ul><li>", "<blockquote><p>So.", "We waited.", "<td>12</td>"):
        assert what in body, what
    assert 'href="https://example.org/"' in body and "The quay Photo: Lena Osei" in words(body)
    for what in ("Quays", "The film", "The recording", "The law", "Port Desk", "The other ferry"):
        assert what in body, what


def test_row_embedded_tweet():
    posted = dt.datetime(2026, 1, 5, 14, 30, tzinfo=dt.UTC)
    article = make_article()
    for text in ("The bridge is open.", "It is closed again."):
        tweet = make_tweet(text=text, posted_at=posted)
        tweet.tweet_pictures.create(photo=make_photo(alternative_text="A bridge"))
        add_block(article, TweetBlock, tweet=tweet)
    html = main(publish(article).path)
    shown = re.findall(r'<figure class="tweet">.*?</figure>', html, re.DOTALL)
    assert len(shown) == 2
    for tweet, text in zip(shown, ("The bridge is open.", "It is closed again."), strict=True):
        assert text in tweet and "Port Desk" in tweet and "@portdesk" in tweet and 'alt="A bridge"' in tweet
        assert "January 5, 2026, 9:30 a.m." in tweet
    assert "twitter.com" not in "".join(re.findall(r'src="([^"]+)"', html)) and "<script" not in "".join(shown)


def test_row_more_on_the_subject():
    earlier = make_article("Earlier", standfirst="First lines.", lead_picture=make_photo())
    publish(earlier)
    article = make_article()
    add_block(article, RelatedBlock, article=earlier)
    path = publish(article).path
    card = between(main(path), 'aria-label="More on the subject"', "</aside>")
    assert cards(card) == ["Earlier"] and "First lines." in card and "<img" in card
    change(earlier, headline="Renamed")
    publish(earlier)
    assert cards(between(main(path), 'aria-label="More on the subject"', "</aside>")) == ["Renamed"]
    withdrawing.withdraw(earlier, by=chief(), reason="Not ours")
    assert "More on the subject" not in main(path)


def test_row_tags():
    html = main(publish(make_article(tags=("Bridges", "Tolls"))).path)
    assert hrefs(between(html, 'aria-label="Tags"', "</ul>")) == ["/tag/bridges/", "/tag/tolls/"]


def test_row_corrections(clock):
    article = make_article()
    publish(article)
    for hour in (1, 2):
        clock.shift(HOUR)
        change(article, text=f"<p>It left at {hour}.</p>")
        version = publish(article, note=Note(f"It was {hour}."))
    shown = between(main(version.path), 'class="corrections"', "</section>")
    assert words(shown).count("March 2, 2026") == 2 and "It was 1." in shown and "It was 2." in shown
    addresses = [address for address in hrefs(shown) if address.startswith("/corrections/")]
    assert len(addresses) == 2 and all("<ins>" in page(address) for address in addresses)


def test_row_author_box():
    full = make_author(
        "Ines Calder",
        picture=make_photo(),
        source_line="with The Globe Post",
        biography="She reports.",
        links="Her notes https://example.org/notes",
    )
    boxes = between(
        main(publish(make_article(authors=[full, make_author("Ola Brandt")])).path),
        'class="author-boxes"',
        "</section>",
    )
    first, second = boxes.split('class="author-box"')[1:]
    assert full.picture.file.url in first and '<a href="/author/ines-calder/">Ines Calder</a>' in first
    assert "with The Globe Post" in first and "She reports." in first
    assert '<a href="https://example.org/notes" rel="noopener">Her notes</a>' in first
    assert "Ola Brandt" in second and "<img" not in second


def test_row_related_posts():
    others = stories(8, tags=("Ferries",))
    path = publish(make_article(tags=("Ferries",), related=(others[1], others[0]))).path
    related = section(path, "Related posts")
    names = cards(related)
    assert names[:2] == ["Story 1", "Story 0"] and len(set(names)) == 6
    assert related.count("<img") == 6 and words(related).count("By Ines Calder") == 6 and related.count("<time") == 6
    assert related.count('<a href="/category/world/">World</a>') == 6


def test_row_next_post(clock):
    paths = []
    for number in range(14):
        clock.move_to(NOON + number * HOUR)
        fields = {"category": make_category(f"Section {number}"), "lead_picture": make_photo()}
        paths.append(publish(make_article(f"Story {number}", **fields)).path)
    following = section(paths[3], "Next post")
    assert cards(following) == ["Story 4", "Story 5"] and following.count("<img") == 2
    assert len(cards(section(paths[13], "Next post"))) == 2


def test_row_recommended():
    articles = stories(20)
    for order, number in enumerate((3, 1)):
        save(FrontPageSlot(place="recommended", article=articles[number], order=order))
    html = section("/corrections/", "Recommended")
    assert cards(html) == ["Story 3", "Story 1", "Story 19", "Story 18", "Story 17", "Story 16"]


def test_row_opinion():
    opinion = make_category("Opinion")
    columns = make_category("Columns", parent=opinion)
    save(SiteSettings(opinion_category=opinion))
    for number in range(8):
        publish(make_article(f"Piece {number}", category=columns if number % 2 else opinion))
    stories(14)
    assert cards(section("/corrections/", "Opinion")) == [f"Piece {number}" for number in range(7, 1, -1)]


# Other pages


def test_row_front_page():
    opinion, featured = make_category("Opinion", in_menu=True, order=2), make_category("Featured")
    world = make_category("World", in_menu=True, order=1)
    save(SiteSettings(opinion_category=opinion, featured_category=featured))
    lead, pick, recommended = (make_article(name) for name in ("The lead", "The pick", "The recommended"))
    for article in (lead, pick, recommended):
        publish(article)
    for number in range(8):
        publish(make_article(f"Piece {number}", category=opinion))
        publish(make_article(f"Report {number}", category=world))
        publish(make_article(f"Feature {number}", category=make_category("Business"), categories=(featured,)))
    for place, article in (("lead", lead), ("featured", pick), ("recommended", recommended)):
        save(FrontPageSlot(place=place, article=article))
    html = page()
    head = cards(between(html, "<main", 'class="block"'))
    assert head[:2] == ["The lead", "The pick"] and head[2:] == [f"Feature {number}" for number in range(7, 2, -1)]
    assert "Report 7" in cards(section("/", "World"))
    assert "Piece 7" in cards(section("/", "Opinion"))
    assert cards(section("/", "Recommended"))[0] == "The recommended"
    assert "Do you like our reporting?" in html


def test_row_category(clock):
    parent = make_category("Opinion", description="Arguments, signed.")
    columns = make_category("Columns", parent=parent)
    for number in range(45):
        clock.move_to(NOON + number * HOUR)
        publish(make_article(f"Story {number}", category=columns if number % 2 else parent))
    found, path = [], "/category/opinion/"
    while path:
        html = main(path)
        found += cards(html)
        older = re.search(r'rel="next" href="([^"]+)"', html)
        path = f"/category/opinion/{unescape(older[1])}" if older else ""
        publish(make_article("Breaking", category=columns))  # while somebody turns the pages
    assert found == [f"Story {number}" for number in range(44, -1, -1)]
    assert "Arguments, signed." in main("/category/opinion/")
    assert "Breaking" in cards(main("/category/opinion/columns/"))


def test_row_author():
    author = make_author(
        "Ola Brandt", picture=make_photo(), biography="He writes.", links="Notes https://example.org/o"
    )
    publish(make_article("By Ola", authors=[author]))
    html = main("/author/ola-brandt/")
    assert author.picture.file.url in html and "He writes." in html and 'href="https://example.org/o"' in html
    assert "<h1>Ola Brandt</h1>" in html and cards(html) == ["By Ola"]


def test_row_tag():
    publish(make_article("Tagged", tags=("Bridges",)))
    publish(make_article("Untagged"))
    assert cards(main("/tag/bridges/")) == ["Tagged"]


def test_row_archive(clock):
    publish(make_article("In March"))
    clock.shift(40 * 24 * HOUR)
    publish(make_article("In April"))
    assert cards(main("/2026/")) == ["In April", "In March"]
    assert cards(main("/2026/03/")) == cards(main("/2026/03/02/")) == ["In March"]


def test_row_article(clock):
    article = make_article("The ferry", slug="first")
    first = publish(article).path
    assert first == "/2026/03/02/first/"
    change(article, slug="second")
    second = publish(article).path
    moved = Client().get(first)
    assert (moved.status_code, moved["Location"]) == (301, second) and page(second)
    clock.shift(HOUR)
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    for path in (first, second):
        gone = Client().get(path)
        assert gone.status_code == 410 and "This story was withdrawn" in gone.content.decode()
    assert second not in page() + page("/corrections/") + page("/sitemap.xml")


def test_row_pages():
    for path in ("who-we-are", "work-with-us", "privacy", "terms", "contact", "ethics-and-corrections-policy"):
        assert publish(make_page(path, f"About {path}")).path == f"/{path}/"
        assert f'<h1 class="story-headline">About {path}</h1>' in main(f"/{path}/")


def test_row_corrections_page(clock):
    for number in range(2):
        article = make_article(f"Story {number}")
        publish(article)
        clock.shift(HOUR)
        change(article, text="<p>Changed.</p>")
        publish(article, note=Note(f"It was {number}."))
    assert re.findall(r"It was (\d)\.", main("/corrections/")) == ["1", "0"]
    assert 'type="application/rss+xml" title="Corrections" href="/corrections/feed/"' in page("/corrections/")
    assert Client().get("/corrections/feed/").status_code == 200


def test_row_feeds():
    publish(make_article("The ferry", tags=("Bridges",), lead_picture=make_photo(), text="<p>To the last word.</p>"))
    for path in ("/", "/category/world/", "/author/ines-calder/", "/tag/bridges/"):
        for tail, name in (("feed/", "<rss "), ("feed/atom/", "<feed ")):
            text = Client().get(path + tail).content.decode()
            assert name in text and "The ferry" in text and "To the last word." in text and "media:content" in text


def test_row_for_machines():
    version = publish(make_article())
    for path in ("/sitemap.xml", "/news-sitemap.xml"):
        assert version.path in Client().get(path).content.decode()
    robots = Client().get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in robots and "/news-sitemap.xml" in robots
    head = page().split("</head>")[0]
    manifest = re.search(r'<link rel="manifest" href="([^"]+)">', head)
    assert manifest and json.loads(Client().get(manifest[1]).content)["name"] == "The Globe Post"
    assert 'rel="icon"' in head and 'rel="apple-touch-icon"' in head and 'name="theme-color"' in head
