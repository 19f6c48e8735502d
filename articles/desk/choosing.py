"""Choosing other objects in a form: what is offered to whom, and under which name."""

from functools import partial
from typing import Any

from django import forms
from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst

from articles.desk.photo_field import PhotoField
from articles.desk.sight import choosable_articles, known_headline
from articles.models import Article, Author, Category, Photo, Tag, Tweet
from articles.models.article import NamesArticle
from articles.press.roles import Action, can

# Who may be offered the objects of a kind; of everything else nobody is.
RIGHTS: dict[type[models.Model], Action] = {
    Article: Action.WRITE,
    Author: Action.WRITE,
    Category: Action.WRITE,
    Photo: Action.ADD_PICTURES,
    Tag: Action.WRITE,
    Tweet: Action.WRITE,
}


def offered(model: type[models.Model], user: Any, keep: list[Any] | None = None, term: str = "") -> QuerySet[Any]:
    """What the user may choose of a kind. `keep` are the ids that stand in the form already, retired ones too."""
    kept = Q(pk__in=[pk for pk in keep or [] if pk])
    if not can(user, RIGHTS[model]):
        return model._default_manager.filter(kept)
    if model is Article:
        return choosable_articles(user, term) | Article.objects.filter(kept)
    return model._default_manager.filter(Q(retired=False) | kept)


class OfferingForm(forms.ModelForm):
    """A form whose choices are narrowed to what `user` may choose; see `bound`."""

    user: Any = None
    admin_site: Any = None
    story: Any = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, forms.ModelChoiceField):
                self._narrow(name, field)

    def _narrow(self, name: str, field: Any) -> None:
        widget = getattr(field.widget, "widget", field.widget)
        widget.label = capfirst(field.label or name)
        if field.queryset.model in RIGHTS:
            field.queryset = offered(field.queryset.model, self.user, self._standing(name, field))
            widget.standing = self.instance._state.fields_cache.get(name)
        if isinstance(field, PhotoField) and self.instance.pk:
            field.hold(getattr(self.instance, name))
        if field.queryset.model is Article:
            field.label_from_instance = partial(known_headline, self.user)
            self._name(name)
            widget.left_out = self.story and self.story.pk

    def _standing(self, name: str, field: Any) -> list[Any]:
        if not self.instance.pk:
            return []
        if isinstance(field, forms.ModelMultipleChoiceField):
            return [one.pk for one in self.initial[name]]
        return [getattr(self.instance, f"{name}_id", None)]

    def _chosen_before(self) -> set[str]:
        """The fields that choose what the saved row has already."""
        if not self.instance.pk:
            return set()
        choices = {name for name, field in self.fields.items() if isinstance(field, forms.ModelChoiceField)}
        return choices - set(self.changed_data) - set(self.declared_fields)

    def _clean_fields(self) -> None:
        """What was chosen before is not looked up again."""
        every, kept = self.fields, self._chosen_before()
        self.fields = {name: every[name] for name in every if name not in kept}
        super()._clean_fields()  # type: ignore[misc]
        self.fields = every
        for name in kept:
            several = isinstance(every[name], forms.ModelMultipleChoiceField)
            self.cleaned_data[name] = self.initial[name] if several else getattr(self.instance, name)

    def _get_validation_exclusions(self) -> set[str]:
        return super()._get_validation_exclusions() | self._chosen_before()  # type: ignore[misc]

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        for name, field in self.fields.items():
            if getattr(getattr(field, "queryset", None), "model", None) is Article:
                self._name(name)

    def _name(self, name: str) -> None:
        """The heading of a row shows the story that the row names: under the headline that the user may know."""
        if isinstance(self.instance, NamesArticle) and getattr(self.instance, f"{name}_id", None):
            self.instance.known_headline = known_headline(self.user, getattr(self.instance, name))


def bound(form: type, request: HttpRequest, admin_site: Any, story: Any = None) -> type:
    """The form class as this user of the desk fills it in, in the form of that story."""
    return type(form.__name__, (form,), {"user": request.user, "admin_site": admin_site, "story": story})
