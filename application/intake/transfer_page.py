"""A transfer plan as the organisation and the firm read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.intake import TransferPlan


@dataclass(frozen=True)
class PlannedItem:
    """Something that is to pass on."""

    item_id: UUID
    what: str
    from_whom: str
    to_whom: str
    due: date
    done_on: date | None = None


@dataclass(frozen=True)
class TransferPage:
    """What passes on in an organisation, and who sees to it."""

    plan_id: UUID
    organisation_id: UUID
    owner_id: UUID
    engagement_id: UUID | None
    items: tuple[PlannedItem, ...] = ()
    closed: bool = False

    def overdue(self, today: date) -> tuple[PlannedItem, ...]:
        """What should have passed on by now."""
        return tuple(item for item in self.items if item.done_on is None and item.due < today)


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, TransferPlan.Event) else ()


def fold(page: TransferPage | None, event: Event) -> TransferPage | None:
    if isinstance(event, TransferPlan.Opened):
        return TransferPage(
            event.originator_id, event.organisation_id, event.owner_id, event.engagement_id
        )
    assert page
    match event:
        case TransferPlan.OwnerNamed(owner_id=owner):
            return replace(page, owner_id=owner)
        case TransferPlan.ItemPlanned(item_id=id):
            item = PlannedItem(id, event.what, event.from_whom, event.to_whom, event.due)
            others = tuple(one for one in page.items if one.item_id != id)
            return replace(page, items=(*others, item))
        case TransferPlan.ItemPassedOn(item_id=id, on=on):
            items = tuple(replace(i, done_on=on) if i.item_id == id else i for i in page.items)
            return replace(page, items=items)
        case TransferPlan.Closed():
            return replace(page, closed=True)
    return page


transfer_page = View("transfer_page", TransferPage, _key, fold)
