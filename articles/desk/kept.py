"""Rows of a form that stand as they were saved."""

from django.forms.utils import ErrorDict

from articles.desk.choosing import OfferingForm


class KeptForm(OfferingForm):
    """What nobody changed is not asked again, which would cost queries for each row of a long story.

    `place` names the field of the row's place among the others: a row that was only moved is asked for that alone.
    """

    place: str

    def full_clean(self) -> None:
        asked = {self.place, "DELETE"}
        if self.is_bound and self.instance.pk and set(self.changed_data) <= asked:
            self._ask_only(asked)
        else:
            super().full_clean()

    def _ask_only(self, names: set[str]) -> None:
        every = self.fields
        self.fields = {name: every[name] for name in every if name in names}
        self._errors = ErrorDict(renderer=self.renderer)
        kept = [field for field in self.instance._meta.concrete_fields if field.name in every]
        self.cleaned_data = {field.name: field.value_from_object(self.instance) for field in kept}
        self._clean_fields()
        self.fields = every
        if self.place in self.cleaned_data:
            setattr(self.instance, self.place, self.cleaned_data[self.place])
