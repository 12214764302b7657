"""Secrets stand encrypted in the database, so that a copy of it alone makes no codes.

The key follows from SECRET_KEY; after it is changed, SECRET_KEY_FALLBACKS reads the old ones (Fernet: AES-128-CBC with
HMAC-SHA256).
"""

from base64 import urlsafe_b64encode
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


def sealed(secret: str) -> str:
    """Encrypted."""
    return _lock().encrypt(secret.encode()).decode()


def opened(text: str) -> str:
    """Decrypted; '' where no key fits, which no code and no passkey fits either."""
    try:
        return _lock().decrypt(text.encode()).decode()
    except InvalidToken:
        return ""


def _lock() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(urlsafe_b64encode(sha256(f"cms.factors:{key}".encode()).digest())) for key in keys])
