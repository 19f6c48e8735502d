"""Rows in an order that somebody gives them by number: credits, related stories, a tweet's pictures."""

from typing import Any, ClassVar

from django import forms
from django.db import models
from django.utils.text import capfirst

from articles.desk.kept import KeptForm
from articles.desk.scripts import module


class OrderedForm(KeptForm):
    """A row whose number may be left empty: then it comes last. A script moves rows: `static/desk/js/ordered.js`."""

    class Media:
        css: ClassVar = {"all": ["desk/ordered.css"]}
        js: ClassVar = [module("ordered")]

    place = "order"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["order"].required = False
        self.fields["order"].widget.attrs["size"] = 3
        for name, field in self.fields.items():  # the headings of the columns are hidden where rows can be dragged
            label = capfirst(field.label or name)
            field.widget.attrs |= {"aria-label": label} | ({"placeholder": label} if name == "role" else {})
        if not self.instance.pk:
            self.initial["order"] = None

    def clean_order(self) -> int:
        order = self.cleaned_data.get("order")
        return 32767 if order is None else order


class OrderedFormSet(forms.BaseInlineFormSet):
    """Saves by writing all rows anew, numbered from 0: two rows can change places without meeting each other."""

    def save(self, commit: bool = True) -> list[models.Model]:
        if not any(form.has_changed() for form in self.forms):
            self.new_objects, self.changed_objects, self.deleted_objects = [], [], []
            return []
        rows = [form for form in self.forms if form.has_changed() or form.instance.pk]
        kept = [form.instance for form in rows if form not in self.deleted_forms]
        kept.sort(key=lambda row: row.order)
        model: Any = self.model
        model._base_manager.filter(**{self.fk.name: self.instance}).delete()
        for order, row in enumerate(kept):
            row.pk, row.order = None, order
            setattr(row, self.fk.name, self.instance)
            row.save(force_insert=True)
        return kept
