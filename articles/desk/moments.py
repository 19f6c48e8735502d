"""Moments in the newsroom's zone, as one field of the browser."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

FORMAT = "%Y-%m-%dT%H:%M:%S"
YEARS = range(1900, 2200)


class MomentInput(forms.DateTimeInput):
    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"step": "1"} | (attrs or {}), format=FORMAT)


class MomentField(forms.DateTimeField):
    """A date and a time of day; refuses what no calendar has, such as an hour that summer time leaves out."""

    widget = MomentInput
    default_error_messages = {"invalid": "Write a date and a time, such as 2026-11-24 18:00."}

    def to_python(self, value: Any) -> dt.datetime | None:
        try:
            moment = super().to_python(value)
        except OverflowError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None
        if moment and moment.year not in YEARS:
            raise ValidationError(f"The year {moment.year} cannot be meant.", code="invalid")
        return moment
