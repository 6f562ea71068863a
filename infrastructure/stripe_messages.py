"""The messages of the payment service: only those that are signed, timely and ours are read."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final

import stripe

from application.payments.gateway import VerifiedHint, WebhookRefused
from infrastructure.stripe_answers import Unreadable, hint_in

TOLERANCE_SECONDS: Final = 300


class Fault(StrEnum):
    """What is wrong with a message that is refused."""

    SIGNATURE = "not signed with our secret"
    TIME = "sent too long ago, or in the future"
    MODE = "a test message to a live house, or the reverse"
    BODY = "not an event"


class WebhookSecretMissing(Exception):
    """The house would take messages from anybody: no secret, or an empty one, is set."""


class StripeWebhooks:
    """Tells Stripe's messages from others; two secrets are good while one replaces the other."""

    def __init__(
        self, secrets: Sequence[str], *, livemode: bool, clock: Callable[[], datetime]
    ) -> None:
        """Take the secrets in force and the house's clock; an empty secret is no secret.

        Raises `WebhookSecretMissing`.
        """
        if not secrets or not all(secret.strip() for secret in secrets):
            raise WebhookSecretMissing
        self._secrets = tuple(secrets)
        self._livemode = livemode
        self._clock = clock

    def verify(self, raw: bytes, header: str) -> VerifiedHint:
        """Read a message; raises `WebhookRefused` when it is not genuine, timely and ours."""
        if not any(_signed(raw, header, secret) for secret in self._secrets):
            raise WebhookRefused(Fault.SIGNATURE)
        # the library refuses old times only, by the machine's clock; ours refuses both ways
        if abs(self._clock().timestamp() - _sent_at(header)) > TOLERANCE_SECONDS:
            raise WebhookRefused(Fault.TIME)
        try:
            hint = hint_in(raw)
        except Unreadable as fault:
            raise WebhookRefused(Fault.BODY) from fault
        if hint.livemode != self._livemode:
            raise WebhookRefused(Fault.MODE)
        return hint


def _signed(raw: bytes, header: str, secret: str) -> bool:
    try:
        return bool(stripe.WebhookSignature.verify_header(raw, header, secret, None))
    except (stripe.SignatureVerificationError, ValueError):
        return False


def _sent_at(header: str) -> int:
    return int(next(part[2:] for part in header.split(",") if part.startswith("t=")))
