"""What may stand in a text field, whichever way it comes in."""

from email.message import EmailMessage
from xml.etree import ElementTree

import pytest
from django.core.exceptions import ValidationError
from django.utils.feedgenerator import Rss201rev2Feed
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.models import Article, Author, Category, MenuLink, Photo, Tag
from globepost.fields import LineField, LineFormField, TextField, TextFormField
from globepost.text import clean_line, clean_text, has_visible, whole_number
from tests.cast import make_article

UNWANTED = ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9f", "\u202e", "\u2066", "\ud800", "\udfff", "\ufeff", "\uffff"]


@pytest.mark.parametrize("character", UNWANTED, ids=ascii)
def test_unwanted_characters_go(character):
    assert clean_text(f"Bri{character}dge") == clean_line(f"Bri{character}dge") == "Bridge"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\x0b", "\x0c"], ids=ascii)
def test_line_ends_of_all_kinds_become_newlines(ending):
    assert clean_text(f"One{ending}two") == "One\ntwo"
    assert clean_line(f"One{ending}two") == "One two"


def test_a_line_is_trimmed_and_its_white_space_is_single():
    assert clean_line("  The \t bridge\u2028is\xa0open \n") == "The bridge is open"


def test_what_people_really_write_stays():
    text = "« Déjà vu » – “quoted” … 🎉👩‍🚒 \u200eעברית\t1\n2"
    assert clean_text(text) == text


@settings(deadline=None)
@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@settings(deadline=None)
@given(st.text(alphabet=st.characters() | st.sampled_from(UNWANTED)))
def test_a_cleaned_line_fits_a_feed_and_the_subject_of_a_mail(text):
    feed = Rss201rev2Feed(title=clean_line(text), link="/", description=clean_text(text))
    ElementTree.fromstring(feed.writeString("utf-8"))
    message = EmailMessage()
    message["Subject"] = clean_line(text)
    assert b"Subject" in message.as_bytes()


@pytest.mark.django_db
def test_code_that_writes_a_row_cannot_write_an_unwanted_character():
    article = Article.objects.create(headline=" Bridge\x0b opens\u202e ", standfirst="One\r\ntwo\x00")
    assert (article.headline, article.standfirst) == ("Bridge opens", "One\ntwo")
    Article.objects.update(headline="Bridge\x07\n closes")
    assert Article.objects.get(headline="Bridge  closes").headline == "Bridge closes"
    Author.objects.bulk_create([Author(name="Ines\x00 Calder", slug="ines")])
    assert Author.objects.get().name == "Ines Calder"


def test_a_form_cleans_before_it_measures_and_keeps_what_is_not_text():
    assert LineFormField(max_length=6).clean("\x0bBridge\x0b\n") == "Bridge"
    assert TextFormField(max_length=7).clean("One\r\ntwo\x00") == "One\ntwo"
    assert LineFormField(required=False).clean(None) == TextFormField(required=False).clean(None) == ""
    assert LineFormField().clean(7) == "7"


def test_the_fields_of_a_model_give_such_form_fields():
    assert isinstance(Article._meta.get_field("headline").formfield(), LineFormField)
    assert isinstance(Article._meta.get_field("standfirst").formfield(), TextFormField)
    chosen = LineField(choices=[("a", "A")]).formfield()
    assert not isinstance(chosen, LineFormField) and ("a", "A") in chosen.choices


@pytest.mark.parametrize("model", [Article, Author, MenuLink, Photo])
def test_validation_leaves_the_clean_text_on_the_object(model):
    names = [field.name for field in model._meta.fields if isinstance(field, LineField | TextField)]
    for name in names:
        thing = model(**{name: "Bri\x00dge"})
        thing.clean_fields(exclude=[field.name for field in model._meta.fields if field.name != name])
        assert getattr(thing, name) == "Bridge"


INVISIBLE = [
    " ",
    "\u200b",
    "\u200d\u2060",
    "\u0301",
    "\u200e \u200f",
    "\xad",
    "\u2800",
    "\u3164\u115f",
    "\U000e0041",
]


@pytest.mark.parametrize("text", ["", *INVISIBLE], ids=ascii)
def test_what_leaves_no_mark_is_not_visible(text):
    assert not has_visible(text)


@pytest.mark.parametrize("text", ["a", "\u200b.", "🎉", "e\u0301", "東", "ע", "1", "—", "1\ufe0f\u20e3"], ids=ascii)
def test_a_letter_a_figure_or_an_emoji_is_visible(text):
    assert has_visible(text)


@pytest.mark.parametrize("model", [Article, Author, Category, Tag])
@pytest.mark.parametrize("text", INVISIBLE[1:], ids=ascii)
def test_a_name_that_nobody_sees_is_refused(model, text):
    name = "headline" if model is Article else "name"
    with pytest.raises(ValidationError) as refused:
        model(**{name: text}).full_clean(validate_unique=False, validate_constraints=False)
    assert refused.value.message_dict[name]


def test_an_optional_line_may_stay_empty():
    assert Author._meta.get_field("source_line").clean("", Author()) == ""


@pytest.mark.django_db
def test_a_tag_is_cleaned_like_every_other_name():
    article = make_article(tags=())
    article.tags.add("Har\x07bor\u202e\n news")
    assert [tag.name for tag in article.tags.all()] == ["Harbor news"]
    assert Tag._meta.get_field("name").clean("Fer\x1bry", Tag()) == "Ferry"
    article.tags.add("harbor news", "HARBOR NEWS")
    assert Tag.objects.get().slug == "harbor-news"


@pytest.mark.parametrize("slug", ["harbör", "har\u202ebor", "har bor", "a/b"])
def test_a_tag_has_an_address_that_the_site_can_answer(slug):
    with pytest.raises(ValidationError):
        Tag._meta.get_field("slug").clean(slug, Tag())


@pytest.mark.parametrize(
    ("value", "number"),
    [
        *(("0", 0), ("007", 7), (12, 12), ("9" * 18, 10**18 - 1), ("9" * 19, None), ("", None), ("-1", None)),
        *(("²", None), (None, None), (" 1", None), ("1\n", None), ("٣", None)),
    ],
)
def test_a_whole_number_is_digits_and_nothing_else(value, number):
    assert whole_number(value) == number
