"""Money going back from a paid order: what the terms, or the law, do not let the firm keep."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from domain.cancelling_outcome import Why
from domain.events import Aggregate, derived
from domain.money import NOTHING, Money
from domain.orders import returning_events as went
from domain.orders.order_words import (
    Accepted,
    NothingKept,
    NotPaid,
    Ordered,
    Settlement,
    WithdrawalOver,
)


class Returns(Aggregate):
    """What may go back of an order, and what has."""

    ordered: Ordered
    client_id: UUID | None
    payment_id: UUID | None
    accepted: Accepted | None
    withdrawal_until: datetime | None

    def begin_returns(self) -> None:
        self.returned: Money = NOTHING
        self.to_card: Money = NOTHING
        self.credited: Money = NOTHING
        self.by_hand: Money = NOTHING
        self.settled: dict[UUID, Settlement] = {}
        self.withdrawn = False

    @property
    def on_receipt(self) -> Money:
        """What of the money paid stands on the receipt still, not credited by any note."""
        return self.ordered.to_pay - self.credited

    @property
    def unsettled(self) -> Money:
        """What of the price stands for sessions still to be held or settled."""
        settled = Money.total(one.share for one in self.settled.values())
        return self.ordered.price - settled - self.by_hand

    def settle(
        self,
        session_id: UUID,
        percent: int,
        why: Why,
        terms: str,
        counted: Money = NOTHING,
        *,
        whole: bool = False,
    ) -> None:
        """Give back what a cancelled or missed session does not use. Raises NotPaid.

        `counted` of the price has been given back already, as a credit against a package; `whole`:
        the session stands for everything that was ordered.
        """
        if session_id in self.settled or self.withdrawn:
            return
        left = self.unsettled - counted
        share = max(NOTHING, left if whole else min(self.next_share, left))
        fee = share.share(Decimal(percent) / 100)
        kept_by_card = self._on_card - min(share - fee, self._on_card)
        self._give_back(
            went.SessionSettled, session_id, share - fee, session_id=session_id, share=share,
            fee=fee, fee_by_card=min(fee, kept_by_card), percent=percent, why=why, terms=terms,
        )  # fmt: skip

    def return_unused(self, package_id: UUID, amount: Money, terms: str) -> None:
        """Give back what of a package was not used when it ended. Raises NotPaid."""
        if package_id not in self.settled and not self.withdrawn:
            self._give_back(
                went.SessionSettled, package_id, amount, session_id=package_id, share=amount,
                fee=NOTHING, fee_by_card=NOTHING, percent=0, why=Why.PACKAGE_ENDED, terms=terms,
            )  # fmt: skip

    def return_fee(self, session_id: UUID, why: str) -> None:
        """Give back what was kept for a session. Raises NothingKept, NotPaid."""
        if session_id in self.settled and not self.settled[session_id].fee:
            return
        if session_id not in self.settled:
            raise NothingKept
        fee = self.settled[session_id].fee
        self._give_back(went.FeeReturned, f"{session_id}/fee", fee, session_id=session_id, why=why)

    def to_withdraw(self, performed: Money, now: datetime, counted: Money = NOTHING) -> Money:
        """What goes back when the consumer withdraws now. Raises WithdrawalOver.

        Without the wish to begin early nothing has to be paid for what was performed; once all
        is performed the right is over, if the consumer said that they know (KSL 6:14-16 and 6:19).
        """
        until, said = self.withdrawal_until, self.accepted
        if self.withdrawn or until is None or now > until:
            raise WithdrawalOver
        owed = performed if said and said.start_early else NOTHING
        if owed == self.ordered.price and said and said.knows_right_ends:
            raise WithdrawalOver
        return max(NOTHING, self.ordered.price - owed - self.returned - counted)

    def withdraw(
        self,
        performed: Money,
        stated_by: str,
        confirm_to: str,
        language: str,
        now: datetime,
        counted: Money = NOTHING,
    ) -> None:
        """Withdraw from the contract. Raises WithdrawalOver, NotPaid."""
        if self.withdrawn:
            return
        amount = self.to_withdraw(performed, now, counted)
        self._give_back(
            went.Withdrawn, "withdrawal", amount, performed=performed, stated_by=stated_by,
            confirm_to=confirm_to, language=language,
        )  # fmt: skip

    @property
    def next_share(self) -> Money:
        """What the next session to be settled cost, of the price shared among all."""
        shares = self.ordered.shares
        return shares[min(len(self.settled), len(shares) - 1)]

    @property
    def _on_card(self) -> Money:
        """What a gift card paid and has not got back."""
        return self.ordered.by_card - self.to_card

    def _give_back(
        self, kind: type[went.MoneyReturned], what: object, amount: Money, **facts: object
    ) -> None:
        if self.payment_id is None or self.client_id is None:
            raise NotPaid
        to_card = min(amount, self._on_card)
        self.record(
            kind, refund_id=derived(self.id, "refund", what), client_id=self.client_id,
            payment_id=self.payment_id, amount=amount - to_card, to_card=to_card, **facts,
        )  # fmt: skip
