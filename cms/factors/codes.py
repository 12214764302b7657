"""Codes of an app (RFC 6238, through pyotp) and of the sheet of paper."""

import secrets
import time
from hashlib import sha256
from typing import Any

import pyotp
import segno
from django.conf import settings
from django.db import transaction

from cms.factors.models import Factor, RecoveryCode
from cms.factors.secrets import opened

STEP = 30  # seconds that a code is shown
DRIFT = 1  # steps that a telephone's clock may be early or late
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none that is read as another
HOW_MANY, LENGTH = 10, 16  # recovery codes; 79 bits each: nobody guesses one, so a plain digest is enough


def new_secret() -> str:
    """For an app, in its own letters (base32)."""
    return pyotp.random_base32()


def picture(user: Any, secret: str) -> str:
    """The secret as a QR code for the telephone's camera: the address of a picture that holds itself (data:)."""
    address = pyotp.TOTP(secret).provisioning_uri(name=user.get_username(), issuer_name=settings.WAGTAIL_SITE_NAME)
    return segno.make(address, error="m").svg_data_uri(scale=5, border=4, dark="#000", light="#fff")


def step_of(secret: str, code: str, after: int = 0) -> int | None:
    """Which thirty seconds a code is of, later than `after`; None when it fits none about now."""
    digits = "".join(code.split())
    now = int(time.time()) // STEP
    for step in range(max(now - DRIFT, after + 1), now + DRIFT + 1):
        if secret and secrets.compare_digest(pyotp.TOTP(secret).at(step * STEP), digits):
            return step
    return None


def is_app_code(user: Any, code: str) -> bool:
    """Whether an app of the user shows the code now. A code works once."""
    if not code.isascii():
        return False
    for factor in Factor.objects.filter(user=user, kind=Factor.Kind.APP):
        step = step_of(opened(factor.secret), code, factor.counter)
        if step is not None and factor.use_up(step):
            return True
    return False


def use_recovery_code(user: Any, code: str) -> bool:
    """Whether it is one of the user's; it is used up then."""
    return bool(RecoveryCode.objects.filter(user=user, digest=_digest(user, code)).delete()[0])


@transaction.atomic
def new_recovery_codes(user: Any) -> list[str]:
    """A new sheet, to be shown once; the old one is worth nothing any more."""
    codes = ["".join(secrets.choice(LETTERS) for _ in range(LENGTH)) for _ in range(HOW_MANY)]
    RecoveryCode.objects.filter(user=user).delete()
    RecoveryCode.objects.bulk_create(RecoveryCode(user=user, digest=_digest(user, code)) for code in codes)
    return ["-".join(code[start : start + 4] for start in range(0, LENGTH, 4)) for code in codes]


def _digest(user: Any, code: str) -> str:
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return sha256(f"{user.pk}:{plain}".encode()).hexdigest()
