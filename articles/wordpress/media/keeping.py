"""Writing down what became of one file: the photo or the stored file, and its row in the ledger, in one transaction."""

import hashlib
import io
from pathlib import Path
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from PIL import Image

from articles.models import ImportedItem, ImportSite, Photo
from articles.photos.adding import digest_of, same_as, save_photo
from articles.photos.uploading import kept_name
from articles.press.files import keep
from articles.wordpress.media import files, known
from articles.wordpress.media.cleaning import Clean
from articles.wordpress.media.known import Known, State
from articles.wordpress.media.wanted import Wanted
from articles.wordpress.media.words import Words, refresh, uploaded_at, words_of
from articles.wordpress.tally import Outcome

TWIN = "The library held the same picture."
NOT_THERE_YET = "The file was not there. The next import looks for it again."


class Lost(Exception):
    """The file was deleted again before its row was written: the worker was an hour quicker."""


def keep_picture(site: ImportSite, wanted: Wanted, clean: Clean, *, by: Any) -> Known:
    """The picture as a photo of the library, or the one that is there and the same. Raises Lost."""
    words = words_of(wanted)
    digest = digest_of(clean.file)
    if there := same_as(digest):
        return _keep_twin(site, wanted, words, there)
    photo, promise = _stored(clean, digest, wanted, words, by=by)
    with transaction.atomic():
        save_photo(photo, by=by)
        if not keep(promise):
            raise Lost(wanted.name)
        now = Known(State.PICTURE, photo.pk, None, words.fingerprint, known.counted(wanted, Outcome.IMPORTED))
        known.write(site, wanted, now, words.legacy | {"words": words.fields}, words.cases)
    return now


@transaction.atomic
def _keep_twin(site: ImportSite, wanted: Wanted, words: Words, there: Photo) -> Known:
    """What the library says of its own picture stays."""
    counts = known.counted(wanted, Outcome.CONVERTED, TWIN)
    now = Known(State.PICTURE, there.pk, None, words.fingerprint, counts)
    told = any(words.fields.get(name) for name in ("caption", "credit", "alternative_text"))
    case = ("picture twice", f"{wanted.name} is the same picture as “{there}”, whose words stay.")
    known.write(site, wanted, now, words.legacy | {"words": words.fields}, [case] if told else [])
    return now


def _stored(clean: Clean, digest: str, wanted: Wanted, words: Words, *, by: Any) -> tuple[Photo, Any]:
    name, promise = files.promised(clean.name.rpartition(".")[2])
    default_storage.save(name, clean.file)
    width, height = Image.open(io.BytesIO(clean.data)).size  # our own, made a moment ago
    at = uploaded_at(wanted)
    photo = Photo(
        file=name, width=width, height=height, digest=digest, original_name=kept_name(wanted.name), added_by=by,
        **words.fields, **({"uploaded_at": at} if at else {}),
    )  # fmt: skip
    return photo, promise


def keep_file(site: ImportSite, wanted: Wanted, path: Path) -> Known:
    """The file in the storage, under a random name."""
    suffix = files.suffix_of(wanted.suffix)
    if sentence := files.refusal(path, suffix):
        return refuse(site, wanted, sentence)
    name, promise = files.store(path, suffix)
    words = words_of(wanted)
    with transaction.atomic():
        if not keep(promise):
            raise Lost(wanted.name)
        now = Known(State.FILE, None, name, words.fingerprint, known.counted(wanted, Outcome.IMPORTED))
        known.write(site, wanted, now, words.legacy | {"words": words.fields, "file": name}, [])
    return now


@transaction.atomic
def miss(site: ImportSite, wanted: Wanted, reason: str) -> Known:
    """To be looked for by the next import; its words wait in the ledger."""
    counts = known.counted(wanted, Outcome.PARKED, NOT_THERE_YET)
    now = Known(State.MISSING, None, None, missing_fingerprint(reason), counts)
    words = words_of(wanted)
    code = "picture missing" if wanted.is_picture else "file missing"
    detail = f"{wanted.name or wanted.address}: {reason} ({wanted.address[:300]})"
    known.write(site, wanted, now, words.legacy | {"words": words.fields}, [(code, detail)])
    return now


def missing_fingerprint(reason: str) -> str:
    """By which an import sees that another one missed the file for the same reason."""
    return hashlib.sha256(reason.encode(errors="replace")).hexdigest()


@transaction.atomic
def refuse(site: ImportSite, wanted: Wanted, sentence: str) -> Known:
    now = Known(State.REFUSED, None, None, "", known.counted(wanted, Outcome.DROPPED, sentence))
    words = words_of(wanted)
    code = "picture refused" if wanted.is_picture else "file refused"
    known.write(site, wanted, now, words.legacy | {"words": words.fields}, [(code, f"{wanted.name}: {sentence}")])
    return now


@transaction.atomic
def drop(site: ImportSite, wanted: Wanted, sentence: str) -> Known:
    now = Known(State.DROPPED, None, None, "", known.counted(wanted, Outcome.DROPPED, sentence))
    known.write(site, wanted, now, {"address": wanted.address}, [])
    return now


@transaction.atomic
def change(site: ImportSite, wanted: Wanted, old: Known, *, by: Any) -> Known:
    """The words that a newer export has for a picture that is here; what somebody changed here stays."""
    words, is_ours = words_of(wanted), old.counts[0][2] == Outcome.IMPORTED
    rows = ImportedItem.objects.filter(site=site, kind=ImportedItem.Kind.MEDIUM, source_id=wanted.key)
    before = rows.values_list("legacy__words", flat=True).first() or {}
    photo = Photo.objects.filter(pk=old.photo_id or 0).first() if is_ours else None
    if photo and refresh(photo, before, words.fields):
        save_photo(photo, by=by)
    now = old._replace(fingerprint=words.fingerprint)
    stored = {"file": old.file} if old.file else {}
    known.write(site, wanted, now, words.legacy | {"words": words.fields} | stored, words.cases)
    return now


@transaction.atomic
def credit(site: ImportSite, wanted: Wanted, photo: Photo, name: str, *, by: Any) -> bool:
    """Give a picture of the archive the credit that a story's caption ends with; False where somebody here left it
    empty, or the library had the picture before. At most once for each picture.
    """
    rows = ImportedItem.objects.filter(site=site, kind=ImportedItem.Kind.MEDIUM, source_id=wanted.key)
    item, fresh = rows.first(), Photo.objects.filter(pk=photo.pk, credit="").first()
    words = item.legacy.get("words", {}) if item else {}
    if item is None or fresh is None or words.get("credit") or not item.counts or item.counts[0][2] != Outcome.IMPORTED:
        return False
    fresh.credit = name
    save_photo(fresh, by=by)
    item.legacy["words"] = words | {"credit": name}
    item.save(update_fields=["legacy"])
    item.cases.create(code="credit split", detail=from_a_story(wanted, name))
    return True


def from_a_story(wanted: Wanted, name: str) -> str:
    return f"{wanted.name}: “{name}” at the end of a story’s caption became the credit."
