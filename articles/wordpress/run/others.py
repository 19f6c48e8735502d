"""What of an export is no story: counted, and kept where nothing else here holds it."""

from collections.abc import Sequence
from typing import Any

from articles.models import ImportedItem, ImportSite
from articles.wordpress.records import Item
from articles.wordpress.run.elements import count_elements
from articles.wordpress.run.metadata import count_metadata
from articles.wordpress.tally import Outcome, Subject, Tally

STORIES = ("post", "page")
CONVERTED = {"attachment", "nav_menu_item", "wp_block", "guest-author"}
"""They stand here as pictures, links of menus, parts of bodies and authors."""
DRAWN = "The paper’s own templates and styles draw it."
REASONS = {
    "revision": "Only the newest text of a post is in what comes over.",
    "customize_changeset": DRAWN,
    "custom_css": DRAWN,
    "oembed_cache": "It repeats what services answered.",
    "wp_global_styles": DRAWN,
    "wp_template": DRAWN,
    "wp_template_part": DRAWN,
    "wp_navigation": DRAWN,
    "wp_font_family": DRAWN,
    "wp_font_face": DRAWN,
    "user_request": "It asked the old site for something.",
    "elementor_library": DRAWN,
}


def take_others(items: Sequence[Item], site: ImportSite, tally: Tally) -> None:
    """Count them, and keep of each what no other row here keeps. At most one query."""
    rows = []
    for item in items:
        kept = _counted(item, tally)
        if kept:
            key = f"{item.type} {item.number}"[:300]
            rows.append(
                ImportedItem(
                    site=site, kind=ImportedItem.Kind.OTHER, source_id=key, title=item.title[:200],
                    source_status=item.status[:40], legacy=kept,
                )
            )  # fmt: skip
    ImportedItem.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["site", "kind", "source_id"],
        update_fields=["title", "source_status", "legacy"],
    )  # fmt: skip


def _counted(item: Item, tally: Tally) -> dict[str, Any]:
    count_elements(item.elements, tally)
    parked = count_metadata(item, tally)
    tally.count(Subject.STATUS, item.status or "(none)", Outcome.IMPORTED if item.type in CONVERTED else Outcome.PARKED)
    for use in item.terms:
        tally.count(Subject.DOMAIN, use.domain, Outcome.CONVERTED if item.type in CONVERTED else Outcome.PARKED)
    if item.comments:
        tally.count(Subject.COMMENT, "comment", Outcome.PARKED, times=len(item.comments))
    if item.type in REASONS:
        tally.count(Subject.TYPE, item.type, Outcome.DROPPED, REASONS[item.type])
        return {}
    tally.count(Subject.TYPE, item.type, Outcome.CONVERTED if item.type in CONVERTED else Outcome.PARKED)
    found: dict[str, Any] = {"metadata": parked} if parked else {}
    found |= {"comments": item.comments} if item.comments else {}
    found |= {"elements": item.others} if item.others else {}
    if item.type not in CONVERTED:
        tally.case("unknown type", f"“{item.title[:100]}” is a {item.type}, which the paper has not; it is kept aside.")
        found |= {"content": item.content, "excerpt": item.excerpt, "link": item.link, "date": item.date}
        found |= {"terms": [[use.domain, use.slug, use.name] for use in item.terms], "metadata": item.meta}
    return found
