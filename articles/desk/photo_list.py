"""The library as a list: newest first, a page at a time, narrowed by words and by what a newsroom looks for.

Nothing is counted: one row more than is shown says that there are more.
"""

import datetime as dt
import operator
from functools import reduce
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone

from articles.desk.photo_card import SOON
from articles.desk.photo_unused import unused
from articles.desk.pickers import clean_term
from articles.models import Photo
from globepost.text import whole_number

SEARCHED = ("title", "alternative_text", "caption", "credit", "source", "original_name")
PER_PAGE = 48
LAST_PAGE = 5000


class Narrowing(forms.Form):
    """What the list can be asked. Nonsense asks for nothing."""

    q = forms.CharField(label="Search", required=False, widget=forms.TextInput(attrs={"type": "search"}))
    whose = forms.ChoiceField(label="Added by", required=False, choices=[("", "Anybody"), ("mine", "Me")])
    lacking = forms.ChoiceField(
        label="Still to write",
        required=False,
        choices=[("", "Anything or nothing"), ("words", "Alternative text"), ("credit", "Credit")],
    )
    licence = forms.ChoiceField(
        label="Licence",
        required=False,
        choices=[("", "Any"), ("ending", "Ends within 30 days"), ("ended", "Has ended")],
    )
    standing = forms.ChoiceField(
        label="Use",
        required=False,
        choices=[("", "Used or not"), ("unused", "Used nowhere"), ("retired", "Retired")],
    )

    def asked(self) -> dict[str, Any]:
        self.is_valid()
        return self.cleaned_data


def found(user: Any, *, q: str = "", whose: str = "", lacking: str = "", licence: str = "", standing: str = "") -> Any:
    """The photos asked for, newest first; those retired only when asked for."""
    rows = matching(Photo.objects.filter(retired=standing == "retired"), q).order_by("-uploaded_at", "-id")
    if whose == "mine":
        rows = rows.filter(added_by=user)
    if lacking == "words":
        rows = rows.filter(alternative_text="", is_decorative=False)
    if lacking == "credit":
        rows = rows.filter(credit="")
    if licence:
        rows = rows.filter(_licence(licence, timezone.now()))
    return unused(rows) if standing == "unused" else rows


def page_of(rows: QuerySet[Photo], number: Any) -> tuple[list[Photo], int, bool]:
    """The photos of a page, its number, and whether there are more. One query."""
    page = min(max(whole_number(number) or 1, 1), LAST_PAGE)
    first = (page - 1) * PER_PAGE
    photos = list(rows[first : first + PER_PAGE + 1])
    return photos[:PER_PAGE], page, len(photos) > PER_PAGE and page < LAST_PAGE


def matching(rows: QuerySet[Photo], term: str) -> QuerySet[Photo]:
    """Those in which every word stands somewhere."""
    for word in clean_term(term).split():
        rows = rows.filter(reduce(operator.or_, (Q(**{f"{name}__icontains": word}) for name in SEARCHED)))
    return rows


def _licence(state: str, now: dt.datetime) -> Q:
    if state == "ended":
        return Q(licence_ends_at__lte=now)
    return Q(licence_ends_at__gt=now, licence_ends_at__lte=now + SOON)
