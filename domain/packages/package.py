"""One package somebody bought: its terms stay those it was bought under."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.cancelling_policy import Payer
from domain.events import Aggregate, event
from domain.money import Money
from domain.package_policy import PackagePolicy
from domain.packages import package_events as happened
from domain.packages.package_events import (
    AskedTooLate,
    Ending,
    ExtendedBefore,
    Extension,
    PackageEnded,
)
from domain.unused_units import unused_at_list_price, unused_pro_rata


class Package(Aggregate):
    """A package of sessions for one engagement; its minutes are a lot of the same id."""

    Bought = happened.Bought
    Extended = happened.Extended
    ExpiryNoticed = happened.ExpiryNoticed
    Ended = happened.Ended

    @event(Bought)
    def __init__(
        self,
        id: UUID,
        engagement_id: UUID,
        payer_id: UUID,
        payer: Payer,
        units: int,
        minutes: int,
        price: Money,
        quick_credit: Money,
        hour: Money,
        price_version: str,
        terms: str,
        bought_on: date,
        valid_until: date,
        order_id: UUID | None,
        seats: int = 0,
    ) -> None:
        self.engagement_id, self.payer_id, self.payer = engagement_id, payer_id, payer
        self.minutes, self.price, self.hour = minutes, price, hour
        self.terms, self.valid_until, self.order_id = terms, valid_until, order_id
        self.seats = seats
        self.asked = False
        self.ended_on: date | None = None
        self.noticed: set[tuple[date, int]] = set()

    def extend(
        self, reason: Extension, ends: date, until: date, today: date, policy: PackagePolicy
    ) -> None:
        """Let what ends on a day last longer. Raises PackageEnded, ExtendedBefore, AskedTooLate."""
        self.require_running()
        if reason is Extension.ASKED and self.asked:
            raise ExtendedBefore
        if reason is Extension.ASKED and not policy.may_ask(ends, today):
            raise AskedTooLate
        if until > ends:
            self.record(
                happened.Extended,
                engagement_id=self.engagement_id,
                reason=reason,
                valid_until=until,
            )

    def notice(self, days: int, minutes: int, valid_until: date) -> None:
        """Tell the client that what is left ends soon, once for each of these days."""
        if self.ended_on is None and (valid_until, days) not in self.noticed:
            self.record(
                happened.ExpiryNoticed, engagement_id=self.engagement_id, payer_id=self.payer_id,
                days=days, minutes=minutes, valid_until=valid_until,
            )  # fmt: skip

    def worth(self, used: int, *, withdrawal: bool) -> tuple[Money, Ending]:
        """What the unused part is worth: private persons and withdrawals always in proportion.

        Raises MoreUsedThanBought.
        """
        if withdrawal:
            return unused_pro_rata(self.price, self.minutes, used), Ending.WITHDRAWAL
        if self.payer is Payer.CONSUMER:
            return unused_pro_rata(self.price, self.minutes, used), Ending.PRO_RATA
        return (
            unused_at_list_price(self.price, self.minutes, used, self.hour), Ending.LIST_PRICE
        )  # fmt: skip

    def end(self, used: int, unused: int, today: date, *, withdrawal: bool) -> Money:
        """End it and give what goes back. Raises PackageEnded."""
        self.require_running()
        refund, how = self.worth(used, withdrawal=withdrawal)
        self.record(
            happened.Ended, engagement_id=self.engagement_id, payer_id=self.payer_id, on=today,
            used=used, unused=unused, refund=refund, how=how,
        )  # fmt: skip
        return refund

    def require_running(self) -> None:
        """Raise PackageEnded where nothing more may be done with it."""
        if self.ended_on is not None:
            raise PackageEnded
