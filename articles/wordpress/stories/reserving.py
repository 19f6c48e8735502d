"""Stories that others show as cards, before their own turn comes: bare drafts, which `bring` fills."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from articles.models import Article, ImportedItem, ImportSite
from articles.press.roles import Action, require
from articles.wordpress.stories.fitting import cut
from globepost.text import clean_line

LONGEST = 200


@transaction.atomic
def reserve(headlines: Mapping[str, str], *, site: ImportSite, by: Any) -> dict[str, int]:
    """The numbers of the articles that those stories are or will be, by their source ids. `headlines` has the headline
    of each as the export has it, for what is said of the story before it is here.

    Four queries at most, whatever their number. Raises NotAllowed. One that was left out before is given an article.
    """
    require(by, Action.SETTINGS)
    kind = ImportedItem.Kind.ARTICLE
    items = ImportedItem.objects.filter(site=site, kind=kind, source_id__in=list(headlines))
    known = {source: pk for source, pk in items.values_list("source_id", "target_id") if pk}
    missing = [source for source in headlines if source not in known]
    titles = [cut(clean_line(headlines[source]), LONGEST) for source in missing]
    articles = Article.objects.bulk_create(Article(headline=title, owner=by) for title in titles)
    ImportedItem.objects.bulk_create(
        [
            ImportedItem(site=site, kind=kind, source_id=source, target_id=article.pk, title=article.headline)
            for source, article in zip(missing, articles, strict=True)
        ],
        update_conflicts=True,
        unique_fields=["site", "kind", "source_id"],
        update_fields=["target_id", "fingerprint"],
    )
    return known | {source: article.pk for source, article in zip(missing, articles, strict=True)}
