"""What is taken out of an oEmbed answer: words as data, or nothing at all."""

import datetime as dt
from typing import Any

import pytest

from articles.models.tweet import named_by
from articles.tweets.markup import Unreadable, written_out
from articles.tweets.reading import moment_of, words_of
from tests import tweet_service
from tests.timeline import NOON

NUMBER = "1999999999999999999"
OLD = "20"


def answer(number: str = NUMBER, *, p: str = "", **changes: Any) -> dict[str, Any]:
    """A good answer; `p` is the HTML of what the tweet says."""
    given = tweet_service.good("portdesk", number)
    if p:
        start, _, rest = given["html"].partition("<p ")
        given["html"] = f'{start}<p lang="en">{p}</p>{rest.partition("</p>")[2]}'
    return given | changes


def text_of(p: str) -> str:
    return words_of(answer(p=p), NUMBER).text


def test_a_good_answer_is_taken_apart():
    words = words_of(answer(), NUMBER)
    assert (words.name, words.handle) == ("Port Desk", "portdesk")
    assert words.text == (
        f"Tweet {NUMBER}: the bridge is open & free. Ask @ferries #Bridge\n"
        "https://example.org/bridge https://pic.twitter.com/xyz"
    )
    assert words.posted_at == dt.datetime(2025, 12, 14, 0, 28, 52, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("words", "link", "written"),
    [
        ("example.org/a?b=1", "https://t.co/x", "https://example.org/a?b=1"),
        ("https://example.org/a", "https://t.co/x", "https://example.org/a"),
        ("https://t.co/x", "https://t.co/x", "https://t.co/x"),
        ("example.org/a-long-wa…", "https://t.co/x", "https://t.co/x"),
        ("https://example.org/a-long-wa…", "https://t.co/x", "https://t.co/x"),
        ("example.org/a-long-wa…", "javascript:alert(1)", "example.org/a-long-wa…"),
        ("example.org/a-long-wa…", "https://evil.example/t.co/", "example.org/a-long-wa…"),
        ("example.org/a-long-wa…", "https://t.co:x/\n", "example.org/a-long-wa…"),
        ("pic.twitter.com/xyz", "https://t.co/x", "https://pic.twitter.com/xyz"),
        ("@ferries", "https://twitter.com/ferries", "@ferries"),
        ("#Bridge", "https://twitter.com/hashtag/Bridge", "#Bridge"),
        ("$GP", "https://twitter.com/search?q=%24GP", "$GP"),
        ("a prize", "javascript:alert(1)", "a prize"),
        ("a prize", "https://evil.example/", "a prize"),
        ("", "https://t.co/x", ""),
    ],
)
def test_a_link_is_written_out_as_it_shows_itself(words, link, written):
    assert written_out(words, link) == written


@pytest.mark.parametrize(
    ("p", "text"),
    [
        ("One  two\n three", "One two three"),
        ("One<br>two<br/>three<br><br>four", "One\ntwo\nthree\n\nfour"),
        ("&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#39;", "<script>alert(1)</script> &amp; '"),
        ("Caf\u00e9 \U0001f600 \u0645\u0631\u062d\u0628\u0627", "Caf\u00e9 \U0001f600 \u0645\u0631\u062d\u0628\u0627"),
        ("a&#11;b\u202ec&#x202e;d\ud800e", "abcde"),
        ("a</p><p>b", "a\n\nb"),
    ],
)
def test_the_words_are_plain_text(p, text):
    assert text_of(p) == text


@pytest.mark.parametrize(
    "p",
    [
        "a<!-- hidden -->b",
        "a<?php x ?>b",
        "a<a href=https://t.co/x>b</a>",
        "a < b",
        "a<script>alert(1)</script>",
        "a<img src=x onerror=alert(1)>",
        "a<b>b</b>",
        "a<p>b",
        "<blockquote>a",
        "<a href='x'>a<a href='y'>b</a></a>",
        "<a href='x'>a<br>b",
        "a</a>",
        "a</blockquote>",
        "a<![ nonsense [x]]>",
        "<style>p{}</style>a",
        "<svg/onload=alert(1)>a",
        "   &#11; &#x200b;",
        "<br><br>",
        "x" * 20_001,
        "<p>" * 5_000,
    ],
)
def test_markup_that_is_not_a_tweets_makes_it_unreadable(p):
    with pytest.raises(Unreadable):
        text_of(p)


def test_what_stands_after_the_tweet_is_not_read():
    given = answer(p="Open.")
    given["html"] += "<script async src='https://platform.twitter.com/widgets.js'></script><blockquote><p>x"
    assert words_of(given, NUMBER).text == "Open."


