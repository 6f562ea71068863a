"""Receivers: addresses elsewhere that are told when something happened here, by ids alone."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Public
from domain.refusals import Refused


class AddressUnusable(Refused):
    """A receiver's address begins with https:// and names a host, with no user, port or part."""

    status = 422


class NothingToTell(Refused):
    """Choose at least one thing the receiver is told of."""

    status = 422


class ReceiverRemoved(Refused):
    """This receiver was removed and is told no more."""


class Kind(StrEnum):
    """What a receiver may be told of; the names are for ever."""

    SESSION_BOOKED = "session.booked"
    SESSION_MOVED = "session.moved"
    SESSION_CANCELLED = "session.cancelled"
    SESSION_HELD = "session.held"
    ENGAGEMENT_OPENED = "engagement.opened"
    ENGAGEMENT_ENDED = "engagement.ended"
    ORDER_PAID = "order.paid"
    INVOICE_ISSUED = "invoice.issued"
    INVOICE_PAID = "invoice.payment_applied"
    TRAINING_PUBLISHED = "training.published"


def plain_address(address: str) -> str:
    """An address that may be told. Raises AddressUnusable."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise AddressUnusable from None
    odd = parts.username or parts.password or parts.fragment or port not in {None, 443}
    written = address.isascii() and not any(sign in address for sign in " \t\r\n\\")
    if parts.scheme != "https" or not parts.hostname or odd or not written:
        raise AddressUnusable
    return address


class Receiver(Aggregate):
    """One address that is told."""

    class Added(Created):
        """Somebody elsewhere is told of what happens here, by ids alone."""

        address: Annotated[str, Public]
        kinds: tuple[Kind, ...]

    class SecretExchanged(Event):
        """What is told is signed with a new secret from now on."""

        version: int

    class NoticeAskedAgain(Event):
        """A notice is sent to a receiver once more."""

        message_id: UUID

    class Removed(Event):
        """A receiver is told no more."""

    @event(Added)
    def __init__(self, id: UUID, address: str, kinds: tuple[Kind, ...]) -> None:
        self.address, self.kinds = address, kinds
        self.secret, self.removed = 1, False

    def exchange_secret(self) -> None:
        """Sign with a new secret from now on."""
        if not self.removed:
            self._exchanged(self.secret + 1)

    def ask_again(self, message_id: UUID) -> None:
        """Let a notice be sent once more. Raises ReceiverRemoved."""
        if self.removed:
            raise ReceiverRemoved
        self._asked_again(message_id)

    def remove(self) -> None:
        if not self.removed:
            self._removed()

    @event(SecretExchanged)
    def _exchanged(self, version: int) -> None:
        self.secret = version

    @event(NoticeAskedAgain)
    def _asked_again(self, message_id: UUID) -> None:
        pass

    @event(Removed)
    def _removed(self) -> None:
        self.removed = True
