"""The secret key: given by the newsroom, or made once for a paper that only this machine can reach."""

import os
import secrets
from pathlib import Path

from globepost.env import WrongSetting

LOOPBACK_MARK = "only-for-this-machine-"
SHORTEST = 50


def secret_key(given: str, *, data_dir: Path, is_loopback: bool) -> str:
    if given:
        return given
    if not is_loopback:
        raise WrongSetting(
            "SECRET_KEY is missing: write a long random text of its own for this paper, such as the output of "
            '`python3 -c "import secrets; print(secrets.token_urlsafe(64))"`.'
        )
    path = data_dir / "secret-key"
    if not path.exists():
        write_once(path, LOOPBACK_MARK + secrets.token_urlsafe(64))
    return path.read_text().strip()


def write_once(path: Path, text: str) -> None:
    """Write the whole text or nothing, for the owner's eyes alone; the first of two processes wins."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with open(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(text)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def weakness(key: str) -> str:
    """Why a key must not guard a paper that others can reach; empty when it may."""
    if key.startswith(LOOPBACK_MARK):
        return "was made for trying the paper out on one machine"
    if key.startswith("django-insecure-"):
        return "is a default that everybody knows"
    if len(key) < SHORTEST or len(set(key)) < 10:
        return f"is too short or too plain (at least {SHORTEST} varied characters)"
    return ""
