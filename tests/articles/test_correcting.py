"""Corrections: what was wrong, when it shows, and which words changed."""

import random
from difflib import SequenceMatcher
from itertools import pairwise

import pytest

from articles.models import Correction, Step
from articles.press import correcting, publishing, withdrawing
from articles.press.correcting import Note, word_diff
from articles.press.roles import NotAllowed
from articles.press.snapshot import snapshot
from globepost.models import Boundary, Generation
from tests.cast import change, chief, make_article, publish, take
from tests.timeline import HOUR, NOON
from tests.whole import make_whole_article

pytestmark = pytest.mark.django_db


def diff(old: str, new: str) -> list[tuple[str, str]]:
    """The word diff of two bodies, given as lines."""

    def content(text):
        html = "".join(f"<p>{line}</p>" for line in text.splitlines())
        block = {"type": "textblock", "fields": {"html": html}}
        return {"article": {"headline": "", "standfirst": ""}, "blocks": [block]}

    fields = word_diff(content(old), content(new))
    return [tuple(word) for word in fields[0]["words"]] if fields else []


def test_a_correction_joins_the_two_versions_and_says_what_changed(clock):
    article = make_article("Bridge opens", text="<p>The red bridge.</p>")
    first = publish(article)
    clock.shift(HOUR)
    change(article, headline="Bridge closes", text="<p>The blue bridge.</p>")
    outcome = publishing.publish(take(article), by=chief(), note=Note("It is blue.", "clarification"))
    correction = outcome.correction
    assert (correction.before, correction.after) == (first, outcome.publication)
    assert (correction.kind, correction.text, correction.headline) == ("clarification", "It is blue.", "Bridge closes")
    assert correction.visible_from == NOON + HOUR
    assert correction.diff == [
        {"field": "headline", "words": [["same", "Bridge "], ["gone", "opens"], ["new", "closes"]]},
        {"field": "body", "words": [["same", "The "], ["gone", "red"], ["new", "blue"], ["same", " bridge."]]},
    ]
    assert Step.objects.get(verb="corrected").detail.endswith("clarification: It is blue.")


def test_nothing_of_a_story_that_was_never_published_can_be_corrected():
    outcome = publishing.publish(take(make_article()), by=chief(), note=Note("x"))
    assert [finding.code for finding in outcome.blockers] == ["correction"]


def test_a_correction_can_follow_the_change_that_it_is_about(clock):
    article = make_article("Bridge opens")
    publish(article)
    change(article, headline="Bridge closes")
    publish(article)
    clock.shift(HOUR)
    before = Generation.objects.get().number
    outcome = publishing.publish(take(article), by=chief(), note=Note("It closes."))
    assert (outcome.status, outcome.publication) == ("unchanged", None)
    assert outcome.messages == ["The correction stands on the story now."]
    assert outcome.correction.visible_from == NOON + HOUR
    assert outcome.correction.diff[0]["field"] == "headline"
    assert Generation.objects.get().number == before + 1
    assert Step.objects.filter(verb="corrected").count() == 1


def test_such_a_correction_can_be_for_later(clock):
    article = make_article("Bridge opens")
    publish(article)
    change(article, headline="Bridge closes")
    publish(article)
    outcome = publishing.publish(take(article), by=chief(), note=Note("It closes."), at=NOON + HOUR)
    assert outcome.messages == ["The correction stands on the story from 2 March 2026, 13:00 on."]
    assert outcome.correction.visible_from == NOON + HOUR
    assert Boundary.objects.filter(at=NOON + HOUR).exists()


def test_without_a_change_there_is_nothing_to_correct():
    article = make_article()
    publish(article)
    outcome = publishing.publish(take(article), by=chief(), note=Note("x"))
    assert outcome.is_refused and [finding.code for finding in outcome.blockers] == ["correction"]
    assert not Correction.objects.exists()


def test_a_correction_of_a_withdrawn_story_looks_back_at_what_readers_saw(clock):
    article = make_article("Bridge opens")
    first = publish(article)
    withdrawing.withdraw(article, by=chief(), reason="Wrong")
    change(article, headline="Bridge closes")
    assert publishing.publish(take(article), by=chief(), note=Note("x")).correction.before == first


