"""Embeds of an archive: films, recordings, tweets, own posts and cards, whatever form their address has."""

import pytest

from articles.wordpress.bodies.embeds import piece_of, piece_of_blockquote
from articles.wordpress.bodies.pieces import (
    Film,
    LinkCard,
    Medium,
    Picture,
    Recording,
    Related,
    TweetCard,
)
from articles.wordpress.tally import Outcome, Subject, Tally
from tests.around import SITE, OldSite

FILMS = {
    "https://youtu.be/a1b2c3d4e5F?t=1m3s": "https://www.youtube.com/watch?v=a1b2c3d4e5F&t=63s",
    "//www.youtube.com/embed/a1b2c3d4e5F?feature=oembed&start=5": "https://www.youtube.com/watch?v=a1b2c3d4e5F&t=5s",
    "https://www.youtube-nocookie.com/embed/a1b2c3d4e5F": "https://www.youtube.com/watch?v=a1b2c3d4e5F",
    "http://youtube.com/v/a1b2c3d4e5F&hl=en": "https://www.youtube.com/watch?v=a1b2c3d4e5F",
    "https://m.youtube.com/watch?feature=x&v=a1b2c3d4e5F": "https://www.youtube.com/watch?v=a1b2c3d4e5F",
    "https://www.youtube.com/watch?feature=x&amp;v=a1b2c3d4e5F": "https://www.youtube.com/watch?v=a1b2c3d4e5F",
    "https://www.youtube.com/shorts/a1b2c3d4e5F": "https://www.youtube.com/watch?v=a1b2c3d4e5F",
    "https://www.youtube.com/embed/videoseries?list=PL12345": "https://www.youtube.com/playlist?list=PL12345",
    "https://vimeo.com/123456": "https://vimeo.com/123456",
    "https://player.vimeo.com/video/123456?h=abcdef0123": "https://vimeo.com/123456/abcdef0123",
    "https://vimeo.com/channels/harbour/123456": "https://vimeo.com/123456",
    "http://vimeo.com/moogaloop.swf?clip_id=99&server=x": "https://vimeo.com/99",
    "https://dai.ly/x7abcd0": "https://www.dailymotion.com/video/x7abcd0",
    "https://www.dailymotion.com/embed/video/x7abcd0": "https://www.dailymotion.com/video/x7abcd0",
    "https://geo.dailymotion.com/player.html?video=x7abcd0": "https://www.dailymotion.com/video/x7abcd0",
    "https://wordpress.tv/2018/11/02/a-talk/": "https://wordpress.tv/2018/11/02/a-talk/",
    "https://videopress.com/embed/r0abcDmi?hd=0": "https://videopress.com/v/r0abcDmi",
    "http://v.wordpress.com/r0abcDmi": "https://videopress.com/v/r0abcDmi",
    "https://www.tiktok.com/@harbour/video/7000": "https://www.tiktok.com/@harbour/video/7000",
    "https://www.facebook.com/harbour/videos/12/": "https://www.facebook.com/harbour/videos/12/",
    "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fvideos%2F12%2F": (
        "https://www.facebook.com/harbour/videos/12/"
    ),
    "https://embed.ted.com/talks/a_talk": "https://www.ted.com/talks/a_talk",
    "https://player.twitch.tv/?video=v123&parent=x": "https://www.twitch.tv/videos/123",
    "https://vine.co/v/abc/embed/simple": "https://vine.co/v/abc",
    "https://elsewhere.example/tide.mp4": "https://elsewhere.example/tide.mp4",
}
RECORDINGS = {
    "https://soundcloud.com/harbour/tide": "https://soundcloud.com/harbour/tide",
    "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/harbour/tide": "https://soundcloud.com/harbour/tide",
    "https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2I?si=1": "https://open.spotify.com/episode/4rOoJ6Egrf8K2I",
    "https://embed.spotify.com/?uri=spotify:track:4rOoJ6Egrf8K2I": "https://open.spotify.com/track/4rOoJ6Egrf8K2I",
    "https://embed.podcasts.apple.com/us/podcast/x/id1": "https://podcasts.apple.com/us/podcast/x/id1",
    "https://elsewhere.example/tide.mp3": "https://elsewhere.example/tide.mp3",
}
CARDS = {
    "https://www.instagram.com/p/Bpm/?utm_source=x": ("https://www.instagram.com/p/Bpm/", "Post on Instagram"),
    "https://www.facebook.com/harbour/posts/12": ("https://www.facebook.com/harbour/posts/12", "Post on Facebook"),
    "https://www.youtube.com/harbourpost": ("https://www.youtube.com/harbourpost", "Post on YouTube"),
    "https://elsewhere.example/page": ("https://elsewhere.example/page", "elsewhere.example"),
}


