"""The blocks of a body in the article's form."""

import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from content_editor.admin import ContentEditorInline
from django import forms

from articles.desk.access import PartOfStory
from articles.desk.choosing import OfferingForm
from articles.desk.scripts import module
from articles.models import BLOCKS, Article, Block
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


class BlockForm(OfferingForm):
    uid = UidField(required=False)

    class Meta:
        exclude = ["uid"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["uid"] = self.instance.uid if self.instance.pk else None


class BlockInline(PartOfStory, ContentEditorInline):
    """One type of block. `icon` is a name of the editor's icon font."""

    form = BlockForm

    class Media:
        js = [module("blocks/page")]


def settle_uids(formsets: Iterable[Any]) -> None:
    """Give every new block its uid: the one it was posted with, or a fresh one when that stands anywhere already."""
    rows = [form for formset in formsets if issubclass(formset.model, Block) for form in formset.forms]
    taken = {form.instance.uid for form in rows if form.instance.pk}
    for form in rows:
        if form.instance.pk:
            continue
        wanted = form.cleaned_data.get("uid")
        is_free = wanted and wanted not in taken and not _stands(wanted)
        form.instance.uid = wanted if is_free else uuid.uuid4()
        taken.add(form.instance.uid)


def blocks_posted(posted: Mapping[str, Any]) -> int:
    """How many blocks an article's form holds, without those that it deletes."""
    number = 0
    for model in BLOCKS:
        prefix = f"articles_{model._meta.model_name}_set"
        rows = min(whole_number(posted.get(f"{prefix}-TOTAL_FORMS")) or 0, 10_000)
        number += sum(not posted.get(f"{prefix}-{row}-DELETE") for row in range(rows))
    return number


def uids_of(article: Article) -> dict[type[Block], dict[str, int]]:
    """The row of every block of the article, by type and uid. One query per type."""
    return {
        model: {str(uid): pk for uid, pk in model.objects.filter(parent=article).values_list("uid", "pk")}
        for model in BLOCKS
    }


def _stands(uid: uuid.UUID) -> bool:
    return any(model.objects.filter(uid=uid).exists() for model in BLOCKS)
