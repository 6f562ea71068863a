"""Electronic addresses: scheme and value."""

from __future__ import annotations

from typing import Final

from domain.invoicing_snapshot import Party

# Finnish addresses go under this scheme alone since the Peppol release of May 2026.
FINNISH: Final = "0216"


def address_of(party: Party) -> tuple[str, str]:
    """Give scheme and value: "9930:DE123456789" names its scheme, a bare one is Finnish."""
    scheme, colon, value = party.einvoice_address.partition(":")
    return (scheme, value) if colon else (FINNISH, scheme)
