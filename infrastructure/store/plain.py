"""Plain JSON by type hints, for all that is stored: events, documents, commands for later."""

from __future__ import annotations

from typing import Any

import msgspec

from domain.money import Money


def encode_plain(value: Any) -> bytes:
    """Write plain values as JSON."""
    return _ENCODER.encode(value)


def read_plain(value: Any, hint: Any) -> Any:
    """Read plain values back by their type."""
    return msgspec.convert(value, hint, dec_hook=_read)


def decoder(hint: Any) -> msgspec.json.Decoder[Any]:
    """What reads JSON into this type in one go."""
    return msgspec.json.Decoder(hint, dec_hook=_read)


def _written(value: Any) -> Any:
    if isinstance(value, Money):
        return str(value)
    if isinstance(value, str):
        return str.__str__(value)
    raise TypeError(type(value))


_ENCODER = msgspec.json.Encoder(enc_hook=_written, decimal_format="string")


def _read(kind: type, value: Any) -> Any:
    if kind is Money:
        return Money.parse(value)
    raise TypeError(kind)
