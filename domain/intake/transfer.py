"""A transfer plan: what competence passes from whom to whom by when, and who sees to it.

It holds no word of what is said in mentoring; the organisation may read it whole.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.intake.transfer_words import Item, ItemUnknown, NotPassedYet, PlanClosed
from domain.privacy import Personal, Purpose

Own = Annotated[str, Personal(Purpose.CONTACT, "owner_id")]


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

    class LateTold(Event):
        """Who sees to a transfer plan was told that something on it is late."""

        organisation_id: UUID
        owner_id: UUID
        item_id: UUID
        due: date

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
        self.told: set[tuple[UUID, date]] = set()
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

    def pass_on(self, item_id: UUID, on: date, today: date) -> None:
        """Note that something has passed on. Raises ItemUnknown, PlanClosed, NotPassedYet."""
        self._require_open()
        if item_id not in self.items:
            raise ItemUnknown
        if on > today:
            raise NotPassedYet
        if self.items[item_id].done_on is None:
            self._item_passed_on(self.organisation_id, item_id, on)

    def tell_late(self, item_id: UUID, due: date) -> None:
        """Tell who sees to it, once for each day something was due and had not passed on by."""
        item = self.items.get(item_id)
        late = item is not None and item.due == due and item.done_on is None
        if late and not self.closed and (item_id, due) not in self.told:
            self._late_told(self.organisation_id, self.owner_id, item_id, due)

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

    @event(LateTold)
    def _late_told(self, organisation_id: UUID, owner_id: UUID, item_id: UUID, due: date) -> None:
        self.told.add((item_id, due))

    @event(Closed)
    def _closed(self, organisation_id: UUID, passed_on: int, left: int) -> None:
        self.closed = True
