"""Put a fee right: asked by one, agreed to by another; or take back what no longer stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.bank.approving import entitled
from application.firm import DERIVED, Command, Work
from application.invoicing.pricing import civil_day
from application.mentor_fees.posting import posting_day
from domain.engagements import Engagement
from domain.four_eyes import four_eyes_on
from domain.mentor_fees import FeeAccount, FeeKind, fee_account_of
from domain.mentor_fees.account import entry_of
from domain.money import Money
from domain.privacy import Public


@dataclass(frozen=True, kw_only=True)
class AskCorrection(Command):
    """Put a correction of a fee forward: the amount is added to it, below zero takes back."""

    mentor_id: UUID
    entry_id: UUID
    amount: Money
    reason: Annotated[str, Public, MinLen(3), MaxLen(200)]
    correction_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        account = work.get(FeeAccount, fee_account_of(self.mentor_id))
        account.ask_correction(
            self.mentor_id, self.entry_id, self.correction_id, self.amount, self.reason,
            work.by, work.now,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class AgreeCorrection(Command):
    """Agree to a correction somebody else put forward; alone, a day later."""

    mentor_id: UUID
    correction_id: UUID

    def do(self, work: Work) -> None:
        policy = four_eyes_on(civil_day(work.now))
        work.under(policy.version)
        account = work.get(FeeAccount, fee_account_of(self.mentor_id))
        account.agree_correction(
            self.mentor_id, self.correction_id, work.by, work.now, entitled(work), policy,
            civil_day(work.now),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class TakeFeeBack(Command):
    """Take back the fee of a no-show that does not stand."""

    engagement_id: UUID
    session_id: UUID
    reason: Annotated[str, Public]

    def do(self, work: Work) -> None:
        session = work.get(Engagement, self.engagement_id).session(self.session_id)
        mentor = session.mentor_id
        account = work.get(FeeAccount, fee_account_of(mentor))
        entry = entry_of(mentor, self.session_id, FeeKind.NO_SHOW.value)
        account.take_back(mentor, entry, self.reason, posting_day(work, civil_day(work.now)))
