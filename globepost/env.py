"""Reads settings from the environment and from `.env`, and says in a sentence what is wrong with a value.

Nothing else reads the environment. Every variable is named as it is written, `env.text("NAME")`: that is how a test
finds it, and holds `.env.example` to it.
"""

import ipaddress
import os
import zoneinfo
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

YES, NO = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}


class WrongSetting(ImproperlyConfigured):
    """A setting that stops the start; its text says what to write."""


def read_file(path: Path) -> None:
    """Take variables from a file of `NAME=value` lines; what the environment already names wins."""
    if path.is_file():
        environ.Env.read_env(path, overwrite=False)


def text(name: str, default: str = "") -> str:
    """The value without surrounding blanks; an empty one counts as not given."""
    return os.environ.get(name, "").strip() or default


def password(name: str) -> str:
    """The value as it is: a blank counts."""
    return os.environ.get(name, "")


def number(name: str, default: int, *, least: int = 0) -> int:
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit() or int(value) < least:
        raise WrongSetting(f"{name} is {value!r}: write a whole number of at least {least}, for example {default}.")
    return int(value)


def flag(name: str, *, default: bool = False) -> bool:
    value = text(name, "yes" if default else "no").lower()
    if value not in YES | NO:
        raise WrongSetting(f"{name} is {value!r}: write yes or no.")
    return value in YES


def words(name: str, default: list[str]) -> list[str]:
    """A list whose items are separated by commas."""
    return [word.strip() for word in text(name, ",".join(default)).split(",") if word.strip()]


def choice(name: str, default: str, choices: tuple[str, ...]) -> str:
    value = text(name, default).upper()
    if value not in choices:
        raise WrongSetting(f"{name} is {value!r}: write one of {', '.join(choices)}.")
    return value


def folder(name: str, default: Path) -> Path:
    path = Path(text(name, str(default))).expanduser().absolute()
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise WrongSetting(
            f"{name} is {str(path)!r}, which cannot be used ({error.strerror}): write a folder that may be written."
        ) from error
    return path


def site_url(name: str, default: str) -> str:
    """The paper's own address: scheme and host, without a path or a closing slash."""
    value = text(name, default).rstrip("/")
    wrong = WrongSetting(f"{name} is {value!r}: write scheme and host alone, for example https://paper.example.")
    try:
        parts = urlsplit(value)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        raise wrong from None
    if not valid or parts.username or parts.path or parts.query or parts.fragment or " " in value:
        raise wrong
    return value


def service(name: str, default: str) -> str:
    """The address at which another program is asked: scheme, host and path, without a query."""
    value = text(name, default)
    wrong = WrongSetting(f"{name} is {value!r}: write an address to ask at, for example {default}.")
    try:
        parts = urlsplit(value)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        raise wrong from None
    if not valid or not value.isascii() or not value.isprintable() or set(value) & set(" @?#\\"):
        raise wrong
    return value


def time_zone(name: str, default: str) -> str:
    value = text(name, default)
    try:
        zoneinfo.ZoneInfo(value)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise WrongSetting(f"{name} is {value!r}: write the name of a time zone, such as America/New_York.") from None
    return value


def database(name: str, default: Path) -> dict[str, Any]:
    """Django's entry for one database; without a value, an SQLite file at `default`."""
    value = text(name)
    if not value:
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(default)}
    wrong = WrongSetting(
        f"{name} cannot be read: write sqlite:////folder/paper.sqlite3 or postgres://user:password@host:5432/name."
    )
    if not value.startswith(("sqlite:///", "postgres://", "postgresql://")):
        raise wrong
    try:
        config = environ.Env.db_url_config(value)
    except (ImproperlyConfigured, ValueError, KeyError):
        raise wrong from None
    if not config.get("NAME"):
        raise wrong
    return dict(config)


def storage(name: str, public: str) -> dict[str, Any]:
    """Django's entry for the storage of media; {} without a value, else an S3 bucket that readers meet at `public`."""
    value = text(name)
    if not value:
        return {}
    wrong = WrongSetting(
        f"{name} is {value!r}: write s3://bucket, or s3://bucket?region=eu-central-1&endpoint=https://s3.example."
    )
    try:
        parts = urlsplit(value)
        extra = dict(parse_qsl(parts.query, strict_parsing=True)) if parts.query else {}
    except ValueError:
        raise wrong from None
    is_plain = parts.scheme == "s3" and parts.netloc and parts.netloc == parts.hostname
    if not is_plain or parts.path.strip("/") or extra.keys() - {"region", "endpoint"}:
        raise wrong
    if not text(public):
        raise WrongSetting(
            f"{name} needs {public}: write the address of the bucket, for example https://media.example."
        )
    address = urlsplit(site_url(public, ""))
    options = {
        "bucket_name": parts.netloc,
        "region_name": extra.get("region"),
        "endpoint_url": extra.get("endpoint"),
        "has_own_endpoint": "endpoint" in extra,
        "custom_domain": address.netloc,
        "url_protocol": f"{address.scheme}:",
        "querystring_auth": False,
    }
    return {"BACKEND": "globepost.bucket.Bucket", "OPTIONS": options}


def email(name: str, default: str) -> dict[str, Any]:
    """Django's EMAIL_ settings from one address."""
    wrong = WrongSetting(
        f"{name} cannot be read: write smtp+tls://user:password@host:587, consolemail:// or filemail:////folder."
    )
    try:
        config = environ.Env.email_url_config(text(name, default))
    except (ImproperlyConfigured, ValueError, KeyError):
        raise wrong from None
    return {key: value for key, value in config.items() if key.startswith("EMAIL_") and value is not None}


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach that host name or address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
