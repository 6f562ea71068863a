"""Put the seats at a group's session beyond those of its package on the payer's account."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from application.budgets.charging import put_on, within_budget
from application.firm import Command, Work
from application.invoicing.group_hours import hour_of_session
from application.invoicing.pricing import price_for
from application.invoicing.session_price import audience_of
from domain.accounts import Account, Billable, Charge, Grounds, account_of
from domain.engagements import Engagement, SessionState
from domain.events import derived
from domain.languages import InThreeLanguages
from domain.lots import Lots, lots_of
from domain.packages import Package
from domain.price_lists import Product


@dataclass(frozen=True, kw_only=True)
class BillGroupSeats(Command):
    """Charge for who joined a group after its package was bought by the seat, once a session.

    Seats are counted, not named: who comes in the place of somebody who left costs nothing more.
    """

    engagement_id: UUID
    session_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        session = engagement.session(self.session_id)
        product, seats = hour_of_session(engagement, session)
        if product is not Product.GROUP_SEAT_HOUR or session.state is not SessionState.HELD:
            return
        beyond = _beyond(work, engagement.id, self.session_id, seats)
        if not beyond:
            return
        account = work.get(Account, account_of(engagement.payer_id))
        audience, day = audience_of(account, engagement), session.slot.day
        price = price_for(work, engagement.payer_id, product, audience, day)
        grounds = Grounds(
            engagement_id=engagement.id, session_id=self.session_id,
            agreement_id=engagement.agreement_id, clause="seats", terms=session.terms.version,
            price_version=price.version,
        )  # fmt: skip
        line = Billable(
            charge=Charge.SESSION, words=_words(beyond), quantity=Decimal(1), unit="C62",
            unit_price=price.amount.share(Decimal(beyond) / 60), supplied_from=day,
            supplied_to=day, grounds=grounds,
        )  # fmt: skip
        line = within_budget(work, engagement.payer_id, session.mentee_id, line)
        put_on(work, account, engagement.payer_id, derived(self.session_id, "seats"), line)


def _beyond(work: Work, engagement_id: UUID, session_id: UUID, seats: int) -> int:
    """How many minutes of seats the packages that paid for a session were not bought for."""
    beyond = 0
    for lot_id, lot in work.get(Lots, lots_of(engagement_id)).lots.items():
        package = work.see(Package, lot_id) if session_id in lot.used else None
        if isinstance(package, Package) and package.seats:
            beyond += max(seats - package.seats, 0) * lot.used[session_id]
    return beyond


def _words(minutes: int) -> InThreeLanguages:
    return InThreeLanguages(
        f"Ryhmän lisäpaikat, {minutes} min",
        f"Gruppens tilläggsplatser, {minutes} min",
        f"Further seats in the group, {minutes} min",
    )
