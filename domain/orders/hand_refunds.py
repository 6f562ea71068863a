"""Money of a paid order that goes back because the office decides so, beyond what the terms say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.events import Event
from domain.four_eyes import Asked, FourEyesPolicy, NothingAsked
from domain.money import NOTHING, Money
from domain.orders.order_words import NotPaid
from domain.orders.returning_events import MoneyReturned
from domain.orders.returns import Returns
from domain.refusals import Refused


class MoreThanPaid(Refused):
    """No more can go back than was paid for this order and has not gone back yet."""


class HandGround(StrEnum):
    """Why the office sends money back although neither the terms nor the law say so."""

    OUR_MISTAKE = "our_mistake"
    NOT_AS_AGREED = "not_as_agreed"
    GOODWILL = "goodwill"


@dataclass(frozen=True)
class AskedBack:
    """A sum somebody asked to send back, and whether another person has to agree."""

    amount: Money
    why: HandGround
    asked: Asked
    needs_second: bool


class HandRefundAsked(Event):
    """Somebody of the office asked for money of the order to go back."""

    refund_id: UUID
    client_id: UUID
    payment_id: UUID
    amount: Money
    why: HandGround
    asked_by: UUID
    asked_at: datetime
    needs_second: bool

    def apply(self, aggregate: Any) -> None:
        asked = Asked(self.asked_by, self.asked_at)
        aggregate.hand_refunds.add(self.refund_id)
        aggregate.asked_back[self.refund_id] = AskedBack(
            self.amount, self.why, asked, self.needs_second
        )


class HandRefundDeclined(Event):
    """What was asked for does not go back."""

    refund_id: UUID
    client_id: UUID
    amount: Money

    def apply(self, aggregate: Any) -> None:
        del aggregate.asked_back[self.refund_id]


class HandRefunded(MoneyReturned):
    """Money of the order goes back as the office decided; nothing of it onto a gift card."""

    schema = 1
    why: HandGround

    def note(self, aggregate: Any) -> None:
        del aggregate.asked_back[self.refund_id]
        aggregate.credited += self.amount
        aggregate.by_hand += self.amount


class HandRefunds(Returns):
    """What the office may decide about the money of an order."""

    def begin_returns(self) -> None:
        super().begin_returns()
        self.hand_refunds: set[UUID] = set()
        self.asked_back: dict[UUID, AskedBack] = {}

    def ask_hand_refund(
        self, refund_id: UUID, amount: Money, why: HandGround, by: UUID, now: datetime,
        policy: FourEyesPolicy,
    ) -> None:  # fmt: skip
        """Ask for a sum to go back. Raises NotPaid, MoreThanPaid.

        All sums of an order together count for the limit, so that none is split to stay below it.
        """
        if refund_id in self.hand_refunds:
            return
        if self.payment_id is None:
            raise NotPaid
        under_way = Money.total(one.amount for one in self.asked_back.values())
        if not NOTHING < amount <= self.on_receipt - under_way:
            raise MoreThanPaid
        together = self.by_hand + under_way + amount
        self.record(
            HandRefundAsked, refund_id=refund_id, client_id=self.client_id,
            payment_id=self.payment_id, amount=amount, why=why, asked_by=by, asked_at=now,
            needs_second=together > policy.refund_above,
        )  # fmt: skip

    def give_hand_refund(
        self, refund_id: UUID, by: UUID, now: datetime, entitled: int, policy: FourEyesPolicy
    ) -> None:
        """Let it go back. Raises NothingAsked, SecondPersonNeeded, SecondLookTooSoon."""
        one = self._asked_for(refund_id)
        if one is None:
            return
        if one.amount > self.on_receipt:
            raise MoreThanPaid
        if one.needs_second:
            one.asked.agreed_by(by, now, entitled, policy)
        self.record(
            HandRefunded, refund_id=refund_id, client_id=self.client_id,
            payment_id=self.payment_id, amount=one.amount, to_card=NOTHING, why=one.why,
        )  # fmt: skip

    def decline_hand_refund(self, refund_id: UUID) -> None:
        """Leave the money where it is. Raises NothingAsked."""
        if one := self._asked_for(refund_id):
            self.record(
                HandRefundDeclined, refund_id=refund_id, client_id=self.client_id,
                amount=one.amount,
            )  # fmt: skip

    def _asked_for(self, refund_id: UUID) -> AskedBack | None:
        """What waits under this id; None where it was decided already. Raises NothingAsked."""
        if refund_id not in self.hand_refunds:
            raise NothingAsked
        return self.asked_back.get(refund_id)
