"""How a version takes over from the one before it, or comes first."""

import datetime as dt

from articles.models import Publication, Step
from articles.press import addresses, retractions, texts, writing
from articles.press.batch import Batch, Story, TakeOver
from articles.press.correcting import record
from articles.press.endings import Ending
from articles.press.gates import Level
from articles.press.outcomes import Outcome
from articles.press.steps import step_of
from articles.press.subjects import Subject
from articles.press.texts import moment
from articles.press.versions import write_ends


def take_over(batch: Batch, story: Story, outcome: Outcome) -> None:
    """Decide on the story's version, and bring in order what was scheduled or to be withdrawn before.

    Where that was nothing, all is left to `write`, and no query is asked.
    """
    article, versions, at, path = story.article, story.versions, story.at, story.path
    if refused := addresses.claim(path, article, batch.owners, since=at):
        outcome.findings.insert(0, refused)
        return
    ending = Ending.of(versions, at)
    if cancelled := versions.drop_planned(keep=path):
        batch.owners.forget_future(article.pk, versions.now, keep=path)
        outcome.messages.append(cancelled)
    outcome.messages += ending.messages
    batch.ended += versions.cut_live(at)
    version = outcome.publication = _version(batch, story, ending.until)
    outcome.subject = _subject_of(version, story)
    outcome.status = "scheduled" if version.is_planned else "published"
    waived = [list(finding.key) for finding in outcome.findings if finding.level == Level.HOUSE]
    draft = writing.Draft(version, article, story.proof, waived, is_newest=story.revision.number >= story.newest)
    batch.take_overs.append(TakeOver(story, outcome, draft, ending.retractions))
    batch.steps.append(_step(story, outcome, version))


def write(batch: Batch) -> None:
    """Write all that was decided. Some fifteen queries; a few for each correction and retraction besides."""
    write_ends(batch.ended, batch.now)
    writing.write([one.draft for one in batch.take_overs])
    batch.owners.write()
    for one in batch.take_overs:
        version, order = one.draft.version, one.story.order
        retractions.give(one.retractions, version)
        if order.note:
            one.outcome.correction = record(order.note, one.story.versions.seen[-1], version, by=order.by)
    Step.objects.bulk_create(batch.steps)


def _version(batch: Batch, story: Story, until: dt.datetime | None) -> Publication:
    article, versions, at = story.article, story.versions, story.at
    article.position = versions.seen[-1].position if versions.seen else batch.positions.take(article, at)
    life = writing.Life(at, until, is_planned=at > versions.now, first=versions.first_at(at))
    version = writing.draft_version(article, story.revision, story.content, life, path=story.path)
    version.number = max((row.number for row in versions.rows), default=0) + 1
    version.updated_at = _updated_at(story)
    if not version.is_planned:
        batch.owners.headlines[article.pk] = version.headline
    return version


def _updated_at(story: Story) -> dt.datetime | None:
    if story.order.updated_at or not story.versions.seen:
        return story.order.updated_at
    before = story.versions.seen[-1]
    standing = story.proofs[before.revision_id].content
    is_same = texts.story_of(standing) == texts.story_of(story.content)
    return before.updated_at if story.order.minor or is_same else story.at


def _subject_of(version: Publication, story: Story) -> Subject | None:
    """None for a page, and for what is scheduled over a live version, whose words are the story's until then."""
    if not story.order.relate or not version.is_story or (version.is_planned and story.versions.live):
        return None
    return Subject.of(version, [tag["id"] for tag in story.content["tags"]], is_new=version.number == 1)


def _step(story: Story, outcome: Outcome, version: Publication) -> Step:
    order, article = story.order, story.article
    lines = [f"Revision {story.revision.number} at {version.path}", *outcome.messages]
    if version.is_planned:
        lines.append(f"For {moment(version.visible_from)}")
    if order.waive:
        waived = " ".join(finding.message for finding in outcome.findings if finding.level == Level.HOUSE)
        lines.append(f"Waived, because {order.waive}: {waived}")
    if order.note:
        lines.append(f"{order.note.kind}: {order.note.text}")
    verb = "scheduled" if version.is_planned else "corrected" if order.note else "published"
    return step_of(verb, article, by=order.by, article_id=article.pk, detail="\n".join(lines))
