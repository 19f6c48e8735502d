"""Serves the paper's pictures, sound and films when no web server or bucket in front does."""

import re
from pathlib import Path
from typing import IO

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils._os import safe_join
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.generic import View

TYPES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".wav": "audio/wav",
    ".pdf": "application/pdf",
}
# A browser never opens these on the paper's own address.
DOWNLOADS = {".pdf"}
# Names are random and a file is never rewritten, so what a browser has stays right.
CACHE_CONTROL = "public, max-age=31536000, immutable"
RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)  # no file is longer


class MediaView(View):
    """A file below MEDIA_ROOT in one of our formats; anything else was never there (404)."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, path: str) -> HttpResponseBase:
        file = find(path)
        stat = file.stat()
        headers = {
            "Content-Type": TYPES[file.suffix],
            "Cache-Control": CACHE_CONTROL,
            "Accept-Ranges": "bytes",
            "Last-Modified": http_date(stat.st_mtime),
            "ETag": f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"',
        }
        if file.suffix in DOWNLOADS:
            headers["Content-Disposition"] = "attachment"
        unchanged = get_conditional_response(request, headers["ETag"], int(stat.st_mtime))
        if unchanged is not None:
            for name in ("Cache-Control", "ETag", "Last-Modified"):
                unchanged.headers[name] = headers[name]
            return unchanged
        span = wanted_span(request, headers, stat.st_size)
        if span is None:
            return respond(request, file, headers, 0, stat.st_size)
        first, last = span
        if first > last:
            return HttpResponse(status=416, headers={"Content-Range": f"bytes */{stat.st_size}"})
        headers["Content-Range"] = f"bytes {first}-{last}/{stat.st_size}"
        return respond(request, file, headers, first, last - first + 1, status=206)


def respond(
    request: HttpRequest, file: Path, headers: dict[str, str], first: int, length: int, status: int = 200
) -> HttpResponseBase:
    headers["Content-Length"] = str(length)
    if request.method == "HEAD":
        return HttpResponse(status=status, headers=headers)
    kind = headers.pop("Content-Type")  # FileResponse would guess it from a name, unless it is an argument
    return FileResponse(Part(file.open("rb"), first, length), status=status, content_type=kind, headers=headers)


def find(path: str) -> Path:
    """The file of a path below /media/; Http404 for whatever is no file of ours."""
    try:
        file = Path(safe_join(settings.MEDIA_ROOT, path))
    except (SuspiciousFileOperation, ValueError):
        raise Http404 from None
    hidden = any(part.startswith(".") for part in Path(path).parts)
    root = Path(settings.MEDIA_ROOT).resolve()
    try:
        is_ours = file.suffix in TYPES and file.is_file() and file.resolve().is_relative_to(root)
    except OSError:  # a name that no file system holds
        raise Http404 from None
    if hidden or not is_ours:
        raise Http404
    return file


def wanted_span(request: HttpRequest, headers: dict[str, str], size: int) -> tuple[int, int] | None:
    """First and last byte of a single range (RFC 9110, 14.2); None: the whole file.

    A range that the file cannot satisfy comes back with the first after the last.
    """
    condition = request.headers.get("If-Range")
    if condition and condition not in (headers["ETag"], headers["Last-Modified"]):
        return None
    match = RANGE.fullmatch(request.headers.get("Range", "").strip())
    if request.method != "GET" or not match or match.group() == "bytes=-":
        return None
    first, last = match.groups()
    if not first:
        return (max(size - int(last), 0), size - 1) if int(last) else (1, 0)
    if last and int(last) < int(first):
        return None
    return int(first), min(int(last or size - 1), size - 1)


class Part:
    """So many bytes of an open file from `first` on, as something to read."""

    def __init__(self, file: IO[bytes], first: int, length: int) -> None:
        self.file, self.left = file, length
        file.seek(first)

    def read(self, size: int = -1) -> bytes:
        data = self.file.read(self.left if size < 0 else min(size, self.left))
        self.left -= len(data)
        return data

    def close(self) -> None:
        self.file.close()
