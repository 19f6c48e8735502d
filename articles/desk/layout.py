"""Which fields and rows stand where on the story's page."""

from typing import Any

from django.utils.text import slugify

FIELDSETS: list[Any] = [
    ("Words", {"fields": ["headline", "standfirst", "base"]}),
    ("Lead picture", {"fields": ["lead_picture", "caption", "alternative_text", "crop"]}),
    ("Filing", {"fields": ["main_category", "other_categories", "tags", "label"]}),
    ("Address", {"fields": ["kind", "slug", "path"]}),
    ("Newsroom", {"fields": ["embargo_until", "notes"]}),
    ("Front page, search engines and sharing", {
        "classes": ["collapse"],
        "fields": ["short_headline", "seo_title", "seo_description", "canonical_url", "social_picture"],
    }),
]  # fmt: skip
ROWS = ("credits", "related_picks")


def fieldsets_without(left_out: tuple[str, ...]) -> list[Any]:
    return [
        (title, options | {"fields": [name for name in options["fields"] if name not in left_out]})
        for title, options in FIELDSETS
    ]


def parts_of(adminform: Any, formsets: list[Any]) -> dict[str, Any]:
    """The form's parts by name: `sets.words`, `rows.credits`, and all the blocks."""
    return {
        "sets": {slugify(part.name).replace("-", "_"): part for part in adminform},
        "rows": {part.formset.prefix: part for part in formsets if part.formset.prefix in ROWS},
        "blocks": [part for part in formsets if part.formset.prefix not in ROWS],
    }