@pytest.mark.parametrize(("address", "expected"), FILMS.items())
def test_a_film_elsewhere_leads_to_its_page_for_people(address, expected):
    film = piece_of(address, OldSite(), Tally())
    assert isinstance(film, Film) and film.url == expected and film.title


@pytest.mark.parametrize(("address", "expected"), RECORDINGS.items())
def test_a_recording_elsewhere_leads_to_its_page_for_people(address, expected):
    recording = piece_of(address, OldSite(), Tally())
    assert isinstance(recording, Recording) and recording.url == expected and recording.title


@pytest.mark.parametrize(("address", "expected"), CARDS.items())
def test_any_other_page_is_a_card(address, expected):
    card = piece_of(address, OldSite(), Tally())
    assert isinstance(card, LinkCard) and (card.url, card.title) == expected


@pytest.mark.parametrize(
    "address",
    [
        *(
            "javascript:alert(1)",
            "data:text/html,x",
            "/relative",
            "",
            "https://[::1",
            "https://localhost/x",
            "about:blank",
        ),
        *("https://user:word@elsewhere.example/", "ftp://elsewhere.example/x", "https://elsewhere.example:port/"),
        "https://elsewhere.example/" + "x" * 300,
    ],
)
def test_an_address_that_cannot_be_used_is_a_case_and_no_piece(address):
    tally = Tally()
    assert piece_of(address, OldSite(), tally) is None
    assert len(tally.cases) == 1 and [entry.outcome for entry in tally.counts] == [Outcome.DROPPED]


def test_an_embed_is_counted_under_its_provider():
    tally = Tally()
    for address in ("https://youtu.be/a1b2c3d4e5F", "https://www.youtube.com/embed/a1b2c3d4e5F"):
        piece_of(address, OldSite(), tally)
    assert tally.as_rows() == [[Subject.EMBED, "youtube.com", Outcome.CONVERTED, "", 2]]


def test_tweets_are_counted_together_whatever_they_call_their_house():
    tally = Tally()
    piece_of("https://x.com/ada/status/12", OldSite(), tally)
    html = '<blockquote class="twitter-tweet"><p>a</p><a href="https://twitter.com/ada/status/12">x</a></blockquote>'
    piece_of_blockquote(html, "twitter-tweet", OldSite(), tally)
    assert tally.as_rows() == [[Subject.EMBED, "twitter.com", Outcome.CONVERTED, "", 2]]


def test_a_post_of_the_old_site_is_a_related_story_also_by_its_frame():
    address = f"{SITE}/2019/02/28/tide/"
    around = OldSite(posts={address: 12})
    for form in (address, f"{address}embed/", f"{address}embed/#?secret=aBc"):
        assert piece_of(form, around, Tally()) == Related(12)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("tide.mp4", Film("The tide", medium=Medium(3, f"{SITE}/tide.mp4"))),
        ("tide.mp3", Recording("The tide", medium=Medium(3, f"{SITE}/tide.mp3"))),
        ("tide.pdf", Recording("The tide", medium=Medium(3, f"{SITE}/tide.pdf"))),
        ("tide.jpg", Picture(Medium(3, f"{SITE}/tide.jpg"))),
    ],
)
def test_a_file_of_the_old_site_is_found_among_its_attachments(name, expected):
    around = OldSite(media={3: f"{SITE}/{name}"}, titles={3: "The tide"})
    assert piece_of(f"{SITE}/{name}", around, Tally()) == expected


def test_a_file_that_no_attachment_names_is_known_by_its_address():
    film = piece_of(f"{SITE}/the-old_tide.webm", OldSite(), Tally())
    assert film == Film("the old tide", medium=Medium(0, f"{SITE}/the-old_tide.webm"))


def test_any_other_page_of_the_old_site_is_a_card():
    assert piece_of(f"{SITE}/about/", OldSite(), Tally(), title="About us") == LinkCard(f"{SITE}/about/", "About us")


class Moved(OldSite):
    def new_address(self, address: str) -> str:
        return "/about/" if address.endswith("/about/") else f"https://new.example/{'x' * 300}"


