"""What the paper says about itself: categories, authors, photos, tags, menus, slots and settings.

Saving one is public at once, so it goes through this door: the right is asked for, the step is logged, scheduled
versions whose gates no longer hold are unscheduled, and every page's stamp changes.
"""

from collections.abc import Callable
from typing import Any

from django.db import models, transaction
from django.db.models import Exists, OuterRef

from articles.models import (
    Article,
    Author,
    Category,
    FrontPageSlot,
    MenuLink,
    Photo,
    Publication,
    PublicationCategory,
    Redirect,
    SiteSettings,
    Tag,
    Tweet,
)
from articles.press.files import delete_at_once, delete_later
from articles.press.planned import recheck
from articles.press.roles import Action, NotAllowed, require
from articles.press.steps import log, numbered
from globepost import stamp

ACTIONS: dict[type[models.Model], Action] = {
    Author: Action.AUTHORS,
    Category: Action.CATEGORIES,
    FrontPageSlot: Action.FRONT_PAGE,
    MenuLink: Action.MENUS,
    Photo: Action.CHANGE_PICTURES,
    Redirect: Action.MENUS,
    SiteSettings: Action.SETTINGS,
    Tag: Action.WRITE,
    Tweet: Action.CHANGE_PICTURES,
}
DELETABLE = (FrontPageSlot, MenuLink, Redirect)


@transaction.atomic
def save(thing: models.Model, *, by: Any) -> list[str]:
    """Save one object of the paper. Returns what the editor has to be told; raises NotAllowed.

    Contributors and reporters add tags, pictures and tweets; of others only editors change them. A changed address
    redirects from then on. Locks the press.
    """
    stamp.lock()
    old: Any = type(thing)._base_manager.filter(pk=thing.pk).first()
    _require(thing, by=by, is_new=old is None)
    if old and isinstance(thing, Photo):
        _keep_what_the_press_wrote(thing, old)
    thing.save()
    if type(thing) in PICTURES:
        _expose(getattr(thing, PICTURES[type(thing)]))
    after = AFTER.get(type(thing))
    messages = after(thing, old, by) if after else []
    if hasattr(thing, "slug"):
        _redirect(old.get_absolute_url() if old else "", thing.get_absolute_url())  # type: ignore[attr-defined]
    _log("changed" if old else "added", thing, by=by, detail=_changes(old, thing) if old else "")
    stamp.raise_generation()
    return messages


@transaction.atomic
def delete(thing: models.Model, *, by: Any) -> None:
    """Take away a slot, a menu link or a redirect; everything else is retired. Raises NotAllowed."""
    require(by, ACTIONS[type(thing)])
    stamp.lock()
    if not isinstance(thing, DELETABLE):
        raise TypeError(f"{thing._meta.verbose_name} is retired, not deleted.")
    _log("deleted", thing, by=by)
    thing.delete()
    stamp.raise_generation()


def may_save(user: Any, thing: models.Model) -> bool:
    """Whether `save` would let the user."""
    try:
        _require(thing, by=user, is_new=thing.pk is None)
    except NotAllowed:
        return False
    return True


def _require(thing: models.Model, *, by: Any, is_new: bool) -> None:
    action = ACTIONS[type(thing)]
    if isinstance(thing, Photo | Tweet):
        require(by, Action.ADD_PICTURES if is_new else action, None if is_new else thing)
        return
    require(by, Action.AUTHORS if isinstance(thing, Tag) and not is_new else action)


def _keep_what_the_press_wrote(photo: Photo, old: Photo) -> None:
    """The form was opened a while ago: since then the file may have another name, or readers have seen it."""
    photo.is_exposed = old.is_exposed
    photo.renditions, photo.is_rendered = old.renditions, old.is_rendered
    if photo.file._committed:  # type: ignore[attr-defined]
        photo.file.name = old.file.name
    else:
        photo.renditions, photo.is_rendered = {}, False
    if (photo.focal_x, photo.focal_y) != (old.focal_x, old.focal_y):
        photo.renditions = {crop: row for crop, row in photo.renditions.items() if not crop}
        photo.is_rendered = False


def _after_photo(photo: Any, old: Any, by: Any) -> list[str]:
    stamp.mark([photo.licence_ends_at])
    if old and old.licence_ends_at != photo.licence_ends_at:
        _expose(photo.pk)  # readers may see it again, so it has to be hidden again
    if old and old.file.name != photo.file.name:
        delete_at_once([old.file.name, *old.rendition_names()])
    elif old and (dropped := old.renditions.keys() - photo.renditions.keys()):
        delete_later(old.rendition_names(*dropped))
    return recheck(_showing(photo), by=by)


def _showing(photo: Photo) -> models.QuerySet[Article]:
    """The articles of which a version shows the photo or will."""
    ids = Publication.versions.filter(photo_rows__photo=photo).values("article_id")
    return Article.objects.filter(pk__in=ids)


def _after_slot(slot: Any, old: Any, by: Any) -> list[str]:
    stamp.mark([slot.starts_at, slot.ends_at])
    return []


def _after_category(category: Any, old: Any, by: Any) -> list[str]:
    if old and old.parent_id != category.parent_id:
        _lift(category)
    return []


PICTURES: dict[type[models.Model], str] = {
    Author: "picture_id",
    Category: "default_picture_id",
    SiteSettings: "default_picture_id",
}
AFTER: dict[type[models.Model], Callable[[Any, Any, Any], list[str]]] = {
    Category: _after_category,
    FrontPageSlot: _after_slot,
    Photo: _after_photo,
}


def _expose(photo_id: int | None) -> None:
    Photo.objects.filter(pk=photo_id).update(is_exposed=True)  # type: ignore[misc]


def _lift(category: Category) -> None:
    """A category moved: its versions stand in the one above it now, and no longer in the one that was above."""
    own = PublicationCategory.objects.filter(category=category, direct=True)
    below = PublicationCategory.objects.filter(
        publication=OuterRef("publication"), direct=True, category__parent=OuterRef("category")
    )
    rows = PublicationCategory.objects.filter(publication__in=own.values("publication_id"))
    rows.filter(~Exists(below), direct=False).delete()
    if category.parent_id is None:
        return
    missing = own.exclude(publication__in=rows.filter(category_id=category.parent_id).values("publication_id"))
    PublicationCategory.objects.bulk_create(
        (
            PublicationCategory(publication_id=pk, position=position, category_id=category.parent_id, direct=False)
            for pk, position in missing.values_list("publication_id", "position")
        ),
        batch_size=1000,
    )


def _redirect(old: str, new: str) -> None:
    """The old address and all that led to it lead to the new one, which is the object's own from now on."""
    if old == new:
        return
    Redirect.objects.filter(path=new).delete()
    if not old:
        return
    Redirect.objects.filter(target=old).update(target=new)
    Redirect.objects.update_or_create(path=old, defaults={"target": new})


def _changes(old: models.Model, new: models.Model) -> str:
    """What is different, a line for each field."""
    fields = [
        field
        for field in new._meta.fields
        if field.editable and field.value_from_object(old) != field.value_from_object(new)
    ]
    return "\n".join(
        f"{field.verbose_name}: {field.value_from_object(old)} → {field.value_from_object(new)}" for field in fields
    )


def _log(verb: str, thing: models.Model, *, by: Any, detail: str = "") -> None:
    """With the thing's number, and for a slot the article's, so that erasing finds every step."""
    article_id = getattr(thing, "article_id", None)
    log(verb, f"{numbered(thing)} “{thing}”", by=by, article_id=article_id, detail=detail)
