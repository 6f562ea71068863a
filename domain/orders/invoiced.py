"""An order an organisation pays by invoice: confirmed at once, with nothing paid beforehand."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.money import Money
from domain.orders import order_events as happened
from domain.orders.order_words import DetailsNotGiven, OrderState
from domain.orders.paid_by_card import PaidByCard

STANDING = frozenset({OrderState.PAID, OrderState.CONFIRMED})
"""Orders whose talks may be booked."""


class Invoiced(PaidByCard):
    """What may be done with an order by invoice."""

    language: str = "fi"
    session: str = ""
    payer_id: UUID | None = None
    """The organisation that is invoiced; none where it is paid beforehand."""
    confirmed_at: datetime | None = None

    def confirm(self, payer_id: UUID, now: datetime) -> None:
        """Order on an organisation's account. Raises OrderClosed, HoldExpired, DetailsNotGiven."""
        if self.payer_id == payer_id:
            return
        self.require_live(now)
        if self.client_id is None:
            raise DetailsNotGiven
        self.record(
            happened.Confirmed, client_id=self.client_id, payer_id=payer_id,
            ordered=self.ordered, language=self.language, session=self.session,
        )  # fmt: skip

    def decline(self) -> None:
        """Let an order by invoice go whose mentor declined it; what was paid is given back."""
        if self.state is OrderState.CONFIRMED:
            self.record(happened.Cancelled, ordered=self.ordered, session=self.session)

    def share_of(self, nth: int) -> Money:
        """What the nth of its talks costs, without tax for an organisation."""
        whole = self.ordered.net or self.ordered.price
        return whole.split(self.ordered.sessions)[min(nth, self.ordered.sessions - 1)]
