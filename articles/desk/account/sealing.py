"""Keys of authenticator apps and of recovery codes lie in the database sealed: a copy of it alone opens no desk."""

import base64
import hashlib
import logging

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.encoding import force_bytes

logger = logging.getLogger(__name__)


def seal(text: str) -> str:
    return _keys().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """The text; empty when it was sealed under a SECRET_KEY that is no longer known."""
    try:
        return _keys().decrypt(sealed.encode()).decode()
    except InvalidToken:
        logger.error("A second factor cannot be read: it was set up under another SECRET_KEY. Reset it.")
        return ""


def _keys() -> MultiFernet:
    return MultiFernet([_key_of(secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key_of(secret: str | bytes) -> Fernet:
    digest = hashlib.blake2b(force_bytes(secret), digest_size=32, person=b"second factor").digest()
    return Fernet(base64.urlsafe_b64encode(digest))
