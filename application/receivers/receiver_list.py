"""Who elsewhere is told of what, and with which version of their secret."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.views import Change, Put, Remove, RowStep, Table
from domain.events import Event
from domain.receivers import Receiver


@dataclass(frozen=True)
class ReceiverRow:
    """One receiver; `kinds` are names with spaces between."""

    receiver_id: UUID
    address: str
    kinds: str
    secret: int
    since: datetime


def rows(event: Event) -> Iterator[RowStep]:
    here = {"receiver_id": event.originator_id}
    match event:
        case Receiver.Added(address=address, kinds=kinds):
            since = event.envelope.recorded_at
            yield Put(ReceiverRow(event.originator_id, address, " ".join(kinds), 1, since))
        case Receiver.SecretExchanged(version=version):
            yield Change(here, {"secret": version})
        case Receiver.Removed():
            yield Remove(here)


receiver_list = Table("receivers", ReceiverRow, ("receiver_id",), rows)
