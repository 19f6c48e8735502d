"""Random steps of a newsroom, each taken in the press and in the model, whose answers must agree."""

import datetime as dt
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from articles.jobs import tidy
from articles.models import Article, ArticleCredit, Author, TweetBlock
from articles.press import paper, publishing, revisions, withdrawing
from articles.press.correcting import Note
from articles.press.erasing import erase_object
from articles.press.roles import NotAllowed, Role
from tests.cast import (
    add_block,
    change,
    chief,
    make_article,
    make_author,
    make_category,
    make_photo,
    make_tag,
    make_tweet,
    make_user,
    publish,
)
from tests.press_model import PressModel
from tests.press_words import Library, Story
from tests.timeline import HOUR, NOON

OFTEN = {
    5: "schedule",
    4: "let_time_pass rewrite change_picture",
    3: "publish_now correct withdraw_later come_back_later break_the_plan keep",
    2: "sign put_placeholder set_embargo erase_author",
    1: "restore rewrite_tweet correct_the_last_change waive_as_editor withdraw_now cancel tidy publish_another_story",
}
STEPS = [name for times, names in OFTEN.items() for name in names.split() * times]


class Newsroom:
    """One story with a picture at hand, two authors and a tweet, beside another story. `log` tells all steps."""

    def __init__(self, seed: int, clock: Any) -> None:
        self.random, self.clock, self.log, self.count = Random(seed), clock, [], 0
        self.chief, self.editor = chief(), make_user("editor", Role.EDITOR)
        make_category(in_menu=True)
        self.other = make_article("Another story", slug="another", authors=[make_author("Staff Writer")])
        publish(self.other)
        self.photo, self.tweet = make_photo(title="The harbour"), make_tweet(text="Tweet 0.")
        library = Library(["Ines Calder", "Lena Osei"], "Tweet 0.", self.photo.alternative_text, self.photo.credit)
        story = Story("Headline 0", "<p>Text 0.</p>", "slug-0", "Tweet 0.", ("Ines Calder",))
        self.article = make_article(story.headline, text=story.text, slug=story.slug)
        add_block(self.article, TweetBlock, tweet=self.tweet)
        self.authors = [make_author(name) for name in library.authors]  # those erased too
        self.model = PressModel(NOON, library, story)
        self.revision: Any = None
        self.save()
        if self.maybe(0.7):
            self.step("publish_now")

    def step(self, name: str = "") -> None:
        name = name or self.random.choice(STEPS)
        self.log.append(name)
        getattr(self, name)()

    def say(self, *words: object) -> None:
        self.log[-1] += " " + " ".join(map(str, words))

    def number(self) -> int:
        self.count += 1
        return self.count

    def maybe(self, chance: float) -> bool:
        return self.random.random() < chance

    def later(self) -> dt.datetime:
        return self.model.now + self.random.randrange(1, 7) * HOUR

    def about_the_plan(self) -> dt.datetime:
        """A moment near the start of the planned version, if there is one."""
        start = self.model.planned.start if self.model.planned else self.later()
        return start + self.random.choice([-1, 0, 1, 1]) * HOUR / 2

    def fresh(self) -> Article:
        self.article.refresh_from_db()
        return self.article

    # The working copy

    def save(self, **changed: Any) -> None:
        """Save the working copy with these fields of a `Story` changed, and take the revision."""
        model = self.model
        model.working = story = replace(model.working, **changed)
        article = self.fresh()
        article.credits.all().delete()
        for order, name in enumerate(story.authors):
            ArticleCredit.objects.create(article=article, author=Author.objects.get(name=name), order=order)
        article.tags.set([make_tag(name) for name in story.tags])
        self.revision = change(
            article,
            headline=story.headline,
            text=story.text,
            slug=story.slug,
            lead_picture=self.photo if story.has_picture else None,
            embargo_until=story.embargo,
            notes=story.notes,
        )
        assert model.take() == self.revision.number
        model.path(story.slug, model.first or model.now)
        if self.log:
            self.say(changed)

    def rewrite(self) -> None:
        number = self.number()
        drawn = {
            "headline": f"Headline {number}",
            "text": f"<p>Text {number}.</p>",
            "slug": f"slug-{self.random.randrange(4)}",
            "has_picture": self.maybe(0.3),
            "tags": tuple(sorted(self.random.sample(["Tag 0", "Tag 1", "Tag 2"], self.random.randrange(3)))),
            "notes": f"Notes {number}",
        }
        self.save(**{name: value for name, value in drawn.items() if self.maybe(0.5)})

    def sign(self) -> None:
        authors = self.model.library.authors
        self.save(authors=tuple(self.random.sample(authors, self.random.choice([0, 1, 1, 1, 1, 2]))))

    def put_placeholder(self) -> None:
        self.save(headline=f"TK {self.number()}")

    def set_embargo(self) -> None:
        self.save(embargo=self.random.choice([None, self.about_the_plan()]))

    def restore(self) -> None:
        number = self.random.choice(list(self.model.revisions))
        self.say(number)
        revision = self.fresh().revisions.get(number=number)
        self.revision = revisions.restore(revision, by=self.chief).revision
        assert self.model.restore(number) == self.revision.number

    # Publishing

    def publish(self, at: dt.datetime | None, *, number: int | None = None, note: str = "") -> None:
        number = number or self.revision.number
        revision = self.article.revisions.get(number=number)
        minor, waive = self.maybe(0.3), self.maybe(0.4)
        kind = self.random.choice(["correction", "clarification"])
        by = self.chief if waive or self.maybe(0.5) else self.editor
        self.say(by, "revision", number, "at", hours(at), "minor" * minor, "waived" * waive, note)
        outcome = publishing.publish(
            revision,
            by=by,
            at=at,
            minor=minor,
            waive="The editor said so" * waive,
            note=Note(note, kind) if note else None,
        )
        said = [finding.message for finding in outcome.blockers]
        self.say("→", outcome.status, *said)
        assert outcome.status == self.model.publish(number, at, minor=minor, waive=waive, note=note, kind=kind), said

    def publish_now(self) -> None:
        self.publish(None, number=self.some_revision())

    def schedule(self) -> None:
        self.publish(self.later(), number=self.some_revision())

    def correct(self) -> None:
        self.rewrite()
        self.correct_the_last_change()

    def correct_the_last_change(self) -> None:
        self.publish(self.random.choice([None, self.later()]), note=f"Note {self.number()}.")

    def waive_as_editor(self) -> None:
        with pytest.raises(NotAllowed):
            publishing.publish(self.revision, by=self.editor, at=self.later(), waive="I say so")

    def some_revision(self) -> int:
        return self.random.choice(list(self.model.revisions)) if self.maybe(0.15) else self.revision.number

    def publish_another_story(self) -> None:
        self.other.refresh_from_db()
        publishing.publish(change(self.other, headline=f"Another story {self.number()}"), by=self.chief)

    # Withdrawing

    def withdraw(self, at: dt.datetime | None) -> None:
        retraction = f"Retraction {self.number()}." * self.maybe(0.5)
        done = withdrawing.withdraw(
            self.article, by=self.chief, reason="Not ours", at=at, retraction=retraction
        ).is_done
        self.say("at", hours(at), retraction, "→", done)
        assert done == self.model.withdraw(at, retraction)

    def withdraw_now(self) -> None:
        self.withdraw(None)

    def withdraw_later(self) -> None:
        self.withdraw(self.later())

    def come_back_later(self) -> None:
        """A version after a gap."""
        self.withdraw(self.model.now + HOUR)
        self.publish(self.later() + HOUR)

    def keep(self) -> None:
        assert withdrawing.keep(self.article, by=self.chief).is_done == self.model.keep()

    def cancel(self) -> None:
        assert withdrawing.cancel(self.article, by=self.editor).is_done == self.model.cancel()

    # The paper and the time

    def let_time_pass(self) -> None:
        self.model.pass_time(self.model.now + self.random.choice([HOUR / 2, HOUR, HOUR, 2 * HOUR, 4 * HOUR]))
        self.clock.move_to(self.model.now)
        self.say("until", hours(self.model.now))

    def change_picture(self) -> None:
        """A credit, alternative text or licence that goes, or comes again."""
        choices = {
            "credit": ["", "Lena Osei"],
            "alternative_text": ["", f"Harbour {self.number()}"],
            "licence_ends_at": [None, self.model.now, self.about_the_plan()],
        }
        name = self.random.choice(list(choices))
        value = self.random.choice(choices[name])
        self.say(name, "=", value)
        self.photo.refresh_from_db()
        for thing in (self.photo, self.model.library):
            setattr(thing, name, value)
        paper.save(self.photo, by=self.editor)
        self.model.recheck()

    def break_the_plan(self) -> None:
        """Schedule a picture, which the live version may not have, and take away what it needs, or something else."""
        self.save(has_picture=True)
        self.schedule()
        self.random.choice([self.change_picture, self.change_picture, self.set_embargo, self.erase_author])()

    def rewrite_tweet(self) -> None:
        self.tweet.text = self.model.library.tweet = f"Tweet {self.number()}."
        paper.save(self.tweet, by=self.editor)
        self.model.working = replace(self.model.working, tweet=self.tweet.text)

    def erase_author(self) -> None:
        """Somebody is taken on in their place."""
        planned, follower = self.model.planned, f"Author {self.number()}"
        signed = self.model.story(planned).authors if planned else ()
        name = self.random.choice(signed or self.model.library.authors)
        self.say(name)
        erase_object(Author.objects.get(name=name), by=self.chief, reason="The law")
        self.model.erase_author(name)
        self.authors.append(make_author(follower))
        self.model.library.authors.append(follower)

    def tidy(self) -> None:
        tidy.function()


def hours(moment: dt.datetime | None) -> float | None:
    return (moment - NOON) / HOUR if moment else None
