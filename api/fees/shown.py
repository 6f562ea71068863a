"""What the pages of fees show: fees with why they wait, statements, and what it all comes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from api.fees.words import HOLDS, KINDS, ROUTES, STATES
from api.reception import Desk
from application.mentor_fees.fee_list import FeeRow, fee_list
from application.mentor_fees.statement_list import StatementRow, statement_list
from application.mentor_fees.terms_list import TermsRow, terms_list
from application.mentors.mentor_list import mentor_list
from application.people.people import people
from domain.mentor_fees.statement_words import StatementState
from domain.money import Money

MOST = 500
WORDS: dict[str, Any] = {"kinds": KINDS, "routes": ROUTES, "holds": HOLDS, "states": STATES}


@dataclass(frozen=True)
class MentorFees:
    """Everything about one mentor's fees, newest first."""

    mentor_id: UUID
    fees: list[FeeRow]
    statements: list[StatementRow]
    terms: list[TermsRow]
    today: date

    @property
    def due(self) -> Money:
        """What the next statement would hold now."""
        return Money.total(one.amount for one in self.fees if is_due(one, self.today))

    @property
    def waiting(self) -> Money:
        """What is earned and neither due nor settled."""
        return Money.total(
            one.amount for one in self.fees
            if one.statement_id is None and not is_due(one, self.today)
        )  # fmt: skip

    @property
    def settled(self) -> Money:
        """What is on statements that are not paid yet, without tax."""
        gone = StatementState.WITHDRAWN
        return Money.total(
            one.net for one in self.statements if one.paid_on is None and one.state is not gone
        )

    @property
    def numbers(self) -> dict[UUID, str]:
        """The statements' numbers."""
        return {one.statement_id: one.number for one in self.statements}


def is_due(row: FeeRow, today: date) -> bool:
    """Whether a fee would be settled today."""
    return row.statement_id is None and not row.hold and row.hold_until < today


async def fees_of(desk: Desk, mentor_id: UUID) -> MentorFees:
    """A mentor's fees as they stand."""
    where = {"mentor_id": mentor_id}
    return MentorFees(
        mentor_id,
        await desk.shelf.find(fee_list, where, order="-day", limit=MOST),
        await desk.shelf.find(statement_list, where, order="-made_on", limit=MOST),
        await desk.shelf.find(terms_list, where, order="-version", limit=MOST),
        desk.now.date(),
    )


async def mentor_names(desk: Desk) -> dict[UUID, str]:
    """Every mentor's name, by the mentor's id."""
    rows = await desk.shelf.find(mentor_list, limit=1000)
    known = await desk.shelf.documents(people, {row.person_id for row in rows})
    return {row.mentor_id: known[row.person_id].name for row in rows if row.person_id in known}
