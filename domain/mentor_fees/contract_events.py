"""What happens to a mentor's contract: terms put forward, and accepted."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from domain.events import Event
from domain.mentor_fees.terms import FeeTerms, Payee
from domain.privacy import Personal, Purpose


class Offered(Event):
    """Terms of fees were put forward to a mentor."""

    mentor_id: UUID
    person_id: UUID
    version: int
    valid_from: date
    terms: FeeTerms
    payee: Annotated[Payee, Personal(Purpose.CONTACT, "person_id")]

    def apply(self, aggregate: Any) -> None:
        aggregate.mentor_id, aggregate.person_id = self.mentor_id, self.person_id
        aggregate.offered[self.version] = (self.valid_from, self.terms, self.payee)


class Accepted(Event):
    """A mentor accepted terms of fees, and that the firm invoices in their name if it does so."""

    mentor_id: UUID
    person_id: UUID
    version: int
    valid_from: date
    self_billing: bool

    def apply(self, aggregate: Any) -> None:
        aggregate.accepted.append(self.version)
