"""Feeds: the newest of a list with their full text, as RSS 2.0 and as Atom 1.0."""
