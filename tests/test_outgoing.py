"""One way out: nothing but `globepost/fetch.py` can open a connection to another host."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_arrows import APPS, ROOT, imports

WAYS_OUT = (
    *("socket", "ssl", "http.client", "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "websockets"),
    *("ftplib", "imaplib", "poplib", "telnetlib", "xmlrpc.client", "asyncio.open_connection", "pycurl"),
)
MAY = {
    "globepost/fetch.py": "it is the way out",
    "globepost/pinned.py": "it is the way out's connection",
    "globepost/start/answering.py": "a start asks the paper itself whether it answers",
    "globepost/start/port.py": "a start looks whether a port of this machine is free",
}


def sources() -> list[Path]:
    return [path for app in APPS for path in sorted((ROOT / app).rglob("*.py"))]


def ways_out(path: Path) -> Iterator[str]:
    for line, module in imports(path):
        if any(f"{module}.".startswith(f"{way}.") for way in WAYS_OUT):
            yield f"{path.relative_to(ROOT)}:{line} imports {module}"


def test_nothing_else_can_open_a_connection():
    allowed = {ROOT / path for path in MAY}
    assert [found for path in sources() if path not in allowed for found in ways_out(path)] == []


@pytest.mark.parametrize("path", MAY)
def test_what_may_is_still_in_need_of_it(path):
    assert list(ways_out(ROOT / path))


def test_only_the_way_out_uses_its_connection():
    users = {
        path.relative_to(ROOT).as_posix()
        for path in sources()
        for _, module in imports(path)
        if module.startswith("globepost.pinned")
    }
    assert users == {"globepost/fetch.py"}


def test_the_imports_are_seen(tmp_path, monkeypatch):
    """So that the tests above can fail."""
    source = "def f():\n    from urllib import request\n    import http.client as x\n    from http import HTTPStatus\n"
    names = [module for _, module in imports_of(source, tmp_path, monkeypatch)]
    assert names == ["urllib.request", "http.client", "http.HTTPStatus"]


def imports_of(source, folder, monkeypatch):
    path = folder / "some.py"
    path.write_text(source)
    monkeypatch.setattr("tests.test_arrows.ROOT", folder)
    return imports(path)
