"""State a withdrawal without the order at hand; the office finds it and carries it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.people.register_person import Email, Language, ShortText
from domain.withdrawal_statements import WithdrawalStatement


@dataclass(frozen=True, kw_only=True)
class StateWithdrawal(Command):
    """State that one withdraws from a contract, named in one's own words."""

    name: ShortText
    email: Email
    contract: Annotated[str, MinLen(1), MaxLen(500)]
    language: Language = "fi"
    statement_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(WithdrawalStatement, self.statement_id) is None:
            work.add(
                WithdrawalStatement(
                    id=self.statement_id, name=self.name, email=self.email,
                    contract=self.contract, language=self.language,
                )
            )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class CarryStatement(Command):
    """Note what was done about a statement of withdrawal."""

    statement_id: UUID
    order_id: UUID | None = None
    how: Annotated[str, MinLen(1), MaxLen(300)]

    def do(self, work: Work) -> None:
        work.get(WithdrawalStatement, self.statement_id).carry(self.order_id, self.how)
