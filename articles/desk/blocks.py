"""The blocks of a body in the article's form."""

import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from content_editor.admin import ContentEditorInline
from django import forms
from django_prose_editor.fields import ProseEditorField
from django_prose_editor.widgets import ProseEditorWidget

from articles.desk.access import FORM_FIELDS, PartOfStory
from articles.desk.kept import KeptForm
from articles.desk.scripts import module
from articles.models import BLOCKS, Block, TextBlock
from articles.press.bodies import blocks_of
from globepost.text import whole_number


class UidField(forms.UUIDField):
    """The block's uid; what is none counts as left empty."""

    widget = forms.HiddenInput

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except forms.ValidationError:
            return None

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class BlockForm(KeptForm):
    place = "ordering"
    uid = UidField(required=False)

    class Meta:
        exclude = ["uid"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["uid"] = self.instance.uid if self.instance.pk else None


class FoundField(forms.Field):
    """The number of a row, by which the formset has found it already."""

    widget = forms.HiddenInput

    def __init__(self, row: Block) -> None:
        super().__init__(required=False, initial=row.pk)
        self.row = row

    def clean(self, value: Any) -> Block:
        return self.row

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class BlockFormSet(forms.BaseInlineFormSet):
    """The blocks of one type. All types are read together, and those that were only moved are written together."""

    model: type[Block]

    def get_queryset(self) -> Any:
        if not hasattr(self, "_queryset"):
            self._queryset = [block for block in body_of(self.instance) if type(block) is self.model]
        return self._queryset

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if form.instance.pk:
            form.fields["id"] = FoundField(form.instance)

    def _should_delete_form(self, form: Any) -> bool:
        """An empty text block says nothing, and leaves nothing."""
        if super()._should_delete_form(form):  # type: ignore[misc]
            return True
        return self.model is TextBlock and form.has_changed() and not form.instance.html

    def save_existing(self, form: Any, obj: Any, commit: bool = True) -> Any:
        if form.changed_data != ["ordering"]:
            return super().save_existing(form, obj, commit)
        self.moved.append(obj)
        return obj

    def save_existing_objects(self, commit: bool = True) -> list[Any]:
        self.moved: list[Any] = []
        saved = super().save_existing_objects(commit)
        self.model._base_manager.bulk_update(self.moved, ["ordering"])
        return saved


class BlockInline(PartOfStory, ContentEditorInline):
    """One type of block. `icon` is a name of the editor's icon font."""

    form = BlockForm
    formset = BlockFormSet
    formfield_overrides = FORM_FIELDS | {ProseEditorField: {"widget": ProseEditorWidget}}  # without its own look
    template = "admin/articles/article/blocks/group.html"

    class Media:
        css = {"all": [f"desk/{name}.css" for name in ("blocks", "blocks_fields", "blocks_menu", "prose")]}
        js = [module("blocks/page")]


def body_of(article: Any) -> list[Block]:
    """The blocks that the form of this article shows, read once."""
    if not hasattr(article, "body"):
        article.body = blocks_of(article) if article.pk else []
    return article.body


def settle_uids(formsets: Iterable[Any]) -> None:
    """Give every new block its uid: the one it was posted with, or a fresh one when that stands anywhere already."""
    rows = [form for formset in formsets if issubclass(formset.model, Block) for form in formset.forms]
    new = [form for form in rows if not form.instance.pk]
    taken = {form.instance.uid for form in rows if form.instance.pk}
    taken |= _standing({form.cleaned_data["uid"] for form in new if form.cleaned_data.get("uid")})
    for form in new:
        wanted = form.cleaned_data.get("uid")
        form.instance.uid = wanted if wanted and wanted not in taken else uuid.uuid4()
        taken.add(form.instance.uid)


def blocks_posted(posted: Mapping[str, Any]) -> int:
    """How many blocks an article's form holds, without those that it deletes."""
    number = 0
    for model in BLOCKS:
        prefix = f"articles_{model._meta.model_name}_set"
        rows = min(whole_number(posted.get(f"{prefix}-TOTAL_FORMS")) or 0, 10_000)
        number += sum(not posted.get(f"{prefix}-{row}-DELETE") for row in range(rows))
    return number


def _standing(uids: set[uuid.UUID]) -> set[uuid.UUID]:
    """Those of them that some block has, of whatever story. One query."""
    first, *others = (model.objects.filter(uid__in=uids).order_by().values_list("uid") for model in BLOCKS)
    return {uid for (uid,) in first.union(*others)} if uids else set()
