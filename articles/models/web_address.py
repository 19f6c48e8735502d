from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from articles.sanitising import is_safe_address
from globepost.fields import Cleaned
from globepost.text import clean_line


def refuse_unsafe(address: str) -> None:
    """Raise ValidationError for what the site would not link to."""
    if not address.lower().startswith(("http://", "https://")) or not is_safe_address(address):
        raise ValidationError("Write an address that begins with https:// or http://, such as https://example.org/.")


class WebAddressField(Cleaned, models.URLField):
    """An address of a page elsewhere, to which readers can be led."""

    cleaner = staticmethod(clean_line)
    form_class = forms.URLField
    default_validators = [*models.URLField.default_validators, refuse_unsafe]

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"assume_scheme": "https"} | kwargs)
