"""Secrets people carry: made of 256 random bits, kept as a hash only."""

from __future__ import annotations

import hashlib
import secrets


def new_secret() -> str:
    """A fresh secret that fits into an address or a cookie."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> bytes:
    """What is kept of a secret; of 256 random bits a plain hash cannot be guessed back."""
    return hashlib.sha256(secret.encode()).digest()