def test_a_managing_editor_can_hide_what_changed_and_an_editor_cannot(editor, managing_editor):
    article = make_article("Bridge opens")
    publish(article)
    change(article, headline="Bridge closes")
    correction = publishing.publish(take(article), by=editor, note=Note("x")).correction
    before = Generation.objects.get().number
    with pytest.raises(NotAllowed):
        correcting.show_diff(correction, False, by=editor)
    for shown, verb in ((False, "hid the changes of"), (True, "showed the changes of")):
        correcting.show_diff(correction, shown, by=managing_editor)
        correction.refresh_from_db()
        assert correction.is_diff_shown is shown
        assert Step.objects.filter(verb=verb, by=managing_editor).count() == 1
    assert Generation.objects.get().number == before + 2


def test_an_editor_may_hide_the_changes_from_the_start():
    article = make_article("Bridge opens")
    publish(article)
    change(article, headline="Bridge closes")
    note = Note("x", is_diff_shown=False)
    assert not publishing.publish(take(article), by=chief(), note=note).correction.is_diff_shown


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("a b", "a b", ""),
        ("a b", "a", "a[-: b]"),
        ("", "a b", "[+:a b]"),
        ("a b", "", "[-:a b]"),
        ("a\nb", "a\nc", "a\n[-:b][+:c]"),
        ("a\nb\nc", "a\nc", "a\n[-:b\n]c"),
        ("a\nc", "a\nb\nc", "a\n[+:b\n]c"),
        ("a b\nc d", "a x\nc y", "a [-:b][+:x]\nc [-:d][+:y]"),
        ("a b c d", "a x y d", "a [-:b c][+:x y] d"),
        ("a b c d e f", "a x y d z f", "a [-:b c][+:x y] d [-:e][+:z] f"),
        ("a b c d", "x a y", "[+:x ]a [-:b c d][+:y]"),
        ("a b c d", "a b\nc\nd", "a b[-: ][+:\n]c[-: ][+:\n]d"),
    ],
)
def test_the_words_that_changed(old, new, shown):
    marks = {"same": "{}", "gone": "[-:{}]", "new": "[+:{}]"}
    assert "".join(marks[kind].format(text) for kind, text in diff(old, new)) == shown


def test_both_texts_can_be_read_from_the_changes():
    chance = random.Random(7)
    words = [f"word{number}" for number in range(40)]
    for _ in range(60):
        old, new = ("\n".join(" ".join(chance.choices(words, k=9)) for _ in range(chance.randint(1, 6))) for _ in "ab")
        changes = diff(old, new)
        assert "".join(text for kind, text in changes if kind != "new") == old
        assert "".join(text for kind, text in changes if kind != "gone") == new
        assert all(first[0] != second[0] for first, second in pairwise(changes))


def test_a_long_story_is_compared_line_by_line(monkeypatch):
    """Each of 4,800 words with each other, at its worst, would take half a minute."""
    compared = []

    class Counting(SequenceMatcher):
        def __init__(self, junk, ours, theirs):
            compared.append(len(ours) * len(theirs))
            super().__init__(junk, ours, theirs)

    monkeypatch.setattr(correcting, "SequenceMatcher", Counting)
    chance = random.Random(7)
    common = [f"word{int(chance.paretovariate(1))}" for _ in range(5000)]
    lines = [[chance.choice(common) for _ in range(60)] for _ in range(80)]
    changed = [[*line[:20], "another", *line[21:]] for line in lines]
    assert diff(*("\n".join(map(" ".join, one)) for one in (lines, changed)))
    assert len(compared) >= 80 and sum(compared) < 200_000 * 10


def test_the_addresses_of_changed_links_are_shown():
    page = '<p>See <a href="https://example.org/{}">the report</a>.</p>'
    article = make_article(text=page.format("a"))
    old = snapshot(article)
    change(article, text=page.format("b"))
    [links] = word_diff(old, snapshot(article))
    assert links == {
        "field": "links",
        "words": [["gone", "https://example.org/a"], ["new", "https://example.org/b"]],
    }


def test_captions_tables_and_quotes_are_words_of_the_story_too():
    old, new = (snapshot(make_whole_article(word)) for word in ("harbour", "quayside"))
    headline, standfirst, body = word_diff(old, new)
    assert (headline["field"], standfirst["field"], body["field"]) == ("headline", "standfirst", "body")
    assert "".join(text for kind, text in body["words"] if kind == "new").count("quayside") > 10
