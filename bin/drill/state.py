"""Everything that a second start must leave as it is."""

import hashlib
import subprocess
from pathlib import Path

from drill.paper import environment


def state(copy: Path) -> dict[str, str]:
    """Every installed, collected and stored file, and every row, each by its name."""
    places = (copy / ".venv", copy / "var/static", copy / "var/media")
    found = {str(path): f"{path.stat().st_size} {path.stat().st_mtime_ns}" for place in places for path in files(place)}
    secret = hashlib.sha256((copy / "var/secret-key").read_bytes()).hexdigest()
    return found | {"the secret key": secret} | rows(copy)


def files(place: Path) -> list[Path]:
    return [path for path in place.rglob("*") if path.is_file() and path.suffix != ".pyc"]


def rows(copy: Path) -> dict[str, str]:
    command = [copy / ".venv/bin/python", Path(__file__).with_name("rows.py")]
    dump = subprocess.run(command, cwd=copy, env=environment(), capture_output=True, text=True, check=True).stdout
    return dict(line.split("\t", 1) for line in dump.splitlines())


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """What differs, with both values."""
    names = sorted(name for name in before | after if before.get(name) != after.get(name))
    return [f"{name}: {before.get(name)} -> {after.get(name)}" for name in names]
