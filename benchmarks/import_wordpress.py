"""How quick the import of a WordPress export is: `make bench-import`.

20,000 posts of 600 words and the records of 5,000 pictures, which are here already, in one file (GENERATED_STORIES and
GENERATED_PICTURES make it another size), into a paper of its own on SQLite. Beside it, in the same run: the very rows
that the import wrote, written by a bare `bulk_create` into an empty copy of the tables. What counts is the ratio of the
two rates; a first, shorter import says whether memory grows with the length of the file.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

POSTS = int(os.environ.get("GENERATED_STORIES", "20000"))
PICTURES = int(os.environ.get("GENERATED_PICTURES", "5000"))
LEAST = 0.25
ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    from benchmarks.archive import write

    folder = Path(tempfile.mkdtemp(prefix="globepost-bench-"))
    try:
        tenth = imported(folder, "tenth", posts=POSTS // 10, pictures=PICTURES, write=write)
        whole = imported(folder, "whole", posts=POSTS, pictures=PICTURES, write=write)
        bare = written_bare(folder)
        ratio = bare / whole[0]
        print(
            f"import: {POSTS / whole[0]:,.0f} posts/s ({whole[0]:.1f} s); bare bulk_create: {POSTS / bare:,.0f} posts/s"
        )
        print(f"ratio {ratio:.2f} (at least {LEAST})")
        print(f"memory at most: {tenth[1]:.0f} MB for {POSTS // 10:,} posts, {whole[1]:.0f} MB for {POSTS:,}")
    finally:
        shutil.rmtree(folder)
    sys.exit(0 if ratio >= LEAST else 1)


def imported(folder: Path, name: str, *, posts: int, pictures: int, write: object) -> tuple[float, float]:
    """Seconds by the clock, without the start of the program, and the most megabytes of memory."""
    data, export = folder / name, folder / f"{name}.xml"
    data.mkdir()
    write(export, posts=posts, pictures=pictures)  # type: ignore[operator]
    child("prepare", str(pictures), data=data)
    said = child("import", str(export), data=data).split()
    return float(said[-2]), float(said[-1])


def written_bare(folder: Path) -> float:
    return float(child("bare", str(folder / "bare.sqlite3"), data=folder / "whole").split()[-1])


def child(*arguments: str, data: Path) -> str:
    """A process of its own, so that each begins with the same memory."""
    environment = os.environ | {"DATA_DIR": str(data), "ENV_FILE": os.devnull, "LOG_LEVEL": "WARNING"}
    environment["DJANGO_SETTINGS_MODULE"] = "globepost.settings"
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "benchmarks.import_wordpress", *arguments],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    return done.stdout


def prepare(pictures: int) -> None:
    """An empty paper whose library holds the pictures already, as an import of the media alone leaves it."""
    from django.contrib.auth.models import Group, User
    from django.core.management import call_command

    from articles.models import ImportedItem, ImportSite, Photo
    from benchmarks.archive import PICTURE_NUMBERS_FROM, SITE, picture_address

    call_command("migrate", verbosity=0)
    chief = User.objects.create_user("chief")
    chief.groups.add(Group.objects.get(name="administrator"))
    site = ImportSite.objects.create(address=SITE)
    photos = Photo.objects.bulk_create(
        (
            Photo(
                file=f"00/{number:032}.jpg", width=1200, height=800, is_rendered=True, credit="Ada Quay, Harbour News",
                alternative_text=f"A harbour in grey light, view {number}", source=picture_address(number),
            )
            for number in range(pictures)
        ),
        batch_size=500,
    )  # fmt: skip
    ImportedItem.objects.bulk_create(
        (
            ImportedItem(
                site=site, kind=ImportedItem.Kind.MEDIUM, source_id=str(PICTURE_NUMBERS_FROM + number),
                target_id=photo.pk, title=f"Picture {number}",
            )
            for number, photo in enumerate(photos)
        ),
        batch_size=500,
    )  # fmt: skip


def run_import(path: str) -> None:
    from django.core.management import call_command

    began = time.perf_counter()
    call_command("import_wordpress", path, by="chief", relate=False)
    seconds = time.perf_counter() - began
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def write_bare(path: str) -> None:
    """All rows that the import wrote, read slice by slice and written elsewhere; only the writing counts."""
    from django.apps import apps
    from django.core.management import call_command
    from django.db import connections, transaction

    connections.databases["bare"] = connections.databases["default"] | {"NAME": path}
    call_command("migrate", database="bare", verbosity=0)
    connections["bare"].disable_constraint_checking()
    seconds = 0.0
    for model in apps.get_app_config("articles").get_models(include_auto_created=True):
        model._base_manager.using("bare")._raw_delete("bare")
        rows = model._base_manager.using("default").order_by("pk").iterator(2_000)
        while alike := [row for row, _ in zip(rows, range(2_000), strict=False)]:
            began = time.perf_counter()
            with transaction.atomic("bare"):
                model._base_manager.using("bare").bulk_create(alike, batch_size=500)
            seconds += time.perf_counter() - began
    print(seconds)


STEPS = {"prepare": lambda count: prepare(int(count)), "import": run_import, "bare": write_bare}

if __name__ == "__main__":
    if sys.argv[1:]:
        import django

        django.setup()
        step, argument = sys.argv[1:]
        STEPS[step](argument)
    else:
        main()
