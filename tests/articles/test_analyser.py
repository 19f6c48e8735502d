"""How words are compared: without case, accents, common words and endings."""

import pytest

from articles.search.analyser import STOP_WORDS, fold, split, stem, words


@pytest.mark.parametrize(
    ("one", "other"),
    [("Łódź", "LODZ"), ("Straße", "strasse"), ("naïve", "naive"), ("ﬁne", "fine"), ("ΑΘΉΝΑ", "αθηνα"), ("Ærø", "aero")],
)
def test_case_accents_and_forms_are_folded(one, other):
    assert fold(one) == fold(other)


def test_a_text_is_split_at_whatever_is_neither_letter_nor_digit():
    assert split("The mayor’s “ferry-boat”: it didn't pay £2,000 – O'Brien") == [
        *("the", "mayor", "ferry", "boat", "it", "didnt", "pay", "2", "000", "obrien"),
    ]
    assert split("") == split("… — !") == []


@pytest.mark.parametrize(
    "alike",
    [
        "open opens opened opening",
        "city cities",
        "vote votes voted voting",
        "plan plans planned planning",
        "close closes closed closing",
        "house houses housing",
        "box boxes",
        "pass passes passed passing",
        "church churches",
        "bus buses",
        "virus viruses",
        "try tries tried",
        "play plays played playing",
        "agree agrees agreed",
        "die dies died",
        "argue argued arguing",
        "create creates created creating",
        "fall falls falling",
    ],
)
def test_inflections_of_a_word_have_one_stem(alike):
    assert len({stem(word) for word in alike.split()}) == 1


@pytest.mark.parametrize(
    "apart",
    ["plan plane", "hop hope", "car care", "news new", "bring bred", "election elect", "gas gash", "un us"],
)
def test_words_of_different_meaning_stay_apart(apart):
    assert len({stem(word) for word in apart.split()}) == 2


@pytest.mark.parametrize("word", ["g7", "на", "порты", "東京", "eu", "covid19", "crisis", "red", "king", "thing"])
def test_what_has_no_english_ending_stays_as_it_is(word):
    assert stem(word) == word


def test_stop_words_are_left_out_and_the_order_stays():
    assert words("The ferries are back in the harbour after a strike") == ["ferri", "back", "harbour", "strike"]
    assert {"the", "and", "of"} < STOP_WORDS and all(split(word) == [word] for word in STOP_WORDS)


def test_the_forms_of_two_words_meet_in_any_order():
    """A reader's word and the story's word meet, whichever of its forms each has."""
    assert set(words("opening ports")) == set(words("Ports opened")) == set(words("port opens"))
