"""What the page of a story shows."""

import datetime as dt
import json
import re

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from articles.models import ArticleCredit, FrontPageSlot, RelatedBlock
from articles.press import paper, withdrawing
from articles.press.correcting import Note
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
from tests.timeline import NOON

pytestmark = pytest.mark.django_db
CARD = re.compile(r'card-headline">\s*<a[^>]*>([^<]+)')


def html(path):
    response = Client().get(path)
    assert response.status_code == 200
    return response.content.decode()


def words(text):
    """A page's words alone, as one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", text))


def main(path):
    return html(path).split("<main")[1].split("</main>")[0]


def below(path, heading):
    return html(path).split(f">{heading}</h2>")[1].split("</section>")[0]


def test_related_posts_stand_before_the_side_columns_so_that_a_telephone_shows_them_first():
    for number in range(9):
        publish(make_article(f"Number {number}"))
    page = html(publish(make_article("The ferry")).path)
    assert page.index("</main>") < page.index('class="more"') < page.index('class="side"')


def test_headline_standfirst_and_label_stand_at_the_top():
    page = main(publish(make_article("The ferry", standfirst="It left.", label="analysis")).path)
    assert '<h1 class="story-headline">The ferry</h1>' in page
    assert "It left." in page
    assert '<span class="label label-analysis">Analysis' in page


def test_the_byline_names_everybody_in_order_with_role_source_line_and_picture():
    agency = make_author("Meridian Wire", kind="agency", source_line="with The Globe Post")
    writer = make_author(
        "Ines Calder", picture=make_photo(), biography="She reports.", links="Notes https://example.org/i"
    )
    article = make_article(authors=[writer, agency])
    ArticleCredit.objects.create(article=article, author=make_author("Ola Brandt"), role="Photographs by", order=2)
    page = main(publish(article).path)
    assert writer.picture.file.url in page
    assert re.search(r"By Ines Calder.* and Meridian Wire with The Globe Post.*Photographs by Ola Brandt", words(page))
    assert '<a rel="author" href="/author/ines-calder/">' in page
    assert "She reports." in page and 'href="https://example.org/i"' in page


def test_dates_are_those_of_the_newsroom_and_readable_by_machines():
    article = make_article("The ferry")
    with time_machine.travel(NOON, tick=False):
        path = publish(article).path
    assert path.startswith("/2026/03/02/")
    page = main(path)
    assert "modified_time" not in html(path)
    assert '<time datetime="2026-03-02T12:00:00-05:00">March 2, 2026, 12:00 p.m.</time>' in page
    assert "Updated" not in page
    change(article, text="<p>It came back.</p>")
    with time_machine.travel(NOON + dt.timedelta(minutes=95), tick=False):
        publish(article)
    assert 'Updated <time datetime="2026-03-02T13:35:00-05:00">March 2, 2026, 1:35 p.m.</time>' in main(path)
    assert '<meta property="article:modified_time" content="2026-03-02T13:35:00-05:00">' in html(path)


def test_every_category_is_linked_and_the_main_one_gives_the_breadcrumbs():
    parent = make_category("Opinion")
    article = make_article(category=make_category("Columns", parent=parent), categories=(make_category("Featured"),))
    page = html(publish(article).path)
    crumbs = page.split('aria-label="You are here"')[1].split("</nav>")[0]
    assert re.findall(r'href="([^"]+)"', crumbs) == ["/", "/category/opinion/", "/category/opinion/columns/"]
    assert "in Columns, Featured" in words(page)


def test_the_lead_picture_has_the_storys_words_or_the_librarys():
    photo = make_photo(caption="The quay", credit="Lena Osei", focal_x=90, focal_y=10)
    article = make_article(lead_picture=photo, crop="16x9")
    path = publish(article).path
    page = main(path)
    assert f'<img class="crop-16x9 focal-right-top" src="{photo.file.url}" width="60" height="40"' in page
    assert 'alt="A grey harbour"' in page and "The quay" in page and "Photo: Lena Osei" in page
    change(article, alternative_text="Our ferry", caption="Our words")
    publish(article)
    page = main(path)
    assert 'alt="Our ferry"' in page and "Our words" in page and "The quay" not in page


def test_a_decorative_picture_has_an_empty_alternative_text():
    photo = make_photo(alternative_text="", is_decorative=True)
    assert 'alt=""' in main(publish(make_article(lead_picture=photo)).path)


def test_share_links_are_plain_links_with_the_absolute_address():
    version = publish(make_article("Tea & ferries"))
    page = main(version.path)
    address = f"http%3A%2F%2Ftestserver{version.path.replace('/', '%2F')}"
    assert page.count(f"https://www.facebook.com/sharer/sharer.php?u={address}") == 2
    assert f"https://x.com/intent/post?url={address}&amp;text=Tea+%26+ferries" in page
    assert "https://wa.me/?text=" in page and "mailto:?subject=Tea%20%26%20ferries" in page
    assert f'href="http://testserver{version.path}"' in page


def test_tags_and_corrections_are_linked():
    article = make_article(tags=("Bridges",))
    publish(article)
    change(article, text="<p>The ferry left at noon.</p>")
    version = publish(article, note=Note("It left at noon."))
    page = main(version.path)
    assert '<a href="/tag/bridges/">Bridges</a>' in page
    assert "It left at noon." in page and re.search(r'href="/corrections/\d+/"', page)


def test_related_posts_are_the_picks_in_order_then_the_closest_by_subject():
    picks = [make_article(f"Pick {number}", category=make_category("Lifestyle")) for number in (1, 2)]
    both = make_article("Two tags", tags=("Bridges", "Tolls"), category=make_category("Business"))
    one = make_article("One tag", tags=("Tolls",), category=make_category("Business"))
    same = [make_article(f"Same section {number}") for number in range(2)]
    far = [make_article(f"Elsewhere {number}", category=make_category("Lifestyle")) for number in range(3)]
    for neighbour in (*picks, both, one, *same, *far):
        publish(neighbour)
    article = make_article(tags=("Bridges", "Tolls"), related=(picks[1], picks[0], make_article("Never published")))
    found = re.findall(r'card-headline">\s*<a[^>]*>([^<]+)', below(publish(article).path, "Related posts"))
    assert found == ["Pick 2", "Pick 1", "Two tags", "One tag", "Same section 1", "Same section 0"]


def test_the_next_two_follow_in_time_and_precede_at_the_end_of_the_line():
    paths = []
    for number in range(4):
        with time_machine.travel(NOON + dt.timedelta(hours=number), tick=False):
            paths.append(publish(make_article(f"Number {number}")).path)

    def following(path):
        return re.findall(r"Number \d", words(below(path, "Next post")))

    assert following(paths[0]) == ["Number 1", "Number 2"]
    assert following(paths[2]) == ["Number 3", "Number 1"]
    assert following(paths[3]) == ["Number 2", "Number 1"]


def test_neighbours_vanish_when_they_are_withdrawn():
    neighbour = make_article("The neighbour", tags=("Bridges",))
    publish(neighbour)
    article = make_article(tags=("Bridges",), related=(neighbour,))
    add_block(article, RelatedBlock, article=neighbour)
    path = publish(article).path
    assert "More on the subject" in main(path)
    withdrawing.withdraw(neighbour, by=chief(), reason="Not ours")
    page = html(path)
    assert "The neighbour" not in page and "More on the subject" not in page


def test_a_picture_vanishes_from_cards_and_bylines_too_when_its_licence_has_ended():
    photo = make_photo(licence_ends_at=timezone.now() + dt.timedelta(days=1))
    neighbour = make_article(lead_picture=photo, authors=[make_author("Ola Brandt", picture=photo)])
    publish(neighbour)
    path = publish(make_article(authors=[make_author("Ola Brandt")], related=(neighbour,))).path
    assert photo.file.url in html(path)
    photo.licence_ends_at = timezone.now()
    paper.save(photo, by=chief())
    assert photo.file.url not in html(path)


def test_a_card_without_a_picture_takes_that_of_its_category():
    photo = make_photo()
    publish(make_article("Plain", category=make_category("World", default_picture=photo)))
    assert photo.file.url in html("/category/world/")


def test_the_head_names_the_story_for_other_sites():
    social = make_photo()
    article = make_article(
        "The ferry", standfirst="It left.", seo_title="Ferry news", social_picture=social, lead_picture=make_photo()
    )
    version = publish(article)
    page = html(version.path)
    assert "<title>Ferry news | The Globe Post</title>" in page
    assert '<meta name="description" content="It left.">' in page
    assert f'<link rel="canonical" href="http://testserver{version.path}">' in page
    assert f'<meta property="og:image" content="http://testserver{social.file.url}">' in page
    change(article, canonical_url="https://example.org/first/")
    publish(article)
    assert '<link rel="canonical" href="https://example.org/first/">' in html(version.path)


def test_structured_data_can_be_read_and_cannot_break_out_of_its_element():
    page = html(publish(make_article("</script><b>Ferry")).path)
    blocks = [json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)]
    assert {block["@type"]: block for block in blocks}["NewsArticle"]["headline"] == "</script><b>Ferry"
    logo = {block["@type"]: block for block in blocks}["NewsArticle"]["publisher"]["logo"]["url"]
    assert logo == "http://testserver/static/icons/globe-512.png"
    trail = {block["@type"]: block for block in blocks}["BreadcrumbList"]["itemListElement"]
    assert trail[1]["item"] == "http://testserver/category/world/"
    assert "<b>Ferry" not in page


def test_a_page_has_neither_byline_nor_date_nor_neighbours():
    publish(make_article("A story"))
    page = html(publish(make_page("who-we-are", "Who We Are")).path)
    content = page.split("<main")[1].split("</main>")[0]
    assert "Who We Are" in content
    assert not {"byline", "<time", "Share", "Related posts", "Next post"} & set(re.findall(r"\w+|<time", content))
    assert "Next post" not in page and "NewsArticle" not in page


def test_a_story_has_one_card_on_the_page_of_another():
    newer = [make_article(f"Story {number}") for number in range(24)]
    for story in newer:
        publish(story)
    article = make_article(related=(newer[3], newer[4], newer[23]))
    for story in (newer[3], newer[3], newer[22]):
        add_block(article, RelatedBlock, article=story)
    paper.save(FrontPageSlot(place="recommended", article=newer[18]), by=chief())
    path = publish(article).path
    found = CARD.findall(html(path))
    assert found[:2] == ["Story 3", "Story 22"] and CARD.findall(below(path, "Next post"))[0] == "Story 21"
    assert CARD.findall(below(path, "Related posts"))[:2] == ["Story 4", "Story 23"]
    assert CARD.findall(html(path).split('<aside class="side"')[1])[0] == "Story 18"
    assert len(found) == len(set(found)) and article.headline not in found
