"""Keep fees from being settled while something about them is not clear, and let them go."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.engagements import Engagement
from domain.mentor_fees import (
    FeeAccount,
    FeeKind,
    Hold,
    OrderFees,
    fee_account_of,
    order_fees_of,
)
from domain.mentor_fees.account import entry_of


@dataclass(frozen=True, kw_only=True)
class HoldFee(Command):
    """Hold one fee while somebody looks into it."""

    mentor_id: UUID
    entry_id: UUID

    def do(self, work: Work) -> None:
        account = work.get(FeeAccount, fee_account_of(self.mentor_id))
        account.hold(self.mentor_id, self.entry_id, Hold.LOOKED_INTO)


@dataclass(frozen=True, kw_only=True)
class ReleaseFee(Command):
    """Let a fee be settled again, whatever held it."""

    mentor_id: UUID
    entry_id: UUID

    def do(self, work: Work) -> None:
        account = work.get(FeeAccount, fee_account_of(self.mentor_id))
        for why in Hold:
            account.release(self.mentor_id, self.entry_id, why)


@dataclass(frozen=True, kw_only=True)
class HoldNoShowFee(Command):
    """Hold the fee of a no-show the mentee disputes, or let it go once it is settled."""

    engagement_id: UUID
    session_id: UUID
    disputed: bool

    def do(self, work: Work) -> None:
        session = work.get(Engagement, self.engagement_id).session(self.session_id)
        mentor = session.mentor_id
        account = work.get(FeeAccount, fee_account_of(mentor))
        entry = entry_of(mentor, self.session_id, FeeKind.NO_SHOW.value)
        if entry not in account.entries:
            return
        if self.disputed:
            account.hold(mentor, entry, Hold.NO_SHOW_DISPUTED)
        else:
            account.release(mentor, entry, Hold.NO_SHOW_DISPUTED)


@dataclass(frozen=True, kw_only=True)
class ContestOrder(Command):
    """Hold every fee an order paid for while its payment is contested."""

    order_id: UUID

    def do(self, work: Work) -> None:
        order = work.get(OrderFees, order_fees_of(self.order_id))
        order.contest(self.order_id)
        for entry, mentor in order.fees.items():
            account = work.get(FeeAccount, fee_account_of(mentor))
            account.hold(mentor, entry, Hold.PAYMENT_DISPUTED)


@dataclass(frozen=True, kw_only=True)
class KeepOrder(Command):
    """Let the fees of an order go: its payment was kept."""

    order_id: UUID

    def do(self, work: Work) -> None:
        order = work.get(OrderFees, order_fees_of(self.order_id))
        order.keep(self.order_id)
        for entry, mentor in order.fees.items():
            account = work.get(FeeAccount, fee_account_of(mentor))
            account.release(mentor, entry, Hold.PAYMENT_DISPUTED)
