"""Writing stories that come in: working copy, revision, publication, addresses, and what the import knows of each."""

from articles.wordpress.stories.arrivals import Brought, Fate
from articles.wordpress.stories.bringing import bring
from articles.wordpress.stories.reserving import reserve

__all__ = ["Brought", "Fate", "bring", "reserve"]
