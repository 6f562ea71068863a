"""E-mail addresses a letter can be sent to; the post goes by the same rule as every form."""

from __future__ import annotations

import re
from email.errors import MessageError
from email.headerregistry import Address
from typing import Final

_LABEL: Final = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN: Final = re.compile(rf"(?:{_LABEL}\.)+{_LABEL}", re.IGNORECASE)
_LONGEST_LOCAL_PART: Final = 64  # RFC 5321, 4.5.3.1.1


def as_sent(address: str) -> str | None:
    """The address as mail servers read it, an international domain in ASCII; None if none is."""
    local, _, domain = address.rpartition("@")
    try:
        sent = f"{local}@{domain.encode('idna').decode()}"
        whole = Address(addr_spec=sent).addr_spec == sent
    except (ValueError, LookupError, MessageError):
        return None
    fits = 0 < len(local) <= _LONGEST_LOCAL_PART and not re.search(r"\s", local)
    return sent if whole and fits and _DOMAIN.fullmatch(sent.rpartition("@")[2]) else None


def can_get_letters(address: str) -> bool:
    """Whether a letter can be sent to an address."""
    return as_sent(address) is not None
