"""Text fields that clean what is written into them, from a form, an import or code alike."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from globepost.text import clean_line, clean_text, has_visible


class LineFormField(forms.CharField):
    def to_python(self, value: Any) -> str | None:
        return super().to_python(clean_line(value) if isinstance(value, str) else value)


class TextFormField(forms.CharField):
    def to_python(self, value: Any) -> str | None:
        return super().to_python(clean_text(value) if isinstance(value, str) else value)


class Cleaned(models.Field):
    """The cleaning of a model field: on assignment from a form, in queries, and before a row is written."""

    cleaner: Callable[[str], str]
    form_class: type[forms.CharField]

    def to_python(self, value: Any) -> Any:
        return self.tidy(super().to_python(value))

    def get_prep_value(self, value: Any) -> Any:
        return self.tidy(super().get_prep_value(value))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        if value and not self.blank and not has_visible(str(value)):
            raise ValidationError("Write something that readers can see; this leaves no mark.", code="invisible")

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = self.tidy(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**({} if self.choices else {"form_class": self.form_class}) | kwargs)

    @classmethod
    def tidy(cls, value: Any) -> Any:
        return cls.cleaner(value) if isinstance(value, str) else value


class LineField(Cleaned, models.CharField):
    """One line of text, cleaned by `globepost.text.clean_line`."""

    cleaner = staticmethod(clean_line)
    form_class = LineFormField


class TextField(Cleaned, models.TextField):
    """Text of several lines, cleaned by `globepost.text.clean_text`."""

    cleaner = staticmethod(clean_text)
    form_class = TextFormField
