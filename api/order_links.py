"""The address of an order: whoever has it sees the order and may act for its client.

It bears the order's id and a keyed hash of it. Nothing is stored, and whoever knows the id alone,
from a list of the office or from the payment provider, cannot make it up.
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


def order_key(reception: Reception, order_id: UUID) -> str:
    """The part of the address that nobody can guess."""
    return (
        base64.urlsafe_b64encode(order_id.bytes + _proof(reception, order_id)).decode().rstrip("=")
    )


def order_link(reception: Reception, order_id: UUID) -> str:
    """The path of the order's page."""
    return f"/orders/{order_key(reception, order_id)}"


def order_behind(reception: Reception, key: str) -> UUID:
    """The order an address leads to. Raises NotFound for one that is made up."""
    try:
        raw = base64.b64decode(key + "=" * (-len(key) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise NotFound from None
    if len(raw) != ID + PROOF:
        raise NotFound
    order_id = UUID(bytes=raw[:ID])
    if not hmac.compare_digest(raw[ID:], _proof(reception, order_id)):
        raise NotFound
    return order_id


def _proof(reception: Reception, order_id: UUID) -> bytes:
    return reception.log.ring.files.fingerprint(b"order|" + order_id.bytes)[:PROOF]
