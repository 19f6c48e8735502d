"""A snapshot's blocks as Gutenberg writes them."""

from collections.abc import Callable
from typing import Any

from articles.models import TableBlock
from articles.sanitising import clean_archive, clean_prose
from articles.wordpress.writing import embeds, pictures, prose
from articles.wordpress.writing.comments import block, marked
from articles.wordpress.writing.marks import written
from articles.wordpress.writing.pictures import Fields, figcaption
from articles.wordpress.writing.surroundings import Surroundings

Kept = dict[str, Any]


def body_of(content: Kept, around: Surroundings) -> str:
    """The whole body. No query. Blocks of which readers would see nothing are left out."""
    blocks = (WRITERS[kept["type"]](kept, around) for kept in content["blocks"])
    return "\n\n".join(filter(None, blocks))


def file_names(content: Kept) -> list[str]:
    """The films, recordings and documents that the body shows, by their names below the media directory."""
    return [name for kept in content["blocks"] if (name := kept["fields"].get("file"))]


def _text(kept: Kept, around: Surroundings) -> str:
    return prose.blocks_of(clean_prose(kept["fields"]["html"]))


def _archive(kept: Kept, around: Surroundings) -> str:
    html = clean_archive(kept["fields"]["html"]).strip()
    return block("html", html) if html else ""


def _quote(kept: Kept, around: Surroundings) -> str:
    text, attribution = kept["fields"]["text"].strip(), kept["fields"]["attribution"]
    cite = f"<cite>{written(attribution)}</cite>" if attribution else ""
    words = f"<blockquote><p>{_lines(text)}</p>{cite}</blockquote>"
    return block("pullquote", f'<figure class="wp-block-pullquote">{words}</figure>') if text else ""


def _table(kept: Kept, around: Surroundings) -> str:
    fields: Fields = kept["fields"]
    rows = TableBlock(rows=fields["rows"]).cells
    if not rows:
        return ""
    header = rows.pop(0) if fields["has_header"] else []
    head = f"<thead>{_row(header, 'th')}</thead>" if header else ""
    body = f"<tbody>{''.join(_row(row, 'td') for row in rows)}</tbody>" if rows else ""
    below = figcaption(" ".join(filter(None, [fields["caption"], fields["source"]])))
    table = f'<table class="has-fixed-layout">{head}{body}</table>'
    said = marked(caption=fields["caption"], source=fields["source"])
    return block("table", f'<figure class="wp-block-table">{table}{below}</figure>', **said)


def _row(cells: list[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{written(cell)}</{tag}>' for cell in cells)}</tr>"


def _lines(text: str) -> str:
    return written(text).replace("\n", "<br>")


WRITERS: dict[str, Callable[[Kept, Surroundings], str]] = {
    "textblock": _text,
    "archiveblock": _archive,
    "pullquoteblock": _quote,
    "tableblock": _table,
    "tweetblock": lambda kept, around: embeds.tweet(kept["tweet"]),
    "pictureblock": lambda kept, around: pictures.picture(kept["fields"], around),
    "galleryblock": lambda kept, around: pictures.gallery(kept["fields"], kept["photos"], around),
    "relatedblock": lambda kept, around: embeds.related(kept["fields"], around),
    "videoblock": lambda kept, around: embeds.film(kept["fields"], around),
    "audioblock": lambda kept, around: embeds.recording(kept["fields"], around),
    "linkcardblock": lambda kept, around: embeds.card(kept["fields"]),
}
