"""The corrections page: what was wrong, and what changed."""

import datetime as dt
import re

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from articles.models import Correction
from articles.press import withdrawing
from articles.press.correcting import Note, show_diff
from articles.site.diffs import shorten
from tests.cast import change, chief, make_article, publish

pytestmark = pytest.mark.django_db


def get(path="/corrections/"):
    return Client().get(path)


def main(path="/corrections/"):
    response = get(path)
    assert response.status_code == 200
    return main_of(response)


def main_of(response):
    return response.content.decode().split("<main")[1].split("</main>")[0]


def corrected(headline="The ferry", text="It left at noon.", at=None):
    before, after = ("".join(f"{word}{number} " for number in range(40)) for word in ("sailor", "gull"))
    article = make_article(headline, text=f"<p>{before}The ferry left at dawn. {after}</p>")
    publish(article)
    change(article, text=f"<p>{before}The ferry left at noon. {after}</p>")
    version = publish(article, at=at, note=Note(text))
    return article, Correction.objects.get(article_id=article.pk), version


def test_a_correction_stands_on_the_page_with_its_story_its_date_and_its_text():
    _, correction, version = corrected()
    page = main()
    assert f'<a href="{version.path}">The ferry</a>' in page and "It left at noon." in page
    assert f'href="/corrections/{correction.pk}/"' in page and "<time" in page


def test_an_empty_page_says_so():
    assert "There is nothing to correct so far" in main()


def test_a_correction_shows_the_words_that_went_and_came_with_a_few_around_them():
    _, correction, _ = corrected()
    page = re.sub(r"</?span[^>]*>", "", main(f"/corrections/{correction.pk}/"))
    assert "sailor39 The ferry left at <del>(was) dawn.</del> <ins>(now) noon.</ins>  gull0 gull1" in page
    assert page.count("…") == 2 and "sailor32 " in page and "sailor31 " not in page and "gull12 " not in page


def test_the_words_that_changed_are_not_shown_once_they_are_switched_off():
    _, correction, _ = corrected()
    show_diff(correction, False, by=chief())
    page = main(f"/corrections/{correction.pk}/")
    assert "It left at noon." in page and "<del>" not in page and "dawn" not in page


def test_a_correction_appears_with_its_version():
    later = timezone.now() + dt.timedelta(hours=1)
    _, correction, _ = corrected(at=later)
    path = f"/corrections/{correction.pk}/"
    assert get(path).status_code == 404 and "It left at noon." not in main()
    assert get(path).content == get("/corrections/987654/").content
    with time_machine.travel(later, tick=False):
        assert get(path).status_code == 200 and "It left at noon." in main()


def test_the_corrections_of_a_withdrawn_story_go_with_it():
    article, correction, _ = corrected()
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    assert "It left at noon." not in main()
    assert get(f"/corrections/{correction.pk}/").status_code == 404


def test_a_retraction_stays_without_a_link_to_the_story():
    article, _, version = corrected()
    withdrawing.withdraw(article, by=chief(), reason="Not ours", retraction="We should not have run it.")
    page = main()
    assert "We should not have run it." in page and "The ferry" in page and version.path not in page
    retraction = Correction.objects.get(kind="retraction")
    page = main(f"/corrections/{retraction.pk}/")
    assert "Retraction" in page and "<del>" not in page and version.path not in page


def test_a_correction_names_the_story_as_it_is_called_now():
    article, correction, _ = corrected("Old name")
    change(article, headline="New name")
    publish(article)
    for path in ("/corrections/", f"/corrections/{correction.pk}/"):
        assert "New name" in get(path).content.decode() and "Old name" not in get(path).content.decode()


def test_pages_of_corrections_never_repeat_or_skip_even_at_one_moment():
    article, correction, version = corrected(text="Number 0.")
    for number in range(1, 45):
        Correction.objects.create(
            article_id=article.pk,
            before=correction.before,
            after=version,
            text=f"Number {number}.",
            headline="The ferry",
            visible_from=correction.visible_from,
        )
    everything = [str(number) for number in reversed(range(45))]
    down, last = turn("/corrections/", "older")
    assert [number for page in down for number in page] == everything and len(down) == 3
    up, first = turn(last, "newer")
    assert [number for page in reversed(up) for number in page] == everything
    assert "pager-newer" not in main(first) and "pager-older" not in main(last)


def turn(path, word):
    """The numbers of the corrections on each page from that one on, and the address of the last."""
    pages = []
    while True:
        page = main(path)
        pages.append(re.findall(r"Number (\d+)\.", page))
        link = re.search(rf'class="pager-{word}"[^>]* href="([^"]+)"', page)
        if link is None:
            return pages, path
        path = f"/corrections/{link[1]}"


@pytest.mark.parametrize("query", ["?before=987654", "?after=1"])
def test_a_cursor_that_names_no_correction_is_not_found(query):
    corrected()
    assert get(f"/corrections/{query}").status_code == 404


@pytest.mark.parametrize(
    ("head", "tail", "expected"),
    [(True, True, 24), (True, False, 12), (False, True, 12)],
)
def test_a_long_run_keeps_the_words_next_to_a_change(head, tail, expected):
    text = "".join(f" w{number}\n" for number in range(100))
    short = shorten(text, head=head, tail=tail)
    assert len(re.findall(r"w\d+", short)) == expected and "…" in short
    assert short.startswith(" w0\n") is head and short.endswith(" w99\n") is tail


def test_a_short_run_stays_as_it_is():
    assert shorten(" a few words ", head=True, tail=True) == " a few words "


def place(correction, number):
    return f"{int(correction.visible_from.timestamp() * 1_000_000)}-{number}"


def test_neither_the_page_of_a_correction_nor_the_list_says_that_one_was_there_which_nobody_may_read():
    corrected("An older one")
    article, hidden, _ = corrected("The withdrawn one")
    assert get(f"/corrections/{hidden.pk}/").status_code == 200
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    pages = [get(f"/corrections/?before={place(hidden, number)}") for number in (hidden.pk, hidden.pk + 1000)]
    assert {page.status_code for page in pages} == {200}
    assert len({main_of(page) for page in pages}) == 1
    for number in (hidden.pk, hidden.pk + 1000):
        assert get(f"/corrections/?before={number}").status_code == 404
        assert get(f"/corrections/{number}/").status_code == 404
