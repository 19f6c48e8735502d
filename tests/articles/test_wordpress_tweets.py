"""Tweets in the HTML that an archive keeps of them, in all the forms that the service has written since 2011."""

import datetime as dt

import pytest

from articles.wordpress.bodies.embeds import piece_of
from articles.wordpress.bodies.pieces import TweetCard
from articles.wordpress.bodies.tweets import LONGEST, cached_words, card_of_blockquote
from articles.wordpress.tally import Tally
from tests.around import OldSite

NUMBER = "319508408669708289"
POSTED = dt.datetime(2013, 4, 3, 17, 55, 15, tzinfo=dt.UTC)
ADDRESS = f"https://x.com/adaquill/status/{NUMBER}"
CARD = TweetCard(ADDRESS, "Ada Quill", "adaquill", "The ferry is late.", POSTED)


def signed(link: str = f"https://twitter.com/adaquill/status/{NUMBER}", day: str = "April 3, 2013") -> str:
    return f'&mdash; Ada Quill (@adaquill) <a href="{link}">{day}</a>'


def quoted(words: str = "<p>The ferry is late.</p>", attributes: str = "", below: str = "") -> str:
    return f'<blockquote class="twitter-tweet"{attributes}>{words}{below or signed()}</blockquote>'


SCRIPT = '<script async src="//platform.twitter.com/widgets.js" charset="utf-8"></script>'
FORMS = {
    "plain": quoted(),
    "of 2013": f'<div class="embed-twitter">{quoted(attributes=" width=550")}{SCRIPT}</div>',
    "of 2018": quoted('<p lang="en" dir="ltr">The ferry is late.</p>', ' data-width="550" data-dnt="true"') + SCRIPT,
    "answering": quoted(attributes=' data-conversation="none" data-cards="hidden" data-in-reply-to="12"'),
    "of x.com": quoted(below=signed(f"https://x.com/adaquill/status/{NUMBER}?ref_src=twsrc%5Etfw")),
    "mobile": quoted(below=signed(f"https://mobile.twitter.com/adaquill/statuses/{NUMBER}")),
    "with a hash": quoted(below=signed(f"https://twitter.com/#!/adaquill/status/{NUMBER}")),
    "in Spanish": quoted(below=signed(day="3 de abril de 2013")),
    "without paragraphs": quoted("The ferry is late. "),
    "signed in an element": quoted(below=f"<span>{signed()}</span>"),
    "never closed": quoted().replace("</blockquote>", ""),
    "more classes": quoted().replace("twitter-tweet", "tw-align-center twitter-tweet"),
    "a film": quoted().replace("twitter-tweet", "twitter-video"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_tweet_is_read_in_each_form(form):
    assert card_of_blockquote(FORMS[form]) == CARD


def test_the_moment_that_old_links_carry_is_exact():
    link = f"{signed()[: -len('</a>')]}</a>".replace("<a ", '<a data-datetime="2012-05-01T10:00:00+00:00" ')
    old = link.replace(NUMBER, "20")
    assert card_of_blockquote(quoted(below=old)).posted_at == dt.datetime(2012, 5, 1, 10, tzinfo=dt.UTC)


def test_a_tweet_older_than_numbers_that_tell_is_of_the_day_that_it_says():
    posted = card_of_blockquote(quoted(below=signed().replace(NUMBER, "20").replace("April 3, 2013", "May 1, 2009")))
    assert posted.posted_at.date() == dt.date(2009, 5, 1)


@pytest.mark.parametrize("day", ["32 May 2009", "January 1, 1970", "January 1, 2190", ""])
def test_a_day_that_cannot_be_is_no_day(day):
    assert card_of_blockquote(quoted(below=signed(day=day).replace(NUMBER, "20"))).posted_at is None


def test_links_are_written_out_and_lines_stay():
    words = '<p>Late.<br>See <a href="https://t.co/x">pic.twitter.com/AbC</a></p><p>And <a href="https://x.com/a">@a</a></p>'
    assert card_of_blockquote(quoted(words)).text == "Late.\nSee https://pic.twitter.com/AbC\n\nAnd @a"


def test_a_name_may_have_brackets_and_dashes():
    below = signed().replace("Ada Quill", "Ada (the) Quill \u2014 Port")
    card = card_of_blockquote(quoted(below=below))
    assert (card.name, card.handle) == ("Ada (the) Quill \u2014 Port", "adaquill")


def test_of_a_conversation_the_last_is_the_tweet():
    first = quoted("<p>When?</p>").replace(NUMBER, "77")
    assert card_of_blockquote(first + quoted()) == CARD


def test_a_link_among_the_words_to_another_tweet_is_not_the_tweet():
    words = '<p>The ferry is late. <a href="https://twitter.com/port/status/5">twitter.com/port/status/5</a></p>'
    assert card_of_blockquote(quoted(words)).address == ADDRESS


def test_a_tweet_without_a_signature_is_what_its_address_says():
    card = card_of_blockquote(quoted("", below=f'<a href="https://twitter.com/i/web/status/{NUMBER}">x</a>'))
    assert (card.address, card.name, card.handle, card.text) == (f"https://x.com/i/status/{NUMBER}", "", "", "")


def test_what_is_unseen_in_the_html_is_no_word():
    words = "<p>The ferry<script>alert(1)</script><style>p{}</style> is late.\u202e\x0b</p>"
    assert card_of_blockquote(quoted(words)) == CARD


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>Words.</p>",
        quoted().replace("twitter.com", "evil.example"),
        quoted() + " " * LONGEST,
        "<" * 5000,
        "\0<a",
    ],
)
def test_what_names_no_tweet_is_none(html):
    assert card_of_blockquote(html) is None


def test_markup_in_the_words_stays_words():
    text = card_of_blockquote(quoted("<p>&lt;img src=x onerror=alert(1)&gt;</p>")).text
    assert text == "<img src=x onerror=alert(1)>"


def test_the_cache_still_has_the_words_of_a_deleted_tweet():
    address = f"https://twitter.com/adaquill/status/{NUMBER}"
    assert piece_of(address, OldSite(cached={address: quoted()}), Tally()) == CARD


def test_a_cache_about_another_tweet_is_not_believed():
    assert cached_words(quoted(), "https://twitter.com/port/status/5") == TweetCard(
        "https://x.com/port/status/5", handle="port"
    )


def test_an_address_that_is_no_tweets_has_no_words():
    assert cached_words(quoted(), "https://x.com/adaquill") is None
