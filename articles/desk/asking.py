"""What a list of the desk can be asked: its search, its own filters and its chosen rows. Nonsense is answered too."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import get_fields_from_path
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from articles.desk.moments import YEARS
from articles.desk.pickers import clean_term, numbers_in


class Asking(admin.ModelAdmin):
    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> Any:
        return super().get_search_results(request, queryset, clean_term(search_term))

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        """Only what the list's own filters send. Raises IncorrectLookupParameters for a value that makes no sense."""
        fields = dict(self._lookups(request))
        if lookup not in fields:
            return False
        if not _makes_sense(fields[lookup], lookup, value):
            raise IncorrectLookupParameters
        return True

    def response_action(self, request: HttpRequest, queryset: QuerySet[Any], *args: Any) -> HttpResponse | None:
        chosen = request.POST.getlist(ACTION_CHECKBOX_NAME)
        if len(numbers_in(chosen)) < len(chosen):
            self.message_user(request, "What was chosen is not in this list. Nothing was changed.", "WARNING")
            return HttpResponseRedirect(request.get_full_path())
        return super().response_action(request, queryset, *args)

    def _lookups(self, request: HttpRequest | None) -> Iterator[tuple[str, models.Field | None]]:
        filters: Any = self.get_list_filter(request)  # type: ignore[arg-type]
        for asked in filters:
            if isinstance(asked, type):
                yield asked.parameter_name, None  # type: ignore[attr-defined]
                continue
            name = asked if isinstance(asked, str) else asked[0]
            field: Any = get_fields_from_path(self.model, name)[-1]
            if field.is_relation:
                yield f"{name}__{field.target_field.name}__exact", field.target_field
            elif isinstance(field, models.DateField):
                yield from ((f"{name}__{lookup}", field) for lookup in ("gte", "lt"))
            else:
                yield from ((lookup, field) for lookup in (name, f"{name}__exact"))
            yield f"{name}__isnull", models.BooleanField()


def _makes_sense(field: models.Field | None, lookup: str, value: Any) -> bool:
    if field is None:  # a filter of our own, which knows its choices
        return True
    if isinstance(field, models.AutoField):
        return bool(numbers_in([value]))
    try:
        read = field.to_python(value)
    except (ValidationError, ValueError, OverflowError):
        return False
    return not isinstance(field, models.DateField) or bool(read and read.year in YEARS)
