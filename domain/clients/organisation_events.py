"""What happens to a client organisation."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from domain.clients.billing_details import BillingDetails, VatCheck
from domain.events import Created, Event
from domain.privacy import Public

Text = Annotated[str, Public]  # what stands in the trade register


class Duty(StrEnum):
    """What a contact person does for the organisation."""

    ORDERS = "orders"
    BILLING = "billing"
    FOLLOWS_UP = "follows_up"
    TRANSFER = "transfer"


class Registered(Created):
    """An organisation became a client."""

    name: Text
    business_id: Text
    language: Text


class Renamed(Event):
    """An organisation's name, business id or language was put right."""

    name: Text
    business_id: Text
    language: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.name, aggregate.business_id = self.name, self.business_id
        aggregate.language = self.language


class BillingSet(Event):
    """It was set how an organisation is invoiced."""

    name: Text
    business_id: Text
    vat_id: Text
    language: Text
    billing: BillingDetails

    def apply(self, aggregate: Any) -> None:
        aggregate.billing, aggregate.vat_id = self.billing, self.vat_id


class VatIdChecked(Event):
    """An organisation's VAT id was looked up in the register."""

    check: VatCheck

    def apply(self, aggregate: Any) -> None:
        aggregate.vat_check = self.check


class ContactNamed(Event):
    """A person was named to speak for the organisation."""

    person_id: UUID
    duties: tuple[Duty, ...]

    def apply(self, aggregate: Any) -> None:
        aggregate.contacts[self.person_id] = self.duties


class ContactLeft(Event):
    """A person no longer speaks for the organisation."""

    person_id: UUID
    on: date

    def apply(self, aggregate: Any) -> None:
        del aggregate.contacts[self.person_id]


class DepartmentOpened(Event):
    """A department was opened, or its name or cost centre changed."""

    department_id: UUID
    name: Text
    cost_centre: Text

    def apply(self, aggregate: Any) -> None:
        aggregate.departments[self.department_id] = (self.name, self.cost_centre)


class DepartmentClosed(Event):
    """A department was closed."""

    department_id: UUID

    def apply(self, aggregate: Any) -> None:
        del aggregate.departments[self.department_id]


class MenteeNamed(Event):
    """The organisation named one of its people for mentoring."""

    person_id: UUID
    department_id: UUID | None

    def apply(self, aggregate: Any) -> None:
        aggregate.mentees[self.person_id] = self.department_id


class MenteeLeft(Event):
    """A person the organisation had named left it."""

    person_id: UUID
    on: date

    def apply(self, aggregate: Any) -> None:
        del aggregate.mentees[self.person_id]


class MergedInto(Event):
    """An organisation kept twice became one with another."""

    kept_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.merged_into = self.kept_id


class TookOver(Event):
    """An organisation took over what was kept of it under another id."""

    merged_id: UUID

    def apply(self, aggregate: Any) -> None:
        aggregate.merged.add(self.merged_id)
