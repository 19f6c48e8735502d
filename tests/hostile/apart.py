"""Takes every hostile picture in and makes its renditions, each in a process of its own with limits.

`python -m tests.hostile.apart FOLDER` keeps in the folder what would be served, and prints a line of JSON for each that
says what it cost.
"""

import io
import json
import os
import resource
import sys
import time
from pathlib import Path

import django

from tests.hostile import Hostile, every

MB = 1024 * 1024


def take_in(data: bytes, report: dict, folder: Path) -> None:
    from django.core.exceptions import ValidationError

    from articles.photos.renditions import FRAMES, cascade, decode, kinds_of
    from articles.photos.uploading import clean_picture

    cpu, wall = time.process_time(), time.perf_counter()
    try:
        kept = clean_picture(io.BytesIO(data), size=len(data))
    except ValidationError as refused:
        kept, report["refused"] = None, refused.message
    report["seconds"] = round(time.perf_counter() - wall, 3)
    report["cpu"] = round(time.process_time() - cpu, 3)
    report["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    if kept is None:
        return
    folder.mkdir()
    (folder / f"file{Path(str(kept.name)).suffix}").write_bytes(kept.read())
    image = decode(next(folder.iterdir()).read_bytes())
    for crop in FRAMES:
        for one in cascade(image, crop, (50, 50), kinds_of(image)):
            (folder / f"{crop}-{one.width}.{one.kind}").write_bytes(one.data)
    report["megabytes of renditions"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def apart(hostile: Hostile, data: bytes, folder: Path) -> dict:
    """In a child that may take a gigabyte and 20 seconds; what it used beyond what it was born with is its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_AS, (1024 * MB, 1024 * MB))
        resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
        report = {"name": hostile.name, "bytes": len(data)}
        take_in(data, report, folder)
        os.write(writing, json.dumps(report).encode())
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as answer:
        return json.loads(answer.read() or b"{}") | {"status": status, "name": hostile.name}


def made(hostile: Hostile, path: Path) -> bytes:
    """Made in a child too, or what the making took would count for the taking in."""
    child = os.fork()
    if not child:
        path.write_bytes(hostile.make())
        os._exit(0)
    os.waitpid(child, 0)
    return path.read_bytes()


def main(folder: Path) -> None:
    django.setup()
    from articles.photos import adding  # noqa: F401  # loaded once, not in every child

    for number, hostile in enumerate(every()):
        data = made(hostile, folder / f"{number}.made")
        print(json.dumps(apart(hostile, data, folder / str(number)) | {"folder": str(number)}), flush=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    main(Path(sys.argv[1]))
