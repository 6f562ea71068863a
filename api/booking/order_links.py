"""Addresses nobody can guess: whoever has one sees what lies behind it and may act for its client.

Such an address bears an id and a keyed hash of it. Nothing is stored, and whoever knows the id
alone, from a list of the office or from the payment provider, cannot make it up.
"""

from __future__ import annotations

import base64
import binascii
import hmac
from typing import Final
from uuid import UUID

from api.reception import Reception
from domain.refusals import NotFound

PROOF: Final = 12
ID: Final = 16
ORDER: Final = "order"
SESSION: Final = "session"
OFFER: Final = "offer"
SEAT: Final = "place on a waiting list"


def key_for(reception: Reception, kind: str, id: UUID) -> str:
    """The part of an address that nobody can guess; each kind of thing has its own."""
    proven = id.bytes + _proof(reception, kind, id)
    return base64.urlsafe_b64encode(proven).decode().rstrip("=")


def behind(reception: Reception, kind: str, key: str) -> UUID:
    """What an address leads to. Raises NotFound for one that is made up."""
    raw = raw_of(key)
    found = UUID(bytes=raw[:ID])
    if not hmac.compare_digest(raw[ID:], _proof(reception, kind, found)):
        raise NotFound
    return found


def raw_of(key: str) -> bytes:
    """The id and the proof in an address. Raises NotFound for what has not their shape."""
    try:
        raw = base64.b64decode(key + "=" * (-len(key) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise NotFound from None
    if len(raw) != ID + PROOF:
        raise NotFound
    return raw


def order_key(reception: Reception, order_id: UUID) -> str:
    """The part of an order's address that nobody can guess."""
    return key_for(reception, ORDER, order_id)


def order_link(reception: Reception, order_id: UUID) -> str:
    """The path of the order's page."""
    return f"/orders/{order_key(reception, order_id)}"


def order_behind(reception: Reception, key: str) -> UUID:
    """The order an address leads to. Raises NotFound for one that is made up."""
    return behind(reception, ORDER, key)


def _proof(reception: Reception, kind: str, id: UUID) -> bytes:
    return reception.log.ring.files.fingerprint(f"{kind}|".encode() + id.bytes)[:PROOF]


def session_link(reception: Reception, session_id: UUID) -> str:
    """The path of the page where a session is moved, cancelled and joined without signing in."""
    return f"/sessions/{key_for(reception, SESSION, session_id)}"


def session_behind(reception: Reception, key: str) -> UUID:
    """The session an address leads to. Raises NotFound for one that is made up."""
    return behind(reception, SESSION, key)


def offer_link(reception: Reception, offer_id: UUID) -> str:
    """The path of the page where an offer is read and accepted without signing in."""
    return f"/offers/{key_for(reception, OFFER, offer_id)}"


def offer_behind(reception: Reception, key: str) -> UUID:
    """The offer an address leads to. Raises NotFound for one that is made up."""
    return behind(reception, OFFER, key)


def waiting_link(reception: Reception, training_id: UUID, entry_id: UUID) -> str:
    """The path of the page of a place on a training's waiting list, told by mail only."""
    return f"/trainings/{training_id}/waiting/{key_for(reception, SEAT, entry_id)}"


def entry_behind(reception: Reception, key: str) -> UUID:
    """The place on a waiting list an address leads to. Raises NotFound for one made up."""
    return behind(reception, SEAT, key)
