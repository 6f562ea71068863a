"""The key under which a request may be sent again and is done once."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from fastapi import Request

from domain.events import NOBODY
from domain.refusals import Refused

LONGEST_KEY: Final = 255


class KeyUnusable(Refused):
    """An Idempotency-Key has at most 255 characters; without a sign-in it must be a UUID."""

    status = 422


def key_in(request: Request, by: UUID) -> str | None:
    """The key a request bears, if it bears one. Raises KeyUnusable."""
    key = request.headers.get("Idempotency-Key")
    if key and (len(key) > LONGEST_KEY or (by == NOBODY and not is_uuid(key))):
        raise KeyUnusable
    return key


def is_uuid(text: str) -> bool:
    """Whether a key is too long to guess: strangers share one drawer of keys."""
    try:
        return bool(UUID(text))
    except ValueError:
        return False