def test_a_card_needs_a_whole_address_that_fits():
    assert piece_of(f"{SITE}/about/", Moved(), Tally()) == LinkCard(f"{SITE}/about/", "old.example")
    assert piece_of(f"{SITE}/elsewhere/", Moved(), Tally()) is None


def test_a_title_comes_from_the_cached_frame():
    address = "https://youtu.be/a1b2c3d4e5F"
    around = OldSite(cached={address: '<iframe title="The tide &amp; the town" src="https://x.example/"></iframe>'})
    assert piece_of(address, around, Tally()).title == "The tide & the town"


@pytest.mark.parametrize(
    "cached", ["{{unknown}}", "<iframe title='YouTube video player'></iframe>", "<iframe title=' '>"]
)
def test_a_cache_that_says_nothing_gives_no_title(cached):
    address = "https://youtu.be/a1b2c3d4e5F"
    assert piece_of(address, OldSite(cached={address: cached}), Tally()).title == "Video on YouTube"


def test_a_title_is_cut_at_a_word_and_never_longer_than_a_block_holds():
    title = piece_of("https://youtu.be/a1b2c3d4e5F", OldSite(), Tally(), title="tide " * 100).title
    assert len(title) <= 200 and title.endswith("tide…")


def test_a_tweet_of_which_nothing_is_cached_is_its_address():
    card = piece_of("https://mobile.twitter.com/harbour/status/12?s=20", OldSite(), Tally())
    assert card == TweetCard("https://x.com/harbour/status/12", handle="harbour")


def quoted(html: str, classes: str):
    return piece_of_blockquote(html, classes, OldSite(), Tally())


def test_a_post_of_instagram_keeps_its_words_and_its_writer():
    html = (
        '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Bp/?utm_source=x">'
        '<p><a href="https://www.instagram.com/p/Bp/">Low tide at nine.</a></p>'
        '<p>A post shared by <a href="https://www.instagram.com/harbour/">Harbour Post</a> (@harbour) on Oct 3</p>'
        "</blockquote>"
    )
    card = quoted(html, "instagram-media")
    assert (card.url, card.title) == ("https://www.instagram.com/p/Bp/", "Instagram post by Harbour Post")
    assert card.description.startswith("Low tide at nine.") and card.source == "Instagram"


def test_a_post_of_facebook_keeps_its_words_and_its_writer():
    html = (
        '<div class="fb-post" data-href="https://www.facebook.com/harbour/posts/1"><blockquote cite="https://x.example/">'
        '<p>Low tide at nine.</p>By <a href="https://www.facebook.com/harbour/">Harbour Post</a></blockquote></div>'
    )
    card = quoted(html, "fb-post")
    expected = ("https://www.facebook.com/harbour/posts/1", "Facebook post by Harbour Post", "Low tide at nine.")
    assert (card.url, card.title, card.description) == expected


def test_a_film_in_a_blockquote_is_a_film():
    html = (
        '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@harbour/video/7"><p>Low tide</p></blockquote>'
    )
    film = quoted(html, "tiktok-embed")
    assert isinstance(film, Film) and (film.url, film.caption) == (
        "https://www.tiktok.com/@harbour/video/7",
        "Low tide",
    )


def test_a_frame_of_an_own_post_is_a_related_story():
    html = f'<blockquote class="wp-embedded-content"><a href="{SITE}/tide/">Low tide</a></blockquote>'
    around = OldSite(posts={f"{SITE}/tide/": 4})
    assert piece_of_blockquote(html, "wp-embedded-content", around, Tally()) == Related(4)


def test_a_frame_of_another_paper_is_a_card_with_its_headline():
    html = '<blockquote class="wp-embedded-content"><a href="https://paper.example/tide/">Low tide</a></blockquote>'
    assert quoted(html, "x wp-embedded-content") == LinkCard(
        "https://paper.example/tide/", "Low tide", source="paper.example"
    )


@pytest.mark.parametrize(
    ("html", "classes"),
    [
        ("<blockquote><p>Words.</p></blockquote>", ""),
        ('<blockquote class="instagram-media"><a href="javascript:x">x</a></blockquote>', "instagram-media"),
        ('<blockquote class="instagram-media"><a href="https://evil.example/">x</a></blockquote>', "instagram-media"),
        ('<blockquote class="twitter-tweet"><p>Words.</p></blockquote>', "twitter-tweet"),
    ],
)
def test_a_quotation_that_embeds_nothing_stays_one(html, classes):
    assert quoted(html, classes) is None