@pytest.mark.parametrize(
    "changes",
    [
        {"url": f"https://twitter.com/portdesk/status/{NUMBER[:-1]}"},
        {"url": f"https://twitter.com/somebody/status/{NUMBER}"},
        {"url": f"https://twitter.com.example.org/portdesk/status/{NUMBER}"},
        {"url": "javascript:alert(1)"},
        {"author_url": "https://twitter.com/somebody"},
        {"author_url": "https://evil.example/portdesk"},
        {"author_url": "https://twitter.com/portdesk/status/1"},
        {"author_url": "javascript://twitter.com/portdesk"},
        {"author_url": "https://[twitter.com/portdesk"},
        {"author_name": "x" * 101},
        {"author_name": "\u200b \x07"},
        {"html": ""},
        {"html": "plain words"},
        {"html": "<blockquote><p>Words</p></blockquote>"},
        {"html": "<blockquote><p>Words</p><a href='https://x.com/portdesk/status/42'>May 1, 2026</a></blockquote>"},
        {"html": "<blockquote><p>Words"},
        *(
            {name: value}
            for name in ("url", "author_name", "author_url", "html")
            for value in (None, 5, [], {"a": "b"})
        ),
    ],
)
def test_an_answer_that_is_not_of_this_tweet_is_unreadable(changes):
    with pytest.raises(Unreadable):
        words_of(answer(**changes), NUMBER)


@pytest.mark.parametrize("given", [None, [], "text", 5, {}, {"html": "x"}, [answer()]])
def test_an_answer_of_another_shape_is_unreadable(given):
    with pytest.raises(Unreadable):
        words_of(given, NUMBER)


@pytest.mark.parametrize("piece", ["<", "<!--", "<a ", "&", "<![", "<a href='", "</", "<?", "<!", "<p a=b "])
def test_no_markup_goes_on_for_ever(piece):
    with pytest.raises(Unreadable):
        words_of(answer(html="<blockquote><p>" + piece * (19_000 // len(piece))), NUMBER)


def test_the_number_tells_the_second_where_the_day_agrees():
    told = dt.datetime(2025, 12, 14, 0, 28, 52, tzinfo=dt.UTC)
    for day in (None, dt.date(2025, 12, 13), dt.date(2025, 12, 14), dt.date(2025, 12, 15)):
        assert moment_of(NUMBER, day) == told


def test_the_number_is_read_as_the_service_reads_it():
    """The example of the service's own description: September 3, 2014."""
    assert moment_of("507185938620219395", None) == dt.datetime(2014, 9, 3, 15, 18, 45, tzinfo=dt.UTC)


def test_the_day_that_is_said_wins_over_a_number_that_disagrees():
    assert moment_of(NUMBER, dt.date(2026, 3, 2)) == dt.datetime(2026, 3, 2, 5, tzinfo=dt.UTC)


def test_of_an_old_tweet_only_the_day_is_known():
    assert moment_of(OLD, dt.date(2006, 3, 21)) == dt.datetime(2006, 3, 21, 5, tzinfo=dt.UTC)
    assert moment_of(OLD, None) is None


@pytest.mark.parametrize("number", ["9" * 19, "9" * 20])
def test_a_number_of_the_future_tells_nothing(number, clock):
    assert moment_of(number, None) is None
    assert moment_of(number, NOON.date()) == NOON.replace(hour=5)


@pytest.mark.parametrize("said", ["gestern", "2025-12-14", "December 32, 2025", "May 1, 1066", "May 1, 2199", ""])
def test_a_day_that_makes_no_sense_is_left_out(said):
    given = answer()
    given["html"] = given["html"].replace("December 14, 2025", said)
    assert words_of(given, NUMBER).posted_at == dt.datetime(2025, 12, 14, 0, 28, 52, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("address", "handle"),
    [
        ("https://x.com/portdesk/status/20", "portdesk"),
        ("https://twitter.com/portdesk/status/20?s=20&t=abc", "portdesk"),
        ("http://www.twitter.com/portdesk/statuses/20/", "portdesk"),
        ("https://mobile.twitter.com/portdesk/status/20#x", "portdesk"),
        ("https://m.twitter.com/portdesk/status/20/photo/1", "portdesk"),
        ("  x.com/Port_Desk1/status/020 ", "Port_Desk1"),
        ("HTTPS://X.COM/portdesk/status/20", "portdesk"),
        ("https://twitter.com/#!/portdesk/status/20", "portdesk"),
        ("https://x.com/i/status/20", ""),
        ("https://x.com/i/web/status/20", ""),
    ],
)
def test_every_form_of_an_address_names_the_same_tweet(address, handle):
    named = named_by(address)
    assert named == (handle, "20")
    assert named.address == f"https://x.com/{handle or 'i'}/status/20" and named_by(named.address) == named


@pytest.mark.parametrize(
    "address",
    [
        *("", "x.com", "https://x.com/portdesk", "https://x.com/portdesk/status/", "https://x.com/portdesk/status/0"),
        *("https://x.com/portdesk/status/1234567890123456789012", "https://x.com/a_name_that_is_long/status/20"),
        *(
            "https://x.com.evil.example/a/status/20",
            "https://evil.example/x.com/a/status/20",
            "https://notx.com/a/status/2",
        ),
        *("https://x.com/portdesk/status/٢٠", "javascript:x.com/a/status/20", "https://x.com/a/status/20 and more"),
        "https://x.com/portdesk/status/20x",
    ],
)
def test_other_addresses_name_none(address):
    assert named_by(address) is None
