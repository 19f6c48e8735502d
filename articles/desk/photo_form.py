"""The form of one picture. Its file is given once: another file is another picture."""

from typing import Any, BinaryIO, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.desk.choosing import OfferingForm
from articles.photos.adding import digest_of
from articles.photos.uploading import clean_picture, kept_name

WORDS = ["alternative_text", "is_decorative", "caption", "credit", "source", "licence", "licence_ends_at", "title"]
FIELDSETS: list[Any] = [
    ("For readers who cannot see it", {"fields": ["alternative_text", "is_decorative"]}),
    ("Under the picture", {"fields": ["caption", "credit"]}),
    ("Where it is from", {"fields": ["source", "licence", "licence_ends_at"]}),
    ("What stays in view", {"fields": ["focal_x", "focal_y"]}),
    ("In the library", {"fields": ["title", "retired"]}),
]


class PercentInput(forms.NumberInput):
    def __init__(self) -> None:
        super().__init__({"min": 0, "max": 100, "class": "focal-number"})

    def render(self, *args: Any, **kwargs: Any) -> SafeString:
        return format_html('<span class="focal-percent">{} %</span>', super().render(*args, **kwargs))


class PhotoForm(OfferingForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("focal_x", "focal_y"):
            if name in self.fields:
                self.fields[name].widget = PercentInput()
        if "alternative_text" in self.fields:
            self.fields["alternative_text"].widget = forms.Textarea(
                attrs={"rows": 2, "class": "vLargeTextField", "maxlength": 300}
            )

    def clean_file(self) -> Any:
        upload: Any = self.cleaned_data["file"]
        if not isinstance(upload, UploadedFile):
            return upload
        file = clean_picture(cast(BinaryIO, upload), size=upload.size or 0)
        self.instance.original_name = kept_name(upload.name or "")
        self.instance.digest = digest_of(file)
        return file
