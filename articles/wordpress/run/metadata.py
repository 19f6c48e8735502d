"""What becomes of each metadata key of a post: read, dropped because it kept house for the old desk, or parked."""

import re

from articles.wordpress.records import Item
from articles.wordpress.tally import Outcome, Subject, Tally

READ = {
    "_thumbnail_id", "_wp_old_slug", "_wp_old_date", "_wp_attached_file", "_wp_attachment_image_alt", "enclosure",
    "_yoast_wpseo_title", "_yoast_wpseo_metadesc", "_yoast_wpseo_canonical", "_yoast_wpseo_primary_category",
    "rank_math_title", "rank_math_description", "rank_math_canonical_url", "rank_math_primary_category",
    "_aioseop_title", "_aioseop_description", "_genesis_title", "_genesis_description", "jnews_primary_category",
    "jnews_post_primary_category", "footnotes",
}  # fmt: skip
SUBTITLES = (
    "_globepost_standfirst", "jnews_post_subtitle", "post_subtitle", "_post_subtitle", "wps_subtitle",
    "_wps_subtitle",
    "subtitle", "_subtitle", "wp_subtitle", "_wp_subtitle", "kia_subtitle", "secondary_title", "_secondary_title",
    "td_subtitle",
    "td_post_subtitle", "standfirst", "deck", "dek",
)  # fmt: skip
HOUSEKEEPING = {
    "_edit_last": "It says who had the post open last.",
    "_edit_lock": "It says who had the post open last.",
    "_encloseme": "It asked the old site to do something.",
    "_pingme": "It asked the old site to do something.",
    "_wp_page_template": "Themes stay behind; the paper has pages of one kind.",
    "_publicize_pending": "It asked the old site to do something.",
    "_wp_trash_meta_status": "It says how the post came into the bin.",
    "_wp_trash_meta_time": "It says how the post came into the bin.",
    "_wp_desired_post_slug": "It says how the post came into the bin.",
    "_wp_attachment_metadata": "It lists the sizes that the old site made; the paper makes its own.",
    "_wp_attachment_context": "It is about the old site’s theme.",
    "_attachment_original_parent_id": "It repeats the post that a picture was uploaded to.",
    "_oembed_time": "It says when a service was asked.",
}
EMBEDS = re.compile(r"_oembed_(?!time_)[0-9a-f]+")
TIMES = re.compile(r"_oembed_time_[0-9a-f]+")
MENU = "_menu_item_"
OURS = {
    "_globepost_short_headline", "_globepost_label", "_globepost_path", "_globepost_caption", "_globepost_crop",
    "_globepost_alternative_text", "_globepost_notes", "_globepost_roles", "_globepost_old_address",
    "_globepost_credit",
}  # fmt: skip
"""Of our own export, what is read or stands elsewhere in it too; the others are kept."""
GUEST = "cap-"


def outcome_of(key: str) -> tuple[Outcome, str]:
    if key in HOUSEKEEPING:
        return Outcome.DROPPED, HOUSEKEEPING[key]
    if TIMES.fullmatch(key):
        return Outcome.DROPPED, HOUSEKEEPING["_oembed_time"]
    if key in READ | OURS or key in SUBTITLES or EMBEDS.fullmatch(key) or key.startswith((MENU, GUEST)):
        return Outcome.CONVERTED, ""
    return Outcome.PARKED, ""


def count_metadata(item: Item, tally: Tally) -> dict[str, list[str]]:
    """Count every key; what is parked is returned, by its key."""
    parked: dict[str, list[str]] = {}
    for key, value in item.meta:
        outcome, reason = outcome_of(key)
        name = "_oembed_…" if EMBEDS.fullmatch(key) else "_oembed_time_…" if TIMES.fullmatch(key) else key
        tally.count(Subject.META, name[:80], outcome, reason)
        if outcome is Outcome.PARKED:
            parked.setdefault(key, []).append(value)
    return parked
