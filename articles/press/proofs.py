"""A snapshot as it would be printed: gates read it, and versions are written from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self, TypeVar

from articles.models import Photo
from articles.press.rendering import Part, holds_something, part_of, photo_ids
from articles.press.snapshot import Content

Key = TypeVar("Key")


@dataclass
class Proof:
    """`photos`: those of the library that the snapshot names, by number; there may be others among them."""

    content: Content
    photos: Mapping[int, Photo]

    @classmethod
    def of(cls, content: Content) -> Self:
        """One query, for its photos."""
        return cls(content, Photo.objects.in_bulk(photo_ids(content)))

    @classmethod
    def of_many(cls, contents: Mapping[Key, Content]) -> dict[Key, Self]:
        """One query for all."""
        photos = Photo.objects.in_bulk({pk for content in contents.values() for pk in photo_ids(content)})
        return {key: cls(content, photos) for key, content in contents.items()}

    @cached_property
    def parts(self) -> list[Part]:
        """What readers would see, as `rendering.render` has it."""
        return [part for part in self._drawn if part is not None]

    @property
    def unseen(self) -> list[Content]:
        """The blocks that hold something of which readers would see nothing."""
        pairs = zip(self.content["blocks"], self._drawn, strict=True)
        return [block for block, part in pairs if part is None and holds_something(block)]

    @property
    def photo_ids(self) -> list[int]:
        """The photos that it names and that are still in the library."""
        return [pk for pk in photo_ids(self.content) if pk in self.photos]

    @cached_property
    def _drawn(self) -> list[Part | None]:
        return [part_of(block) for block in self.content["blocks"]]
