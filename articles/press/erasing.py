"""Erasing, for the law's sake: a story or an object is removed everywhere, and the log says that it was."""

from itertools import chain
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from articles.models import (
    Address,
    Article,
    ArticleCredit,
    Author,
    Category,
    Correction,
    ErrorReport,
    FrontPageSlot,
    Photo,
    Publication,
    PublicationBody,
    Redirect,
    Revision,
    Step,
    Tag,
    Tweet,
    TweetBlock,
)
from articles.press import correcting, imported, relating
from articles.press.addresses import release_future
from articles.press.files import delete_at_once
from articles.press.forgetting import KINDS
from articles.press.planned import recheck
from articles.press.roles import Action, require
from articles.press.snapshot import snapshot
from articles.press.steps import log, numbered
from globepost import stamp

Erasable = Author | Category | Photo | Tag | Tweet


@transaction.atomic
def erase_article(article: Article, *, by: Any, reason: str, keep_addresses: bool = True) -> list[str]:
    """Delete the working copy, every revision, every version and its corrections. Its addresses answer 410 for good.

    Without `keep_addresses` they are forgotten too (404), for an address can itself say too much. Returns a sentence
    for each other story that is no longer scheduled for it. Raises NotAllowed. As slow as `erase_object`.
    """
    require(by, Action.ERASE)
    _hold_everything()
    pk, files = article.pk, _files_of(article)
    Correction.objects.filter(article_id=pk).delete()
    ErrorReport.objects.filter(article_id=pk).delete()
    Publication.versions.filter(article_id=pk).delete()
    release_future(pk, timezone.now())
    addresses = Address.objects.filter(article_id=pk)
    if keep_addresses:
        addresses.update(article_id=None)
    else:
        imported.forget_redirects(addresses)
        addresses.delete()
    Step.objects.filter(article_id=pk).update(subject=f"article {pk} (erased)", detail="")
    relating.erase(article)
    imported.forget(article)
    touched = _forget(article)
    article.delete()
    delete_at_once(files)
    log("erased", f"article {pk}", by=by, article_id=pk, detail=reason)
    return _after(touched, by=by)


@transaction.atomic
def erase_object(thing: Erasable, *, by: Any, reason: str) -> list[str]:
    """Delete an object of the paper, and take it out of every working copy, revision, version and shown correction.

    Returns a sentence for each story that is no longer scheduled for it. Raises NotAllowed, and IntegrityError when
    somebody begins to use the thing meanwhile. Locks every story, and reads every revision and every body: slow on a
    large archive, and meant to be rare.
    """
    require(by, Action.ERASE)
    _hold_everything()
    name, label = numbered(thing), f"“{thing}”"
    relating.erase(thing)
    imported.forget(thing)
    touched = _forget(thing)
    _unlink(thing)
    Step.objects.filter(subject__startswith=f"{name} “").update(subject=f"{name} (erased)", detail="")
    for step in Step.objects.filter(detail__contains=label):
        Step.objects.filter(pk=step.pk).update(detail=step.detail.replace(label, name))
    if not isinstance(thing, Photo | Tweet):
        Redirect.objects.filter(target=thing.get_absolute_url()).delete()
    if isinstance(thing, Photo):
        stored = Photo.objects.get(pk=thing.pk)  # the worker may have renamed or drawn it meanwhile
        delete_at_once([str(stored.file.name), *stored.rendition_names()])
    thing.delete()
    log("erased", name, by=by, detail=reason)
    return _after(touched, by=by)


def _hold_everything() -> None:
    """No story is saved or published until this is done, or what is erased could stand in it again."""
    list(Article.objects.locked().values_list("pk", flat=True))
    stamp.lock()


def _after(touched: set[int], *, by: Any) -> list[str]:
    """What follows from the words that went: other changes are shown, and gates may no longer hold."""
    for correction in Correction.objects.filter(article_id__in=touched).select_related("before", "after"):
        diff = correcting.diff_of(correction.before, correction.after) if correction.after else []
        Correction.objects.filter(pk=correction.pk).update(diff=diff)
    messages = recheck(Article.objects.filter(pk__in=touched), by=by)
    stamp.raise_generation()
    return messages


def _files_of(article: Article) -> set[str]:
    """The films and recordings of every revision and of the working copy."""
    contents = chain((revision.content for revision in article.revisions.iterator()), [snapshot(article)])
    fields = (block["fields"] for content in contents for block in content["blocks"])
    return {one["file"] for one in fields if one.get("file")}


def _unlink(thing: models.Model) -> None:
    """Delete or empty every row that points at the thing."""
    if isinstance(thing, Author):
        ArticleCredit.objects.filter(author=thing).delete()
    if isinstance(thing, Photo):
        Article.objects.filter(lead_picture=thing).update(caption="", alternative_text="")
        leads = Publication.versions.filter(lead_photo=thing)
        PublicationBody.objects.filter(publication__in=leads).update(lead_caption="")
        leads.update(lead_alternative_text="")
    if isinstance(thing, Tweet):
        TweetBlock.objects.filter(tweet=thing).delete()
    if isinstance(thing, Category):
        FrontPageSlot.objects.filter(category=thing).delete()
        thing.children.update(parent=None)
    for relation in thing._meta.get_fields(include_hidden=True):
        if isinstance(relation, models.ForeignObjectRel) and not relation.many_to_many:
            rows = relation.field.model._base_manager.filter(**{relation.field.name: thing})
            if relation.field.null:
                rows.update(**{relation.field.name: None})
            else:
                rows.delete()


def _forget(thing: models.Model) -> set[int]:
    """Take the thing out of every snapshot and of every list of parts. The articles of which a snapshot changed."""
    forgetting, touched = KINDS[type(thing)](thing), set()
    every: models.QuerySet[Revision] = models.QuerySet(Revision)
    for revision in every.iterator(chunk_size=200):
        content = revision.content
        kept = forgetting.content(content)
        if kept != content:
            every.filter(pk=revision.pk).update(packed=Revision.pack(kept))
            touched.add(revision.article_id)
    for body in PublicationBody.objects.iterator(chunk_size=200):
        parts, related = forgetting.parts(body.parts), forgetting.related(body.related_ids)
        if (parts, related) != (body.parts, body.related_ids):
            PublicationBody.objects.filter(pk=body.pk).update(parts=parts, related_ids=related)
    return touched
