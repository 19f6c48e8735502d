"""Makes .venv and installs what a requirements file pins, when that has changed: `python3 bin/prepare.py [dev]`.

It runs before anything is installed and, to say so politely, on any Python 3.
"""

import hashlib
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "installed-%s")
# The development requirements hold all the others, with the same pins.
FILES = {"run": ["requirements.txt"], "dev": ["requirements-dev.txt", "requirements.txt"]}
COVERED = {"run": ["run"], "dev": ["dev", "run"]}
NO_VENV = "python3 cannot make a virtual environment here. Install its venv package (on Debian: python3-venv)."
NO_PIP = (
    "python3 has nothing here that can fill a virtual environment. Install its venv package (on Debian: python3-venv) "
    "or pip 22.3 or later (on Debian: python3-pip)."
)


def digest(kind):
    whole = hashlib.sha256()
    for name in FILES[kind]:
        with open(os.path.join(ROOT, name), "rb") as file:
            whole.update(file.read())
    return whole.hexdigest()


def is_installed(kind):
    try:
        with open(STAMP % kind) as file:
            return file.read() == digest(kind) and os.path.exists(PYTHON)
    except OSError:
        return False


def make_venv():
    """Without a pip of its own where Python's ensurepip is a package apart, as on Debian, and not there."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        options = ["--clear", "--without-pip"]
    else:
        options = ["--clear"]
    if subprocess.call([sys.executable, "-m", "venv"] + options + [VENV]):
        sys.exit(NO_VENV)


def find_pip():
    """The command that installs into .venv: its own pip, or else this Python's."""
    for command in ([PYTHON, "-m", "pip"], [sys.executable, "-m", "pip", "--python", PYTHON]):
        if not subprocess.call(command + ["--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
            return command
    sys.exit(NO_PIP)


def install(kind):
    print("Installing what %s pins; this happens once." % FILES[kind][0], flush=True)
    if not os.path.exists(PYTHON):
        make_venv()
    how = ["--disable-pip-version-check", "install", "--quiet", "--require-hashes"]
    if subprocess.call(find_pip() + how + ["--requirement", os.path.join(ROOT, FILES[kind][0])]):
        sys.exit("The requirements could not be installed; see above. Is this machine connected?")
    for covered in COVERED[kind]:
        with open(STAMP % covered, "w") as file:
            file.write(digest(covered))


if __name__ == "__main__":
    if sys.version_info < (3, 11):
        sys.exit(
            "Globe Post needs Python 3.11 or later; this is %d.%d. Try `make run PYTHON=python3.11`."
            % sys.version_info[:2]
        )
    wanted = sys.argv[1] if len(sys.argv) > 1 else "run"
    if not is_installed(wanted):
        install(wanted)
