"""Stories on their way in, as the importers hand them to `stories.bring`."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from typing import Any

from articles.models import Author, Block, Category, Photo, TextBlock
from articles.models.importing import ImportSite
from articles.wordpress.incoming import Credit, Incoming, Standing
from tests.cast import make_author, make_category

THEN = dt.datetime(2019, 2, 28, 14, 5, tzinfo=dt.UTC)


def make_site(address: str = "https://old.example.org") -> ImportSite:
    return ImportSite.objects.get_or_create(address=address)[0]


def make_incoming(
    source_id: str = "12",
    *,
    standing: str = "live",
    kind: str = "story",
    text: str = "<p>The ferry left at dawn.</p>",
    blocks: Sequence[Block] = (),
    galleries: dict[Any, list[Photo]] | None = None,
    authors: Sequence[Author] | None = None,
    category: Category | None = None,
    published_at: dt.datetime | None = THEN,
    version: object = "",
    legacy: dict[str, Any] | None = None,
    old_paths: Sequence[str] | None = None,
    **rest: Any,
) -> Incoming:
    """A story that passes every gate, live since February 2019. `rest` are fields of the article, and `updated_at`,
    `categories` and `tags` of `Incoming`. The fingerprint follows from all of it and from `version`.
    """
    own = {name: rest.pop(name) for name in ("updated_at", "categories", "tags") if name in rest}
    address = {"path": f"page-{source_id}"} if kind == "page" else {"slug": f"story-{source_id}"}
    fields = {"headline": f"Story {source_id}", **address} | rest
    if kind == "story":
        fields.setdefault("main_category", category or make_category())
    said = repr(
        (
            standing,
            kind,
            text,
            [_said(block) for block in blocks],
            authors,
            published_at,
            version,
            fields,
            own,
            old_paths,
        )
    )
    return Incoming(
        source_id,
        kind,
        Standing(standing),
        fields,
        hashlib.sha256(said.encode()).hexdigest(),
        published_at=published_at,
        credits=[Credit(author) for author in ([make_author()] if authors is None else authors)],
        blocks=[*([TextBlock(html=text)] if text else []), *blocks],
        galleries=galleries or {},
        old_paths=[f"/?p={source_id}"] if old_paths is None else list(old_paths),
        legacy=legacy or {},
        **own,
    )


def _said(block: Block) -> dict[str, Any]:
    """Without the numbers that rows happen to have here."""
    fields = (field for field in block._meta.fields if field.name != "uid" and not field.is_relation)
    return {"type": block._meta.model_name} | {field.name: getattr(block, field.attname) for field in fields}
