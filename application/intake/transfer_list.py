"""Every transfer plan by organisation and owner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.intake import TransferPlan


@dataclass(frozen=True)
class TransferRow:
    """A transfer plan and who sees to it."""

    plan_id: UUID
    organisation_id: UUID
    owner_id: UUID
    engagement_id: UUID | None
    closed: bool = False


def rows(event: Event) -> Iterator[RowStep]:
    own = {"plan_id": event.originator_id}
    match event:
        case TransferPlan.Opened(organisation_id=organisation, owner_id=owner):
            yield Put(TransferRow(event.originator_id, organisation, owner, event.engagement_id))
        case TransferPlan.OwnerNamed(owner_id=owner):
            yield Change(own, {"owner_id": owner})
        case TransferPlan.Closed():
            yield Change(own, {"closed": True})


transfer_list = Table(
    "transfer_list", TransferRow, ("plan_id",), rows, (("organisation_id",), ("owner_id",))
)
