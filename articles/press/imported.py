"""Erasing what an import keeps of a thing that is erased; that it was here stays, so that it does not come again."""

from django.db import models

from articles.models import Address, Article, Author, Category, ImportCase, ImportedItem, Photo, Redirect, Tag

KINDS = {
    Article: ImportedItem.Kind.ARTICLE,
    Author: ImportedItem.Kind.AUTHOR,
    Category: ImportedItem.Kind.CATEGORY,
    Photo: ImportedItem.Kind.MEDIUM,
    Tag: ImportedItem.Kind.TAG,
}


def forget(thing: models.Model) -> None:
    """Empty the title, the counts and the legacy data of its items, and delete their cases. Two queries at most."""
    kind = KINDS.get(type(thing))
    if kind is None:
        return
    items = ImportedItem.objects.filter(kind=kind, target_id=thing.pk)
    ImportCase.objects.filter(item__in=items).delete()
    items.update(title="", counts=[], legacy={})


def forget_redirects(addresses: models.QuerySet[Address]) -> None:
    """Delete the redirects to those addresses: old ones that were too long to be a story's own. One query."""
    Redirect.objects.filter(target__in=addresses.values("path")).delete()
