"""Passkeys: a key in a telephone, a computer or a stick, which signs for our host only (WebAuthn, through fido2)."""

from base64 import b64decode, b64encode
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from cms.factors.models import Factor
from cms.factors.secrets import opened, sealed

ASKED = "passkey_asked"  # in the session: what the answer must fit, once
PREFERRED = UserVerificationRequirement.PREFERRED  # the password has been asked for already


class PasskeyError(Exception):
    """The browser's answer is not of a passkey that was asked for."""


def ask_for_new(request: HttpRequest, user: Any) -> dict[str, Any]:
    """What the browser is to make: PublicKeyCredentialCreationOptionsJSON."""
    entity = PublicKeyCredentialUserEntity(
        id=str(user.pk).encode(), name=user.get_username(), display_name=user.get_full_name() or user.get_username()
    )
    options, state = _server(request).register_begin(
        entity,
        [_credential(factor) for factor in _passkeys(user)],
        resident_key_requirement=ResidentKeyRequirement.DISCOURAGED,
        user_verification=PREFERRED,
    )
    request.session[ASKED] = state
    return dict(options.public_key)


def keep_new(request: HttpRequest, user: Any, answer: Any, name: str) -> Factor:
    """Store the passkey that the browser has made. Raises PasskeyError."""
    state = request.session.pop(ASKED, None)
    try:
        data = _server(request).register_complete(state, answer)
        secret = b64encode(data.credential_data or b"").decode()
    except (ValueError, TypeError, KeyError, AttributeError, UnsupportedAlgorithm) as error:
        raise PasskeyError from error
    if data.credential_data is None:
        raise PasskeyError
    kind = Factor.Kind.PASSKEY
    return Factor.objects.create(user=user, kind=kind, name=name, secret=sealed(secret), counter=data.counter)


def ask_for_known(request: HttpRequest, user: Any) -> dict[str, Any]:
    """What the browser is to sign: PublicKeyCredentialRequestOptionsJSON; {} for a user without a passkey."""
    known = [_credential(factor) for factor in _passkeys(user)]
    if not known:
        return {}
    options, state = _server(request).authenticate_begin(known, user_verification=PREFERRED)
    request.session[ASKED] = state
    return dict(options.public_key)


def is_known(request: HttpRequest, user: Any, answer: Any) -> bool:
    """Whether a passkey of the user has signed what was asked. One question has one answer."""
    state = request.session.pop(ASKED, None)
    factors = {bytes(_credential(factor)): factor for factor in _passkeys(user)}
    try:
        signed = AuthenticationResponse.from_dict(answer)
        known = [AttestedCredentialData(data) for data in factors]
        found = _server(request).authenticate_complete(state, known, signed)
    except (ValueError, TypeError, KeyError, AttributeError, UnsupportedAlgorithm):
        return False
    factor, count = factors[bytes(found)], signed.response.authenticator_data.counter
    if count == 0 == factor.counter:  # one that does not count (WebAuthn 6.1.1): Apple's and Google's
        Factor.objects.filter(pk=factor.pk).update(used=timezone.now())
        return True
    return factor.use_up(count)  # False: a copy of the key has signed since


def _server(request: HttpRequest) -> Fido2Server:
    """For the programme's host, where alone the admin is."""
    origin = f"{request.scheme}://{request.get_host()}"
    entity = PublicKeyCredentialRpEntity(id=settings.BASE_HOST, name=settings.WAGTAIL_SITE_NAME)
    return Fido2Server(entity, verify_origin=lambda given: given == origin)


def _passkeys(user: Any) -> list[Factor]:
    """Those whose secret can be read."""
    known = Factor.objects.filter(user=user, kind=Factor.Kind.PASSKEY)
    return [factor for factor in known if opened(factor.secret)]


def _credential(factor: Factor) -> AttestedCredentialData:
    return AttestedCredentialData(b64decode(opened(factor.secret)))
