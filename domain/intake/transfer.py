"""A transfer plan: what competence passes from whom to whom by when, and who sees to it.

It holds no word of what is said in mentoring; the organisation may read it whole.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Personal, Purpose
from domain.refusals import Refused

Own = Annotated[str, Personal(Purpose.CONTACT, "owner_id")]


class PlanClosed(Refused):
    """This transfer plan is closed."""


class ItemUnknown(Refused):
    """The transfer plan has no such item."""

    status = 404


@dataclass(frozen=True)
class Item:
    """Something that is to pass on."""

    what: str
    from_whom: str
    to_whom: str
    due: date
    done_on: date | None = None


class TransferPlan(Aggregate):
    """What an organisation wants passed on, and the person in it who sees that it happens."""

    class Opened(Created):
        """A transfer plan was opened, with the person who sees to it."""

        organisation_id: UUID
        owner_id: UUID
        engagement_id: UUID | None

    class OwnerNamed(Event):
        """Another person sees to a transfer plan now."""

        organisation_id: UUID
        owner_id: UUID
        earlier_owner_id: UUID

    class ItemPlanned(Event):
        """It was planned what passes from whom to whom by when."""

        organisation_id: UUID
        owner_id: UUID
        item_id: UUID
        what: Own
        from_whom: Own
        to_whom: Own
        due: date

    class ItemPassedOn(Event):
        """Something on a transfer plan has passed on."""

        organisation_id: UUID
        item_id: UUID
        on: date

    class Closed(Event):
        """A transfer plan was closed."""

        organisation_id: UUID
        passed_on: int
        left: int

    @event(Opened)
    def __init__(
        self, id: UUID, organisation_id: UUID, owner_id: UUID, engagement_id: UUID | None
    ) -> None:
        self.organisation_id, self.owner_id = organisation_id, owner_id
        self.engagement_id = engagement_id
        self.items: dict[UUID, Item] = {}
        self.closed = False

    def name_owner(self, owner_id: UUID) -> None:
        """Let another person see to it. Raises PlanClosed."""
        self._require_open()
        if owner_id != self.owner_id:
            self._owner_named(self.organisation_id, owner_id, self.owner_id)

    def plan(self, item_id: UUID, what: str, from_whom: str, to_whom: str, due: date) -> None:
        """Plan what passes on, or write it anew. Raises PlanClosed."""
        self._require_open()
        if self.items.get(item_id) != Item(what, from_whom, to_whom, due):
            self._item_planned(
                self.organisation_id, self.owner_id, item_id, what, from_whom, to_whom, due
            )

    def pass_on(self, item_id: UUID, on: date) -> None:
        """Note that something has passed on. Raises ItemUnknown, PlanClosed."""
        self._require_open()
        if item_id not in self.items:
            raise ItemUnknown
        if self.items[item_id].done_on is None:
            self._item_passed_on(self.organisation_id, item_id, on)

    def close(self) -> None:
        if not self.closed:
            done = sum(1 for item in self.items.values() if item.done_on)
            self._closed(self.organisation_id, done, len(self.items) - done)

    def _require_open(self) -> None:
        if self.closed:
            raise PlanClosed

    @event(OwnerNamed)
    def _owner_named(self, organisation_id: UUID, owner_id: UUID, earlier_owner_id: UUID) -> None:
        self.owner_id = owner_id

    @event(ItemPlanned)
    def _item_planned(
        self,
        organisation_id: UUID,
        owner_id: UUID,
        item_id: UUID,
        what: str,
        from_whom: str,
        to_whom: str,
        due: date,
    ) -> None:
        self.items[item_id] = Item(what, from_whom, to_whom, due)

    @event(ItemPassedOn)
    def _item_passed_on(self, organisation_id: UUID, item_id: UUID, on: date) -> None:
        self.items[item_id] = replace(self.items[item_id], done_on=on)

    @event(Closed)
    def _closed(self, organisation_id: UUID, passed_on: int, left: int) -> None:
        self.closed = True
