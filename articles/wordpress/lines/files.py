"""Pictures and other files that lines name, from the folder beside them: each brought in once.

Nothing is fetched: a picture named by its address is looked for in the folder under the path of that address.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.storage import default_storage

from articles.models import ImportedItem, ImportSite, Photo
from articles.models.blocks import AudioBlock, VideoBlock
from articles.models.photo import random_name
from articles.photos.adding import AlreadyThere, add_photo
from articles.wordpress.tally import Outcome, Subject, Tally
from globepost.text import clean_line, clean_text

Kind = ImportedItem.Kind
MOST = 500_000_000
"""Bytes of a film, a recording or a document."""
NO_FOLDER = "no folder of files was given (--media)"


class Files:
    """The files of one import. One query for each file that it meets for the first time, and what `add_photo` costs for
    a new picture. In a dry run nothing is added.
    """

    def __init__(self, folder: Path | None, *, site: ImportSite, by: Any, is_dry: bool = False) -> None:
        self.folder, self.site, self.by, self.is_dry = folder and folder.resolve(), site, by, is_dry
        self.photos: dict[str, Photo | None] = {}
        self.names: dict[str, str] = {}

    def photo(self, given: dict[str, Any], tally: Tally) -> Photo | None:
        """The picture; None, with a case, when it is not there or is none that the library takes."""
        source = clean_line(given.get("file") or given["url"])
        if self.photos.get(source) is None:
            self.photos[source] = self._known(source) or self._bring(
                source, tally, lambda path: self._add(path, given, source)
            )
        tally.count(Subject.MEDIUM, "picture", Outcome.IMPORTED if self.photos[source] else Outcome.PARKED)
        return self.photos[source]

    def stored(self, model: type[AudioBlock] | type[VideoBlock], source: str, tally: Tally) -> str:
        """The name of a film, a recording or a document below the media directory; "", with a case, when it is not
        there or is none that such a block takes.
        """
        source = clean_line(source)
        if not self.names.get(source):
            self.names[source] = (
                self._known_name(source)
                or self._bring(source, tally, lambda path: self._store(model, path, source))
                or ""
            )
        tally.count(Subject.MEDIUM, "file", Outcome.IMPORTED if self.names[source] else Outcome.PARKED)
        return self.names[source]

    def _bring(self, source: str, tally: Tally, take: Callable[[Path], Any]) -> Any:
        try:
            path = self._path(source)
            return None if self.is_dry else take(path)
        except OSError as problem:
            tally.case("file missing", f"{source}: {problem.strerror or problem}")
        except ValidationError as problem:
            tally.case("file refused", f"{source}: {' '.join(problem.messages)}")
        return None

    def _path(self, source: str) -> Path:
        """Raises OSError for what is not a file in the folder; links out of it lead nowhere."""
        if self.folder is None:
            raise FileNotFoundError(NO_FOLDER)
        is_address = source.lower().startswith(("http://", "https://"))
        name = unquote(urlsplit(source).path) if is_address else source
        path = (self.folder / name.lstrip("/")).resolve()
        if not path.is_relative_to(self.folder) or not path.is_file():
            raise FileNotFoundError("there is no such file in the folder")
        return path

    def _add(self, path: Path, given: dict[str, Any], source: str) -> Photo:
        said = {
            "alternative_text": clean_line(given.get("alternative_text", ""))[:300],
            "caption": clean_text(given.get("caption", "")),
            "credit": clean_line(given.get("credit", ""))[:160],
            "source": clean_line(given.get("url", ""))[:300],
        }
        with path.open("rb") as file:
            try:
                photo = add_photo(file, name=path.name, size=path.stat().st_size, by=self.by, twice=False, **said)
            except AlreadyThere as there:
                photo = there.photo
        self._remember(source, target_id=photo.pk, title=str(photo)[:200])
        return photo

    def _store(self, model: type[AudioBlock] | type[VideoBlock], path: Path, source: str) -> str:
        field: Any = model._meta.get_field("file")
        if path.stat().st_size > MOST:
            raise ValidationError(f"It is larger than {MOST // 1_000_000} MB.")
        with path.open("rb") as opened:
            file = File(opened, name=path.name)
            for check in field.validators:
                if not hasattr(check, "limit_value"):
                    check(file)
            name = default_storage.save(random_name(model(), path.name), file)
        self._remember(source, title=path.name[:200], legacy={"file": name})
        return name

    def _remember(self, source: str, **said: Any) -> None:
        ImportedItem.objects.update_or_create(site=self.site, kind=Kind.MEDIUM, source_id=source[:300], defaults=said)

    def _item(self, source: str) -> ImportedItem | None:
        return ImportedItem.objects.filter(site_id=self.site.pk, kind=Kind.MEDIUM, source_id=source[:300]).first()

    def _known(self, source: str) -> Photo | None:
        item = self._item(source)
        return Photo.objects.filter(pk=item.target_id).first() if item and item.target_id else None

    def _known_name(self, source: str) -> str:
        item = self._item(source)
        return item.legacy.get("file", "") if item else ""
