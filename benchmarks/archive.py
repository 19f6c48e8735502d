"""An invented WordPress export of any size, written item by item: the same for the same numbers."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from html import escape
from pathlib import Path

from articles.benchmark.words import Words

SITE = "https://archive.example"
FIRST = datetime(2012, 1, 2, 9, 0)
CATEGORIES, AUTHORS, TAGS, WORDS = 15, 40, 400, 600
PICTURE_NUMBERS_FROM = 1_000_000
HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>An archive</title><link>{site}</link><description></description><language>en-US</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>{site}</wp:base_site_url>
<wp:base_blog_url>{site}</wp:base_blog_url>
"""
ITEM = """<item><title><![CDATA[{title}]]></title><link>{link}</link><dc:creator><![CDATA[{creator}]]></dc:creator>
<guid isPermaLink="false">{site}/?p={number}</guid><description></description>
<content:encoded><![CDATA[{content}]]></content:encoded><excerpt:encoded><![CDATA[{excerpt}]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id><wp:post_date><![CDATA[{date}]]></wp:post_date>
<wp:post_date_gmt><![CDATA[{date}]]></wp:post_date_gmt><wp:post_modified><![CDATA[{date}]]></wp:post_modified>
<wp:post_modified_gmt><![CDATA[{date}]]></wp:post_modified_gmt><wp:comment_status>closed</wp:comment_status>
<wp:ping_status>closed</wp:ping_status><wp:post_name><![CDATA[{slug}]]></wp:post_name><wp:status>{status}</wp:status>
<wp:post_parent>0</wp:post_parent><wp:menu_order>0</wp:menu_order><wp:post_type>{type}</wp:post_type>
<wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>{rest}</item>
"""
META = "<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"


def write(path: Path, *, posts: int, pictures: int) -> None:
    """Posts of 600 words, each in a category, with two tags and now and then a picture of the export as its own."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(_lines(posts, pictures))


def picture_address(number: int) -> str:
    return f"{SITE}/wp-content/uploads/2012/01/picture-{number}.jpg"


def _lines(posts: int, pictures: int) -> Iterator[str]:
    rng, words = random.Random(1), Words(1)  # noqa: S311 - nothing here is secret
    speech = words.said_by(rng)
    yield HEAD.format(site=SITE)
    for number in range(AUTHORS):
        yield (
            f"<wp:author><wp:author_id>{number + 1}</wp:author_id><wp:author_login>writer{number}</wp:author_login>"
            f"<wp:author_email>writer{number}@archive.example</wp:author_email><wp:author_display_name><![CDATA["
            f"Writer Number {number}]]></wp:author_display_name></wp:author>\n"
        )
    for number in range(CATEGORIES):
        yield (
            f"<wp:category><wp:term_id>{number + 1}</wp:term_id><wp:category_nicename>section-{number}"
            f"</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Section {number}]]>"
            "</wp:cat_name></wp:category>\n"
        )
    for number in range(TAGS):
        yield (
            f"<wp:tag><wp:term_id>{1000 + number}</wp:term_id><wp:tag_slug>subject-{number}</wp:tag_slug>"
            f"<wp:tag_name><![CDATA[Subject {number}]]></wp:tag_name></wp:tag>\n"
        )
    for number in range(pictures):
        yield _picture(number)
    for number in range(1, posts + 1):
        yield _post(number, rng, speech, pictures)
    yield "</channel></rss>\n"


def _picture(number: int) -> str:
    address = picture_address(number)
    rest = (
        f"<wp:attachment_url><![CDATA[{address}]]></wp:attachment_url>"
        + META.format(key="_wp_attached_file", value=f"2012/01/picture-{number}.jpg")
        + META.format(key="_wp_attachment_image_alt", value=f"A harbour in grey light, view {number}")
    )
    return ITEM.format(
        title=f"Picture {number}", link=f"{SITE}/picture-{number}/", creator="writer0", site=SITE, content="",
        number=PICTURE_NUMBERS_FROM + number, excerpt="A harbour. Photo: Ada Quay, Harbour News",
        slug=f"picture-{number}",
        date="2012-01-01 08:00:00", status="inherit", type="attachment", rest=rest,
    )  # fmt: skip


def _post(number: int, rng: random.Random, speech: object, pictures: int) -> str:
    moment, headline = FIRST + timedelta(hours=4 * number), speech.headline()  # type: ignore[attr-defined]
    slug = f"{'-'.join(headline.lower().split()[:5])}-{number}"
    section, tags = rng.randrange(CATEGORIES), rng.sample(range(TAGS), 2)
    rest = f'<category domain="category" nicename="section-{section}"><![CDATA[Section {section}]]></category>'
    rest += "".join(
        f'<category domain="post_tag" nicename="subject-{one}"><![CDATA[Subject {one}]]></category>' for one in tags
    )
    if pictures:
        rest += META.format(key="_thumbnail_id", value=PICTURE_NUMBERS_FROM + number % pictures)
    return ITEM.format(
        title=headline, link=f"{SITE}/{moment:%Y/%m/%d}/{slug}/", creator=f"writer{rng.randrange(AUTHORS)}", site=SITE,
        content=_body(rng, speech), number=number, excerpt=escape(speech.sentence()), slug=slug,  # type: ignore[attr-defined]
        date=f"{moment:%Y-%m-%d %H:%M:%S}", status="publish", type="post",
        rest=rest + META.format(key="_edit_last", value=1),
    )  # fmt: skip


def _body(rng: random.Random, speech: object) -> str:
    paragraphs, count = [], 0
    while count < WORDS:
        paragraph = " ".join(speech.sentence() for _ in range(rng.randint(2, 5)))  # type: ignore[attr-defined]
        count += paragraph.count(" ") + 1
        paragraphs.append(paragraph)
    return "\n\n".join(paragraphs)
