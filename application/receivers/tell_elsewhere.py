"""Let somebody elsewhere be told what happens here; exchange the secret; tell them no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import DERIVED, Command, Work
from domain.receivers import Kind, NothingToTell, Receiver, plain_address


@dataclass(frozen=True, kw_only=True)
class AddReceiver(Command):
    """Let an address be told of some kinds of things that happen."""

    address: Annotated[str, MaxLen(500)]
    kinds: Annotated[tuple[Kind, ...], MaxLen(len(Kind))]
    receiver_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        address, kinds = plain_address(self.address), tuple(dict.fromkeys(self.kinds))
        if not kinds:
            raise NothingToTell
        if work.find(Receiver, self.receiver_id) is None:
            work.add(Receiver(id=self.receiver_id, address=address, kinds=kinds))


@dataclass(frozen=True, kw_only=True)
class ExchangeSecret(Command):
    """Sign what a receiver is told with a new secret."""

    receiver_id: UUID

    def do(self, work: Work) -> None:
        work.get(Receiver, self.receiver_id).exchange_secret()


@dataclass(frozen=True, kw_only=True)
class RemoveReceiver(Command):
    """Tell a receiver no more."""

    receiver_id: UUID

    def do(self, work: Work) -> None:
        work.get(Receiver, self.receiver_id).remove()
